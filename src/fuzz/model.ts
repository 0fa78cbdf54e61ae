import type { TraceItem } from "../vocabulary/history.ts";
import type { Operation } from "../vocabulary/operation.ts";

/** What the generator has to know of a history to choose the next operation well: no content, no ids. */
export interface Model {
  readonly containers: ReadonlyMap<string, ModelContainer>;
  readonly images: ReadonlyMap<string, ModelImage>;
  readonly volumes: ReadonlySet<string>;
  /** Reference → image handle. */
  readonly references: ReadonlyMap<string, string>;
  /** Containers and images ever defined: the next handles. */
  readonly defined: { readonly containers: number; readonly images: number; readonly volumes: number };
}

export interface ModelImage {
  /** The image it was committed on. */
  readonly parent?: string;
  /** Paths that `write` put into it. */
  readonly files: readonly string[];
}

export interface ModelContainer {
  readonly image: string;
  readonly status: "created" | "running" | "paused" | "exited";
  readonly name?: string;
  readonly volumes: readonly string[];
  /** Paths that were written in it or in its image and not removed since, as far as the operations tell. */
  readonly files: readonly string[];
}

export const emptyModel: Model = {
  containers: new Map(),
  images: new Map([["shell", { files: [] }]]),
  volumes: new Set(),
  references: new Map(),
  defined: { containers: 0, images: 0, volumes: 0 },
};

/** What a correct engine will do with an operation; `unclear` where the model knows too little to tell. */
export type Forecast = "done" | "refused" | "unclear";

/** What an engine will do with an operation in this state of the model. */
export function forecast(model: Model, operation: Operation): Forecast {
  const container = "container" in operation ? containerOf(model, operation.container) : undefined;
  if ("container" in operation && container === undefined) return "refused";
  if (operation.op === "rmi") return forecastRemoval(model, operation.image);
  return isEnabled(model, operation, container?.status) ? "done" : "refused";
}

function isEnabled(model: Model, operation: Operation, status: ModelContainer["status"] | undefined): boolean {
  switch (operation.op) {
    case "create":
      return hasImage(model, operation.image) && !nameTaken(model, operation.name);
    case "start":
      return status !== "paused";
    case "kill":
      return status === "running" || status === "paused";
    case "pause":
    case "exec":
    case "remove":
    case "top":
      return status === "running";
    case "unpause":
      return status === "paused";
    case "rename":
      return !nameTaken(model, operation.name);
    case "rm":
      return operation.force === true || (status !== "running" && status !== "paused");
    case "tag":
      return hasImage(model, operation.image);
    case "volume-rm":
      return typeof operation.volume === "string" && !volumeUsed(model, operation.volume);
    default:
      return true;
  }
}

/** The model after an operation that was done. */
export function after(model: Model, { operation }: Extract<TraceItem, { readonly operation: Operation }>): Model {
  if (forecast(model, operation) !== "done") return model;
  switch (operation.op) {
    case "create":
      return created(model, operation);
    case "start":
    case "restart":
    case "unpause":
      return withStatus(model, operation.container, "running");
    case "pause":
      return withStatus(model, operation.container, "paused");
    case "stop":
    case "kill":
      return stopped(model, operation.container);
    case "rename":
      return withContainer(model, operation.container, (container) => ({ ...container, name: operation.name }));
    case "rm":
      return { ...model, containers: without(model.containers, operation.container) };
    case "commit":
      return committed(model, operation);
    case "rmi":
      return typeof operation.image === "string" ? withoutImage(model, operation.image) : model;
    case "write":
      return withFiles(model, operation.container, (files) =>
        files.includes(operation.path) ? files : [...files, operation.path],
      );
    case "remove":
      return withFiles(model, operation.container, (files) => files.filter((path) => path !== operation.path));
    case "tag":
      if (typeof operation.image !== "string") return model;
      return { ...model, references: new Map(model.references).set(operation.reference, operation.image) };
    case "volume-create":
      return {
        ...model,
        volumes: new Set(model.volumes).add(operation.as ?? ""),
        defined: { ...model.defined, volumes: model.defined.volumes + 1 },
      };
    case "volume-rm":
      return { ...model, volumes: new Set([...model.volumes].filter((volume) => volume !== operation.volume)) };
    default:
      return model;
  }
}

function created(model: Model, operation: Operation<"create">): Model {
  if (operation.as === undefined || typeof operation.image !== "string") return model;
  const container: ModelContainer = {
    image: operation.image,
    status: "created",
    files: model.images.get(operation.image)?.files ?? [],
    volumes: (operation.volumes ?? []).map((mount) => mount.split(":")[0] ?? ""),
    ...(operation.name === undefined ? {} : { name: operation.name }),
  };
  return {
    ...model,
    containers: new Map(model.containers).set(operation.as, container),
    defined: { ...model.defined, containers: model.defined.containers + 1 },
  };
}

function committed(model: Model, operation: Operation<"commit">): Model {
  const container = containerOf(model, operation.container);
  if (operation.as === undefined || container === undefined) return model;
  return {
    ...model,
    images: new Map(model.images).set(operation.as, {
      parent: container.image,
      files: container.files,
    }),
    defined: { ...model.defined, images: model.defined.images + 1 },
  };
}

function stopped(model: Model, target: unknown): Model {
  return withContainer(model, target, (container) =>
    container.status === "created" ? container : { ...container, status: "exited" },
  );
}

function withFiles(model: Model, target: unknown, change: (files: readonly string[]) => readonly string[]): Model {
  return withContainer(model, target, (container) => ({ ...container, files: change(container.files) }));
}

function withStatus(model: Model, target: unknown, status: ModelContainer["status"]): Model {
  return withContainer(model, target, (container) => ({ ...container, status }));
}

function withContainer(model: Model, target: unknown, change: (container: ModelContainer) => ModelContainer): Model {
  const container = containerOf(model, target);
  if (container === undefined || typeof target !== "string") return model;
  return { ...model, containers: new Map(model.containers).set(target, change(container)) };
}

function without<V>(map: ReadonlyMap<string, V>, key: unknown): ReadonlyMap<string, V> {
  return new Map([...map].filter(([handle]) => handle !== key));
}

function containerOf(model: Model, target: unknown): ModelContainer | undefined {
  return typeof target === "string" ? model.containers.get(target) : undefined;
}

function hasImage(model: Model, target: unknown): boolean {
  return typeof target === "string" && model.images.has(target);
}

function nameTaken(model: Model, name: string | undefined): boolean {
  return name !== undefined && [...model.containers.values()].some((container) => container.name === name);
}

/**
 * RMI-011, RMI-012, RMI-014: not while another image was committed from it or a container of it runs. One with only
 * stopped containers goes by force, and its record with it (RMI-018), which is left out of generated histories.
 */
function forecastRemoval(model: Model, image: unknown): Forecast {
  if (typeof image !== "string" || image === "shell" || !model.images.has(image)) return "refused";
  if ([...model.images.values()].some(({ parent }) => parent === image)) return "refused";
  const users = [...model.containers.values()].filter((container) => container.image === image);
  if (users.length === 0) return "done";
  return users.some(({ status }) => status === "running" || status === "paused") ? "refused" : "unclear";
}

/** RMI-011: untagged ancestors that nothing needs any more go with it. */
function withoutImage(model: Model, image: string): Model {
  const parent = model.images.get(image)?.parent;
  const next: Model = {
    ...model,
    images: without(model.images, image),
    references: new Map([...model.references].filter(([, owner]) => owner !== image)),
  };
  if (parent === undefined || forecastRemoval(next, parent) !== "done") return next;
  return [...next.references.values()].includes(parent) ? next : withoutImage(next, parent);
}

function volumeUsed(model: Model, volume: string): boolean {
  return [...model.containers.values()].some((container) => container.volumes.includes(volume));
}

import type { TraceItem } from "../vocabulary/history.ts";
import type { Operation } from "../vocabulary/operation.ts";

/** What the generator has to know of a history to choose the next operation well: no content, no ids. */
export interface Model {
  readonly containers: ReadonlyMap<string, ModelContainer>;
  readonly images: ReadonlyMap<string, ModelImage>;
  readonly volumes: ReadonlySet<string>;
  /** Containers and images ever defined: the next handles. */
  readonly defined: { readonly containers: number; readonly images: number; readonly volumes: number };
}

export interface ModelImage {
  /** Number of commits it is away from `shell`. */
  readonly depth: number;
  readonly parent?: string;
  readonly tagged: boolean;
}

export interface ModelContainer {
  readonly image: string;
  readonly status: "created" | "running" | "paused" | "exited";
  readonly name?: string;
  readonly volumes: readonly string[];
}

export const emptyModel: Model = {
  containers: new Map(),
  images: new Map([["shell", { depth: 0, tagged: true }]]),
  volumes: new Set(),
  defined: { containers: 0, images: 0, volumes: 0 },
};

/** Whether an engine will do an operation in this state of the model. */
export function isEnabled(model: Model, operation: Operation): boolean {
  const container = "container" in operation ? containerOf(model, operation.container) : undefined;
  if ("container" in operation && container === undefined) return false;
  const status = container?.status;
  switch (operation.op) {
    case "create":
      return hasImage(model, operation.image) && !nameTaken(model, operation.name);
    case "start":
    case "restart":
      return status !== "paused";
    case "stop":
    case "diff":
    case "commit":
    case "read":
    case "write":
    case "inspect":
    case "logs":
      return true;
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
    case "rmi":
      return typeof operation.image === "string" && isRemovable(model, operation.image);
    case "volume-create":
      return true;
    case "volume-rm":
      return typeof operation.volume === "string" && !volumeUsed(model, operation.volume);
    default:
      return true;
  }
}

/** The model after an operation that was done. */
export function after(model: Model, { operation }: Extract<TraceItem, { readonly operation: Operation }>): Model {
  if (!isEnabled(model, operation)) return model;
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
      return { ...model, images: withoutImage(model, operation.image) };
    case "tag":
      return tagged(model, operation.image);
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
      depth: (model.images.get(container.image)?.depth ?? 0) + 1,
      parent: container.image,
      tagged: operation.reference !== undefined,
    }),
    defined: { ...model.defined, images: model.defined.images + 1 },
  };
}

function stopped(model: Model, target: unknown): Model {
  return withContainer(model, target, (container) =>
    container.status === "created" ? container : { ...container, status: "exited" },
  );
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

function tagged(model: Model, image: unknown): Model {
  const found = typeof image === "string" ? model.images.get(image) : undefined;
  if (found === undefined || typeof image !== "string") return model;
  return { ...model, images: new Map(model.images).set(image, { ...found, tagged: true }) };
}

/** RMI-011, RMI-012, RMI-014: not while a container uses it or another image was committed from it. */
function isRemovable(model: Model, image: string): boolean {
  if (image === "shell" || !model.images.has(image)) return false;
  if ([...model.containers.values()].some((container) => container.image === image)) return false;
  return ![...model.images.values()].some(({ parent }) => parent === image);
}

/** RMI-011: untagged ancestors that nothing needs any more go with it. */
function withoutImage(model: Model, image: unknown): ReadonlyMap<string, ModelImage> {
  const removed = typeof image === "string" ? model.images.get(image) : undefined;
  const images = without(model.images, image);
  const parent = removed?.parent === undefined ? undefined : images.get(removed.parent);
  const free = removed?.parent !== undefined && isRemovable({ ...model, images }, removed.parent);
  return parent !== undefined && !parent.tagged && free ? withoutImage({ ...model, images }, removed?.parent) : images;
}

function volumeUsed(model: Model, volume: string): boolean {
  return [...model.containers.values()].some((container) => container.volumes.includes(volume));
}

import type { Trace, TraceItem } from "../vocabulary/history.ts";
import type { Operation, Verb } from "../vocabulary/operation.ts";
import { after, emptyModel, forecast, type Model, type ModelContainer } from "./model.ts";
import type { Random } from "./random.ts";

/** How a trace is drawn. */
export interface GenerateOptions {
  /** Entries of a trace; every trace has this many. */
  readonly length: number;
  /** One entry in so many is an operation that the model expects to be refused. */
  readonly refusedOneIn: number;
}

type Entry = Extract<TraceItem, { readonly operation: Operation }>;
type Draw = (model: Model, random: Random) => Operation | undefined;

const names = ["alpha", "beta"];
const paths = ["/w/a", "/w/b", "/w/d/c", "/v/a", "/etc/motd"];
const scripts = [
  "echo $HOSTNAME >/w/host; true",
  "echo more >>/w/a",
  "rm -rf /w/d",
  "mkdir -p /w/d && echo x >/w/d/x",
  "chmod 600 /w/a",
  "ln -sf a /w/link",
  "mv /w/a /w/b",
];
const containersMax = 4;
const imagesMax = 6;

/** How each kind of operation is drawn; the weight is how many tickets the kind has. */
const kinds: readonly { readonly verb: Verb; readonly weight: number; readonly draw: Draw }[] = [
  { verb: "create", weight: 4, draw: drawCreate },
  { verb: "start", weight: 4, draw: onContainer((container) => ({ op: "start", container })) },
  { verb: "write", weight: 5, draw: drawWrite },
  {
    verb: "read",
    weight: 1,
    draw: (model, random) =>
      onContainer((container) => ({ op: "read", container, path: random.pick(paths) ?? "/w/a" }))(model, random),
  },
  { verb: "remove", weight: 3, draw: drawRemove },
  { verb: "exec", weight: 2, draw: drawExec },
  { verb: "stop", weight: 2, draw: onContainer((container) => ({ op: "stop", container, timeout: 0 })) },
  { verb: "kill", weight: 1, draw: onContainer((container) => ({ op: "kill", container })) },
  { verb: "restart", weight: 1, draw: onContainer((container) => ({ op: "restart", container, timeout: 0 })) },
  { verb: "pause", weight: 1, draw: onContainer((container) => ({ op: "pause", container })) },
  { verb: "unpause", weight: 1, draw: onContainer((container) => ({ op: "unpause", container })) },
  {
    verb: "rename",
    weight: 1,
    draw: (model, random) =>
      onContainer((container) => ({ op: "rename", container, name: random.pick(names) ?? "alpha" }))(model, random),
  },
  { verb: "commit", weight: 3, draw: drawCommit },
  {
    verb: "rm",
    weight: 3,
    draw: (model, random) =>
      onContainer((container) => ({ op: "rm", container, ...(random.oneIn(3) ? { force: true } : {}) }))(model, random),
  },
  {
    verb: "tag",
    weight: 1,
    draw: (model, random) =>
      onImage((image) => ({ op: "tag", image, reference: `fuzz:${random.below(2)}` }))(model, random),
  },
  {
    verb: "rmi",
    weight: 1,
    draw: onImage((image) => (image === "shell" ? undefined : { op: "rmi", image, force: true })),
  },
  { verb: "volume-create", weight: 1, draw: drawVolume },
];

/**
 * A trace of `length` entries: the kind first, then its operands, both by the state of the model, so that rare kinds
 * are not drowned by busy containers and hardly any entry is wasted. O(length).
 */
export function generateTrace(random: Random, options: GenerateOptions): Trace {
  const trace: Entry[] = [];
  let model = emptyModel;
  while (trace.length < options.length) {
    const refused = random.oneIn(options.refusedOneIn);
    const operation = drawOperation(model, random, refused);
    if (operation === undefined) continue;
    const entry: Entry = refused ? { operation, refused: true } : { operation };
    trace.push(entry);
    model = after(model, entry);
  }
  return trace;
}

const drawsMax = 40;

/** An operation that the model expects to be done, or, when `refused`, to be refused. */
function drawOperation(model: Model, random: Random, refused: boolean): Operation | undefined {
  for (let draws = 0; draws < drawsMax; draws++) {
    const operation = drawKind(random).draw(model, random);
    if (operation === undefined || forecast(model, operation) !== (refused ? "refused" : "done")) continue;
    return refused ? withoutHandle(operation) : operation;
  }
  return undefined;
}

/** What is refused defines nothing. */
function withoutHandle(operation: Operation): Operation {
  if (!("as" in operation)) return operation;
  const { as: _, ...rest } = operation;
  return rest;
}

const tickets = kinds.flatMap((kind) => new Array<(typeof kinds)[number]>(kind.weight).fill(kind));

function drawKind(random: Random): (typeof kinds)[number] {
  return tickets[random.below(tickets.length)] ?? (kinds[0] as (typeof kinds)[number]);
}

function drawCreate(model: Model, random: Random): Operation | undefined {
  const images = [...model.images.keys()];
  // Deep images are rare, and what is rare in them (a removed file of a lower layer) is what is worth seeing.
  const image = random.oneIn(2) ? images.at(-1) : random.pick(images);
  if (image === undefined || model.containers.size >= containersMax) return undefined;
  const volume = random.oneIn(6) ? random.pick([...model.volumes]) : undefined;
  return {
    op: "create",
    as: `c${model.defined.containers + 1}`,
    image,
    cmd: ["sleep", "600"],
    ...(random.oneIn(3) ? { name: random.pick(names) ?? "alpha" } : {}),
    ...(volume === undefined ? {} : { volumes: [`${volume}:/v`] }),
  };
}

function drawWrite(model: Model, random: Random): Operation | undefined {
  const content = String(random.below(4));
  return onContainer((container) => ({ op: "write", container, path: random.pick(paths) ?? "/w/a", content }))(
    model,
    random,
  );
}

/** Mostly a file that is there, best of a lower layer, in a container that runs. */
function drawRemove(model: Model, random: Random): Operation | undefined {
  const running = [...model.containers].filter(([, { status, files }]) => status === "running" && files.length > 0);
  const deep = running.filter(([, container]) => inherited(model, container).length > 0);
  const [container, state] = random.pick(deep.length > 0 && !random.oneIn(3) ? deep : running) ?? [];
  if (container !== undefined && state !== undefined && !random.oneIn(4)) {
    const there = inherited(model, state);
    return { op: "remove", container, path: random.pick(there.length > 0 ? there : state.files) ?? "/w/a" };
  }
  return onContainer((other) => ({ op: "remove", container: other, path: random.pick(paths) ?? "/w/a" }))(
    model,
    random,
  );
}

/** Files that come from the container's image and are still there. */
function inherited(model: Model, container: ModelContainer): readonly string[] {
  const below = model.images.get(container.image)?.files ?? [];
  return below.filter((path) => container.files.includes(path));
}

function drawExec(model: Model, random: Random): Operation | undefined {
  return onContainer((container) => ({ op: "exec", container, cmd: ["sh", "-c", random.pick(scripts) ?? "true"] }))(
    model,
    random,
  );
}

/** Mostly of a container that lost a file of its image, when there is one. */
function drawCommit(model: Model, random: Random): Operation | undefined {
  if (model.images.size >= imagesMax) return undefined;
  const make = (container: string): Operation => ({ op: "commit", container, as: `i${model.defined.images + 1}` });
  const lossy = [...model.containers].filter(
    ([, state]) => inherited(model, state).length < (model.images.get(state.image)?.files.length ?? 0),
  );
  const chosen = random.oneIn(3) ? undefined : random.pick(lossy)?.[0];
  return chosen === undefined ? onContainer(make)(model, random) : make(chosen);
}

function drawVolume(model: Model): Operation | undefined {
  return model.volumes.size > 1 ? undefined : { op: "volume-create", as: `v${model.defined.volumes + 1}` };
}

/** The newest container gets a share of its own, so that some containers live through much. */
function onContainer(make: (container: string) => Operation): Draw {
  return (model, random) => {
    const containers = [...model.containers.keys()];
    const container = random.oneIn(3) ? containers.at(-1) : random.pick(containers);
    return container === undefined ? undefined : make(container);
  };
}

function onImage(make: (image: string) => Operation | undefined): Draw {
  return (model, random) => {
    const image = random.pick([...model.images.keys()]);
    return image === undefined ? undefined : make(image);
  };
}

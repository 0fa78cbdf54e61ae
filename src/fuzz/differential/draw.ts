import type { ContainerTarget, ImageTarget, VolumeTarget } from "../../vocabulary/generated/types.ts";
import type { Operation, Verb } from "../../vocabulary/operation.ts";
import type { Random } from "../random.ts";
import * as pools from "./pools.ts";
import type { Scene, SceneContainer } from "./scene.ts";

/** Draws an operation of one kind; undefined where the scene has nothing for it. */
type Draw = (scene: Scene, random: Random) => Operation | undefined;

/** A kind of operation and how many tickets it has. */
interface Kind {
  readonly verb: Verb;
  readonly weight: number;
  readonly draw: Draw;
}

type State = SceneContainer["state"];
const alive: readonly State[] = ["running"];
const ended: readonly State[] = ["created", "exited"];

const containersMax = 4;
const imagesMax = 6;

/** Every verb of containers, images, volumes and their files, with all of its arguments. */
const kinds: readonly Kind[] = [
  { verb: "create", weight: 12, draw: drawCreate },
  { verb: "run", weight: 6, draw: drawRun },
  { verb: "start", weight: 12, draw: onContainer((container) => ({ op: "start", container }), ended) },
  { verb: "stop", weight: 4, draw: drawStop },
  { verb: "restart", weight: 3, draw: drawRestart },
  {
    verb: "kill",
    weight: 5,
    draw: onContainer(
      (container, random) => ({ op: "kill", container, ...maybe(random, 2, "signal", pools.signals) }),
      alive,
    ),
  },
  { verb: "pause", weight: 3, draw: onContainer((container) => ({ op: "pause", container }), alive) },
  { verb: "unpause", weight: 3, draw: onContainer((container) => ({ op: "unpause", container }), ["paused"]) },
  {
    verb: "wait",
    weight: 2,
    draw: onContainer((container, random) => ({
      op: "wait",
      container,
      ...maybe(random, 2, "condition", ["not-running", "removed", "next-exit"] as const),
    })),
  },
  {
    verb: "rename",
    weight: 3,
    draw: onContainer((container, random) => ({ op: "rename", container, name: pick(random, pools.names) })),
  },
  {
    verb: "rm",
    weight: 5,
    draw: onContainer((container, random) => ({
      op: "rm",
      container,
      ...flag(random, 3, "force"),
      ...flag(random, 4, "volumes"),
      ...flag(random, 40, "link"),
    })),
  },
  { verb: "exec", weight: 12, draw: drawExec },
  { verb: "exec-inspect", weight: 1, draw: drawExecInspect },
  { verb: "logs", weight: 3, draw: drawLogs },
  { verb: "attach", weight: 2, draw: drawAttach },
  {
    verb: "resize",
    weight: 1,
    draw: onContainer((container) => ({ op: "resize", container, width: 80, height: 24 }), alive),
  },
  {
    verb: "top",
    weight: 2,
    draw: onContainer(
      (container, random) => ({
        op: "top",
        container,
        ...maybe(random, 3, "args", ["-o pid,comm", "aux", "-o comm", "nosuch"]),
      }),
      alive,
    ),
  },
  { verb: "stats", weight: 1, draw: onContainer((container) => ({ op: "stats", container }), alive) },
  {
    verb: "update",
    weight: 2,
    draw: onContainer((container, random) => ({
      op: "update",
      container,
      ...maybe(random, 2, "restart", pools.restarts),
      ...(random.oneIn(3) ? pick(random, pools.limits) : {}),
    })),
  },
  {
    verb: "inspect",
    weight: 1,
    draw: onContainer((container, random) => ({ op: "inspect", container, ...flag(random, 2, "size") })),
  },
  { verb: "diff", weight: 1, draw: onContainer((container) => ({ op: "diff", container })) },
  { verb: "export", weight: 1, draw: onContainer((container) => ({ op: "export", container })) },
  {
    verb: "ps",
    weight: 2,
    draw: (scene, random) => ({
      op: "ps",
      ...flag(random, 2, "all"),
      ...maybe(random, 4, "limit", [0, 1, 2]),
      ...filters(scene, random, pools.psFilters),
    }),
  },
  { verb: "write", weight: 6, draw: drawWrite },
  {
    verb: "read",
    weight: 3,
    draw: onPlace((place, random) => ({ op: "read", ...place, path: pick(random, pools.paths) })),
  },
  {
    verb: "stat",
    weight: 3,
    draw: onPlace((place, random) => ({ op: "stat", ...place, path: pick(random, pools.paths) })),
  },
  {
    verb: "tree",
    weight: 2,
    draw: onPlace((place, random) => ({ op: "tree", ...place, path: pick(random, pools.folders) })),
  },
  {
    verb: "remove",
    weight: 4,
    draw: onContainer(
      (container, random) => ({
        op: "remove",
        container,
        path: pick(
          random,
          pools.paths.filter((path) => path !== "/" && path !== ""),
        ),
      }),
      alive,
    ),
  },
  { verb: "cp", weight: 5, draw: drawCopy },
  { verb: "commit", weight: 6, draw: drawCommit },
  { verb: "build", weight: 3, draw: drawBuild },
  {
    verb: "tag",
    weight: 3,
    draw: onImage((image, random) => ({ op: "tag", image, reference: pick(random, pools.references) })),
  },
  { verb: "rmi", weight: 5, draw: drawImageRemoval },
  {
    verb: "images",
    weight: 2,
    draw: (scene, random) => ({
      op: "images",
      ...flag(random, 2, "all"),
      ...filters(scene, random, pools.imageFilters),
    }),
  },
  { verb: "image-inspect", weight: 2, draw: onImage((image) => ({ op: "image-inspect", image })) },
  { verb: "history", weight: 1, draw: onImage((image) => ({ op: "history", image })) },
  { verb: "volume-create", weight: 3, draw: drawVolume },
  { verb: "volume-inspect", weight: 1, draw: onVolume((volume) => ({ op: "volume-inspect", volume })) },
  {
    verb: "volume-ls",
    weight: 1,
    draw: (scene, random) => ({ op: "volume-ls", ...filters(scene, random, pools.volumeFilters) }),
  },
  {
    verb: "volume-rm",
    weight: 3,
    draw: onVolume((volume, random) => ({ op: "volume-rm", volume, ...flag(random, 3, "force") })),
  },
  { verb: "df", weight: 1, draw: () => ({ op: "df" }) },
  { verb: "info", weight: 1, draw: () => ({ op: "info" }) },
  { verb: "container-prune", weight: 1, draw: prune((filter) => ({ op: "container-prune", ...filter })) },
  {
    verb: "image-prune",
    weight: 1,
    draw: prune((filter) => ({ op: "image-prune", ...filter })),
  },
  {
    verb: "volume-prune",
    weight: 1,
    draw: prune((filter, random) => ({ op: "volume-prune", ...flag(random, 3, "all"), ...filter })),
  },
];

const tickets = kinds.flatMap((kind) => new Array<Kind>(kind.weight).fill(kind));

/** Verbs that are drawn. */
export const drawnVerbs: readonly Verb[] = kinds.map(({ verb }) => verb);

/** An operation that fits the scene more or less: most can be done, a good many must be refused. */
export function drawOperation(scene: Scene, random: Random): Operation | undefined {
  return tickets[random.below(tickets.length)]?.draw(scene, random);
}

function pick<T>(random: Random, pool: pools.Pool<T>): T {
  // The first half of a pool is what is usual.
  const bound = random.oneIn(2) ? pool.length : Math.ceil(pool.length / 2);
  const found = pool[random.below(bound)];
  if (found === undefined) throw new Error("an empty pool");
  return found;
}

function maybe<K extends string, T>(
  random: Random,
  odds: number,
  key: K,
  pool: pools.Pool<T>,
): { readonly [P in K]?: T } {
  return random.oneIn(odds) ? ({ [key]: pick(random, pool) } as { readonly [P in K]?: T }) : {};
}

function flag<K extends string>(random: Random, odds: number, key: K): { readonly [P in K]?: true } {
  return random.oneIn(odds) ? ({ [key]: true } as { readonly [P in K]?: true }) : {};
}

/**
 * A container: mostly a handle of one that is there and in a state that the operation needs, now and then a name, a
 * prefix, or one that is gone.
 */
function containerTarget(scene: Scene, random: Random, wanted?: readonly State[]): ContainerTarget | undefined {
  const all = [...scene.containers.keys()];
  const here = all.filter((handle) => scene.containers.get(handle)?.state !== "gone");
  const fit = here.filter((handle) => wanted?.includes(scene.containers.get(handle)?.state ?? "gone") === true);
  if (wanted !== undefined && fit.length === 0 && !random.oneIn(5)) return undefined;
  const some = fit.length > 0 && !random.oneIn(5) ? fit : here;
  const handle = random.oneIn(20) ? random.pick(all) : random.oneIn(3) ? some.at(-1) : random.pick(some);
  switch (random.below(30)) {
    case 0:
      return { name: pick(random, pools.names) };
    case 1:
      return handle === undefined ? { name: "nosuch" } : { idOf: handle, length: pick(random, [12, 24, 64]) };
    default:
      return handle;
  }
}

function onContainer(make: (container: ContainerTarget, random: Random) => Operation, wanted?: readonly State[]): Draw {
  return (scene, random) => {
    const container = containerTarget(scene, random, wanted);
    return container === undefined ? undefined : make(container, random);
  };
}

/** An image: mostly a handle; what makes a container of it should not fail too often. */
function imageTarget(scene: Scene, random: Random, isMaker = false): ImageTarget {
  if (random.oneIn(30)) return random.pick(scene.lostImages) ?? "shell";
  switch (random.below(isMaker ? 30 : 12)) {
    case 0:
    case 1:
      return { ref: pick(random, pools.references) };
    case 2:
      return { idOf: random.pick(scene.images) ?? "shell", length: pick(random, [12, 64]) };
    default:
      return (random.oneIn(3) ? scene.images.at(-1) : random.pick(scene.images)) ?? "shell";
  }
}

function onImage(make: (image: ImageTarget, random: Random) => Operation): Draw {
  return (scene, random) => make(imageTarget(scene, random), random);
}

function volumeTarget(scene: Scene, random: Random): VolumeTarget {
  return random.oneIn(5)
    ? { name: pick(random, pools.volumeNames) }
    : (random.pick(scene.volumes) ?? { name: "vol-a" });
}

function onVolume(make: (volume: VolumeTarget, random: Random) => Operation): Draw {
  return (scene, random) => make(volumeTarget(scene, random), random);
}

/** Files are asked of containers, seldom of images. */
function onPlace(
  make: (place: { readonly container: ContainerTarget } | { readonly image: ImageTarget }, random: Random) => Operation,
): Draw {
  return (scene, random) => {
    if (random.oneIn(8)) return make({ image: imageTarget(scene, random) }, random);
    const container = containerTarget(scene, random);
    return container === undefined ? undefined : make({ container }, random);
  };
}

function prune(
  make: (filter: { readonly filters?: Readonly<Record<string, readonly string[]>> }, random: Random) => Operation,
): Draw {
  return (scene, random) =>
    scene.isPrivate ? make(maybe(random, 2, "filters", pools.pruneFilters), random) : undefined;
}

/** `C`, `I` and `V` of a filter stand for handles. */
function filters(
  scene: Scene,
  random: Random,
  pool: pools.Pool<Readonly<Record<string, readonly string[]>>>,
): { readonly filters?: Readonly<Record<string, readonly string[]>> } {
  if (random.oneIn(2)) return {};
  const chosen = pick(random, pool);
  const here = [...scene.containers].filter(([, { state }]) => state !== "gone").map(([handle]) => handle);
  const named = new Map([
    ["C", random.pick(here)],
    ["I", random.pick(scene.images)],
    ["V", random.pick(scene.volumes)],
  ]);
  const entries = Object.entries(chosen).map(
    ([key, values]) => [key, values.map((value) => (named.has(value) ? named.get(value) : value))] as const,
  );
  if (entries.some(([, values]) => values.includes(undefined))) return {};
  return { filters: Object.fromEntries(entries) as Readonly<Record<string, readonly string[]>> };
}

const tmpfs: pools.Pool<NonNullable<Operation<"create">["tmpfs"]>> = [
  { "/tm": "" },
  { "/w": "size=64k" },
  { "/data": "ro" },
  { rel: "" },
  { "/tm": "nosuch" },
];

/** What create and run have in common. A tmpfs over an inherited volume is left out: nothing says which one is seen. */
function drawConfiguration(scene: Scene, random: Random) {
  const mounts = drawMounts(scene, random);
  return {
    ...maybe(random, 3, "name", pools.names),
    ...maybe(random, 10, "entrypoint", [["sh", "-c"], ["echo", "e"], [""], ["nosuch"]]),
    ...maybe(random, 6, "env", pools.environments),
    ...maybe(random, 9, "workdir", pools.workdirs),
    ...maybe(random, 8, "user", pools.users),
    ...maybe(random, 5, "labels", pools.labelSets),
    ...maybe(random, 12, "hostname", pools.hostnames),
    ...flag(random, 12, "init"),
    ...flag(random, 12, "readOnly"),
    ...(mounts.volumesFrom === undefined ? maybe(random, 14, "tmpfs", tmpfs) : {}),
    ...mounts,
    ...maybe(random, 10, "restart", pools.restarts),
    ...maybe(random, 16, "memory", pools.memories),
    ...maybe(random, 12, "stopSignal", pools.stopSignals),
    ...maybe(random, 8, "stopTimeout", [0, 1]),
    ...maybe(random, 24, "capAdd", [["NET_ADMIN"], ["NOSUCH"]]),
    ...maybe(random, 20, "capDrop", [["CHOWN"], ["ALL"], ["NOSUCH"]]),
    ...maybe(random, 20, "expose", [["80"], ["53/udp", "80/tcp"], ["x"]]),
    ...namespaces(scene, random),
    ...flag(random, 14, "autoRemove"),
    ...flag(random, 14, "tty"),
  };
}

function namespaces(
  scene: Scene,
  random: Random,
): { readonly network?: string; readonly pid?: string; readonly ipc?: string } {
  const handle = random.pick([...scene.containers.keys()]);
  if (handle === undefined || !random.oneIn(20)) return {};
  const shared = `container:${handle}`;
  return { [random.pick(["network", "pid", "ipc"]) ?? "pid"]: shared };
}

function drawMounts(scene: Scene, random: Random): Pick<Operation<"create">, "volumes" | "mounts" | "volumesFrom"> {
  const volume = random.pick(scene.volumes);
  const text = (): string => {
    const drawn = random.oneIn(8) ? pick(random, pools.badMountTexts) : pick(random, pools.mountTexts);
    return drawn.startsWith("V") ? (volume ?? "vol-a") + drawn.slice(1) : drawn;
  };
  const volumes = random.oneIn(4) ? [text(), ...(random.oneIn(4) ? [text()] : [])] : undefined;
  const others = [...scene.containers.keys()];
  const from = random.oneIn(10) ? random.pick(others) : undefined;
  return {
    ...(volumes === undefined ? {} : { volumes }),
    ...(from === undefined ? {} : { volumesFrom: [from + (random.pick(["", ":ro", "", ":nosuch"]) ?? "")] }),
    ...(random.oneIn(9) ? { mounts: [drawMount(volume, random)] } : {}),
  };
}

function drawMount(volume: string | undefined, random: Random): NonNullable<Operation<"create">["mounts"]>[number] {
  const target = pick(random, ["/data", "/v", "/w", "rel", "/"]);
  const common = { target, ...flag(random, 4, "readOnly") };
  switch (random.below(4)) {
    case 0:
      return {
        type: "tmpfs",
        ...common,
        ...maybe(random, 3, "sizeBytes", [65536]),
        ...maybe(random, 3, "mode", ["0700"]),
      };
    case 1:
      return { type: "bind", source: pick(random, ["b", "b/one"]), ...common };
    default:
      return {
        type: "volume",
        ...common,
        ...(volume === undefined ? {} : { source: random.oneIn(4) ? { name: "vol-a" } : volume }),
        ...flag(random, 4, "noCopy"),
      };
  }
}

function drawProgram(random: Random): { readonly cmd?: readonly string[] } {
  switch (random.below(12)) {
    case 0:
      return {};
    case 1:
      return { cmd: pick(random, pools.broken) };
    case 2:
    case 3:
    case 4:
      return { cmd: random.pick(pools.short) ?? [] };
    default:
      return { cmd: pick(random, pools.lasting) };
  }
}

function drawCreate(scene: Scene, random: Random): Operation | undefined {
  const here = [...scene.containers.values()].filter(({ state }) => state !== "gone");
  if (here.length >= containersMax) return undefined;
  // Half of the containers are plain, or hardly one would start.
  const configuration = random.oneIn(2) ? {} : drawConfiguration(scene, random);
  return {
    op: "create",
    as: `c${scene.drawn.c + 1}`,
    image: imageTarget(scene, random, true),
    ...drawProgram(random),
    ...configuration,
    ...flag(random, 8, "stdin"),
    ...flag(random, 12, "stdinOnce"),
  };
}

function drawRun(scene: Scene, random: Random): Operation | undefined {
  const here = [...scene.containers.values()].filter(({ state }) => state !== "gone");
  if (here.length >= containersMax) return undefined;
  const detach = random.oneIn(3);
  const cmd = detach
    ? pick(random, pools.lasting)
    : random.oneIn(8)
      ? pick(random, pools.broken)
      : random.pick(pools.short);
  return {
    op: "run",
    as: `c${scene.drawn.c + 1}`,
    image: imageTarget(scene, random, true),
    ...(cmd === undefined ? {} : { cmd }),
    ...(random.oneIn(2) ? {} : drawConfiguration(scene, random)),
    ...(detach ? { detach: true } : flag(random, 3, "rm")),
    ...(detach ? {} : maybe(random, 5, "stdin", ["in\n", ""])),
  };
}

function drawRestart(scene: Scene, random: Random): Operation | undefined {
  const container = containerTarget(scene, random, alive);
  return container === undefined ? undefined : { op: "restart", container, timeout: graceOf(scene, container, random) };
}

/** Seconds of grace: none where nothing listens, mostly. */
function graceOf(scene: Scene, container: ContainerTarget, random: Random): number {
  const handle = typeof container === "string" ? container : "idOf" in container ? container.idOf : "";
  return scene.containers.get(handle)?.isDeaf === true && !random.oneIn(8) ? 0 : 1;
}

/** Without a time a stop of a program that does not listen takes ten seconds, so it mostly gets one. */
function drawStop(scene: Scene, random: Random): Operation | undefined {
  const container = containerTarget(scene, random, alive);
  if (container === undefined) return undefined;
  const known = typeof container === "string" ? scene.containers.get(container) : undefined;
  const isSoon = known !== undefined && (known.state === "exited" || known.state === "created" || known.stopsSoon);
  return {
    op: "stop",
    container,
    ...(isSoon && random.oneIn(2) ? {} : { timeout: graceOf(scene, container, random) }),
  };
}

function drawExec(scene: Scene, random: Random): Operation | undefined {
  const container = containerTarget(scene, random, alive);
  if (container === undefined) return undefined;
  const cmd = random.oneIn(3) ? pick(random, pools.commands) : random.pick(pools.commands);
  return {
    op: "exec",
    container,
    ...(cmd === undefined ? {} : { cmd }),
    ...(random.oneIn(4) ? { as: `x${scene.drawn.x + 1}` } : {}),
    ...maybe(random, 6, "user", pools.users),
    ...maybe(random, 8, "workdir", pools.workdirs),
    ...maybe(random, 6, "env", pools.environments),
    // A terminal echoes what it is fed, unless the program has ended by then: with both it would be a race.
    ...(random.oneIn(12) ? { tty: true } : maybe(random, 6, "stdin", ["in\n", ""])),
    ...flag(random, 10, "detach"),
  };
}

function drawExecInspect(scene: Scene, random: Random): Operation | undefined {
  const exec = random.pick(scene.execs);
  return exec === undefined ? undefined : { op: "exec-inspect", exec };
}

function drawLogs(scene: Scene, random: Random): Operation | undefined {
  const container = containerTarget(scene, random);
  if (container === undefined) return undefined;
  return {
    op: "logs",
    container,
    ...maybe(random, 3, "tail", [0, 1, 2, "all", -1] as const),
    ...maybe(random, 6, "stdout", [false, true]),
    ...maybe(random, 6, "stderr", [false, true]),
    ...flag(random, 8, "follow"),
    ...maybe(random, 10, "since", [0, 4102444800]),
    ...maybe(random, 10, "until", [1, 4102444800]),
  };
}

function drawAttach(scene: Scene, random: Random): Operation | undefined {
  const reading = [...scene.containers].filter(([, { reads, state }]) => reads && state === "running");
  const container = random.oneIn(2) ? random.pick(reading)?.[0] : containerTarget(scene, random);
  if (container === undefined) return undefined;
  const shows = { ...flag(random, 2, "logs") };
  if (random.oneIn(3)) return { op: "attach", container, logs: true, stream: false };
  return { op: "attach", container, ...shows, ...maybe(random, 2, "stdin", ["fed\n", ""]) };
}

/** The root and no path at all are refused by whoever asks first, our adapter or the engine. */
const writable = pools.paths.filter((path) => path !== "/" && path !== "");

function drawWrite(scene: Scene, random: Random): Operation | undefined {
  const container = containerTarget(scene, random);
  if (container === undefined) return undefined;
  return {
    op: "write",
    container,
    path: pick(random, writable),
    content: pick(random, ["0", "one\ntwo\n", ""]),
    ...maybe(random, 6, "mode", ["0600", "4755"]),
    ...maybe(random, 8, "uid", [1000]),
    ...maybe(random, 8, "gid", [2000]),
  };
}

function drawCopy(scene: Scene, random: Random): Operation | undefined {
  const container = containerTarget(scene, random);
  if (container === undefined) return undefined;
  const path = pick(
    random,
    pools.paths.filter((candidate) => candidate !== "/"),
  );
  if (random.oneIn(2)) {
    return {
      op: "cp",
      container,
      path,
      ...maybe(random, 4, "to", [".", "out", "out/", "no/such"]),
      ...flag(random, 4, "followLink"),
    };
  }
  const source = pick(random, ["src/a", "src/dir", "src"]);
  const isPlainUser = typeof container === "string" && scene.containers.get(container)?.isPlainUser === true;
  return {
    op: "cp",
    container,
    path,
    source,
    ...(source === "src/a" ? {} : flag(random, 4, "sourceSlash")),
    ...(isPlainUser ? flag(random, 5, "archive") : {}),
    ...flag(random, 6, "followLink"),
  };
}

function drawCommit(scene: Scene, random: Random): Operation | undefined {
  if (scene.images.length >= imagesMax) return undefined;
  const container = containerTarget(scene, random);
  if (container === undefined) return undefined;
  const change = (): string =>
    random.oneIn(6) ? pick(random, pools.changes) : (random.pick(pools.changes.slice(0, 13)) ?? "ENV A=1");
  return {
    op: "commit",
    container,
    as: `i${scene.drawn.i + 1}`,
    ...maybe(random, 4, "reference", pools.references),
    ...(random.oneIn(3) ? { changes: [change(), ...(random.oneIn(3) ? [change()] : [])] } : {}),
    ...maybe(random, 6, "author", ["A. U. Thor"]),
    ...maybe(random, 6, "message", ["why"]),
    ...(random.oneIn(5) ? { pause: random.oneIn(2) } : {}),
  };
}

function drawBuild(scene: Scene, random: Random): Operation | undefined {
  if (scene.images.length >= imagesMax) return undefined;
  return {
    op: "build",
    as: `i${scene.drawn.i + 1}`,
    context: pick(random, pools.contexts),
    ...maybe(random, 4, "tag", pools.references),
    ...maybe(random, 6, "args", [{ X: "1" }, { X: "0" }, { NOSUCH: "1" }]),
    ...flag(random, 8, "noCache"),
    ...maybe(random, 8, "labels", pools.labelSets),
    ...maybe(random, 10, "target", ["one", "nosuch"]),
    ...maybe(random, 20, "file", ["nosuch"]),
  };
}

/** Not the fixture image: what becomes of its layer depends on who else has it. */
function drawImageRemoval(scene: Scene, random: Random): Operation | undefined {
  const image = imageTarget(scene, random);
  const isFixture = image === "shell" || (typeof image === "object" && "idOf" in image && image.idOf === "shell");
  if (isFixture) return undefined;
  return { op: "rmi", image, ...flag(random, 3, "force"), ...flag(random, 4, "noPrune") };
}

function drawVolume(scene: Scene, random: Random): Operation {
  return {
    op: "volume-create",
    as: `v${scene.drawn.v + 1}`,
    ...maybe(random, 2, "name", pools.volumeNames),
    ...maybe(random, 3, "labels", pools.labelSets),
    ...maybe(random, 12, "driver", ["local", "nosuch"]),
    ...maybe(random, 24, "options", [{ nosuch: "1" }]),
  };
}

import type { ContainerDetail, Outcome } from "../../vocabulary/generated/types.ts";
import type { Operation } from "../../vocabulary/operation.ts";

/** What generated operations may speak of: handles by kind, also of what was removed. */
export interface Scene {
  readonly containers: ReadonlyMap<string, SceneContainer>;
  readonly images: readonly string[];
  /** Images that were removed, or never made. */
  readonly lostImages: readonly string[];
  readonly volumes: readonly string[];
  readonly execs: readonly string[];
  /** Handles ever drawn, by first letter: the next ones. */
  readonly drawn: Readonly<Record<"c" | "i" | "v" | "x", number>>;
  /** Whether the engine is the fuzzer's own, so that prunes may be drawn. */
  readonly isPrivate: boolean;
}

/** A container as the reference engine shows it. */
export interface SceneContainer {
  readonly state: "created" | "running" | "paused" | "exited" | "gone";
  /** Its input is kept open, so a client that attaches may feed it. */
  readonly reads: boolean;
  /** Nothing in it hears a TERM, so that a stop may go over to KILL at once; else the two would race. */
  readonly isDeaf: boolean;
  /** It runs as root: dockerd looks any other user up in its host's users for `cp --archive`. */
  readonly isPlainUser: boolean;
  /** Seconds of grace of a stop without a time: ten where nothing is said, which is long. */
  readonly stopSeconds: number;
}

/** Answers a question about what there is. */
export type Ask = (operation: Operation) => Outcome;

/** The scene of a session that has just begun. */
export function emptyScene(isPrivate: boolean): Scene {
  return {
    containers: new Map(),
    images: ["shell"],
    lostImages: [],
    volumes: [],
    execs: [],
    drawn: { c: 0, i: 0, v: 0, x: 0 },
    isPrivate,
  };
}

/** The scene after an operation that the reference engine answered so. */
export function afterwards(scene: Scene, operation: Operation, outcome: Outcome, ask: Ask): Scene {
  const made = "as" in operation ? operation.as : undefined;
  const bound = made !== undefined && (outcome.status === "ok" || operation.op === "run") ? made : undefined;
  const kind = bound?.charAt(0);
  const containers = new Map(scene.containers);
  if (bound !== undefined && kind === "c" && (operation.op === "create" || operation.op === "run")) {
    containers.set(bound, {
      state: "created",
      isDeaf: false,
      isPlainUser: true,
      reads: operation.op === "create" && operation.stdin === true,
      stopSeconds: operation.stopTimeout ?? 10,
    });
  }
  for (const [handle, container] of containers) {
    const shown = ask({ op: "inspect", container: handle });
    containers.set(handle, {
      ...container,
      state: stateOf(shown),
      isDeaf: isDeaf(shown),
      isPlainUser: isPlainUser(shown),
    });
  }
  const images = bound !== undefined && kind === "i" ? [...scene.images, bound] : scene.images;
  const here = (image: string): boolean => ask({ op: "image-inspect", image }).status === "ok";
  // Only what may remove an image is followed by a look at all of them.
  const lost = removers.has(operation.op) ? images.filter((image) => !here(image)) : [];
  return {
    ...scene,
    containers,
    images: lost.length === 0 ? images : images.filter((image) => !lost.includes(image)),
    lostImages: [...scene.lostImages, ...lost],
    volumes: bound !== undefined && kind === "v" ? [...scene.volumes, bound] : scene.volumes,
    execs: bound !== undefined && kind === "x" ? [...scene.execs, bound] : scene.execs,
    drawn: made === undefined ? scene.drawn : counted(scene.drawn, made),
  };
}

const removers: ReadonlySet<string> = new Set(["rmi", "image-prune", "tag", "build", "commit"]);

function counted(drawn: Scene["drawn"], handle: string): Scene["drawn"] {
  const kind = handle.charAt(0);
  const number = Number(handle.slice(1));
  if (kind !== "c" && kind !== "i" && kind !== "v" && kind !== "x") return drawn;
  return { ...drawn, [kind]: Math.max(drawn[kind], number) };
}

/** A plain `sleep` as PID 1 has no handler, and the kernel gives it no signal that it has none for. */
function isDeaf(outcome: Outcome): boolean {
  if (outcome.status !== "ok") return false;
  const { path, hostConfig, config } = outcome.value as ContainerDetail;
  const isFirst = hostConfig?.init !== true && (hostConfig?.pid ?? "") === "";
  return path === "sleep" && isFirst && config?.stopSignal === undefined;
}

function isPlainUser(outcome: Outcome): boolean {
  if (outcome.status !== "ok") return false;
  return /^(?:root)?$/.test((outcome.value as ContainerDetail).config?.user ?? "");
}

function stateOf(outcome: Outcome): SceneContainer["state"] {
  if (outcome.status !== "ok" || !("state" in outcome.value)) return "gone";
  const { state } = outcome.value;
  return state === "running" || state === "paused" || state === "created" ? state : "exited";
}

import type { ContainerTarget } from "../../vocabulary/generated/types.ts";
import type { Operation } from "../../vocabulary/operation.ts";
import type { Random } from "../random.ts";
import * as pools from "./pools.ts";
import type { Scene } from "./scene.ts";
import { alive, containerTarget, flag, maybe, pick } from "./targets.ts";

export function drawRestart(scene: Scene, random: Random): Operation | undefined {
  const container = containerTarget(scene, random, alive);
  return container === undefined ? undefined : { op: "restart", container, timeout: graceOf(scene, container, random) };
}

/** Seconds of grace: none where nothing listens, mostly. */
function graceOf(scene: Scene, container: ContainerTarget, random: Random): number {
  const handle = typeof container === "string" ? container : "idOf" in container ? container.idOf : "";
  return scene.containers.get(handle)?.isDeaf === true && !random.oneIn(8) ? 0 : 1;
}

/** Without a time a stop of a program that does not listen takes ten seconds, so it mostly gets one. */
export function drawStop(scene: Scene, random: Random): Operation | undefined {
  const container = containerTarget(scene, random, alive);
  if (container === undefined) return undefined;
  const known = typeof container === "string" ? scene.containers.get(container) : undefined;
  const isSoon =
    known !== undefined &&
    (known.state === "exited" || known.state === "created" || known.stopSeconds === (known.isDeaf ? 0 : 1));
  return {
    op: "stop",
    container,
    ...(isSoon && random.oneIn(2) ? {} : { timeout: graceOf(scene, container, random) }),
  };
}

export function drawExec(scene: Scene, random: Random): Operation | undefined {
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
    // A terminal echoes what it is fed, unless the program has ended by then: with both it would be a race. What reads
    // from one that nobody feeds waits for ever.
    ...(random.oneIn(12) && cmd?.[0] !== "cat" ? { tty: true } : maybe(random, 6, "stdin", ["in\n", ""])),
    ...flag(random, 10, "detach"),
  };
}

export function drawExecInspect(scene: Scene, random: Random): Operation | undefined {
  const exec = random.pick(scene.execs);
  return exec === undefined ? undefined : { op: "exec-inspect", exec };
}

export function drawLogs(scene: Scene, random: Random): Operation | undefined {
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

export function drawAttach(scene: Scene, random: Random): Operation | undefined {
  const reading = [...scene.containers].filter(([, { reads, state }]) => reads && state === "running");
  const container = random.oneIn(2) ? random.pick(reading)?.[0] : containerTarget(scene, random);
  if (container === undefined) return undefined;
  const shows = { ...flag(random, 2, "logs") };
  if (random.oneIn(3)) return { op: "attach", container, logs: true, stream: false };
  return { op: "attach", container, ...shows, ...maybe(random, 2, "stdin", ["fed\n", ""]) };
}

/** The root and no path at all are refused by whoever asks first, our adapter or the engine. */
const writable = pools.paths.filter((path) => path !== "/" && path !== "");

export function drawWrite(scene: Scene, random: Random): Operation | undefined {
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

export function drawCopy(scene: Scene, random: Random): Operation | undefined {
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
      to: pick(random, [".", ".", "out", "out/", "no/such"]),
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

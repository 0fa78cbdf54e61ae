import type { ByteString } from "../bytes.ts";
import type { Program, Step, SystemCalls } from "../process/program.ts";

/** Where dockerd mounts the program. */
export const initPath = "/sbin/docker-init";

/** argv of PID 1: the program, and after `--` what it starts. */
export function initArgv(argv: readonly ByteString[]): readonly ByteString[] {
  return [initPath, "--", ...argv];
}

/** What it keeps: its child. */
interface State {
  readonly child: number;
}

// Its own faults, its terminal's, its children: everything else goes to the child (measured: docker-init 0.19).
const kept: ReadonlySet<number> = new Set([4, 5, 6, 7, 8, 9, 11, 17, 19, 21, 22, 31, 32, 33]);
const signalMax = 64;

/** Codes of docker-init for a program that cannot be executed: it knows two errors, all others are 1 (measured). */
const failures: Readonly<Record<string, readonly [number, string]>> = {
  EACCES: [126, "Permission denied"],
  ENOENT: [127, "No such file or directory"],
  ENOTDIR: [1, "Not a directory"],
};

/**
 * The init process of `init: true`: it starts the command as its child, forwards signals to it, collects orphans, and
 * ends with the command's exit code, 128+n for a signal (CTR-STO-014). A command that does not start shows only now.
 */
export const dockerInit: Program<State> = {
  name: "docker-init",
  start(argv, system) {
    for (let signal = 1; signal <= signalMax; signal++) if (!kept.has(signal)) system.setSignal(signal, "handle");
    const command = argv.slice(2);
    const spawned = spawnCommand(system, command);
    if ("error" in spawned) {
      const [code, why] = failures[spawned.error] ?? [127, "No such file or directory"];
      system.write(2, `[FATAL tini (${system.pid + 1})] exec ${command[0] ?? ""} failed: ${why}\n`);
      return { exit: code };
    }
    return waitFor(spawned.pid);
  },
  step({ child }, system) {
    for (const signal of system.takeSignals()) system.kill(child, signal);
    for (;;) {
      const ended = system.waitChild();
      if (ended === "blocked") return waitFor(child);
      if (ended === "none") return { exit: 1 };
      if (ended.pid === child) return { exit: ended.status };
    }
  },
};

function waitFor(child: number): Step<State> {
  return { state: { child }, wait: { on: "child" } };
}

/** As execvp(3): a name without a slash is sought in PATH; a file without a format is a script of /bin/sh. */
function spawnCommand(system: SystemCalls, argv: readonly ByteString[]): ReturnType<SystemCalls["spawn"]> {
  const name = argv[0] ?? "";
  const candidates = name.includes("/")
    ? [name]
    : pathOf(system).map((directory) => `${directory === "" ? "." : directory}/${name}`);
  let denied = false;
  for (const path of candidates) {
    const spawned = system.spawn({ path, argv, environment: system.environment });
    if ("pid" in spawned) return spawned;
    if (spawned.error === "ENOEXEC") {
      return system.spawn({
        path: "/bin/sh",
        argv: ["/bin/sh", path, ...argv.slice(1)],
        environment: system.environment,
      });
    }
    if (name.includes("/")) return spawned;
    denied ||= spawned.error === "EACCES";
  }
  return { error: denied ? "EACCES" : "ENOENT" };
}

function pathOf(system: SystemCalls): readonly string[] {
  return (system.environment.get("PATH") ?? "/bin:/usr/bin").split(":");
}

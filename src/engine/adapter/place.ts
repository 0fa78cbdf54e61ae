import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** Where a process runs, and when it began, as far as the system says; a text is empty where it does not. */
export interface Place {
  readonly machine: string;
  /** Changes with every start of the machine. */
  readonly boot: string;
  /** The numbering of processes: a container has one of its own. */
  readonly pids: string;
  /** Tells a process from a later one of the same number. */
  readonly started: string;
}

let place: Place | undefined;

/** Place of this process. */
export function thisPlace(): Place {
  place ??= {
    machine: hostname(),
    boot: reading(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()),
    pids: reading(() => readlinkSync("/proc/self/ns/pid")),
    started: startOf(process.pid),
  };
  return place;
}

/**
 * What became of a process, as seen from another one's place: `unknown` where its number means nothing here (another
 * machine, another container), for then it may well run.
 */
export function fateOf(
  process_: { readonly pid: number; readonly place: Place | undefined },
  here: Place,
): "alive" | "gone" | "unknown" {
  const there = process_.place;
  if (there === undefined) return isAlive(process_.pid) ? "alive" : "gone";
  if (there.machine !== here.machine) return "unknown";
  if (there.boot !== here.boot) return "gone";
  if (there.pids !== here.pids) return "unknown";
  if (!isAlive(process_.pid)) return "gone";
  const started = startOf(process_.pid);
  return there.started === "" || started === "" || started === there.started ? "alive" : "gone";
}

/** Ticks between the start of the machine and that of the process: field 22, after the name in parentheses. */
function startOf(pid: number): string {
  return reading(() => {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function reading(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}

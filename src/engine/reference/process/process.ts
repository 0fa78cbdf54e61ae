import type { ByteString } from "../bytes.ts";
import type { Credentials } from "../filesystem/view.ts";
import type { ProcessInfo, Program, Wait } from "./program.ts";

/**
 * One process. In a `Machine` it is frozen by convention; while a machine runs, the kernel owns a copy of it and
 * changes its fields in place. What a field holds is never changed in place, only replaced.
 */
export interface Process {
  readonly pid: number;
  parentPid: number;
  /** The process that was started from outside: its pid is the number of the process group of all it starts. */
  readonly group: number;
  argv: readonly ByteString[];
  name: string;
  /** Exported variables: NAME=value as they were given, until somebody reads them by name. */
  environment: ReadonlyMap<string, ByteString> | readonly ByteString[];
  executable: string;
  cwd: string;
  umask: number;
  credentials: Credentials;
  program: Program;
  /** Undefined before its first step. */
  state: unknown;
  started: boolean;
  wait: Wait;
  /** A pipe that must drain (or a fifo that must get a reader) before it goes on. */
  blockedOnPipe: number | undefined;
  /** Descriptor → open file description. */
  descriptors: readonly (number | undefined)[];
  dispositions: ReadonlyMap<number, "ignore" | "handle">;
  /** Handled signals that it has not taken, oldest first. */
  pending: readonly number[];
  /** Signals that wait until it continues. */
  held: readonly number[];
  stopped: boolean;
  /** Set once it has ended and its parent has not asked: a zombie. */
  status: number | undefined;
  endSignal: number | undefined;
  startMs: number;
}

/** A process as `ps` and `top` list it. */
export function describeProcess(process: Process): ProcessInfo {
  return {
    pid: process.pid,
    parentPid: process.parentPid,
    uid: process.credentials.uid,
    argv: process.argv,
    state:
      process.status !== undefined
        ? "zombie"
        : process.stopped
          ? "stopped"
          : process.wait.on === "turn"
            ? "running"
            : "sleeping",
    name: process.name,
  };
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

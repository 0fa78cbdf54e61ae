import type { ByteString } from "../bytes.ts";
import type { Credentials, FilesystemStore, Namespace } from "../filesystem/view.ts";
import type { ProcessInfo } from "./program.ts";

/** The processes, pipes and descriptors of one running container, as a value. CONTRACT: fields are its owner's business. */
export interface Machine {
  readonly nextPid: number;
}

/** What a machine reaches while it runs, an owned transient of one step. */
export interface Host {
  readonly nowMs: number;
  readonly namespace: Namespace;
  readonly store: FilesystemStore;
  /** Bytes that a process wrote to a stream of the outside. */
  output(stream: StreamId, bytes: ByteString): void;
}

/** Number of a stream to or from the outside (logs, an attach, an exec); the engine gives them out. */
export type StreamId = number;

export interface MachineOptions {
  readonly hostname: string;
  readonly seed: number;
  /** A host name set from inside needs privilege that containers lack. */
}

export interface SpawnRequest {
  readonly argv: readonly ByteString[];
  /** NAME=value, in order; a later one wins. PATH is used to look up argv[0]. */
  readonly environment: readonly ByteString[];
  readonly cwd: string;
  readonly credentials: Credentials;
  /** "null" is /dev/null; a stream is fed by `feed`. */
  readonly input: StreamId | "null";
  readonly output: StreamId;
  readonly error: StreamId;
  readonly terminal: boolean;
}

/** A start that failed, as the runtime words it: 127 not found, 126 not executable or a directory. */
export interface StartFailure {
  readonly exitCode: 126 | 127;
  /** e.g. `exec: "nosuch": executable file not found in $PATH` */
  readonly message: string;
}

/** A machine without processes. */
export declare function createMachine(options: MachineOptions): Machine;

/**
 * Starts a process that has no parent inside: the first one is PID 1, later ones are execs. It has not run yet.
 * A script without `#!` or an unknown binary starts and fails inside with exit code 1 (CTR-STA-012).
 */
export declare function spawnProcess(
  machine: Machine,
  request: SpawnRequest,
  host: Host,
): { readonly machine: Machine; readonly pid: number } | StartFailure;

/** Runs until every process sleeps or waits, or `budget` steps are spent; `spent` says how many. */
export declare function runMachine(
  machine: Machine,
  host: Host,
  budget: number,
): { readonly machine: Machine; readonly spent: number };

/** When the next timer of a process ends; undefined when none sleeps. */
export declare function nextTimerMs(machine: Machine): number | undefined;

/** Whether a process could run now without time passing. */
export declare function isRunnable(machine: Machine, nowMs: number): boolean;

/**
 * Sends a signal from outside. PID 1 is immune to what it does not handle, except KILL (and STOP) from outside
 * (CTR-KIL-004, CTR-STA-019).
 */
export declare function signalProcess(machine: Machine, pid: number, signal: number): Machine;

/** Adds input to a stream; `close` is end of file. */
export declare function feedStream(machine: Machine, stream: StreamId, bytes: ByteString, close: boolean): Machine;

/** Exit status of a process started by `spawnProcess` (128+n for a signal), undefined while it runs. */
export declare function exitStatus(machine: Machine, pid: number): number | undefined;

/** The end of PID 1 ends every other process with KILL (CTR-STA-018, CTR-EXE-016). */
export declare function endMachine(machine: Machine): Machine;

export declare function listProcesses(machine: Machine): readonly ProcessInfo[];

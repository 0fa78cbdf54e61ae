import type { ByteString } from "../bytes.ts";
import type { Credentials, FilesystemStore, Namespace } from "../filesystem/view.ts";
import { emptyMap, mapGet, type PersistentMap } from "../persistent-map.ts";
import type { Description, Pipe, Stream } from "./descriptions.ts";
import { feed } from "./feed.ts";
import { freezeMachine, openKernel } from "./kernel.ts";
import { endEverything, raise } from "./life.ts";
import { describeProcess, type Process } from "./process.ts";
import type { Applets, ProcessInfo } from "./program.ts";
import { canRun, earliestTimer, runKernel } from "./scheduler.ts";
import { startProcess } from "./start.ts";

/**
 * The processes, pipes and descriptors of one running container, as a value: keep it, fork it, run it again, and the
 * same host answers give the same future.
 */
export interface Machine {
  readonly nextPid: number;
  readonly hostname: string;
  /** State of the pseudo-random generator. */
  readonly random: number;
  readonly processes: ReadonlyMap<number, Process>;
  readonly descriptions: ReadonlyMap<number, Description>;
  readonly pipes: ReadonlyMap<number, Pipe>;
  readonly streams: ReadonlyMap<StreamId, Stream>;
  /** Status of ended processes that were started from outside. */
  readonly exits: PersistentMap<number, number>;
  readonly nextDescription: number;
  readonly nextPipe: number;
  /**
   * What a process asked for that a real busybox does and this one does not, in a few words: the first such request.
   * The engine reports it as `unsupported`; nothing after it can be trusted.
   */
  readonly unsupported?: string;
}

/** What a machine reaches while it runs, an owned transient of one step. */
export interface Host {
  readonly nowMs: number;
  readonly namespace: Namespace;
  readonly store: FilesystemStore;
  /** What its busybox has built in. */
  readonly applets: Applets;
  /** One and the same for hosts that show the same files: what was looked up in them once is found again. */
  readonly tree?: object | undefined;
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
export function createMachine(options: MachineOptions): Machine {
  return {
    nextPid: 1,
    hostname: options.hostname,
    random: options.seed | 0,
    processes: new Map(),
    descriptions: new Map(),
    pipes: new Map(),
    streams: new Map(),
    exits: emptyMap(),
    nextDescription: 1,
    nextPipe: 1,
  };
}

/**
 * Starts a process that has no parent inside: the first one is PID 1, later ones are execs. It has not run yet.
 * A script without `#!` or an unknown binary starts and fails inside with exit code 1 (CTR-STA-012).
 */
export function spawnProcess(
  machine: Machine,
  request: SpawnRequest,
  host: Host,
): { readonly machine: Machine; readonly pid: number } | StartFailure {
  const kernel = openKernel(machine, host);
  const started = startProcess(kernel, request);
  return "exitCode" in started ? started : { machine: freezeMachine(kernel), pid: started.pid };
}

/** Runs until every process sleeps or waits, or `budget` steps are spent; `spent` says how many. */
export function runMachine(
  machine: Machine,
  host: Host,
  budget: number,
): { readonly machine: Machine; readonly spent: number } {
  if (!isRunnable(machine, host.nowMs)) return { machine, spent: 0 };
  const kernel = openKernel(machine, host);
  const spent = runKernel(kernel, budget);
  return { machine: freezeMachine(kernel), spent };
}

/** When the next timer of a process ends; undefined when none sleeps. */
export function nextTimerMs(machine: Machine): number | undefined {
  return earliestTimer(machine.processes);
}

/** Whether a process could run now without time passing. */
export function isRunnable(machine: Machine, nowMs: number): boolean {
  for (const process of machine.processes.values()) if (canRun(machine, process, nowMs)) return true;
  for (const stream of machine.streams.values()) if (stream.terminal !== undefined && stream.terminal.echo !== "") return true;
  return false;
}

/**
 * Sends a signal from outside. PID 1 is immune to what it does not handle, except KILL (and STOP) from outside
 * (CTR-KIL-004, CTR-STA-019).
 */
export function signalProcess(machine: Machine, pid: number, signal: number): Machine {
  const kernel = openKernel(machine, undefined);
  const process = kernel.processes.get(pid);
  if (process === undefined || signal === 0) return machine;
  raise(kernel, process, signal, "outside");
  return freezeMachine(kernel);
}

/** Adds input to a stream; `close` is end of file. */
export function feedStream(machine: Machine, stream: StreamId, bytes: ByteString, close: boolean): Machine {
  const kernel = openKernel(machine, undefined);
  feed(kernel, stream, bytes, close ? "close" : "keep");
  return freezeMachine(kernel);
}

/** Exit status of a process started by `spawnProcess` (128+n for a signal), undefined while it runs. */
export function exitStatus(machine: Machine, pid: number): number | undefined {
  return mapGet(machine.exits, pid);
}

/** The end of PID 1 ends every other process with KILL (CTR-STA-018, CTR-EXE-016). */
export function endMachine(machine: Machine): Machine {
  const kernel = openKernel(machine, undefined);
  endEverything(kernel);
  return freezeMachine(kernel);
}

/** Every process by pid, zombies too. */
export function listProcesses(machine: Machine): readonly ProcessInfo[] {
  return [...machine.processes.values()].sort((left, right) => left.pid - right.pid).map(describeProcess);
}

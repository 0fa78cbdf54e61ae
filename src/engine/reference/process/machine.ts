import type { ByteString } from "../bytes.ts";
import { emptyMap, mapGet } from "../persistent-map.ts";
import type { StreamId } from "./descriptions.ts";
import { feed } from "./feed.ts";
import { freezeMachine, openKernel, openKernelToStart } from "./kernel.ts";
import { endEverything, raise } from "./life.ts";
import type { Host, Machine, MachineOptions, SpawnRequest, StartFailure } from "./machine-state.ts";
import { describeProcess } from "./process.ts";
import type { ProcessInfo } from "./program.ts";
import { canRun, earliestTimer, runKernel } from "./scheduler.ts";
import { startProcess } from "./start.ts";

// The tables of a machine are never changed, only those of a kernel, which copies them: all new machines share these.
const noProcesses: Machine["processes"] = new Map();
const noDescriptions: Machine["descriptions"] = new Map();
const noPipes: Machine["pipes"] = new Map();
const noStreams: Machine["streams"] = new Map();

/** A machine without processes. */
export function createMachine(options: MachineOptions): Machine {
  return {
    nextPid: 1,
    hostname: options.hostname,
    random: options.seed | 0,
    processes: noProcesses,
    descriptions: noDescriptions,
    pipes: noPipes,
    streams: noStreams,
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
  const kernel = openKernelToStart(machine, host);
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
  for (const stream of machine.streams.values())
    if (stream.terminal !== undefined && stream.terminal.echo !== "") return true;
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

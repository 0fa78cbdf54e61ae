import type { FileCalls, FilesystemStore, Namespace } from "../filesystem/view.ts";
import type { PersistentMap } from "../persistent-map.ts";
import type { Description, Pipe, Stream, StreamId } from "./descriptions.ts";
import type { Host, Machine } from "./machine-state.ts";
import type { Process } from "./process.ts";

/**
 * A machine while it runs: an owned, mutable copy that lives inside one call of the contract and is frozen into the
 * next `Machine`. A container has a handful of processes, so copying its tables costs less than persistent maps would.
 */
export interface Kernel {
  /** Absent where nothing runs (a signal, an input). */
  readonly host: Host | undefined;
  nextPid: number;
  hostname: string;
  random: number;
  readonly processes: Map<number, Process>;
  readonly descriptions: Map<number, Description>;
  readonly pipes: Map<number, Pipe>;
  readonly streams: Map<StreamId, Stream>;
  exits: PersistentMap<number, number>;
  nextDescription: number;
  nextPipe: number;
  unsupported: string | undefined;
  /** What went to streams in this turn. */
  outputBytes: number;
  /** The process in its step. */
  current: Process | undefined;
  /** How the process in its step ends when the step is over. */
  ending: { readonly status: number; readonly signal?: number } | undefined;
  /** The program that replaces the one in its step. */
  replacement: (() => void) | undefined;
  namespace: Namespace | undefined;
  store: FilesystemStore | undefined;
  files: FileCalls | undefined;
  /** While a program is sought: the names that the search looked up in the root directory. */
  firstNames: Set<string> | undefined;
}

export function openKernel(machine: Machine, host: Host | undefined): Kernel {
  const processes = new Map<number, Process>();
  for (const [pid, process] of machine.processes) processes.set(pid, copyOf(process));
  return kernelWith(machine, host, processes);
}

/** A kernel that may start processes, but must not change the ones that are there. */
export function openKernelToStart(machine: Machine, host: Host): Kernel {
  return kernelWith(machine, host, new Map(machine.processes));
}

/** Written out: a spread of so many fields costs several times as much. */
function copyOf(process: Process): Process {
  return {
    pid: process.pid,
    parentPid: process.parentPid,
    group: process.group,
    argv: process.argv,
    name: process.name,
    environment: process.environment,
    executable: process.executable,
    cwd: process.cwd,
    umask: process.umask,
    credentials: process.credentials,
    program: process.program,
    state: process.state,
    started: process.started,
    wait: process.wait,
    blockedOnPipe: process.blockedOnPipe,
    descriptors: process.descriptors,
    dispositions: process.dispositions,
    pending: process.pending,
    held: process.held,
    stopped: process.stopped,
    status: process.status,
    endSignal: process.endSignal,
    startMs: process.startMs,
  };
}

function kernelWith(machine: Machine, host: Host | undefined, processes: Map<number, Process>): Kernel {
  return {
    host,
    nextPid: Math.max(machine.nextPid, host?.neighbours?.nextPid ?? 0),
    hostname: machine.hostname,
    random: machine.random,
    processes,
    descriptions: new Map(machine.descriptions),
    pipes: new Map(machine.pipes),
    streams: new Map(machine.streams),
    exits: machine.exits,
    nextDescription: machine.nextDescription,
    nextPipe: machine.nextPipe,
    unsupported: machine.unsupported,
    outputBytes: 0,
    current: undefined,
    ending: undefined,
    replacement: undefined,
    namespace: undefined,
    store: undefined,
    files: undefined,
    firstNames: undefined,
  };
}

/** The kernel's tables as a value; the kernel must not be used afterwards. */
export function freezeMachine(kernel: Kernel): Machine {
  const { nextPid, hostname, random, processes, descriptions, pipes, streams, exits, nextDescription, nextPipe } =
    kernel;
  const machine = {
    nextPid,
    hostname,
    random,
    processes,
    descriptions,
    pipes,
    streams,
    exits,
    nextDescription,
    nextPipe,
  };
  return kernel.unsupported === undefined ? machine : { ...machine, unsupported: kernel.unsupported };
}

export function hostOf(kernel: Kernel): Host {
  if (kernel.host === undefined) throw new Error("a process ran without a host");
  return kernel.host;
}

export function currentProcess(kernel: Kernel): Process {
  if (kernel.current === undefined) throw new Error("a system call outside a step");
  return kernel.current;
}

/** Next pseudo-random 32-bit number (splitmix32): the machine's seed decides all of them. */
export function nextRandom(kernel: Kernel): number {
  kernel.random = (kernel.random + 0x9e3779b9) | 0;
  let mixed = kernel.random ^ (kernel.random >>> 16);
  mixed = Math.imul(mixed, 0x21f0aaad);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Keeps the first thing asked for that is beyond this engine. */
export function markUnsupported(kernel: Kernel, what: string): void {
  kernel.unsupported ??= what;
}

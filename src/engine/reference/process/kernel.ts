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
  /** The process in its step. */
  current: Process | undefined;
  /** How the process in its step ends when the step is over. */
  ending: { readonly status: number; readonly signal?: number } | undefined;
  /** The program that replaces the one in its step. */
  replacement: (() => void) | undefined;
  namespace: Namespace | undefined;
  store: FilesystemStore | undefined;
  files: FileCalls | undefined;
}

export function openKernel(machine: Machine, host: Host | undefined): Kernel {
  const processes = new Map<number, Process>();
  for (const [pid, process] of machine.processes) processes.set(pid, { ...process });
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
    current: undefined,
    ending: undefined,
    replacement: undefined,
    namespace: undefined,
    store: undefined,
    files: undefined,
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

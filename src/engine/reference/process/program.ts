import type { ByteString } from "../bytes.ts";
import type { Errno } from "../filesystem/errno.ts";
import type { Credentials, FileCalls, OpenFlags, Stat } from "../filesystem/view.ts";

/**
 * A program that a simulated process runs. Its state is an immutable value; everything it does to the world goes
 * through `SystemCalls`. It never waits: it answers what it waits for and is stepped again, from the state it gave,
 * when that may have come true. So a container can be suspended, forked, replayed and compared at any time.
 */
export interface Program<S = unknown> {
  /** Name as `ps` shows it. */
  readonly name: string;
  /** The state to begin from. argv[0] is the name it was called by. */
  start(argv: readonly ByteString[], system: SystemCalls): Step<S>;
  step(state: S, system: SystemCalls): Step<S>;
}

/** How a step ended: the process exits, or it waits in a state. */
export type Step<S> = { readonly exit: number } | { readonly state: S; readonly wait: Wait };

export type Wait =
  /** Step me again; lets others run in between (long loops, `yes`). */
  | { readonly on: "turn" }
  /** Until a read of the descriptor would not be `blocked`. */
  | { readonly on: "read"; readonly descriptor: number /** At the latest until then. */; readonly untilMs?: number }
  | { readonly on: "timer"; readonly untilMs: number }
  /** Until a child (any, when absent) has ended. */
  | { readonly on: "child"; readonly pid?: number }
  /** Until a signal with a handler arrives. */
  | { readonly on: "signal" };

/** The programs that busybox has built in; they come in from outside, so that no program knows all the others. */
export interface Applets {
  /** The program of an applet by its name; undefined where this engine has none. */
  find(name: string): Program | undefined;
  /** Whether the busybox that is the model has an applet of this name. */
  isReal(name: string): boolean;
}

/** What a process may ask of its machine. Descriptors 0, 1 and 2 are its standard streams. */
export interface SystemCalls {
  readonly pid: number;
  readonly parentPid: number;
  readonly nowMs: number;
  readonly credentials: Credentials;
  readonly cwd: string;
  readonly umask: number;
  /** Exported variables. */
  readonly environment: ReadonlyMap<string, ByteString>;
  readonly hostname: string;
  readonly applets: Applets;
  /** The argument vector of this process. */
  readonly arguments: readonly ByteString[];
  /** Whether a descriptor is a terminal. */
  isTerminal(descriptor: number): boolean;
  isOpen(descriptor: number): boolean;
  /** File calls with this process's directory, credentials and umask. */
  readonly files: FileCalls;
  /**
   * Up to 65,536 bytes, or `maximum`, or to and with the first `through`; "" at the end of input; "blocked" when there is
   * nothing yet.
   */
  read(
    descriptor: number,
    limits?: { readonly maximum?: number; readonly through?: string },
  ): ByteString | "blocked" | { readonly error: Errno };
  /** Takes everything. A full pipe suspends the process after this step; a pipe without readers raises PIPE. */
  write(descriptor: number, bytes: ByteString): Errno | undefined;
  /** Opens a file, device or fifo; answers the lowest free descriptor. */
  open(path: string, flags: OpenFlags): { readonly descriptor: number } | { readonly error: Errno };
  close(descriptor: number): void;
  /** Moves the offset of an open file; answers the new one. "EINVAL" for what has none (pipes, streams, devices). */
  seek(descriptor: number, offset: number | { readonly by: number } | "end"): number | Errno;
  /** Attributes of an open file or directory; "EINVAL" for what is neither. */
  statDescriptor(descriptor: number): Stat | Errno;
  truncate(descriptor: number, length: number): Errno | undefined;
  /** Makes `target` refer to what `source` refers to. */
  duplicate(source: number, target: number): Errno | undefined;
  pipe(): { readonly reader: number; readonly writer: number };
  /** Starts a child; it inherits descriptors (changed by `descriptors`: child number → our number), directory, umask. */
  spawn(request: SpawnCall): { readonly pid: number } | { readonly error: Errno };
  /** Replaces this process's program (exec): takes effect when this step ends; the step's result is ignored. */
  execute(request: ExecuteCall): Errno | undefined;
  /** A child that has ended, and forgets it; "blocked" when it still runs; "none" when there is no such child. */
  waitChild(
    pid?: number,
  ):
    | { readonly pid: number; readonly status: number /** The signal that ended it. */; readonly signal?: number }
    | "blocked"
    | "none";
  kill(pid: number, signal: number): Errno | undefined;
  /** Signals that have arrived and have a handler, oldest first; taking them clears them. */
  takeSignals(): readonly number[];
  /** default, ignore, or handle (the program takes them by `takeSignals`). */
  setSignal(signal: number, disposition: "default" | "ignore" | "handle"): void;
  signalDisposition(signal: number): "default" | "ignore" | "handle";
  changeDirectory(path: string): Errno | undefined;
  setUmask(umask: number): void;
  setCredentials(credentials: Credentials): Errno | undefined;
  /** Every process of the machine, by pid. */
  processes(): readonly ProcessInfo[];
  /** Pseudo-random 32-bit number from the machine's own seed. */
  random(): number;
  setHostname(name: string): Errno | undefined;
  /** Says that the real busybox does something here that this one does not: the engine answers `unsupported`. */
  unsupported(what: string): void;
}

export interface SpawnCall {
  /** A state to go on from as a fork (a subshell), of this very program where none is named; absent: an executable. */
  readonly fork?: { readonly program?: Program; readonly state: unknown };
  /** Path of the executable where it is not argv[0]. */
  readonly path?: string;
  /** Runs this program without an executable file: busybox runs its own applets so, whatever PATH says. */
  readonly program?: Program;
  readonly argv: readonly ByteString[];
  readonly environment: ReadonlyMap<string, ByteString>;
  /** Child descriptor → our descriptor; absent: those below 20 that are open (from 20 on: close-on-exec). */
  readonly descriptors?: ReadonlyMap<number, number>;
  readonly credentials?: Credentials;
  readonly cwd?: string;
}

export interface ExecuteCall {
  readonly path: string;
  readonly program?: Program;
  readonly argv: readonly ByteString[];
  readonly environment: ReadonlyMap<string, ByteString>;
}

export interface ProcessInfo {
  readonly pid: number;
  readonly parentPid: number;
  readonly uid: number;
  readonly argv: readonly ByteString[];
  readonly state: "running" | "sleeping" | "zombie" | "stopped";
  /** As /proc/N/comm has it; `ps` prints it in braces before an argv that does not begin with it. */
  readonly name: string;
}

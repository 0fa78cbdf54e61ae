import type { ByteString } from "../bytes.ts";
import type { Credentials, FilesystemStore, Namespace } from "../filesystem/view.ts";
import type { PersistentMap } from "../persistent-map.ts";
import type { Description, Pipe, Stream, StreamId } from "./descriptions.ts";
import type { Process } from "./process.ts";
import type { Applets, Program } from "./program.ts";

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
  /** Other machines of the same pid space (`pid: container:X`); absent: it has its own. */
  readonly neighbours?: Neighbours | undefined;
  /** Bytes that a process wrote to a stream of the outside. */
  output(stream: StreamId, bytes: ByteString): void;
}

/** The machines that share a pid space with the one that runs: their processes show in /proc and take signals. */
export interface Neighbours {
  readonly processes: readonly Process[];
  /** The first number that no machine of the space has given out. */
  readonly nextPid: number;
  signal(pid: number, signal: number): void;
}

export interface MachineOptions {
  readonly hostname: string;
  readonly seed: number;
  /** A host name set from inside needs privilege that containers lack. */
}

export interface SpawnRequest {
  readonly argv: readonly ByteString[];
  /** Runs this program, and argv[0] is its path: nothing is looked up. */
  readonly program?: Program | undefined;
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

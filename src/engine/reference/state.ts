import type { Config, Content, EventEntry, Labels, Outcome } from "../../vocabulary/generated/types.ts";
import type { ContainerId } from "../../vocabulary/ids.ts";
import type { Build } from "./build/build-state.ts";
import type { ByteString } from "./bytes.ts";
import type { Filesystem } from "./filesystem/node.ts";
import type { Credentials, FilesystemId, Mount } from "./filesystem/view.ts";
import type { Image } from "./image/image.ts";
import type { PersistentMap } from "./persistent-map.ts";
import type { StreamId } from "./process/descriptions.ts";
import type { Machine } from "./process/machine-state.ts";

/** The whole engine as one immutable value: forking, replaying and comparing it is free. */
export interface State {
  /** Engine time, milliseconds since the epoch. Only `advance` moves it. */
  readonly nowMs: number;
  readonly seed: number;
  /** The session's scope: unique among everything that runs at the same time. */
  readonly namespace: string;
  /** The scenario's files, for binds: path → content. */
  readonly files: ReadonlyMap<string, Content>;
  /** The session's private copy of `files`, made at the first bind. */
  readonly filesCopy: FilesystemId | undefined;
  /** Last number given to an image, container, exec, stream, file system or request. */
  readonly serial: number;
  readonly filesystems: PersistentMap<FilesystemId, Filesystem>;
  readonly images: PersistentMap<number, Image>;
  /** Full reference (`docker.io/library/app:1.0`) → image. */
  readonly references: PersistentMap<string, number>;
  readonly containers: PersistentMap<number, Container>;
  /** Name without slash → container. */
  readonly containerNames: PersistentMap<string, number>;
  /** Containers that run, are paused or restart: the only ones with timers. */
  readonly alive: PersistentMap<number, true>;
  /** Containers whose processes may run now; empty between steps unless the budget ended. */
  readonly runnable: readonly number[];
  /** What a process asked for that is not simulated: the operation that brought it about answers `unsupported`. */
  readonly notSimulated: string | undefined;
  /** Steps that processes have spent so far; a session compares it with its budget. */
  readonly spent: number;
  readonly volumes: PersistentMap<string, Volume>;
  /** Cache mounts of builds by id: they outlive the builds (PAR-031). */
  readonly buildCaches: PersistentMap<string, FilesystemId>;
  readonly execs: PersistentMap<number, Exec>;
  /** Requests under way. */
  readonly requests: PersistentMap<number, Request>;
  readonly handles: PersistentMap<string, HandleTarget>;
  readonly events: EventLog;
}

/** An owned, mutable copy of a state: it lives inside one `step` or `advance` and is frozen into the next state. */
export type Draft = { -readonly [K in keyof State]: State[K] };

/** What a handle names; it stays when the thing is removed, and resolves to its last id. */
export type HandleTarget =
  | { readonly kind: "image"; readonly image: number /** Its last value, once it is removed. */; readonly last?: Image }
  | {
      readonly kind: "container";
      readonly container: number;
      readonly id: ContainerId /** How often the handle was bound before. */;
      readonly generation: number;
    }
  | { readonly kind: "volume"; readonly volume: string }
  | { readonly kind: "exec"; readonly exec: number }
  | { readonly kind: "files"; readonly filesystem: FilesystemId };

export interface ContainerMount {
  readonly type: "volume" | "bind" | "tmpfs";
  readonly target: string;
  /** Of a VOLUME without a leading slash: how the engine tells its target. */
  readonly written?: string;
  readonly readOnly: boolean;
  /** Of a volume. */
  readonly volume?: string;
  readonly anonymous?: boolean;
  /** Of a bind: the file system of the session's copy of `files`, and the path in it. */
  readonly filesystem?: FilesystemId;
  readonly path?: string;
  /** Of a tmpfs: its options as they were given, which only a start reads. */
  readonly options?: string;
  readonly sizeBytes?: number;
  readonly mode?: number;
}

export interface HostConfig {
  readonly autoRemove: boolean;
  readonly restart: {
    readonly policy: "no" | "always" | "unless-stopped" | "on-failure";
    readonly maximumRetries: number;
  };
  /** 0: no limit. */
  readonly memoryBytes: number;
  /** Memory and swap together; 0: not set. */
  readonly memorySwapBytes: number;
  readonly readOnlyRoot: boolean;
  /** Undefined: the request does not say. */
  readonly init: boolean | undefined;
  readonly network: string;
  readonly pid: string;
  readonly ipc: string;
  readonly stdinOnce: boolean;
}

export type ContainerStatus = "created" | "running" | "paused" | "restarting" | "exited" | "removing" | "dead";

/** Keys without a value are there all the same: one shape for all containers makes copying them cheap. */
export interface Container {
  readonly number: number;
  readonly id: ContainerId;
  readonly name: string;
  readonly handle: string | undefined;
  /** The image as it was when the container was made; it outlives a forced removal of the record (RMI-018). */
  readonly image: Image;
  /** The image as it was given; empty: by its id, which is computed only when somebody asks (a step of a build). */
  readonly imageRef: string;
  /** Merged from image and request. */
  readonly config: Config;
  readonly hostConfig: HostConfig;
  readonly mounts: readonly ContainerMount[];
  readonly rootfs: FilesystemId;
  /** What `diff` and `commit` compare the root file system with: the image's tree and the engine's own files on it. */
  readonly base: Filesystem;
  readonly status: ContainerStatus;
  readonly createdMs: number;
  readonly startedMs: number | undefined;
  readonly finishedMs: number | undefined;
  readonly exitCode: number;
  readonly error: string;
  readonly oomKilled: boolean;
  readonly restartCount: number;
  /** A stop or kill by hand, which `unless-stopped` remembers. */
  readonly stoppedByHand: boolean;
  /** The restart policy does not act at the next exit (CTR-KIL-010). */
  readonly restartCancelled: boolean;
  readonly restartAtMs: number | undefined;
  /** Back-off of the restart policy. */
  readonly backoffMs: number;
  /** Present while it runs, is paused, or ends. */
  readonly running: Running | undefined;
  /** Newest first. */
  readonly log: LogEntry | undefined;
  /** Ends of the container so far: what waits count. */
  readonly exits: number;
  /** Exit code of the last end; `exitCode` is 0 again while it runs (CTR-STA-005). */
  readonly lastExitCode: number;
  /** Newest exec; each names the one before. */
  readonly newestExec: number | undefined;
  /** A sandbox of BuildKit: no client ever sees it. */
  readonly isSandbox: boolean;
  /** Once it has been started with a health check. */
  readonly health: Health | undefined;
}

/** What is known of a container's health. */
export interface Health {
  readonly status: "starting" | "healthy" | "unhealthy";
  /** Failures in a row that count. */
  readonly failingStreak: number;
  /** The last results, oldest first. */
  readonly results: readonly HealthResult[];
  /** When the next probe begins; undefined while one is under way and while nobody watches. */
  readonly probeAtMs: number | undefined;
  /** The probe under way. */
  readonly probe: { readonly exec: number; readonly startedMs: number; readonly timeoutAtMs: number } | undefined;
}

export interface HealthResult {
  /** -1: it could not be run, or took too long. */
  readonly exitCode: number;
  readonly output: ByteString;
}

/** A run of a container. */
export interface Running {
  readonly machine: Machine;
  readonly pid: number;
  /** Mounts of this run, engine files and tmpfs included. */
  readonly mounts: readonly Mount[];
  readonly stdin: StreamId;
  readonly stdout: StreamId;
  readonly stderr: StreamId;
  /** File systems that go with this run: tmpfs mounts. */
  readonly temporary: readonly FilesystemId[];
  /** The engine's own file systems of this run, as far as something was changed in them. */
  readonly own: OwnFilesystems;
  /** The container whose pid space it shares; absent: its own. */
  readonly pidSpaceOf: number | undefined;
  /** Containers that share its pid space: they end with its PID 1. */
  readonly pidSpaceMembers: readonly number[];
  /** The container whose /dev/shm it shares; absent: its own. */
  readonly sharedMemoryOf: number | undefined;
  /** KILL was sent from outside: it ends in this very step. */
  readonly killed: boolean;
  /** Execs that have not ended. */
  readonly execs: readonly number[];
  readonly credentials: Credentials;
  readonly environment: readonly ByteString[];
}

/** /dev, /dev/shm and the files under /etc that the engine writes; absent: as they were at the start. */
export interface OwnFilesystems {
  readonly devices?: Filesystem;
  readonly sharedMemory?: Filesystem;
  readonly settings?: Filesystem;
}

/** An append-only list of output, newest first: a write is O(1). */
export interface LogEntry {
  readonly stream: "stdout" | "stderr";
  readonly bytes: ByteString;
  readonly timeMs: number;
  readonly older: LogEntry | undefined;
  readonly count: number;
  /** Of this piece and all older ones. */
  readonly sizeBytes: number;
}

export interface Exec {
  readonly number: number;
  readonly id: string;
  readonly container: number;
  /** The exec made before this one in the same container. */
  readonly older: number | undefined;
  readonly argv: readonly string[];
  readonly terminal: boolean;
  readonly pid: number | undefined;
  readonly running: boolean;
  readonly exitCode: number | null;
  readonly stdin: StreamId;
  readonly stdout: StreamId;
  readonly stderr: StreamId;
  /** Output so far, newest first. */
  readonly log: LogEntry | undefined;
}

export interface Volume {
  readonly name: string;
  readonly filesystem: FilesystemId;
  readonly anonymous: boolean;
  readonly labels: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
  readonly createdMs: number;
}

/** The last events, newest first, in two runs of at most 256, so that adding one is O(1) (dockerd keeps 256). */
export interface EventLog {
  readonly newest: EventItem | undefined;
  readonly before: EventItem | undefined;
}

export interface EventItem {
  readonly event: LoggedEvent;
  readonly older: EventItem | undefined;
  /** Length of this run from here on. */
  readonly count: number;
}

/** What an event is made of when somebody asks; an event of a container is put together only then. */
export type LoggedEvent =
  | { readonly kind: "plain"; readonly entry: EventEntry }
  | {
      readonly kind: "container";
      readonly action: string;
      readonly id: ContainerId;
      readonly name: string;
      /** As it was given, or the image itself, whose id is meant. */
      readonly image: string | Image;
      readonly labels: Labels | undefined;
      readonly extra: Readonly<Record<string, string>> | undefined;
      /** Of a commit: the image made, whose id costs digests and is computed only then. */
      readonly committed?: Image | undefined;
      readonly timeMs: number;
    };

interface RequestBase {
  readonly number: number;
  /** Where its input goes, when it takes input: to a stream of an exec, or to whatever run its container has then. */
  readonly input?: { readonly container: number; readonly stream: StreamId | "container" };
  /** Set once it can be answered. */
  readonly outcome?: Outcome;
}

export interface WaitRequest extends RequestBase {
  readonly kind: "wait";
  readonly container: number;
  readonly condition: "not-running" | "next-exit" | "removed";
  /** Ends of the container when the wait began. */
  readonly exits: number;
}

export interface RunRequest extends RequestBase {
  readonly kind: "run";
  readonly container: number;
  readonly exits: number;
  /** `rm: true`: the harness removes it at the end. */
  readonly remove: boolean;
}

export interface ExecRequest extends RequestBase {
  readonly kind: "exec";
  readonly container: number;
  readonly exec: number;
  /** No handle names the exec: it is forgotten with the answer. */
  readonly anonymous: boolean;
}

/** What a client has sent, and whether it has closed its side. */
export interface Input {
  readonly bytes: ByteString;
  readonly close: boolean;
}

export interface AttachRequest extends RequestBase {
  readonly kind: "attach";
  readonly container: number;
  readonly exits: number;
  /** Log entries that were there before, which are not shown. */
  readonly from: number;
  readonly until?: ByteString;
  /** Input that came before the container ran: its next start takes it (CTR-ATT-007). */
  readonly early?: Input;
}

export interface FollowRequest extends RequestBase {
  readonly kind: "follow";
  readonly container: number;
  readonly exits: number;
  readonly selection: LogSelection;
}

export interface StopRequest extends RequestBase {
  readonly kind: "stop";
  readonly container: number;
  readonly exits: number;
  /** When KILL is sent; absent: never, or sent already. */
  readonly killAtMs?: number;
  /** What the request called the container. */
  readonly given: string;
  /** A restart starts it again when it has ended. */
  readonly restart: boolean;
}

/** A build that waits for the container of a RUN. */
export interface BuildRequest extends RequestBase {
  readonly kind: "build";
  readonly container: number;
  readonly build: Build;
}

/** What of a log is asked for. */
export interface LogSelection {
  readonly stdout: boolean;
  readonly stderr: boolean;
  readonly tail?: number;
  readonly sinceMs?: number;
  readonly untilMs?: number;
  readonly timestamps: boolean;
}

/**
 * A request under way: data only, so that a state with waiting clients can be forked. After every change a table of
 * functions by `kind` looks whether it can be answered.
 */
export type Request =
  | WaitRequest
  | RunRequest
  | ExecRequest
  | AttachRequest
  | FollowRequest
  | StopRequest
  | BuildRequest;

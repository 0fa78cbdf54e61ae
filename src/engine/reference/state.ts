import type { ContainerId } from "../../vocabulary/ids.ts";
import type { Config, EventEntry, Healthcheck, Outcome } from "../../vocabulary/generated/types.ts";
import type { ByteString } from "./bytes.ts";
import type { Filesystem } from "./filesystem/node.ts";
import type { FilesystemId, Mount } from "./filesystem/view.ts";
import type { PersistentMap } from "./persistent-map.ts";
import type { Machine, StreamId } from "./process/machine.ts";

/** The whole engine as one immutable value: forking, replaying and comparing it is free. */
export interface State {
  /** Engine time, milliseconds since the epoch. Only `advance` moves it. */
  readonly nowMs: number;
  readonly seed: number;
  /** Last number given to an image, container, exec, stream, file system or request. */
  readonly serial: number;
  readonly filesystems: PersistentMap<FilesystemId, Filesystem>;
  readonly images: PersistentMap<number, Image>;
  /** Full reference (`docker.io/library/app:1.0`) → image. */
  readonly references: PersistentMap<string, number>;
  readonly containers: PersistentMap<number, Container>;
  /** Name without slash → container. */
  readonly containerNames: PersistentMap<string, number>;
  readonly volumes: PersistentMap<string, Volume>;
  readonly execs: PersistentMap<number, Exec>;
  /** Requests under way. */
  readonly requests: PersistentMap<number, Request>;
  readonly handles: PersistentMap<string, HandleTarget>;
  /** Newest first. */
  readonly events: EventLog | undefined;
}

/** An owned, mutable copy of a state: it lives inside one `step` or `advance` and is frozen into the next state. */
export type Draft = { -readonly [K in keyof State]: State[K] };

/** What a handle names; it stays when the thing is removed, and resolves to its last id. */
export type HandleTarget =
  | { readonly kind: "image"; readonly image: number }
  | { readonly kind: "container"; readonly container: number; readonly id: ContainerId }
  | { readonly kind: "volume"; readonly volume: string }
  | { readonly kind: "exec"; readonly exec: number }
  | { readonly kind: "files"; readonly filesystem: FilesystemId };

/** One layer: what changed from one tree to the next. Tar, DiffID and size are computed when observed, and memoised. */
export interface Layer {
  readonly lower: Filesystem;
  readonly upper: Filesystem;
}

export interface HistoryItem {
  readonly createdMs: number;
  readonly createdBy: string;
  readonly comment?: string;
  readonly author?: string;
  readonly emptyLayer?: boolean;
}

export interface Image {
  readonly number: number;
  /** The parent that the classic builder or commit recorded. */
  readonly parent?: number;
  /** Base first. */
  readonly layers: readonly Layer[];
  /** All layers applied. */
  readonly filesystem: Filesystem;
  readonly config: Config;
  /** Oldest first. */
  readonly history: readonly HistoryItem[];
  readonly createdMs: number;
  readonly author?: string;
  readonly comment?: string;
  readonly architecture: string;
  readonly os: string;
  /** What else dockerd writes into the configuration: the container of the step and its own configuration. */
  readonly container?: { readonly id: ContainerId; readonly config: Config };
  /** Cache key of the classic builder: what made this image from its parent. */
  readonly cacheKey?: string;
}

export interface ContainerMount {
  readonly type: "volume" | "bind" | "tmpfs";
  readonly target: string;
  readonly readOnly: boolean;
  /** Of a volume. */
  readonly volume?: string;
  readonly anonymous?: boolean;
  /** Of a bind: the file system of the session's copy of `files`, and the path in it. */
  readonly filesystem?: FilesystemId;
  readonly path?: string;
  /** Of a tmpfs. */
  readonly sizeBytes?: number;
  readonly mode?: number;
}

export interface HostConfig {
  readonly autoRemove: boolean;
  readonly restart: { readonly policy: "no" | "always" | "unless-stopped" | "on-failure"; readonly maximumRetries: number };
  readonly memoryBytes: number;
  readonly readOnlyRoot: boolean;
  readonly init: boolean;
  readonly network: string;
  readonly pid: string;
  readonly ipc: string;
  readonly stdinOnce: boolean;
}

export type ContainerStatus = "created" | "running" | "paused" | "restarting" | "exited" | "removing" | "dead";

export interface Container {
  readonly number: number;
  readonly id: ContainerId;
  readonly name: string;
  readonly handle?: string;
  /** The image as it was when the container was made; it outlives a forced removal of the record (RMI-018). */
  readonly image: Image;
  /** The image as it was given. */
  readonly imageRef: string;
  /** Merged from image and request. */
  readonly config: Config;
  readonly hostConfig: HostConfig;
  readonly healthcheck?: Healthcheck;
  readonly mounts: readonly ContainerMount[];
  readonly rootfs: FilesystemId;
  /** The root file system right after create: working directory and mount points made. */
  readonly status: ContainerStatus;
  readonly createdMs: number;
  readonly startedMs?: number;
  readonly finishedMs?: number;
  readonly exitCode: number;
  readonly error: string;
  readonly oomKilled: boolean;
  readonly restartCount: number;
  /** A stop or kill by hand keeps the restart policy from acting (CTR-KIL-010). */
  readonly stoppedByHand: boolean;
  readonly restartAtMs?: number;
  /** Back-off of the restart policy. */
  readonly backoffMs?: number;
  /** Present while it runs, is paused, or ends. */
  readonly running?: Running;
  /** Newest first. */
  readonly log: LogEntry | undefined;
  /** Ends of the container so far: what `wait next-exit` counts. */
  readonly exits: number;
}

/** A run of a container. */
export interface Running {
  readonly machine: Machine;
  /** Mounts of this run, engine files and tmpfs included. */
  readonly mounts: readonly Mount[];
  readonly stdin: StreamId;
  readonly stdout: StreamId;
  readonly stderr: StreamId;
  /** File systems that go with this run. */
  readonly temporary: readonly FilesystemId[];
}

/** An append-only list of output, newest first: a write is O(1). */
export interface LogEntry {
  readonly stream: "stdout" | "stderr";
  readonly bytes: ByteString;
  readonly timeMs: number;
  readonly older: LogEntry | undefined;
  readonly count: number;
}

export interface Exec {
  readonly number: number;
  readonly container: number;
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

export interface EventLog {
  readonly entry: EventEntry;
  readonly older: EventLog | undefined;
}

/**
 * A request under way: data only, so that a state with waiting clients can be forked. `kind` chooses the function that
 * looks, after every change, whether it can be answered; `data` is that function's own value.
 */
export interface Request {
  readonly number: number;
  readonly kind: string;
  readonly data: unknown;
  /** Where its input goes, when it takes input. */
  readonly input?: { readonly container: number; readonly stream: StreamId };
  readonly outcome?: Outcome;
}

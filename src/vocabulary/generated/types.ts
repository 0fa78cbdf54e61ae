/* Generated from spec/schema by `npm run generate`; do not edit. */

/**
 * A scenario-local name of a thing that the engine made: declared with `as`, used in every later step.
 */
export type Handle = string;
/**
 * A container: a handle, { name: literal engine name } or { idOf: handle, length: digits of its id }.
 */
export type ContainerTarget =
  | Handle
  | {
      /**
       * The literal name on the engine; it may miss.
       */
      readonly name: string;
    }
  | IdOf
  | {
      /**
       * A literal id or id prefix; it may miss.
       */
      readonly id: string;
    };
/**
 * An image: a handle (`shell` and `scratch` are predefined), { ref: literal reference } or { idOf: handle, length: digits of its id }.
 */
export type ImageTarget =
  | Handle
  | {
      /**
       * The literal reference, as `docker` would take it; it may miss.
       */
      readonly ref: string;
    }
  | IdOf
  | {
      /**
       * A literal id or id prefix; it may miss.
       */
      readonly id: string;
    };
/**
 * A volume: a handle or { name: literal engine name }.
 */
export type VolumeTarget =
  | Handle
  | {
      /**
       * The literal name on the engine; it may miss.
       */
      readonly name: string;
    };
/**
 * A network: a handle or { name: literal engine name }.
 */
export type NetworkTarget =
  | Handle
  | {
      /**
       * The literal name on the engine; it may miss.
       */
      readonly name: string;
    };
/**
 * An exec: the handle that its `as` declared.
 */
export type ExecTarget = Handle;
/**
 * Bytes: text (UTF-8), { base64 } or { blob: digest of a blob event }.
 */
export type Content =
  | string
  | {
      /**
       * The bytes, base64.
       */
      readonly base64: string;
    }
  | {
      /**
       * Digest of a blob defined before in the same stream.
       */
      readonly blob: string;
    };
/**
 * Permission bits as four octal digits, quoted: "0644", "4755".
 */
export type Mode = string;
/**
 * A file tree, sorted by path; a directory comes before its content.
 */
export type Tree = readonly TreeEntry[];
/**
 * A path in the `files` of the scenario; on the wire the content tree itself.
 */
export type Source = string | ContentTree;
/**
 * Environment: a mapping NAME: value, or a list of raw entries NAME=value.
 */
export type EnvironmentArgument =
  | {
      readonly [k: string]: string;
    }
  | readonly string[];
/**
 * argv: a list of words; no shell splits it.
 */
export type Command = readonly string[];
/**
 * Bytes, or a number with the unit b, k, m or g.
 */
export type Memory = number | string;
/**
 * Standard input: content that ends with end-of-file, or { open: true } to be fed by `input` steps.
 */
export type Input =
  | Content
  | {
      /**
       * true: fed by `input` steps.
       */
      readonly open: true;
    };
/**
 * Why an operation was refused; a closed set.
 */
export type ErrorKind =
  | "not-found"
  | "name-conflict"
  | "wrong-state"
  | "in-use"
  | "ambiguous"
  | "invalid"
  | "cannot-start"
  | "build-failed"
  | "corrupt"
  | "unauthorized"
  | "unavailable"
  | "not-permitted"
  | "no-space"
  | "limit"
  | "engine-fault";
/**
 * The typed answer of an engine to one operation.
 */
export type Outcome = Ok | Rejected | Blocked | Unsupported | Indeterminate;
/**
 * One line of the event stream: the trace, the replay input and the source of every report. Readers ignore unknown types.
 */
export type Event = RunStarted | ScenarioStarted | Blob | StepFinished | Query | State | ScenarioFinished | RunFinished;

/**
 * The id, or an id prefix, of what a handle names.
 */
export interface IdOf {
  readonly idOf: Handle;
  /**
   * How many leading digits of the id; all when absent.
   */
  readonly length?: number;
}
/**
 * One file, directory or link.
 */
export interface TreeEntry {
  /**
   * Path in the tree: absolute in an image or container, relative in a content tree.
   */
  readonly path: string;
  /**
   * What it is.
   */
  readonly type: "file" | "directory" | "symlink" | "hardlink" | "fifo" | "char-device" | "block-device";
  readonly mode?: Mode;
  /**
   * Owner.
   */
  readonly uid?: number;
  /**
   * Group.
   */
  readonly gid?: number;
  /**
   * Time of modification, milliseconds since the epoch.
   */
  readonly mtimeMs?: number;
  /**
   * Size of a file in bytes.
   */
  readonly sizeBytes?: number;
  readonly content?: Content;
  /**
   * Where a symlink or hard link points.
   */
  readonly target?: string;
  /**
   * major:minor of a device node.
   */
  readonly device?: string;
}
/**
 * A content tree: what the runner puts in the place of a path of `files`.
 */
export interface ContentTree {
  readonly entries: Tree;
}
/**
 * Labels.
 */
export interface Labels {
  readonly [k: string]: string;
}
/**
 * Filters by key, as the engine's list call takes them.
 */
export interface Filters {
  /**
   * Values of one filter; any may match (labels: all must).
   */
  readonly [k: string]: readonly string[];
}
/**
 * One mount.
 */
export interface Mount {
  /**
   * What is mounted.
   */
  readonly type: "volume" | "bind" | "tmpfs";
  /**
   * The volume (handle or { name }), or for a bind a directory or file of `files`; absent: an anonymous volume.
   */
  source?:
    | string
    | {
        /**
         * Literal volume name.
         */
        readonly name: string;
      };
  /**
   * Path in the container.
   */
  readonly target: string;
  /**
   * Mount it read-only.
   */
  readonly readOnly?: boolean;
  /**
   * Do not copy the image's content into an empty volume.
   */
  readonly noCopy?: boolean;
  /**
   * Size of a tmpfs.
   */
  readonly sizeBytes?: number;
  readonly mode?: Mode;
}
/**
 * A health check.
 */
export interface Healthcheck {
  /**
   * ["CMD", …], ["CMD-SHELL", text] or ["NONE"].
   */
  readonly test?: readonly string[];
  /**
   * Time between two probes.
   */
  readonly intervalMs?: number;
  /**
   * Time a probe may take.
   */
  readonly timeoutMs?: number;
  /**
   * Time in which failures do not count.
   */
  readonly startPeriodMs?: number;
  /**
   * Failures in a row until it is unhealthy.
   */
  readonly retries?: number;
}
/**
 * A mount as inspect shows it.
 */
export interface MountDetail {
  /**
   * What is mounted.
   */
  readonly type: "volume" | "bind" | "tmpfs";
  /**
   * Name of the volume.
   */
  readonly name?: string;
  /**
   * Path in the container.
   */
  readonly target: string;
  /**
   * Whether it can only be read.
   */
  readonly readOnly: boolean;
}
/**
 * Configuration of an image or container; an absent key is not set.
 */
export interface Config {
  /**
   * Arguments, or the command.
   */
  readonly cmd?: readonly string[];
  /**
   * Entrypoint.
   */
  readonly entrypoint?: readonly string[];
  /**
   * NAME=value
   */
  readonly env?: readonly string[];
  /**
   * Working directory.
   */
  readonly workdir?: string;
  /**
   * user, uid, user:group or uid:gid.
   */
  readonly user?: string;
  readonly labels?: Labels;
  /**
   * Host name.
   */
  readonly hostname?: string;
  /**
   * Paths, sorted.
   */
  readonly volumes?: readonly string[];
  /**
   * port/protocol, sorted.
   */
  readonly exposedPorts?: readonly string[];
  /**
   * Signal that stop sends.
   */
  readonly stopSignal?: string;
  /**
   * Seconds that stop waits before KILL.
   */
  readonly stopTimeout?: number;
  /**
   * Shell of the shell form.
   */
  readonly shell?: readonly string[];
  /**
   * Instructions for images built on this one.
   */
  readonly onbuild?: readonly string[];
  readonly healthcheck?: Healthcheck;
  /**
   * Allocate a terminal.
   */
  readonly tty?: boolean;
  /**
   * Standard input is kept open.
   */
  readonly openStdin?: boolean;
}
/**
 * A container as inspect shows it.
 */
export interface ContainerDetail {
  /**
   * Full id.
   */
  readonly id: string;
  /**
   * Name without the slash.
   */
  readonly name: string;
  /**
   * Full id of the image.
   */
  readonly imageId: string;
  /**
   * The image as it was given at create.
   */
  readonly imageRef?: string;
  /**
   * State.
   */
  readonly state: "created" | "running" | "paused" | "restarting" | "exited" | "removing" | "dead";
  /**
   * Whether it runs.
   */
  readonly running: boolean;
  /**
   * Whether it is paused.
   */
  readonly paused: boolean;
  /**
   * Whether it waits to be restarted.
   */
  readonly restarting?: boolean;
  /**
   * Exit code.
   */
  readonly exitCode: number;
  /**
   * Why the last start failed; empty when it did not.
   */
  readonly error?: string;
  /**
   * Whether the kernel killed it for memory.
   */
  readonly oomKilled?: boolean;
  /**
   * How often its policy restarted it.
   */
  readonly restartCount?: number;
  /**
   * argv[0]
   */
  readonly path?: string;
  /**
   * The rest of argv.
   */
  readonly args?: readonly string[];
  readonly config?: Config;
  /**
   * Sorted by target.
   */
  readonly mounts?: readonly MountDetail[];
  /**
   * Settings of the host side.
   */
  readonly hostConfig?: {
    /**
     * The engine removes it when it ends.
     */
    readonly autoRemove?: boolean;
    /**
     * Restart policy.
     */
    readonly restart?: string;
    /**
     * Memory in bytes.
     */
    readonly memoryBytes?: number;
    /**
     * Whether it can only be read.
     */
    readonly readOnly?: boolean;
    /**
     * An init process is PID 1.
     */
    readonly init?: boolean;
    /**
     * Network mode.
     */
    readonly network?: string;
    /**
     * Process number; 0 when it does not run.
     */
    readonly pid?: string;
    /**
     * IPC mode.
     */
    readonly ipc?: string;
  };
  /**
   * Status of the health check, when there is one.
   */
  readonly health?: string;
  /**
   * Of the health check: failures in a row that count.
   */
  readonly failingStreak?: number;
  /**
   * The last results of the health check, oldest first, at most five.
   *
   * Items: One result.
   */
  readonly healthLog?: {
    /**
     * Exit code; -1 where it could not be run or took too long.
     */
    readonly exitCode: number;
    readonly output: Content;
  }[];
  /**
   * 0 when it does not run.
   */
  readonly pid?: number;
  /**
   * When it was made, milliseconds since the epoch.
   */
  readonly createdMs?: number;
  /**
   * Absent before the first start.
   */
  readonly startedMs?: number;
  /**
   * Absent before the first end.
   */
  readonly finishedMs?: number;
  /**
   * Size of the writable layer.
   */
  readonly sizeRwBytes?: number;
  /**
   * Size of image and writable layer.
   */
  readonly sizeRootFsBytes?: number;
}
export interface ContainerSummary {
  /**
   * Full id.
   */
  readonly id: string;
  /**
   * Names.
   */
  readonly names: readonly string[];
  /**
   * As listed.
   */
  readonly image?: string;
  /**
   * Full id of the image.
   */
  readonly imageId?: string;
  /**
   * State.
   */
  readonly state: string;
  /**
   * Human text, e.g. `Exited (0) 2 seconds ago`.
   */
  readonly status?: string;
  /**
   * Command line.
   */
  readonly command?: string;
  readonly labels?: Labels;
  /**
   * When it was made, milliseconds since the epoch.
   */
  readonly createdMs?: number;
  /**
   * Mounts.
   */
  readonly mounts?: readonly MountDetail[];
}
export interface HistoryEntry {
  /**
   * Image id, or <missing>.
   */
  readonly id?: string;
  /**
   * Instruction that made it.
   */
  readonly createdBy: string;
  /**
   * Comment.
   */
  readonly comment?: string;
  /**
   * Author.
   */
  readonly author?: string;
  /**
   * When it was made, milliseconds since the epoch.
   */
  readonly createdMs?: number;
  /**
   * Size in bytes.
   */
  readonly sizeBytes?: number;
  /**
   * It added no layer.
   */
  readonly emptyLayer?: boolean;
  /**
   * References, sorted.
   */
  readonly tags?: readonly string[];
}
/**
 * An image as inspect shows it.
 */
export interface ImageDetail {
  /**
   * Full id.
   */
  readonly id: string;
  /**
   * SHA-256 of the configuration.
   */
  readonly configDigest?: string;
  /**
   * Recorded parent; empty when none.
   */
  readonly parentId?: string;
  /**
   * References, sorted.
   */
  readonly tags: readonly string[];
  /**
   * Digests of its manifests, by repository.
   */
  readonly repoDigests?: readonly string[];
  /**
   * Base first.
   */
  readonly diffIds: readonly string[];
  /**
   * Base first.
   */
  readonly chainIds?: readonly string[];
  readonly config: Config;
  /**
   * Operating system.
   */
  readonly os?: string;
  /**
   * Architecture.
   */
  readonly arch?: string;
  /**
   * Size in bytes.
   */
  readonly sizeBytes?: number;
  /**
   * Author.
   */
  readonly author?: string;
  /**
   * Comment.
   */
  readonly comment?: string;
  /**
   * When it was made, milliseconds since the epoch.
   */
  readonly createdMs?: number;
}
export interface ImageSummary {
  /**
   * Full id.
   */
  readonly id: string;
  /**
   * Recorded parent; empty when none.
   */
  readonly parentId?: string;
  /**
   * References, sorted.
   */
  readonly tags: readonly string[];
  /**
   * Digests of its manifests, by repository.
   */
  readonly repoDigests?: readonly string[];
  /**
   * Size in bytes.
   */
  readonly sizeBytes?: number;
  /**
   * When it was made, milliseconds since the epoch.
   */
  readonly createdMs?: number;
  readonly labels?: Labels;
  /**
   * Containers.
   */
  readonly containers?: number;
}
export interface VolumeDetail {
  /**
   * Name on the engine.
   */
  readonly name: string;
  /**
   * Driver.
   */
  readonly driver: string;
  readonly labels?: Labels;
  /**
   * Options of the driver.
   */
  readonly options?: {
    readonly [k: string]: string;
  };
  /**
   * local or global.
   */
  readonly scope?: string;
  /**
   * Path on the engine's host.
   */
  readonly mountpoint?: string;
  /**
   * When it was made, milliseconds since the epoch.
   */
  readonly createdMs?: number;
}
export interface NetworkDetail {
  /**
   * Full id.
   */
  readonly id: string;
  /**
   * Name on the engine.
   */
  readonly name: string;
  /**
   * Driver.
   */
  readonly driver?: string;
  readonly labels?: Labels;
  /**
   * Containers.
   */
  readonly containers?: readonly string[];
}
export interface Change {
  /**
   * Absolute path.
   */
  readonly path: string;
  /**
   * A, C or D.
   */
  readonly kind: "added" | "changed" | "deleted";
}
export interface EventEntry {
  /**
   * What it happened to.
   */
  readonly type: "container" | "image" | "volume" | "network" | "daemon" | "builder" | "plugin";
  /**
   * e.g. create, start, die, exec_create: sh
   */
  readonly action: string;
  /**
   * Full id.
   */
  readonly id?: string;
  /**
   * Name on the engine.
   */
  readonly name?: string;
  /**
   * More about it, by name.
   */
  readonly attributes?: {
    readonly [k: string]: string;
  };
  /**
   * When.
   */
  readonly timeMs?: number;
}
export interface Streams {
  readonly stdout: Content;
  readonly stderr: Content;
}
/**
 * It was done.
 */
export interface Ok {
  readonly status: "ok";
  /**
   * The result; its shape is that of the operation.
   */
  readonly value: {};
}
/**
 * The engine refused; nothing happened but what the rule of this refusal says.
 */
export interface Rejected {
  readonly status: "rejected";
  readonly kind: ErrorKind;
  /**
   * The engine's own words.
   */
  readonly message: string;
  /**
   * cannot-start: the exit code the engine recorded; build-failed: that of the failed RUN.
   */
  readonly exitCode?: number;
  /**
   * build-failed: the step, from 1.
   */
  readonly step?: number;
  /**
   * build-failed: the line of the Dockerfile, from 1.
   */
  readonly line?: number;
}
/**
 * It does not answer until something else happens.
 */
export interface Blocked {
  readonly status: "blocked";
}
/**
 * The engine does not do this.
 */
export interface Unsupported {
  readonly status: "unsupported";
  /**
   * What the engine lacks.
   */
  readonly capability: string;
  readonly message?: string;
}
/**
 * The answer was lost.
 */
export interface Indeterminate {
  readonly status: "indeterminate";
  /**
   * Why the answer is not known; it may have happened.
   */
  readonly reason: string;
}
/**
 * What a scenario (or one step of it) came to.
 */
export interface Verdict {
  /**
   * The verdict.
   */
  status:
    | "passed"
    | "failed"
    | "skipped"
    | "unsupported"
    | "known-failing"
    | "unexpectedly-passing"
    | "flaky"
    | "engine-error"
    | "harness-error";
  /**
   * Why, for every status but passed.
   */
  readonly reason?: string;
  /**
   * known-failing: the rule that is not kept, where the list of known failures names it.
   */
  readonly rule?: string;
  /**
   * flaky: how often it was run.
   */
  readonly attempts?: number;
  /**
   * flaky: how often it passed.
   */
  readonly passes?: number;
}
/**
 * A place in the scenario's source text; offsets are UTF-16 code units from 0, lines and columns from 1.
 */
export interface Range {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  /**
   * When it is not the scenario's own file (uses).
   */
  readonly file?: string;
}
/**
 * One expectation that did not hold.
 */
export interface Finding {
  /**
   * Where in the step, from its own root: ["expect", "stdout"].
   */
  readonly path?: (string | number)[];
  readonly range?: Range;
  /**
   * One sentence.
   */
  readonly message: string;
  /**
   * As text.
   */
  readonly expected?: string;
  /**
   * As text.
   */
  readonly actual?: string;
}
/**
 * What an engine says of itself.
 */
export interface EngineInfo {
  /**
   * e.g. reference, docker, podman.
   */
  readonly name: string;
  readonly version: string;
  readonly dialect: Dialect;
  /**
   * How it is spoken to; absent for an engine inside this program. Results and known failures of an engine's API and of its CLI are separate columns.
   */
  readonly transport?: "api" | "cli" | "stdio";
  /**
   * Verbs and features it claims, sorted.
   */
  readonly capabilities: readonly string[];
}
/**
 * The family of behaviour an engine belongs to; expectations choose by its fields.
 */
export interface Dialect {
  /**
   * Whose container semantics.
   */
  readonly engine: "docker" | "podman";
  /**
   * Whose build semantics.
   */
  readonly builder: "classic" | "buildkit" | "buildah";
  /**
   * Whose image store.
   */
  readonly store: "graphdriver" | "containerd" | "containers-storage";
  /**
   * Docker Engine API version.
   */
  readonly apiVersion?: string;
}
/**
 * First event of a stream.
 */
export interface RunStarted {
  readonly type: "run-started";
  /**
   * Id of the run.
   */
  readonly run: string;
  /**
   * Number of the event in the stream, from 0.
   */
  readonly sequence: number;
  readonly schemaVersion: 1;
  readonly plimsollVersion: string;
  readonly engine: EngineInfo;
  /**
   * Seed of the run.
   */
  readonly seed: number;
  /**
   * Wall clock, milliseconds since the epoch.
   */
  readonly startedMs: number;
  /**
   * How many scenarios were selected.
   */
  readonly selected: number;
  readonly trace?: "off" | "changes" | "full";
  /**
   * i/n
   */
  readonly shard?: string;
  /**
   * The rules the selected scenarios cite.
   */
  readonly rules?: {
    readonly id: string;
    readonly level: string;
    readonly sentence: string;
  }[];
  /**
   * The engine as it was asked for (--engine), to run a scenario again.
   */
  readonly engineArgument?: string;
  /**
   * Profiles that the engine must support as a whole, beside core.
   */
  readonly profiles?: readonly string[];
}
/**
 * A scenario begins.
 */
export interface ScenarioStarted {
  readonly type: "scenario-started";
  /**
   * Id of the run.
   */
  readonly run: string;
  /**
   * Number of the event in the stream, from 0.
   */
  readonly sequence: number;
  /**
   * Id of the scenario: path, and #cell of a matrix.
   */
  readonly scenario: string;
  /**
   * From 1.
   */
  readonly attempt: number;
  /**
   * Path of its file.
   */
  readonly path: string;
  readonly name: string;
  readonly tags: readonly string[];
  readonly rules: readonly string[];
  /**
   * Its cell of the matrix.
   */
  readonly matrix?: {};
  /**
   * Text of the file; once per file.
   */
  readonly source?: string;
  /**
   * Texts of the template files that its steps come from, by path; with `source`.
   */
  readonly templates?: {};
  readonly seed?: number;
  /**
   * The steps after expansion.
   */
  readonly steps: {
    /**
     * From 0.
     */
    readonly index: number;
    readonly verb: string;
    /**
     * The operation as written, without content trees.
     */
    readonly operation?: {};
    readonly range?: Range;
    /**
     * Name under which the step goes on in the background.
     */
    readonly background?: string;
    /**
     * The author's id of the step.
     */
    readonly name?: string;
  }[];
  /**
   * What it binds, by path, so that its trace replays without it: each a Content. Absent when it binds nothing.
   */
  readonly files?: {};
}
/**
 * Content that later events name by digest.
 */
export interface Blob {
  readonly type: "blob";
  /**
   * Id of the run.
   */
  readonly run: string;
  /**
   * Number of the event in the stream, from 0.
   */
  readonly sequence: number;
  /**
   * sha256:…
   */
  readonly digest: string;
  readonly base64: string;
}
/**
 * A step is done.
 */
export interface StepFinished {
  readonly type: "step-finished";
  /**
   * Id of the run.
   */
  readonly run: string;
  /**
   * Number of the event in the stream, from 0.
   */
  readonly sequence: number;
  /**
   * Id of the scenario: path, and #cell of a matrix.
   */
  readonly scenario: string;
  /**
   * From 1.
   */
  readonly attempt: number;
  /**
   * Step, from 0; clean-up steps count on.
   */
  readonly index: number;
  readonly phase: "step" | "cleanup";
  /**
   * What was asked, ready to replay.
   */
  readonly operation?: {};
  /**
   * An Outcome.
   */
  readonly outcome: {};
  /**
   * What did not hold; empty: the step passed.
   */
  readonly findings: readonly Finding[];
  /**
   * Paths that normalisation left out.
   */
  readonly ignored?: readonly string[];
  /**
   * Engine time at the end.
   */
  readonly virtualMs?: number;
  /**
   * How long it took.
   */
  readonly wallMs: number;
  /**
   * eventually: how often it was asked.
   */
  readonly polls?: number;
}
/**
 * An observation that an expectation needed; ours, not the author's.
 */
export interface Query {
  readonly type: "query";
  /**
   * Id of the run.
   */
  readonly run: string;
  /**
   * Number of the event in the stream, from 0.
   */
  readonly sequence: number;
  /**
   * Id of the scenario: path, and #cell of a matrix.
   */
  readonly scenario: string;
  /**
   * From 1.
   */
  readonly attempt: number;
  /**
   * Step it belongs to.
   */
  readonly index: number;
  /**
   * What was asked.
   */
  readonly operation: {};
  /**
   * An Outcome.
   */
  readonly outcome: {};
  /**
   * Asked before the step (for `unchanged`, or for a name that its files need); otherwise after it.
   */
  readonly before?: boolean;
}
/**
 * What the step changed.
 */
export interface State {
  readonly type: "state";
  /**
   * Id of the run.
   */
  readonly run: string;
  /**
   * Number of the event in the stream, from 0.
   */
  readonly sequence: number;
  /**
   * Id of the scenario: path, and #cell of a matrix.
   */
  readonly scenario: string;
  /**
   * From 1.
   */
  readonly attempt: number;
  /**
   * Step it follows.
   */
  readonly index: number;
  /**
   * Normalised delta by handle: images (layer stacks), containers (state, writable layer), volumes; null: gone.
   */
  readonly changes: {};
}
/**
 * A scenario ends.
 */
export interface ScenarioFinished {
  readonly type: "scenario-finished";
  /**
   * Id of the run.
   */
  readonly run: string;
  /**
   * Number of the event in the stream, from 0.
   */
  readonly sequence: number;
  /**
   * Id of the scenario: path, and #cell of a matrix.
   */
  readonly scenario: string;
  /**
   * From 1.
   */
  readonly attempt: number;
  readonly verdict: Verdict;
  readonly wallMs: number;
  /**
   * Objects that the clean-up could not remove.
   */
  readonly residue?: readonly string[];
}
/**
 * Last event of a stream.
 */
export interface RunFinished {
  readonly type: "run-finished";
  /**
   * Id of the run.
   */
  readonly run: string;
  /**
   * Number of the event in the stream, from 0.
   */
  readonly sequence: number;
  /**
   * Wall clock.
   */
  readonly finishedMs: number;
  readonly wallMs: number;
  /**
   * Scenarios by verdict.
   */
  readonly counts: {
    readonly [k: string]: number;
  };
  readonly exitCode: number;
  /**
   * Ctrl-C
   */
  readonly interrupted?: boolean;
  /**
   * Known failures that did not fail: scenario or rule ids.
   */
  readonly staleKnown?: readonly string[];
  /**
   * Selected scenarios that were not begun (fail-fast, Ctrl-C).
   */
  readonly notRun?: number;
  /**
   * Scenario files that were left out because they are bad (--keep-going).
   */
  readonly badFiles?: number;
}
/**
 * The first request: who asks, and in which version.
 */
export interface ProtocolHello {
  /**
   * Number of the request; its answer has the same.
   */
  readonly id: number;
  readonly ask: "hello";
  /**
   * Version of this protocol.
   */
  readonly protocol: 1;
  /**
   * Version of Plimsoll.
   */
  readonly plimsoll: string;
  /**
   * Nobody else uses the engine: prunes may be claimed.
   */
  readonly private: boolean;
}
/**
 * Begins a session: handles and names belong to it.
 */
export interface ProtocolOpen {
  /**
   * Number of the request; its answer has the same.
   */
  readonly id: number;
  readonly ask: "open";
  /**
   * Name of the session, unique among all that run on the engine at the same time: lower case, digits and dashes. Put it into every name you make.
   */
  readonly session: string;
  /**
   * Seed of everything random in it.
   */
  readonly seed: number;
  /**
   * The scenario's files by path, for binds; a directory has no entry of its own.
   */
  readonly files: {
    readonly [k: string]: Content;
  };
}
/**
 * Applies an operation and answers its outcome.
 */
export interface ProtocolApply {
  /**
   * Number of the request; its answer has the same.
   */
  readonly id: number;
  readonly ask: "apply";
  /**
   * Name of the session, unique among all that run on the engine at the same time: lower case, digits and dashes. Put it into every name you make.
   */
  readonly session: string;
  /**
   * One operation, as spec/operations.md has it.
   */
  readonly operation: {
    /**
     * The verb.
     */
    readonly op: string;
  };
  /**
   * How long the asker waits; after it comes a `cancel`.
   */
  readonly withinMs: number;
}
/**
 * Begins an operation; answers as soon as the engine has accepted it.
 */
export interface ProtocolBegin {
  /**
   * Number of the request; its answer has the same.
   */
  readonly id: number;
  readonly ask: "begin";
  /**
   * Name of the session, unique among all that run on the engine at the same time: lower case, digits and dashes. Put it into every name you make.
   */
  readonly session: string;
  /**
   * One operation, as spec/operations.md has it.
   */
  readonly operation: {
    /**
     * The verb.
     */
    readonly op: string;
  };
  /**
   * How long the asker waits; after it comes a `cancel`.
   */
  readonly withinMs: number;
}
/**
 * Asks for the outcome of what was begun; `blocked` while there is none. May be asked again, then says the same.
 */
export interface ProtocolOutcome {
  /**
   * Number of the request; its answer has the same.
   */
  readonly id: number;
  readonly ask: "outcome";
  /**
   * Name of the session, unique among all that run on the engine at the same time: lower case, digits and dashes. Put it into every name you make.
   */
  readonly session: string;
  /**
   * `id` of the `begin` that is meant.
   */
  readonly of: number;
  /**
   * How long the asker waits; after it comes a `cancel`.
   */
  readonly withinMs: number;
}
/**
 * Feeds the standard input of what was begun.
 */
export interface ProtocolInput {
  /**
   * Number of the request; its answer has the same.
   */
  readonly id: number;
  readonly ask: "input";
  /**
   * Name of the session, unique among all that run on the engine at the same time: lower case, digits and dashes. Put it into every name you make.
   */
  readonly session: string;
  /**
   * `id` of the `begin` that is meant.
   */
  readonly of: number;
  /**
   * The bytes.
   */
  readonly data: Content;
  /**
   * End of file after them.
   */
  readonly close: boolean;
}
/**
 * Lets time pass; answers when it has.
 */
export interface ProtocolSleep {
  /**
   * Number of the request; its answer has the same.
   */
  readonly id: number;
  readonly ask: "sleep";
  /**
   * Name of the session, unique among all that run on the engine at the same time: lower case, digits and dashes. Put it into every name you make.
   */
  readonly session: string;
  readonly milliseconds: number;
}
/**
 * Ends a session: removes what it made.
 */
export interface ProtocolClose {
  /**
   * Number of the request; its answer has the same.
   */
  readonly id: number;
  readonly ask: "close";
  /**
   * Name of the session, unique among all that run on the engine at the same time: lower case, digits and dashes. Put it into every name you make.
   */
  readonly session: string;
}
/**
 * Gives up a request that was not answered, or an operation that was begun. Has no answer of its own.
 */
export interface ProtocolCancel {
  /**
   * `id` of that request.
   */
  readonly cancel: number;
}
/**
 * A piece of a content; stands before the message that names it, after which it is forgotten. Either side may send it.
 */
export interface ProtocolBlob {
  /**
   * Digest of the whole content.
   */
  readonly blob: string;
  /**
   * Its next bytes.
   */
  readonly base64: string;
  /**
   * true: another piece follows.
   */
  readonly more?: boolean;
}
/**
 * Answer to `hello`.
 */
export interface ProtocolWelcome {
  /**
   * Number of the request; its answer has the same.
   */
  readonly id: number;
  /**
   * Version of this protocol.
   */
  readonly protocol: 1;
  readonly engine: EngineInfo;
  /**
   * How many requests it works on at the same time; further ones wait at the asker. 1 when absent.
   */
  readonly concurrency?: number;
  /**
   * Contents of more bytes than this are sent to it as blobs; without it none is.
   */
  readonly blobsFrom?: number;
}
/**
 * Answer to `open`, `begin` and `sleep`: it was done.
 */
export interface ProtocolDone {
  /**
   * Number of the request; its answer has the same.
   */
  readonly id: number;
  /**
   * Engine time after it, milliseconds since the epoch: only of an engine whose time is its own.
   */
  readonly nowMs?: number;
}
/**
 * Answer to `apply`, `outcome` and `input`.
 */
export interface ProtocolOutcomeAnswer {
  /**
   * Number of the request; its answer has the same.
   */
  readonly id: number;
  /**
   * Its outcome; the shape of `value` is that of the verb.
   */
  readonly outcome: {
    readonly status: "ok" | "rejected" | "blocked" | "unsupported" | "indeterminate";
  };
  /**
   * Engine time after it, milliseconds since the epoch: only of an engine whose time is its own.
   */
  readonly nowMs?: number;
}
/**
 * Answer to `close`.
 */
export interface ProtocolClosed {
  /**
   * Number of the request; its answer has the same.
   */
  readonly id: number;
  /**
   * What could not be removed, one line each; empty: clean.
   */
  readonly residue: readonly string[];
}
/**
 * Answer to any request that the program could not do: a bug of its own, or an engine it lost. What the engine refuses is an outcome.
 */
export interface ProtocolFailed {
  /**
   * Number of the request; its answer has the same.
   */
  readonly id: number;
  /**
   * What went wrong.
   */
  readonly error: string;
}
/**
 * Join a container's streams until it ends.
 */
export interface AttachArguments {
  readonly container: ContainerTarget;
  /**
   * The past output first.
   */
  readonly logs?: boolean;
  /**
   * Output from now on; true when absent.
   */
  readonly stream?: boolean;
  readonly stdin?: Input;
  /**
   * Detach as soon as the output holds this text.
   */
  readonly until?: {
    /**
     * Text to wait for.
     */
    readonly output: string;
  };
}
/**
 * Value of an `ok` outcome of attach.
 */
export interface AttachResult {
  readonly stdout: Content;
  readonly stderr: Content;
}
/**
 * Build an image from a Dockerfile and its context.
 */
export interface BuildArguments {
  /**
   * Handle that the new image gets.
   */
  readonly as?: Handle;
  readonly context: Source;
  /**
   * Path of the Dockerfile in the context; `Dockerfile` when absent.
   */
  readonly file?: string;
  /**
   * Stage to stop at.
   */
  readonly target?: string;
  /**
   * Build arguments.
   */
  readonly args?: {
    readonly [k: string]: string | null;
  };
  /**
   * Do not use the build cache.
   */
  readonly noCache?: boolean;
  /**
   * Images to take cache from.
   */
  readonly cacheFrom?: readonly ImageTarget[];
  readonly labels?: Labels;
  /**
   * os/arch
   */
  readonly platform?: string;
  /**
   * Reference for the result.
   */
  readonly tag?: string;
  /**
   * More references for the result.
   */
  readonly tags?: readonly string[];
}
/**
 * Value of an `ok` outcome of build.
 */
export interface BuildResult {
  /**
   * Id of the result.
   */
  readonly image: string;
  /**
   * One entry a step, in order.
   */
  readonly steps: {
    /**
     * Instruction as the builder shows it.
     */
    readonly instruction: string;
    /**
     * Line of the Dockerfile, from 1.
     */
    readonly line?: number;
    /**
     * Taken from the cache.
     */
    readonly cached?: boolean;
    /**
     * Image after this step.
     */
    readonly id?: string;
    /**
     * Stage, from 0.
     */
    readonly stage?: number;
  }[];
  /**
   * What the engine warned of.
   */
  readonly warnings: readonly string[];
  readonly output?: Content;
}
/**
 * Drop the build cache.
 */
export interface BuildPruneArguments {
  /**
   * Also what a build could still use.
   */
  readonly all?: boolean;
  readonly filters?: Filters;
}
/**
 * Value of an `ok` outcome of build-prune.
 */
export interface BuildPruneResult {
  /**
   * Ids of what was removed.
   */
  readonly deleted: readonly string[];
  /**
   * Bytes that became free.
   */
  readonly reclaimedBytes: number;
}
/**
 * Make an image from a container.
 */
export interface CommitArguments {
  readonly container: ContainerTarget;
  /**
   * Handle that the new image gets.
   */
  readonly as?: Handle;
  /**
   * Reference for the image.
   */
  readonly reference?: string;
  /**
   * Dockerfile instructions to apply, one each.
   */
  readonly changes?: readonly string[];
  /**
   * Author.
   */
  readonly author?: string;
  /**
   * Commit message.
   */
  readonly message?: string;
  /**
   * true when absent.
   */
  readonly pause?: boolean;
  /**
   * Configuration that overrides the container's.
   */
  readonly config?: Config;
}
/**
 * Value of an `ok` outcome of commit.
 */
export interface CommitResult {
  /**
   * Full image id.
   */
  readonly id: string;
}
/**
 * Remove containers that do not run.
 */
export interface ContainerPruneArguments {
  readonly filters?: Filters;
}
/**
 * Value of an `ok` outcome of container-prune.
 */
export interface ContainerPruneResult {
  /**
   * Ids of what was removed.
   */
  readonly deleted: readonly string[];
  /**
   * Bytes that became free.
   */
  readonly reclaimedBytes: number;
}
/**
 * Copy between `files` and a container, by the rules of `docker cp`.
 */
export interface CpArguments {
  readonly container: ContainerTarget;
  /**
   * Given: copy this in. Absent: copy out.
   */
  readonly source?: Source;
  /**
   * The source was written with a trailing slash or `/.`.
   */
  readonly sourceSlash?: boolean;
  /**
   * Path in the container.
   */
  readonly path: string;
  /**
   * Copy out: name of the destination, in an empty directory; its content is the result.
   */
  readonly to?: string;
  /**
   * -a
   */
  readonly archive?: boolean;
  /**
   * -L
   */
  readonly followLink?: boolean;
}
/**
 * Value of an `ok` outcome of cp.
 */
export interface CpResult {
  readonly tree?: Tree;
}
/**
 * Make a container from an image; nothing runs.
 */
export interface CreateArguments {
  /**
   * Handle that the new container gets.
   */
  readonly as?: Handle;
  readonly image: ImageTarget;
  /**
   * Name on the engine; the engine invents one when absent.
   */
  readonly name?: string;
  readonly cmd?: Command;
  readonly entrypoint?: Command;
  readonly env?: EnvironmentArgument;
  /**
   * Working directory.
   */
  readonly workdir?: string;
  /**
   * user, uid, user:group or uid:gid.
   */
  readonly user?: string;
  readonly labels?: Labels;
  /**
   * Host name; the first 12 digits of the id when absent.
   */
  readonly hostname?: string;
  /**
   * Run an init process as PID 1.
   */
  readonly init?: boolean;
  /**
   * Mount the root file system read-only.
   */
  readonly readOnly?: boolean;
  /**
   * tmpfs mounts: path: options (`size=1m,mode=0700`, may be empty).
   */
  readonly tmpfs?: {
    readonly [k: string]: string;
  };
  /**
   * Mounts, spelled out.
   */
  readonly mounts?: readonly Mount[];
  /**
   * Mounts as `docker -v` takes them: VOLUME:/path[:mode], ./files/dir:/path[:mode] (a bind of a private copy of `files`), or /path (anonymous). A volume that is no handle yet becomes one: the engine makes it.
   */
  readonly volumes?: readonly string[];
  /**
   * Containers whose volumes to mount too: handle[:ro|rw].
   */
  readonly volumesFrom?: readonly string[];
  /**
   * Restart policy: no, always, unless-stopped, on-failure or on-failure:N.
   */
  readonly restart?: string;
  /**
   * Memory limit.
   */
  readonly memory?: Memory;
  /**
   * Signal that stop sends.
   */
  readonly stopSignal?: string;
  /**
   * Seconds that stop waits before KILL.
   */
  readonly stopTimeout?: number;
  readonly healthcheck?: Healthcheck;
  /**
   * Capabilities to add.
   */
  readonly capAdd?: readonly string[];
  /**
   * Capabilities to drop.
   */
  readonly capDrop?: readonly string[];
  /**
   * Ports: port or port/protocol.
   */
  readonly expose?: readonly string[];
  /**
   * none, host, bridge, container:HANDLE or a network.
   */
  readonly network?: string;
  /**
   * container:HANDLE shares its processes.
   */
  readonly pid?: string;
  /**
   * container:HANDLE shares its /dev/shm.
   */
  readonly ipc?: string;
  /**
   * The engine removes the container when it ends.
   */
  readonly autoRemove?: boolean;
  /**
   * Allocate a terminal.
   */
  readonly tty?: boolean;
  /**
   * Keep standard input open.
   */
  readonly stdin?: boolean;
  /**
   * The end of the first attached input is the end of the process's input.
   */
  readonly stdinOnce?: boolean;
}
/**
 * Value of an `ok` outcome of create.
 */
export interface CreateResult {
  /**
   * Full id.
   */
  readonly id: string;
  /**
   * What the engine warned of.
   */
  readonly warnings: readonly string[];
}
/**
 * Disk use.
 */
export interface DfArguments {}
/**
 * Value of an `ok` outcome of df.
 */
export interface DfResult {
  /**
   * Bytes of all layers.
   */
  readonly layersSizeBytes?: number;
  /**
   * Images.
   */
  readonly images: {
    /**
     * Full id.
     */
    readonly id: string;
    /**
     * Size in bytes.
     */
    readonly sizeBytes?: number;
    /**
     * Bytes that other images share.
     */
    readonly sharedSizeBytes?: number;
    /**
     * Containers.
     */
    readonly containers?: number;
  }[];
  /**
   * Containers.
   */
  readonly containers: {
    /**
     * Full id.
     */
    readonly id: string;
    /**
     * Size of the writable layer.
     */
    readonly sizeRwBytes?: number;
  }[];
  /**
   * Volumes.
   */
  readonly volumes: {
    /**
     * Name on the engine.
     */
    readonly name: string;
    /**
     * Size in bytes.
     */
    readonly sizeBytes?: number;
  }[];
}
/**
 * List what differs from the image.
 */
export interface DiffArguments {
  readonly container: ContainerTarget;
}
/**
 * Value of an `ok` outcome of diff.
 */
export interface DiffResult {
  /**
   * As the engine lists them.
   */
  readonly changes: readonly Change[];
}
/**
 * What happened to our objects so far.
 */
export interface EventsArguments {
  /**
   * Unix seconds.
   */
  readonly since?: number;
  /**
   * Unix seconds.
   */
  readonly until?: number;
  readonly filters?: Filters;
}
/**
 * Value of an `ok` outcome of events.
 */
export interface EventsResult {
  /**
   * In order.
   */
  readonly events: readonly EventEntry[];
}
/**
 * Run one more process in a running container.
 */
export interface ExecArguments {
  readonly container: ContainerTarget;
  /**
   * Handle of the exec, for exec-inspect.
   */
  readonly as?: Handle;
  readonly cmd?: Command;
  readonly stdin?: Input;
  /**
   * Allocate a terminal.
   */
  readonly tty?: boolean;
  /**
   * user, uid, user:group or uid:gid.
   */
  readonly user?: string;
  /**
   * Working directory.
   */
  readonly workdir?: string;
  readonly env?: EnvironmentArgument;
  /**
   * Answer when it has started.
   */
  readonly detach?: boolean;
}
/**
 * Value of an `ok` outcome of exec.
 */
export interface ExecResult {
  /**
   * Full id.
   */
  readonly id?: string;
  /**
   * Absent when detached.
   */
  readonly exitCode?: number;
  readonly stdout?: Content;
  readonly stderr?: Content;
}
/**
 * Show an exec.
 */
export interface ExecInspectArguments {
  readonly exec: ExecTarget;
}
/**
 * Value of an `ok` outcome of exec-inspect.
 */
export interface ExecInspectResult {
  /**
   * Full id.
   */
  readonly id?: string;
  /**
   * Whether it runs.
   */
  readonly running: boolean;
  /**
   * null before its end.
   */
  readonly exitCode: number | null;
  /**
   * Process number; 0 when it does not run.
   */
  readonly pid?: number;
}
/**
 * The container's root file system, flat.
 */
export interface ExportArguments {
  readonly container: ContainerTarget;
  /**
   * Handle of the archive.
   */
  readonly as?: Handle;
}
/**
 * Value of an `ok` outcome of export.
 */
export interface ExportResult {
  readonly tree: Tree;
}
/**
 * List the steps an image was made by.
 */
export interface HistoryArguments {
  readonly image: ImageTarget;
}
/**
 * Value of an `ok` outcome of history.
 */
export interface HistoryResult {
  /**
   * Newest first.
   */
  readonly entries: readonly HistoryEntry[];
}
/**
 * Show an image.
 */
export interface ImageInspectArguments {
  readonly image: ImageTarget;
}
/**
 * Value of an `ok` outcome of image-inspect.
 */
export interface ImageInspectResult {
  /**
   * Full id.
   */
  readonly id: string;
  /**
   * SHA-256 of the configuration.
   */
  readonly configDigest?: string;
  /**
   * Recorded parent; empty when none.
   */
  readonly parentId?: string;
  /**
   * References, sorted.
   */
  readonly tags: readonly string[];
  /**
   * Digests of its manifests, by repository.
   */
  readonly repoDigests?: readonly string[];
  /**
   * Base first.
   */
  readonly diffIds: readonly string[];
  /**
   * Base first.
   */
  readonly chainIds?: readonly string[];
  readonly config: Config;
  /**
   * Operating system.
   */
  readonly os?: string;
  /**
   * Architecture.
   */
  readonly arch?: string;
  /**
   * Size in bytes.
   */
  readonly sizeBytes?: number;
  /**
   * Author.
   */
  readonly author?: string;
  /**
   * Comment.
   */
  readonly comment?: string;
  /**
   * When it was made, milliseconds since the epoch.
   */
  readonly createdMs?: number;
}
/**
 * Remove images that nothing refers to.
 */
export interface ImagePruneArguments {
  /**
   * Every image without a container, not only dangling ones.
   */
  readonly all?: boolean;
  readonly filters?: Filters;
}
/**
 * Value of an `ok` outcome of image-prune.
 */
export interface ImagePruneResult {
  /**
   * References that were removed.
   */
  readonly untagged: readonly string[];
  /**
   * Ids of what was removed.
   */
  readonly deleted: readonly string[];
  /**
   * Bytes that became free.
   */
  readonly reclaimedBytes: number;
}
/**
 * List images.
 */
export interface ImagesArguments {
  /**
   * Also untagged images that others derive from.
   */
  readonly all?: boolean;
  readonly filters?: Filters;
}
/**
 * Value of an `ok` outcome of images.
 */
export interface ImagesResult {
  /**
   * Newest first.
   */
  readonly images: readonly ImageSummary[];
}
/**
 * Make a one-layer image from a root file system archive.
 */
export interface ImportArguments {
  /**
   * Handle of an exported archive, or a path in `files`.
   */
  readonly archive: string;
  readonly as?: Handle;
  /**
   * Reference, as `docker` would take it.
   */
  readonly reference?: string;
  /**
   * Dockerfile instructions to apply.
   */
  readonly changes?: readonly string[];
  /**
   * Commit message.
   */
  readonly message?: string;
}
/**
 * Value of an `ok` outcome of import.
 */
export interface ImportResult {
  /**
   * Full id.
   */
  readonly id: string;
}
/**
 * The engine's state.
 */
export interface InfoArguments {}
/**
 * Value of an `ok` outcome of info.
 */
export interface InfoResult {
  /**
   * Containers.
   */
  readonly containers?: number;
  /**
   * Whether it runs.
   */
  readonly running?: number;
  /**
   * Whether it is paused.
   */
  readonly paused?: number;
  /**
   * How many are not running.
   */
  readonly stopped?: number;
  /**
   * Images.
   */
  readonly images?: number;
  /**
   * Driver.
   */
  readonly driver?: string;
}
/**
 * Show a container.
 */
export interface InspectArguments {
  readonly container: ContainerTarget;
  /**
   * With sizes.
   */
  readonly size?: boolean;
}
/**
 * Value of an `ok` outcome of inspect.
 */
export interface InspectResult {
  /**
   * Full id.
   */
  readonly id: string;
  /**
   * Name without the slash.
   */
  readonly name: string;
  /**
   * Full id of the image.
   */
  readonly imageId: string;
  /**
   * The image as it was given at create.
   */
  readonly imageRef?: string;
  /**
   * State.
   */
  readonly state: "created" | "running" | "paused" | "restarting" | "exited" | "removing" | "dead";
  /**
   * Whether it runs.
   */
  readonly running: boolean;
  /**
   * Whether it is paused.
   */
  readonly paused: boolean;
  /**
   * Whether it waits to be restarted.
   */
  readonly restarting?: boolean;
  /**
   * Exit code.
   */
  readonly exitCode: number;
  /**
   * Why the last start failed; empty when it did not.
   */
  readonly error?: string;
  /**
   * Whether the kernel killed it for memory.
   */
  readonly oomKilled?: boolean;
  /**
   * How often its policy restarted it.
   */
  readonly restartCount?: number;
  /**
   * argv[0]
   */
  readonly path?: string;
  /**
   * The rest of argv.
   */
  readonly args?: readonly string[];
  readonly config?: Config;
  /**
   * Sorted by target.
   */
  readonly mounts?: readonly MountDetail[];
  /**
   * Settings of the host side.
   */
  readonly hostConfig?: {
    /**
     * The engine removes it when it ends.
     */
    readonly autoRemove?: boolean;
    /**
     * Restart policy.
     */
    readonly restart?: string;
    /**
     * Memory in bytes.
     */
    readonly memoryBytes?: number;
    /**
     * Whether it can only be read.
     */
    readonly readOnly?: boolean;
    /**
     * An init process is PID 1.
     */
    readonly init?: boolean;
    /**
     * Network mode.
     */
    readonly network?: string;
    /**
     * Process number; 0 when it does not run.
     */
    readonly pid?: string;
    /**
     * IPC mode.
     */
    readonly ipc?: string;
  };
  /**
   * Status of the health check, when there is one.
   */
  readonly health?: string;
  /**
   * Of the health check: failures in a row that count.
   */
  readonly failingStreak?: number;
  /**
   * The last results of the health check, oldest first, at most five.
   *
   * Items: One result.
   */
  readonly healthLog?: {
    /**
     * Exit code; -1 where it could not be run or took too long.
     */
    readonly exitCode: number;
    readonly output: Content;
  }[];
  /**
   * 0 when it does not run.
   */
  readonly pid?: number;
  /**
   * When it was made, milliseconds since the epoch.
   */
  readonly createdMs?: number;
  /**
   * Absent before the first start.
   */
  readonly startedMs?: number;
  /**
   * Absent before the first end.
   */
  readonly finishedMs?: number;
  /**
   * Size of the writable layer.
   */
  readonly sizeRwBytes?: number;
  /**
   * Size of image and writable layer.
   */
  readonly sizeRootFsBytes?: number;
}
/**
 * Send a signal to PID 1.
 */
export interface KillArguments {
  readonly container: ContainerTarget;
  /**
   * Name, SIGname or number; KILL when absent.
   */
  readonly signal?: string;
}
/**
 * Value of an `ok` outcome of kill.
 */
export interface KillResult {}
/**
 * Read images from an archive.
 */
export interface LoadArguments {
  /**
   * Handle of a saved archive, or a path in `files`.
   */
  readonly archive: string;
  readonly as?: Handle;
}
/**
 * Value of an `ok` outcome of load.
 */
export interface LoadResult {
  /**
   * Ids or references loaded.
   */
  readonly images: readonly string[];
}
/**
 * Check credentials with a registry.
 */
export interface LoginArguments {
  /**
   * Address of the registry; the default one when absent.
   */
  readonly registry?: string;
  /**
   * User name.
   */
  readonly username: string;
  /**
   * Password.
   */
  readonly password: string;
}
/**
 * Value of an `ok` outcome of login.
 */
export interface LoginResult {
  /**
   * What the registry said.
   */
  readonly status?: string;
}
/**
 * What the container has written.
 */
export interface LogsArguments {
  readonly container: ContainerTarget;
  /**
   * Last n lines, or all.
   */
  readonly tail?: number | "all";
  /**
   * Unix seconds.
   */
  readonly since?: number;
  /**
   * Unix seconds.
   */
  readonly until?: number;
  /**
   * Go on until the container ends.
   */
  readonly follow?: boolean;
  /**
   * true when absent.
   */
  readonly stdout?: boolean;
  /**
   * true when absent.
   */
  readonly stderr?: boolean;
  /**
   * Put the time before each line.
   */
  readonly timestamps?: boolean;
}
/**
 * Value of an `ok` outcome of logs.
 */
export interface LogsResult {
  readonly stdout: Content;
  readonly stderr: Content;
}
/**
 * Join a container to a network.
 */
export interface NetworkConnectArguments {
  readonly network: NetworkTarget;
  readonly attach: ContainerTarget;
  /**
   * More names in that network.
   */
  readonly aliases?: readonly string[];
}
/**
 * Value of an `ok` outcome of network-connect.
 */
export interface NetworkConnectResult {}
/**
 * Make a network.
 */
export interface NetworkCreateArguments {
  readonly as?: Handle;
  /**
   * Name on the engine.
   */
  readonly name?: string;
  /**
   * Driver.
   */
  readonly driver?: string;
  readonly labels?: Labels;
  /**
   * No way out to other networks.
   */
  readonly internal?: boolean;
}
/**
 * Value of an `ok` outcome of network-create.
 */
export interface NetworkCreateResult {
  /**
   * Full id.
   */
  readonly id: string;
}
/**
 * Take a container off a network.
 */
export interface NetworkDisconnectArguments {
  readonly network: NetworkTarget;
  readonly detach: ContainerTarget;
  /**
   * Even where it would be refused.
   */
  readonly force?: boolean;
}
/**
 * Value of an `ok` outcome of network-disconnect.
 */
export interface NetworkDisconnectResult {}
/**
 * Show a network.
 */
export interface NetworkInspectArguments {
  readonly network: NetworkTarget;
}
/**
 * Value of an `ok` outcome of network-inspect.
 */
export interface NetworkInspectResult {
  /**
   * Full id.
   */
  readonly id: string;
  /**
   * Name on the engine.
   */
  readonly name: string;
  /**
   * Driver.
   */
  readonly driver?: string;
  readonly labels?: Labels;
  /**
   * Containers.
   */
  readonly containers?: readonly string[];
}
/**
 * List networks.
 */
export interface NetworkLsArguments {
  readonly filters?: Filters;
}
/**
 * Value of an `ok` outcome of network-ls.
 */
export interface NetworkLsResult {
  /**
   * Networks.
   */
  readonly networks: readonly NetworkDetail[];
}
/**
 * Remove networks that no container uses.
 */
export interface NetworkPruneArguments {
  readonly filters?: Filters;
}
/**
 * Value of an `ok` outcome of network-prune.
 */
export interface NetworkPruneResult {
  /**
   * Ids of what was removed.
   */
  readonly deleted: readonly string[];
}
/**
 * Remove a network.
 */
export interface NetworkRmArguments {
  readonly network: NetworkTarget;
}
/**
 * Value of an `ok` outcome of network-rm.
 */
export interface NetworkRmResult {}
/**
 * Freeze every process.
 */
export interface PauseArguments {
  readonly container: ContainerTarget;
}
/**
 * Value of an `ok` outcome of pause.
 */
export interface PauseResult {}
/**
 * Is the engine there?
 */
export interface PingArguments {}
/**
 * Value of an `ok` outcome of ping.
 */
export interface PingResult {
  /**
   * Version of the API.
   */
  readonly apiVersion?: string;
  /**
   * Version of the builder.
   */
  readonly builderVersion?: string;
}
/**
 * List containers.
 */
export interface PsArguments {
  /**
   * Not only running ones.
   */
  readonly all?: boolean;
  readonly filters?: Filters;
  /**
   * The n newest.
   */
  readonly limit?: number;
}
/**
 * Value of an `ok` outcome of ps.
 */
export interface PsResult {
  /**
   * Newest first.
   */
  readonly containers: readonly ContainerSummary[];
}
/**
 * Fetch an image from a registry.
 */
export interface PullArguments {
  /**
   * What to pull.
   */
  readonly reference: string;
  readonly as?: Handle;
  /**
   * os/arch
   */
  readonly platform?: string;
  /**
   * Every tag of the repository.
   */
  readonly allTags?: boolean;
}
/**
 * Value of an `ok` outcome of pull.
 */
export interface PullResult {
  /**
   * Full id.
   */
  readonly id?: string;
  /**
   * Digest of the manifest.
   */
  readonly digest?: string;
  /**
   * Nothing was newer.
   */
  readonly upToDate?: boolean;
}
/**
 * Send an image to a registry.
 */
export interface PushArguments {
  /**
   * What to push.
   */
  readonly reference: string;
  /**
   * Every tag of the repository.
   */
  readonly allTags?: boolean;
}
/**
 * Value of an `ok` outcome of push.
 */
export interface PushResult {
  /**
   * Digest of the manifest.
   */
  readonly digest?: string;
}
/**
 * Read one file of a container or image.
 */
export interface ReadArguments {
  readonly container?: ContainerTarget;
  readonly image?: ImageTarget;
  /**
   * The path; symlinks are followed.
   */
  readonly path: string;
}
/**
 * Value of an `ok` outcome of read.
 */
export interface ReadResult {
  readonly content: Content;
}
/**
 * Remove a path in a running container.
 */
export interface RemoveArguments {
  readonly container: ContainerTarget;
  /**
   * Absolute path.
   */
  readonly path: string;
}
/**
 * Value of an `ok` outcome of remove.
 */
export interface RemoveResult {}
/**
 * Give a container another name.
 */
export interface RenameArguments {
  readonly container: ContainerTarget;
  /**
   * The new name.
   */
  readonly name: string;
}
/**
 * Value of an `ok` outcome of rename.
 */
export interface RenameResult {}
/**
 * Set the size of the terminal.
 */
export interface ResizeArguments {
  readonly container: ContainerTarget;
  /**
   * Columns.
   */
  readonly width: number;
  /**
   * Rows.
   */
  readonly height: number;
}
/**
 * Value of an `ok` outcome of resize.
 */
export interface ResizeResult {}
/**
 * Stop and start.
 */
export interface RestartArguments {
  readonly container: ContainerTarget;
  /**
   * Seconds before KILL.
   */
  readonly timeout?: number;
  /**
   * Signal to send first.
   */
  readonly signal?: string;
}
/**
 * Value of an `ok` outcome of restart.
 */
export interface RestartResult {}
/**
 * Remove a container and its writable layer.
 */
export interface RmArguments {
  readonly container: ContainerTarget;
  /**
   * Kill it first when it runs.
   */
  readonly force?: boolean;
  /**
   * Remove its anonymous volumes too.
   */
  readonly volumes?: boolean;
  /**
   * Remove a link, not the container.
   */
  readonly link?: boolean;
}
/**
 * Value of an `ok` outcome of rm.
 */
export interface RmResult {}
/**
 * Remove a reference or an image.
 */
export interface RmiArguments {
  readonly image: ImageTarget;
  /**
   * Remove although it has several references or a stopped container uses it.
   */
  readonly force?: boolean;
  /**
   * Keep untagged parents.
   */
  readonly noPrune?: boolean;
}
/**
 * Value of an `ok` outcome of rmi.
 */
export interface RmiResult {
  /**
   * References removed, in order.
   */
  readonly untagged: readonly string[];
  /**
   * Ids removed, in order.
   */
  readonly deleted: readonly string[];
}
/**
 * Create and start a container; in the foreground also wait, and take its output.
 */
export interface RunArguments {
  /**
   * Handle that the new container gets.
   */
  readonly as?: Handle;
  readonly image: ImageTarget;
  /**
   * Name on the engine; the engine invents one when absent.
   */
  readonly name?: string;
  readonly cmd?: Command;
  readonly entrypoint?: Command;
  readonly env?: EnvironmentArgument;
  /**
   * Working directory.
   */
  readonly workdir?: string;
  /**
   * user, uid, user:group or uid:gid.
   */
  readonly user?: string;
  readonly labels?: Labels;
  /**
   * Host name; the first 12 digits of the id when absent.
   */
  readonly hostname?: string;
  /**
   * Run an init process as PID 1.
   */
  readonly init?: boolean;
  /**
   * Mount the root file system read-only.
   */
  readonly readOnly?: boolean;
  /**
   * tmpfs mounts: path: options (`size=1m,mode=0700`, may be empty).
   */
  readonly tmpfs?: {
    readonly [k: string]: string;
  };
  /**
   * Mounts, spelled out.
   */
  readonly mounts?: readonly Mount[];
  /**
   * Mounts as `docker -v` takes them: VOLUME:/path[:mode], ./files/dir:/path[:mode] (a bind of a private copy of `files`), or /path (anonymous). A volume that is no handle yet becomes one: the engine makes it.
   */
  readonly volumes?: readonly string[];
  /**
   * Containers whose volumes to mount too: handle[:ro|rw].
   */
  readonly volumesFrom?: readonly string[];
  /**
   * Restart policy: no, always, unless-stopped, on-failure or on-failure:N.
   */
  readonly restart?: string;
  /**
   * Memory limit.
   */
  readonly memory?: Memory;
  /**
   * Signal that stop sends.
   */
  readonly stopSignal?: string;
  /**
   * Seconds that stop waits before KILL.
   */
  readonly stopTimeout?: number;
  readonly healthcheck?: Healthcheck;
  /**
   * Capabilities to add.
   */
  readonly capAdd?: readonly string[];
  /**
   * Capabilities to drop.
   */
  readonly capDrop?: readonly string[];
  /**
   * Ports: port or port/protocol.
   */
  readonly expose?: readonly string[];
  /**
   * none, host, bridge, container:HANDLE or a network.
   */
  readonly network?: string;
  /**
   * container:HANDLE shares its processes.
   */
  readonly pid?: string;
  /**
   * container:HANDLE shares its /dev/shm.
   */
  readonly ipc?: string;
  /**
   * The engine removes the container when it ends.
   */
  readonly autoRemove?: boolean;
  /**
   * Allocate a terminal.
   */
  readonly tty?: boolean;
  /**
   * Answer when it has started.
   */
  readonly detach?: boolean;
  /**
   * The harness removes the container after it has ended.
   */
  readonly rm?: boolean;
  readonly stdin?: Input;
}
/**
 * Value of an `ok` outcome of run.
 */
export interface RunResult {
  /**
   * Full id.
   */
  readonly id: string;
  /**
   * Absent when detached.
   */
  readonly exitCode?: number;
  readonly stdout?: Content;
  readonly stderr?: Content;
}
/**
 * Write images to an archive.
 */
export interface SaveArguments {
  /**
   * What to save.
   *
   * @minItems 1
   */
  readonly images: [ImageTarget, ...readonly ImageTarget[]];
  /**
   * Handle of the archive.
   */
  readonly as?: Handle;
}
/**
 * Value of an `ok` outcome of save.
 */
export interface SaveResult {
  readonly archive: Content;
}
/**
 * Start a created or exited container.
 */
export interface StartArguments {
  readonly container: ContainerTarget;
}
/**
 * Value of an `ok` outcome of start.
 */
export interface StartResult {
  /**
   * false: it was running already. Absent: the engine does not say (capability start.changed).
   */
  readonly changed?: boolean;
}
/**
 * Describe one path of a container or image.
 */
export interface StatArguments {
  readonly container?: ContainerTarget;
  readonly image?: ImageTarget;
  /**
   * The path; the last component is not followed when it is a symlink.
   */
  readonly path: string;
}
/**
 * Value of an `ok` outcome of stat.
 */
export interface StatResult {
  readonly entry: TreeEntry;
}
/**
 * One sample of resource use.
 */
export interface StatsArguments {
  readonly container: ContainerTarget;
}
/**
 * Value of an `ok` outcome of stats.
 */
export interface StatsResult {
  /**
   * Memory in bytes.
   */
  readonly memoryBytes?: number;
  /**
   * Number of processes.
   */
  readonly pids?: number;
  /**
   * CPU time in nanoseconds.
   */
  readonly cpuNs?: number;
}
/**
 * Send the stop signal, wait, then KILL; answers when it has ended.
 */
export interface StopArguments {
  readonly container: ContainerTarget;
  /**
   * Seconds before KILL.
   */
  readonly timeout?: number;
  /**
   * Signal to send first.
   */
  readonly signal?: string;
}
/**
 * Value of an `ok` outcome of stop.
 */
export interface StopResult {
  /**
   * false: it was not running. Absent: the engine does not say (capability stop.changed).
   */
  readonly changed?: boolean;
}
/**
 * Give an image one more reference.
 */
export interface TagArguments {
  readonly image: ImageTarget;
  /**
   * The new reference; tag `latest` when it has none.
   */
  readonly reference: string;
}
/**
 * Value of an `ok` outcome of tag.
 */
export interface TagResult {}
/**
 * List the processes.
 */
export interface TopArguments {
  readonly container: ContainerTarget;
  /**
   * ps arguments.
   */
  readonly args?: string;
}
/**
 * Value of an `ok` outcome of top.
 */
export interface TopResult {
  /**
   * Titles of the columns.
   */
  readonly titles: readonly string[];
  /**
   * One row a process.
   */
  readonly processes: readonly (readonly string[])[];
}
/**
 * List the file tree of a container or image.
 */
export interface TreeArguments {
  readonly container?: ContainerTarget;
  readonly image?: ImageTarget;
  /**
   * Where to begin; / when absent.
   */
  readonly path?: string;
  /**
   * With the content of files; true when absent.
   */
  readonly content?: boolean;
}
/**
 * Value of an `ok` outcome of tree.
 */
export interface TreeResult {
  readonly tree: Tree;
}
/**
 * Let the processes go on.
 */
export interface UnpauseArguments {
  readonly container: ContainerTarget;
}
/**
 * Value of an `ok` outcome of unpause.
 */
export interface UnpauseResult {}
/**
 * Change limits or the restart policy.
 */
export interface UpdateArguments {
  readonly container: ContainerTarget;
  readonly memory?: Memory;
  readonly memorySwap?: Memory;
  /**
   * Restart policy.
   */
  readonly restart?: string;
}
/**
 * Value of an `ok` outcome of update.
 */
export interface UpdateResult {
  /**
   * What the engine warned of.
   */
  readonly warnings: readonly string[];
}
/**
 * The engine's version.
 */
export interface VersionArguments {}
/**
 * Value of an `ok` outcome of version.
 */
export interface VersionResult {
  /**
   * Version.
   */
  readonly version: string;
  /**
   * Version of the API.
   */
  readonly apiVersion?: string;
  /**
   * Operating system.
   */
  readonly os?: string;
  /**
   * Architecture.
   */
  readonly arch?: string;
  /**
   * Versions of the parts, by name.
   */
  readonly components?: {
    readonly [k: string]: string;
  };
}
/**
 * Make a volume.
 */
export interface VolumeCreateArguments {
  /**
   * Handle that the volume gets.
   */
  readonly as?: Handle;
  /**
   * Name on the engine; invented when absent.
   */
  readonly name?: string;
  /**
   * Driver.
   */
  readonly driver?: string;
  readonly labels?: Labels;
  /**
   * Options of the driver.
   */
  readonly options?: {
    readonly [k: string]: string;
  };
}
/**
 * Value of an `ok` outcome of volume-create.
 */
export interface VolumeCreateResult {
  /**
   * Name on the engine.
   */
  readonly name: string;
  /**
   * Driver.
   */
  readonly driver: string;
  readonly labels?: Labels;
  /**
   * Options of the driver.
   */
  readonly options?: {
    readonly [k: string]: string;
  };
  /**
   * local or global.
   */
  readonly scope?: string;
  /**
   * Path on the engine's host.
   */
  readonly mountpoint?: string;
  /**
   * When it was made, milliseconds since the epoch.
   */
  readonly createdMs?: number;
}
/**
 * Show a volume.
 */
export interface VolumeInspectArguments {
  readonly volume: VolumeTarget;
}
/**
 * Value of an `ok` outcome of volume-inspect.
 */
export interface VolumeInspectResult {
  /**
   * Name on the engine.
   */
  readonly name: string;
  /**
   * Driver.
   */
  readonly driver: string;
  readonly labels?: Labels;
  /**
   * Options of the driver.
   */
  readonly options?: {
    readonly [k: string]: string;
  };
  /**
   * local or global.
   */
  readonly scope?: string;
  /**
   * Path on the engine's host.
   */
  readonly mountpoint?: string;
  /**
   * When it was made, milliseconds since the epoch.
   */
  readonly createdMs?: number;
}
/**
 * List volumes.
 */
export interface VolumeLsArguments {
  readonly filters?: Filters;
}
/**
 * Value of an `ok` outcome of volume-ls.
 */
export interface VolumeLsResult {
  /**
   * Sorted by name.
   */
  readonly volumes: readonly VolumeDetail[];
}
/**
 * Remove volumes that no container refers to.
 */
export interface VolumePruneArguments {
  /**
   * Named ones too.
   */
  readonly all?: boolean;
  readonly filters?: Filters;
}
/**
 * Value of an `ok` outcome of volume-prune.
 */
export interface VolumePruneResult {
  /**
   * Ids of what was removed.
   */
  readonly deleted: readonly string[];
  /**
   * Bytes that became free.
   */
  readonly reclaimedBytes: number;
}
/**
 * Remove a volume.
 */
export interface VolumeRmArguments {
  readonly volume: VolumeTarget;
  /**
   * Missing is no error.
   */
  readonly force?: boolean;
}
/**
 * Value of an `ok` outcome of volume-rm.
 */
export interface VolumeRmResult {}
/**
 * Block until the condition holds; answers the exit code.
 */
export interface WaitArguments {
  readonly container: ContainerTarget;
  /**
   * not-running when absent.
   */
  readonly condition?: "not-running" | "next-exit" | "removed";
}
/**
 * Value of an `ok` outcome of wait.
 */
export interface WaitResult {
  /**
   * Exit code.
   */
  readonly exitCode: number;
  /**
   * Why the last start failed.
   */
  readonly error?: string;
}
/**
 * Write one file in a container, in any state.
 */
export interface WriteArguments {
  readonly container: ContainerTarget;
  /**
   * Absolute path; missing parents are made.
   */
  readonly path: string;
  readonly content: Content;
  readonly mode?: Mode;
  /**
   * Owner.
   */
  readonly uid?: number;
  /**
   * Group.
   */
  readonly gid?: number;
}
/**
 * Value of an `ok` outcome of write.
 */
export interface WriteResult {}

/** Arguments by verb. */
export interface ArgumentsOf {
  readonly "attach": AttachArguments;
  readonly "build": BuildArguments;
  readonly "build-prune": BuildPruneArguments;
  readonly "commit": CommitArguments;
  readonly "container-prune": ContainerPruneArguments;
  readonly "cp": CpArguments;
  readonly "create": CreateArguments;
  readonly "df": DfArguments;
  readonly "diff": DiffArguments;
  readonly "events": EventsArguments;
  readonly "exec": ExecArguments;
  readonly "exec-inspect": ExecInspectArguments;
  readonly "export": ExportArguments;
  readonly "history": HistoryArguments;
  readonly "image-inspect": ImageInspectArguments;
  readonly "image-prune": ImagePruneArguments;
  readonly "images": ImagesArguments;
  readonly "import": ImportArguments;
  readonly "info": InfoArguments;
  readonly "inspect": InspectArguments;
  readonly "kill": KillArguments;
  readonly "load": LoadArguments;
  readonly "login": LoginArguments;
  readonly "logs": LogsArguments;
  readonly "network-connect": NetworkConnectArguments;
  readonly "network-create": NetworkCreateArguments;
  readonly "network-disconnect": NetworkDisconnectArguments;
  readonly "network-inspect": NetworkInspectArguments;
  readonly "network-ls": NetworkLsArguments;
  readonly "network-prune": NetworkPruneArguments;
  readonly "network-rm": NetworkRmArguments;
  readonly "pause": PauseArguments;
  readonly "ping": PingArguments;
  readonly "ps": PsArguments;
  readonly "pull": PullArguments;
  readonly "push": PushArguments;
  readonly "read": ReadArguments;
  readonly "remove": RemoveArguments;
  readonly "rename": RenameArguments;
  readonly "resize": ResizeArguments;
  readonly "restart": RestartArguments;
  readonly "rm": RmArguments;
  readonly "rmi": RmiArguments;
  readonly "run": RunArguments;
  readonly "save": SaveArguments;
  readonly "start": StartArguments;
  readonly "stat": StatArguments;
  readonly "stats": StatsArguments;
  readonly "stop": StopArguments;
  readonly "tag": TagArguments;
  readonly "top": TopArguments;
  readonly "tree": TreeArguments;
  readonly "unpause": UnpauseArguments;
  readonly "update": UpdateArguments;
  readonly "version": VersionArguments;
  readonly "volume-create": VolumeCreateArguments;
  readonly "volume-inspect": VolumeInspectArguments;
  readonly "volume-ls": VolumeLsArguments;
  readonly "volume-prune": VolumePruneArguments;
  readonly "volume-rm": VolumeRmArguments;
  readonly "wait": WaitArguments;
  readonly "write": WriteArguments;
}
/** Value of an `ok` outcome by verb. */
export interface ResultOf {
  readonly "attach": AttachResult;
  readonly "build": BuildResult;
  readonly "build-prune": BuildPruneResult;
  readonly "commit": CommitResult;
  readonly "container-prune": ContainerPruneResult;
  readonly "cp": CpResult;
  readonly "create": CreateResult;
  readonly "df": DfResult;
  readonly "diff": DiffResult;
  readonly "events": EventsResult;
  readonly "exec": ExecResult;
  readonly "exec-inspect": ExecInspectResult;
  readonly "export": ExportResult;
  readonly "history": HistoryResult;
  readonly "image-inspect": ImageInspectResult;
  readonly "image-prune": ImagePruneResult;
  readonly "images": ImagesResult;
  readonly "import": ImportResult;
  readonly "info": InfoResult;
  readonly "inspect": InspectResult;
  readonly "kill": KillResult;
  readonly "load": LoadResult;
  readonly "login": LoginResult;
  readonly "logs": LogsResult;
  readonly "network-connect": NetworkConnectResult;
  readonly "network-create": NetworkCreateResult;
  readonly "network-disconnect": NetworkDisconnectResult;
  readonly "network-inspect": NetworkInspectResult;
  readonly "network-ls": NetworkLsResult;
  readonly "network-prune": NetworkPruneResult;
  readonly "network-rm": NetworkRmResult;
  readonly "pause": PauseResult;
  readonly "ping": PingResult;
  readonly "ps": PsResult;
  readonly "pull": PullResult;
  readonly "push": PushResult;
  readonly "read": ReadResult;
  readonly "remove": RemoveResult;
  readonly "rename": RenameResult;
  readonly "resize": ResizeResult;
  readonly "restart": RestartResult;
  readonly "rm": RmResult;
  readonly "rmi": RmiResult;
  readonly "run": RunResult;
  readonly "save": SaveResult;
  readonly "start": StartResult;
  readonly "stat": StatResult;
  readonly "stats": StatsResult;
  readonly "stop": StopResult;
  readonly "tag": TagResult;
  readonly "top": TopResult;
  readonly "tree": TreeResult;
  readonly "unpause": UnpauseResult;
  readonly "update": UpdateResult;
  readonly "version": VersionResult;
  readonly "volume-create": VolumeCreateResult;
  readonly "volume-inspect": VolumeInspectResult;
  readonly "volume-ls": VolumeLsResult;
  readonly "volume-prune": VolumePruneResult;
  readonly "volume-rm": VolumeRmResult;
  readonly "wait": WaitResult;
  readonly "write": WriteResult;
}
/** Every verb, sorted. */
export const verbs = [
  "attach",
  "build",
  "build-prune",
  "commit",
  "container-prune",
  "cp",
  "create",
  "df",
  "diff",
  "events",
  "exec",
  "exec-inspect",
  "export",
  "history",
  "image-inspect",
  "image-prune",
  "images",
  "import",
  "info",
  "inspect",
  "kill",
  "load",
  "login",
  "logs",
  "network-connect",
  "network-create",
  "network-disconnect",
  "network-inspect",
  "network-ls",
  "network-prune",
  "network-rm",
  "pause",
  "ping",
  "ps",
  "pull",
  "push",
  "read",
  "remove",
  "rename",
  "resize",
  "restart",
  "rm",
  "rmi",
  "run",
  "save",
  "start",
  "stat",
  "stats",
  "stop",
  "tag",
  "top",
  "tree",
  "unpause",
  "update",
  "version",
  "volume-create",
  "volume-inspect",
  "volume-ls",
  "volume-prune",
  "volume-rm",
  "wait",
  "write",
] as const;

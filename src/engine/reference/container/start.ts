import type { Outcome } from "../../../vocabulary/generated/types.ts";
import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { bytesOfText } from "../bytes.ts";
import { fileCalls } from "../filesystem/calls.ts";
import { createFilesystem, nodeAt } from "../filesystem/edit.ts";
import { namesOf } from "../filesystem/path.ts";
import { type FileCalls, type FilesystemId, type Mount, rootCredentials } from "../filesystem/view.ts";
import { mapDelete, mapGet } from "../persistent-map.ts";
import { createMachine, spawnProcess } from "../process/machine.ts";
import type { Container, ContainerMount, Draft, HostConfig, Running } from "../state.ts";
import { argvOf, processEnvironment } from "./configuration.ts";
import { makeDirectories, makeFile } from "./directories.ts";
import { dockerInit, initArgv, initPath } from "./docker-init.ts";
import { releaseRun } from "./end.ts";
import { engineMounts, initMount, readOnlyEngineMounts, sandboxMounts, sandboxSettings } from "./engine-files.ts";
import { emitContainer } from "./events.ts";
import { beginHealth } from "./health.ts";
import { addFilesystem, rootCalls, storeOf, turnOf } from "./host.ts";
import { withEarlyInput } from "./input.ts";
import { findByText } from "./lookup.ts";
import { joinPidSpace } from "./pid-space.ts";
import { withHint } from "./runtime-text.ts";
import { nextStreams } from "./streams.ts";
import { containerDraftOf, markAlive, markRunnable, putContainer } from "./table.ts";
import { listedTmpfs, parseTmpfsOptions, tmpfsCall, tmpfsText } from "./tmpfs-options.ts";
import { sandboxCredentials, userIn } from "./users.ts";
import { removeWithVolumes } from "./volumes.ts";

/** Why a start failed: the code that the engine records, and its text. */
export interface StartRefused {
  readonly exitCode: number;
  readonly message: string;
}

export type Started =
  | { readonly status: "started"; readonly container: Container }
  | ({ readonly status: "refused"; readonly container: Container } & StartRefused);

const notStarted =
  "failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: ";
const notMounted = `${notStarted}error during container init: error mounting `;

/**
 * Starts a container that does not run. A start that fails leaves its state as it was and sets exit code and error
 * (CTR-STA-006 … CTR-STA-011); an auto-remove container is removed then (CTR-ARM-008). A start by hand forgets the
 * restarts so far (CTR-RES-006).
 */
export function startContainer(draft: Draft, container: Container): Started {
  const limits = problemOfLimits(container.hostConfig);
  // CTR-UPD-002: limits that an update made contradict each other are refused before anything is tried or recorded.
  if (limits !== undefined) return { status: "refused", container, exitCode: container.exitCode, message: limits };
  const fresh = withoutPast(container);
  const run = beginRun(draft, fresh);
  if ("message" in run) {
    const exitCode = codeOfRefusal(container, run);
    const failed = putContainer(draft, { ...fresh, exitCode, lastExitCode: exitCode, error: run.message });
    if (failed.hostConfig.autoRemove) removeWithVolumes(draft, failed);
    return { status: "refused", container: failed, exitCode, message: run.message };
  }
  return { status: "started", container: run };
}

function problemOfLimits({ memoryBytes, memorySwapBytes }: HostConfig): string | undefined {
  if (memorySwapBytes <= 0) return undefined;
  if (memoryBytes === 0) return "You should always set the Memory limit when using Memoryswap limit, see usage";
  if (memorySwapBytes >= memoryBytes) return undefined;
  return "Minimum memoryswap limit should be larger than memory limit, see usage";
}

/** dockerd's own refusal is 128 where no run has left another code (measured). */
function codeOfRefusal(container: Container, { exitCode }: StartRefused): number {
  return exitCode === 128 && container.exitCode !== 0 ? container.exitCode : exitCode;
}

/** What a start by hand forgets; the first one has nothing to forget, and is spared a copy of the container. */
function withoutPast(container: Container): Container {
  const { stoppedByHand, restartCancelled, restartCount, backoffMs } = container;
  if (!stoppedByHand && !restartCancelled && restartCount === 0 && backoffMs === 0) return container;
  return { ...container, stoppedByHand: false, restartCancelled: false, restartCount: 0, backoffMs: 0 };
}

/** The restart policy's own start; when it fails the container stays exited with the new code. */
export function startByPolicy(draft: Draft, container: Container): Container {
  const due = { ...container, restartAtMs: undefined };
  const run = beginRun(draft, due);
  if (!("message" in run)) return run;
  const exitCode = codeOfRefusal(container, run);
  draft.alive = mapDelete(draft.alive, container.number);
  return putContainer(draft, {
    ...due,
    status: "exited",
    exitCode,
    lastExitCode: exitCode,
    error: run.message,
    exits: due.exits + 1,
  });
}

/** The second half of `restart`: a failed start is reported as such (CTR-RES-005). */
export function restartContainer(draft: Draft, container: Container, given: string): Outcome {
  const started = startContainer(draft, container);
  if (started.status === "refused") {
    const { exitCode, message } = started;
    return rejected("cannot-start", `Cannot restart container ${given}: ${message}`, { exitCode });
  }
  emitContainer(draft, started.container, "restart");
  return ok<"restart">({});
}

function beginRun(draft: Draft, container: Container): Container | StartRefused {
  const { config } = container;
  const network = findNetwork(draft, container);
  if (typeof network === "string") return { exitCode: 128, message: network };
  const user = userIn(draft, container.rootfs, config.user ?? "");
  if (typeof user === "string") return { exitCode: 128, message: user };
  const credentials = container.isSandbox ? sandboxCredentials(user.credentials) : user.credentials;
  // A directory that is gone since create is made again (CTR-CFG-014).
  if (config.workdir !== undefined) makeDirectories(rootCalls(draft, container.rootfs), bytesOfText(config.workdir));
  const sharing = findSharedMemory(draft, container);
  if (typeof sharing === "string") return { exitCode: 128, message: sharing };
  const pidSpace = findPidSpace(draft, container);
  if (typeof pidSpace === "string") return { exitCode: 128, message: pidSpace };
  const mounted = mountAll(draft, container);
  if ("message" in mounted) return mounted;
  const hostname = network?.running?.machine.hostname ?? config.hostname ?? container.id.slice(0, 12);
  const streams = nextStreams(draft);
  const environment = processEnvironment({
    hostname,
    terminal: config.tty === true,
    entries: config.env ?? [],
    home: user.home,
  });
  // Without spreads, which cost more than all the rest of a start; owned here until it is put into the table.
  const running: { -readonly [K in keyof Running]: Running[K] } = {
    machine: createMachine({ hostname: bytesOfText(hostname), seed: draft.seed ^ container.number }),
    pid: 1,
    mounts: mounted.mounts,
    stdin: streams.stdin,
    stdout: streams.stdout,
    stderr: streams.stderr,
    temporary: mounted.temporary,
    own: container.isSandbox ? sandboxFiles : nothingChanged,
    execs: none,
    credentials,
    environment,
    pidSpaceOf: pidSpace,
    pidSpaceMembers: none,
    sharedMemoryOf: sharing,
    killed: false,
  };
  const turn = turnOf(draft, container, running);
  const argv = argvOf(config).map(bytesOfText);
  const spawned = spawnProcess(
    running.machine,
    {
      program: container.hostConfig.init === true ? dockerInit : undefined,
      argv: container.hostConfig.init === true ? initArgv(argv) : argv,
      environment: environment.map(bytesOfText),
      cwd: bytesOfText(config.workdir ?? "/"),
      credentials,
      // A terminal that nobody feeds has no end of file either.
      input: config.openStdin === true || config.tty === true ? running.stdin : "null",
      output: running.stdout,
      error: config.tty === true ? running.stdout : running.stderr,
      terminal: config.tty === true,
    },
    turn.host,
  );
  if ("exitCode" in spawned) {
    releaseRun(draft, running);
    return { exitCode: spawned.exitCode, message: withHint(`${notStarted}${spawned.message}: unknown`) };
  }
  running.machine = spawned.machine;
  running.pid = spawned.pid;
  running.own = turn.own();
  const started = containerDraftOf(container);
  // ISO-NET-003: a shared network brings its host name along.
  if (network !== undefined) started.config = { ...config, hostname };
  started.status = "running";
  started.startedMs = draft.nowMs;
  started.exitCode = 0;
  started.error = "";
  started.oomKilled = false;
  started.health = beginHealth(container, draft.nowMs);
  started.running = withEarlyInput(draft, container, running);
  putContainer(draft, started);
  joinPidSpace(draft, pidSpace, container.number);
  markAlive(draft, container.number);
  markRunnable(draft, container.number);
  emitContainer(draft, started, "start");
  return started;
}

const none: readonly number[] = [];
const nothingChanged: Running["own"] = {};
const sandboxFiles: Running["own"] = { settings: sandboxSettings };

const networks: ReadonlySet<string> = new Set(["", "default", "none", "host", "bridge"]);

/** The container whose network it shares; a network that does not exist shows only now (CTR-CRE-017, ISO-NET-003). */
function findNetwork(draft: Draft, container: Container): Container | string | undefined {
  const { network } = container.hostConfig;
  if (networks.has(network)) return undefined;
  if (!network.startsWith("container:")) return `network ${network} not found`;
  const peer = findPeer(draft, network);
  if (typeof peer === "string") return peer;
  return peer.running === undefined ? `cannot join network of a non running container: ${peer.id}` : peer;
}

function findSharedMemory(draft: Draft, container: Container): number | string | undefined {
  const { ipc } = container.hostConfig;
  if (!ipc.startsWith("container:")) return undefined;
  const peer = findPeer(draft, ipc);
  const cannot = `can't join IPC of container ${ipc.slice("container:".length)}: `;
  if (typeof peer === "string") return cannot + peer;
  if (peer.running === undefined) return `${cannot}container ${peer.id} is not running`;
  const donor = peer.hostConfig.ipc;
  if (donor !== "shareable" && !donor.startsWith("container:")) {
    return `${cannot}non-shareable IPC (hint: use IpcMode:shareable for the donor container)`;
  }
  return peer.running.sharedMemoryOf ?? peer.number;
}

/** The container whose PID 1 is also this one's. */
function findPidSpace(draft: Draft, container: Container): number | string | undefined {
  const { pid } = container.hostConfig;
  if (!pid.startsWith("container:")) return undefined;
  const peer = findPeer(draft, pid);
  if (typeof peer === "string") {
    return `cannot join PID of a non running container: ${pid.slice("container:".length)}: ${peer}`;
  }
  if (peer.running === undefined) return `container ${peer.id} is not running`;
  return peer.running.pidSpaceOf ?? peer.number;
}

function findPeer(draft: Draft, mode: string): Container | string {
  const text = mode.slice("container:".length);
  const found = findByText(draft, text);
  return found.status === "found" ? found.container : found.message;
}

/** Mounts of a run, outermost first; missing mount points are made, and stay in the root (CTR-DIF-015, VOL-SHR-003). */
function mountAll(
  draft: Draft,
  container: Container,
): { readonly mounts: readonly Mount[]; readonly temporary: readonly FilesystemId[] } | StartRefused {
  // Options that no engine knows are refused before anything is made for the run (measured).
  for (const { options } of container.mounts) {
    const parsed = options === undefined ? {} : parseTmpfsOptions(options);
    if ("unknown" in parsed) return { exitCode: 128, message: parsed.unknown };
  }
  const usual = container.hostConfig.readOnlyRoot ? readOnlyEngineMounts : engineMounts;
  const always = container.isSandbox ? sandboxMounts : usual;
  const base = container.hostConfig.init === true ? [...always, initMount] : always;
  if (container.hostConfig.init === true) makeFile(rootCalls(draft, container.rootfs), initPath);
  if (container.mounts.length === 0) return { mounts: base, temporary: [] };
  const mounts = [...base];
  const temporary: FilesystemId[] = [];
  for (const mount of container.mounts) {
    if (mount.type !== "tmpfs" && container.mounts.some((other) => hides(other, mount))) continue;
    const files = fileCalls({ root: container.rootfs, readOnlyRoot: false, mounts: [...mounts] }, storeOf(draft), {
      credentials: rootCredentials,
      cwd: "/",
      umask: 0o022,
      nowMs: draft.nowMs,
    });
    const target = bytesOfText(mount.target);
    const options = mount.options === undefined ? {} : parseTmpfsOptions(mount.options);
    if ("unknown" in options) return { exitCode: 128, message: options.unknown };
    const before = files.stat(target);
    const isFile = isFileMount(draft, mount);
    const made = isFile ? makeFile(files, target) : makeDirectories(files, target);
    if (made !== undefined) {
      release(draft, temporary);
      return { exitCode: 127, message: notMountable(mount) };
    }
    if ("unreadable" in options) {
      release(draft, temporary);
      return {
        exitCode: 128,
        message: `${notMounted}${mountCall("tmpfs", mount.target)}${options.unreadable}: unknown`,
      };
    }
    if (mount.type === "tmpfs") {
      const mode = options.mode ?? mount.mode ?? modeOfDirectory(before);
      const filesystem = createFilesystem(draft.nowMs, { mode, uid: options.uid ?? 0, gid: options.gid ?? 0 });
      const sizeBytes = options.sizeBytes ?? mount.sizeBytes;
      const id = addFilesystem(draft, sizeBytes === undefined ? filesystem : { ...filesystem, limitBytes: sizeBytes });
      temporary.push(id);
      const readOnly = mount.readOnly || options.readOnly === true;
      const shownMode = options.mode ?? mount.mode;
      const listed = listedTmpfs(mount.options ?? "", {
        ...options,
        ...(sizeBytes === undefined ? {} : { sizeBytes }),
        ...(shownMode === undefined ? {} : { mode: shownMode }),
      });
      mounts.push({ target, source: { filesystem: id, path: "/" }, readOnly, listed });
    } else if (mount.filesystem !== undefined) {
      const path = bytesOfText(mount.path ?? "/");
      makeBindSource(draft, mount.filesystem, path);
      mounts.push({ target, source: { filesystem: mount.filesystem, path }, readOnly: mount.readOnly });
    }
  }
  return { mounts, temporary };
}

/** What a tmpfs with options as text hides is not even mounted (measured). */
function hides(other: ContainerMount, mount: ContainerMount): boolean {
  return other.target === mount.target && other.options !== undefined;
}

/**
 * Mode of a tmpfs: that of the directory that is there, 1777 where there is none (VOL-TMP-002). From the second start on
 * there is one: the mount point that the first start made (measured).
 */
function modeOfDirectory(there: ReturnType<FileCalls["stat"]>): number {
  return typeof there !== "string" && there.kind === "directory" ? there.mode : 0o1777;
}

function isFileMount(draft: Draft, mount: ContainerMount): boolean {
  if (mount.filesystem === undefined || mount.path === undefined) return false;
  const filesystem = mapGet(draft.filesystems, mount.filesystem);
  const node = filesystem === undefined ? undefined : nodeAt(filesystem, namesOf(bytesOfText(mount.path)));
  return node !== undefined && node.kind !== "directory";
}

/** A bind source that is missing is made as a directory, at start (VOL-BND-001). */
function makeBindSource(draft: Draft, filesystem: FilesystemId, path: string): void {
  const files = rootCalls(draft, filesystem);
  if (files.lstat(path) === "ENOENT") makeDirectories(files, path);
}

function release(draft: Draft, filesystems: readonly FilesystemId[]): void {
  for (const filesystem of filesystems) draft.filesystems = mapDelete(draft.filesystems, filesystem);
}

function notMountable(mount: ContainerMount): string {
  const [source, call] =
    mount.type === "tmpfs"
      ? ["tmpfs", tmpfsCall(mount.options ?? tmpfsText(mount))]
      : [mount.path ?? mount.volume ?? "", "flags: 0x5000"];
  return withHint(`${notMounted}${mountCall(source, mount.target)}${call}: not a directory: unknown`);
}

function mountCall(source: string, target: string): string {
  return `${JSON.stringify(source)} to rootfs at ${JSON.stringify(target)}: mount ${source}:${target} (via /proc/self/fd/6), `;
}

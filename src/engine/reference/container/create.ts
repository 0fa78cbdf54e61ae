import type {
  Config,
  CreateArguments,
  Healthcheck,
  Memory,
  Rejected,
  Unsupported,
} from "../../../vocabulary/generated/types.ts";
import type { ContainerId } from "../../../vocabulary/ids.ts";
import { rejected } from "../../../vocabulary/outcome.ts";
import { bytesOfText } from "../bytes.ts";
import type { Environment } from "../environment.ts";
import { findImage } from "../image/find-image.ts";
import type { Image } from "../image/image.ts";
import { imageId } from "../image/image-id.ts";
import { mapDelete, mapGet, mapSet } from "../persistent-map.ts";
import type { Container, ContainerMount, Draft, HostConfig } from "../state.ts";
import { checkCapabilities } from "./capabilities.ts";
import { argvOf, environmentEntries, mergeConfig } from "./configuration.ts";
import { makeDirectories } from "./directories.ts";
import { baseOf } from "./engine-files.ts";
import { emitContainer } from "./events.ts";
import { addFilesystem, rootCalls } from "./host.ts";
import { hexId } from "./ids.ts";
import { findByText } from "./lookup.ts";
import { checkMounts } from "./mount-wishes.ts";
import { claimNamedVolumes, createMounts } from "./mounts.ts";
import { invalidNameMessage, inventName, isValidName, withoutSlash } from "./names.ts";
import { parseSize } from "./parse-size.ts";
import { parseRestart } from "./restart-policy.ts";
import { parseSignal } from "./signals.ts";

const memoryMinBytes = 6 * 1024 * 1024;

/**
 * Makes a container: nothing runs (CTR-CRE-001). A refusal leaves no container and frees the name, though volumes that
 * were made before it stay (CTR-CRE-020).
 */
export function createContainer(
  draft: Draft,
  request: CreateArguments,
  environment: Environment,
): Container | Rejected | Unsupported {
  const refused = checkRequest(request);
  if (refused !== undefined) return refused;
  const hostConfig = hostConfigOf(draft, request);
  if ("status" in hostConfig) return hostConfig;
  const wrong = checkMounts(draft, request);
  if (wrong !== undefined) return wrong;
  const found = findImage(draft, request.image, environment);
  if (found.status !== "found") return found;
  const { image } = found;
  const imageRef = imageReference(request, found.given, image, environment);
  return createFrom(draft, { image, imageRef, hostConfig, config: mergeConfig(image.config, request) }, request);
}

/** What a container is made of, when it is known. */
export interface CreateSource {
  readonly image: Image;
  readonly imageRef: string;
  /** Merged from image and request; owned: it gets its host name here. */
  readonly config: { -readonly [K in keyof Config]: Config[K] };
  readonly hostConfig: HostConfig;
  /** No client sees it. */
  readonly isSandbox?: boolean;
}

/** The second half of `createContainer`: image and configuration are settled (a RUN step makes its container so). */
export function createFrom(
  draft: Draft,
  source: CreateSource,
  request: Omit<CreateArguments, "image">,
): Container | Rejected | Unsupported {
  const { image, config, hostConfig } = source;
  // CTR-CRE-003
  if (argvOf(config).length === 0) return rejected("invalid", "No command specified");
  const { id, generation } = nextId(draft, request.as);
  const name =
    request.name === undefined || request.name === "" ? inventName(draft, id) : reserveName(draft, request.name);
  if (typeof name !== "string") return name;
  draft.serial += 1;
  const number = draft.serial;
  const base = baseOf(image.filesystem);
  const rootfs = addFilesystem(draft, base);
  const mounts = setUp(draft, request, { id, rootfs, volumes: config.volumes ?? [], workdir: config.workdir });
  if ("status" in mounts) {
    draft.filesystems = mapDelete(draft.filesystems, rootfs);
    return mounts;
  }
  config.hostname = request.hostname ?? id.slice(0, 12);
  const container: Container = {
    number,
    id,
    name,
    handle: request.as,
    image,
    imageRef: source.imageRef,
    config,
    hostConfig,
    mounts,
    rootfs,
    base,
    status: "created",
    createdMs: draft.nowMs,
    startedMs: undefined,
    finishedMs: undefined,
    exitCode: 0,
    error: "",
    oomKilled: false,
    restartCount: 0,
    stoppedByHand: false,
    restartCancelled: false,
    restartAtMs: undefined,
    backoffMs: 0,
    running: undefined,
    log: undefined,
    exits: 0,
    lastExitCode: 0,
    newestExec: undefined,
    isSandbox: source.isSandbox === true,
    health: undefined,
  };
  draft.containers = mapSet(draft.containers, number, container);
  draft.containerNames = mapSet(draft.containerNames, name, number);
  if (request.as !== undefined) {
    draft.handles = mapSet(draft.handles, request.as, { kind: "container", container: number, id, generation });
  }
  emitContainer(draft, container, "create");
  return container;
}

/** What is wrong with a request by itself, before any image is looked up. */
function checkRequest(request: CreateArguments): Rejected | Unsupported | undefined {
  const { workdir, stopSignal } = request;
  if (request.network?.startsWith("container:") === true) {
    if (request.hostname !== undefined)
      return rejected("invalid", "conflicting options: hostname and the network mode");
    if ((request.expose ?? []).length > 0) {
      return rejected("invalid", "conflicting options: port exposing and the container type network mode");
    }
  }
  if (workdir !== undefined && workdir !== "" && !workdir.startsWith("/")) {
    return rejected("invalid", `the working directory '${workdir}' is invalid, it needs to be an absolute path`);
  }
  for (const entry of environmentEntries(request.env)) {
    if (entry === "" || entry.startsWith("=")) return rejected("invalid", `invalid environment variable: ${entry}`);
  }
  if (stopSignal !== undefined && stopSignal !== "" && parseSignal(stopSignal) === undefined) {
    return rejected("invalid", `Invalid signal: ${stopSignal}`);
  }
  const unhealthy = checkHealthcheck(request.healthcheck);
  if (unhealthy !== undefined) return unhealthy;
  const { capAdd, capDrop } = request;
  return capAdd === undefined && capDrop === undefined ? undefined : checkCapabilities(capAdd ?? [], capDrop ?? []);
}

/** HLT-012: zero is a default, a time below a millisecond is refused. */
function checkHealthcheck(check: Healthcheck | undefined): Rejected | undefined {
  for (const [name, milliseconds] of [
    ["Interval", check?.intervalMs],
    ["Timeout", check?.timeoutMs],
    ["StartPeriod", check?.startPeriodMs],
  ] as const) {
    if (milliseconds !== undefined && milliseconds !== 0 && milliseconds < 1)
      return rejected("invalid", `${name} in Healthcheck cannot be less than 1ms`);
  }
  return check?.retries !== undefined && check.retries < 0
    ? rejected("invalid", "Retries in Healthcheck cannot be negative")
    : undefined;
}

export function hostConfigOf(draft: Draft, request: Omit<CreateArguments, "image">): HostConfig | Rejected {
  const restart = parseRestart(request.restart ?? "no");
  if ("status" in restart) return restart;
  if (request.autoRemove === true && restart.policy !== "no") {
    return rejected("invalid", "can't create 'AutoRemove' container with restart policy");
  }
  const memoryBytes = request.memory === undefined ? 0 : memoryOf(request.memory);
  if (typeof memoryBytes !== "number") return memoryBytes;
  const pid = peerOf(draft, request.pid ?? "");
  if ("status" in pid) return pid;
  const ipc = peerOf(draft, request.ipc ?? "private");
  if ("status" in ipc) return ipc;
  return {
    autoRemove: request.autoRemove === true,
    restart,
    memoryBytes,
    // dockerd doubles the limit for memory and swap together.
    memorySwapBytes: memoryBytes * 2,
    readOnlyRoot: request.readOnly === true,
    init: request.init,
    network: peerText(draft, request.network ?? "none"),
    pid: pid.mode,
    ipc: ipc.mode,
    stdinOnce: request.stdinOnce === true,
  };
}

/** Bytes of a limit; below the minimum it is refused (CTR-CRE-016). */
export function memoryOf(memory: Memory): number | Rejected {
  const bytes = typeof memory === "number" ? memory : parseSize(memory);
  if (bytes === undefined) return rejected("invalid", `invalid size: '${memory}'`);
  return bytes !== 0 && bytes < memoryMinBytes ? rejected("invalid", "Minimum memory limit allowed is 6MB") : bytes;
}

/** `container:HANDLE` with the id in the place of the handle. */
function peerText(draft: Draft, mode: string): string {
  if (!mode.startsWith("container:")) return mode;
  const bound = mapGet(draft.handles, mode.slice("container:".length));
  return bound?.kind === "container" ? `container:${bound.id}` : mode;
}

/** A mode of pid or ipc; the container that it names has to be there at create (ISO-PID-002). */
function peerOf(draft: Draft, given: string): { readonly mode: string } | Rejected {
  const mode = peerText(draft, given);
  const name = mode.startsWith("container:") ? mode.slice("container:".length) : "";
  if (name === "") return { mode };
  const found = findByText(draft, name);
  return found.status === "found" ? { mode: `container:${found.container.id}` } : rejected("invalid", found.message);
}

/** Ids derive from seed and handle, not from a counter: what happens elsewhere does not change them. */
function nextId(draft: Draft, handle: string | undefined): { readonly id: ContainerId; readonly generation: number } {
  const bound = handle === undefined ? undefined : mapGet(draft.handles, handle);
  const generation = bound?.kind === "container" ? bound.generation + 1 : 0;
  const key = handle === undefined ? `container #${draft.serial}` : `container ${handle} ${generation}`;
  return { id: hexId(draft.seed, key) as ContainerId, generation };
}

/** The name without its slash, when it is free (CTR-NAM-006). */
export function reserveName(draft: Draft, given: string): string | Rejected {
  const name = withoutSlash(given);
  if (!isValidName(name)) return rejected("invalid", invalidNameMessage(given));
  const owner = mapGet(draft.containerNames, name);
  const container = owner === undefined ? undefined : mapGet(draft.containers, owner);
  if (container === undefined) return name;
  return rejected(
    "name-conflict",
    `Conflict. The container name "/${name}" is already in use by container "${container.id}". ` +
      "You have to remove (or rename) that container to be able to reuse that name.",
  );
}

interface SetUp {
  readonly id: string;
  readonly rootfs: number;
  readonly volumes: readonly string[];
  readonly workdir: string | undefined;
}

/** The working directory, then the mounts: both happen at create (CTR-CFG-014, VOL-CUP-002). */
function setUp(
  draft: Draft,
  request: Omit<CreateArguments, "image">,
  owner: SetUp,
): readonly ContainerMount[] | Rejected | Unsupported {
  if (owner.workdir !== undefined && owner.workdir !== "/") {
    const files = rootCalls(draft, owner.rootfs);
    const failed = makeDirectories(files, bytesOfText(owner.workdir));
    if (failed !== undefined) {
      const onFile = typeof files.stat(bytesOfText(owner.workdir)) !== "string";
      // CTR-CFG-015
      const message = onFile
        ? `Cannot mkdir: ${owner.workdir} is not a directory`
        : `lstat ${owner.workdir}: not a directory`;
      return claimNamedVolumes(draft, request, owner) ?? rejected("invalid", message);
    }
  }
  if (!wantsMounts(request) && owner.volumes.length === 0) return noMounts;
  return createMounts(draft, request, owner);
}

const noMounts: readonly ContainerMount[] = [];

function wantsMounts(request: Omit<CreateArguments, "image">): boolean {
  return (
    request.mounts !== undefined ||
    request.volumes !== undefined ||
    request.volumesFrom !== undefined ||
    request.tmpfs !== undefined
  );
}

/** The image as it was given; a handle is given by the engine's own reference or id (CTR-CRE-007). */
function imageReference(
  request: CreateArguments,
  given: { readonly text: string },
  image: Image,
  environment: Environment,
): string {
  const target = request.image;
  if (typeof target === "string") return target;
  if ("ref" in target) return target.ref;
  return "id" in target ? target.id : given.text === "" ? imageId(image, environment) : given.text;
}

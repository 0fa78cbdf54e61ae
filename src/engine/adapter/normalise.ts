import { hash } from "node:crypto";
import type {
  Config,
  ContainerDetail,
  ContainerSummary,
  HistoryEntry,
  ImageDetail,
  ImageSummary,
  MountDetail,
  VolumeDetail,
} from "../../vocabulary/generated/types.ts";
import { helperLabel, type Names, runLabel } from "./names.ts";
import { at, booleanAt, keysAt, listAt, mappingAt, numberAt, present, textAt, textsAt, timeAt } from "./wire.ts";

/** What an engine's JSON of a container says in the vocabulary: without our label, in the scenario's names. */
export function containerDetail(json: unknown, names: Names): ContainerDetail {
  const status = textAt(json, "State", "Status") ?? "";
  return present({
    id: textAt(json, "Id") ?? "",
    name: names.shownContainer(textAt(json, "Name") ?? ""),
    imageId: imageId(textAt(json, "Image") ?? ""),
    imageRef: shownImage(textAt(json, "Config", "Image"), names),
    state: stateOf(status),
    running: booleanAt(json, "State", "Running") ?? false,
    paused: booleanAt(json, "State", "Paused") ?? false,
    restarting: booleanAt(json, "State", "Restarting"),
    exitCode: numberAt(json, "State", "ExitCode") ?? 0,
    error: names.shownText(textAt(json, "State", "Error") ?? ""),
    oomKilled: booleanAt(json, "State", "OOMKilled"),
    restartCount: numberAt(json, "RestartCount"),
    path: textAt(json, "Path"),
    args: textsAt(json, "Args"),
    config: configOf(at(json, "Config")),
    mounts: listAt(json, "Mounts")
      .map((mount) => mountDetail(mount, names))
      .filter((mount) => mount !== undefined)
      .sort(byTarget),
    hostConfig: hostConfigOf(at(json, "HostConfig")),
    ...healthOf(json),
    pid: numberAt(json, "State", "Pid"),
    createdMs: timeAt(json, "Created"),
    startedMs: timeAt(json, "State", "StartedAt"),
    finishedMs: timeAt(json, "State", "FinishedAt"),
    sizeRwBytes: numberAt(json, "SizeRw"),
    sizeRootFsBytes: numberAt(json, "SizeRootFs"),
  });
}

/** One line of a container list. */
export function containerSummary(json: unknown, names: Names): ContainerSummary {
  const created = numberAt(json, "Created");
  return present({
    id: textAt(json, "Id") ?? "",
    names: (textsAt(json, "Names") ?? []).map((name) => names.shownContainer(name)),
    image: shownImage(textAt(json, "Image"), names),
    imageId: imageId(textAt(json, "ImageID") ?? ""),
    state: textAt(json, "State") ?? "",
    status: textAt(json, "Status"),
    command: textAt(json, "Command"),
    labels: ownLabels(mappingAt(json, "Labels")) ?? {},
    createdMs: created === undefined ? undefined : created * 1000,
    mounts: listAt(json, "Mounts")
      .map((mount) => mountDetail(mount, names))
      .filter((mount) => mount !== undefined)
      .sort(byTarget),
  });
}

/** What an engine's JSON of an image says in the vocabulary; only references in our names are shown. */
export function imageDetail(json: unknown, names: Names, configDigestIsId: boolean): ImageDetail {
  const id = imageId(textAt(json, "Id") ?? "");
  const diffIds = textsAt(json, "RootFS", "Layers") ?? [];
  return present({
    id,
    configDigest: configDigestIsId ? id : undefined,
    parentId: imageId(textAt(json, "Parent") ?? ""),
    tags: ownTags(textsAt(json, "RepoTags"), names),
    repoDigests: ownTags(textsAt(json, "RepoDigests"), names),
    diffIds,
    chainIds: chainIds(diffIds),
    config: configOf(at(json, "Config")) ?? {},
    os: textAt(json, "Os"),
    arch: textAt(json, "Architecture"),
    sizeBytes: numberAt(json, "Size"),
    author: textAt(json, "Author"),
    comment: textAt(json, "Comment"),
    createdMs: timeAt(json, "Created"),
  });
}

/** One line of an image list. */
export function imageSummary(json: unknown, names: Names): ImageSummary {
  const created = numberAt(json, "Created");
  return present({
    id: imageId(textAt(json, "Id") ?? ""),
    parentId: imageId(textAt(json, "ParentId") ?? ""),
    tags: ownTags(textsAt(json, "RepoTags"), names),
    repoDigests: ownTags(textsAt(json, "RepoDigests"), names),
    sizeBytes: numberAt(json, "Size"),
    createdMs: created === undefined ? undefined : created * 1000,
    labels: ownLabels(mappingAt(json, "Labels")),
    containers: numberAt(json, "Containers"),
  });
}

export function historyEntry(json: unknown, names: Names): HistoryEntry {
  const created = numberAt(json, "Created");
  const id = textAt(json, "Id");
  return present({
    id: id === undefined ? undefined : id === "<missing>" ? id : imageId(id),
    createdBy: names.shownText(textAt(json, "CreatedBy") ?? ""),
    comment: textAt(json, "Comment"),
    createdMs: created === undefined ? undefined : created * 1000,
    sizeBytes: numberAt(json, "Size"),
    tags: ownTags(textsAt(json, "Tags"), names),
  });
}

export function volumeDetail(json: unknown, names: Names): VolumeDetail {
  const name = textAt(json, "Name") ?? "";
  const mountpoint = textAt(json, "Mountpoint");
  return present({
    name: names.shownContainer(name),
    driver: textAt(json, "Driver") ?? "",
    labels: ownLabels(mappingAt(json, "Labels")) ?? {},
    options: mappingAt(json, "Options") ?? {},
    scope: textAt(json, "Scope"),
    mountpoint: mountpoint === undefined ? undefined : names.shownText(mountpoint),
    createdMs: timeAt(json, "CreatedAt"),
  });
}

/** Ids of images always carry their algorithm; podman leaves it out. Empty stays empty. */
export function imageId(id: string): string {
  return /^[0-9a-f]{64}$/.test(id) ? `sha256:${id}` : id;
}

/** Labels without ours; undefined where none are left. */
export function ownLabels(
  labels: Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, string>> | undefined {
  const kept = Object.entries(labels ?? {}).filter(([key]) => key !== runLabel && key !== helperLabel);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** References of ours, in the scenario's names, sorted. */
export function ownTags(tags: readonly string[] | undefined, names: Names): readonly string[] {
  return (tags ?? [])
    .filter((tag) => names.ownsReference(tag))
    .map((tag) => names.shownReference(tag))
    .sort();
}

/** OCI image-spec: ChainID(L0..Ln) = SHA256(ChainID(L0..Ln-1) + " " + DiffID(Ln)). */
function chainIds(diffIds: readonly string[]): readonly string[] {
  const chain: string[] = [];
  for (const diffId of diffIds) {
    const previous = chain.at(-1);
    chain.push(previous === undefined ? diffId : `sha256:${hash("sha256", `${previous} ${diffId}`)}`);
  }
  return chain;
}

function shownImage(image: string | undefined, names: Names): string | undefined {
  return image === undefined ? undefined : names.shownReference(image);
}

/** podman's transitional words become the nearest of the closed set. */
function stateOf(status: string): ContainerDetail["state"] {
  switch (status) {
    case "running":
    case "paused":
    case "restarting":
    case "exited":
    case "removing":
    case "dead":
    case "created":
      return status;
    case "stopped":
      return "exited";
    case "stopping":
      return "running";
    default:
      return "created";
  }
}

/** Whether a container is between two states (podman); ask again. */
export function isTransitional(json: unknown): boolean {
  const status = textAt(json, "State", "Status");
  return status === "stopped" || status === "stopping";
}

/** Configuration of an image or container: what is empty is not set. */
export function configOf(json: unknown): Config | undefined {
  if (json === undefined || json === null) return undefined;
  const filled = <T>(list: readonly T[] | undefined): readonly T[] | undefined =>
    list?.length === 0 ? undefined : list;
  const said = (text: string | undefined): string | undefined => (text === "" ? undefined : text);
  const yes = (flag: boolean | undefined): boolean | undefined => (flag === true ? true : undefined);
  return present({
    cmd: filled(textsAt(json, "Cmd")),
    entrypoint: filled(entrypointOf(json)),
    env: filled(textsAt(json, "Env")),
    workdir: said(textAt(json, "WorkingDir")),
    user: said(textAt(json, "User")),
    labels: ownLabels(mappingAt(json, "Labels")),
    hostname: said(textAt(json, "Hostname")),
    volumes: filled(keysAt(json, "Volumes")),
    exposedPorts: filled(keysAt(json, "ExposedPorts")),
    stopSignal: said(textAt(json, "StopSignal")),
    stopTimeout: numberAt(json, "StopTimeout"),
    shell: filled(textsAt(json, "Shell")),
    onbuild: filled(textsAt(json, "OnBuild")),
    healthcheck: healthcheckOf(at(json, "Healthcheck")),
    tty: yes(booleanAt(json, "Tty")),
    openStdin: yes(booleanAt(json, "OpenStdin")),
  });
}

/** podman's compatible API gives an entrypoint of one word as text now and then. */
function entrypointOf(json: unknown): readonly string[] | undefined {
  const text = textAt(json, "Entrypoint");
  return text === undefined ? textsAt(json, "Entrypoint") : text === "" ? undefined : [text];
}

function healthcheckOf(json: unknown): Config["healthcheck"] {
  if (json === undefined || json === null) return undefined;
  const milliseconds = (key: string): number | undefined => {
    const value = numberAt(json, key);
    return value === undefined || value === 0 ? undefined : value / 1e6;
  };
  const retries = numberAt(json, "Retries");
  return present({
    test: textsAt(json, "Test"),
    intervalMs: milliseconds("Interval"),
    timeoutMs: milliseconds("Timeout"),
    startPeriodMs: milliseconds("StartPeriod"),
    retries: retries === 0 ? undefined : retries,
  });
}

/** podman keeps the key, empty, where there is no check. */
function healthOf(json: unknown): Pick<ContainerDetail, "health" | "failingStreak" | "healthLog"> {
  const health = textAt(json, "State", "Health", "Status") ?? "";
  if (health === "") return {};
  const healthLog = listAt(json, "State", "Health", "Log").map((result) => ({
    exitCode: numberAt(result, "ExitCode") ?? 0,
    output: textAt(result, "Output") ?? "",
  }));
  return { health, failingStreak: numberAt(json, "State", "Health", "FailingStreak") ?? 0, healthLog };
}

function hostConfigOf(json: unknown): ContainerDetail["hostConfig"] {
  const policy = textAt(json, "RestartPolicy", "Name") ?? "";
  const retries = numberAt(json, "RestartPolicy", "MaximumRetryCount") ?? 0;
  return present({
    autoRemove: booleanAt(json, "AutoRemove"),
    restart: policy === "" ? "no" : retries > 0 ? `${policy}:${retries}` : policy,
    memoryBytes: numberAt(json, "Memory"),
    readOnly: booleanAt(json, "ReadonlyRootfs"),
    init: booleanAt(json, "Init"),
    network: textAt(json, "NetworkMode"),
    pid: textAt(json, "PidMode"),
    ipc: textAt(json, "IpcMode"),
  });
}

function mountDetail(json: unknown, names: Names): MountDetail | undefined {
  const type = textAt(json, "Type");
  if (type !== "volume" && type !== "bind" && type !== "tmpfs") return undefined;
  const name = type === "volume" ? textAt(json, "Name") : undefined;
  return present({
    type,
    name: name === undefined ? undefined : names.shownContainer(name),
    target: textAt(json, "Destination") ?? "",
    readOnly: !(booleanAt(json, "RW") ?? true),
  });
}

function byTarget(left: MountDetail, right: MountDetail): number {
  return left.target < right.target ? -1 : left.target > right.target ? 1 : 0;
}

import type {
  CreateArguments,
  Mount as MountArgument,
  Rejected,
  Unsupported,
} from "../../../vocabulary/generated/types.ts";
import { rejected } from "../../../vocabulary/outcome.ts";
import { bytesOfText } from "../bytes.ts";
import { bytesOfContent } from "../content.ts";
import { createFilesystem } from "../filesystem/edit.ts";
import type { FilesystemId } from "../filesystem/view.ts";
import { mapGet, mapSet } from "../persistent-map.ts";
import type { ContainerMount, Draft } from "../state.ts";
import { copyUp } from "../volume/copy-up.ts";
import { createVolume } from "../volume/create.ts";
import { cleanPath, isAnonymous } from "./configuration.ts";
import { makeDirectories } from "./directories.ts";
import { addFilesystem, rootCalls } from "./host.ts";
import { findByText } from "./lookup.ts";

/** What the mounts of a container are made for. */
export interface MountOwner {
  readonly id: string;
  readonly rootfs: FilesystemId;
  /** Paths of the image's VOLUMEs. */
  readonly volumes: readonly string[];
}

interface Wanted {
  readonly type: "volume" | "bind" | "tmpfs";
  readonly target: string;
  readonly readOnly: boolean;
  readonly noCopy: boolean;
  /** Engine name of a volume, or path of a bind. */
  readonly source?: string;
  /** The volume was named by a handle, not literally. */
  readonly isHandle?: boolean;
  readonly options?: string;
  readonly sizeBytes?: number;
  readonly mode?: number;
}

/**
 * Mounts of a new container: the request's own, those of other containers, and an anonymous volume for each VOLUME of
 * the image that nothing covers. Named volumes are made here (VOL-CRE-008), and empty ones take the image's content
 * (VOL-CUP-001, VOL-CUP-002). A refusal may leave volumes that were made before it (CTR-CRE-020).
 */
export function createMounts(
  draft: Draft,
  request: Omit<CreateArguments, "image">,
  owner: MountOwner,
): readonly ContainerMount[] | Rejected | Unsupported {
  const mounts = new Map<string, ContainerMount>();
  const inherited = inheritedMounts(draft, request.volumesFrom ?? []);
  if (!isList(inherited)) return inherited;
  for (const mount of inherited) mounts.set(mount.target, mount);
  const own = new Set<string>();
  for (const { parse, mayHide } of wishes(draft, request)) {
    const wanted = parse();
    if ("status" in wanted) return wanted;
    // CTR-CRE-013
    if (own.has(wanted.target) || (!mayHide && request.tmpfs?.[wanted.target] !== undefined))
      return rejected("invalid", `Duplicate mount point: ${wanted.target}`);
    own.add(wanted.target);
    const mount = makeMount(draft, wanted, owner);
    if ("status" in mount) return mount;
    mounts.delete(wanted.target);
    mounts.set(mount.target, mount);
  }
  const tmpfs: ContainerMount[] = [];
  for (const [target, options] of Object.entries(request.tmpfs ?? {})) {
    const wanted = tmpfsWish(target, options);
    if ("status" in wanted) return wanted;
    const mount = makeMount(draft, wanted, owner);
    if ("status" in mount) return mount;
    tmpfs.push(mount);
  }
  for (const path of owner.volumes) {
    const target = cleanPath(path);
    if (mounts.has(target) || tmpfs.some((mount) => mount.target === target)) continue;
    const wanted: Wanted = { type: "volume", target, readOnly: false, noCopy: false };
    const mount = makeMount(draft, wanted, owner);
    if ("status" in mount) return mount;
    mounts.set(mount.target, path.startsWith("/") ? mount : { ...mount, written: target.slice(1) });
  }
  return [...mounts.values(), ...tmpfs].sort(inMountOrder);
}

/** A tmpfs given with options as text hides a volume or bind at the same path, and is hidden by a spelled-out tmpfs. */
function inMountOrder(a: ContainerMount, b: ContainerMount): number {
  if (a.target !== b.target) return depth(a.target) - depth(b.target) || (a.target < b.target ? -1 : 1);
  const rank = ({ type, options }: ContainerMount) => (type !== "tmpfs" ? 0 : options !== undefined ? 1 : 2);
  return rank(a) - rank(b);
}

/** What is wrong with spelled-out mounts and with a tmpfs: it is told before any image is looked up (measured). */
export function checkMounts(
  draft: Draft,
  { mounts = [], tmpfs = {} }: Pick<CreateArguments, "mounts" | "tmpfs">,
): Rejected | undefined {
  for (const mount of mounts) {
    const parsed = parseMount(draft, mount);
    if ("status" in parsed) return parsed;
  }
  for (const path of Object.keys(tmpfs)) {
    const target = targetOf(path);
    if (typeof target !== "string") return target;
  }
  return undefined;
}

function isList<T>(value: readonly T[] | Rejected): value is readonly T[] {
  return Array.isArray(value);
}

function depth(path: string): number {
  return path.split("/").length;
}

interface Wish {
  readonly parse: () => Wanted | Rejected;
  /** A tmpfs on the same path, as text, is not refused: it hides what is mounted there (measured). */
  readonly mayHide: boolean;
}

/** The request's volumes and binds in dockerd's order: strings, spelled-out ones. Each is read only when it is its turn. */
function* wishes(draft: Draft, request: Omit<CreateArguments, "image">): Iterable<Wish> {
  for (const text of request.volumes ?? [])
    if (!isAnonymous(text)) yield { parse: () => parseVolume(draft, text), mayHide: false };
  for (const mount of request.mounts ?? []) yield { parse: () => parseMount(draft, mount), mayHide: true };
}

/** `VOLUME:/path[:mode]` or `./files/dir:/path[:mode]`. A lone path is a VOLUME of the container (CTR-COM-016). */
function parseVolume(draft: Draft, text: string): Wanted | Rejected {
  const wrong = (why = ""): Rejected => rejected("invalid", `invalid volume specification: '${text}'${why}`);
  const parts = text.split(":");
  const [source = "", path = "", mode] = parts;
  if (parts.length > 3 || source === "" || path === "") return wrong();
  const flags = mode === undefined ? [] : mode.split(",");
  if (!areModes(flags)) return rejected("invalid", `invalid mode: ${mode}`);
  const type = isPath(source) ? "bind" : "volume";
  const target = checkTarget(path, type);
  if (typeof target !== "string") return wrong(`: ${target.message}`);
  const common = { target, readOnly: flags.includes("ro"), noCopy: flags.includes("nocopy") };
  const field = (name: string): Rejected =>
    wrong(`: invalid mount config for type "${type}": field ${name} must not be specified`);
  if (type === "bind") return common.noCopy ? field("VolumeOptions") : { type, ...common, source: bindPath(source) };
  if (flags.some((flag) => modes[flag] === "propagation")) return field("BindOptions");
  return { type, ...common, source: nameOfVolume(draft, source), isHandle: true };
}

/** Modes of a mount by what they set: each thing at most once. */
const modes: Readonly<Record<string, string>> = {
  ro: "access",
  rw: "access",
  z: "label",
  Z: "label",
  nocopy: "copy",
  cached: "consistency",
  delegated: "consistency",
  consistent: "consistency",
  private: "propagation",
  rprivate: "propagation",
  shared: "propagation",
  rshared: "propagation",
  slave: "propagation",
  rslave: "propagation",
};

function areModes(flags: readonly string[]): boolean {
  const kinds = flags.map((flag) => modes[flag]);
  return kinds.every((kind) => kind !== undefined) && new Set(kinds).size === kinds.length;
}

function parseMount(draft: Draft, mount: MountArgument): Wanted | Rejected {
  const invalid = (why: string): Rejected =>
    rejected("invalid", `invalid mount config for type "${mount.type}": ${why}`);
  const target = checkTarget(mount.target, mount.type);
  if (typeof target !== "string") return target;
  const common = {
    type: mount.type,
    target,
    readOnly: mount.readOnly === true,
    noCopy: mount.noCopy === true,
    ...(mount.sizeBytes === undefined ? {} : { sizeBytes: mount.sizeBytes }),
    ...(mount.mode === undefined ? {} : { mode: Number.parseInt(mount.mode, 8) }),
  };
  const { source } = mount;
  if (mount.type === "tmpfs") return source === undefined ? common : invalid("field Source must not be specified");
  if (mount.type === "volume") {
    if (source === undefined) {
      return common.readOnly ? invalid("must not set ReadOnly mode when using anonymous volumes") : common;
    }
    if (typeof source !== "string") return { ...common, source: source.name };
    return { ...common, source: nameOfVolume(draft, source), isHandle: true };
  }
  if (source === undefined) return invalid("field Source must not be empty");
  const path = bindPath(typeof source === "string" ? source : source.name);
  // VOL-BND-002
  if (!bindExists(draft, path)) return invalid(`bind source path does not exist: ${path}`);
  return { ...common, source: path };
}

/** The options are read at start. */
function tmpfsWish(given: string, options: string): Wanted | Rejected {
  const target = targetOf(given);
  return typeof target === "string" ? { type: "tmpfs", target, readOnly: false, noCopy: true, options } : target;
}

const units: Readonly<Record<string, number>> = { "": 1, b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3, t: 1024 ** 4 };

/** Bytes, or a number with a unit (b, k, m, g), as the docker CLI takes it; undefined where it is neither. */
export function parseSize(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*([bkmgt]?)(?:i?b)?$/i.exec(text);
  const unit = units[(match?.[2] ?? "").toLowerCase()];
  return match === null || unit === undefined ? undefined : Math.floor(Number(match[1]) * unit);
}

/** A clean target, or what is wrong with it (CTR-CRE-015). */
function targetOf(target: string): string | Rejected {
  if (!target.startsWith("/"))
    return rejected("invalid", `invalid mount path: '${target}' mount path must be absolute`);
  const clean = cleanPath(target);
  return clean === "/" ? rejected("invalid", "invalid specification: destination can't be '/'") : clean;
}

function checkTarget(given: string, type: string): string | Rejected {
  if (given === "")
    return rejected("invalid", `invalid mount config for type "${type}": field Target must not be empty`);
  const target = targetOf(given);
  if (typeof target === "string") return target;
  return { ...target, message: `invalid mount config for type "${type}": ${target.message}` };
}

function isPath(source: string): boolean {
  return source.startsWith("./") || source.startsWith("/") || source === ".";
}

function bindPath(source: string): string {
  return cleanPath(source.replace(/^\.\//, "").replace(/^\.$/, ""));
}

/** A handle's volume, else a volume of that very name: the engine makes it. */
function nameOfVolume(draft: Draft, source: string): string {
  const bound = mapGet(draft.handles, source);
  return bound?.kind === "volume" ? bound.volume : source;
}

function makeMount(draft: Draft, wanted: Wanted, owner: MountOwner): ContainerMount | Rejected | Unsupported {
  const { type, target, readOnly } = wanted;
  if (type === "tmpfs") {
    return {
      type,
      target,
      readOnly,
      ...(wanted.options === undefined ? {} : { options: wanted.options }),
      ...(wanted.sizeBytes === undefined ? {} : { sizeBytes: wanted.sizeBytes }),
      ...(wanted.mode === undefined ? {} : { mode: wanted.mode }),
    };
  }
  if (type === "bind") {
    return { type, target, readOnly, filesystem: filesOf(draft), path: wanted.source ?? "/" };
  }
  const anonymous = wanted.source === undefined;
  const volume = createVolume(
    draft,
    anonymous ? { key: `${owner.id} ${target}` } : { name: wanted.source, isHandle: wanted.isHandle === true },
  );
  if ("status" in volume) return volume;
  if (!anonymous && mapGet(draft.handles, volume.name) === undefined) {
    draft.handles = mapSet(draft.handles, volume.name, { kind: "volume", volume: volume.name });
  }
  const place = placeOf(draft, owner.rootfs, { target, anonymous });
  if (typeof place !== "string") return place;
  const root = mapGet(draft.filesystems, owner.rootfs);
  if (!wanted.noCopy && root !== undefined) copyUp(draft, volume.name, { filesystem: root, path: bytesOfText(place) });
  return {
    type,
    target: place,
    readOnly,
    volume: volume.name,
    filesystem: volume.filesystem,
    ...(anonymous ? { anonymous } : {}),
  };
}

/** Where a mount on a path lands: symlinks of the image are followed (VOL-CUP-012); a file is refused (VOL-CUP-011). */
function placeOf(
  draft: Draft,
  rootfs: FilesystemId,
  { target, anonymous }: { readonly target: string; readonly anonymous: boolean },
): string | Rejected {
  const files = rootCalls(draft, rootfs);
  const path = bytesOfText(target);
  const stat = files.stat(path);
  if (stat === "ENOTDIR") return rejected("invalid", `lstat ${target}: not a directory`);
  if (typeof stat === "string") return target;
  if (stat.kind !== "directory") {
    const why = `cannot mount volume over existing file, file exists ${target}`;
    return rejected("invalid", anonymous ? why : `source ${target} is not directory`);
  }
  const real = files.realpath(path);
  return typeof real === "string" || real.path === path ? target : real.path;
}

/** VOL-FRM-001 … VOL-FRM-004: volumes and binds of other containers at the same paths, no tmpfs. */
function inheritedMounts(draft: Draft, sources: readonly string[]): readonly ContainerMount[] | Rejected {
  const mounts = new Map<string, ContainerMount>();
  for (const text of sources) {
    const [name = "", mode = "rw"] = text.split(":");
    if (mode !== "ro" && mode !== "rw") return rejected("invalid", `invalid mode: ${mode}`);
    const bound = mapGet(draft.handles, name);
    const handled = bound?.kind === "container" ? mapGet(draft.containers, bound.container) : undefined;
    const found = handled === undefined ? findByText(draft, bound?.kind === "container" ? bound.id : name) : undefined;
    const container = handled ?? (found?.status === "found" ? found.container : undefined);
    if (container === undefined)
      return rejected("invalid", found?.status === "rejected" ? found.message : `No such container: ${name}`);
    for (const mount of container.mounts) {
      if (mount.type === "tmpfs") continue;
      mounts.set(mount.target, { ...mount, readOnly: mount.readOnly || mode === "ro" });
    }
  }
  return [...mounts.values()];
}

/** The session's private copy of the scenario's files, made when the first bind needs it. */
function filesOf(draft: Draft): FilesystemId {
  if (draft.filesCopy !== undefined) return draft.filesCopy;
  const id = addFilesystem(draft, createFilesystem(draft.nowMs));
  draft.filesCopy = id;
  const files = rootCalls(draft, id);
  for (const [path, content] of draft.files) {
    const target = bytesOfText(cleanPath(path));
    const parent = target.slice(0, target.lastIndexOf("/"));
    if (parent !== "") makeDirectories(files, parent);
    files.write(target, bytesOfContent(content) ?? "", 0o644);
  }
  return id;
}

function bindExists(draft: Draft, path: string): boolean {
  const files = rootCalls(draft, filesOf(draft));
  return typeof files.lstat(bytesOfText(path)) !== "string";
}

import type { CreateArguments, Rejected, Unsupported } from "../../../vocabulary/generated/types.ts";
import { rejected } from "../../../vocabulary/outcome.ts";
import { bytesOfText } from "../bytes.ts";
import type { FilesystemId } from "../filesystem/view.ts";
import { mapGet, mapSet } from "../persistent-map.ts";
import type { ContainerMount, Draft } from "../state.ts";
import { copyUp } from "../volume/copy-up.ts";
import { createVolume } from "../volume/create.ts";
import { cleanPath } from "./configuration.ts";
import { rootCalls } from "./host.ts";
import { findByText } from "./lookup.ts";
import { tmpfsWish, type Wanted, wishes } from "./mount-wishes.ts";
import { filesOf } from "./session-files.ts";

/** What the mounts of a container are made for. */
export interface MountOwner {
  readonly id: string;
  readonly rootfs: FilesystemId;
  /** Paths of the image's VOLUMEs. */
  readonly volumes: readonly string[];
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

function isList<T>(value: readonly T[] | Rejected): value is readonly T[] {
  return Array.isArray(value);
}

function depth(path: string): number {
  return path.split("/").length;
}

/** The named volumes of a request, which a create makes before it fails at the directory to work in (measured). */
export function claimNamedVolumes(
  draft: Draft,
  request: Omit<CreateArguments, "image">,
  owner: MountOwner,
): Rejected | Unsupported | undefined {
  for (const { parse } of wishes(draft, request)) {
    const wanted = parse();
    if ("status" in wanted) return wanted;
    if (wanted.type !== "volume" || wanted.source === undefined) continue;
    const volume = claimVolume(draft, wanted, owner);
    if ("status" in volume) return volume;
  }
  return undefined;
}

/** The volume of a mount, made if there is none of its name. */
function claimVolume(
  draft: Draft,
  { source, target, isHandle }: Wanted,
  owner: MountOwner,
): ReturnType<typeof createVolume> {
  const volume = createVolume(
    draft,
    source === undefined ? { key: `${owner.id} ${target}` } : { name: source, isHandle: isHandle === true },
  );
  if ("status" in volume || source === undefined || mapGet(draft.handles, volume.name) !== undefined) return volume;
  draft.handles = mapSet(draft.handles, volume.name, { kind: "volume", volume: volume.name });
  return volume;
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
  const volume = claimVolume(draft, wanted, owner);
  if ("status" in volume) return volume;
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

import type { ByteString } from "../bytes.ts";
import { emptyMap, mapEntries } from "../persistent-map.ts";
import { addEntry, linkEntry, removeEntry } from "./edit.ts";
import type { Errno } from "./errno.ts";
import type { Attributes, DirectoryNode, Node } from "./node.ts";
import { compareBytes, pathOf } from "./path.ts";
import { isAllowed, isStickyFor, wantsExecute, wantsRead, wantsWrite } from "./permission.ts";
import type { Context, Place } from "./resolve.ts";
import { change, isMountPoint, namesInside, resolve } from "./resolve.ts";

/** Names of a directory, sorted by bytes. */
export function readDirectory(context: Context, path: ByteString): readonly ByteString[] | Errno {
  const place = resolve(context, path, "follow");
  if (typeof place === "string") return place;
  if (place.node === undefined) return "ENOENT";
  if (place.node.kind !== "directory") return "ENOTDIR";
  if (!isAllowed(place.node, context.caller.credentials, wantsRead)) return "EACCES";
  const names: ByteString[] = [];
  for (const [name] of mapEntries(place.node.entries)) names.push(name);
  return names.sort(compareBytes);
}

export function readLink(context: Context, path: ByteString): { readonly target: ByteString } | Errno {
  const place = resolve(context, path, "keep");
  if (typeof place === "string") return place;
  if (place.node === undefined) return "ENOENT";
  return place.node.kind === "symlink" ? { target: place.node.target } : "EINVAL";
}

export function realPath(context: Context, path: ByteString): { readonly path: ByteString } | Errno {
  const place = resolve(context, path, "follow");
  if (typeof place === "string") return place;
  return place.node === undefined ? "ENOENT" : { path: pathOf(place.names) };
}

export function makeDirectory(context: Context, path: ByteString, mode: number): Errno | undefined {
  return create(context, path, { mode: mode & 0o1777, directory: true }, (attributes, parent) => ({
    ...attributes,
    kind: "directory",
    // A setgid directory hands its group and the bit itself down.
    mode: attributes.mode | (parent.mode & 0o2000),
    entries: emptyMap(),
  }));
}

export function makeSymlink(context: Context, target: ByteString, path: ByteString): Errno | undefined {
  if (target === "") return "ENOENT";
  if (target.length > 4095) return "ENAMETOOLONG";
  return create(context, path, { mode: 0o777, masked: false }, (attributes) => ({
    ...attributes,
    kind: "symlink",
    target,
  }));
}

type Special =
  | { readonly kind: "fifo"; readonly mode: number }
  | {
      readonly kind: "char-device" | "block-device";
      readonly major: number;
      readonly minor: number;
      readonly mode: number;
    };

/** Device nodes need root, who has CAP_MKNOD in a container (LAY-014). */
export function makeNode(context: Context, path: ByteString, node: Special): Errno | undefined {
  if (node.kind !== "fifo" && context.caller.credentials.uid !== 0) return "EPERM";
  return create(context, path, { mode: node.mode & 0o7777 }, (attributes) =>
    node.kind === "fifo"
      ? { ...attributes, kind: "fifo" }
      : { ...attributes, kind: node.kind, major: node.major, minor: node.minor },
  );
}

export function makeLink(context: Context, existing: ByteString, path: ByteString): Errno | undefined {
  const from = resolve(context, existing, "keep");
  if (typeof from === "string") return from;
  if (from.node === undefined) return "ENOENT";
  const to = resolve(context, path, "entry");
  if (typeof to === "string") return to;
  if (to.node !== undefined) return "EEXIST";
  if (to.slash) return "ENOENT";
  // Two mounts of one file system are two for link and rename.
  if (from.mounted.index !== to.mounted.index) return "EXDEV";
  if (to.mounted.readOnly) return "EROFS";
  if (!mayEdit(context, to)) return "EACCES";
  if (from.node.kind === "directory") return "EPERM";
  const [fromInside, toInside] = [namesInside(from.mounted, from.names), namesInside(to.mounted, to.names)];
  return change(context, to.mounted, (filesystem) => linkEntry(filesystem, fromInside, toInside, context.caller.nowMs));
}

export function removeDirectory(context: Context, path: ByteString): Errno | undefined {
  const place = resolve(context, path, "entry");
  if (typeof place === "string") return place;
  if (place.last === "dot") return "EINVAL";
  if (place.last === "dotdot") return "ENOTEMPTY";
  if (place.last === "root") return "EBUSY";
  const failure = mayRemove(context, place);
  if (failure !== undefined) return failure;
  if (place.node?.kind !== "directory") return "ENOTDIR";
  if (isMountPoint(place)) return "EBUSY"; // VOL-SHR-004
  if (place.node.entries.size > 0) return "ENOTEMPTY";
  return remove(context, place);
}

export function removeFile(context: Context, path: ByteString): Errno | undefined {
  const place = resolve(context, path, "entry");
  if (typeof place === "string") return place;
  if (place.last !== "name") return "EISDIR";
  if (place.slash && place.node !== undefined) return place.node.kind === "directory" ? "EISDIR" : "ENOTDIR";
  const failure = mayRemove(context, place);
  if (failure !== undefined) return failure;
  if (place.node?.kind === "directory") return "EISDIR";
  if (isMountPoint(place)) return "EBUSY"; // VOL-SHR-004
  return remove(context, place);
}

/** Whether the caller may take the name out of its directory: EROFS, ENOENT, EACCES, EPERM for the sticky bit. */
export function mayRemove(context: Context, place: Place): Errno | undefined {
  const { parent, node } = place;
  if (parent === undefined) return "EBUSY";
  if (parent.mounted.readOnly) return "EROFS";
  if (node === undefined) return "ENOENT";
  if (!mayEdit(context, place)) return "EACCES";
  return isStickyFor(parent.node, node, context.caller.credentials) ? "EPERM" : undefined;
}

/** Whether the caller may change names in the directory of a place. */
export function mayEdit(context: Context, place: Place): boolean {
  const directory = place.parent?.node;
  return directory !== undefined && isAllowed(directory, context.caller.credentials, wantsWrite | wantsExecute);
}

interface Creation {
  readonly mode: number;
  /** Whether the umask applies; it does unless false. */
  readonly masked?: boolean;
  /** A trailing slash is allowed. */
  readonly directory?: boolean;
}

function create(
  context: Context,
  path: ByteString,
  creation: Creation,
  make: (attributes: Attributes, parent: DirectoryNode) => Node,
): Errno | undefined {
  const place = resolve(context, path, "entry");
  if (typeof place === "string") return place;
  if (place.node !== undefined) return "EEXIST";
  if (place.slash && creation.directory !== true) return "ENOENT";
  return createAt(context, place, creation, make);
}

/** Makes a node at a free place: EROFS, EACCES. The caller owns it; a setgid directory gives it its group. */
export function createAt(
  context: Context,
  place: Place,
  creation: Creation,
  make: (attributes: Attributes, parent: DirectoryNode) => Node,
): Errno | undefined {
  const { parent } = place;
  if (parent === undefined) return "EEXIST";
  if (place.mounted.readOnly) return "EROFS";
  if (!mayEdit(context, place)) return "EACCES";
  const { credentials, umask, nowMs } = context.caller;
  const mode = creation.masked === false ? creation.mode : creation.mode & ~umask;
  const gid = (parent.node.mode & 0o2000) !== 0 ? parent.node.gid : credentials.gid;
  return change(context, place.mounted, (filesystem) => {
    const attributes = { mode, uid: credentials.uid, gid, mtimeMs: nowMs, inode: filesystem.nextInode };
    return addEntry(filesystem, namesInside(place.mounted, place.names), make(attributes, parent.node), nowMs);
  });
}

function remove(context: Context, place: Place): Errno | undefined {
  const names = namesInside(place.mounted, place.names);
  return change(context, place.mounted, (filesystem) => removeEntry(filesystem, names, context.caller.nowMs));
}

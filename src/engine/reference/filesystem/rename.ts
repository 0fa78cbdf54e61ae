import type { ByteString } from "../bytes.ts";
import { mapHas } from "../persistent-map.ts";
import { mayEdit, mayRemove } from "./directory-calls.ts";
import { moveEntry } from "./edit.ts";
import type { Errno } from "./errno.ts";
import { isAllowed, wantsWrite } from "./permission.ts";
import type { Context, Place } from "./resolve.ts";
import { change, isMountPoint, namesInside, resolve } from "./resolve.ts";

/**
 * Moves a name, over a file or an empty directory of the same kind. Checks come in the order in which Linux makes them,
 * since scripts see the first failure: EXDEV, EBUSY, EROFS, ENOENT, ENOTDIR, EINVAL, ENOTEMPTY, rights, mount points.
 */
export function rename(context: Context, from: ByteString, to: ByteString): Errno | undefined {
  const source = resolve(context, from, "entry");
  if (typeof source === "string") return source;
  const target = resolve(context, to, "entry");
  if (typeof target === "string") return target;
  const failure = mayMove(context, source, target);
  if (failure !== undefined) return failure;
  const { node, mounted } = source;
  // Two names of one file: POSIX says that nothing happens.
  if (node !== undefined && node.kind !== "directory" && target.node?.inode === node.inode) {
    if (target.names.join("/") === source.names.join("/") || isLinked(context, source)) return undefined;
  }
  if (node?.kind === "directory" && target.node === node) return undefined;
  const [fromInside, toInside] = [namesInside(mounted, source.names), namesInside(mounted, target.names)];
  return change(context, mounted, (filesystem) => moveEntry(filesystem, fromInside, toInside, context.caller.nowMs));
}

function mayMove(context: Context, source: Place, target: Place): Errno | undefined {
  if (source.parent === undefined || target.parent === undefined) return "EBUSY";
  if (source.parent.mounted.index !== target.parent.mounted.index) return "EXDEV";
  if (source.last !== "name" || target.last !== "name") return "EBUSY";
  if (source.parent.mounted.readOnly) return "EROFS";
  if (source.node === undefined) return "ENOENT";
  const isDirectory = source.node.kind === "directory";
  if (!isDirectory && (source.slash || target.slash)) return "ENOTDIR";
  if (isDirectory && isBelow(target, source)) return "EINVAL";
  if (isBelow(source, target)) return "ENOTEMPTY";
  const kept = mayRemove(context, source);
  if (kept !== undefined) return kept;
  if (target.node === undefined) {
    if (!mayEdit(context, target)) return "EACCES";
  } else {
    const over = mayRemove(context, target);
    if (over !== undefined) return over;
    if (isDirectory && target.node.kind !== "directory") return "ENOTDIR";
    if (!isDirectory && target.node.kind === "directory") return "EISDIR";
  }
  // ".." of a directory that changes its parent is written.
  const moves = source.parent.node !== target.parent.node;
  if (isDirectory && moves && !isAllowed(source.node, context.caller.credentials, wantsWrite)) return "EACCES";
  if (isMountPoint(source) || (target.node !== undefined && isMountPoint(target))) return "EBUSY"; // VOL-SHR-004
  if (target.node?.kind === "directory" && target.node !== source.node && target.node.entries.size > 0)
    return "ENOTEMPTY";
  return undefined;
}

function isBelow(inner: Place, outer: Place): boolean {
  return inner.names.length > outer.names.length && outer.names.every((name, index) => inner.names[index] === name);
}

function isLinked(context: Context, place: Place): boolean {
  const { filesystem } = place.mounted;
  return filesystem !== undefined && place.node !== undefined && hasLinks(context, filesystem, place.node.inode);
}

function hasLinks(context: Context, filesystem: number, inode: number): boolean {
  return mapHas(context.store.get(filesystem).links, inode);
}

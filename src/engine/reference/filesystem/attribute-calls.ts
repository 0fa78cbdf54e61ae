import type { ByteString } from "../bytes.ts";
import { mapEntries, mapGet } from "../persistent-map.ts";
import { replaceNode } from "./edit.ts";
import type { Errno } from "./errno.ts";
import type { DirectoryNode, Node } from "./node.ts";
import { isAllowed, isMember, modeWithoutPrivileges, wantsExecute, wantsRead, wantsWrite } from "./permission.ts";
import type { Context, LastComponent, Mounted, Place } from "./resolve.ts";
import { change, namesInside, resolve } from "./resolve.ts";
import type { Stat } from "./view.ts";

/** What is at a path; only the right to search the directories above is needed. */
export function statPath(context: Context, path: ByteString, last: LastComponent): Stat | Errno {
  const place = resolve(context, path, last);
  if (typeof place === "string") return place;
  return place.node === undefined ? "ENOENT" : statNode(context, place.mounted, place.node);
}

export function statNode(context: Context, mounted: Mounted, node: Node): Stat {
  const { kind, mode, uid, gid, mtimeMs, inode } = node;
  const common = { kind, mode, uid, gid, mtimeMs, inode, linkCount: linkCount(context, mounted, node) };
  switch (node.kind) {
    case "file":
      return { ...common, sizeBytes: node.content.length };
    case "directory":
      return { ...common, sizeBytes: 4096 };
    case "symlink":
      return { ...common, sizeBytes: node.target.length, target: node.target };
    case "fifo":
      return { ...common, sizeBytes: 0 };
    case "char-device":
    case "block-device":
      return { ...common, sizeBytes: 0, major: node.major, minor: node.minor };
  }
}

/** Of a directory: its name, its ".", and the ".." of each one in it (overlay file systems say 1 of merged ones). */
function linkCount(context: Context, mounted: Mounted, node: Node): number {
  if (node.kind === "directory") return 2 + subdirectories(node);
  if (mounted.filesystem === undefined) return 1;
  return mapGet(context.store.get(mounted.filesystem).links, node.inode)?.length ?? 1;
}

const counted = new WeakMap<DirectoryNode, number>();

function subdirectories(directory: DirectoryNode): number {
  let count = counted.get(directory);
  if (count === undefined) {
    count = 0;
    for (const [, node] of mapEntries(directory.entries)) if (node.kind === "directory") count++;
    counted.set(directory, count);
  }
  return count;
}

/** The owner or root; setgid goes where the caller is no member of the group. */
export function changeMode(context: Context, path: ByteString, mode: number): Errno | undefined {
  return changeNode(context, path, { last: "follow" }, (node) => {
    const { uid } = context.caller.credentials;
    if (uid !== 0 && node.uid !== uid) return "EPERM";
    const member = uid === 0 || isMember(context.caller.credentials, node.gid);
    return { ...node, mode: mode & (member ? 0o7777 : 0o5777) };
  });
}

/** Root; the owner may give a file to a group of his. -1 leaves one as it is. */
export function changeOwner(
  context: Context,
  path: ByteString,
  to: { readonly uid: number; readonly gid: number; readonly noFollow: boolean },
): Errno | undefined {
  return changeNode(context, path, { last: to.noFollow ? "keep" : "follow" }, (node) => {
    const { credentials } = context.caller;
    if (credentials.uid !== 0) {
      const keepsUser = to.uid === -1 || (to.uid === node.uid && node.uid === credentials.uid);
      const keepsGroup = to.gid === -1 || (node.uid === credentials.uid && isMember(credentials, to.gid));
      if (!keepsUser || !keepsGroup) return "EPERM";
    }
    const mode = node.kind === "directory" || node.kind === "symlink" ? node.mode : modeWithoutPrivileges(node);
    return { ...node, mode, uid: to.uid === -1 ? node.uid : to.uid, gid: to.gid === -1 ? node.gid : to.gid };
  });
}

/** The owner or root may set any time; who may write may set the present. */
export function changeTime(
  context: Context,
  path: ByteString,
  to: { readonly mtimeMs: number; readonly noFollow: boolean },
): Errno | undefined {
  return changeNode(context, path, { last: to.noFollow ? "keep" : "follow" }, (node) => {
    const { credentials, nowMs } = context.caller;
    if (credentials.uid !== 0 && credentials.uid !== node.uid) {
      if (to.mtimeMs !== nowMs) return "EPERM";
      if (!isAllowed(node, credentials, wantsWrite)) return "EACCES";
    }
    return { ...node, mtimeMs: to.mtimeMs };
  });
}

/** EACCES where the caller lacks a right, EROFS for writing on what is mounted read-only. */
export function checkAccess(
  context: Context,
  path: ByteString,
  wants: { readonly read?: boolean; readonly write?: boolean; readonly execute?: boolean },
): Errno | undefined {
  const place = resolve(context, path, "follow");
  if (typeof place === "string") return place;
  const { node, mounted } = place;
  if (node === undefined) return "ENOENT";
  const bits = (wants.read ? wantsRead : 0) | (wants.write ? wantsWrite : 0) | (wants.execute ? wantsExecute : 0);
  if (!isAllowed(node, context.caller.credentials, bits)) return "EACCES";
  const stored = node.kind === "file" || node.kind === "directory" || node.kind === "symlink";
  return wants.write && stored && mounted.readOnly ? "EROFS" : undefined;
}

function changeNode(
  context: Context,
  path: ByteString,
  options: { readonly last: LastComponent },
  edit: (node: Node) => Node | Errno,
): Errno | undefined {
  const place = resolve(context, path, options.last);
  if (typeof place === "string") return place;
  const { node, mounted } = place;
  if (node === undefined) return "ENOENT";
  if (mounted.readOnly) return "EROFS";
  const changed = edit(node);
  return typeof changed === "string" ? changed : replaceAt(context, place, changed);
}

/** Puts a changed node in the place of the one that was resolved. */
export function replaceAt(context: Context, place: Place, node: Node): Errno | undefined {
  const names = namesInside(place.mounted, place.names);
  return change(context, place.mounted, (filesystem) => replaceNode(filesystem, names, node));
}

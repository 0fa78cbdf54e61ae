import type { ByteString } from "../bytes.ts";
import { replaceAt, statNode } from "./attribute-calls.ts";
import { rememberRemoved } from "./detached.ts";
import { createAt } from "./directory-calls.ts";
import { findFile, nodeAt, replaceNode } from "./edit.ts";
import type { Errno } from "./errno.ts";
import type { FileNode, Filesystem, Node } from "./node.ts";
import { namesOf, pathOf } from "./path.ts";
import { isAllowed, modeWithoutPrivileges, wantsRead, wantsWrite } from "./permission.ts";
import type { Context, Mounted, Place } from "./resolve.ts";
import { namesInside, resolve } from "./resolve.ts";
import { sizeMax } from "./usage.ts";
import type { OpenFile, OpenFlags, Stat } from "./view.ts";

const madeUpFilesystem = -1;

export function readFile(context: Context, path: ByteString): { readonly content: ByteString } | Errno {
  const place = resolve(context, path, "follow");
  if (typeof place === "string") return place;
  const { node } = place;
  if (node === undefined) return "ENOENT";
  if (!isAllowed(node, context.caller.credentials, wantsRead)) return "EACCES";
  if (node.kind === "directory") return "EISDIR";
  return node.kind === "file" ? { content: node.content } : "EINVAL";
}

/** Creates or truncates, and writes; on a full file system what fits. */
export function writeFile(context: Context, path: ByteString, content: ByteString, mode?: number): Errno | undefined {
  const flags = { write: true, create: true, truncate: true };
  return writeWhole(context, path, content, mode === undefined ? flags : { ...flags, mode });
}

export function appendFile(context: Context, path: ByteString, content: ByteString): Errno | undefined {
  return writeWhole(context, path, content, { write: true, create: true, append: true });
}

/** Open, write and close in one: the tree changes once. */
function writeWhole(context: Context, path: ByteString, content: ByteString, flags: OpenFlags): Errno | undefined {
  const place = resolve(context, path, "follow");
  if (typeof place === "string") return place;
  const { node, mounted } = place;
  if (node === undefined) {
    const part = content.slice(0, freeFor(context, mounted, "", content.length));
    const made = createFile(context, place, flags, part);
    if (typeof made === "string") return made;
    return part.length < content.length ? "ENOSPC" : undefined;
  }
  const failure = mayOpen(context, place, node, flags, true);
  if (failure !== undefined) return failure;
  if (node.kind !== "file") return "EINVAL";
  const before = flags.append === true ? node.content : "";
  const wanted = before.length + content.length;
  if (wanted > fileBytesMax) return tooLarge(context);
  const part = content.slice(0, Math.max(0, freeFor(context, mounted, node.content, wanted) - before.length));
  // Nothing written is no change of the time, but an opening all the same.
  const changed = part === "" && flags.append === true ? { ...node } : written(context, node, before + part);
  return replaceAt(context, place, changed) ?? (part.length < content.length ? "ENOSPC" : undefined);
}

/** A file is one text in memory, and there is an end to the length of those: what grows beyond is not simulated. */
const fileBytesMax = 256 * 1024 * 1024;

function tooLarge({ store }: Context): Errno {
  store.notSimulated?.("a file of more than 256 MiB");
  return "EFBIG";
}

/** How long a file may get that has a content now, at most `wanted`. */
function freeFor(context: Context, mounted: Mounted, content: ByteString, wanted: number): number {
  if (mounted.filesystem === undefined) return wanted;
  const filesystem = context.store.get(mounted.filesystem);
  return filesystem.limitBytes === undefined ? wanted : Math.min(wanted, sizeMax(filesystem, content.length));
}

/**
 * Opens what is at a path, or makes an empty file. Opening for writing alone is a change of the node, as it is a copy-up
 * on overlay file systems: it is in the layer, but not in `diff` (CTR-DIF-007).
 */
export function openFile(
  context: Context,
  path: ByteString,
  flags: OpenFlags,
): { readonly file: OpenFile; readonly stat: Stat } | Errno {
  const keep = flags.noFollow === true || (flags.create === true && flags.exclusive === true);
  const place = resolve(context, path, keep ? "keep" : "follow");
  if (typeof place === "string") return place;
  const writes = flags.write === true || flags.append === true || flags.truncate === true;
  if (place.node === undefined) {
    const made = createFile(context, place, flags, "");
    return typeof made === "string" ? made : handle(context, place, made, flags);
  }
  const failure = mayOpen(context, place, place.node, flags, writes);
  if (failure !== undefined) return failure;
  if (writes && place.node.kind === "file") {
    const opened = flags.truncate === true ? written(context, place.node, "") : { ...place.node };
    return replaceAt(context, place, opened) ?? handle(context, place, opened, flags);
  }
  return handle(context, place, place.node, flags);
}

function createFile(context: Context, place: Place, flags: OpenFlags, content: ByteString): FileNode | Errno {
  if (flags.create !== true) return "ENOENT";
  if (place.slash) return "EISDIR";
  let made: FileNode | undefined;
  const failure = createAt(context, place, { mode: (flags.mode ?? 0o666) & 0o7777 }, (attributes) => {
    const { mode, uid, gid, mtimeMs, inode } = attributes;
    made = { kind: "file", mode, uid, gid, mtimeMs, inode, content };
    return made;
  });
  return failure ?? made ?? "EIO";
}

function mayOpen(context: Context, place: Place, node: Node, flags: OpenFlags, writes: boolean): Errno | undefined {
  if (flags.create === true && flags.exclusive === true) return "EEXIST";
  if (node.kind === "symlink") return "ELOOP";
  if (node.kind === "directory" && (writes || flags.create === true)) return "EISDIR";
  const isDevice = node.kind === "char-device" || node.kind === "block-device";
  if (isDevice && !place.mounted.devices) return "EACCES";
  const reads = flags.read === true || !writes;
  const wants = (reads ? wantsRead : 0) | (writes ? wantsWrite : 0);
  if (!isAllowed(node, context.caller.credentials, wants)) return "EACCES";
  return writes && node.kind === "file" && place.mounted.readOnly ? "EROFS" : undefined;
}

function handle(context: Context, place: Place, node: Node, flags: OpenFlags): { file: OpenFile; stat: Stat } {
  const { mounted, names } = place;
  const readOnly = flags.write !== true && flags.append !== true;
  const file =
    mounted.filesystem === undefined
      ? { filesystem: madeUpFilesystem, path: pathOf(names), inode: node.inode, readOnly }
      : { filesystem: mounted.filesystem, path: pathOf(namesInside(mounted, names)), inode: node.inode, readOnly };
  return { file, stat: statNode(context, mounted, node) };
}

/** Bytes from an offset; empty at the end, and of a removed file that is forgotten. EISDIR, EINVAL: it is no file. */
export function readOpen(
  context: Context,
  file: OpenFile,
  offset: number,
  length: number,
): { readonly content: ByteString } | Errno {
  const content = contentOf(context, file);
  if (content !== undefined) return { content: content.slice(offset, offset + length) };
  const node =
    file.filesystem === madeUpFilesystem ? undefined : nodeAt(context.store.get(file.filesystem), namesOf(file.path));
  if (node?.inode !== file.inode) return { content: "" };
  return node.kind === "directory" ? "EISDIR" : "EINVAL";
}

/**
 * Writes what fits (ENOSPC when nothing does) and answers the new offset. What a removed file takes is seen by its
 * readers until it is forgotten.
 */
export function writeOpen(
  context: Context,
  file: OpenFile,
  offset: number | "end",
  content: ByteString,
): number | Errno {
  if (file.readOnly) return "EBADF";
  const before = contentOf(context, file) ?? "";
  const start = offset === "end" ? before.length : offset;
  const fits = fitting(context, file, before.length, start + content.length);
  if (fits > fileBytesMax) return tooLarge(context);
  const part = content.slice(0, Math.max(0, fits - start));
  if (part === "" && content !== "") return "ENOSPC";
  const head = start <= before.length ? before.slice(0, start) : before + "\0".repeat(start - before.length);
  const end = start + part.length;
  setContent(context, file, head + part + (end < before.length ? before.slice(end) : ""));
  return end;
}

export function truncateOpen(context: Context, file: OpenFile, length: number): Errno | undefined {
  if (file.readOnly || length < 0) return "EINVAL";
  const before = contentOf(context, file) ?? "";
  if (fitting(context, file, before.length, length) < length) return "ENOSPC";
  if (length > fileBytesMax) return tooLarge(context);
  setContent(
    context,
    file,
    length <= before.length ? before.slice(0, length) : before + "\0".repeat(length - before.length),
  );
  return undefined;
}

export function statOpen(context: Context, file: OpenFile): Stat | Errno {
  if (file.filesystem === madeUpFilesystem) {
    const place = resolve(asRoot(context), file.path, "follow");
    if (typeof place === "string" || place.node === undefined) return "EBADF";
    return statNode(context, place.mounted, place.node);
  }
  const filesystem = context.store.get(file.filesystem);
  const node = nodeAt(filesystem, namesOf(file.path));
  const mounted: Mounted = { ...unmounted, filesystem: file.filesystem };
  if (node?.inode === file.inode) return statNode(context, mounted, node);
  const found = findFile(filesystem, file.path, file.inode);
  if (found === undefined) return "EBADF";
  if ("removed" in found) return { ...statNode(context, mounted, found.removed), linkCount: 0 };
  const moved = nodeAt(filesystem, found.names);
  return moved === undefined ? "EBADF" : statNode(context, mounted, moved);
}

const unmounted: Omit<Mounted, "filesystem"> = {
  index: -1,
  depth: 0,
  base: [],
  nodes: undefined,
  readOnly: false,
  devices: false,
};

function contentOf(context: Context, file: OpenFile): ByteString | undefined {
  if (file.filesystem === madeUpFilesystem) {
    const place = resolve(asRoot(context), file.path, "follow");
    return typeof place !== "string" && place.node?.kind === "file" ? place.node.content : undefined;
  }
  const filesystem = context.store.get(file.filesystem);
  const found = findFile(filesystem, file.path, file.inode);
  if (found === undefined) return undefined;
  const node = "removed" in found ? found.removed : nodeAt(filesystem, found.names);
  return node?.kind === "file" ? node.content : undefined;
}

/** The right to read was checked when the file was opened. */
function asRoot(context: Context): Context {
  return { ...context, caller: { ...context.caller, credentials: { uid: 0, gid: 0, groups: [] } } };
}

function setContent(context: Context, file: OpenFile, content: ByteString): void {
  const filesystem = context.store.get(file.filesystem);
  const found = findFile(filesystem, file.path, file.inode);
  if (found === undefined) return;
  context.store.set(file.filesystem, withContent(context, filesystem, found, content));
}

function withContent(
  context: Context,
  filesystem: Filesystem,
  found: { readonly names: readonly ByteString[] } | { readonly removed: FileNode },
  content: ByteString,
): Filesystem {
  if ("removed" in found) return rememberRemoved(filesystem, written(context, found.removed, content));
  const node = nodeAt(filesystem, found.names);
  return node?.kind === "file" ? replaceNode(filesystem, found.names, written(context, node, content)) : filesystem;
}

function written(context: Context, node: FileNode, content: ByteString): FileNode {
  const { credentials, nowMs } = context.caller;
  const mode = credentials.uid === 0 ? node.mode : modeWithoutPrivileges(node);
  return { kind: "file", mode, uid: node.uid, gid: node.gid, mtimeMs: nowMs, inode: node.inode, content };
}

/** How long the file may get, at most `wanted`. */
function fitting(context: Context, file: OpenFile, current: number, wanted: number): number {
  const filesystem = context.store.get(file.filesystem);
  return filesystem.limitBytes === undefined ? wanted : Math.min(wanted, sizeMax(filesystem, current));
}

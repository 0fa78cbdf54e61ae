import type { ByteString } from "../bytes.ts";
import type { PersistentMap } from "../persistent-map.ts";
import { emptyMap, mapDelete, mapEntries, mapGet, mapOf, mapSet } from "../persistent-map.ts";
import { findDetached, rememberMoved, rememberRemoved } from "./detached.ts";
import type { Attributes, DirectoryNode, FileNode, Filesystem, Node } from "./node.ts";
import { pathOf } from "./path.ts";

/**
 * Changes of one file system as pure functions: names lead from its root, symlinks are not followed, nothing is
 * checked. Every name up to the last must be a directory, or nothing changes. Each is O(depth) where nothing is linked.
 */
type Names = readonly ByteString[];

/** An empty file system: its root belongs to root and has mode 0755. */
export function createFilesystem(mtimeMs: number, root: Partial<Omit<Attributes, "inode">> = {}): Filesystem {
  const attributes = { mode: 0o755, uid: 0, gid: 0, mtimeMs, ...root };
  return { root: { kind: "directory", ...attributes, inode: 1, entries: emptyMap() }, links: emptyMap(), nextInode: 2 };
}

/**
 * A file system that begins as another one, O(1): the root of a container on its image. Names linked in the lower
 * layers come apart at the first write (LAY-013), so it starts without links.
 */
export function writableLayerOn(lower: Filesystem): Filesystem {
  return { root: lower.root, links: emptyMap(), nextInode: lower.nextInode };
}

export function nodeAt(filesystem: Filesystem, names: Names): Node | undefined {
  let node: Node | undefined = filesystem.root;
  for (const name of names) {
    if (node?.kind !== "directory") return undefined;
    node = mapGet(node.entries, name);
  }
  return node;
}

/** Puts a new node under a name that is free; its directory gets the time, where one is given. */
export function addEntry(filesystem: Filesystem, names: Names, node: Node, nowMs?: number): Filesystem {
  const root = withEntry(filesystem.root, names, 0, node, nowMs);
  return withRoot(filesystem, root, Math.max(filesystem.nextInode, node.inode + 1));
}

/** Takes a name away, with all that is below. A file that was open goes on (detached.ts). */
export function removeEntry(filesystem: Filesystem, names: Names, nowMs?: number): Filesystem {
  const node = nodeAt(filesystem, names);
  if (node === undefined) return filesystem;
  const root = withEntry(filesystem.root, names, 0, undefined, nowMs);
  return forgetName({ ...filesystem, root }, pathOf(names), node);
}

/** Another node in the place of one: new attributes or content. All its linked names get it; no directory's time changes. */
export function replaceNode(filesystem: Filesystem, names: Names, node: Node): Filesystem {
  const linked = filesystem.links.size === 0 ? undefined : mapGet(filesystem.links, node.inode);
  if (linked === undefined) {
    return withRoot(filesystem, withEntry(filesystem.root, names, 0, node, undefined), filesystem.nextInode);
  }
  let root = filesystem.root;
  for (const path of linked) root = withEntry(root, path.slice(1).split("/"), 0, node, undefined);
  return { ...filesystem, root };
}

/** A second name for a node that is no directory. The node counts as changed (LAY-012: a link copies the file up). */
export function linkEntry(filesystem: Filesystem, from: Names, to: Names, nowMs?: number): Filesystem {
  const node = nodeAt(filesystem, from);
  if (node === undefined) return filesystem;
  const copy = { ...node };
  const before = mapGet(filesystem.links, node.inode) ?? [pathOf(from)];
  const added = addEntry(replaceNode(filesystem, from, copy), to, copy, nowMs);
  return { ...added, links: mapSet(added.links, node.inode, [...before, pathOf(to)]) };
}

/**
 * Moves a name, over another one if there is one. What moved counts as changed, as a move between layers is a copy-up;
 * a directory gets a new identity, because on overlay file systems it is a new directory with copied content (LAY-006).
 */
export function moveEntry(filesystem: Filesystem, from: Names, to: Names, nowMs: number): Filesystem {
  const node = nodeAt(filesystem, from);
  if (node === undefined) return filesystem;
  let next = removeReplaced(filesystem, to);
  const isDirectory = node.kind === "directory";
  const copy: Node = isDirectory ? { ...node, inode: next.nextInode } : { ...node };
  next = replaceNode(next, from, copy);
  const taken = withEntry(next.root, from, 0, undefined, nowMs);
  next = { ...next, root: withEntry(taken, to, 0, copy, nowMs), nextInode: next.nextInode + (isDirectory ? 1 : 0) };
  next = { ...next, links: movedLinks(next.links, pathOf(from), pathOf(to), node) };
  return node.kind === "file" ? rememberMoved(next, node.inode, pathOf(to)) : next;
}

/** The file with an inode number that was once at a path: there, elsewhere, or removed but not forgotten. */
export function findFile(
  filesystem: Filesystem,
  path: ByteString,
  inode: number,
): { readonly names: Names } | { readonly removed: FileNode } | undefined {
  const names = path.slice(1).split("/");
  if (nodeAt(filesystem, names)?.inode === inode) return { names };
  const known = findDetached(filesystem, inode);
  if (known !== undefined && typeof known !== "string") return { removed: known };
  if (known !== undefined) {
    const moved = known.slice(1).split("/");
    if (nodeAt(filesystem, moved)?.inode === inode) return { names: moved };
  }
  const found = search(filesystem.root, inode, []);
  return found === undefined ? undefined : { names: found };
}

/** The last resort: a directory above it was renamed, or its last change of name is forgotten. */
function search(directory: DirectoryNode, inode: number, names: Names): Names | undefined {
  for (const [name, node] of mapEntries(directory.entries)) {
    if (node.inode === inode && node.kind === "file") return [...names, name];
    const found = node.kind === "directory" ? search(node, inode, [...names, name]) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function removeReplaced(filesystem: Filesystem, names: Names): Filesystem {
  const replaced = nodeAt(filesystem, names);
  return replaced === undefined ? filesystem : forgetName(filesystem, pathOf(names), replaced);
}

function forgetName(filesystem: Filesystem, path: ByteString, node: Node): Filesystem {
  if (node.kind === "directory") {
    if (filesystem.links.size === 0) return filesystem;
    let links = filesystem.links;
    for (const [inode, paths] of mapEntries(links)) {
      links = withPaths(
        links,
        inode,
        paths.filter((one) => !one.startsWith(`${path}/`)),
      );
    }
    return { ...filesystem, links };
  }
  const linked = filesystem.links.size === 0 ? undefined : mapGet(filesystem.links, node.inode);
  const left = linked?.filter((one) => one !== path) ?? [];
  const links = linked === undefined ? filesystem.links : withPaths(filesystem.links, node.inode, left);
  const next = links === filesystem.links ? filesystem : { ...filesystem, links };
  if (node.kind !== "file") return next;
  return left[0] === undefined ? rememberRemoved(next, node) : rememberMoved(next, node.inode, left[0]);
}

function movedLinks(
  links: PersistentMap<number, readonly string[]>,
  from: ByteString,
  to: ByteString,
  node: Node,
): PersistentMap<number, readonly string[]> {
  if (links.size === 0) return links;
  if (node.kind !== "directory") {
    const paths = mapGet(links, node.inode);
    return paths === undefined
      ? links
      : mapSet(
          links,
          node.inode,
          paths.map((path) => (path === from ? to : path)),
        );
  }
  let next = links;
  for (const [inode, paths] of mapEntries(links)) {
    if (!paths.some((path) => path.startsWith(`${from}/`))) continue;
    const moved = paths.map((path) => (path.startsWith(`${from}/`) ? to + path.slice(from.length) : path));
    next = mapSet(next, inode, moved);
  }
  return next;
}

/** One name is no link any more. */
function withPaths(
  links: PersistentMap<number, readonly string[]>,
  inode: number,
  paths: readonly string[],
): PersistentMap<number, readonly string[]> {
  if (mapGet(links, inode)?.length === paths.length) return links;
  return paths.length < 2 ? mapDelete(links, inode) : mapSet(links, inode, paths);
}

function withEntry(
  directory: DirectoryNode,
  names: Names,
  depth: number,
  node: Node | undefined,
  mtimeMs: number | undefined,
): DirectoryNode {
  const name = names[depth];
  if (name === undefined) return node?.kind === "directory" ? node : directory;
  if (depth === names.length - 1) {
    const entries = node === undefined ? mapDelete(directory.entries, name) : mapSet(directory.entries, name, node);
    return withEntries(directory, entries, mtimeMs ?? directory.mtimeMs);
  }
  const child = mapGet(directory.entries, name);
  if (child?.kind !== "directory") return directory;
  const changed = withEntry(child, names, depth + 1, node, mtimeMs);
  return withEntries(directory, mapSet(directory.entries, name, changed), directory.mtimeMs);
}

/** The spread, which costs more than the rest of a write, only where there is something to carry over. */
function withRoot(filesystem: Filesystem, root: DirectoryNode, nextInode: number): Filesystem {
  if (filesystem.limitBytes !== undefined || filesystem.detached !== undefined)
    return { ...filesystem, root, nextInode };
  return { root, links: filesystem.links, nextInode };
}

/** A directory with the attributes of a node and other content, O(entries). */
export function withEntriesOf(
  directory: Omit<DirectoryNode, "entries">,
  entries: Iterable<readonly [ByteString, Node]>,
): DirectoryNode {
  return withEntries(directory, mapOf(entries), directory.mtimeMs);
}

/** Written out: a spread costs three times as much here. */
function withEntries(
  directory: Omit<DirectoryNode, "entries">,
  entries: PersistentMap<string, Node>,
  mtimeMs: number,
): DirectoryNode {
  return {
    kind: "directory",
    mode: directory.mode,
    uid: directory.uid,
    gid: directory.gid,
    mtimeMs,
    inode: directory.inode,
    entries,
  };
}

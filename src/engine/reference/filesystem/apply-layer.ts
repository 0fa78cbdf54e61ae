import type { TarEntry } from "../../shared/tar/entry.ts";
import type { ByteString } from "../bytes.ts";
import { mapEntries } from "../persistent-map.ts";
import { addEntry, linkEntry, nodeAt, removeEntry, replaceNode, withEntriesOf } from "./edit.ts";
import type { Attributes, DirectoryNode, Filesystem, Node } from "./node.ts";
import { pathOf } from "./path.ts";

/** Why a layer cannot be applied; `name` is that of the entry. */
export interface LayerFailure {
  readonly kind: "missing-link-target" | "duplicate" | "empty-whiteout" | "link-to-directory";
  readonly name: ByteString;
  readonly message: string;
}

/**
 * Applies the entries of a layer to a tree, as the OCI image specification says: whiteouts and opaque markers hide lower
 * layers only, wherever they stand in the archive (LAY-019…022). A parent that is not listed stays as it is, or is made
 * with mode 0755 (LAY-023); a lower symlink or file in the place of a parent gives way to a directory, so nothing leaves
 * the root (LAY-025, LAY-029, LAY-030). Where dockerd and podman leave the specification (LAY-020…024, 026: MAY), this
 * follows the specification.
 */
export function applyLayer(
  lower: Filesystem,
  layer: Iterable<TarEntry<ByteString>>,
): { readonly filesystem: Filesystem } | { readonly failure: LayerFailure } {
  const target: Target = { filesystem: lower, fresh: new Set(), seen: new Set() };
  for (const entry of layer) {
    const failure = applyEntry(target, entry);
    if (failure !== undefined) return { failure: { ...failure, name: entry.name } };
  }
  const { root, links, nextInode, limitBytes } = target.filesystem;
  return { filesystem: { root, links, nextInode, ...(limitBytes === undefined ? {} : { limitBytes }) } };
}

/** Owned by one call. */
interface Target {
  filesystem: Filesystem;
  /** Paths that this layer made or listed: whiteouts leave them. */
  readonly fresh: Set<string>;
  readonly seen: Set<string>;
}

type Names = readonly ByteString[];
type Failure = Omit<LayerFailure, "name">;

const opaqueName = ".wh..wh..opq";

function applyEntry(target: Target, entry: TarEntry<ByteString>): Failure | undefined {
  const names = insideNames(entry.name);
  const path = pathOf(names);
  if (target.seen.has(path)) return { kind: "duplicate", message: `the layer holds ${path} twice` }; // LAY-028
  target.seen.add(path);
  const name = names.at(-1);
  const parent = names.slice(0, -1);
  if (name?.startsWith(".wh.")) {
    if (name === opaqueName) return hideLower(target, parent);
    if (name.startsWith(".wh..wh.")) return undefined; // LAY-034: what other file systems keep
    if (name === ".wh.") return { kind: "empty-whiteout", message: "a whiteout names nothing" }; // LAY-033
    return hide(target, [...parent, name.slice(4)]);
  }
  makeParents(target, parent);
  return put(target, names, entry);
}

function put(target: Target, names: Names, entry: TarEntry<ByteString>): Failure | undefined {
  if (entry.kind === "hardlink") return putLink(target, names, entry.target);
  const present = nodeAt(target.filesystem, names);
  const inode = target.filesystem.nextInode;
  const { mode, uid, gid } = entry;
  const attributes = { mode: mode & 0o7777, uid, gid, mtimeMs: entry.mtimeSeconds * 1000, inode };
  if (entry.kind === "directory" && present?.kind === "directory") {
    // LAY-031: a directory over a directory sets its attributes and keeps the content.
    setNode(target, names, { ...present, ...attributes, inode: present.inode });
  } else if (names.length > 0) {
    if (present !== undefined) target.filesystem = removeEntry(target.filesystem, names);
    target.filesystem = addEntry(target.filesystem, names, nodeOf(entry, attributes));
  }
  target.fresh.add(pathOf(names));
  return undefined;
}

/** The node that a tar entry describes. */
export function nodeOf(
  entry: Exclude<TarEntry<ByteString>, { readonly kind: "hardlink" }>,
  attributes: Attributes,
): Node {
  switch (entry.kind) {
    case "file":
      return { ...attributes, kind: "file", content: entry.content };
    case "directory":
      return withEntriesOf({ ...attributes, kind: "directory" }, []);
    case "symlink":
      return { ...attributes, kind: "symlink", target: entry.target };
    case "fifo":
      return { ...attributes, kind: "fifo" };
    case "char-device":
    case "block-device":
      return { ...attributes, kind: entry.kind, major: entry.major, minor: entry.minor };
  }
}

/** LAY-024: the target may be in a lower layer; LAY-027: it must be there. */
function putLink(target: Target, names: Names, to: ByteString): Failure | undefined {
  const from = insideNames(to);
  const linked = nodeAt(target.filesystem, from);
  if (linked === undefined) return { kind: "missing-link-target", message: `there is no ${pathOf(from)} to link to` };
  if (linked.kind === "directory") return { kind: "link-to-directory", message: `${pathOf(from)} is a directory` };
  if (pathOf(from) !== pathOf(names)) {
    if (nodeAt(target.filesystem, names) !== undefined) target.filesystem = removeEntry(target.filesystem, names);
    target.filesystem = linkEntry(target.filesystem, from, names);
  }
  target.fresh.add(pathOf(names));
  target.fresh.add(pathOf(from));
  return undefined;
}

/** Directories above an entry: those that are there stay, others are made, and what is no directory gives way. */
function makeParents(target: Target, parents: Names): void {
  for (let depth = 1; depth <= parents.length; depth++) {
    const names = parents.slice(0, depth);
    const present = nodeAt(target.filesystem, names);
    const path = pathOf(names);
    if (present?.kind !== "directory") {
      if (present !== undefined) target.filesystem = removeEntry(target.filesystem, names);
      const attributes = { mode: 0o755, uid: 0, gid: 0, mtimeMs: 0, inode: target.filesystem.nextInode };
      target.filesystem = addEntry(target.filesystem, names, withEntriesOf({ ...attributes, kind: "directory" }, []));
    }
    target.fresh.add(path);
  }
}

/** A whiteout takes away what lower layers have under a name. */
function hide(target: Target, names: Names): undefined {
  if (!target.fresh.has(pathOf(names))) target.filesystem = removeEntry(target.filesystem, names);
  else hideLower(target, names);
}

/** Takes away everything below a directory that this layer did not make itself; the directory becomes another one. */
function hideLower(target: Target, names: Names): undefined {
  const directory = nodeAt(target.filesystem, names);
  if (directory?.kind !== "directory") return;
  const kept = freshOnly(directory, pathOf(names), target.fresh);
  const inode = target.filesystem.nextInode;
  target.filesystem = { ...target.filesystem, nextInode: inode + 1 };
  for (const [name] of mapEntries(directory.entries)) {
    const below = [...names, name];
    if (!target.fresh.has(pathOf(below))) target.filesystem = removeEntry(target.filesystem, below);
  }
  setNode(target, names, { ...kept, inode: names.length === 0 ? kept.inode : inode });
}

function freshOnly(directory: DirectoryNode, path: ByteString, fresh: ReadonlySet<string>): DirectoryNode {
  const entries: [ByteString, Node][] = [];
  for (const [name, node] of mapEntries(directory.entries)) {
    const below = path === "/" ? `/${name}` : `${path}/${name}`;
    if (!fresh.has(below)) continue;
    entries.push([name, node.kind === "directory" ? freshOnly(node, below, fresh) : node]);
  }
  return withEntriesOf(directory, entries);
}

function setNode(target: Target, names: Names, node: Node): void {
  target.filesystem = replaceNode(target.filesystem, names, node);
}

/** LAY-029: `..` stops at the root, and a leading slash is the root. */
function insideNames(path: ByteString): Names {
  const names: ByteString[] = [];
  for (const name of path.split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return names;
}

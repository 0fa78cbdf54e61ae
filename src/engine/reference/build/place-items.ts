import { type ByteString, bytesOfText } from "../bytes.ts";
import type { Decompressors } from "../environment.ts";
import { addEntry, nodeAt, removeEntry, replaceNode, withEntriesOf, writableLayerOn } from "../filesystem/edit.ts";
import type { DirectoryNode, Filesystem, Node } from "../filesystem/node.ts";
import { pathOf } from "../filesystem/path.ts";
import { textOfName } from "../filesystem/text.ts";
import { mapDelete, mapEntries, mapGet, mapSet } from "../persistent-map.ts";
import type { CopyItem } from "./copy-source.ts";
import { followInRoot } from "./follow.ts";
import { isProblem, type Problem } from "./problem.ts";
import { archiveIn, unpack } from "./unpack.ts";

type Names = readonly ByteString[];

export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

export interface PlaceOptions {
  /** Absolute; a slash at the end makes it a directory (CPY-002). */
  readonly destination: string;
  /** Owner of everything; absent: kept as it is at the source (CPY-035). */
  readonly owner: Owner | undefined;
  /**
   * BuildKit's way: special bits are kept (CPY-028); `--chmod` for all that is copied; a directory that its client has
   * sent has the time at which the last of its content came (measured).
   */
  readonly bits?: { readonly mode: number | undefined; readonly isSent: boolean };
  /** ADD unpacks archives with these (ADD-001); undefined: nothing is unpacked. */
  readonly unpacks: Decompressors | undefined;
  readonly nowMs: number;
  /** The time of what is undated in the source. */
  readonly sentMs: number;
}

const root: Owner = { uid: 0, gid: 0 };

/**
 * A tree with things copied into it: directories merge, files replace what is there (CPY-006), links of the destination
 * are followed (CPY-024), what is missing above is made (CPY-003). Costs what is copied, not the size of the tree.
 */
export function placeItems(lower: Filesystem, items: readonly CopyItem[], options: PlaceOptions): Filesystem | Problem {
  let filesystem = writableLayerOn(lower);
  for (const item of items) {
    const placed = placeItem(filesystem, item, options);
    if (isProblem(placed))
      return {
        problem: `failed to copy files: ${placed.problem}`,
        ...("unsupported" in placed ? { unsupported: placed.unsupported } : {}),
      };
    filesystem = placed;
  }
  return filesystem;
}

function placeItem(filesystem: Filesystem, item: CopyItem, options: PlaceOptions): Filesystem | Problem {
  const place = followInRoot(filesystem, bytesOfText(options.destination));
  if (place === undefined) return { problem: `too many links in ${options.destination}` };
  if (place.isBlocked) return { problem: `lstat ${shown(place.names)}: not a directory` };
  const { node } = item;
  if (node.kind === "directory") return placeDirectory(filesystem, place.names, { node, options });
  if (options.unpacks !== undefined && node.kind === "file") {
    const archive = archiveIn(node.content, options.unpacks);
    if (isProblem(archive)) return archive;
    if (archive !== undefined) return unpackInto(filesystem, place.names, { archive, options });
  }
  const inside = options.destination.endsWith("/") || place.node?.kind === "directory";
  return placeFile(filesystem, inside ? [...place.names, item.base] : place.names, { node, options });
}

function placeDirectory(
  filesystem: Filesystem,
  names: Names,
  { node, options }: { readonly node: DirectoryNode; readonly options: PlaceOptions },
): Filesystem | Problem {
  const existed = nodeAt(filesystem, names) !== undefined;
  const parents = options.bits === undefined ? root : (options.owner ?? root);
  const made = makeDirectories(filesystem, names, { owner: parents, nowMs: options.nowMs });
  if (isProblem(made)) return { problem: `failed to copy directory: ${made.problem}` };
  const target = nodeAt(made, names);
  if (target?.kind !== "directory")
    return { problem: `failed to copy directory: mkdir ${shown(names)}: not a directory` };
  const merge: Merge = { nextInode: made.nextInode, links: made.links, copies: new Map(), options };
  const entries = mergeEntries(target, node, names, merge);
  // CPY-029, CPY-030: the top directory keeps 0755, and takes the owner only when it is new.
  const owner = existed ? target : (options.owner ?? root);
  const mtimeMs = node.entries.size === 0 && existed ? target.mtimeMs : options.nowMs;
  const merged: DirectoryNode = { ...target, uid: owner.uid, gid: owner.gid, mtimeMs, entries };
  return { ...replaceNode(made, names, merged), nextInode: merge.nextInode, links: linksOf(merge) };
}

function placeFile(
  filesystem: Filesystem,
  names: Names,
  { node, options }: { readonly node: Exclude<Node, DirectoryNode>; readonly options: PlaceOptions },
): Filesystem | Problem {
  const made = makeDirectories(filesystem, names.slice(0, -1), { owner: options.owner ?? root, nowMs: options.nowMs });
  if (isProblem(made)) return { problem: `failed to create new directory: ${made.problem}` };
  const present = nodeAt(made, names);
  const cleared = present === undefined ? made : removeEntry(made, names);
  const copy = { ...owned(node, options), inode: cleared.nextInode };
  return addEntry(withoutDetached(cleared), names, copy, options.nowMs);
}

/** Directories that are missing, 0755; what is there and is no directory is in the way (CPY-020). */
export function makeDirectories(
  filesystem: Filesystem,
  names: Names,
  options: { readonly owner: Owner; readonly nowMs: number },
): Filesystem | Problem {
  let result = filesystem;
  for (let depth = 1; depth <= names.length; depth++) {
    const at = names.slice(0, depth);
    const present = nodeAt(result, at);
    if (present?.kind === "directory") continue;
    if (present !== undefined) return { problem: `mkdir ${shown(at)}: not a directory` };
    const attributes = { mode: 0o755, ...options.owner, mtimeMs: options.nowMs, inode: result.nextInode };
    result = addEntry(result, at, withEntriesOf({ kind: "directory", ...attributes }, []), options.nowMs);
  }
  return result;
}

/** Owned by one copy of a directory. */
interface Merge {
  nextInode: number;
  readonly links: Filesystem["links"];
  /** Linked names stay linked (CPY-027): the copy of each node and where it lies. */
  readonly copies: Map<Node, { readonly copy: Node; readonly paths: string[] }>;
  readonly options: PlaceOptions;
}

function mergeEntries(
  target: DirectoryNode,
  source: DirectoryNode,
  names: Names,
  merge: Merge,
): DirectoryNode["entries"] {
  if (target.entries.size === 0) {
    const entries: [ByteString, Node][] = [];
    for (const [name, node] of mapEntries(source.entries))
      entries.push([name, mergeNode(undefined, node, [...names, name], merge)]);
    return withEntriesOf(target, entries).entries;
  }
  let { entries } = target;
  for (const [name, node] of mapEntries(source.entries)) {
    entries = mapSet(entries, name, mergeNode(mapGet(entries, name), node, [...names, name], merge));
  }
  return entries;
}

function mergeNode(present: Node | undefined, node: Node, names: Names, merge: Merge): Node {
  if (node.kind !== "directory") {
    const known = merge.copies.get(node);
    if (known !== undefined) {
      known.paths.push(pathOf(names));
      return known.copy;
    }
    const copy = { ...owned(node, merge.options), inode: merge.nextInode++ };
    merge.copies.set(node, { copy, paths: [pathOf(names)] });
    return copy;
  }
  const merged = present?.kind === "directory" ? present : undefined;
  const inode = merged?.inode ?? merge.nextInode++;
  const attributes = owned(node, merge.options);
  const empty = withEntriesOf({ ...attributes, inode }, []);
  return { ...empty, entries: mergeEntries(merged ?? empty, node, names, merge) };
}

function linksOf(merge: Merge): Filesystem["links"] {
  let links = merge.links;
  for (const { copy, paths } of merge.copies.values()) if (paths.length > 1) links = mapSet(links, copy.inode, paths);
  return links;
}

/** As it comes out of the engine's copy: whole seconds, and a new owner takes the setuid bits away (CPY-026 … CPY-028). */
function owned<N extends Node>(node: N, { owner, sentMs, bits }: PlaceOptions): N {
  const mtimeMs = Math.floor((Number.isNaN(node.mtimeMs) ? sentMs : node.mtimeMs) / 1000) * 1000;
  if (bits !== undefined) {
    const mode = node.kind === "symlink" ? node.mode : (bits.mode ?? node.mode);
    const filled = bits.isSent && node.kind === "directory" && node.entries.size > 0;
    return { ...node, ...owner, mode, mtimeMs: filled ? sentMs : mtimeMs };
  }
  if (owner === undefined) return { ...node, mtimeMs };
  const cleared = node.kind !== "file" ? 0 : (node.mode & 0o010) === 0 ? 0o4000 : 0o6000;
  return { ...node, mode: node.mode & ~cleared, uid: owner.uid, gid: owner.gid, mtimeMs };
}

/** ADD-001, ADD-006: the destination of an archive is a directory; the archive does not see what is outside it. */
function unpackInto(
  filesystem: Filesystem,
  names: Names,
  {
    archive,
    options,
  }: { readonly archive: NonNullable<Exclude<ReturnType<typeof archiveIn>, Problem>>; readonly options: PlaceOptions },
): Filesystem | Problem {
  const { nowMs } = options;
  // ADD-008: to BuildKit a member with the name of a whiteout is a file like any other; ADD-010.
  const isBuildkit = options.bits !== undefined;
  const owner = isBuildkit ? (options.owner ?? root) : root;
  const processing = "Error processing tar file(exit status 1): ";
  const made = makeDirectories(filesystem, names, { owner, nowMs });
  const target = isProblem(made) ? undefined : nodeAt(made, names);
  if (isProblem(made) || target?.kind !== "directory") {
    return { problem: `${processing}Error setting up pivot dir: mkdir ${shown(names)}/.pivot_root: not a directory` };
  }
  const inner = unpack({ root: target, links: mapDelete(made.links, 0), nextInode: made.nextInode }, archive, {
    nowMs,
    whiteouts: isBuildkit ? "stay" : "act",
  });
  if (isProblem(inner)) return { problem: processing + inner.problem };
  return { ...replaceNode(made, names, inner.root), nextInode: inner.nextInode };
}

function withoutDetached(filesystem: Filesystem): Filesystem {
  const { root: top, links, nextInode } = filesystem;
  return { root: top, links, nextInode };
}

function shown(names: Names): string {
  return textOfName(pathOf(names));
}

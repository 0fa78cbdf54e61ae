import type { Change } from "../../../vocabulary/generated/types.ts";
import type { TarAttributes, TarEntry } from "../../shared/tar/entry.ts";
import type { ByteString } from "../bytes.ts";
import type { PersistentMap } from "../persistent-map.ts";
import { emptyMap, mapDifference, mapEntries } from "../persistent-map.ts";
import type { DirectoryNode, Filesystem, Node } from "./node.ts";
import { compareBytes } from "./path.ts";
import { textOfName } from "./text.ts";

/**
 * What `diff` lists between two trees, as dockerd does: by mode, owner, device and, but for directories, size, mtime and
 * content; so an equal end state is no change (CTR-DIF-007). A directory with a change below is itself listed as changed
 * (CTR-DIF-002), the root never. Directories come before their content, siblings by bytes. O(changes): equal nodes are
 * skipped by identity.
 *
 * dockerd does not look at content: it misses a rewrite that keeps size and mtime. Here that would hide rewrites within
 * one tick of the virtual clock, so they are listed.
 */
export function diffFilesystems(lower: Filesystem, upper: Filesystem): readonly Change[] {
  const changes: Change[] = [];
  diffEntries(lower.root.entries, upper.root.entries, "", changes);
  return changes;
}

function diffEntries(before: Entries, after: Entries, path: string, changes: Change[]): void {
  for (const { name, lower, upper } of differences(before, after)) {
    const at = `${path}/${textOfName(name)}`;
    if (upper === undefined) {
      changes.push({ path: at, kind: "deleted" }); // CTR-DIF-005: one line for a tree
      continue;
    }
    const kind = lower === undefined ? "added" : "changed";
    const listed = lower === undefined || !isAlike(lower, upper);
    const index = changes.length;
    if (upper.kind === "directory") {
      // CTR-DIF-010, CTR-DIF-011: a directory is compared with the one before, even one made anew; with a file, it is C
      // and its children are A.
      diffEntries(lower?.kind === "directory" ? lower.entries : emptyMap(), upper.entries, at, changes);
    }
    if (listed || changes.length > index) changes.splice(index, 0, { path: at, kind });
  }
}

function isAlike(one: Node, other: Node): boolean {
  if (one === other) return true;
  if (one.kind !== other.kind || one.mode !== other.mode || one.uid !== other.uid || one.gid !== other.gid)
    return false;
  if (one.kind === "directory") return true;
  if (!isSameTime(one.mtimeMs, other.mtimeMs)) return false;
  if (one.kind === "file" && other.kind === "file") return one.content === other.content;
  if (one.kind === "symlink" && other.kind === "symlink") return one.target === other.target;
  return !("major" in one) || !("major" in other) || (one.major === other.major && one.minor === other.minor);
}

/** CTR-DIF-023: a time without a fraction equals every time of its second, since tar keeps whole seconds. */
function isSameTime(oneMs: number, otherMs: number): boolean {
  if (oneMs === otherMs) return true;
  const sameSecond = Math.floor(oneMs / 1000) === Math.floor(otherMs / 1000);
  return sameSecond && (oneMs % 1000 === 0 || otherMs % 1000 === 0);
}

/** Entry of a layer's tar. */
export type LayerEntry = TarEntry<ByteString>;

/**
 * The layer that turns one tree into another, as overlay2 writes it: what was replaced, even by an equal node (LAY-008),
 * with the directories above (LAY-010), whiteouts in the place of what is gone (LAY-001), an opaque marker in a directory
 * that is another one or hides a file (LAY-003, LAY-005). Lexical walk order, names without a leading slash (LAY-015); the
 * first of linked names is the file, the others link to it (LAY-011). The root itself is never in it. O(changes).
 */
export function layerChanges(lower: Filesystem, upper: Filesystem): readonly LayerEntry[] {
  const layer: Layer = { entries: [], names: new Map() };
  layEntries(lower.root.entries, upper.root, "", layer);
  return layer.entries;
}

/** Whether the layer between two trees is empty: a commit of it adds none (CTR-COM-002). */
export function isUnchanged(lower: Filesystem, upper: Filesystem): boolean {
  let unchanged = true;
  mapDifference(lower.root.entries, upper.root.entries, () => {
    unchanged = false;
  });
  return unchanged;
}

/** Bytes that a layer takes unpacked: file contents, linked names once, targets of symlinks; whiteouts none (LST-009). */
export function sizeOf(layer: readonly LayerEntry[]): number {
  let sizeBytes = 0;
  for (const entry of layer) {
    if (entry.kind === "file") sizeBytes += entry.content.length;
    else if (entry.kind === "symlink") sizeBytes += entry.target.length;
  }
  return sizeBytes;
}

interface Layer {
  readonly entries: LayerEntry[];
  /** Names already written, by node: linked names share theirs. */
  readonly names: Map<Node, ByteString>;
}

function layEntries(before: Entries, directory: DirectoryNode, prefix: ByteString, layer: Layer): void {
  for (const { name, lower, upper } of differences(before, directory.entries)) {
    const at = prefix + name;
    if (upper === undefined) {
      layer.entries.push(whiteout(`${prefix}.wh.${name}`, directory));
    } else if (upper.kind === "directory") {
      const isSame = lower?.kind === "directory" && lower.inode === upper.inode;
      layer.entries.push({ ...attributesAt(at, upper), kind: "directory" });
      if (lower !== undefined && !isSame) layer.entries.push(opaqueMarker(at, upper));
      layEntries(isSame ? lower.entries : emptyMap(), upper, `${at}/`, layer);
    } else {
      layer.entries.push(entryOf(upper, at, layer));
    }
  }
}

function entryOf(node: Exclude<Node, DirectoryNode>, name: ByteString, layer: Layer): LayerEntry {
  const attributes = attributesAt(name, node);
  const first = layer.names.get(node);
  if (first !== undefined) return { ...attributes, kind: "hardlink", target: first };
  layer.names.set(node, name);
  switch (node.kind) {
    case "file":
      return { ...attributes, kind: "file", content: node.content };
    case "symlink":
      return { ...attributes, kind: "symlink", target: node.target };
    case "fifo":
      return { ...attributes, kind: "fifo" };
    case "char-device":
    case "block-device":
      return { ...attributes, kind: node.kind, major: node.major, minor: node.minor };
  }
}

function attributesAt(name: ByteString, node: Node): TarAttributes {
  return { name, mode: node.mode, uid: node.uid, gid: node.gid, mtimeSeconds: Math.floor(node.mtimeMs / 1000) };
}

/** Its time is that of the removal, which is the last change of the directory or before. */
function whiteout(name: ByteString, directory: DirectoryNode): LayerEntry {
  return { ...attributesAt(name, directory), mode: 0o600, uid: 0, gid: 0, kind: "file", content: "" };
}

/** Mode and owner of its directory, no time: measured on dockerd 20.10.24. */
function opaqueMarker(at: ByteString, directory: DirectoryNode): LayerEntry {
  const attributes = attributesAt(`${at}/.wh..wh..opq`, directory);
  return { ...attributes, mode: directory.mode & 0o777, mtimeSeconds: 0, kind: "file", content: "" };
}

type Entries = PersistentMap<ByteString, Node>;

interface Difference {
  readonly name: ByteString;
  readonly lower: Node | undefined;
  readonly upper: Node | undefined;
}

/** Entries whose nodes are not the same, by name. */
function differences(before: Entries, after: Entries): readonly Difference[] {
  const found: Difference[] = [];
  if (before.size === 0) {
    for (const [name, upper] of mapEntries(after)) found.push({ name, lower: undefined, upper });
  } else {
    mapDifference(before, after, (name, lower, upper) => found.push({ name, lower, upper }));
  }
  return found.sort((one, other) => compareBytes(one.name, other.name));
}

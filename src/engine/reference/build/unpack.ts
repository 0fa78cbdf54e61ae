import type { TarEntry } from "../../shared/tar/entry.ts";
import { readTarBytes } from "../../shared/tar/read.ts";
import type { ByteString } from "../bytes.ts";
import { nodeOf } from "../filesystem/apply-layer.ts";
import { addEntry, linkEntry, nodeAt, removeEntry, replaceNode, withEntriesOf } from "../filesystem/edit.ts";
import type { Filesystem } from "../filesystem/node.ts";
import { textOfName } from "../filesystem/text.ts";
import { followInRoot } from "./follow.ts";
import type { Problem } from "./problem.ts";

/** A problem that is this engine's lack, not the build's fault. */
export interface NotSimulated extends Problem {
  readonly unsupported: string;
}

const compressions: readonly (readonly [magic: string, name: string])[] = [
  ["\x1f\x8b\x08", "gzip"],
  ["BZh", "bzip2"],
  ["\xfd7zXZ\0", "xz"],
  ["\x28\xb5\x2f\xfd", "zstd"],
];

/**
 * The archive that bytes are, found by content; undefined: they are none, and are copied as they are (ADD-003).
 * Compressed content is beyond this engine, which says so: whether it is an archive shows only inside.
 */
export function archiveIn(content: ByteString): readonly TarEntry<ByteString>[] | Problem | NotSimulated | undefined {
  const compression = compressions.find(([magic]) => content.startsWith(magic))?.[1];
  if (compression !== undefined) {
    return { problem: `ADD of ${compression} content is not simulated`, unsupported: `build.add-${compression}` };
  }
  // A header has a sum; most content is told from an archive by its length alone.
  if (content.length < 512) return undefined;
  const read = readTarBytes(content);
  if ("failure" in read) {
    const isCut = read.failure.kind === "truncated";
    // One good header makes it an archive.
    if (read.failure.offset === 0 && !isCut) return undefined;
    return { problem: `Error processing tar file(exit status 1): ${isCut ? "unexpected EOF" : read.failure.message}` };
  }
  return read.entries.length === 0 ? undefined : read.entries;
}

/**
 * Unpacks into a tree whose root is the destination: what is there is replaced, directories merge (ADD-005), names and
 * links stay inside (ADD-007). Owner, mode and time come from the archive (ADD-002); the root keeps its own (ADD-009).
 */
export function unpack(
  filesystem: Filesystem,
  archive: readonly TarEntry<ByteString>[],
  nowMs: number,
): Filesystem | Problem {
  let result = filesystem;
  const times: { readonly names: readonly ByteString[]; readonly mtimeMs: number }[] = [];
  for (const entry of archive) {
    const names = insideNames(entry.name);
    const name = names.at(-1);
    if (name === undefined) continue;
    const parent = followInRoot(result, names.slice(0, -1).join("/"));
    if (parent === undefined) return { problem: `too many links in ${textOfName(entry.name)}` };
    const parents = makeParents(result, parent.names, nowMs);
    if (parents === undefined) return { problem: `mkdir /${textOfName(parent.names.join("/"))}: not a directory` };
    result = parents;
    const at = [...parent.names, name];
    if (name.startsWith(".wh.")) {
      // ADD-008: the layer then holds a whiteout.
      result = removeEntry(result, [...parent.names, name.slice(".wh.".length)], nowMs);
      continue;
    }
    const placed = place(result, at, entry, nowMs);
    if ("problem" in placed) return placed;
    result = placed;
    if (entry.kind === "directory") times.push({ names: at, mtimeMs: Math.floor(entry.mtimeSeconds * 1000) });
  }
  // Times of directories last: what is put into one changes its time.
  for (const { names, mtimeMs } of times) {
    const node = nodeAt(result, names);
    if (node?.kind === "directory") result = replaceNode(result, names, { ...node, mtimeMs });
  }
  const { root, links, nextInode } = result;
  return { root, links, nextInode };
}

function place(
  filesystem: Filesystem,
  names: readonly ByteString[],
  entry: TarEntry<ByteString>,
  nowMs: number,
): Filesystem | Problem {
  const present = nodeAt(filesystem, names);
  if (entry.kind === "hardlink") {
    const from = insideNames(entry.target);
    const target = nodeAt(filesystem, from);
    if (target === undefined || target.kind === "directory") {
      return {
        problem: `link /${textOfName(entry.target)} /${textOfName(names.join("/"))}: no such file or directory`,
      };
    }
    if (target === present) return filesystem;
    const cleared = present === undefined ? filesystem : removeEntry(filesystem, names);
    const linked = linkEntry(cleared, from, names, nowMs);
    // Owner, mode and time of the link's own header go to the file, under all its names (measured); a link has no mode.
    const changed = { ...target, ...attributesOf(entry), inode: target.inode };
    return replaceNode(linked, names, target.kind === "symlink" ? { ...changed, mode: target.mode } : changed);
  }
  const attributes = { ...attributesOf(entry), inode: filesystem.nextInode };
  if (entry.kind === "directory" && present?.kind === "directory") {
    return replaceNode(filesystem, names, { ...present, ...attributes, inode: present.inode });
  }
  const cleared = present === undefined ? filesystem : removeEntry(filesystem, names);
  return addEntry(cleared, names, nodeOf(entry, attributes), nowMs);
}

function attributesOf(entry: TarEntry<ByteString>) {
  return {
    mode: entry.mode & 0o7777,
    uid: entry.uid,
    gid: entry.gid,
    mtimeMs: Math.floor(entry.mtimeSeconds * 1000),
  };
}

function makeParents(filesystem: Filesystem, names: readonly ByteString[], nowMs: number): Filesystem | undefined {
  let result = filesystem;
  for (let depth = 1; depth <= names.length; depth++) {
    const at = names.slice(0, depth);
    const present = nodeAt(result, at);
    if (present?.kind === "directory") continue;
    if (present !== undefined) return undefined;
    const attributes = { mode: 0o755, uid: 0, gid: 0, mtimeMs: nowMs, inode: result.nextInode };
    result = addEntry(result, at, withEntriesOf({ kind: "directory", ...attributes }, []), nowMs);
  }
  return result;
}

function insideNames(path: ByteString): readonly ByteString[] {
  const names: ByteString[] = [];
  for (const name of path.split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return names;
}

import type { TarEntry } from "../../shared/tar/entry.ts";
import { readTarBytes } from "../../shared/tar/read.ts";
import type { ByteString } from "../bytes.ts";
import type { Compression, Decompressors } from "../environment.ts";
import { nodeOf } from "../filesystem/apply-layer.ts";
import { addEntry, linkEntry, nodeAt, removeEntry, replaceNode, withEntriesOf } from "../filesystem/edit.ts";
import type { Filesystem } from "../filesystem/node.ts";
import { textOfName } from "../filesystem/text.ts";
import { followInRoot } from "./follow.ts";
import { isProblem, type NotSimulated, type Problem } from "./problem.ts";

/** What dockerd 20.10 knows: zstd came later, and is copied as it is (ADD-003). */
const compressions: readonly (readonly [magic: string, name: Compression])[] = [
  ["\x1f\x8b\x08", "gzip"],
  ["BZh", "bzip2"],
  ["\xfd7zXZ\0", "xz"],
];

/** An archive that unpacks to more is refused: nothing here is worth so much memory. */
const unpackedMax = 256 * 1024 * 1024;

/** What is found in bytes: members of an archive, or why they cannot be unpacked. */
type Found = readonly TarEntry<ByteString>[] | Problem | NotSimulated | undefined;

/**
 * The archive that bytes are, found by content, packed or not; undefined: they are none, and are copied as they are
 * (ADD-001, ADD-003). A format that nobody unpacks here is `unsupported`: whether it is an archive shows only inside.
 */
export function archiveIn(content: ByteString, decompressors: Decompressors): Found {
  const compression = compressions.find(([magic]) => content.startsWith(magic))?.[1];
  if (compression === undefined) return membersIn(content);
  const decompress = decompressors[compression];
  if (decompress === undefined) {
    const known = Object.keys(decompressors).join(", ") || "no packed format";
    return {
      problem: `this engine cannot unpack ${compression}, as ADD does (it knows ${known}): pack the archive otherwise, or leave it unpacked`,
      unsupported: `build.add-${compression}`,
    };
  }
  const unpacked = decompress(content, unpackedMax);
  if (unpacked === undefined) {
    return {
      problem: `ADD of ${compression} content that is damaged, or unpacks to more than 256 MiB, is not simulated: test it with a sound archive, or a smaller one`,
      unsupported: "build.add-any-size",
    };
  }
  const members = membersIn(unpacked.bytes);
  if (members === undefined || isProblem(members) || unpacked.failure === undefined) return members;
  return { problem: `Error processing tar file(${unpacked.failure}): ` };
}

function membersIn(content: ByteString): Found {
  // A header has a sum; most content is told from an archive by its length alone.
  if (content.length < 512) return undefined;
  const read = readTarBytes(content);
  if ("failure" in read) {
    const { kind, offset, message } = read.failure;
    // One good header makes it an archive.
    if (offset === 0 && kind === "invalid-header") return undefined;
    if (message.startsWith("sparse")) {
      return { problem: "ADD of an archive with sparse files is not simulated", unsupported: "build.add-sparse" };
    }
    const why =
      kind === "truncated"
        ? "unexpected EOF"
        : kind === "unsupported"
          ? `unhandled tar header type ${content.charCodeAt(offset + 156)}`
          : message;
    return { problem: `Error processing tar file(exit status 1): ${why}` };
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
  { nowMs, whiteouts }: { readonly nowMs: number; readonly whiteouts: "act" | "stay" },
): Filesystem | Problem {
  let result = filesystem;
  const times: { readonly names: readonly ByteString[]; readonly mtimeMs: number }[] = [];
  for (const entry of archive) {
    const names = insideNames(entry.name);
    const name = names.at(-1);
    if (name === undefined) continue;
    const parent = followInRoot(result, names.slice(0, -1).join("/"));
    if (parent === undefined) return { problem: `too many links in ${textOfName(entry.name)}` };
    const lost = danglingAbove(result, names);
    if (lost !== undefined)
      return { problem: lost.length === names.length - 1 ? enters(entry, names) : madeOver(lost) };
    const parents = makeParents(result, parent.names, nowMs);
    if (parents === undefined) return { problem: `mkdir /${textOfName(parent.names.join("/"))}: not a directory` };
    result = parents;
    const at = [...parent.names, name];
    if (whiteouts === "act" && name.startsWith(".wh.")) {
      // ADD-008: the layer then holds a whiteout.
      result = removeEntry(result, [...parent.names, name.slice(".wh.".length)], nowMs);
      continue;
    }
    const placed = place(result, at, entry, nowMs);
    if ("problem" in placed) return placed;
    result = placed;
    if (entry.kind === "directory") times.push({ names: at, mtimeMs: timeOf(entry) });
  }
  // Times of directories last: what is put into one changes its time.
  for (const { names, mtimeMs } of times) {
    const node = nodeAt(result, names);
    if (node?.kind === "directory") result = replaceNode(result, names, { ...node, mtimeMs });
  }
  const { root, links, nextInode } = result;
  return { root, links, nextInode };
}

/** A symlink above a member that leads to nothing: the archive's root is all that there is (ADD-007). */
function danglingAbove(filesystem: Filesystem, names: readonly ByteString[]): readonly ByteString[] | undefined {
  for (let depth = 1; depth < names.length; depth++) {
    const above = names.slice(0, depth);
    const at = followInRoot(filesystem, above.slice(0, -1).join("/"));
    const link = at === undefined ? undefined : nodeAt(filesystem, [...at.names, ...above.slice(-1)]);
    if (link === undefined) return undefined;
    if (link.kind === "symlink" && followInRoot(filesystem, above.join("/"))?.node === undefined) return above;
  }
  return undefined;
}

function enters(entry: TarEntry<ByteString>, names: readonly ByteString[]): string {
  const path = `/${textOfName(names.join("/"))}`;
  const call = entry.kind === "directory" ? "mkdir" : entry.kind === "symlink" ? `symlink ${entry.target}` : "open";
  return `${call} ${path}: no such file or directory`;
}

function madeOver(names: readonly ByteString[]): string {
  return `mkdir /${textOfName(names.join("/"))}: file exists`;
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
    mtimeMs: timeOf(entry),
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

/** Of a time before 1970 dockerd makes 1970, but for symlinks (measured). */
function timeOf(entry: TarEntry<ByteString>): number {
  const mtimeMs = Math.floor(entry.mtimeSeconds * 1000);
  return entry.kind === "symlink" ? mtimeMs : Math.max(mtimeMs, 0);
}

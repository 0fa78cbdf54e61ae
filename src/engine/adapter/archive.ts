import type { Tree, TreeEntry } from "../../vocabulary/generated/types.ts";
import { bytesOfContent, contentOfBytes } from "../shared/content.ts";
import type { TarEntry } from "../shared/tar/entry.ts";
import { readTarArray } from "../shared/tar/read.ts";
import { tarOfArrays } from "../shared/tar/write.ts";

export type ArchiveEntry = TarEntry<Uint8Array>;

/** Entries of an archive, or what is wrong with it. */
export type Unpacked = { readonly entries: readonly ArchiveEntry[] } | { readonly problem: string };

export function unpack(bytes: Uint8Array): Unpacked {
  const read = readTarArray(bytes);
  return "failure" in read ? { problem: `not a tar archive: ${read.failure.message}` } : read;
}

export function pack(entries: Iterable<ArchiveEntry>): Uint8Array<ArrayBuffer> {
  return tarOfArrays(entries);
}

/** A name in a tar: UTF-8 bytes, one char each. */
export function tarName(path: string): string {
  return Buffer.from(path, "utf8").toString("latin1");
}

/** A name of a tar as text; bytes that are no UTF-8 become replacement characters. */
export function textName(name: string): string {
  return Buffer.from(name, "latin1").toString("utf8");
}

/** Tar entries of a content tree; owners are root and times the epoch where the tree does not say. */
export function entriesOfTree(tree: Tree): readonly ArchiveEntry[] {
  return tree.map(entryOf);
}

function entryOf(entry: TreeEntry): ArchiveEntry {
  const attributes = {
    name: tarName(entry.path),
    mode: entry.mode === undefined ? defaultMode(entry.type) : Number.parseInt(entry.mode, 8),
    uid: entry.uid ?? 0,
    gid: entry.gid ?? 0,
    mtimeSeconds: Math.floor((entry.mtimeMs ?? 0) / 1000),
  };
  switch (entry.type) {
    case "file":
      return { ...attributes, kind: "file", content: bytesOfContent(entry.content ?? "") };
    case "directory":
    case "fifo":
      return { ...attributes, kind: entry.type };
    case "symlink":
    case "hardlink":
      return { ...attributes, kind: entry.type, target: tarName(entry.target ?? "") };
    case "char-device":
    case "block-device": {
      const [major = 0, minor = 0] = (entry.device ?? "0:0").split(":").map(Number);
      return { ...attributes, kind: entry.type, major, minor };
    }
  }
}

function defaultMode(type: TreeEntry["type"]): number {
  return type === "directory" ? 0o755 : type === "symlink" ? 0o777 : 0o644;
}

export interface TreeOptions {
  /** Path of an entry, from its name in the archive. */
  readonly path: (name: string) => string;
  readonly content: boolean;
  /** Owners are left out: what `cp` writes belongs to the caller. */
  readonly owners: boolean;
}

/** The tree of an archive, sorted by path; a later entry of the same path replaces an earlier one. */
export function treeOfEntries(entries: readonly ArchiveEntry[], options: TreeOptions): Tree {
  const byPath = new Map<string, TreeEntry>();
  for (const entry of entries) {
    const path = options.path(textName(entry.name));
    if (path !== "") byPath.set(path, treeEntryOf(entry, path, options));
  }
  return [...byPath.values()].sort((left, right) => (left.path < right.path ? -1 : left.path > right.path ? 1 : 0));
}

function treeEntryOf(entry: ArchiveEntry, path: string, options: TreeOptions): TreeEntry {
  const common = {
    path,
    mode: (entry.mode & 0o7777).toString(8).padStart(4, "0"),
    ...(options.owners ? { uid: entry.uid, gid: entry.gid } : {}),
    mtimeMs: Math.floor(entry.mtimeSeconds * 1000),
  };
  switch (entry.kind) {
    case "file":
      return {
        ...common,
        type: "file",
        sizeBytes: entry.content.length,
        ...(options.content ? { content: contentOfBytes(entry.content) } : {}),
      };
    case "directory":
    case "fifo":
      return { ...common, type: entry.kind };
    case "symlink":
      return { ...common, type: "symlink", target: textName(entry.target) };
    case "hardlink":
      return { ...common, type: "hardlink", target: options.path(textName(entry.target)) };
    case "char-device":
    case "block-device":
      return { ...common, type: entry.kind, device: `${entry.major}:${entry.minor}` };
  }
}

import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Tree, TreeEntry } from "../../vocabulary/generated/types.ts";
import { bytesOfContent, contentOfBytes } from "../shared/content.ts";

/** A directory of this machine for the time of one operation. */
export async function withDirectory<T>(use: (directory: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), "plimsoll-cli-"));
  try {
    return await use(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/**
 * Writes a tree into a directory; owners only where we are root. Answers what cannot be made here (a device, a FIFO),
 * or undefined.
 */
export function writeTree(directory: string, tree: Tree): string | undefined {
  for (const entry of tree) {
    if (entry.type !== "file" && entry.type !== "directory" && entry.type !== "symlink" && entry.type !== "hardlink")
      return entry.type;
    writeEntry(directory, entry);
  }
  // A directory's time changes with what is put into it.
  for (const entry of tree) setTime(join(directory, entry.path), entry);
  return undefined;
}

function writeEntry(directory: string, entry: TreeEntry): void {
  const path = join(directory, entry.path);
  mkdirSync(dirname(path), { recursive: true });
  const isRoot = process.getuid?.() === 0;
  switch (entry.type) {
    case "directory":
      mkdirSync(path, { recursive: true });
      break;
    case "symlink":
      symlinkSync(entry.target ?? "", path);
      return;
    case "hardlink":
      linkSync(join(directory, entry.target ?? ""), path);
      return;
    default:
      writeFileSync(path, bytesOfContent(entry.content ?? ""));
  }
  if (isRoot) chownSync(path, entry.uid ?? 0, entry.gid ?? 0);
  const mode = entry.mode ?? (entry.type === "directory" ? "0755" : "0644");
  chmodSync(path, Number.parseInt(mode, 8));
}

function setTime(path: string, entry: TreeEntry): void {
  const seconds = (entry.mtimeMs ?? 0) / 1000;
  if (entry.type === "symlink") lutimesSync(path, seconds, seconds);
  else if (entry.type !== "hardlink") utimesSync(path, seconds, seconds);
}

/** The tree below a directory, sorted by path; without owners, which a copy gives to the caller. */
export function readTree(directory: string): Tree {
  const found: TreeEntry[] = [];
  const firstOf = new Map<string, string>();
  const visit = (path: string): void => {
    for (const name of readdirSync(join(directory, path)).sort()) {
      const inner = path === "" ? name : `${path}/${name}`;
      const entry = readEntry(join(directory, inner), inner, firstOf);
      found.push(entry);
      if (entry.type === "directory") visit(inner);
    }
  };
  visit("");
  return found.sort((left, right) => (left.path < right.path ? -1 : 1));
}

function readEntry(path: string, shownPath: string, firstOf: Map<string, string>): TreeEntry {
  const stats = lstatSync(path);
  const common = {
    path: shownPath,
    mode: (stats.mode & 0o7777).toString(8).padStart(4, "0"),
    mtimeMs: Math.floor(stats.mtimeMs),
  };
  if (stats.isDirectory()) return { ...common, type: "directory" };
  if (stats.isSymbolicLink()) return { ...common, type: "symlink", target: readlinkSync(path) };
  if (!stats.isFile()) return { ...common, type: "fifo" };
  const first = stats.nlink > 1 ? firstOf.get(String(stats.ino)) : undefined;
  if (first !== undefined) return { ...common, type: "hardlink", target: first };
  firstOf.set(String(stats.ino), shownPath);
  return { ...common, type: "file", sizeBytes: stats.size, content: contentOfBytes(readFileSync(path)) };
}

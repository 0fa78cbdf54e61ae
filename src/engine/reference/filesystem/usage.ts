import { mapEntries } from "../persistent-map.ts";
import { nodeAt } from "./edit.ts";
import type { DirectoryNode, Filesystem, Node } from "./node.ts";
import { namesOf } from "./path.ts";

const pageBytes = 4096;

/**
 * How long a file may get in a file system with a limit; Infinity without one. Counted in pages as tmpfs does, a linked
 * file once. Sums are kept by node, so a change costs only the directories above it.
 */
export function sizeMax(filesystem: Filesystem, current: number): number {
  if (filesystem.limitBytes === undefined) return Infinity;
  const limit = pages(filesystem.limitBytes);
  const free = limit - usedPages(filesystem) + pages(current);
  return Math.max(0, free) * pageBytes;
}

function usedPages(filesystem: Filesystem): number {
  let used = pagesBelow(filesystem.root);
  for (const [, paths] of mapEntries(filesystem.links)) {
    const node = nodeAt(filesystem, namesOf(paths[0] ?? "/"));
    if (node !== undefined) used -= pagesOf(node) * (paths.length - 1);
  }
  return used;
}

const sums = new WeakMap<DirectoryNode, number>();

function pagesBelow(directory: DirectoryNode): number {
  const known = sums.get(directory);
  if (known !== undefined) return known;
  let sum = 0;
  for (const [, node] of mapEntries(directory.entries)) sum += pagesOf(node);
  sums.set(directory, sum);
  return sum;
}

function pagesOf(node: Node): number {
  if (node.kind === "directory") return pagesBelow(node);
  return node.kind === "file" ? pages(node.content.length) : 0;
}

function pages(sizeBytes: number): number {
  return Math.ceil(sizeBytes / pageBytes);
}

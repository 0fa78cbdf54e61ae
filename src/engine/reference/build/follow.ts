import type { ByteString } from "../bytes.ts";
import { nodeAt } from "../filesystem/edit.ts";
import type { Filesystem, Node } from "../filesystem/node.ts";

type Names = readonly ByteString[];

/** Where a path leads inside a tree. `node` is undefined where nothing has that name. */
export interface Followed {
  readonly names: Names;
  readonly node: Node | undefined;
  /** Something above it is no directory. */
  readonly isBlocked: boolean;
}

const linksMax = 255;

/**
 * Follows symlinks of a path inside a tree, the last one too; absolute targets and `..` stay inside (CPY-021, CPY-024).
 * What does not exist is taken as it is written. Undefined: too many links.
 */
export function followInRoot(filesystem: Filesystem, path: ByteString): Followed | undefined {
  const todo = path.split("/").reverse();
  let names: ByteString[] = [];
  let isBlocked = false;
  for (let links = 0; ; ) {
    const name = todo.pop();
    if (name === undefined) return { names, node: nodeAt(filesystem, names), isBlocked };
    if (name === "" || name === ".") continue;
    if (name === "..") {
      names.pop();
      continue;
    }
    const above = nodeAt(filesystem, names);
    if (above !== undefined && above.kind !== "directory") isBlocked = true;
    const node = nodeAt(filesystem, [...names, name]);
    if (node?.kind !== "symlink") {
      names.push(name);
      continue;
    }
    links += 1;
    if (links > linksMax) return undefined;
    if (node.target.startsWith("/")) names = [];
    todo.push(...node.target.split("/").reverse());
  }
}

/** A relative path without `.` and `..` as it is written; undefined: it leaves the root (CPY-018). */
export function insidePath(path: ByteString): Names | undefined {
  const names: ByteString[] = [];
  for (const name of path.split("/")) {
    if (name === "..") {
      if (names.length === 0) return undefined;
      names.pop();
    } else if (name !== "" && name !== ".") names.push(name);
  }
  return names;
}

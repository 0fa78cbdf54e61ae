import type { ByteString } from "../../bytes.ts";
import type { DirectoryNode, FileNode, Node, SymlinkNode } from "../../filesystem/node.ts";
import { mapOf } from "../../persistent-map.ts";
import type { Kernel } from "../kernel.ts";
import type { Process } from "../process.ts";

/** A made-up file; it belongs to the process, or to root. */
export function file(kernel: Kernel, content: ByteString, owner?: Process): FileNode {
  return { kind: "file", content, ...attributes(kernel, 0o444, owner) };
}

/** A made-up link. */
export function link(kernel: Kernel, target: ByteString, owner?: Process): SymlinkNode {
  return { kind: "symlink", target, ...attributes(kernel, 0o777, owner) };
}

/** A made-up directory. Its entries are made only when it is listed: a walk through /proc asks for each name by its path. */
export function directory(kernel: Kernel, list: () => readonly [string, Node][], owner?: Process): DirectoryNode {
  return {
    kind: "directory",
    get entries() {
      return mapOf(list());
    },
    ...attributes(kernel, 0o555, owner),
  };
}

function attributes(
  kernel: Kernel,
  mode: number,
  owner: Process | undefined,
): { mode: number; uid: number; gid: number; mtimeMs: number; inode: number } {
  return {
    mode,
    uid: owner?.credentials.uid ?? 0,
    gid: owner?.credentials.gid ?? 0,
    mtimeMs: kernel.host?.nowMs ?? 0,
    inode: 0,
  };
}

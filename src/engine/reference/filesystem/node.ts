import type { ByteString } from "../bytes.ts";
import type { PersistentMap } from "../persistent-map.ts";

/**
 * Nodes are immutable; a change replaces the node and the directories above it. A replaced node is what a copy-up is on
 * overlayfs: layers hold the nodes whose identity changed, `diff` those whose attributes or content changed.
 */
export interface Attributes {
  /** Twelve bits: setuid, setgid, sticky, rwxrwxrwx. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Milliseconds since the epoch, may have a fraction. */
  readonly mtimeMs: number;
  /** Identity: a recreated directory has another one (it becomes opaque in a layer), a changed one keeps it. */
  readonly inode: number;
}
export interface FileNode extends Attributes {
  readonly kind: "file";
  readonly content: ByteString;
}
export interface DirectoryNode extends Attributes {
  readonly kind: "directory";
  readonly entries: PersistentMap<string, Node>;
}
export interface SymlinkNode extends Attributes {
  readonly kind: "symlink";
  readonly target: ByteString;
}
export interface FifoNode extends Attributes {
  readonly kind: "fifo";
}
export interface DeviceNode extends Attributes {
  readonly kind: "char-device" | "block-device";
  readonly major: number;
  readonly minor: number;
}
export type Node = FileNode | DirectoryNode | SymlinkNode | FifoNode | DeviceNode;

/**
 * Where files went whose name was taken away, by inode number: a path for a moved one, the last node for a removed one.
 * Open files are values without a close, so nobody can say when a removed file may be forgotten; two generations of 256
 * keep the last 256 at least. After that a removed file reads as empty, and writes to it are lost.
 */
export interface Detached {
  readonly recent: PersistentMap<number, ByteString | FileNode>;
  readonly older: PersistentMap<number, ByteString | FileNode>;
}

/**
 * One file system: the merged tree of an image, a container's root, a volume or a tmpfs.
 *
 * Names and targets are bytes. Hard links: names of one file share its inode number and its very node, and `links`
 * lists their paths for files with more than one name. A container's file system starts with no `links`: names linked in a lower layer come apart at the first write,
 * as they do on overlayfs (LAY-013).
 */
export interface Filesystem {
  readonly root: DirectoryNode;
  readonly links: PersistentMap<number, readonly string[]>;
  readonly nextInode: number;
  /** tmpfs with a size. */
  readonly limitBytes?: number;
  /** Where open files whose name was taken away went. */
  readonly detached?: Detached;
}

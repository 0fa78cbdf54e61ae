import type { ByteString } from "../bytes.ts";
import type { Errno } from "./errno.ts";
import type { Attributes, Filesystem, Node } from "./node.ts";

/** Number of a file system in the engine's table. */
export type FilesystemId = number;

/** The engine's table of file systems, as an owned transient of one step. */
export interface FilesystemStore {
  get(id: FilesystemId): Filesystem;
  set(id: FilesystemId, filesystem: Filesystem): void;
  /** Node of a path below a mount of processes; the machine in whose step the call is made up. */
  processNode?(path: string): Node | undefined;
  /** Says that something cannot be kept that a real file system would keep. */
  notSimulated?(what: string): void;
}

/** What is mounted where. Later mounts hide earlier ones; a mount may lie inside another. */
export interface Mount {
  /** Clean absolute path in the container. */
  readonly target: string;
  readonly source:
    | {
        readonly filesystem: FilesystemId /** Directory or file in it that is mounted; "/" for all. */;
        readonly path: string;
      }
    /** Made-up, read-only files such as /proc: a node for a path below the target ("" is the target itself). */
    | { readonly nodes: (path: string) => Node | undefined }
    /** /proc of whatever machine asks: the store makes it up, so that all containers can share one list of mounts. */
    | { readonly processes: true };
  readonly readOnly: boolean;
  /** Whether device nodes in it may be opened (only /dev). */
  readonly devices?: boolean;
  /** Its line in the mount table; absent: that of a directory of the host's disk. */
  readonly listed?: ListedMount;
}

/** How the mount table shows a mount. */
export interface ListedMount {
  readonly device: string;
  readonly type: string;
  /** What follows ro or rw. */
  readonly options: string;
  /** Before or after those as deep as it, whatever they are; absent: by its path. */
  readonly place?: "first" | "last";
  /** Lines that follow it: mounts without files of their own. */
  readonly also?: readonly string[];
}

export interface Namespace {
  readonly root: FilesystemId;
  readonly readOnlyRoot: boolean;
  readonly mounts: readonly Mount[];
}

/** Who asks: uid 0 passes every permission check. */
export interface Credentials {
  readonly uid: number;
  readonly gid: number;
  readonly groups: readonly number[];
}
export const rootCredentials: Credentials = { uid: 0, gid: 0, groups: [] };

export interface Stat extends Attributes {
  readonly kind: Node["kind"];
  readonly sizeBytes: number;
  readonly linkCount: number;
  readonly target?: ByteString;
  readonly major?: number;
  readonly minor?: number;
}

export interface OpenFlags {
  readonly read?: boolean;
  readonly write?: boolean;
  readonly create?: boolean;
  readonly exclusive?: boolean;
  readonly truncate?: boolean;
  readonly append?: boolean;
  /** Mode of a created file before umask; 0o666 when absent. */
  readonly mode?: number;
  readonly noFollow?: boolean;
}

/**
 * An open file as a value; it stays valid when the file is renamed or removed (what a removed one holds: detached.ts).
 * A made-up file has no file system: `filesystem` is -1 and `path` is the path in the container.
 */
export interface OpenFile {
  readonly filesystem: FilesystemId;
  /** In its file system, not in the container. */
  readonly path: string;
  readonly inode: number;
  /** Opened without write or append: writing answers EBADF. */
  readonly readOnly: boolean;
}

/**
 * System calls on files for one caller. Paths may be relative to the caller's directory; symlinks are followed inside
 * the container's root only; the last component is followed unless said otherwise. Each call is O(depth of the path).
 * A failure is an Errno word; `undefined` is success where there is nothing to answer. Paths, names, targets and
 * contents are bytes (bytes.ts). `readlink` and `readAt` answer bytes or a word and the two can be alike: where it
 * matters take the target from `lstat`; `readAt` fails only on what is no file, which `open` has told.
 */
export interface FileCalls {
  stat(path: string): Stat | Errno;
  lstat(path: string): Stat | Errno;
  readlink(path: string): { readonly target: ByteString } | Errno;
  /** Absolute path without symlinks. */
  realpath(path: string): { readonly path: string } | Errno;
  /** Names, sorted by bytes, without . and .. */
  readdir(path: string): readonly string[] | Errno;
  read(path: string): { readonly content: ByteString } | Errno;
  /** Creates or truncates, then writes. */
  write(path: string, content: ByteString, mode?: number): Errno | undefined;
  append(path: string, content: ByteString): Errno | undefined;
  mkdir(path: string, mode?: number): Errno | undefined;
  rmdir(path: string): Errno | undefined;
  unlink(path: string): Errno | undefined;
  rename(from: string, to: string): Errno | undefined;
  symlink(target: ByteString, path: string): Errno | undefined;
  link(existing: string, path: string): Errno | undefined;
  mknod(
    path: string,
    node:
      | { readonly kind: "fifo" }
      | { readonly kind: "char-device" | "block-device"; readonly major: number; readonly minor: number },
    mode: number,
  ): Errno | undefined;
  chmod(path: string, mode: number): Errno | undefined;
  /** -1 leaves an owner as it is. Clears setuid and setgid of files, as Linux does. */
  chown(path: string, uid: number, gid: number, options?: { readonly noFollow?: boolean }): Errno | undefined;
  utimes(path: string, mtimeMs: number, options?: { readonly noFollow?: boolean }): Errno | undefined;
  access(
    path: string,
    wants: { readonly read?: boolean; readonly write?: boolean; readonly execute?: boolean },
  ): Errno | undefined;
  /** A regular file, a directory (read only) or a device: the node's kind tells. */
  open(path: string, flags: OpenFlags): { readonly file: OpenFile; readonly stat: Stat } | Errno;
  /** Bytes from an offset; empty at the end. */
  readAt(file: OpenFile, offset: number, length: number): { readonly content: ByteString } | Errno;
  /** Writes at an offset, filling a gap with zeros; answers the new offset. Appending: pass the offset "end". */
  writeAt(file: OpenFile, offset: number | "end", content: ByteString): number | Errno;
  truncate(file: OpenFile, length: number): Errno | undefined;
  statOpen(file: OpenFile): Stat | Errno;
}

/** Everything that a caller brings to a system call. */
export interface Caller {
  readonly credentials: Credentials;
  /** Clean absolute path. */
  readonly cwd: string;
  readonly umask: number;
  readonly nowMs: number;
}

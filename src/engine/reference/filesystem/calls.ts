import type { ByteString } from "../bytes.ts";
import { changeMode, changeOwner, changeTime, checkAccess, statPath } from "./attribute-calls.ts";
import {
  makeDirectory,
  makeLink,
  makeNode,
  makeSymlink,
  readDirectory,
  readLink,
  realPath,
  removeDirectory,
  removeFile,
} from "./directory-calls.ts";
import {
  appendFile,
  openFile,
  readFile,
  readOpen,
  statOpen,
  truncateOpen,
  writeFile,
  writeOpen,
} from "./file-calls.ts";
import { rename } from "./rename.ts";
import type { Context } from "./resolve.ts";
import type { Caller, FileCalls, FilesystemStore, Namespace, OpenFile, OpenFlags } from "./view.ts";

/** The calls for one caller in one namespace. Cheap: made anew for each use. `firstNames`: see Context. */
export function fileCalls(
  namespace: Namespace,
  store: FilesystemStore,
  caller: Caller,
  firstNames?: Set<ByteString>,
): FileCalls {
  return new BoundCalls({ namespace, store, caller, firstNames });
}

/** A class, though it holds nothing: a literal of two dozen closures costs more than most of the calls made through it. */
class BoundCalls implements FileCalls {
  private readonly context: Context;

  constructor(context: Context) {
    this.context = context;
  }

  stat(path: ByteString) {
    return statPath(this.context, path, "follow");
  }

  lstat(path: ByteString) {
    return statPath(this.context, path, "keep");
  }

  readlink(path: ByteString) {
    return readLink(this.context, path);
  }

  realpath(path: ByteString) {
    return realPath(this.context, path);
  }

  readdir(path: ByteString) {
    return readDirectory(this.context, path);
  }

  read(path: ByteString) {
    return readFile(this.context, path);
  }

  write(path: ByteString, content: ByteString, mode?: number) {
    return writeFile(this.context, path, content, mode);
  }

  append(path: ByteString, content: ByteString) {
    return appendFile(this.context, path, content);
  }

  mkdir(path: ByteString, mode = 0o777) {
    return makeDirectory(this.context, path, mode);
  }

  rmdir(path: ByteString) {
    return removeDirectory(this.context, path);
  }

  unlink(path: ByteString) {
    return removeFile(this.context, path);
  }

  rename(from: ByteString, to: ByteString) {
    return rename(this.context, from, to);
  }

  symlink(target: ByteString, path: ByteString) {
    return makeSymlink(this.context, target, path);
  }

  link(existing: ByteString, path: ByteString) {
    return makeLink(this.context, existing, path);
  }

  mknod(path: ByteString, node: Parameters<FileCalls["mknod"]>[1], mode: number) {
    return makeNode(this.context, path, { ...node, mode });
  }

  chmod(path: ByteString, mode: number) {
    return changeMode(this.context, path, mode);
  }

  chown(path: ByteString, uid: number, gid: number, options?: { readonly noFollow?: boolean }) {
    return changeOwner(this.context, path, { uid, gid, noFollow: options?.noFollow === true });
  }

  utimes(path: ByteString, mtimeMs: number, options?: { readonly noFollow?: boolean }) {
    return changeTime(this.context, path, { mtimeMs, noFollow: options?.noFollow === true });
  }

  access(path: ByteString, wants: Parameters<FileCalls["access"]>[1]) {
    return checkAccess(this.context, path, wants);
  }

  open(path: ByteString, flags: OpenFlags) {
    return openFile(this.context, path, flags);
  }

  readAt(file: OpenFile, offset: number, length: number) {
    return readOpen(this.context, file, offset, length);
  }

  writeAt(file: OpenFile, offset: number | "end", content: ByteString) {
    return writeOpen(this.context, file, offset, content);
  }

  truncate(file: OpenFile, length: number) {
    return truncateOpen(this.context, file, length);
  }

  statOpen(file: OpenFile) {
    return statOpen(this.context, file);
  }
}

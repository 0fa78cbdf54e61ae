import type { ByteString } from "../bytes.ts";
import { emptyMap, mapDelete, mapGet, mapSet } from "../persistent-map.ts";
import type { FileNode, Filesystem } from "./node.ts";

const generationMax = 256;

export function findDetached(filesystem: Filesystem, inode: number): ByteString | FileNode | undefined {
  const detached = filesystem.detached;
  return detached === undefined ? undefined : (mapGet(detached.recent, inode) ?? mapGet(detached.older, inode));
}

export function rememberMoved(filesystem: Filesystem, inode: number, path: ByteString): Filesystem {
  return remember(filesystem, inode, path);
}

/** Also keeps what is written to a removed file. */
export function rememberRemoved(filesystem: Filesystem, node: FileNode): Filesystem {
  return remember(filesystem, node.inode, node);
}

function remember(filesystem: Filesystem, inode: number, where: ByteString | FileNode): Filesystem {
  const { recent, older } = filesystem.detached ?? { recent: emptyMap(), older: emptyMap() };
  const full = recent.size >= generationMax;
  const detached = full
    ? { recent: mapSet<number, ByteString | FileNode>(emptyMap(), inode, where), older: recent }
    : { recent: mapSet(recent, inode, where), older: mapDelete(older, inode) };
  return { ...filesystem, detached };
}

import type { ByteString } from "../bytes.ts";
import { addEntry, nodeAt, removeEntry } from "../filesystem/edit.ts";
import { type Context, change, namesInside, resolve } from "../filesystem/resolve.ts";

export interface FileToPut {
  /** Clean absolute path of an existing directory. */
  readonly directory: ByteString;
  readonly name: ByteString;
  readonly content: ByteString;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly mtimeMs: number;
}

/**
 * Puts one file where nothing or another file is, in one step instead of the calls that extracting takes: the common case
 * of a write. False, and nothing done, in every other case: no such directory, something mounted, a directory in the way.
 */
export function putFile(context: Context, file: FileToPut): boolean {
  if (context.namespace.mounts.length > 0 || context.namespace.readOnlyRoot) return false;
  const place = resolve(context, file.directory, "follow");
  if (typeof place === "string" || place.node?.kind !== "directory" || file.name.length > 255) return false;
  const { mounted, names } = place;
  const inside = namesInside(mounted, [...names, file.name]);
  const { content, mode, uid, gid, mtimeMs } = file;
  let done = false;
  change(context, mounted, (filesystem) => {
    const existing = nodeAt(filesystem, inside);
    if (existing?.kind === "directory") return filesystem;
    done = true;
    const { nowMs } = context.caller;
    const cleared = existing === undefined ? filesystem : removeEntry(filesystem, inside, nowMs);
    const node = { kind: "file", mode, uid, gid, mtimeMs, inode: cleared.nextInode, content } as const;
    return addEntry(cleared, inside, node, nowMs);
  });
  return done;
}

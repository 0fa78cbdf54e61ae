import type { ByteString } from "../../bytes.ts";
import type { Filesystem } from "../../filesystem/node.ts";
import { followInRoot } from "../follow.ts";
import type { Owner } from "../place-items.ts";

/**
 * Owner that `--chown` and USER name, as BuildKit 20.10 takes them: a user alone brings its own primary group (CPY-031),
 * an empty one is 0 (CPY-032), and who is not known is 0 without a word (CPY-033).
 */
export function ownerOf(spec: string, filesystem: Filesystem): Owner {
  const [user = "", group] = spec.split(":");
  const entry = entryOf(filesystem, "/etc/passwd", user);
  const uid = numberOf(user) ?? Number(entry?.[2] ?? 0);
  if (group === undefined) return { uid, gid: numberOf(user) ?? Number(entry?.[3] ?? 0) };
  return { uid, gid: numberOf(group) ?? Number(entryOf(filesystem, "/etc/group", group)?.[2] ?? 0) };
}

function numberOf(word: string): number | undefined {
  return /^\d+$/.test(word) ? Number(word) : undefined;
}

function entryOf(filesystem: Filesystem, path: ByteString, name: string): readonly string[] | undefined {
  const node = followInRoot(filesystem, path)?.node;
  if (node?.kind !== "file" || name === "") return undefined;
  return node.content
    .split("\n")
    .map((line) => line.trim().split(":"))
    .find(([entry]) => entry === name);
}

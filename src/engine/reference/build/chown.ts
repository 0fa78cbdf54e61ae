import type { ByteString } from "../bytes.ts";
import type { Filesystem } from "../filesystem/node.ts";
import { followInRoot } from "./follow.ts";
import type { Owner } from "./place-items.ts";
import { isProblem, type Problem } from "./problem.ts";

/**
 * Owner that `--chown` names: `user`, `user:group`, each a name of the image's own files or a number; one word stands for
 * both (CPY-030 … CPY-033).
 */
export function parseChown(spec: string, filesystem: Filesystem): Owner | Problem {
  const wrong = (why: string): Problem => ({
    problem: `unable to convert uid/gid chown string to host mapping: ${why}`,
  });
  const parts = spec.split(":");
  if (parts.length > 2) return wrong(`invalid chown string format: ${spec}`);
  const [user = "", group = user] = parts;
  const uid = lookUp(filesystem, user, { path: "/etc/passwd", what: "user" });
  if (isProblem(uid)) return wrong(`can't find uid for user ${user}: ${uid.problem}`);
  const gid = lookUp(filesystem, group, { path: "/etc/group", what: "group" });
  if (isProblem(gid)) return wrong(`can't find gid for group ${group}: ${gid.problem}`);
  return { uid, gid };
}

function lookUp(
  filesystem: Filesystem,
  name: string,
  { path, what }: { readonly path: ByteString; readonly what: "user" | "group" },
): number | Problem {
  if (/^[-+]?\d+$/.test(name)) return Number(name);
  const node = followInRoot(filesystem, path)?.node;
  if (node?.kind !== "file") return { problem: `open ${path}: no such file or directory` };
  for (const line of node.content.split("\n")) {
    // The third field is the number in both files.
    const [entry, , id = ""] = line.trim().split(":");
    if (entry === name && /^\d+$/.test(id)) return Number(id);
  }
  return { problem: `no such ${what}: ${name}` };
}

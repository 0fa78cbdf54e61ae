import type { ByteString } from "../../bytes.ts";
import type { Filesystem } from "../../filesystem/node.ts";
import { scratchImage } from "../../image/shell-image.ts";
import type { StageState } from "../build-state.ts";
import { followInRoot } from "../follow.ts";
import type { Owner } from "../place-items.ts";
import type { Problem } from "../problem.ts";

/**
 * Owner that `--chown` and USER name, as BuildKit 20.10 takes them: a user alone brings its own primary group (CPY-031),
 * an empty one is 0 (CPY-032), and who is not known is 0 without a word (CPY-033), a group of that kind the user's own.
 */
export function ownerOf(spec: string, filesystem: Filesystem): Owner {
  const [user = "", group] = spec.split(":");
  const entry = entryOf(filesystem, "/etc/passwd", user);
  const uid = numberOf(user) ?? Number(entry?.[2] ?? 0);
  const own = numberOf(user) ?? Number(entry?.[3] ?? 0);
  if (group === undefined) return { uid, gid: own };
  if (group === "") return { uid, gid: 0 };
  return { uid, gid: numberOf(group) ?? Number(entryOf(filesystem, "/etc/group", group)?.[2] ?? own) };
}

/** Why names cannot be looked up (measured): on scratch nothing is mounted yet, later the files must be there. */
export function lookUpProblem(spec: string, stage: Pick<StageState, "image">): Problem | undefined {
  const { layers, filesystem } = stage.image ?? scratchImage;
  const [user = "", group = ""] = spec.split(":");
  const isNamed = [user, group].some((name) => name !== "" && numberOf(name) === undefined);
  if (layers.length === 0 && isNamed) return { problem: "invalid user index: -1" };
  for (const [name, path] of [
    [user, "/etc/passwd"],
    [group, "/etc/group"],
  ] as const) {
    if (name === "" || numberOf(name) !== undefined || followInRoot(filesystem, path)?.node?.kind === "file") continue;
    return { problem: `open ${path}: no such file or directory` };
  }
  return undefined;
}

/** `root` is 0, whatever the files of the image say (measured). */
function numberOf(word: string): number | undefined {
  if (word === "root") return 0;
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

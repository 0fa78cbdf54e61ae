import type { Tree, TreeEntry } from "../../../vocabulary/generated/types.ts";
import { bytesOfText } from "../bytes.ts";
import { namesOf, pathOf } from "../filesystem/path.ts";
import { resolve } from "../filesystem/resolve.ts";
import { textOfName } from "../filesystem/text.ts";
import { treeBelow } from "../filesystem/tree.ts";
import { absolutePath } from "./paths.ts";
import type { ArchiveView, Located } from "./view.ts";

export interface TreeOptions {
  readonly content: boolean;
}

/**
 * Entries from a place on, under the path that was asked for, with volumes and binds in their places (CTR-CPY-023).
 * Times are whole seconds, as every archive of an engine has them. Sorted by path.
 */
export function treeAt(view: ArchiveView, place: Located, path: string, options: TreeOptions): Tree {
  const asked = absolutePath(path);
  let tree: Tree = treeBelow(place.node, namesOf(bytesOfText(asked)), options);
  const from = pathOf(place.names);
  for (const mount of view.context.namespace.mounts) {
    const inside = insideOf(from, pathOf(namesOf(bytesOfText(mount.target))));
    if (inside === undefined || inside === "") continue;
    const mounted = resolve(view.context, bytesOfText(mount.target), "keep");
    const target = asked === "/" ? textOfName(inside) : asked + textOfName(inside);
    const kept = tree.filter((entry) => entry.path !== target && !entry.path.startsWith(`${target}/`));
    const added =
      typeof mounted === "string" || mounted.node === undefined
        ? []
        : treeBelow(mounted.node, namesOf(bytesOfText(target)), options);
    tree = [...kept, ...added];
  }
  return sorted(tree).map(inSeconds);
}

/** Times as an archive has them. */
export function inSeconds(entry: TreeEntry): TreeEntry {
  if (entry.mtimeMs === undefined) return entry;
  return { ...entry, mtimeMs: Math.floor(entry.mtimeMs / 1000) * 1000 };
}

function sorted(tree: Tree): Tree {
  return [...tree].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** `/sub` of `/data/sub` below `/data`; empty for the path itself, undefined outside. */
function insideOf(from: string, path: string): string | undefined {
  if (from === "/") return path;
  if (path === from) return "";
  return path.startsWith(`${from}/`) ? path.slice(from.length) : undefined;
}

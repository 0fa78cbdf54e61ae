import type { Rejected, Tree, TreeEntry } from "../../../vocabulary/generated/types.ts";
import { rejected } from "../../../vocabulary/outcome.ts";
import { pathOf } from "../filesystem/path.ts";
import { textOfName } from "../filesystem/text.ts";
import { absolutePath, assertsDirectory, baseOf, isContent } from "./paths.ts";
import { treeAt } from "./tree.ts";
import { type ArchiveView, locate } from "./view.ts";

export interface CopyOutOptions {
  readonly path: string;
  /** Name of the destination in an empty directory; absent: the directory itself. */
  readonly to: string | undefined;
  readonly followLink: boolean;
}

/**
 * What a copy out of a container leaves in an empty directory, by the docker CLI's rules (CTR-CPC-001 … CTR-CPC-011).
 * Owners are left out: everything belongs to the caller.
 */
export function copyOut(view: ArchiveView, options: CopyOutOptions): Tree | Rejected {
  const found = locate(view, options.path, "keep");
  // CTR-CPC-007: with -L a link is followed, and keeps its name.
  const source = found.status === "located" && options.followLink ? locate(view, options.path, "follow") : found;
  if (source.status !== "located") {
    // CTR-CPC-014: the CLI's own words for what is not there.
    return source.kind === "not-found" ? { ...source, message: `No such container:path: ${options.path}` } : source;
  }
  const real = textOfName(pathOf(source.names));
  const isDirectory = source.node.kind === "directory";
  const name = nameOf(options, isDirectory);
  if (typeof name !== "string") return name;
  return treeAt(view, source, real, { content: true })
    .map((entry) => renamed(entry, real, name))
    .filter((entry) => entry.path !== "");
}

/** The name that the copy gets; empty: its content goes into the directory. */
function nameOf(options: CopyOutOptions, isDirectory: boolean): string | Rejected {
  const to = options.to ?? ".";
  const clean = absolutePath(to).slice(1);
  if (clean === "") return isContent(options.path) ? "" : baseOf(absolutePath(options.path));
  // CTR-CPC-002: only the directory itself is there, nothing in it.
  if (clean.includes("/")) return rejected("not-found", `no such directory: ${clean.slice(0, clean.lastIndexOf("/"))}`);
  if (!isDirectory && assertsDirectory(to)) return rejected("not-found", "no such directory");
  return clean;
}

function renamed(entry: TreeEntry, from: string, name: string): TreeEntry {
  const { uid: _, gid: __, ...rest } = entry;
  const rename = (path: string) => {
    const inside = from === "/" ? path.slice(1) : path.slice(from.length + 1);
    return [name, inside].filter((part) => part !== "").join("/");
  };
  const path = rename(entry.path);
  return entry.type === "hardlink" && entry.target !== undefined
    ? { ...rest, path, target: rename(entry.target) }
    : { ...rest, path };
}

import type { Rejected, Tree, TreeEntry } from "../../../vocabulary/generated/types.ts";
import { rejected } from "../../../vocabulary/outcome.ts";
import { pathOf } from "../filesystem/path.ts";
import { textOfName } from "../filesystem/text.ts";
import { absolutePath, assertsDirectory, baseOf, parentOf } from "./paths.ts";
import type { PutRequest } from "./put.ts";
import { type ArchiveView, locate } from "./view.ts";

export interface CopyInOptions {
  readonly path: string;
  /** The source was written with a slash or `/.` at its end: its content, and a link is followed. */
  readonly slash: boolean;
  readonly followLink: boolean;
}

/** What is copied: its name, and its entries as paths below it (empty for itself). */
interface CopySource {
  readonly name: string;
  readonly isDirectory: boolean;
  /** The content of the directory rather than the directory. */
  readonly isContent: boolean;
  readonly entries: readonly { readonly inside: string; readonly entry: TreeEntry }[];
}

/**
 * What the docker CLI extracts where, for a copy into a container (CTR-CPC-001 … CTR-CPC-009): into an existing directory
 * under the source's name, over an existing file, or under a new name in an existing directory.
 */
export function planCopyIn(view: ArchiveView, source: Tree, options: CopyInOptions): PutRequest | Rejected {
  const from = sourceOf(source, options);
  if (from === undefined) return rejected("not-found", "the source of cp is empty");
  if (options.path === "") {
    // Docker's CLI cannot learn what is there, and takes the root for a directory to be made (measured).
    if (!from.isDirectory) return rejected("not-found", "no such directory");
    return { directory: "/", entries: renamed(from, "") };
  }
  const destination = destinationOf(view, options.path);
  if ("status" in destination) return destination;
  const { path, kind } = destination;
  if (kind === "directory") return { directory: path, entries: renamed(from, from.isContent ? "" : from.name) };
  if (kind === "file" && from.isDirectory) return rejected("invalid", "cannot copy directory");
  if (kind === "missing" && !from.isDirectory && assertsDirectory(path))
    return rejected("not-found", "no such directory");
  const clean = absolutePath(path);
  return { directory: parentOf(clean), entries: renamed(from, baseOf(clean)) };
}

/** A symlink as destination is followed to where it leads, also to where nothing is (CTR-CPC-008). */
function destinationOf(
  view: ArchiveView,
  path: string,
): { readonly path: string; readonly kind: "directory" | "file" | "missing" } | Rejected {
  const found = locate(view, path, "keep");
  if (found.status !== "located") return { path, kind: "missing" };
  if (found.node.kind !== "symlink") return existing(path, found.node.kind);
  const target = locate(view, path, "follow");
  if (target.status === "located") return existing(textOfName(pathOf(target.names)), target.node.kind);
  // A loop cannot be followed: the link itself is what gets replaced.
  if (target.kind !== "not-found") return { path, kind: "missing" };
  const text = textOfName(found.node.target);
  return {
    path: text.startsWith("/") ? text : `${parentOf(textOfName(pathOf(found.names)))}/${text}`,
    kind: "missing",
  };
}

function existing(
  path: string,
  kind: string,
): { readonly path: string; readonly kind: "directory" | "file" } | Rejected {
  if (kind === "directory" || kind === "file") return { path, kind };
  return rejected("invalid", `destination "${path}" must be a directory or a regular file`);
}

/** A tree with one common first name is that file or directory; one without is the content of a directory. */
function sourceOf(tree: Tree, options: CopyInOptions): CopySource | undefined {
  const first = tree[0];
  if (first === undefined) return undefined;
  const name = first.path.split("/")[0] ?? "";
  const isNamed =
    first.path === name && tree.every((entry) => entry.path === name || entry.path.startsWith(`${name}/`));
  if (!isNamed) {
    const entries = tree.map((entry) => ({ inside: entry.path, entry }));
    return { name: ".", isDirectory: true, isContent: true, entries };
  }
  const isDirectory = first.type === "directory";
  const entries = tree.map((entry) => ({ inside: entry.path.slice(name.length + 1), entry }));
  return { name, isDirectory, isContent: isDirectory && options.slash, entries };
}

function renamed(source: CopySource, name: string): readonly TreeEntry[] {
  const rename = (inside: string) => [name, inside].filter((part) => part !== "").join("/");
  return source.entries.map(({ inside, entry }) => {
    const path = rename(inside);
    if (entry.type !== "hardlink" || entry.target === undefined) return { ...entry, path };
    const own = entry.target.startsWith(`${source.name}/`) ? entry.target.slice(source.name.length + 1) : entry.target;
    return { ...entry, path, target: rename(own) };
  });
}

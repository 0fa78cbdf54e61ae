import type { Tree } from "../../../vocabulary/generated/types.ts";
import type { Operation } from "../../../vocabulary/operation.ts";
import { type OutcomeOf, ok, rejected } from "../../../vocabulary/outcome.ts";
import { type ArchiveEntry, entriesOfTree, pack, tarName, textName, treeOfEntries } from "../../adapter/archive.ts";
import type { Call } from "../../adapter/call.ts";
import { containerOf } from "../../adapter/handles.ts";
import { assertsDirectory, cleanPath, joinPath, parentOf, splitEntry } from "../../adapter/paths.ts";
import { ask, type Context, containerPath, type Handler } from "../context.ts";
import { archived, statPath } from "./files.ts";

/** Copies by the docker CLI's rules (CTR-CPC-001 … CTR-CPC-014), with the archive API as the CLI uses it. */
export const cp: Handler<"cp"> = (context, operation, call) =>
  operation.source === undefined ? copyOut(context, operation, call) : copyIn(context, operation, call);

/** One end of a copy, as moby's `archive.CopyInfo`. */
interface End {
  readonly path: string;
  readonly exists: boolean;
  readonly isDirectory: boolean;
  /** The name that a followed link had. */
  readonly rebaseName?: string;
}

/** Where to extract, and which leading name becomes which; or why it cannot be. */
type Prepared =
  | { readonly problem: string; readonly kind: "invalid" | "not-found" }
  | { readonly directory: string; readonly rebase?: { readonly from: string; readonly to: string } };

/** moby's `PrepareArchiveCopy`. */
function prepare(source: End, destination: End): Prepared {
  const { directory, base } = splitEntry(destination.path);
  const from = source.rebaseName ?? splitEntry(source.path).base;
  if (destination.exists && destination.isDirectory) return { directory: destination.path };
  if (destination.exists && source.isDirectory) return { problem: "cannot copy directory", kind: "invalid" };
  if (destination.exists || source.isDirectory) return { directory, rebase: { from, to: base } };
  if (assertsDirectory(destination.path)) return { problem: "no such directory", kind: "not-found" };
  return { directory, rebase: { from, to: base } };
}

/** moby's `RebaseArchiveEntries`: the first occurrence of a name in each entry becomes another. */
function rebased(
  entries: readonly ArchiveEntry[],
  rebase: { readonly from: string; readonly to: string } | undefined,
): readonly ArchiveEntry[] {
  if (rebase === undefined) return entries;
  const from = tarName(rebase.from === "/" ? "" : rebase.from);
  const to = tarName(rebase.to);
  const renamed = (name: string): string => name.replace(from, () => to);
  return entries.map((entry) => {
    const name = renamed(entry.name);
    return entry.kind === "hardlink" ? { ...entry, name, target: renamed(entry.target) } : { ...entry, name };
  });
}

async function copyIn(context: Context, operation: Operation<"cp">, call: Call): Promise<OutcomeOf<"cp">> {
  if (operation.source === undefined || typeof operation.source === "string") {
    return rejected("invalid", "the source of cp is no content tree");
  }
  const container = containerOf(context, operation.container);
  const source = sourceOf(operation.source.entries, operation.sourceSlash === true, operation.followLink === true);
  if (source === undefined) return rejected("not-found", "the source of cp is empty");
  const destination = await destinationIn(context, call, container, operation.path);
  if ("status" in destination) return destination;
  const prepared = prepare(source.end, destination);
  if ("problem" in prepared) return rejected(prepared.kind, prepared.problem);
  const answer = await ask(context, call, ["PUT", containerPath(container, "/archive")], {
    query: {
      path: prepared.directory,
      noOverwriteDirNonDir: true,
      copyUIDGID: operation.archive === true ? true : undefined,
    },
    bytes: pack(rebased(source.entries, prepared.rebase)),
  });
  return answer.refusal ?? ok<"cp">({});
}

/** The destination in a container; a final symlink is followed once, as the CLI does (CTR-CPC-008, CTR-CPC-009). */
async function destinationIn(
  context: Context,
  call: Call,
  container: string,
  path: string,
): Promise<End | OutcomeOf<"cp">> {
  let current = path;
  let header = await statPath(context, call, container, current);
  if (!("refusal" in header) && header.isSymlink) {
    current = header.linkTarget.startsWith("/")
      ? header.linkTarget
      : joinPath(splitEntry(current).directory, header.linkTarget);
    header = await statPath(context, call, container, current);
  }
  // Whatever is wrong with the destination shows when the archive is put; a missing container is told from a missing path.
  if ("refusal" in header) return { path: current, exists: false, isDirectory: false };
  if (!header.isDirectory && !header.isRegular) {
    return rejected("invalid", `destination "${path}" must be a directory or a regular file`);
  }
  return { path: current, exists: true, isDirectory: header.isDirectory };
}

interface Source {
  readonly end: End;
  readonly entries: readonly ArchiveEntry[];
}

/**
 * The source as the CLI would pack it. A tree with one common first name is that file or directory; a tree without one
 * is the content of a directory. `sourceSlash` takes a directory's content, and follows a link.
 */
function sourceOf(tree: Tree, slash: boolean, followLink: boolean): Source | undefined {
  const first = tree[0];
  if (first === undefined) return undefined;
  const name = first.path.split("/")[0] ?? "";
  const isNamed =
    tree.every((entry) => entry.path === name || entry.path.startsWith(`${name}/`)) &&
    tree.some((entry) => entry.path === name);
  const entries = entriesOfTree(tree);
  if (!isNamed) return { end: { path: "source/.", exists: true, isDirectory: true }, entries };
  const link =
    first.type === "symlink" && (followLink || slash)
      ? tree.find((entry) => entry.path === joinPath("", first.target ?? ""))
      : undefined;
  const kind = (link ?? first).type;
  if (kind !== "directory") return { end: { path: name, exists: true, isDirectory: false }, entries };
  if (!slash) return { end: { path: name, exists: true, isDirectory: true }, entries };
  // CTR-CPC-005: `dir/.` is the content, not the directory.
  const content = entries.map((entry) => ({ ...entry, name: `.${entry.name.slice(name.length)}` }));
  return { end: { path: `${name}/.`, exists: true, isDirectory: true }, entries: content };
}

async function copyOut(context: Context, operation: Operation<"cp">, call: Call): Promise<OutcomeOf<"cp">> {
  const container = containerOf(context, operation.container);
  let path = operation.path;
  let rebaseName: string | undefined;
  if (operation.followLink === true) {
    const header = await statPath(context, call, container, path);
    if (!("refusal" in header) && header.isSymlink) {
      const target = header.linkTarget.startsWith("/")
        ? header.linkTarget
        : joinPath(splitEntry(path).directory, header.linkTarget);
      const named = splitEntry(path).base;
      if (named !== splitEntry(target).base && named !== ".") rebaseName = named;
      path = path.endsWith("/.") ? `${target}/.` : target;
    }
  }
  const header = await statPath(context, call, container, path);
  if ("refusal" in header) {
    return header.refusal.status === "rejected" && header.refusal.kind === "not-found"
      ? { ...header.refusal, message: `No such container:path: ${operation.path}` }
      : header.refusal;
  }
  const got = await archived(context, call, container, path);
  if ("refusal" in got) return got.refusal;
  const source: End = {
    path,
    exists: true,
    isDirectory: got.entries[0]?.kind === "directory",
    ...(rebaseName === undefined ? {} : { rebaseName }),
  };
  const entries =
    rebaseName === undefined ? got.entries : rebased(got.entries, { from: splitEntry(path).base, to: rebaseName });
  const to = operation.to ?? ".";
  const destination: End = { path: to, exists: cleanPath(to) === ".", isDirectory: cleanPath(to) === "." };
  const prepared = prepare(source, destination);
  if ("problem" in prepared) return rejected(prepared.kind, prepared.problem);
  // The destination is made in an empty directory: a parent other than that directory does not exist (CTR-CPC-002).
  if (cleanPath(prepared.directory) !== ".") return rejected("not-found", `no such directory: ${parentOf(to)}`);
  const tree = treeOfEntries(rebased(entries, prepared.rebase).map(plain), {
    path: relative,
    content: true,
    owners: false,
  });
  return ok<"cp">({ tree });
}

function plain(entry: ArchiveEntry): ArchiveEntry {
  return { ...entry, name: tarName(cleanPath(textName(entry.name))) };
}

function relative(name: string): string {
  const path = cleanPath(name);
  return path === "." ? "" : path.replace(/^\//, "");
}

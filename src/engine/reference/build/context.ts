import type { ContentTree, TreeEntry } from "../../../vocabulary/generated/types.ts";
import { type ContextPath, keptPaths, parseDockerignore } from "../../shared/dockerignore.ts";
import { type ByteString, bytesOfText, textOfBytes } from "../bytes.ts";
import type { Environment } from "../environment.ts";
import { nodeAt } from "../filesystem/edit.ts";
import type { Filesystem } from "../filesystem/node.ts";
import { filesystemOfContent } from "../filesystem/tree.ts";
import { type CopySource, undatedMs } from "./copy-source.ts";
import { followInRoot, insidePath } from "./follow.ts";
import { isProblem, type Problem } from "./problem.ts";
import { sumOfContextEntry } from "./source-hash.ts";

/** The context of a build after `.dockerignore`, and the text of its Dockerfile. */
export interface BuildContext {
  readonly source: CopySource;
  readonly dockerfile: string;
  /** When it was sent: the time of entries that have none of their own. */
  readonly sentMs: number;
}

export interface ContextOptions {
  readonly file: string;
  readonly nowMs: number;
}

/** A context of whatever time: what has no time of its own has none in it. */
type Prepared = Omit<BuildContext, "sentMs"> | Problem;

/** Preparations of a tree by the name of the Dockerfile; no clock is in them, so that a later build finds them. */
const prepared = new WeakMap<ContentTree, Map<string, Prepared>>();

/** Sums of a tree's entries by path; no time is in them, so that a build which comes later finds them (CCH-002). */
const treeSums = new WeakMap<ContentTree, Map<ByteString, string>>();

/**
 * Prepares the context that a client sends: patterns of `.dockerignore` are applied as the docker CLI does (IGN-001),
 * the Dockerfile is read even where they exclude it (IGN-011). Kept with the content tree. Fails as API-011, API-013 and
 * IGN-012 say.
 */
export function prepareContext(
  tree: ContentTree,
  options: ContextOptions,
  environment: Environment,
): BuildContext | Problem {
  const known = prepared.get(tree) ?? new Map<string, Prepared>();
  prepared.set(tree, known);
  const context = known.get(options.file) ?? prepare(tree, options.file, environment);
  known.set(options.file, context);
  return isProblem(context) ? context : { ...context, sentMs: options.nowMs };
}

function prepare(tree: ContentTree, file: string, environment: Environment): Prepared {
  const { filesystem, missing } = filesystemOfContent(tree, { mtimeMs: undatedMs });
  if (missing[0] !== undefined) return { problem: `the content of ${missing[0]} is not at hand` };
  const dockerfile = findDockerfile(filesystem, file);
  if (isProblem(dockerfile)) return dockerfile;
  const ignored = ignoredIn(tree, filesystem);
  if (isProblem(ignored)) return ignored;
  const entries = ignored === undefined ? tree.entries : tree.entries.filter((entry) => !ignored(entry));
  const sent = ignored === undefined ? filesystem : filesystemOfContent({ entries }, { mtimeMs: undatedMs }).filesystem;
  return { dockerfile, source: contextSource(sent, { tree, entries }, environment) };
}

/** PAR-001, API-011 … API-013 */
function findDockerfile(filesystem: Filesystem, file: string): string | Problem {
  const names = insidePath(bytesOfText(file));
  if (names === undefined) return { problem: `forbidden path outside the build context: ${file} ()` };
  let place = followInRoot(filesystem, names.join("/"));
  let name = file;
  if (place?.node === undefined && file === "Dockerfile") {
    place = followInRoot(filesystem, "dockerfile");
    name = "dockerfile";
  }
  if (place?.node === undefined) return { problem: `Cannot locate specified Dockerfile: ${file}` };
  if (place.node.kind !== "file")
    return { problem: `unexpected error reading Dockerfile: read /${name}: is a directory` };
  if (place.node.content === "") return { problem: `the Dockerfile (${name}) cannot be empty` };
  return textOf(place.node.content);
}

/** Which entries `.dockerignore` leaves out; undefined: there is none. */
function ignoredIn(tree: ContentTree, filesystem: Filesystem): ((entry: TreeEntry) => boolean) | Problem | undefined {
  const node = nodeAt(filesystem, [".dockerignore"]);
  if (node?.kind !== "file") return undefined;
  const parsed = parseDockerignore(textOf(node.content));
  // IGN-012
  if (!parsed.ok) return { problem: `error checking context: ${parsed.message}` };
  if (parsed.patterns.length === 0) return undefined;
  const kept = keptPaths(parsed.patterns, walkOf(tree));
  return (entry) => !kept.has(cleanName(entry.path));
}

/** Paths of a context in the order of a walk, directories that no entry names too. */
function walkOf(tree: ContentTree): readonly ContextPath[] {
  const paths = new Map<string, boolean>();
  for (const { path, type } of tree.entries) {
    const names = cleanName(path).split("/");
    for (let depth = 1; depth < names.length; depth++) paths.set(names.slice(0, depth).join("/"), true);
    paths.set(names.join("/"), type === "directory");
  }
  return [...paths]
    .map(([path, isDirectory]) => ({ path, isDirectory }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Sums are those of the entries as they are sent; a directory that no entry names has its path for a sum. */
function contextSource(
  filesystem: Filesystem,
  { tree, entries }: { readonly tree: ContentTree; readonly entries: readonly TreeEntry[] },
  environment: Environment,
): CopySource {
  const byPath = new Map<ByteString, TreeEntry>();
  for (const entry of entries) byPath.set(bytesOfText(cleanName(entry.path)), entry);
  const sums = treeSums.get(tree) ?? new Map<ByteString, string>();
  treeSums.set(tree, sums);
  return {
    kind: "context",
    filesystem,
    sum(names, node) {
      const path = names.join("/");
      const known = sums.get(path);
      if (known !== undefined) return known;
      const entry = byPath.get(path);
      if (entry === undefined) return path;
      const linkTo = entry.type === "hardlink" ? bytesOfText(cleanName(entry.target ?? "")) : undefined;
      const made = sumOfContextEntry(path, node, linkTo, environment);
      sums.set(path, made);
      return made;
    },
  };
}

function cleanName(path: string): string {
  return path
    .split("/")
    .filter((name) => name !== "" && name !== ".")
    .join("/");
}

function textOf(bytes: ByteString): string {
  return textOfBytes(bytes) ?? bytes;
}

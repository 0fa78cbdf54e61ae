import { type ByteString, bytesOfText } from "../bytes.ts";
import type { Environment } from "../environment.ts";
import type { DirectoryNode, Filesystem, Node } from "../filesystem/node.ts";
import { compareBytes } from "../filesystem/path.ts";
import { textOfName } from "../filesystem/text.ts";
import { matchPattern } from "../image/go-pattern.ts";
import { mapEntries } from "../persistent-map.ts";
import { followInRoot, insidePath } from "./follow.ts";
import { isProblem, type Problem } from "./problem.ts";
import { sumOfImageEntry, sumOfList } from "./source-hash.ts";

type Names = readonly ByteString[];

/** The time of what has none of its own, in a context whose time is not in it; whoever copies it puts one there. */
export const undatedMs = Number.NaN;

/** Where COPY and ADD take files from. */
export interface CopySource {
  readonly kind: "context" | "image";
  /** In a context some things are undated. */
  readonly filesystem: Filesystem;
  /** Sum of one node; the names are its path without symlinks. */
  sum(names: Names, node: Node): string;
}

/** One thing to copy. */
export interface CopyItem {
  readonly node: Node;
  /** The last name as it was given: a link keeps its own (CPY-021). */
  readonly base: ByteString;
  /** `file:…` or `dir:…` for the history and the cache. */
  readonly hash: string;
}

const imageSums = new WeakMap<Node, Map<string, string>>();

/** What sources named in a tree, by how they were written: a build that is done again need not look through it again. */
const foundItems = new WeakMap<Filesystem, Map<string, readonly CopyItem[] | Problem>>();

/** A stage or image as a source. Sums are kept with the nodes. */
export function imageSource(filesystem: Filesystem, environment: Environment): CopySource {
  return {
    kind: "image",
    filesystem,
    sum(names, node) {
      const path = names.join("/");
      const known = imageSums.get(node) ?? new Map<string, string>();
      imageSums.set(node, known);
      const sum = known.get(path) ?? sumOfImageEntry(path, node, environment);
      known.set(path, sum);
      return sum;
    },
  };
}

/** What the sources of an instruction name, or dockerd's words for why they name nothing (CPY-010 … CPY-018). */
export function findItems(
  source: CopySource,
  given: readonly string[],
  options: { readonly isUrlAllowed: boolean; readonly environment: Environment },
): readonly CopyItem[] | Problem {
  const known = foundItems.get(source.filesystem) ?? new Map<string, readonly CopyItem[] | Problem>();
  foundItems.set(source.filesystem, known);
  const items: CopyItem[] = [];
  for (const written of given) {
    // CPY-040
    if (/^https?:\/\/./.test(written) && !options.isUrlAllowed) return { problem: "source can't be a URL for COPY" };
    // CPY-016: absolute or not, it is the root of the source that counts.
    const path = (written.length > 1 ? written.replace(/^\//, "") : written).replace(/^\.\//, "");
    const found =
      known.get(path) ??
      (hasWildcard(path)
        ? findByPattern(source, path, options.environment)
        : findOne(source, path, options.environment));
    known.set(path, found);
    if (isProblem(found)) return found;
    items.push(...found);
  }
  return items.length === 0 ? { problem: "no source files were specified" } : items;
}

/** A backslash quotes the character behind it. */
function hasWildcard(path: string): boolean {
  return /^(?:[^\\*?[]|\\[\s\S])*[*?[]/.test(path);
}

function findByPattern(source: CopySource, pattern: string, environment: Environment): readonly CopyItem[] | Problem {
  const items: CopyItem[] = [];
  for (const names of walk(source.filesystem.root, [])) {
    const path = names.map(textOfName).join("/");
    if (matchPattern(pattern, path) !== true) continue;
    const found = findOne(source, path, environment);
    if (isProblem(found)) return found;
    items.push(...found);
  }
  return items;
}

/** Every path below a directory, in the order of a lexical walk. */
function* walk(directory: DirectoryNode, names: Names): Iterable<Names> {
  for (const [name, node] of sorted(directory)) {
    const path = [...names, name];
    yield path;
    if (node.kind === "directory") yield* walk(node, path);
  }
}

function findOne(source: CopySource, path: string, environment: Environment): readonly CopyItem[] | Problem {
  const names = insidePath(bytesOfText(path));
  if (names === undefined) return { problem: `forbidden path outside the build context: ${path} ()` };
  const place = followInRoot(source.filesystem, names.join("/"));
  // A path that goes below a file, and a link that leads to itself (measured).
  if (place === undefined || place.isBlocked)
    return { problem: `forbidden path outside the build context: ${path} ()` };
  if (place.node === undefined) {
    // A slash at the end stays (measured).
    const slash = path.endsWith("/") && names.length > 0 ? "/" : "";
    const shown = `${names.map(textOfName).join("/")}${slash}`;
    const missing = `stat ${shown}: file does not exist`;
    // CPY-013, CPY-014
    return {
      problem:
        source.kind === "context"
          ? `file not found in build context or excluded by .dockerignore: ${missing}`
          : missing,
    };
  }
  const base = names.at(-1) ?? "";
  const { node } = place;
  if (node.kind !== "directory") return [{ node, base, hash: `file:${source.sum(place.names, node)}` }];
  const sums: string[] = place.names.length === 0 ? [] : [source.sum(place.names, node)];
  collectSums(source, node, place.names, sums);
  return [{ node, base, hash: sumOfList("dir", sums.sort(), environment) }];
}

function collectSums(source: CopySource, directory: DirectoryNode, names: Names, sums: string[]): void {
  for (const [name, node] of mapEntries(directory.entries)) {
    const path = [...names, name];
    if (node.kind === "symlink") {
      // The sum of what a link leads to; of a dangling one its path.
      const target = followInRoot(source.filesystem, path.join("/"));
      sums.push(target?.node === undefined ? path.join("/") : source.sum(target.names, target.node));
      continue;
    }
    sums.push(source.sum(path, node));
    if (node.kind === "directory") collectSums(source, node, path, sums);
  }
}

function sorted(directory: DirectoryNode): readonly (readonly [ByteString, Node])[] {
  return [...mapEntries(directory.entries)].sort(([one], [other]) => compareBytes(one, other));
}

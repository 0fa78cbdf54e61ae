import type { Change, Dialect, Tree } from "../vocabulary/generated/types.ts";

/** What normalisation must know of a container. */
export interface ChangeContext {
  readonly dialect: Dialect;
  /** Targets of the container's own mounts. */
  readonly mountTargets: readonly string[];
  /** Paths that the scenario itself wrote or removed in the container with file operations. */
  readonly written: ReadonlySet<string>;
}

/** A list of changes that can be compared between engines. */
export interface NormalisedChanges {
  /** What counts, sorted by path. */
  readonly changes: readonly Change[];
  /** Entries that may be listed or not: they count for nobody. */
  readonly optional: ReadonlySet<string>;
  /** Changes that were left out because the engine made them, sorted by path; who names one still gets it judged. */
  readonly ignored: readonly Change[];
}

const engineFiles: ReadonlySet<string> = new Set([
  "/.dockerenv",
  "/run/.containerenv",
  "/etc/hosts",
  "/etc/hostname",
  "/etc/resolv.conf",
  "/etc/mtab",
]);

const engineFolders = ["/dev/", "/proc/", "/sys/"];

/** CTR-DIF-001: podman copies these up when it writes its own files. */
const podmanFolders: ReadonlySet<string> = new Set(["/etc", "/run"]);

/** Whether the engine, not the scenario, makes this path (CTR-DIF-016). */
export function isEnginePath(path: string): boolean {
  return engineFiles.has(path) || engineFolders.some((folder) => path.startsWith(folder));
}

/**
 * Normalises what `diff` answered, once for every engine, the reference included: paths of the engine and the
 * container's own mount points are left out unless the scenario wrote them; a C of a directory with a listed
 * descendant is optional (CTR-DIF-002, CTR-DIF-004: dockerd lists it, podman does not).
 */
export function normaliseChanges(raw: readonly Change[], context: ChangeContext): NormalisedChanges {
  const ignored: Change[] = [];
  const targets = new Set(context.mountTargets);
  const counted = raw.filter((change) => {
    if (context.written.has(change.path)) return true;
    const mount = targets.has(change.path) && change.kind !== "deleted";
    if (!mount && !isEnginePath(change.path)) return true;
    ignored.push(change);
    return false;
  });
  const parents = new Set(counted.flatMap((change) => ancestorsOf(change.path)));
  const optional = new Set<string>();
  const changes = counted.filter((change) => {
    const podman =
      context.dialect.engine === "podman" && podmanFolders.has(change.path) && !context.written.has(change.path);
    if (change.kind === "changed" && (parents.has(change.path) || podman)) optional.add(change.path);
    else if (change.kind === "added" && podman && !parents.has(change.path)) optional.add(change.path);
    else return true;
    return false;
  });
  return { changes: [...changes].sort(byPath), optional, ignored: ignored.sort(byPath) };
}

/** Parents of a path, without the root. */
export function ancestorsOf(path: string): readonly string[] {
  const ancestors: string[] = [];
  for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1))
    ancestors.push(path.slice(0, slash));
  return ancestors;
}

/** A tree without the engine's own paths. */
export function normaliseTree(
  tree: Tree,
  written: ReadonlySet<string>,
): { readonly tree: Tree; readonly ignored: readonly string[] } {
  const ignored: string[] = [];
  const kept = tree.filter((entry) => {
    const path = entry.path.startsWith("/") ? entry.path : `/${entry.path}`;
    if (written.has(path) || !isEnginePath(path)) return true;
    ignored.push(path);
    return false;
  });
  return { tree: kept, ignored };
}

function byPath(a: Change, b: Change): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

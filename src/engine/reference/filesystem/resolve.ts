import type { ByteString } from "../bytes.ts";
import { mapGet } from "../persistent-map.ts";
import { nodeAt } from "./edit.ts";
import type { Errno } from "./errno.ts";
import type { DirectoryNode, Filesystem, Node } from "./node.ts";
import { namesOf, pathOf } from "./path.ts";
import { isAllowed, wantsExecute } from "./permission.ts";
import type { Caller, FilesystemId, FilesystemStore, Mount, Namespace } from "./view.ts";

/** Everything that a call knows. */
export interface Context {
  readonly namespace: Namespace;
  readonly store: FilesystemStore;
  readonly caller: Caller;
  /** Filled with the names that walks look up in the root: what they find depends on nothing else, mounts apart. */
  readonly firstNames?: Set<ByteString> | undefined;
}

/** One mounted file system as the walk crossed into it. */
export interface Mounted {
  /** Place in the list of mounts, -1 for the root: an earlier mount is hidden below a later one. */
  readonly index: number;
  /** How many names of the path lead to it. */
  readonly depth: number;
  /** Undefined: made-up nodes. */
  readonly filesystem: FilesystemId | undefined;
  readonly base: readonly ByteString[];
  readonly nodes: ((path: string) => Node | undefined) | undefined;
  readonly readOnly: boolean;
  readonly devices: boolean;
}

/** Where a path leads. */
export interface Place {
  /** Without symlinks, from the container's root. */
  readonly names: readonly ByteString[];
  /** Undefined: nothing has this name, but its directory exists. */
  readonly node: Node | undefined;
  readonly mounted: Mounted;
  /** The directory that holds the last name; undefined at the root. */
  readonly parent: { readonly node: DirectoryNode; readonly mounted: Mounted } | undefined;
  /** How the last component was written. */
  readonly last: "name" | "dot" | "dotdot" | "root";
  readonly slash: boolean;
}

/**
 * follow: the last component too. keep: not, unless a slash follows it. entry: never, the slash is the caller's business
 * (rmdir, rename, mkdir …).
 */
export type LastComponent = "follow" | "keep" | "entry";

const linksMax = 40;
const nameMax = 255;
const pathMax = 4095;

/**
 * Walks a path from the caller's directory across symlinks and mounts; `..` stops at the container's root. Fails with
 * ENOENT, ENOTDIR, EACCES (no right to search), ELOOP after 40 symlinks, ENAMETOOLONG.
 */
export function resolve(context: Context, path: ByteString, last: LastComponent): Place | Errno {
  if (path === "") return "ENOENT";
  if (path.length > pathMax) return "ENAMETOOLONG";
  const walk = startWalk(context);
  if (!path.startsWith("/")) {
    // The caller stands in its directory already: no right is needed to get there again.
    const failure = enter(context, walk, context.caller.cwd);
    if (failure !== undefined) return failure;
  }
  const todo = components(path);
  let links = 0;
  let written: Place["last"] = "root";
  while (todo.length > 0) {
    const here = walk.steps[walk.steps.length - 1];
    if (here === undefined) return "ENOENT";
    const name = todo.pop() ?? "";
    if (name === "" && last === "entry") break;
    if (here.node.kind !== "directory") return "ENOTDIR";
    if (name === "") break;
    if (!isAllowed(here.node, context.caller.credentials, wantsExecute)) return "EACCES";
    const isLast = todo.length === 0 || (todo.length === 1 && todo[0] === "");
    const slash = isLast && todo.length === 1;
    written = name === "." ? "dot" : name === ".." ? "dotdot" : "name";
    if (name === ".") continue;
    if (name === "..") {
      if (walk.steps.length > 1) {
        walk.steps.pop();
        walk.names.pop();
      }
      continue;
    }
    if (name.length > nameMax) return "ENAMETOOLONG";
    const child = stepInto(context, walk, here, name);
    if (child === undefined) {
      if (!isLast) return "ENOENT";
      const parent = { node: here.node, mounted: here.mounted };
      return { names: [...walk.names, name], node: undefined, mounted: here.mounted, parent, last: "name", slash };
    }
    if (child.node.kind === "symlink" && (!isLast || last === "follow" || (last === "keep" && slash))) {
      if (++links > linksMax) return "ELOOP";
      const target = child.node.target;
      if (target === "") return "ENOENT";
      if (slash) todo.pop();
      const rest = components(slash ? `${target}/` : target);
      // A slash at the end of a target counts only where the link was the last component.
      if (!isLast && rest[0] === "") rest.shift();
      todo.push(...rest);
      if (target.startsWith("/")) {
        walk.steps.length = 1;
        walk.names.length = 0;
      }
      continue;
    }
    walk.steps.push(child);
    walk.names.push(name);
  }
  return endWalk(walk, written, path);
}

interface Step {
  readonly node: Node;
  readonly mounted: Mounted;
}

interface Walk {
  readonly steps: Step[];
  readonly names: ByteString[];
}

function endWalk(walk: Walk, written: Place["last"], path: ByteString): Place | Errno {
  const here = walk.steps[walk.steps.length - 1];
  if (here === undefined) return "ENOENT";
  const slash = path.endsWith("/");
  const above = walk.steps[walk.steps.length - 2];
  const parent = above?.node.kind === "directory" ? { node: above.node, mounted: above.mounted } : undefined;
  return { names: walk.names, node: here.node, mounted: here.mounted, parent, last: written, slash };
}

/** Last component first; an "" in front says that a slash ends the path. */
function components(path: ByteString): ByteString[] {
  const names: ByteString[] = [];
  // From the end on, without the three arrays of split, filter and reverse: every call on a path comes through here.
  for (let end = path.length; end > 0; ) {
    const slash = path.lastIndexOf("/", end - 1);
    if (slash + 1 < end) {
      if (names.length === 0 && end < path.length) names.push("");
      names.push(path.slice(slash + 1, end));
    }
    end = slash;
  }
  return names;
}

function startWalk(context: Context): Walk {
  const { namespace, store } = context;
  const mounted: Mounted = {
    index: -1,
    depth: 0,
    filesystem: namespace.root,
    base: [],
    nodes: undefined,
    readOnly: namespace.readOnlyRoot,
    devices: true,
  };
  return { steps: [{ node: store.get(namespace.root).root, mounted }], names: [] };
}

function enter(context: Context, walk: Walk, cwd: ByteString): Errno | undefined {
  const names = components(cwd);
  for (let index = names.length - 1; index >= 0; index--) {
    const name = names[index] ?? "";
    if (name === "" || name === ".") continue;
    const here = walk.steps[walk.steps.length - 1];
    const child = here === undefined ? undefined : stepInto(context, walk, here, name);
    if (child === undefined) return "ENOENT";
    walk.steps.push(child);
    walk.names.push(name);
  }
  return undefined;
}

function stepInto(context: Context, walk: Walk, here: Step, name: ByteString): Step | undefined {
  const mounts = context.namespace.mounts;
  if (context.firstNames !== undefined && walk.names.length === 0) context.firstNames.add(name);
  if (mounts.length > 0) {
    const index = mountAt(mounts, here.mounted.index, walk.names, name);
    const mount = mounts[index];
    if (mount !== undefined) return cross(context, mount, index, walk.names.length + 1);
  }
  if (here.node.kind !== "directory") return undefined;
  const node =
    here.mounted.nodes === undefined ? mapGet(here.node.entries, name) : madeUp(here.mounted, walk.names, name);
  return node === undefined ? undefined : { node, mounted: here.mounted };
}

function madeUp(mounted: Mounted, names: readonly ByteString[], name: ByteString): Node | undefined {
  return mounted.nodes?.([...names.slice(mounted.depth), name].join("/"));
}

interface Targets {
  readonly byPath: ReadonlyMap<ByteString, number>;
  /** Last names of targets: nothing is mounted on any other, whatever leads to it. */
  readonly lastNames: ReadonlySet<ByteString>;
  readonly firstNames: ReadonlySet<ByteString>;
}

const targets = new WeakMap<readonly Mount[], Targets>();

function targetsOf(mounts: readonly Mount[]): Targets {
  let known = targets.get(mounts);
  if (known === undefined) {
    const paths = mounts.map((mount) => namesOf(mount.target));
    known = {
      byPath: new Map(paths.map((names, index) => [pathOf(names), index])),
      lastNames: new Set(paths.map((names) => names.at(-1) ?? "")),
      firstNames: new Set(paths.map((names) => names[0] ?? "")),
    };
    targets.set(mounts, known);
  }
  return known;
}

/** Whether something is mounted on or below a name of the root. */
export function isMountedBelow(mounts: readonly Mount[], firstName: ByteString): boolean {
  return targetsOf(mounts).firstNames.has(firstName);
}

/** The topmost mount on a path. One that was mounted before the file system we are in lies hidden below it. */
function mountAt(mounts: readonly Mount[], above: number, names: readonly ByteString[], name: ByteString): number {
  const { byPath, lastNames } = targetsOf(mounts);
  if (!lastNames.has(name)) return -1;
  const index = byPath.get(names.length === 0 ? `/${name}` : `/${names.join("/")}/${name}`);
  return index === undefined || index < above ? -1 : index;
}

function cross(context: Context, mount: Mount, index: number, depth: number): Step | undefined {
  const { source, readOnly } = mount;
  const common = { index, depth, readOnly, devices: mount.devices === true };
  if (!("filesystem" in source)) {
    const { store } = context;
    const nodes = "nodes" in source ? source.nodes : (inside: string) => store.processNode?.(inside);
    const node = nodes("");
    const mounted = { ...common, readOnly: true, filesystem: undefined, base: [], nodes };
    return node === undefined ? undefined : { node, mounted };
  }
  const base = namesOf(source.path);
  const node = nodeAt(context.store.get(source.filesystem), base);
  const mounted = { ...common, filesystem: source.filesystem, base, nodes: undefined };
  return node === undefined ? undefined : { node, mounted };
}

/** Whether something is mounted on the place itself. */
export function isMountPoint(place: Place): boolean {
  return place.parent === undefined || place.mounted !== place.parent.mounted;
}

/** Names that lead to a place inside its own file system. */
export function namesInside(mounted: Mounted, names: readonly ByteString[]): readonly ByteString[] {
  if (mounted.depth === 0 && mounted.base.length === 0) return names;
  return [...mounted.base, ...names.slice(mounted.depth)];
}

/** Replaces the file system of a mount by a changed one; made-up files cannot change. */
export function change(
  context: Context,
  mounted: Mounted,
  edit: (filesystem: Filesystem) => Filesystem,
): Errno | undefined {
  if (mounted.filesystem === undefined || mounted.readOnly) return "EROFS";
  context.store.set(mounted.filesystem, edit(context.store.get(mounted.filesystem)));
  return undefined;
}

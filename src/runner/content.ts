import { fillFile, handlesOf } from "../scenario/fill.ts";
import type { Scenario, ScenarioFile } from "../scenario/scenario.ts";
import type { Content, Tree, TreeEntry } from "../vocabulary/generated/types.ts";
import type { Operation } from "../vocabulary/operation.ts";

/** Answers what the engine calls the image of a handle. */
export type ImageName = (handle: string) => string;

/**
 * The operation with its sources replaced by content trees, so that a trace replays without the scenario's files.
 * A build context is the content of the folder; what is copied carries its own name first (`dir`, `dir/a`).
 */
export function withContent(operation: Operation, scenario: Scenario, nameOf: ImageName): Operation {
  if (operation.op === "build" && typeof operation.context === "string") {
    return { ...operation, context: { entries: treeUnder(scenario, operation.context, nameOf) } };
  }
  if (operation.op === "cp" && typeof operation.source === "string") {
    return { ...operation, source: { entries: namedTree(scenario, operation.source, nameOf) } };
  }
  return operation;
}

/** Image handles that the operation's own files name. */
export function imagesNamedBy(operation: Operation, scenario: Scenario): readonly string[] {
  const folder = sourceOf(operation);
  if (folder === undefined) return [];
  const handles = new Set<string>();
  for (const [path, file] of scenario.files) {
    if (file.type !== "file" || file.template === undefined || relativeTo(folder, path) === undefined) continue;
    for (const handle of handlesOf(file.template)) handles.add(handle);
  }
  return [...handles];
}

function sourceOf(operation: Operation): string | undefined {
  if (operation.op === "build" && typeof operation.context === "string") return operation.context;
  return operation.op === "cp" && typeof operation.source === "string" ? operation.source : undefined;
}

/** What a session may bind: every regular file as it was written. */
export function bindableFiles(scenario: Scenario): ReadonlyMap<string, Content> {
  const files = new Map<string, Content>();
  for (const [path, file] of scenario.files) if (file.type === "file") files.set(path, file.content);
  return files;
}

/** Whether a step takes something of the scenario's files that the operation itself does not hold: a bind, an archive. */
export function bindsFiles(scenario: Scenario): boolean {
  return scenario.steps.some((step) => {
    if (step.kind !== "operation") return false;
    const { operation } = step;
    if (operation.op === "load" || operation.op === "import") return scenario.files.has(plainPath(operation.archive));
    if (operation.op !== "create" && operation.op !== "run") return false;
    const short = operation.volumes?.some((volume) => volume.startsWith("./")) === true;
    return short || operation.mounts?.some((mount) => mount.type === "bind") === true;
  });
}

function treeUnder(scenario: Scenario, folder: string, nameOf: ImageName): Tree {
  const entries = new Map<string, TreeEntry>();
  for (const [path, file] of scenario.files) {
    const inside = relativeTo(folder, path);
    if (inside === undefined || inside === "") continue;
    addParents(entries, inside);
    entries.set(inside, entryOf(inside, file, nameOf));
  }
  return sorted(entries);
}

function namedTree(scenario: Scenario, source: string, nameOf: ImageName): Tree {
  const folder = plainPath(source);
  const name = folder.replace(/^.*\//, "");
  const entries = new Map<string, TreeEntry>();
  for (const [path, file] of scenario.files) {
    const inside = relativeTo(folder, path);
    if (inside === undefined) continue;
    const own = name === "" ? inside : inside === "" ? name : `${name}/${inside}`;
    if (own === "") continue;
    addParents(entries, own);
    entries.set(own, entryOf(own, file, nameOf));
  }
  return sorted(entries);
}

/** The path below a folder; empty: it is the folder itself; undefined: it is elsewhere. */
function relativeTo(folder: string, path: string): string | undefined {
  const root = plainPath(folder);
  const own = plainPath(path);
  if (root === "") return own;
  if (own === root) return "";
  return own.startsWith(`${root}/`) ? own.slice(root.length + 1) : undefined;
}

/** `./ctx/` and `ctx/.` are `ctx`. */
function plainPath(path: string): string {
  return path
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .join("/");
}

function addParents(entries: Map<string, TreeEntry>, path: string): void {
  for (let slash = path.indexOf("/"); slash > 0; slash = path.indexOf("/", slash + 1)) {
    const folder = path.slice(0, slash);
    if (!entries.has(folder)) entries.set(folder, { path: folder, type: "directory", mode: "0755", uid: 0, gid: 0 });
  }
}

function entryOf(path: string, file: ScenarioFile, nameOf: ImageName): TreeEntry {
  const owner = { uid: 0, gid: 0 };
  if (file.type === "directory") return { path, type: "directory", mode: file.mode ?? "0755", ...owner };
  if (file.type === "symlink") return { path, type: "symlink", mode: "0777", ...owner, target: file.target };
  return { path, type: "file", mode: file.mode ?? "0644", ...owner, content: fillFile(file, nameOf) };
}

/** A directory comes before its content: the order of code units does that for paths without characters below `/`. */
function sorted(entries: ReadonlyMap<string, TreeEntry>): Tree {
  const key = (path: string) => path.replaceAll("/", "\u0000");
  return [...entries.values()].sort((a, b) => (key(a.path) < key(b.path) ? -1 : 1));
}

/** The text of the Dockerfile that a build uses, or undefined when there is none. */
export function dockerfileOf(operation: Operation): string | undefined {
  if (operation.op !== "build" || typeof operation.context === "string") return undefined;
  const path = plainPath(operation.file ?? "Dockerfile");
  const content = operation.context.entries.find((entry) => entry.path === path)?.content;
  return typeof content === "string" ? content : undefined;
}

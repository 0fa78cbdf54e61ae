import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTarBytes } from "../../shared/tar/read.ts";
import { tarOfBytes } from "../../shared/tar/write.ts";
import { applyLayer } from "./apply-layer.ts";
import { fileCalls } from "./calls.ts";
import { diffFilesystems, isUnchanged, layerChanges } from "./changes.ts";
import { createFilesystem, writableLayerOn } from "./edit.ts";
import type { Filesystem } from "./node.ts";
import { treeOf } from "./tree.ts";
import type { FileCalls } from "./view.ts";

/**
 * The model: a lower map, an upper map and whiteouts, from path to what is there; no trees, no links, no rights, root
 * only. It says which operations succeed, what the merged view is and what differs, and knows nothing of our engine.
 */
interface Thing {
  readonly kind: "file" | "directory" | "symlink";
  readonly mode: number;
  readonly text: string;
}
class Overlay {
  readonly lower: ReadonlyMap<string, Thing>;
  readonly upper = new Map<string, Thing>();
  readonly whiteouts = new Set<string>();
  constructor(lower: ReadonlyMap<string, Thing>) {
    this.lower = lower;
  }
  get(path: string) {
    return this.upper.get(path) ?? (this.whiteouts.has(path) ? undefined : this.lower.get(path));
  }
  put(path: string, thing: Thing) {
    this.upper.set(path, thing);
  }
  drop(path: string) {
    this.upper.delete(path);
    if (this.lower.has(path)) this.whiteouts.add(path);
  }
  paths() {
    return [...new Set([...this.lower.keys(), ...this.upper.keys()])]
      .filter((path) => this.get(path) !== undefined)
      .sort();
  }
  below(path: string) {
    return this.paths().filter((one) => one.startsWith(`${path}/`));
  }
  hasParent(path: string) {
    const parent = path.slice(0, path.lastIndexOf("/"));
    return parent === "" || this.get(parent)?.kind === "directory";
  }
}

type Command =
  | {
      readonly op: "write" | "mkdir" | "symlink" | "unlink" | "rmdir" | "removeAll" | "chmod";
      readonly path: string;
      readonly n: number;
    }
  | { readonly op: "rename"; readonly path: string; readonly to: string };

const path = fc.array(fc.constantFrom("a", "b"), { minLength: 1, maxLength: 3 }).map((names) => `/${names.join("/")}`);
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    op: fc.constantFrom(
      "write",
      "mkdir",
      "mkdir",
      "symlink",
      "unlink",
      "rmdir",
      "removeAll",
      "removeAll",
      "chmod" as const,
    ),
    path,
    n: fc.integer({ min: 0, max: 3 }),
  }) as fc.Arbitrary<Command>,
  fc.record({ op: fc.constant("rename" as const), path, to: path }),
);

const commands = fc.array(command, { minLength: 5, maxLength: 40, size: "max" });

/** Does a command to the model; answers whether it succeeds. */
function model(overlay: Overlay, command: Command): boolean {
  const here = overlay.get(command.path);
  const free = here === undefined && overlay.hasParent(command.path);
  switch (command.op) {
    case "write":
      if (here === undefined ? !free : here.kind !== "file") return false;
      overlay.put(command.path, { kind: "file", mode: here?.mode ?? 0o644, text: `text ${command.n}` });
      return true;
    case "mkdir":
    case "symlink":
      if (!free) return false;
      if (command.op === "mkdir") overlay.put(command.path, { kind: "directory", mode: 0o755, text: "" });
      else overlay.put(command.path, { kind: "symlink", mode: 0o777, text: "/nowhere/x" });
      return true;
    case "unlink":
      if (here === undefined || here.kind === "directory") return false;
      overlay.drop(command.path);
      return true;
    case "rmdir":
      if (here?.kind !== "directory" || overlay.below(command.path).length > 0) return false;
      overlay.drop(command.path);
      return true;
    case "removeAll":
      if (here === undefined) return false;
      for (const below of [...overlay.below(command.path), command.path]) overlay.drop(below);
      return true;
    case "chmod":
      if (here === undefined || here.kind === "symlink") return false;
      overlay.put(command.path, { ...here, mode: 0o700 + command.n });
      return true;
    case "rename": {
      const there = overlay.get(command.to);
      if (here === undefined || !overlay.hasParent(command.to) || command.to.startsWith(`${command.path}/`))
        return false;
      if (command.path === command.to) return true;
      if (there !== undefined && (there.kind === "directory") !== (here.kind === "directory")) return false;
      if (overlay.below(command.to).length > 0) return false;
      for (const from of [command.path, ...overlay.below(command.path)]) {
        const thing = overlay.get(from);
        if (thing !== undefined) overlay.put(command.to + from.slice(command.path.length), thing);
        overlay.drop(from);
      }
      return true;
    }
  }
}

function real(calls: FileCalls, command: Command): boolean {
  const stat = calls.lstat(command.path);
  switch (command.op) {
    case "write":
      return calls.write(command.path, `text ${command.n}`) === undefined;
    case "mkdir":
      return calls.mkdir(command.path) === undefined;
    case "symlink":
      return calls.symlink("/nowhere/x", command.path) === undefined;
    case "unlink":
      return calls.unlink(command.path) === undefined;
    case "rmdir":
      return calls.rmdir(command.path) === undefined;
    case "chmod":
      return (
        (typeof stat === "string" || stat.kind !== "symlink") &&
        calls.chmod(command.path, 0o700 + command.n) === undefined
      );
    case "removeAll":
      return removeAll(calls, command.path);
    case "rename":
      return calls.rename(command.path, command.to) === undefined;
  }
}

function removeAll(calls: FileCalls, path: string): boolean {
  const stat = calls.lstat(path);
  if (typeof stat === "string") return false;
  if (stat.kind !== "directory") return calls.unlink(path) === undefined;
  for (const name of calls.readdir(path)) removeAll(calls, `${path}/${name}`);
  return calls.rmdir(path) === undefined;
}

function onFilesystem(filesystem: Filesystem, nowMs: number) {
  const held = { filesystem };
  const store = {
    get: () => held.filesystem,
    set: (_: number, next: Filesystem) => {
      held.filesystem = next;
    },
  };
  const caller = { credentials: { uid: 0, gid: 0, groups: [] }, cwd: "/", umask: 0o022, nowMs };
  return { held, calls: fileCalls({ root: 1, readOnlyRoot: false, mounts: [] }, store, caller) };
}

const things = (filesystem: Filesystem) =>
  treeOf(filesystem)
    .filter((entry) => entry.path !== "/")
    .map(({ path: at, type, mode, content, target }) => [
      at,
      type,
      Number.parseInt(mode ?? "", 8),
      content ?? target ?? "",
    ]);

const modelThings = (overlay: Overlay) =>
  overlay.paths().map((at) => {
    const thing = overlay.get(at);
    return [at, thing?.kind, thing?.mode, thing?.text];
  });

/** Added, changed and deleted paths by comparison of the views; parents are C, and what is below a D is not listed. */
function modelDiff(overlay: Overlay): readonly string[] {
  const lines = new Map<string, string>();
  const alike = (one: Thing, other: Thing) =>
    one.kind === other.kind && one.mode === other.mode && one.text === other.text;
  for (const at of new Set([...overlay.lower.keys(), ...overlay.paths()])) {
    const [before, after] = [overlay.lower.get(at), overlay.get(at)];
    const parent = at.slice(0, at.lastIndexOf("/"));
    const hidden = parent !== "" && overlay.get(parent)?.kind !== "directory";
    if (after === undefined && hidden) continue;
    if (before === undefined) lines.set(at, "added");
    else if (after === undefined) lines.set(at, "deleted");
    else if (!alike(before, after)) lines.set(at, "changed");
  }
  for (const at of [...lines.keys()]) {
    for (let up = at.lastIndexOf("/"); up > 0; up = at.lastIndexOf("/", up - 1)) {
      const parent = at.slice(0, up);
      if (!lines.has(parent)) lines.set(parent, "changed");
    }
  }
  return [...lines].map(([at, kind]) => `${kind} ${at}`).sort();
}

describe("a file system on a lower one", () => {
  it("agrees with a naive overlay in answers, merged view, diff and layer", () => {
    const seen = { refused: 0, opaque: 0, whiteout: 0, moved: 0 };
    fc.assert(
      fc.property(commands, commands, (below, above) => {
        const base = new Overlay(new Map());
        // One moment for everything, so that times say nothing and the model needs none.
        const first = onFilesystem(createFilesystem(1000), 1000);
        for (const one of below) expect([one, real(first.calls, one)]).toEqual([one, model(base, one)]);
        const lower = first.held.filesystem;
        const image = things(lower);
        const overlay = new Overlay(new Map(base.paths().map((at) => [at, base.get(at) as Thing])));
        const second = onFilesystem(writableLayerOn(lower), 1000);
        for (const one of above) {
          const expected = model(overlay, one);
          expect([one, real(second.calls, one)]).toEqual([one, expected]);
          if (!expected) seen.refused++;
          else if (one.op === "rename") seen.moved++;
        }
        const upper = second.held.filesystem;
        expect(things(upper)).toEqual(modelThings(overlay));
        expect(
          diffFilesystems(lower, upper)
            .map(({ kind, path: at }) => `${kind} ${at}`)
            .sort(),
        ).toEqual(modelDiff(overlay));
        const layer = layerChanges(lower, upper);
        for (const entry of layer) {
          if (entry.name.endsWith(".wh..wh..opq")) seen.opaque++;
          else if (entry.name.includes(".wh.")) seen.whiteout++;
        }
        const archive = readTarBytes(tarOfBytes(layer));
        if ("failure" in archive) throw new Error(archive.failure.message);
        const applied = applyLayer(lower, archive.entries);
        if ("failure" in applied) throw new Error(applied.failure.message);
        const withoutRoot = (filesystem: Filesystem) => treeOf(filesystem).filter((entry) => entry.path !== "/");
        expect(withoutRoot(applied.filesystem)).toEqual(withoutRoot(upper));
        expect(layerChanges(lower, applied.filesystem)).toEqual(layer);
        expect(isUnchanged(lower, upper)).toBe(layer.length === 0);
        expect(things(lower)).toEqual(image);
      }),
      { numRuns: 400, seed: 7 },
    );
    // The interesting cases occurred.
    for (const [name, count] of Object.entries(seen)) expect([name, count > 20]).toEqual([name, true]);
  });
});

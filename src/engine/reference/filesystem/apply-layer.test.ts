import { describe, expect, it } from "vitest";
import type { TarEntry } from "../../shared/tar/entry.ts";
import { applyLayer } from "./apply-layer.ts";
import { createFilesystem } from "./edit.ts";
import type { Filesystem } from "./node.ts";
import { treeOf } from "./tree.ts";

const common = { mode: 0o644, uid: 0, gid: 0, mtimeSeconds: 1 };
type Entry = TarEntry<string>;
const file = (name: string, content = ""): Entry => ({ ...common, name, kind: "file", content });
const directory = (name: string, more: Partial<Entry> = {}): Entry =>
  ({ ...common, mode: 0o755, ...more, name, kind: "directory" }) as Entry;
const symlink = (name: string, target: string): Entry => ({ ...common, mode: 0o777, name, kind: "symlink", target });
const hardlink = (name: string, target: string): Entry => ({ ...common, name, kind: "hardlink", target });

function apply(...layers: readonly (readonly Entry[])[]): Filesystem | string {
  let filesystem = createFilesystem(0);
  for (const layer of layers) {
    const applied = applyLayer(filesystem, layer);
    if ("failure" in applied) return applied.failure.kind;
    filesystem = applied.filesystem;
  }
  return filesystem;
}

const paths = (result: Filesystem | string) =>
  typeof result === "string"
    ? result
    : treeOf(result)
        .slice(1)
        .map((entry) => entry.path)
        .join(" ");

describe("applying a layer", () => {
  // Results: OCI image-spec layer.md, and the tree that umoci unpacked (all LAY facts).
  it.each<readonly [string, readonly (readonly Entry[])[], string]>([
    ["LAY-019 removes what a whiteout names", [[file("a"), file("b")], [file(".wh.a")]], "/b"],
    ["LAY-019 removes a directory", [[directory("d"), file("d/x")], [file(".wh.d")]], ""],
    ["LAY-019 takes a whiteout of something absent", [[file("a")], [file(".wh.none")]], "/a"],
    [
      "LAY-019 opaque before its siblings",
      [
        [directory("d"), file("d/x")],
        [directory("d"), file("d/.wh..wh..opq"), file("d/y")],
      ],
      "/d /d/y",
    ],
    [
      "LAY-019 opaque after its siblings",
      [
        [directory("d"), file("d/x")],
        [directory("d"), file("d/y"), file("d/.wh..wh..opq")],
      ],
      "/d /d/y",
    ],
    [
      "LAY-019 opaque hides deep lower content and keeps new",
      [
        [directory("d"), directory("d/s"), file("d/s/old")],
        [directory("d"), directory("d/s"), file("d/s/new"), file("d/.wh..wh..opq")],
      ],
      "/d /d/s /d/s/new",
    ],
    ["LAY-019 adds again in a later layer", [[file("a")], [file(".wh.a")], [file("a")]], "/a"],
    [
      "LAY-020 opaque marker in the root",
      [
        [file("a"), directory("d"), file("d/x")],
        [file(".wh..wh..opq"), file("c")],
      ],
      "/c",
    ],
    [
      "LAY-021 whiteout, then the directory again",
      [
        [directory("d"), file("d/x")],
        [file(".wh.d"), directory("d"), file("d/y")],
      ],
      "/d /d/y",
    ],
    ["LAY-022 a whiteout after the entry it names", [[file("a")], [file("a", "new"), file(".wh.a")]], "/a"],
    ["LAY-024 a hard link to a lower file", [[file("a")], [hardlink("b", "a")]], "/a /b"],
    ["LAY-027 a hard link to nothing", [[hardlink("b", "nope")]], "missing-link-target"],
    ["LAY-027 a hard link to a later entry", [[hardlink("b", "a"), file("a")]], "missing-link-target"],
    ["LAY-028 a path twice", [[file("a"), file("a")]], "duplicate"],
    ["LAY-029 entries that would escape", [[file("../x"), file("/y"), file("d/../z")]], "/x /y /z"],
    ["LAY-030 a path through a symlink to outside", [[symlink("s", "/tmp")], [file("s/p")]], "/s /s/p"],
    ["LAY-032 a file over a directory", [[directory("d"), file("d/x")], [file("d")]], "/d"],
    ["LAY-032 a directory over a file", [[file("d")], [directory("d"), file("d/x")]], "/d /d/x"],
    [
      "LAY-032 a directory over a symlink starts empty",
      [[directory("t"), file("t/a"), symlink("d", "t")], [directory("d")]],
      "/d /t /t/a",
    ],
    ["LAY-032 a symlink over a directory", [[directory("d"), file("d/x")], [symlink("d", "t")]], "/d"],
    ["LAY-033 a whiteout of nothing", [[file("a")], [file(".wh.")]], "empty-whiteout"],
    ["LAY-034 names of other file systems", [[file(".wh..wh.plnk"), file(".wh..wh.aufs"), file("a")]], "/a"],
  ])("does %s", (_, layers, expected) => {
    expect(paths(apply(...layers))).toBe(expected);
  });

  it("keeps a parent that is not listed as it was (LAY-023), and makes a missing one 0755 root", () => {
    const result = apply([directory("p", { mode: 0o711, uid: 9 })], [file("p/f"), file("q/f")]);
    expect(typeof result === "string" ? result : treeOf(result)).toMatchObject([
      { path: "/" },
      { path: "/p", mode: "0711", uid: 9 },
      { path: "/p/f" },
      { path: "/q", mode: "0755", uid: 0 },
      { path: "/q/f" },
    ]);
  });

  it("lets a directory entry set attributes and keep the content (LAY-031)", () => {
    const result = apply([directory("d"), file("d/a")], [directory("d", { mode: 0o700, uid: 7 })]);
    expect(typeof result === "string" ? result : treeOf(result)).toMatchObject([
      { path: "/" },
      { path: "/d", mode: "0700", uid: 7, mtimeMs: 1000 },
      { path: "/d/a" },
    ]);
  });

  it("keeps linked names together until one is replaced", () => {
    const linked = apply([file("a", "x"), hardlink("b", "a")]);
    expect(typeof linked === "string" ? linked : treeOf(linked).slice(1)).toMatchObject([
      { path: "/a", type: "file", content: "x" },
      { path: "/b", type: "hardlink", target: "/a" },
    ]);
    const apart = apply([file("a", "x"), hardlink("b", "a")], [file("b", "y")]);
    expect(typeof apart === "string" ? apart : treeOf(apart).slice(1)).toMatchObject([
      { path: "/a", type: "file", content: "x" },
      { path: "/b", type: "file", content: "y" },
    ]);
  });
});

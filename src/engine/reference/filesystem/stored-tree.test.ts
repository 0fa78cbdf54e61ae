import { describe, expect, it } from "vitest";
import { addEntry, removeEntry } from "./edit.ts";
import { storedTree } from "./stored-tree.ts";
import { filesystemOfContent, treeOf } from "./tree.ts";

function tree(...paths: readonly string[]) {
  const entries = paths.map((path) => ({ path, type: "file" as const, content: path }));
  return filesystemOfContent({ entries }, { mtimeMs: 0 }).filesystem;
}

/** What is left of a tree after changes: `+` makes a file in a directory that is there, `-` removes one. */
function stored(lower: readonly string[], ...changes: readonly string[]): readonly string[] | string {
  const below = tree(...lower);
  let upper = below;
  for (const change of changes) {
    const names = change.slice(1).split("/");
    const file = { kind: "file", content: "new", mode: 0o644, uid: 0, gid: 0, mtimeMs: 0, inode: 0 } as const;
    upper = change.startsWith("-")
      ? removeEntry(upper, names)
      : addEntry(upper, names, { ...file, inode: upper.nextInode });
  }
  const result = storedTree(below, upper);
  if ("problem" in result) return result.problem;
  return treeOf(result)
    .filter(({ type }) => type === "file")
    .map(({ path }) => path);
}

describe("the tree that a layer leaves (LAY-018)", () => {
  it("is the very tree where no name begins with .wh.", () => {
    const upper = tree("a", "b/.who", "b/x.wh.y");
    expect(storedTree(tree("a"), upper)).toBe(upper);
  });

  it("has neither a file .wh.NAME nor what is below it under that name", () => {
    expect(stored(["a", "b"], "+.wh.a")).toEqual(["/b"]);
    expect(stored(["d/a", "d/b"], "+d/.wh.a", "+d/c")).toEqual(["/d/b", "/d/c"]);
    expect(stored(["a", "d/b"], "+.wh.d")).toEqual(["/a"]);
    expect(stored(["a"], "+.wh.nothing")).toEqual(["/a"]);
  });

  it("has a name that is longer than what the whiteout names", () => {
    expect(stored(["a", "ab"], "+.wh.a")).toEqual(["/ab"]);
  });

  it("has what the layer lists after the whiteout", () => {
    expect(stored([], "+.wh.a", "+a")).toEqual(["/a"]);
    expect(stored(["a"], "-a", "+a", "+.wh.a")).toEqual(["/a"]);
  });

  it("has nothing of the layers below where a file has the name of the opaque marker", () => {
    expect(stored(["d/a", "e"], "+d/.wh..wh..opq", "+d/new")).toEqual(["/d/new", "/e"]);
  });

  it("has no name that only aufs means (LAY-034)", () => {
    expect(stored(["a"], "+.wh..wh.plnk")).toEqual(["/a"]);
  });

  it("cannot be made where the layer lists the name before the whiteout, or two whiteouts of it", () => {
    const failure = (path: string) =>
      `Error processing tar file(exit status 1): failed to mknod("/${path}", S_IFCHR, 0): file exists`;
    expect(stored([], "+-a", "+.wh.-a")).toBe(failure("-a"));
    expect(stored(["d/a", "d/b"], "-d/a", "+d/.wh.a")).toBe(failure("d/a"));
    expect(stored(["d/a"], "+d/.wh.", "+d/n")).toBe(failure("d"));
  });
});

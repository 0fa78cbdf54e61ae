import { describe, expect, it } from "vitest";
import { mapGet } from "../persistent-map.ts";
import { addEntry, createFilesystem } from "./edit.ts";
import { filesystemOfContent, transplant, treeOf } from "./tree.ts";

describe("a tree", () => {
  it("lists paths by bytes, with modes as four digits, text or base64, links with their target", () => {
    const { filesystem, missing } = filesystemOfContent(
      {
        entries: [
          { path: "b/deep/f", type: "file", content: "ä", mode: "4711", uid: 3 },
          { path: "b.txt", type: "file", content: { base64: "/wA=" } },
          { path: "a", type: "symlink", target: "b/deep" },
          { path: "b/z", type: "hardlink", target: "b/deep/f" },
          { path: "null", type: "char-device", device: "1:3", mode: "0666" },
          { path: "gone", type: "file", content: { blob: "sha256:0" } },
        ],
      },
      { mtimeMs: 5 },
    );
    const owned = { uid: 0, gid: 0, mtimeMs: 5 };
    expect(missing).toEqual(["gone"]);
    expect(treeOf(filesystem)).toEqual([
      { ...owned, path: "/", type: "directory", mode: "0755" },
      { ...owned, path: "/a", type: "symlink", mode: "0777", target: "b/deep" },
      { ...owned, path: "/b", type: "directory", mode: "0755" },
      { ...owned, path: "/b.txt", type: "file", mode: "0644", sizeBytes: 2, content: { base64: "/wA=" } },
      { ...owned, path: "/b/deep", type: "directory", mode: "0755" },
      { ...owned, path: "/b/deep/f", type: "file", mode: "4711", uid: 3, sizeBytes: 2, content: "ä" },
      { ...owned, uid: 3, path: "/b/z", type: "hardlink", mode: "4711", target: "/b/deep/f" },
      { ...owned, path: "/gone", type: "file", mode: "0644", sizeBytes: 0, content: "" },
      { ...owned, path: "/null", type: "char-device", mode: "0666", device: "1:3" },
    ]);
    expect(treeOf(filesystem, { content: false })[3]).not.toHaveProperty("content");
  });

  it("transplanted to another file system has identities of its own and keeps its links", () => {
    const { filesystem } = filesystemOfContent(
      {
        entries: [
          { path: "f", type: "file", content: "x" },
          { path: "g", type: "hardlink", target: "f" },
        ],
      },
      { mtimeMs: 5 },
    );
    const moved = transplant(filesystem.root, ["copy"], 100);
    expect(moved.nextInode).toBe(102);
    expect(moved.links).toEqual([[101, ["/copy/f", "/copy/g"]]]);
    const target = addEntry(createFilesystem(0), ["copy"], moved.node, 1);
    expect(mapGet(target.root.entries, "copy")).toMatchObject({ inode: 100 });
    expect(treeOf(target).map((entry) => entry.type)).toEqual(["directory", "directory", "file", "hardlink"]);
  });
});

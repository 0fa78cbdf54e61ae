import { describe, expect, it } from "vitest";
import { readTarBytes } from "../../shared/tar/read.ts";
import { tarOfBytes } from "../../shared/tar/write.ts";
import { applyLayer } from "./apply-layer.ts";
import { fileCalls } from "./calls.ts";
import { diffFilesystems, isUnchanged, layerChanges, sizeOf } from "./changes.ts";
import { createFilesystem, writableLayerOn } from "./edit.ts";
import type { Filesystem } from "./node.ts";
import type { FileCalls } from "./view.ts";

function changed(from: Filesystem, nowMs: number, work: (calls: FileCalls) => void): Filesystem {
  let filesystem = from;
  const store = {
    get: () => filesystem,
    set: (_: number, next: Filesystem) => {
      filesystem = next;
    },
  };
  const caller = { credentials: { uid: 0, gid: 0, groups: [] }, cwd: "/", umask: 0o022, nowMs };
  work(fileCalls({ root: 1, readOnlyRoot: false, mounts: [] }, store, caller));
  return filesystem;
}

const image = changed(createFilesystem(1000), 1000, (calls) => {
  calls.mkdir("/data");
  calls.write("/data/a", "a\n");
  calls.write("/data/b", "b\n");
  calls.mkdir("/data/sub");
  calls.write("/data/sub/c", "c\n");
  calls.mkdir("/etc");
  calls.write("/etc/group", "root");
  calls.write("/f", "file");
  calls.link("/f", "/f2");
  calls.symlink("data/a", "/lnk");
});

const remove = (calls: FileCalls, path: string): void => {
  for (const name of calls.readdir(path)) {
    const below = `${path}/${name}`;
    const stat = calls.lstat(below);
    if (typeof stat !== "string" && stat.kind === "directory") remove(calls, below);
    else calls.unlink(below);
  }
  calls.rmdir(path);
};

const letters = { added: "A", changed: "C", deleted: "D" } as const;
const upperOf = (work: (calls: FileCalls) => void) => changed(writableLayerOn(image), 90_000, work);
const diffOf = (work: (calls: FileCalls) => void) =>
  diffFilesystems(image, upperOf(work)).map(({ kind, path }) => `${letters[kind]} ${path}`);
const layerOf = (work: (calls: FileCalls) => void) =>
  layerChanges(image, upperOf(work)).map((entry) =>
    entry.kind === "directory"
      ? `${entry.name}/`
      : entry.kind === "hardlink"
        ? `${entry.name} -> ${entry.target}`
        : entry.name,
  );

describe("diff", () => {
  it.each<readonly [string, (calls: FileCalls) => void, readonly string[]]>([
    ["001 nothing", () => undefined, []],
    ["002 a new file in a directory", (c) => void c.write("/data/new", ""), ["C /data", "A /data/new"]],
    ["002 a new file in the root", (c) => void c.write("/new", ""), ["A /new"]],
    ["003 a new tree", (c) => [c.mkdir("/p"), c.mkdir("/p/q"), c.write("/p/q/f", "")], ["A /p", "A /p/q", "A /p/q/f"]],
    ["004 a modified file", (c) => void c.append("/data/a", "x"), ["C /data", "C /data/a"]],
    ["005 a deleted file", (c) => void c.unlink("/data/a"), ["C /data", "D /data/a"]],
    ["005 a deleted directory", (c) => remove(c, "/data/sub"), ["C /data", "D /data/sub"]],
    ["006 chmod", (c) => void c.chmod("/data/a", 0o600), ["C /data", "C /data/a"]],
    ["006 chown of a directory", (c) => void c.chown("/data", 5, 5), ["C /data"]],
    ["006 touch", (c) => void c.utimes("/data/a", 90_000), ["C /data", "C /data/a"]],
    ["006 touch of a directory", (c) => void c.utimes("/data", 90_000), []],
    ["007 chmod to the same mode", (c) => void c.chmod("/data/a", 0o644), []],
    ["007 the same mtime", (c) => void c.utimes("/data/a", 1000), []],
    ["007 open for writing without a write", (c) => void c.open("/data/a", { read: true, write: true }), []],
    [
      "007 content and mtime restored",
      (c) => [c.unlink("/data/a"), c.write("/data/a", "a\n"), c.utimes("/data/a", 1000)],
      [],
    ],
    ["008 the same content written again", (c) => void c.write("/data/a", "a\n"), ["C /data", "C /data/a"]],
    ["009 created and deleted", (c) => [c.write("/data/t", ""), c.unlink("/data/t")], []],
    [
      "010 a directory made again",
      (c) => [remove(c, "/data/sub"), c.mkdir("/data/sub"), c.write("/data/sub/other", "")],
      ["C /data", "C /data/sub", "D /data/sub/c", "A /data/sub/other"],
    ],
    [
      "011 a file becomes a directory",
      (c) => [c.unlink("/data/a"), c.mkdir("/data/a"), c.write("/data/a/x", "")],
      ["C /data", "C /data/a", "A /data/a/x"],
    ],
    [
      "011 a directory becomes a file",
      (c) => [remove(c, "/data/sub"), c.write("/data/sub", "")],
      ["C /data", "C /data/sub"],
    ],
    ["011 a file becomes a symlink", (c) => [c.unlink("/data/a"), c.symlink("b", "/data/a")], ["C /data", "C /data/a"]],
    ["012 a moved file", (c) => void c.rename("/data/a", "/data/z"), ["C /data", "D /data/a", "A /data/z"]],
    [
      "012 a moved directory",
      (c) => void c.rename("/data/sub", "/sub"),
      ["C /data", "D /data/sub", "A /sub", "A /sub/c"],
    ],
    ["012 moved away and back", (c) => [c.rename("/data/sub", "/x"), c.rename("/x", "/data/sub")], []],
    ["013 a second hard link", (c) => void c.link("/data/a", "/data/h"), ["C /data", "A /data/h"]],
    [
      "014 special files",
      (c) => [
        c.symlink("x", "/s"),
        c.mknod("/p", { kind: "fifo" }, 0o644),
        c.mknod("/n", { kind: "char-device", major: 1, minor: 3 }, 0o666),
      ],
      ["A /n", "A /p", "A /s"],
    ],
    ["014 writing through a symlink", (c) => void c.append("/lnk", "x"), ["C /data", "C /data/a"]],
    ["017 reading", (c) => [c.read("/data/a"), c.readdir("/data")], []],
    ["022 names that are no ASCII", (c) => void c.write('/\xc3\xa4 "q"', ""), ['A /ä "q"']],
    ["023 a time without a fraction", (c) => void c.utimes("/data/a", 1000.5), []],
    ["023 another second", (c) => void c.utimes("/data/a", 2000), ["C /data", "C /data/a"]],
    ["the root's own mode", (c) => void c.chmod("/", 0o700), []],
  ])("lists CTR-DIF-%s", (_, work, expected) => {
    expect(diffOf(work)).toEqual(expected);
  });

  it("has an image's own changes no more in a container of it, but their undoing (CTR-DIF-020)", () => {
    const committed = upperOf((calls) => calls.write("/n", "new"));
    const upper = changed(writableLayerOn(committed), 100_000, (calls) => calls.unlink("/n"));
    expect(diffFilesystems(committed, writableLayerOn(committed))).toEqual([]);
    expect(diffFilesystems(committed, upper)).toEqual([{ path: "/n", kind: "deleted" }]);
  });
});

describe("a layer", () => {
  it.each<readonly [string, (calls: FileCalls) => void, readonly string[]]>([
    ["001 a deleted file", (c) => void c.unlink("/etc/group"), ["etc/", "etc/.wh.group"]],
    ["002 a deleted directory", (c) => remove(c, "/etc"), [".wh.etc"]],
    [
      "003 a directory made again",
      (c) => [remove(c, "/etc"), c.mkdir("/etc"), c.write("/etc/c", "3")],
      ["etc/", "etc/.wh..wh..opq", "etc/c"],
    ],
    [
      "004 children deleted one by one",
      (c) => [c.unlink("/data/a"), c.unlink("/data/b"), remove(c, "/data/sub")],
      ["data/", "data/.wh.a", "data/.wh.b", "data/.wh.sub"],
    ],
    ["005 a file over a directory", (c) => [remove(c, "/etc"), c.write("/etc", "")], ["etc"]],
    ["005 a directory over a file", (c) => [c.unlink("/f"), c.mkdir("/f")], ["f/", "f/.wh..wh..opq"]],
    ["005 a directory over a symlink", (c) => [c.unlink("/lnk"), c.mkdir("/lnk")], ["lnk/", "lnk/.wh..wh..opq"]],
    ["006 a moved directory", (c) => void c.rename("/etc", "/zz"), [".wh.etc", "zz/", "zz/group"]],
    ["006 a moved file", (c) => void c.rename("/etc/group", "/etc/g"), ["etc/", "etc/g", "etc/.wh.group"]],
    ["007 created and deleted", (c) => [c.write("/t", "a"), c.unlink("/t")], []],
    ["008 chmod to the same mode", (c) => void c.chmod("/f", 0o644), ["f"]],
    ["008 touch", (c) => void c.utimes("/etc/group", 5), ["etc/", "etc/group"]],
    ["009 chmod of a directory", (c) => void c.chmod("/data", 0o700), ["data/"]],
    ["010 a directory whose time changed", (c) => void c.write("/etc/x", ""), ["etc/", "etc/x"]],
    [
      "011 hard links",
      (c) => [c.mkdir("/z"), c.write("/z/f", ""), c.mkdir("/a"), c.link("/z/f", "/a/g")],
      ["a/", "a/g", "z/", "z/f -> a/g"],
    ],
    ["012 a new link to a lower file", (c) => void c.link("/etc/group", "/g"), ["etc/", "etc/group", "g -> etc/group"]],
    ["013 a write to one of two lower links", (c) => void c.append("/f", "2"), ["f"]],
    [
      "015 lexical walk order",
      (c) => [c.write("/e.x", ""), c.mkdir("/e"), c.write("/e/z", ""), c.write("/e-x", "")],
      ["e/", "e/z", "e-x", "e.x"],
    ],
    ["opening for writing is a copy-up", (c) => void c.open("/etc/group", { write: true }), ["etc/", "etc/group"]],
    [
      "moved away and back is copied",
      (c) => [c.rename("/etc", "/x"), c.rename("/x", "/etc")],
      ["etc/", "etc/.wh..wh..opq", "etc/group"],
    ],
  ])("stores LAY-%s", (_, work, expected) => {
    expect(layerOf(work)).toEqual(expected);
  });

  it("keeps modes, owners and whole seconds (LAY-001, LAY-003, LAY-014, LAY-015)", () => {
    const upper = upperOf((calls) => {
      calls.chown("/data/a", 7, 8);
      calls.chmod("/data/a", 0o4755);
      calls.utimes("/data/a", 5999.5);
      calls.unlink("/data/b");
      remove(calls, "/etc");
      calls.mkdir("/etc");
      calls.chown("/etc", 3, 4);
      calls.chmod("/etc", 0o1700);
    });
    expect(layerChanges(image, upper)).toMatchObject([
      { name: "data", kind: "directory", mode: 0o755, uid: 0, gid: 0 },
      { name: "data/a", kind: "file", mode: 0o4755, uid: 7, gid: 8, mtimeSeconds: 5, content: "a\n" },
      { name: "data/.wh.b", kind: "file", mode: 0o600, uid: 0, gid: 0, content: "" },
      { name: "etc", kind: "directory", mode: 0o1700, uid: 3, gid: 4, mtimeSeconds: 90 },
      { name: "etc/.wh..wh..opq", kind: "file", mode: 0o700, uid: 3, gid: 4, mtimeSeconds: 0, content: "" },
    ]);
  });

  it("is empty when nothing changed, or nothing is left of the changes (CTR-COM-002)", () => {
    expect(isUnchanged(image, writableLayerOn(image))).toBe(true);
    expect(
      isUnchanged(
        image,
        upperOf((calls) => [calls.write("/t", ""), calls.unlink("/t")]),
      ),
    ).toBe(true);
    expect(
      isUnchanged(
        image,
        upperOf((calls) => calls.chmod("/f", 0o644)),
      ),
    ).toBe(false);
  });

  it("is as large as its files, links once, whiteouts not at all, symlinks by their target (LST-009)", () => {
    const upper = upperOf((calls) => {
      calls.write("/one", "x".repeat(1000));
      calls.link("/one", "/two");
      calls.symlink("0123456789", "/s");
      calls.unlink("/data/a");
    });
    expect(sizeOf(layerChanges(image, upper))).toBe(1010);
  });

  it("with a name that begins .wh. hides the file of that name when it is applied (LAY-018)", () => {
    const layer = layerChanges(
      image,
      upperOf((calls) => calls.write("/.wh.lnk", "a")),
    );
    const archive = readTarBytes(tarOfBytes(layer));
    if ("failure" in archive) throw new Error(archive.failure.message);
    const applied = applyLayer(image, archive.entries);
    if ("failure" in applied) throw new Error(applied.failure.message);
    expect(diffFilesystems(image, applied.filesystem)).toEqual([{ path: "/lnk", kind: "deleted" }]);
  });
});

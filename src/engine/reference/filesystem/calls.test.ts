import { describe, expect, it } from "vitest";
import { fileCalls } from "./calls.ts";
import { createFilesystem, writableLayerOn } from "./edit.ts";
import type { Filesystem } from "./node.ts";
import type { Caller, FileCalls, Mount, Namespace } from "./view.ts";

const user = { uid: 1000, gid: 1000, groups: [50] };

function setUp(options: { mounts?: readonly Mount[]; readOnlyRoot?: boolean; limitBytes?: number } = {}) {
  const root = createFilesystem(0);
  const table = new Map<number, Filesystem>([
    [1, options.limitBytes === undefined ? root : { ...root, limitBytes: options.limitBytes }],
    [2, createFilesystem(0)],
    [3, createFilesystem(0)],
  ]);
  const store = {
    get: (id: number) => table.get(id) ?? root,
    set: (id: number, filesystem: Filesystem) => void table.set(id, filesystem),
  };
  const as = (caller: Partial<Caller> = {}, change: Partial<Namespace> = {}): FileCalls =>
    fileCalls(
      { root: 1, readOnlyRoot: options.readOnlyRoot === true, mounts: options.mounts ?? [], ...change },
      store,
      { credentials: { uid: 0, gid: 0, groups: [] }, cwd: "/", umask: 0o022, nowMs: 1000, ...caller },
    );
  return { as, table, store };
}

const volume = (target: string, more: Partial<Mount> & { filesystem?: number; path?: string } = {}): Mount => ({
  target,
  source: { filesystem: more.filesystem ?? 2, path: more.path ?? "/" },
  readOnly: more.readOnly === true,
});

describe("a path", () => {
  it("is followed across symlinks, dots and doubled slashes, and .. stops at the root", () => {
    const calls = setUp().as();
    calls.mkdir("/d");
    calls.write("/d/f", "hi");
    calls.symlink("../../../d", "/d/up");
    calls.symlink("d/", "/l");
    for (const path of ["/d/f", "d/f", "//d/./f", "/../../d/f", "/d/../d/f", "/l/f", "/d/up/up/f"]) {
      expect([path, calls.read(path)]).toEqual([path, { content: "hi" }]);
    }
    expect(calls.realpath("/l/up/f")).toEqual({ path: "/d/f" });
    expect(setUp().as().stat("")).toBe("ENOENT");
  });

  // path_resolution(7): at most 40 symlinks.
  it("may lead through 40 symlinks and no more", () => {
    const calls = setUp().as();
    calls.write("/0", "end");
    for (let index = 1; index <= 41; index++) calls.symlink(`${index - 1}`, `/${index}`);
    expect(calls.read("/40")).toEqual({ content: "end" });
    expect(calls.read("/41")).toBe("ELOOP");
    calls.symlink("loop", "/loop");
    expect(calls.stat("/loop")).toBe("ELOOP");
    expect(calls.lstat("/loop")).toMatchObject({ kind: "symlink", target: "loop" });
  });

  // Each answer measured with busybox in a container on dockerd 20.10.24.
  it.each([
    ["rmdir of a file with a slash", (calls: FileCalls) => calls.rmdir("/f/"), "ENOTDIR"],
    ["mkdir over a file with a slash", (calls: FileCalls) => calls.mkdir("/f/"), "EEXIST"],
    ["mkdir over a link to a file", (calls: FileCalls) => calls.mkdir("/link/"), "EEXIST"],
    ["mkdir over a dangling link", (calls: FileCalls) => calls.mkdir("/dang/"), "EEXIST"],
    ["mkdir with a slash", (calls: FileCalls) => calls.mkdir("/new/"), undefined],
    ["a file with a slash", (calls: FileCalls) => calls.write("/newf/", "x"), "EISDIR"],
    ["a move of a file to a name with a slash", (calls: FileCalls) => calls.rename("/f", "/g/"), "ENOTDIR"],
    ["a symlink with a slash", (calls: FileCalls) => calls.symlink("a", "/s/"), "ENOENT"],
    ["unlink of the root", (calls: FileCalls) => calls.unlink("/"), "EISDIR"],
    ["rmdir of the root", (calls: FileCalls) => calls.rmdir("/"), "EBUSY"],
    ["rmdir of .", (calls: FileCalls) => calls.rmdir("."), "EINVAL"],
    ["rmdir of ..", (calls: FileCalls) => calls.rmdir("d/.."), "ENOTEMPTY"],
    ["stat of a file with a slash", (calls: FileCalls) => calls.stat("/f/"), "ENOTDIR"],
    ["reading below a file", (calls: FileCalls) => calls.read("/f/x"), "ENOTDIR"],
    ["writing to a directory", (calls: FileCalls) => calls.write("/d", "x"), "EISDIR"],
    ["a name of 256 bytes", (calls: FileCalls) => calls.mkdir(`/${"n".repeat(256)}`), "ENAMETOOLONG"],
    ["a move of a directory into itself", (calls: FileCalls) => calls.rename("/d", "/d/e/x"), "EINVAL"],
    ["a move over a full directory", (calls: FileCalls) => calls.rename("/d2", "/d"), "ENOTEMPTY"],
    ["a move of a file over a directory", (calls: FileCalls) => calls.rename("/f", "/d2"), "EISDIR"],
    ["a move of a directory over a file", (calls: FileCalls) => calls.rename("/d2", "/f"), "ENOTDIR"],
    ["a move of a directory over an empty one", (calls: FileCalls) => calls.rename("/d", "/d2"), undefined],
    ["a link to a directory", (calls: FileCalls) => calls.link("/d", "/h"), "EPERM"],
    ["a link over a name", (calls: FileCalls) => calls.link("/f", "/d2"), "EEXIST"],
    ["writing through a dangling link", (calls: FileCalls) => calls.write("/dang", "made"), undefined],
    [
      "an exclusive open of a dangling link",
      (calls: FileCalls) => calls.open("/dang", { write: true, create: true, exclusive: true }),
      "EEXIST",
    ],
    [
      "an open of a link that is not followed",
      (calls: FileCalls) => calls.open("/link", { read: true, noFollow: true }),
      "ELOOP",
    ],
  ])("answers as Linux: %s", (_, call, expected) => {
    const calls = setUp().as();
    calls.mkdir("/d");
    calls.mkdir("/d/e");
    calls.mkdir("/d2");
    calls.write("/f", "x");
    calls.symlink("f", "/link");
    calls.symlink("/nx", "/dang");
    expect(call(calls)).toBe(expected);
  });
});

describe("permissions", () => {
  it("keep others from searching, reading and writing, and do not bind root", () => {
    const { as } = setUp();
    const [root, other] = [as(), as({ credentials: user })];
    root.mkdir("/closed", 0o700);
    root.write("/closed/f", "secret");
    root.write("/shared", "x", 0o640);
    root.chown("/shared", 0, 50);
    expect(other.read("/closed/f")).toBe("EACCES");
    expect(other.readdir("/closed")).toBe("EACCES");
    expect(other.read("/shared")).toEqual({ content: "x" });
    expect(other.append("/shared", "y")).toBe("EACCES");
    expect(other.write("/new", "y")).toBe("EACCES");
    expect(other.chmod("/shared", 0o777)).toBe("EPERM");
    expect(other.chown("/shared", 1000, -1)).toBe("EPERM");
    root.chmod("/closed/f", 0);
    expect(root.read("/closed/f")).toEqual({ content: "secret" });
    expect(root.access("/closed/f", { execute: true })).toBe("EACCES");
  });

  it("let only owners remove from a sticky directory", () => {
    const { as } = setUp();
    as().mkdir("/tmp", 0o1777);
    as().chmod("/tmp", 0o1777);
    const [one, other] = [as({ credentials: user }), as({ credentials: { ...user, uid: 2000 } })];
    one.write("/tmp/f", "x");
    expect(other.unlink("/tmp/f")).toBe("EPERM");
    expect(other.rename("/tmp/f", "/tmp/g")).toBe("EPERM");
    expect(one.unlink("/tmp/f")).toBeUndefined();
  });

  it("of new files come from the mode, the umask and a setgid directory", () => {
    const { as } = setUp();
    const root = as();
    root.mkdir("/team");
    root.chown("/team", 0, 77);
    root.chmod("/team", 0o2777);
    const calls = as({ credentials: user, umask: 0o027 });
    calls.write("/team/f", "x");
    calls.mkdir("/team/d");
    expect(calls.stat("/team/f")).toMatchObject({ mode: 0o640, uid: 1000, gid: 77 });
    expect(calls.stat("/team/d")).toMatchObject({ mode: 0o2750, uid: 1000, gid: 77 });
    root.write("/g", "x");
    expect(root.stat("/g")).toMatchObject({ mode: 0o644, uid: 0, gid: 0 });
  });

  it("lose setuid and setgid when the owner changes or another writes, and root's writes keep them", () => {
    const { as } = setUp();
    const root = as();
    for (const path of ["/a", "/b", "/c"]) root.write(path, "x");
    for (const path of ["/a", "/b", "/c"]) root.chmod(path, 0o6777);
    root.chown("/a", 5, 5);
    as({ credentials: user }).append("/b", "y");
    root.append("/c", "y");
    expect(["/a", "/b", "/c"].map((path) => root.stat(path))).toMatchObject([
      { mode: 0o777, uid: 5, gid: 5 },
      { mode: 0o777 },
      { mode: 0o6777 },
    ]);
  });
});

describe("mounts", () => {
  it("hide what is below and belong to their own file system", () => {
    const { as, table } = setUp({ mounts: [volume("/v"), volume("/v/in", { filesystem: 3 })] });
    as({}, { mounts: [] }).mkdir("/v");
    as({}, { mounts: [] }).write("/v/hidden", "x");
    const calls = as();
    calls.mkdir("/v/in");
    calls.write("/v/f", "in the volume");
    calls.write("/v/in/g", "in the inner one");
    expect(calls.read("/v/hidden")).toBe("ENOENT");
    expect(as({}, { root: 2, mounts: [] }).read("/f")).toEqual({ content: "in the volume" });
    expect(as({}, { root: 3, mounts: [] }).read("/g")).toEqual({ content: "in the inner one" });
    expect(calls.realpath("/v/in/../f")).toEqual({ path: "/v/f" });
    expect(table.get(1)?.root.entries.size).toBe(1);
  });

  it("cannot be removed, moved or crossed by a move (VOL-SHR-004)", () => {
    const { as } = setUp({ mounts: [volume("/v"), volume("/etc/hosts", { filesystem: 3, path: "/hosts" })] });
    as({}, { root: 3, mounts: [] }).write("/hosts", "127.0.0.1");
    const calls = as();
    calls.mkdir("/v");
    calls.mkdir("/etc");
    calls.write("/f", "x");
    expect(calls.rmdir("/v")).toBe("EBUSY");
    expect(calls.unlink("/etc/hosts")).toBe("EBUSY");
    expect(calls.rename("/etc/hosts", "/etc/h")).toBe("EBUSY");
    expect(calls.rename("/f", "/etc/hosts")).toBe("EBUSY");
    expect(calls.rename("/f", "/v/f")).toBe("EXDEV");
    expect(calls.link("/f", "/v/f")).toBe("EXDEV");
    calls.append("/etc/hosts", " localhost");
    expect(as({}, { root: 3, mounts: [] }).read("/hosts")).toEqual({ content: "127.0.0.1 localhost" });
  });

  it("may be read-only, as may the root, and then nothing in them changes", () => {
    const { as } = setUp({ mounts: [volume("/v", { readOnly: true })] });
    as({}, { mounts: [] }).mkdir("/v");
    as({}, { root: 2, mounts: [] }).write("/f", "x");
    const calls = as();
    expect(calls.write("/v/f", "y")).toBe("EROFS");
    expect(calls.write("/v/new", "y")).toBe("EROFS");
    expect(calls.unlink("/v/f")).toBe("EROFS");
    expect(calls.mkdir("/v/d")).toBe("EROFS");
    expect(calls.chmod("/v/f", 0o600)).toBe("EROFS");
    expect(calls.write("/x", "y")).toBeUndefined();
    const sealed = as({}, { readOnlyRoot: true });
    expect(sealed.write("/x", "z")).toBe("EROFS");
    expect(sealed.mkdir("/v")).toBe("EEXIST");
    expect(sealed.access("/x", { write: true })).toBe("EROFS");
    expect(sealed.read("/x")).toEqual({ content: "y" });
  });

  it("may hold made-up files, which can be read and not changed", () => {
    const node = { mode: 0o444, uid: 0, gid: 0, mtimeMs: 0, inode: 9 };
    const proc: Mount = {
      target: "/proc",
      readOnly: false,
      source: {
        nodes: (path) =>
          path === ""
            ? { ...createFilesystem(0).root, mode: 0o555 }
            : path === "uptime"
              ? { ...node, kind: "file", content: "42" }
              : undefined,
      },
    };
    const calls = setUp({ mounts: [proc] }).as();
    expect(calls.read("/proc/uptime")).toEqual({ content: "42" });
    expect(calls.write("/proc/uptime", "0")).toBe("EROFS");
    expect(calls.write("/proc/new", "0")).toBe("EROFS");
    const opened = calls.open("/proc/uptime", { read: true });
    expect(typeof opened !== "string" && calls.readAt(opened.file, 0, 9)).toEqual({ content: "42" });
  });
});

describe("hard links", () => {
  it("are one file under each name, through moves of their directories", () => {
    const calls = setUp().as();
    calls.mkdir("/d");
    calls.write("/d/a", "1");
    calls.link("/d/a", "/b");
    calls.rename("/d", "/e");
    calls.append("/b", "2");
    calls.chmod("/e/a", 0o600);
    expect(calls.read("/e/a")).toEqual({ content: "12" });
    expect(calls.stat("/b")).toMatchObject({ linkCount: 2, mode: 0o600 });
    expect(calls.rename("/b", "/e/a")).toBeUndefined();
    expect(calls.readdir("/")).toEqual(["b", "e"]);
    calls.unlink("/e/a");
    expect(calls.stat("/b")).toMatchObject({ linkCount: 1 });
    calls.append("/b", "3");
    expect(calls.read("/b")).toEqual({ content: "123" });
  });

  it("of a lower layer come apart at the first write (LAY-013)", () => {
    const { as, table } = setUp();
    as().write("/f", "old");
    as().link("/f", "/g");
    table.set(1, writableLayerOn(table.get(1) ?? createFilesystem(0)));
    as().append("/f", "+");
    expect([as().read("/f"), as().read("/g")]).toEqual([{ content: "old+" }, { content: "old" }]);
  });
});

describe("an open file", () => {
  it("goes on after a rename, an unlink and a replacement of its name", () => {
    const calls = setUp().as();
    calls.mkdir("/d");
    calls.write("/d/f", "one");
    const opened = calls.open("/d/f", { read: true, write: true });
    if (typeof opened === "string") throw new Error(opened);
    const { file } = opened;
    calls.rename("/d/f", "/d/g");
    calls.rename("/d", "/e");
    expect(calls.writeAt(file, "end", "+two")).toBe(7);
    expect(calls.read("/e/g")).toEqual({ content: "one+two" });
    calls.unlink("/e/g");
    calls.write("/e/g", "another");
    expect(calls.readAt(file, 0, 99)).toEqual({ content: "one+two" });
    expect(calls.writeAt(file, 0, "O")).toBe(1);
    expect(calls.readAt(file, 0, 3)).toEqual({ content: "One" });
    expect(calls.statOpen(file)).toMatchObject({ linkCount: 0, sizeBytes: 7 });
    expect(calls.read("/e/g")).toEqual({ content: "another" });
  });

  it("tells a file or a link that says ENOENT from one that is not there", () => {
    const calls = setUp().as();
    calls.write("/f", "ENOENT");
    calls.symlink("ENOENT", "/l");
    const opened = calls.open("/f", { read: true });
    if (typeof opened === "string") throw new Error(opened);
    expect(calls.readAt(opened.file, 0, 99)).toEqual({ content: "ENOENT" });
    expect(calls.readlink("/l")).toEqual({ target: "ENOENT" });
    expect(calls.readlink("/none")).toBe("ENOENT");
  });

  it("fills a gap with zeros, reads to the end and can be cut", () => {
    const calls = setUp().as();
    const opened = calls.open("/f", { read: true, write: true, create: true });
    if (typeof opened === "string") throw new Error(opened);
    expect(calls.writeAt(opened.file, 3, "x")).toBe(4);
    expect(calls.readAt(opened.file, 0, 9)).toEqual({ content: "\0\0\0x" });
    expect(calls.readAt(opened.file, 4, 9)).toEqual({ content: "" });
    calls.truncate(opened.file, 1);
    expect(calls.read("/f")).toEqual({ content: "\0" });
  });

  it("opened for reading cannot be written", () => {
    const calls = setUp().as();
    calls.write("/f", "x");
    const opened = calls.open("/f", { read: true });
    if (typeof opened === "string") throw new Error(opened);
    expect(calls.writeAt(opened.file, 0, "y")).toBe("EBADF");
  });
});

describe("a file system with a limit", () => {
  it("takes what fits, counted in pages, and then has no space", () => {
    const calls = setUp({ limitBytes: 8192 }).as();
    expect(calls.write("/a", "x")).toBeUndefined();
    expect(calls.write("/b", "y".repeat(5000))).toBe("ENOSPC");
    expect(calls.stat("/b")).toMatchObject({ sizeBytes: 4096 });
    expect(calls.append("/a", "z".repeat(4095))).toBeUndefined();
    expect(calls.append("/a", "z")).toBe("ENOSPC");
    calls.unlink("/b");
    expect(calls.append("/a", "z")).toBeUndefined();
  });
});

describe("times", () => {
  it("of a directory change with its names only", () => {
    const { as } = setUp();
    as({ nowMs: 1 }).mkdir("/d");
    as({ nowMs: 2 }).write("/d/f", "x");
    as({ nowMs: 3 }).append("/d/f", "x");
    as({ nowMs: 4 }).chmod("/d", 0o700);
    expect(as().stat("/d")).toMatchObject({ mtimeMs: 2 });
    expect(as().stat("/d/f")).toMatchObject({ mtimeMs: 3 });
    as({ nowMs: 5 }).rename("/d/f", "/g");
    expect([as().stat("/"), as().stat("/d"), as().stat("/g")]).toMatchObject([
      { mtimeMs: 5 },
      { mtimeMs: 5 },
      { mtimeMs: 3 },
    ]);
  });
});

describe("a file system that was kept", () => {
  it("is as it was after every later change", () => {
    const { as, table } = setUp();
    as().mkdir("/d");
    as().write("/d/f", "before");
    as().link("/d/f", "/h");
    const kept = table.get(1) ?? createFilesystem(0);
    const copy = JSON.stringify(kept);
    as().append("/h", "!");
    as().rename("/d", "/e");
    as().unlink("/h");
    as().chmod("/e", 0);
    expect(JSON.stringify(kept)).toBe(copy);
    expect(JSON.stringify(table.get(1))).not.toBe(copy);
  });
});

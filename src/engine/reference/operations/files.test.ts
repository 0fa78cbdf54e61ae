import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Operation, Verb } from "../../../vocabulary/operation.ts";
import type { OutcomeOf } from "../../../vocabulary/outcome.ts";
import { arrayOfBytes } from "../bytes.ts";
import { createReferenceEngine } from "../engine.ts";

const environment = {
  sha256: (bytes: string) => createHash("sha256").update(arrayOfBytes(bytes)).digest("hex"),
  budget: 100_000,
};

/** A session whose operations must be ok, and `refused` for those that must not. */
function openSession() {
  const engine = createReferenceEngine(environment, { version: "0", startMs: 1_700_000_000_000 });
  const session = engine.open({ namespace: "test", seed: 1, files: new Map() });
  return {
    ok<V extends Verb>(operation: Operation<V>) {
      const outcome = session.apply(operation as Operation) as OutcomeOf<V>;
      if (outcome.status !== "ok") throw new Error(`${JSON.stringify(operation)}: ${JSON.stringify(outcome)}`);
      return outcome.value;
    },
    refused(operation: Operation) {
      const outcome = session.apply(operation);
      return outcome.status === "rejected" ? { kind: outcome.kind, message: outcome.message } : outcome;
    },
    sleep: (ms: number) => session.sleep(ms),
  };
}

type Entries = Extract<NonNullable<Operation<"cp">["source"]>, object>["entries"];
const file: Entries = [{ path: "f", type: "file", content: "f" }];
const directory: Entries = [
  { path: "d", type: "directory" },
  { path: "d/g", type: "file", content: "g" },
];

/** A container with the files that dockerd had when these rows were measured with docker cp 20.10.24. */
function box(config: Partial<Operation<"create">> = {}) {
  const session = openSession();
  session.ok({ op: "create", image: "shell", as: "c", name: "box", cmd: ["sleep", "1000"], ...config });
  if (config.readOnly !== true) {
    const entries: Entries = [
      { path: "dd", type: "directory" },
      { path: "dd/d", type: "file", content: "" },
      { path: "dd/in", type: "directory" },
      { path: "ff", type: "file", content: "x", mode: "0600", uid: 7, gid: 8, mtimeMs: 5000 },
      { path: "lf", type: "symlink", target: "/ff" },
      { path: "ld", type: "symlink", target: "dd" },
      { path: "dang", type: "symlink", target: "/nowhere" },
      { path: "loop", type: "symlink", target: "loop" },
    ];
    session.ok({ op: "cp", container: "c", source: { entries }, path: "/" });
  }
  return session;
}

const diffOf = (session: ReturnType<typeof box>) =>
  session.ok({ op: "diff", container: "c" }).changes.map(({ path }) => path);

describe("cp into a container", () => {
  it.each([
    ["file to a missing name", file, "/new", "/new"],
    ["file over a file", file, "/ff", "/ff"],
    ["file into a directory", file, "/dd/in", "/dd/in/f"],
    ["file into a directory through a link", file, "/ld/in/", "/dd/in/f"],
    ["file over a linked file", file, "/lf", "/ff"],
    ["file through a dangling link", file, "/dang", "/nowhere"],
    ["file over a link that loops", file, "/loop", "/loop"],
    ["directory to a missing name", directory, "/new", "/new/g"],
    ["directory to a missing name with a slash", directory, "/new/", "/new/g"],
    ["directory into a directory", directory, "/dd/in", "/dd/in/d/g"],
  ])("%s lands where docker puts it (CTR-CPC-001 … CTR-CPC-009)", (_, entries, path, lands) => {
    const session = box();
    session.ok({ op: "cp", container: "c", source: { entries }, path });
    const { entry } = session.ok({ op: "stat", container: "c", path: lands });
    expect(entry.type).toBe("file");
    expect(session.ok({ op: "read", container: "c", path: lands }).content).toBe(lands.endsWith("g") ? "g" : "f");
  });

  it("keeps a link whose file it overwrites (CTR-CPC-008)", () => {
    const session = box();
    session.ok({ op: "cp", container: "c", source: { entries: file }, path: "/lf" });
    expect(session.ok({ op: "stat", container: "c", path: "/lf" }).entry).toMatchObject({
      type: "symlink",
      target: "/ff",
    });
  });

  it("copies the content of a directory with a slash at the source's end (CTR-CPC-005)", () => {
    const session = box();
    session.ok({ op: "cp", container: "c", source: { entries: directory }, sourceSlash: true, path: "/dd/in" });
    expect(session.ok({ op: "read", container: "c", path: "/dd/in/g" }).content).toBe("g");
  });

  it.each([
    ["file below a missing parent", file, "/missing/x", "not-found"],
    ["file to a missing name with a slash", file, "/missing/", "not-found"],
    ["file to a file with a slash", file, "/ff/", "not-found"],
    ["file to a missing directory behind a link", file, "/ld/z/", "not-found"],
    ["directory over a file", directory, "/ff", "invalid"],
    ["directory onto a file of its name", directory, "/dd", "invalid"],
    ["directory below a missing parent", directory, "/missing/x", "not-found"],
  ])("%s fails and writes nothing (CTR-CPC-002, CTR-CPC-006, CTR-CPC-014)", (_, entries, path, kind) => {
    const session = box();
    const before = diffOf(session);
    expect(session.refused({ op: "cp", container: "c", source: { entries }, path })).toMatchObject({ kind });
    expect(diffOf(session)).toEqual(before);
  });

  it("says why in docker's words", () => {
    const session = box();
    const words = (entries: Entries, path: string) => {
      const refused = session.refused({ op: "cp", container: "c", source: { entries }, path });
      return "message" in refused ? refused.message : "";
    };
    expect(words(directory, "/ff")).toBe("cannot copy directory");
    expect(words(file, "/ff/")).toBe("no such directory");
    expect(words(directory, "/dd")).toBe(
      'Error processing tar file(exit status 1): cannot overwrite non-directory "/dd/d" with directory "/dd"',
    );
  });

  it("keeps owner, setuid, time and links of the source (CTR-CPY-015, CTR-CPC-010)", () => {
    const session = box();
    const entries: Entries = [
      { path: "s", type: "directory", mode: "0711", uid: 3, gid: 4, mtimeMs: 7000 },
      { path: "s/a", type: "file", content: "a", mode: "4711", uid: 1234, gid: 55, mtimeMs: 1000 },
      { path: "s/b", type: "hardlink", target: "s/a", uid: 1234, gid: 55 },
      { path: "s/c", type: "file", content: "c", mode: "4711", uid: 1234, gid: 55, mtimeMs: 1000 },
      { path: "s/l", type: "symlink", target: "nowhere" },
    ];
    session.ok({ op: "cp", container: "c", source: { entries }, path: "/s2" });
    const { tree } = session.ok({ op: "tree", container: "c", path: "/s2" });
    expect(tree).toEqual([
      { path: "/s2", type: "directory", mode: "0711", uid: 3, gid: 4, mtimeMs: 7000 },
      // The owner of the second name clears setuid of the file.
      { path: "/s2/a", type: "file", mode: "0711", uid: 1234, gid: 55, mtimeMs: 1000, sizeBytes: 1, content: "a" },
      { path: "/s2/b", type: "hardlink", mode: "0711", uid: 1234, gid: 55, mtimeMs: 1000, target: "/s2/a" },
      { path: "/s2/c", type: "file", mode: "4711", uid: 1234, gid: 55, mtimeMs: 1000, sizeBytes: 1, content: "c" },
      expect.objectContaining({ path: "/s2/l", type: "symlink", target: "nowhere" }),
    ]);
  });

  it("is refused by a read-only root and a read-only volume in every state (CTR-CPY-022)", () => {
    const session = box({ readOnly: true, volumes: ["vol:/vol:ro", "rw:/rw"] });
    const refused = (path: string) => session.refused({ op: "cp", container: "c", source: { entries: file }, path });
    expect(refused("/")).toEqual({ kind: "not-permitted", message: "container rootfs is marked read-only" });
    expect(refused("/tmp/x")).toEqual({ kind: "not-permitted", message: "container rootfs is marked read-only" });
    expect(refused("/vol/")).toEqual({ kind: "not-permitted", message: "mounted volume is marked read-only" });
    expect(session.ok({ op: "cp", container: "c", source: { entries: file }, path: "/rw/" })).toEqual({});
  });

  it("reaches a volume, also through a link of the root (CTR-CPY-023, CTR-CPY-024)", () => {
    const session = box({ volumes: ["vol:/vol"] });
    const link: Entries = [{ path: "lv", type: "symlink", target: "/vol" }];
    session.ok({ op: "cp", container: "c", source: { entries: link }, path: "/" });
    session.ok({ op: "cp", container: "c", source: { entries: file }, path: "/lv/" });
    session.ok({ op: "create", image: "shell", as: "other", cmd: ["x"], volumes: ["vol:/there"] });
    expect(session.ok({ op: "read", container: "other", path: "/there/f" }).content).toBe("f");
    // The mount point of a container that never ran is made by the copy (measured on dockerd 20.10.24).
    expect(diffOf(session)).toContain("/vol");
    expect(diffOf(session)).not.toContain("/vol/f");
  });
});

describe("cp out of a container", () => {
  const out = (session: ReturnType<typeof box>, path: string, more: Partial<Operation<"cp">> = {}) =>
    (session.ok({ op: "cp", container: "c", path, ...more }).tree ?? []).map((entry) => entry.path);

  it("names what it copies by docker's rules (CTR-CPC-001, CTR-CPC-003, CTR-CPC-005, CTR-CPC-007)", () => {
    const session = box();
    expect(out(session, "/ff")).toEqual(["ff"]);
    expect(out(session, "/ff", { to: "x" })).toEqual(["x"]);
    expect(out(session, "/dd")).toEqual(["dd", "dd/d", "dd/in"]);
    expect(out(session, "/dd", { to: "o" })).toEqual(["o", "o/d", "o/in"]);
    expect(out(session, "/dd", { to: "o/" })).toEqual(["o", "o/d", "o/in"]);
    expect(out(session, "/dd/.")).toEqual(["d", "in"]);
    expect(out(session, "/dd/.", { to: "o" })).toEqual(["o", "o/d", "o/in"]);
    expect(out(session, "/ld/", { to: "o" })).toEqual(["o", "o/d", "o/in"]);
    expect(out(session, "/ld", { followLink: true })).toEqual(["ld", "ld/d", "ld/in"]);
    expect(session.ok({ op: "cp", container: "c", path: "/ld" }).tree).toEqual([
      expect.objectContaining({ path: "ld", type: "symlink", target: "dd" }),
    ]);
  });

  it("keeps mode and time, and gives everything to the caller (CTR-CPC-011)", () => {
    const entry = { path: "ff", type: "file", mode: "0600", mtimeMs: 5000, sizeBytes: 1, content: "x" };
    expect(box().ok({ op: "cp", container: "c", path: "/ff" }).tree).toEqual([entry]);
  });

  it.each([
    ["/dang", "follow", "not-found", "No such container:path: /dang"],
    ["/nope", undefined, "not-found", "No such container:path: /nope"],
    ["/ff", "x/", "not-found", "no such directory"],
    ["/ff", "nodir/x", "not-found", "no such directory: nodir"],
    ["/ff/", undefined, "invalid", "lstat /ff/: not a directory"],
  ])("of %s to %s fails (CTR-CPC-002, CTR-CPC-014, CTR-CPY-008)", (path, to, kind, message) => {
    const more = to === "follow" ? { followLink: true } : to === undefined ? {} : { to };
    const operation = { op: "cp", container: "c", path, ...more } as const;
    expect(box().refused(operation)).toEqual({ kind, message });
  });

  it("copies a dangling link and a looping one as links (CTR-CPY-009)", () => {
    const session = box();
    expect(session.ok({ op: "cp", container: "c", path: "/dang" }).tree).toMatchObject([
      { type: "symlink", target: "/nowhere" },
    ]);
  });
});

describe("read, stat and tree", () => {
  it("follow links in the middle inside the root only; stat keeps the last one (CTR-CPY-004 … CTR-CPY-006)", () => {
    const session = box();
    expect(session.ok({ op: "read", container: "c", path: "lf" }).content).toBe("x");
    expect(session.ok({ op: "read", container: "c", path: "/../../ff" }).content).toBe("x");
    expect(session.ok({ op: "stat", container: "c", path: "/ld" }).entry).toMatchObject({
      path: "/ld",
      type: "symlink",
      target: "dd",
    });
    expect(session.ok({ op: "stat", container: "c", path: "/ld/d" }).entry).toMatchObject({
      path: "/ld/d",
      type: "file",
    });
  });

  it.each([
    ["/nosuch", "not-found", "Could not find the file /nosuch in container box"],
    ["", "invalid", "bad parameter: pathcannot be empty"],
    ["/ff/x", "invalid", "lstat /ff/x: not a directory"],
    ["/loop/x", "invalid", "evalSymlinksInScope: too many links in /loop/x"],
  ])("refuse the path %j (CTR-CPY-007 … CTR-CPY-009)", (path, kind, message) => {
    expect(box().refused({ op: "read", container: { name: "box" }, path })).toEqual({ kind, message });
  });

  it("list a volume below its mount point, and an empty directory from the root on (CTR-CPY-023, CTR-EXP-002)", () => {
    const session = box({ volumes: ["vol:/vol"] });
    session.ok({ op: "write", container: "c", path: "/vol/f", content: "x" });
    expect(session.ok({ op: "tree", container: "c", path: "/vol" }).tree.map(({ path }) => path)).toEqual([
      "/vol",
      "/vol/f",
    ]);
    const paths = session.ok({ op: "tree", container: "c" }).tree.map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith("/vol"))).toEqual(["/vol"]);
    expect(session.ok({ op: "export", container: "c" }).tree.map(({ path }) => path)).toEqual(paths);
  });

  it("show an image's own tree, without the engine's files", () => {
    const paths = openSession()
      .ok({ op: "tree", image: "shell" })
      .tree.map(({ path }) => path);
    expect(paths).not.toContain("/.dockerenv");
    expect(paths).not.toContain("/dev/pts");
    expect(paths).toContain("/etc/passwd");
  });
});

describe("export", () => {
  it("shows the engine's files as dockerd does, empty and 0755 (EXP-001, CTR-EXP-004)", () => {
    const session = openSession();
    session.ok({ op: "create", image: "shell", as: "c", cmd: ["x"] });
    const byPath = new Map(session.ok({ op: "export", container: "c" }).tree.map((entry) => [entry.path, entry]));
    expect(byPath.get("/.dockerenv")).toMatchObject({ type: "file", mode: "0755", sizeBytes: 0 });
    expect(byPath.get("/dev/console")).toMatchObject({ type: "file", sizeBytes: 0 });
    expect(byPath.get("/dev/pts")).toMatchObject({ type: "directory" });
    expect(byPath.get("/etc/hosts")).toMatchObject({ type: "file", mode: "0755", sizeBytes: 0 });
    expect(byPath.get("/etc/mtab")).toMatchObject({ type: "symlink", target: "/proc/mounts" });
  });
});

describe("write", () => {
  it("makes parents 0755 root, and replaces a link, not its target (CTR-CPY-015, CTR-CPY-017)", () => {
    const session = box();
    session.ok({ op: "write", container: "c", path: "/p/q/f", content: "1", mode: "4755", uid: 5, gid: 6 });
    expect(session.ok({ op: "stat", container: "c", path: "/p/q" }).entry).toMatchObject({
      mode: "0755",
      uid: 0,
      gid: 0,
    });
    expect(session.ok({ op: "stat", container: "c", path: "/p/q/f" }).entry).toMatchObject({
      mode: "4755",
      uid: 5,
      gid: 6,
    });
    session.ok({ op: "write", container: "c", path: "/lf", content: "new" });
    expect(session.ok({ op: "stat", container: "c", path: "/lf" }).entry.type).toBe("file");
    expect(session.ok({ op: "read", container: "c", path: "/ff" }).content).toBe("x");
  });

  it("refuses names of whiteouts and directories, and changes nothing (CTR-CPY-016, LAY-018)", () => {
    const session = box();
    const before = diffOf(session);
    for (const path of ["/.wh.x", "/dd/.wh..wh..opq", "/dd", "/"]) {
      expect(session.refused({ op: "write", container: "c", path, content: "x" })).toMatchObject({ kind: "invalid" });
    }
    expect(session.refused({ op: "write", container: "c", path: "/ff/x/y", content: "x" })).toMatchObject({
      kind: "invalid",
    });
    expect(diffOf(session)).toEqual(before);
  });
});

describe("remove", () => {
  it("needs a running container, and takes a tree away (CTR-EXE-*)", () => {
    const session = box();
    expect(session.refused({ op: "remove", container: "c", path: "/dd" })).toMatchObject({ kind: "wrong-state" });
    session.ok({ op: "start", container: "c" });
    session.ok({ op: "remove", container: "c", path: "/dd" });
    session.ok({ op: "remove", container: "c", path: "/etc/passwd" });
    session.ok({ op: "remove", container: "c", path: "/nosuch" });
    expect(session.refused({ op: "stat", container: "c", path: "/dd" })).toMatchObject({ kind: "not-found" });
    const deleted = session.ok({ op: "diff", container: "c" }).changes.filter(({ kind }) => kind === "deleted");
    expect(deleted).toEqual([{ path: "/etc/passwd", kind: "deleted" }]);
    session.ok({ op: "pause", container: "c" });
    expect(session.refused({ op: "remove", container: "c", path: "/x" })).toMatchObject({ kind: "wrong-state" });
  });

  it("cannot remove a mount point (VOL-SHR-004)", () => {
    const session = box({ volumes: ["vol:/vol"] });
    session.ok({ op: "start", container: "c" });
    expect(session.refused({ op: "remove", container: "c", path: "/vol" })).toEqual({
      kind: "in-use",
      message: "rm: can't remove '/vol': Device or resource busy",
    });
  });
});

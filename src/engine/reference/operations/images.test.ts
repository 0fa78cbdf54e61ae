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
type Session = ReturnType<typeof openSession>;

/** An image by a commit of a container with one more file; the container is removed. */
function build(session: Session, from: string, as: string, reference?: string): string {
  session.ok({ op: "create", image: from, as: `${as}-box`, cmd: ["sleep", "1000"] });
  session.ok({ op: "write", container: `${as}-box`, path: `/${as}`, content: as });
  const made = session.ok({
    op: "commit",
    container: `${as}-box`,
    as,
    ...(reference === undefined ? {} : { reference }),
  });
  session.ok({ op: "rm", container: `${as}-box` });
  return made.id;
}

const short = (id: string) => id.slice(7, 19);

describe("tag", () => {
  it("moves a name that another image has, which becomes dangling (TAG-005)", () => {
    const session = openSession();
    build(session, "shell", "one", "app:1");
    const two = build(session, "shell", "two");
    session.ok({ op: "tag", image: "two", reference: "app:1" });
    expect(session.ok({ op: "image-inspect", image: "one" }).tags).toEqual([]);
    expect(session.ok({ op: "image-inspect", image: { ref: "app:1" } }).id).toBe(two);
  });

  it.each([
    ["x", "library/x", "x:latest"],
    ["library/x:1", "docker.io/library/x:1", "x:1"],
    ["usr/g:1", "index.docker.io/usr/g:1", "usr/g:1"],
    ["localhost:5000/a/b", "localhost:5000/a/b:latest", "localhost:5000/a/b:latest"],
  ])("gives %s one name in all its forms, %s too, shown as %s (IDS-006, IDS-007)", (reference, other, shown) => {
    const session = openSession();
    build(session, "shell", "one");
    session.ok({ op: "tag", image: "one", reference });
    expect(session.ok({ op: "image-inspect", image: { ref: other } }).tags).toEqual([shown]);
  });

  it.each([
    ["IM-D", "invalid reference format: repository name must be lowercase"],
    ["a..b", "invalid reference format"],
    ["a___b", "invalid reference format"],
    ["a-", "invalid reference format"],
    ["x:.bad", "invalid tag format"],
    [`x:${"a".repeat(129)}`, "invalid tag format"],
    ["a".repeat(64), `invalid repository name (${"a".repeat(64)}), cannot specify 64-byte hexadecimal strings`],
    [`x@sha256:${"1".repeat(64)}`, "refusing to create a tag with a digest reference"],
    ["sha256:abc", "refusing to create an ambiguous tag using digest algorithm as name"],
  ])("refuses %s in dockerd's words (TAG-007 … TAG-012)", (reference, message) => {
    const session = openSession();
    build(session, "shell", "one");
    expect(session.refused({ op: "tag", image: "one", reference })).toEqual({ kind: "invalid", message });
  });

  it("misses an image with the tag supplied (TAG-006)", () => {
    const message = "No such image: none:latest";
    expect(openSession().refused({ op: "tag", image: { ref: "none" }, reference: "x" })).toEqual({
      kind: "not-found",
      message,
    });
  });

  it("sorts the names of an image (TAG-013)", () => {
    const session = openSession();
    build(session, "shell", "one");
    for (const reference of ["localhost/a", "usr/z", "b:2", "b:1"]) session.ok({ op: "tag", image: "one", reference });
    const tags = ["b:1", "b:2", "localhost/a:latest", "usr/z:latest"];
    expect(session.ok({ op: "image-inspect", image: "one" }).tags).toEqual(tags);
  });
});

describe("finding an image", () => {
  it("takes the full id, with and without sha256:, and any unambiguous prefix; a name wins (IDS-008, IDS-009)", () => {
    const session = openSession();
    const id = build(session, "shell", "one");
    const hex = id.slice(7);
    for (const ref of [id, hex, hex.slice(0, 12), `sha256:${hex.slice(0, 20)}`]) {
      expect(session.ok({ op: "image-inspect", image: { ref } }).id).toBe(id);
    }
    const other = build(session, "shell", "two", hex.slice(0, 6));
    expect(session.ok({ op: "image-inspect", image: { ref: hex.slice(0, 6) } }).id).toBe(other);
  });

  it("reads an id in upper case as a bad name (IDS-010)", () => {
    const session = openSession();
    const hex = build(session, "shell", "one").slice(7).toUpperCase();
    expect(session.refused({ op: "image-inspect", image: { ref: hex } })).toEqual({
      kind: "invalid",
      message: `no such image: ${hex}: invalid reference format: repository name must be lowercase`,
    });
  });

  it("doubles the text of a missing one in inspect, not in history (INS-005, HIS-006)", () => {
    const session = openSession();
    expect(session.refused({ op: "image-inspect", image: { ref: "x" } })).toEqual({
      kind: "not-found",
      message: "no such image: x: No such image: x:latest",
    });
    expect(session.refused({ op: "history", image: { ref: "x" } })).toEqual({
      kind: "not-found",
      message: "No such image: x:latest",
    });
  });
});

describe("rmi", () => {
  it("removes the last reference, then the image and its own layers, not those in use (RMI-001, RMI-003)", () => {
    const session = openSession();
    const id = build(session, "shell", "one", "app:1");
    const chains = session.ok({ op: "image-inspect", image: "one" }).chainIds ?? [];
    expect(session.ok({ op: "rmi", image: { ref: "app:1" } })).toEqual({
      untagged: ["app:1"],
      deleted: [id, chains[1]],
    });
  });

  it("only untags while other references remain (RMI-004)", () => {
    const session = openSession();
    build(session, "shell", "one", "app:1");
    session.ok({ op: "tag", image: "one", reference: "app:2" });
    expect(session.ok({ op: "rmi", image: { ref: "app:1" } })).toEqual({ untagged: ["app:1"], deleted: [] });
  });

  it("by id refuses two references, and with force takes all of them in order (RMI-006, RMI-007)", () => {
    const session = openSession();
    const id = build(session, "shell", "one", "b:1");
    session.ok({ op: "tag", image: "one", reference: "a:1" });
    expect(session.refused({ op: "rmi", image: "one" })).toEqual({
      kind: "in-use",
      message: `conflict: unable to delete ${short(id)} (must be forced) - image is referenced in multiple repositories`,
    });
    const done = session.ok({ op: "rmi", image: "one", force: true });
    expect(done.untagged).toEqual(["a:1", "b:1"]);
    expect(done.deleted[0]).toBe(id);
  });

  it("of a parent only untags; with its last child it goes, layers after each image (RMI-002, RMI-011)", () => {
    const session = openSession();
    const parent = build(session, "shell", "p", "p:1");
    const child = build(session, "p", "c", "c:1");
    const chains = session.ok({ op: "image-inspect", image: "c" }).chainIds ?? [];
    expect(session.ok({ op: "rmi", image: { ref: "p:1" } })).toEqual({ untagged: ["p:1"], deleted: [] });
    expect(session.ok({ op: "rmi", image: { ref: "c:1" } })).toEqual({
      untagged: ["c:1"],
      deleted: [child, chains[2], parent, chains[1]],
    });
  });

  it("by id of a parent is refused even with force (RMI-012)", () => {
    const session = openSession();
    const parent = build(session, "shell", "p", "p:1");
    build(session, "p", "c");
    const message = `conflict: unable to delete ${short(parent)} (cannot be forced) - image has dependent child images`;
    expect(session.refused({ op: "rmi", image: "p", force: true })).toEqual({ kind: "in-use", message });
    expect(session.ok({ op: "image-inspect", image: "p" }).tags).toEqual(["p:1"]);
  });

  it("refuses the last tag and the id while a stopped container uses it (RMI-014, RMI-016)", () => {
    const session = openSession();
    const id = build(session, "shell", "k", "k:1");
    const box = session.ok({ op: "create", image: "k", as: "box", cmd: ["true"] }).id.slice(0, 12);
    expect(session.refused({ op: "rmi", image: { ref: "k:1" } })).toEqual({
      kind: "in-use",
      message: `conflict: unable to remove repository reference "k:1" (must force) - container ${box} is using its referenced image ${short(id)}`,
    });
    expect(session.refused({ op: "rmi", image: "k" })).toEqual({
      kind: "in-use",
      message: `conflict: unable to delete ${short(id)} (must be forced) - image is being used by stopped container ${box}`,
    });
    session.ok({ op: "tag", image: "k", reference: "k:2" });
    // RMI-015: the check is about the image, so any tag but the last may go.
    expect(session.ok({ op: "rmi", image: { ref: "k:1" } })).toEqual({ untagged: ["k:1"], deleted: [] });
  });

  it("by force takes the image of a stopped container, whose layers stay and which cannot be committed (RMI-018)", () => {
    const session = openSession();
    const id = build(session, "shell", "k", "k:1");
    session.ok({ op: "create", image: "k", as: "box", cmd: ["true"] });
    expect(session.ok({ op: "rmi", image: { ref: "k:1" }, force: true })).toEqual({ untagged: ["k:1"], deleted: [id] });
    expect(session.ok({ op: "read", container: "box", path: "/k" }).content).toBe("k");
    expect(session.refused({ op: "commit", container: "box" })).toMatchObject({ kind: "not-found" });
  });

  it("of a running container's image by id is refused with force, by tag only untags (RMI-017, RMI-019)", () => {
    const session = openSession();
    const id = build(session, "shell", "k", "k:1");
    const box = session.ok({ op: "create", image: "k", as: "box", cmd: ["sleep", "1000"] }).id.slice(0, 12);
    session.ok({ op: "start", container: "box" });
    const message = `conflict: unable to delete ${short(id)} (cannot be forced) - image is being used by running container ${box}`;
    expect(session.refused({ op: "rmi", image: "k", force: true })).toEqual({ kind: "in-use", message });
    expect(session.ok({ op: "rmi", image: { ref: "k:1" }, force: true })).toEqual({ untagged: ["k:1"], deleted: [] });
    expect(session.ok({ op: "image-inspect", image: "k" }).tags).toEqual([]);
  });

  it("with noPrune leaves the untagged parents as heads (RMI-020)", () => {
    const session = openSession();
    const parent = build(session, "shell", "p");
    build(session, "p", "c", "c:1");
    expect(session.ok({ op: "rmi", image: { ref: "c:1" }, noPrune: true }).deleted).not.toContain(parent);
    expect(session.ok({ op: "images", filters: { dangling: ["true"] } }).images.map(({ id }) => id)).toEqual([parent]);
  });

  it("misses (RMI-010)", () => {
    const session = openSession();
    expect(session.refused({ op: "rmi", image: { ref: "r1:1" } })).toEqual({
      kind: "not-found",
      message: "No such image: r1:1",
    });
    expect(session.refused({ op: "rmi", image: { ref: "@@@" } })).toEqual({
      kind: "invalid",
      message: "invalid reference format",
    });
  });
});

describe("images", () => {
  const names = (session: Session, operation: Operation<"images">) =>
    session.ok(operation).images.map(({ tags }) => tags.join());

  it("hides untagged images with children unless all are asked for, newest first (LST-001, LST-004)", () => {
    const session = openSession();
    build(session, "shell", "p");
    build(session, "p", "c", "c:1");
    build(session, "shell", "d");
    expect(names(session, { op: "images" })).toEqual(["", "c:1", "plimsoll-shell:latest"]);
    expect(names(session, { op: "images", all: true })).toEqual(["", "c:1", "", "plimsoll-shell:latest"]);
    expect(names(session, { op: "images", filters: { dangling: ["true"] } })).toEqual([""]);
  });

  it.each([
    [{ reference: ["im-sz"] }, ["im-sz:1"]],
    [{ reference: ["im-s*:2"] }, ["im-sy:2"]],
    [{ reference: ["docker.io/library/im-sz"] }, []],
    [{ before: ["im-sy:2"], since: ["plimsoll-shell"] }, ["im-sz:1"]],
    [{ label: ["a=b"] }, []],
  ])("filters by %j (LST-007, LST-008)", (filters, expected) => {
    const session = openSession();
    build(session, "shell", "one", "im-sz:1");
    build(session, "shell", "two", "im-sy:2");
    expect(names(session, { op: "images", filters })).toEqual(expected);
  });

  it.each([
    [{ foo: ["x"] }, "invalid", "Invalid filter 'foo'"],
    [{ dangling: ["maybe"] }, "invalid", "Invalid filter 'dangling=[maybe]'"],
    [{ reference: ["["] }, "invalid", "syntax error in pattern"],
    [{ before: ["nope"] }, "not-found", "No such image: nope:latest"],
  ])("refuses the filter %j (LST-008)", (filters, kind, message) => {
    expect(openSession().refused({ op: "images", filters })).toEqual({ kind, message });
  });

  it("counts a file replaced in a later layer twice (LST-009)", () => {
    const session = openSession();
    const base = session.ok({ op: "image-inspect", image: "shell" }).sizeBytes ?? 0;
    for (const [from, as] of [
      ["shell", "one"],
      ["one", "two"],
    ] as const) {
      session.ok({ op: "create", image: from, as: `${as}-box`, cmd: ["x"] });
      session.ok({ op: "write", container: `${as}-box`, path: "/f", content: "x".repeat(1000) });
      session.ok({ op: "commit", container: `${as}-box`, as });
    }
    expect(session.ok({ op: "image-inspect", image: "two" }).sizeBytes).toBe(base + 2000);
  });
});

describe("image-prune", () => {
  it("removes dangling heads with their untagged ancestors, not what a container uses (PRN-002, PRN-004, PRN-009)", () => {
    const session = openSession();
    const parent = build(session, "shell", "p");
    const child = build(session, "p", "c");
    build(session, "shell", "used");
    session.ok({ op: "create", image: "used", as: "box", cmd: ["x"] });
    const done = session.ok({ op: "image-prune" });
    expect(done.untagged).toEqual([]);
    expect(done.deleted.filter((id) => id === parent || id === child)).toEqual([child, parent]);
    expect(done.reclaimedBytes).toBe(2);
    expect(session.ok({ op: "image-inspect", image: "used" }).tags).toEqual([]);
  });

  it("of all untags the parent of a used image, which stays (PRN-003, PRN-005)", () => {
    const session = openSession();
    build(session, "shell", "base", "base:1");
    build(session, "base", "leaf");
    session.ok({ op: "create", image: "leaf", as: "box", cmd: ["x"] });
    expect([...session.ok({ op: "image-prune", all: true }).untagged].sort()).toEqual([
      "base:1",
      "plimsoll-shell:latest",
    ]);
    expect(session.ok({ op: "image-inspect", image: "base" }).tags).toEqual([]);
  });

  it.each([
    [{ foo: ["x"] }, "Invalid filter 'foo'"],
    [{ dangling: ["x"] }, "Invalid filter 'dangling=[x]'"],
    [{ until: ["xx"] }, 'failed to parse value as time or duration: "xx"'],
  ])("refuses the filter %j (PRN-008)", (filters, message) => {
    expect(openSession().refused({ op: "image-prune", filters })).toEqual({ kind: "invalid", message });
  });

  it("keeps what is younger than until (PRN-008)", () => {
    const session = openSession();
    build(session, "shell", "old");
    session.sleep(3_600_000);
    build(session, "shell", "young");
    session.ok({ op: "image-prune", filters: { until: ["30m"] } });
    expect(session.refused({ op: "image-inspect", image: "old" })).toMatchObject({ kind: "not-found" });
    expect(session.ok({ op: "image-inspect", image: "young" }).tags).toEqual([]);
  });
});

describe("events of images", () => {
  it("are one untag per reference and one delete per image, named by id (EVT-001)", () => {
    const session = openSession();
    const id = build(session, "shell", "one", "app:1");
    session.ok({ op: "rmi", image: { ref: "app:1" } });
    const events = session.ok({ op: "events" }).events.filter(({ type }) => type === "image");
    expect(events.map(({ action, name }) => [action, name])).toEqual([
      ["tag", "app:1"],
      ["untag", id],
      ["delete", id],
    ]);
  });
});

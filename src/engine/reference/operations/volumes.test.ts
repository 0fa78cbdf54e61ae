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

const badName = (name: string) =>
  `create ${name}: "${name}" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path`;

describe("volume-create", () => {
  it("answers a local volume, and the same one again without its new labels (VOL-CRE-001, VOL-CRE-002)", () => {
    const session = openSession();
    const made = session.ok({ op: "volume-create", name: "data", labels: { a: "1" } });
    expect(made).toMatchObject({
      name: "data",
      driver: "local",
      labels: { a: "1" },
      scope: "local",
      createdMs: 1_700_000_000_001,
    });
    session.sleep(5000);
    expect(session.ok({ op: "volume-create", name: "data", labels: { a: "2" } })).toEqual(made);
  });

  it("invents names of 64 hex digits, another each time (VOL-CRE-006)", () => {
    const session = openSession();
    const one = session.ok({ op: "volume-create", as: "one" }).name;
    const two = session.ok({ op: "volume-create", as: "two" }).name;
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(two).not.toBe(one);
    expect(session.ok({ op: "volume-inspect", volume: "one" }).name).toBe(one);
  });

  it.each([
    [{ name: "a/b" }, "invalid", badName("a/b")],
    [{ name: ".x" }, "invalid", badName(".x")],
    [
      { name: "a" },
      "invalid",
      "create a: volume name is too short, names should be at least two alphanumeric characters",
    ],
    [{ name: "ab", options: { foo: "x" } }, "invalid", 'create ab: invalid option: "foo"'],
    [
      { name: "ab", driver: "nosuch" },
      "not-found",
      'create ab: error looking up volume plugin nosuch: plugin "nosuch" not found',
    ],
  ])("refuses %j in dockerd's words (VOL-CRE-003 … VOL-CRE-005)", (request, kind, message) => {
    const session = openSession();
    expect(session.refused({ op: "volume-create", ...request })).toEqual({ kind, message });
    expect(session.ok({ op: "volume-ls" }).volumes).toEqual([]);
  });

  it("matches names whole (VOL-CRE-007)", () => {
    const session = openSession();
    session.ok({ op: "volume-create", name: "prefix" });
    expect(session.refused({ op: "volume-inspect", volume: { name: "pre" } })).toEqual({
      kind: "not-found",
      message: "get pre: no such volume",
    });
  });
});

describe("a mount", () => {
  it("makes a volume of a handle of one letter; a literal name of one letter is refused", () => {
    const session = openSession();
    session.ok({ op: "create", image: "shell", as: "c1", volumes: ["v:/v"] });
    session.ok({ op: "create", image: "shell", as: "c2", mounts: [{ type: "volume", source: "w", target: "/w" }] });
    expect(session.ok({ op: "volume-ls" }).volumes.map(({ name }) => name)).toEqual(["v", "w"]);
    expect(session.ok({ op: "volume-inspect", volume: "v" }).name).toBe("v");
    const mounts = [{ type: "volume", source: { name: "x" }, target: "/x" }] as const;
    expect(session.refused({ op: "create", image: "shell", as: "c3", mounts })).toMatchObject({ kind: "invalid" });
  });
});

describe("volume-rm", () => {
  it("removes an unused one; force forgives only a missing one (VOL-RM-001, VOL-RM-002)", () => {
    const session = openSession();
    session.ok({ op: "volume-create", name: "data", as: "d" });
    session.ok({ op: "volume-rm", volume: "d" });
    expect(session.refused({ op: "volume-rm", volume: "d" })).toEqual({
      kind: "not-found",
      message: "get data: no such volume",
    });
    session.ok({ op: "volume-rm", volume: "d", force: true });
  });

  it("refuses one that a container refers to in any state, also with force (VOL-RM-003, VOL-RM-004)", () => {
    const session = openSession();
    const { id } = session.ok({ op: "create", image: "shell", as: "c", cmd: ["sleep", "1000"], volumes: ["data:/x"] });
    const refusal = { kind: "in-use", message: `remove data: volume is in use - [${id}]` };
    const tryBoth = () => {
      expect(session.refused({ op: "volume-rm", volume: { name: "data" } })).toEqual(refusal);
      expect(session.refused({ op: "volume-rm", volume: { name: "data" }, force: true })).toEqual(refusal);
    };
    tryBoth();
    session.ok({ op: "start", container: "c" });
    tryBoth();
    session.ok({ op: "kill", container: "c" });
    tryBoth();
    session.ok({ op: "rm", container: "c" });
    session.ok({ op: "volume-rm", volume: { name: "data" } });
  });
});

describe("an empty volume", () => {
  it("takes files, links, owner and mode of the image's directory at create (VOL-CUP-001, VOL-CUP-002, VOL-CUP-006)", () => {
    const session = openSession();
    session.ok({ op: "create", image: "shell", as: "c", cmd: ["x"] });
    const entries = [
      { path: "data", type: "directory", mode: "0750", uid: 7, gid: 8 },
      { path: "data/a", type: "file", content: "a" },
      { path: "data/b", type: "hardlink", target: "data/a" },
      { path: "data/l", type: "symlink", target: "a" },
    ] as const;
    session.ok({ op: "cp", container: "c", source: { entries }, path: "/" });
    session.ok({ op: "commit", container: "c", as: "i" });
    session.ok({ op: "create", image: "i", as: "d", cmd: ["x"], volumes: ["vol:/data"] });
    session.ok({ op: "create", image: "shell", as: "e", cmd: ["x"], volumes: ["vol:/elsewhere"] });
    const { tree } = session.ok({ op: "tree", container: "e", path: "/elsewhere" });
    expect(tree).toMatchObject([
      { path: "/elsewhere", type: "directory", mode: "0750", uid: 7, gid: 8 },
      { path: "/elsewhere/a", type: "file", content: "a" },
      { path: "/elsewhere/b", type: "hardlink", target: "/elsewhere/a" },
      { path: "/elsewhere/l", type: "symlink", target: "a" },
    ]);
    session.ok({ op: "write", container: "e", path: "/elsewhere/a", content: "changed" });
    expect(session.ok({ op: "read", image: "i", path: "/data/a" }).content).toBe("a");
  });

  it("is left alone once it has content, and with nocopy (VOL-CUP-004, VOL-CUP-007)", () => {
    const session = openSession();
    session.ok({ op: "create", image: "shell", as: "c", cmd: ["x"], volumes: ["vol:/new", "bare:/etc:nocopy"] });
    session.ok({ op: "write", container: "c", path: "/new/own", content: "x" });
    session.ok({ op: "create", image: "shell", as: "d", cmd: ["x"], volumes: ["vol:/etc"] });
    expect(session.ok({ op: "tree", container: "d", path: "/etc" }).tree.map(({ path }) => path)).toEqual([
      "/etc",
      "/etc/own",
    ]);
    expect(session.ok({ op: "tree", container: "c", path: "/etc" }).tree).toMatchObject([
      { path: "/etc", mode: "0755" },
    ]);
  });
});

describe("volume-ls and volume-prune", () => {
  function three() {
    const session = openSession();
    session.ok({ op: "volume-create", name: "bb", labels: { k: "v" } });
    session.ok({ op: "volume-create", name: "aa" });
    session.ok({ op: "create", image: "shell", as: "c", cmd: ["x"], volumes: ["used:/x"] });
    return session;
  }

  it.each([
    [{}, ["aa", "bb", "used"]],
    [{ dangling: ["true"] }, ["aa", "bb"]],
    [{ dangling: ["false"] }, ["used"]],
    [{ name: ["^a", "se"] }, ["aa", "used"]],
    [{ name: ["["] }, []],
    [{ label: ["k"] }, ["bb"]],
    [{ label: ["k=w"] }, []],
    [{ driver: ["local"] }, ["aa", "bb", "used"]],
    [{ driver: ["other"] }, []],
  ])("lists by %j, sorted by name (VOL-LST-001)", (filters, expected) => {
    expect(
      three()
        .ok({ op: "volume-ls", filters })
        .volumes.map(({ name }) => name),
    ).toEqual(expected);
  });

  it("refuses an unknown filter and a bad value (VOL-LST-001)", () => {
    const session = three();
    const refused = (filters: Operation<"volume-ls">["filters"]) =>
      session.refused({ op: "volume-ls", filters: filters ?? {} });
    expect(refused({ zzz: ["a"] })).toEqual({ kind: "invalid", message: "Invalid filter 'zzz'" });
    expect(refused({ dangling: ["maybe"] })).toEqual({ kind: "invalid", message: "Invalid filter 'dangling=[maybe]'" });
  });

  it("prunes what no container refers to, named ones too; labels restrict it (VOL-PRU-001, VOL-PRU-002)", () => {
    expect(three().ok({ op: "volume-prune", filters: { label: ["k"] } }).deleted).toEqual(["bb"]);
    expect(three().ok({ op: "volume-prune", filters: { "label!": ["k"] } }).deleted).toEqual(["aa"]);
    const session = three();
    session.ok({ op: "create", image: "shell", as: "d", cmd: ["x"], volumes: ["bb:/y"] });
    session.ok({ op: "write", container: "d", path: "/y/f", content: "12345" });
    session.ok({ op: "rm", container: "d" });
    expect(session.ok({ op: "volume-prune" })).toEqual({ deleted: ["aa", "bb"], reclaimedBytes: 5 });
    expect(session.ok({ op: "volume-ls" }).volumes.map(({ name }) => name)).toEqual(["used"]);
  });
});

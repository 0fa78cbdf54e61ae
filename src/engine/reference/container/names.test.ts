import { describe, expect, test } from "vitest";
import type { Operation } from "../../../vocabulary/operation.ts";
import { openForTest, valueOf } from "../open-for-test.ts";

const create = (more: object): Operation => ({ op: "create", image: "shell", cmd: ["true"], ...more });
const onlyThese = "only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed";

// CTR-NAM-001 … CTR-NAM-006; texts of dockerd 20.10.24.
const names: readonly (readonly [name: string, message: string | undefined])[] = [
  ["n1", undefined],
  ["/n1", undefined],
  ["Case.with-all_signs9", undefined],
  ["x".repeat(300), undefined],
  ["a", `Invalid container name (a), ${onlyThese}`],
  ["_ab", `Invalid container name (_ab), ${onlyThese}`],
  [".ab", `Invalid container name (.ab), ${onlyThese}`],
  ["-ab", `Invalid container name (-ab), ${onlyThese}`],
  ["a/b", `Invalid container name (a/b), ${onlyThese}`],
  ["a b", `Invalid container name (a b), ${onlyThese}`],
];

describe("a name", () => {
  for (const [name, message] of names) {
    test(`${name.slice(0, 20)} is ${message === undefined ? "taken without its slash" : "refused"}`, () => {
      const session = openForTest();
      const outcome = session.apply(create({ as: "c", name }));
      if (message !== undefined) expect(outcome).toEqual({ status: "rejected", kind: "invalid", message });
      else expect(valueOf(session.apply({ op: "inspect", container: "c" })).name).toBe(name.replace("/", ""));
    });
  }

  test("in use is refused with the owner's id, in another case it is free", () => {
    const session = openForTest();
    const id = valueOf(session.apply(create({ as: "c", name: "web" }))).id;
    expect(session.apply(create({ as: "d", name: "/web" }))).toEqual({
      status: "rejected",
      kind: "name-conflict",
      message:
        `Conflict. The container name "/web" is already in use by container "${id}". ` +
        "You have to remove (or rename) that container to be able to reuse that name.",
    });
    expect(session.apply(create({ as: "d", name: "WEB" })).status).toBe("ok");
  });

  test("is free again after rm", () => {
    const session = openForTest();
    session.apply(create({ as: "c", name: "web" }));
    session.apply({ op: "rm", container: "c" });
    expect(session.apply(create({ as: "d", name: "web" })).status).toBe("ok");
  });

  test("that nobody gives is an adjective and a surname", () => {
    const session = openForTest();
    session.apply(create({ as: "c" }));
    expect(valueOf(session.apply({ op: "inspect", container: "c" })).name).toMatch(/^[a-z]+_[a-z]+$/);
  });
});

describe("an id", () => {
  const idOf = (seed: number, ...handles: readonly string[]): unknown => {
    const session = openForTest({ seed });
    const ids = handles.map((as) => valueOf(session.apply(create({ as }))).id);
    return ids.at(-1);
  };

  test("is 64 lower-case hex digits", () => {
    expect(idOf(1, "c")).toMatch(/^[0-9a-f]{64}$/);
  });

  test("depends on seed and handle, not on what was made before", () => {
    expect(idOf(1, "other", "c")).toBe(idOf(1, "c"));
    expect(idOf(2, "c")).not.toBe(idOf(1, "c"));
    expect(idOf(1, "d")).not.toBe(idOf(1, "c"));
  });

  test("is another one when a handle is bound again", () => {
    expect(idOf(1, "c", "c")).not.toBe(idOf(1, "c"));
  });
});

describe("a container is found", () => {
  const session = openForTest();
  const id = String(valueOf(session.apply(create({ as: "c", name: "web" }))).id);
  // CTR-IDR-001, CTR-IDR-004
  const texts: readonly (readonly [what: string, text: string, found: boolean])[] = [
    ["by its full id", id, true],
    ["by twelve digits", id.slice(0, 12), true],
    ["by one digit", id.slice(0, 1), true],
    ["by its name", "web", true],
    ["not by a part of its name", "we", false],
    ["not by its name in another case", "WEB", false],
    ["not by digits from the middle", id.slice(20, 40), false],
    ["not by an id in upper case", id.toUpperCase(), false],
  ];
  for (const [what, text, found] of texts) {
    test(what, () => {
      const outcome = session.apply({ op: "inspect", container: { name: text } });
      if (found) expect(valueOf(outcome).id).toBe(id);
      else expect(outcome).toEqual({ status: "rejected", kind: "not-found", message: `No such container: ${text}` });
    });
  }

  test("by name before id prefix, by full id before name (CTR-IDR-002)", () => {
    const other = valueOf(session.apply(create({ as: "prefix", name: id.slice(0, 5) }))).id;
    session.apply(create({ as: "full", name: id }));
    expect(valueOf(session.apply({ op: "inspect", container: { name: id.slice(0, 5) } })).id).toBe(other);
    expect(valueOf(session.apply({ op: "inspect", container: { name: id } })).id).toBe(id);
  });

  test("not by a prefix of two ids (CTR-IDR-003)", () => {
    const many = openForTest();
    for (let index = 0; index < 17; index++) many.apply(create({ as: `c${index}` }));
    const outcomes = [..."0123456789abcdef"].map((digit) => many.apply({ op: "inspect", container: { id: digit } }));
    const ambiguous = outcomes.findIndex((outcome) => outcome.status === "rejected" && outcome.kind === "ambiguous");
    expect(outcomes[ambiguous]).toEqual({
      status: "rejected",
      kind: "ambiguous",
      message: `Multiple IDs found with provided prefix: ${ambiguous.toString(16)}`,
    });
  });

  test("an empty name is invalid to rm and commit, and found by nothing else (dockerd 20.10.24)", () => {
    const session = openForTest();
    const container = { name: "" };
    const message = 'invalid name or ID supplied: ""';
    expect(session.apply({ op: "rm", container })).toMatchObject({ kind: "invalid", message });
    expect(session.apply({ op: "commit", container, as: "i" })).toMatchObject({ kind: "invalid", message });
    expect(session.apply({ op: "start", container })).toMatchObject({ kind: "not-found" });
    expect(session.apply({ op: "kill", container, signal: "NOSUCH" })).toMatchObject({ kind: "not-found" });
  });

  test("no two invented names are the same, also of containers that are gone", () => {
    const session = openForTest();
    const names = Array.from({ length: 200 }, () => {
      session.apply({ op: "create", as: "c", image: "shell", cmd: ["true"] });
      const { name } = valueOf(session.apply({ op: "inspect", container: "c" }));
      session.apply({ op: "rm", container: "c" });
      return name;
    });
    expect(new Set(names).size).toBe(200);
  });
});

import { describe, expect, it } from "vitest";
import { buildBase } from "./build-base.ts";
import { scenariosOf } from "./fake-engine.test-support.ts";
import { hashText, shardOf } from "./seed.ts";
import { parseFilter, parsePick, parseShard, select } from "./select.ts";
import { parseTags } from "./tag-expression.ts";

describe("tag expressions", () => {
  const table: readonly (readonly [string, string, boolean])[] = [
    ["a", "a", true],
    ["a", "b", false],
    ["!a", "b", true],
    ["a && b", "a b", true],
    ["a && b", "a", false],
    ["a || b && c", "a", true],
    ["(a || b) && c", "a", false],
    ["!a && !b", "c", true],
    ["!(a && b)", "a", true],
    ["!!a", "a", true],
    ["slow-x.y", "slow-x.y", true],
  ];
  it.each(table)("%s with tags %s is %s", (text, tags, expected) => {
    const predicate = parseTags(text);
    expect(typeof predicate === "function" && predicate(tags.split(" "))).toBe(expected);
  });
  it.each([
    ["a & b", "write `&&` instead of `&`", 2],
    ["a b", "`&&` or `||` was expected before `b`", 2],
    ["(a", "`)` was expected", 2],
    ["a &&", "a tag was expected, but the expression ends", 4],
    ["", "a tag was expected, but the expression ends", 0],
    ["a && )", "a tag was expected, not `)`", 5],
  ])("%s is refused: %s", (text, message, at) => {
    expect(parseTags(text)).toEqual({ message, at });
  });
});

describe("filters", () => {
  it("plain text means itself, whatever its case", () => {
    const filter = parseFilter("A.yaml");
    expect(filter instanceof RegExp && [filter.test("x/a.yaml"), filter.test("x/abyaml")]).toEqual([true, false]);
  });
  it("signs of a regular expression make it one", () => {
    const filter = parseFilter("^rm.*refused$");
    expect(filter instanceof RegExp && filter.test("rm of it is refused")).toBe(true);
  });
  it("a bad expression is told", () => {
    expect(parseFilter("a(")).toMatchObject({ message: expect.stringContaining("group") });
  });
});

describe("picks and shards", () => {
  it("take file:line, file:line:column and file#cell apart", () => {
    expect(parsePick("a.scenario.yaml:12")).toEqual({ path: "a.scenario.yaml", line: 12 });
    expect(parsePick("a.scenario.yaml:12:5")).toEqual({ path: "a.scenario.yaml", line: 12 });
    expect(parsePick("a.scenario.yaml#x=1")).toEqual({ path: "a.scenario.yaml", cell: "x=1" });
    expect(parsePick("folder")).toEqual({ path: "folder" });
  });
  it("refuse shards that are none", () => {
    expect(parseShard("2/5")).toEqual({ index: 2, count: 5 });
    for (const text of ["0/5", "6/5", "a", "1/0", "-1/2"]) expect(parseShard(text), text).toBeUndefined();
  });
  it("hash as FNV-1a does, for ever", () => {
    expect(hashText("")).toBe(0x811c9dc5);
    expect(hashText("a")).toBe(0xe40c292c);
    expect(hashText("foobar")).toBe(0xbf9cf968);
  });
  it("give every scenario to exactly one shard", () => {
    const ids = Array.from({ length: 100 }, (_, index) => `s${index}`);
    const shards = ids.map((id) => shardOf(id, 4));
    expect(new Set(shards)).toEqual(new Set([1, 2, 3, 4]));
  });
  it("select by everything that is given", () => {
    const text = (tag: string) =>
      `scenario: v1\nname: ${tag}\ntags: [${tag}]\nsteps:\n  - ping: {}\n    expect: { value: {apiVersion: present} }\n`;
    const scenarios = ["a", "b"].flatMap((tag) => scenariosOf(text(tag), `s/${tag}.scenario.yaml`));
    const ids = (selection: Parameters<typeof select>[1]) =>
      select(scenarios, selection).map((scenario) => scenario.name);
    expect(ids({})).toEqual(["a", "b"]);
    expect(ids({ tags: (tags) => tags.includes("b") })).toEqual(["b"]);
    expect(ids({ filter: /^a$/, only: new Set(["s/b.scenario.yaml"]) })).toEqual([]);
    expect(ids({ only: new Set(["s/b.scenario.yaml"]) })).toEqual(["b"]);
  });
});

describe("the base of a build", () => {
  it.each([
    ["FROM a:1\nRUN x", undefined, { ref: "a:1" }],
    ["FROM scratch", undefined, "scratch"],
    ["FROM a AS one\nFROM one\nCOPY x /", undefined, { ref: "a" }],
    ["FROM a AS one\nFROM b AS two\nFROM c", "ONE", { ref: "a" }],
    ["FROM --platform=linux/amd64 a", undefined, { ref: "a" }],
    ["ARG B=a\nFROM $B", undefined, undefined],
    ["RUN x", undefined, undefined],
  ])("%j to %s", (dockerfile, target, expected) => {
    expect(buildBase(dockerfile, target)).toEqual(expected);
  });
});

import { describe, expect, it } from "vitest";
import type { Json, Matcher } from "../vocabulary/expectation.ts";
import { matchValue } from "./matcher.ts";

const context = { subject: "it", idOf: (handle: string) => (handle === "c1" ? "ab".repeat(32) : undefined) };
const holds = (matcher: Matcher, value: Json | undefined) => matchValue(matcher, value, context).length === 0;

describe("matchers", () => {
  const table: readonly (readonly [
    title: string,
    matcher: Matcher,
    good: readonly (Json | undefined)[],
    bad: readonly (Json | undefined)[],
  ])[] = [
    ["a text is exact but for one final newline", "one", ["one", "one\n"], ["one\n\n", "ONE", " one", 1, undefined]],
    ["bytes are matched as their text", "héllo", [{ base64: "aMOpbGxv" }], [{ base64: "aGVsbG8=" }]],
    ["a number is no text", 5, [5], ["5", 6, undefined, null]],
    ["null is null only", null, [null], [undefined, 0, ""]],
    ["a list has the same length and order", ["a", 1], [["a", 1]], [["a"], [1, "a"], ["a", 1, 2], "a"]],
    [
      "other mappings ask for some keys only",
      { state: "exited" },
      [{ state: "exited", exitCode: 3 }],
      [{ state: "running" }, {}, "exited"],
    ],
    ["contains in a text takes all of a list", { contains: ["a", "b"] }, ["xbxa"], ["a", "", 3]],
    ["contains in a list asks for an item", { contains: { a: 1 } }, [[{ a: 1, b: 2 }]], [[{ a: 2 }], []]],
    ["matches looks at lines", { matches: "^b$" }, ["a\nb\nc"], ["ab"]],
    ["startsWith", { startsWith: "ab" }, ["abc"], ["cab"]],
    ["endsWith forgives one final newline", { endsWith: "bc" }, ["abc", "abc\n"], ["bcd"]],
    ["not turns a matcher round", { not: "a" }, ["b", undefined], ["a", "a\n"]],
    ["oneOf", { oneOf: [0, { gt: 100 }] }, [0, 137], [1, 100]],
    ["lines are exhaustive as a list", { lines: ["a", ""] }, ["a\n\n"], ["a", "a\n", "a\n\nb"]],
    ["lines of nothing are none", { lines: [] }, [""], ["\n"]],
    ["lines may be matched in any order", { lines: { unordered: ["b", "a"] } }, ["a\nb\n"], ["a\nb\nc\n"]],
    ["equals trims nothing and allows no further key", { equals: { a: 1 } }, [{ a: 1 }], [{ a: 1, b: 2 }]],
    ["equals on text is exact", { equals: "a" }, ["a"], ["a\n"]],
    ["length counts characters, items and keys", { length: 2 }, ["é😀", [1, 2], { a: 1, b: 2 }], ["abc", [], 2]],
    ["numbers compare", { gte: 2, lt: 5 }, [2, 4.9], [1, 5, "3"]],
    [
      "unordered needs a partner for each item",
      { unordered: [{ gt: 0 }, 1] },
      [
        [1, 2],
        [2, 1],
      ],
      [[1], [0, 1], [1, 2, 3]],
    ],
    ["each holds for an empty list", { each: { gt: 0 } }, [[], [1], { a: 1 }], [[0], 5]],
    ["some needs one", { some: 1 }, [[2, 1], { k: 1 }], [[], [2]]],
    ["has asks for keys that are words too", { has: { length: 3 } }, [{ length: 3 }], [[1, 2, 3]]],
    ["base64 compares bytes", { base64: "aGk=" }, ["hi", { base64: "aGk=" }], ["hi\n"]],
    [
      "idOf takes full ids and prefixes of 12",
      { idOf: "c1" },
      ["ab".repeat(32), "ababababab" + "ab", `sha256:${"ab".repeat(32)}`],
      ["ab", "cd".repeat(32), undefined],
    ],
    ["absent and present", { absent: true }, [undefined], [null, ""]],
    ["present", { present: true }, [null, 0], [undefined]],
  ];
  it.each(table)("%s", (_, matcher, good, bad) => {
    for (const value of good) expect(holds(matcher, value), JSON.stringify(value)).toBe(true);
    for (const value of bad) expect(holds(matcher, value), JSON.stringify(value)).toBe(false);
  });

  it("tells where in the matcher it failed", () => {
    expect(matchValue({ config: { env: ["A=1", "B=2"] } }, { config: { env: ["A=1", "B=3"] } }, context)).toEqual([
      { path: ["config", "env", 1], message: "it.config.env[1] differs", expected: "B=2", actual: "B=3" },
    ]);
  });

  it("shows only the lines of long texts that differ", () => {
    const [mismatch] = matchValue("1\n2\n3\n4\n5\n6", "1\n2\n3\nx\n5\n6\n", context);
    expect(mismatch?.expected).toBe("lines 3 to 5 of 6:\n3\n4\n5");
    expect(mismatch?.actual).toBe("lines 3 to 5 of 6:\n3\nx\n5");
  });

  it("shows blanks and controls that would mislead", () => {
    const [mismatch] = matchValue("a", "a \u001b[31m", context);
    expect(mismatch?.actual).toBe('"a \\u001b[31m"');
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codes, exampleText } from "./codes.ts";
import { parseText } from "./parse.ts";
import type { ReadFile } from "./read-source.ts";

const examples = Object.values(codes).flatMap(({ good, bad }) => [good, bad]);
const texts = examples.map(exampleText).filter((text) => text.length < 2000);
const readFile: ReadFile = (path) => {
  const found = examples.map((example) => example.withFiles?.[path]).find((text) => text !== undefined);
  return found === undefined ? { failure: "there is no such file" } : new TextEncoder().encode(found);
};
const piece = fc.oneof(
  fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ":",
    ": ",
    "- ",
    "\n",
    "  ",
    "~",
    "&a ",
    "*a",
    "null",
    "0",
    "true",
    '"',
    "((matrix.",
    "))",
    "x: ",
    "<<",
    "#",
    "? ",
    "!t ",
    "expect",
    "run",
    "as",
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "toString",
  ),
  fc.string({ maxLength: 3 }),
);
const edit = fc.record({ at: fc.nat(2000), take: fc.nat(12), put: piece });

describe("the parser", () => {
  it("answers scenarios or problems with places, and never throws, whatever is in the file", () => {
    let valid = 0;
    let invalid = 0;
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(edit, { maxLength: 4 }), (text, edits) => {
        let changed = text;
        for (const { at, take, put } of edits) {
          const from = at % (changed.length + 1);
          changed = changed.slice(0, from) + put + changed.slice(from + take);
        }
        const { scenarios, problems } = parseText("x.scenario.yaml", changed, {
          readFile,
          rules: new Set(["VOL-CRE-001"]),
        });
        if (problems.length === 0) valid += 1;
        else invalid += 1;
        expect(scenarios.length > 0).toBe(problems.length === 0);
        for (const problem of problems) {
          expect(problem.message).not.toMatch(/undefined|\[object|\/properties\/|#\/definitions|instancePath|\uFDD0/);
          expect(problem.range.line).toBeGreaterThan(0);
        }
        for (const scenario of scenarios) {
          expect(scenario.locate(0, ["expect", "nothing", 3]).line).toBeGreaterThan(0);
        }
      }),
      { numRuns: 3000, seed: 11 },
    );
    expect(Math.min(valid, invalid)).toBeGreaterThan(300);
  });
});

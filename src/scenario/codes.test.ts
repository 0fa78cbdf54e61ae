import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Example } from "./code-info.ts";
import { codes, exampleText } from "./codes.ts";
import { parseScenarios } from "./parse.ts";
import type { ReadFile } from "./read-source.ts";

const rules = new Set(["VOL-CRE-001"]);

function problemsOf(example: Example): readonly string[] {
  const readFile: ReadFile = (path) => {
    // A lone surrogate stands for bytes that are not UTF-8.
    if (path === "example.scenario.yaml") {
      return example.yaml === "\uDC00"
        ? new Uint8Array([0x61, 0x0a, 0xff])
        : new TextEncoder().encode(exampleText(example));
    }
    const text = example.withFiles?.[path];
    return text === undefined ? { failure: "there is no such file" } : new TextEncoder().encode(text);
  };
  return parseScenarios("example.scenario.yaml", { readFile, rules }).problems.map((problem) => problem.code);
}

describe("the explanation of a code", () => {
  it.each(Object.keys(codes))("%s has a bad example that shows it, and nothing else", (code) => {
    const info = codes[code];
    expect(new Set(info === undefined ? [] : problemsOf(info.bad))).toEqual(new Set([code]));
  });

  it.each(Object.keys(codes))("%s has a good example without any problem", (code) => {
    const info = codes[code];
    expect(info === undefined ? ["none"] : problemsOf(info.good)).toEqual([]);
  });

  it("exists for every code that the parser can give", () => {
    const used = new Set<string>();
    const folder = new URL(".", import.meta.url);
    for (const file of readdirSync(folder)) {
      if (!file.endsWith(".ts") || file.endsWith(".test.ts")) continue;
      for (const [code] of readFileSync(new URL(file, folder), "utf8").matchAll(/(?<=")E2\d{3}(?=")/g)) used.add(code);
    }
    expect([...used].filter((code) => codes[code] === undefined)).toEqual([]);
    expect(Object.keys(codes).filter((code) => !used.has(code))).toEqual([]);
  });
});

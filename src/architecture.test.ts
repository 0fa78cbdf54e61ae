import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync } from "@swc/core";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { describe, expect, it } from "vitest";
// @ts-expect-error: plain configuration without types
import configuration from "../.dependency-cruiser.mjs";

const { forbidden, options } = configuration as { forbidden: []; options: object };

describe("the architecture", () => {
  it("imports only along the arrow YAML → scenario → operations → engine → outcomes → checks → events → reports", async () => {
    const { output } = await cruise(["src", "properties"], { ...options, validate: true, ruleSet: { forbidden } });
    const { summary, modules } = output as ICruiseResult;
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    // A parser that cannot read TypeScript reads nothing and finds no fault.
    const read = modules.filter(({ source }) => /^(src|properties)\/.*\.ts$/.test(source));
    expect(read.length).toBeGreaterThanOrEqual(sourceFiles().length);
    expect(read.some(({ dependencies }) => dependencies.length > 0)).toBe(true);
  });

  it("has no circle of imports: of two files at most one needs the other to run", () => {
    const graph = new Map(sourceFiles().map((path) => [path, valueImports(path, readFileSync(path, "utf8"))]));
    expect(circles(graph)).toEqual([]);
    expect([...graph.values()].filter((imports) => imports.length > 0).length).toBeGreaterThan(100);
  });

  it("finds the circles that there are, and lets types refer to each other", () => {
    const imports = (path: string, text: string) => [path, valueImports(path, text)] as const;
    const graph = new Map([
      imports("a/one.ts", 'import { two } from "./two.ts"; export const one = two;'),
      imports("a/two.ts", 'import { type T, three } from "../b/three.ts"; export const two: T = three;'),
      imports("b/three.ts", 'export { one as three } from "../a/one.ts"; export type T = number;'),
      imports("b/four.ts", 'import type { Five } from "./five.ts"; export interface Four { five: Five }'),
      imports("b/five.ts", 'import { type Four } from "./four.ts"; export interface Five { four: Four }'),
      imports("b/six.ts", 'export const six = async () => (await import("./six.ts")).six;'),
    ]);
    expect(circles(graph)).toEqual([["a/one.ts", "a/two.ts", "b/three.ts"]]);
  });

  it("has no barrels: no file only passes on what others export", () => {
    const passesOn = (path: string) => {
      const { body } = parse(readFileSync(path, "utf8"));
      return body.every((item) => /^Export(All|Named)Declaration$/.test(item.type) && "source" in item && item.source);
    };
    expect(sourceFiles().filter((path) => passesOn(path))).toEqual([]);
  });
});

function sourceFiles(): readonly string[] {
  return ["src", "properties"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts") && !/\.test(-support)?\.ts$/.test(path))
      .map((path) => join(folder, path)),
  );
}

function parse(text: string) {
  return parseSync(text, { syntax: "typescript", target: "es2022" });
}

/** What a file needs when it is loaded: an import of types only is gone by then, and an `import()` comes later. */
function valueImports(path: string, text: string): readonly string[] {
  return parse(text).body.flatMap((item) => {
    if (!("source" in item) || item.source === undefined || item.source === null) return [];
    if ("typeOnly" in item && item.typeOnly) return [];
    const names = "specifiers" in item ? item.specifiers : [];
    if (names.length > 0 && names.every((name) => "isTypeOnly" in name && name.isTypeOnly)) return [];
    return item.source.value.startsWith(".") ? [join(dirname(path), item.source.value)] : [];
  });
}

/** The groups of files that all reach each other, each sorted (Tarjan's strongly connected components). */
function circles(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (path: string): number => {
    const own = order.size;
    order.set(path, own);
    stack.push(path);
    let low = own;
    for (const next of graph.get(path) ?? []) {
      if (!graph.has(next)) continue;
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (stack.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low === own) {
      const group = stack.splice(stack.indexOf(path));
      if (group.length > 1) found.push(group.sort());
    }
    return low;
  };
  for (const path of graph.keys()) if (!order.has(path)) visit(path);
  return found;
}

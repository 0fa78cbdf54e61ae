import { readdirSync } from "node:fs";
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

  it("has no barrels: no file only passes on what others export", async () => {
    const { output } = await cruise(["src", "properties"], options);
    const barrels = (output as ICruiseResult).modules.filter(({ source }) => /(^|\/)index\.ts$/.test(source));
    expect(barrels.map(({ source }) => source)).toEqual([]);
  });
});

function sourceFiles(): readonly string[] {
  return ["src", "properties"]
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"));
}

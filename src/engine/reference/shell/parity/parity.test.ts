import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Recorded, replay } from "./replay.ts";

function rows(name: string): readonly Recorded[] {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
}

describe.each([
  ["recorded-70.json", 70],
  ["recorded-more.json", 70],
  ["recorded-commands.json", 100],
  ["recorded-idioms.json", 80],
  ["recorded-run-lines.json", 150],
  ["recorded-scripts.json", 60],
] as const)("%s, recorded on a real busybox", (name, least) => {
  const recorded = rows(name);
  test(`has at least ${least} commands`, () => {
    expect(recorded.length).toBeGreaterThanOrEqual(least);
  });
  test.each(recorded.map((row) => [row.cmd, row] as const))("%s", (_, row) => {
    const { stderr, ...rest } = replay(row.cmd);
    expect(row.stderr === undefined ? rest : { ...rest, stderr }).toEqual(row);
  });
});

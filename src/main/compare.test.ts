import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const main = join(process.cwd(), "src/main/plimsoll.ts");
const tsx = join(process.cwd(), "node_modules/tsx/dist/loader.mjs");
let folder = "";

function plimsoll(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", tsx, main, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plimsoll-compare-"));
  writeFileSync(
    join(folder, "a.scenario.yaml"),
    `scenario: v1
name: a deletion is in the layer
rules: [CMT-002]
steps:
  - run: { image: shell, as: c1, cmd: [rm, /etc/group] }
  - commit: { container: c1, as: snap }
    expect: { files: { snap: { /etc/group: absent } } }
`,
  );
  plimsoll("run", "a.scenario.yaml", "--reports", "good");
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("plimsoll compare", () => {
  test("a saved run against an engine that runs the suite now: a new failure exits 1", () => {
    const { status, stdout } = plimsoll(
      ...["compare", "good", "mutant:commit-drops-deletions", "--suite", "a.scenario.yaml"],
    );
    expect(stdout).toContain("new failures (1)\n  a.scenario.yaml\n    A  ✓ passed\n    B  ✗ failed: ");
    expect(stdout).toMatch(/CMT-002 +MUST +A held {2}B violated/);
    expect(stdout).toMatch(/new failures against A: 1 in B\n$/);
    expect(status).toBe(1);
  }, 60_000);

  test("a run against itself: 0, in any form, also into a file", () => {
    const json = plimsoll("compare", "good", "good/events.ndjson", "--as", "json");
    expect(JSON.parse(json.stdout)).toMatchObject({ scenarios: 1, newFailures: [0, 0], different: [], rules: [] });
    expect(json.status).toBe(0);
    const { status, stdout } = plimsoll("compare", "good", "good", "--as", "markdown", "--out", "c.md");
    expect(stdout).toBe("");
    expect(readFileSync(join(folder, "c.md"), "utf8")).toMatch(/\nno new failure\n$/);
    expect(status).toBe(0);
  }, 60_000);

  test("one run, a path that is not there, and an engine that is none are a bad command line", () => {
    expect(plimsoll("compare", "good")).toMatchObject({
      status: 3,
      stderr: "plimsoll: compare needs two runs; `plimsoll matrix` shows a single one\n",
    });
    expect(plimsoll("compare", "good", "./bad.ndjson")).toMatchObject({
      status: 3,
      stderr: "plimsoll: ./bad.ndjson is no saved run: there is no such file or folder\n",
    });
    expect(plimsoll("compare", "good", "dokcer").status).toBe(3);
  }, 60_000);
});

test("plimsoll matrix shows rules by engine", () => {
  const { status, stdout } = plimsoll(
    ...["matrix", "good", "mutant:commit-drops-deletions", "--suite", "a.scenario.yaml", "--by", "rule"],
  );
  expect(stdout).toContain("rule     level  A  B\nCMT-002  MUST   ✓  ✗\n");
  expect(status).toBe(0);
}, 60_000);

test("plimsoll reap refuses an engine on which nothing outlives its run", () => {
  expect(plimsoll("reap", "--engine", "reference")).toMatchObject({
    status: 3,
    stderr: "plimsoll: nothing outlives its run on `reference`\n",
  });
}, 60_000);

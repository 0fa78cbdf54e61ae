import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { profileNames } from "../check/profiles.ts";

let folder = "";

const passing = `scenario: v1
name: a command answers
steps:
  - run: { image: shell, rm: true, cmd: [echo, hi] }
    expect: { stdout: hi }
`;
const failing = passing.replace("stdout: hi", "stdout: ho").replace("a command answers", "wrong on purpose");

function put(path: string, text: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plimsoll-main-"));
  put("good/a.scenario.yaml", passing);
  put("mixed/a.scenario.yaml", passing);
  put("mixed/b.scenario.yaml", failing);
  put("bad/a.scenario.yaml", passing);
  put("bad/b.scenario.yaml", "scenario: v1\nname: b\nsteps:\n  - runn: { image: shell }\n");
  put("bad/c.scenario.yaml", "scenario: v2\n");
  put("known/a.scenario.yaml", failing);
  put("known/b.scenario.yaml", passing);
  put("known/known/reference.yaml", "known:\n  - scenario: a.scenario.yaml\n    reason: on purpose\n");
  put("no-folder", "a file where reports should go");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const main = join(process.cwd(), "src/main/plimsoll.ts");
const tsx = join(process.cwd(), "node_modules/tsx/dist/loader.mjs");

function plimsoll(...args: readonly string[]) {
  const environment = { ...process.env, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", tsx, main, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: environment,
  });
  expect(stdout + stderr, "no stack trace").not.toMatch(/\n\s+at .*:\d+:\d+/);
  return { status, stdout, stderr };
}

describe("plimsoll run", () => {
  it("passes with 0 and writes events, JSON and JUnit", () => {
    const { status, stdout } = plimsoll("run", "good");
    expect(stdout).toContain("✓ good/a.scenario.yaml");
    expect(stdout).toContain("reports: reports/events.ndjson reports/junit.xml reports/report.json\n");
    expect(status).toBe(0);
    expect(readFileSync(join(folder, "reports/junit.xml"), "utf8")).toContain(
      '<testcase name="a command answers" classname="good.a" file="good/a.scenario.yaml"',
    );
    const first = readFileSync(join(folder, "reports/events.ndjson"), "utf8").split("\n")[0] ?? "";
    expect(JSON.parse(first)).toMatchObject({
      type: "run-started",
      schemaVersion: 1,
      engine: { name: "reference" },
      seed: 1,
    });
  });

  it("fails with 1, in the author's lines; --last-failed runs only that", () => {
    const { status, stdout } = plimsoll("run", "mixed", "--reports", "again");
    expect(status).toBe(1);
    expect(stdout).toContain(
      "    5 |     expect: { stdout: ho }\n      |                       ^^\n    stdout differs\n    expected: ho\n    actual:   hi\n",
    );
    const again = plimsoll("run", "mixed", "--reports", "again", "--last-failed");
    expect(again.stdout).toContain("1 scenario on reference");
    expect(again.stdout).toContain("wrong on purpose");
  });

  it("bad files exit 2 with every problem before anything runs; --keep-going runs the others", () => {
    const { status, stdout, stderr } = plimsoll("run", "bad");
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("bad/b.scenario.yaml:4:5");
    expect(stderr).toContain("did you mean");
    expect(stderr).toContain("bad/c.scenario.yaml:1:");
    const kept = plimsoll("run", "bad", "--keep-going");
    expect(kept.status).toBe(2);
    expect(kept.stdout).toContain("✓ bad/a.scenario.yaml");
    expect(kept.stdout).toContain("\nfailed (exit 2): 2 bad files were left out\n");
    expect(kept.stdout).not.toMatch(/^passed$/m);
    expect(plimsoll("report", "reports", "--as", "console").stdout).toContain("failed (exit 2): 2 bad files were left");
  });

  it.each([
    [["run", "nowhere"], "there is no file or folder `nowhere`"],
    [["run", "good", "--filter", "zzz"], "none of 1 scenario is selected by --filter zzz"],
    [["run", "good", "--tag", "a & b"], "write `&&` instead of `&`"],
    [["run", "good", "--shard", "3/2"], "`3/2` is no shard"],
    [["run", "good", "--engine", "lxc"], "there is no engine `lxc`"],
    [["run", "good", "--engine", "docker:foo"], "not an engine address: foo (expected unix:///path, tcp://host:port"],
    [
      ["run", "good", "--profile", "volume"],
      "there is no profile `volume`; there are: core, images, files, commit, volumes, build,",
    ],
    [["run", "good", "--report", "html"], "there is no report `html`"],
    [["run", "good", "-j", "0"], "a whole number above 0"],
    [["run", "--engin", "x"], "Did you mean --engine?"],
    [["rnu"], "Did you mean run?"],
    [["report", "nowhere", "--as", "junit"], "nowhere cannot be read"],
    [["report", "no-folder", "--as", "junit"], "no-folder is no event stream"],
  ])("%j is refused with 3", (args, message) => {
    const { status, stderr } = plimsoll(...args);
    expect(stderr).toContain(message);
    expect(status).toBe(3);
  });

  it("its help lists the profiles", () => {
    const { stdout } = plimsoll("run", "--help");
    const others = profileNames.filter((name) => name !== "core").join(", ");
    expect(stdout.replace(/\s+/g, " ")).toContain(`beside core: ${others}; repeatable`);
  });

  it("an engine that cannot be reached exits 4", () => {
    const { status, stderr } = plimsoll("run", "good", "--engine", `docker:unix://${folder}/none.sock`);
    expect(stderr).toContain("cannot be used");
    expect(status).toBe(4);
  });

  it("an unwritable folder of reports costs no verdict and loses no report: exit 4", () => {
    const { status, stdout, stderr } = plimsoll("run", "good", "--reports", "no-folder");
    expect(status).toBe(4);
    expect(stdout).toContain("passed                   1");
    const [, spare = ""] = /it is in (\S+junit\.xml)/.exec(stderr) ?? [];
    expect(readFileSync(spare, "utf8")).toContain("<testsuites");
    rmSync(join(spare, ".."), { recursive: true });
  });

  it("known failures of the suite are found beside it", () => {
    const { status, stdout } = plimsoll("run", "known");
    expect(stdout).toContain("k known-failing            1");
    expect(status).toBe(0);
  });

  it("known update proposes, refuses what is not filled in, and is at rest once it is", () => {
    const list = join(folder, "update/known/reference.yaml");
    put("update/known/.keep", "");
    put("update/a.scenario.yaml", failing);
    put("update/b.scenario.yaml", passing);
    expect(plimsoll("run", "update", "--reports", "update-reports").status).toBe(1);
    const update = (...more: readonly string[]) => plimsoll("known", "update", "--from", "update-reports", ...more);

    const proposed = update();
    expect(proposed.status).toBe(1);
    expect(proposed.stdout).toContain('+  - scenario: a.scenario.yaml\n+    reason: ""\n');
    expect(proposed.stdout).toContain("update/known/reference.yaml: 1 new failure: each needs a reason; not written");
    expect(existsSync(list)).toBe(false);

    expect(update("--write").status).toBe(0);
    const linted = plimsoll("lint", "update");
    expect(linted.stdout).toContain("update/known/reference.yaml:4:13: error E2602 the reason is not filled in");
    expect(linted.status).toBe(2);

    writeFileSync(list, readFileSync(list, "utf8").replace('reason: ""', "reason: wrong on purpose"));
    expect(plimsoll("run", "update", "--report", "none").status).toBe(0);

    writeFileSync(join(folder, "update/a.scenario.yaml"), passing);
    expect(plimsoll("run", "update", "--reports", "update-reports").status).toBe(1);
    expect(update("--remove-stale", "--write").stdout).toContain("-    reason: wrong on purpose\n");
    expect(readFileSync(list, "utf8")).toMatch(/^known: \[\]$/m);
  }, 180_000);

  it("a list names only rules and scenarios that are there", () => {
    put("lists/a.scenario.yaml", passing);
    put(
      "lists/known/podman.yaml",
      "known:\n  - { scenario: gone.scenario.yaml, reason: r }\n  - { rule: CTR-XXX-001, reason: r }\n  - { scenario: a.scenario.yaml, reason: r }\n",
    );
    const { status, stdout } = plimsoll("lint", "lists");
    expect(status).toBe(2);
    expect(stdout).toContain("podman.yaml:2:17: error E2601 there is no scenario `gone.scenario.yaml` in lists");
    expect(stdout).toContain("podman.yaml:3:13: error E2601 there is no rule `CTR-XXX-001`");
    expect(stdout).toContain("2 problems");
  });

  it("a line runs the scenario up to its step", () => {
    const { status, stdout } = plimsoll("run", "good/a.scenario.yaml:5", "--report", "none");
    expect(stdout).toContain("✓ good/a.scenario.yaml");
    expect(stdout).not.toContain("reports:");
    expect(status).toBe(0);
  });
});

describe("event streams", () => {
  it("become any report again, merge from shards, and replay without their YAML", () => {
    for (const shard of ["1/2", "2/2"])
      plimsoll("run", "mixed", "--shard", shard, "--reports", `shard-${shard.charAt(0)}`);
    const merged = plimsoll("merge", "shard-1", "shard-2", "--out", "all.ndjson");
    expect(merged).toMatchObject({ stdout: "all.ndjson: 1 run, 2 scenarios\n" });
    const report = plimsoll("report", "all.ndjson", "--as", "console");
    expect(report.stdout).toContain("2 scenarios on reference");
    expect(report.status).toBe(0);
    const replayed = plimsoll("replay", "all.ndjson");
    expect(replayed.stdout).toContain("2 scenarios replayed on reference: 0 differ");
    expect(replayed.status).toBe(0);
  });
});

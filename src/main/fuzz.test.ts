import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plimsoll-fuzz-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const loader = join(process.cwd(), "node_modules/tsx/dist/loader.mjs");
const command = ["--import", loader, join(process.cwd(), "src/main/plimsoll.ts")];
const env = { ...process.env, NO_COLOR: "1" };

function plimsoll(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...args], {
    cwd: folder,
    encoding: "utf8",
    env,
  });
  expect(stdout + stderr, "no stack trace").not.toMatch(/\n\s+at .*:\d+:\d+/);
  return { status, stdout, stderr };
}

describe("plimsoll fuzz", () => {
  it("passes with 0 where every property holds, and says what it exercised", () => {
    const { status, stdout } = plimsoll("fuzz", "--seed", "1", "--runs", "60", "--out", "none");
    expect(stdout).toMatch(/^60 sequences, 1,800 operations in /m);
    expect(stdout).toMatch(/^commit +\d+ +\d+ +\d+$/m);
    expect(stdout).toMatch(/^image-immutability +\d+ sequences/m);
    expect(stdout).toContain("every property held; seed 1\n");
    expect(status).toBe(0);
    expect(readdirSync(folder)).not.toContain("none");
  });

  it("fails with 1 on a mutant; its scenario fails there and passes on the reference engine", () => {
    const engine = "mutant:rm-keeps-the-layer-for-the-image";
    const property = "rm-discards-the-writable-layer";
    const { status, stdout } = plimsoll("fuzz", "--engine", engine, "--property", property, "--seed", "3");
    expect(status).toBe(1);
    expect(stdout).toContain(`✗ ${property}: a new container does not begin with the tree of its image`);
    const again = /again: plimsoll (fuzz .* --path \d+(?::\d+)*)$/m.exec(stdout)?.[1] ?? "";
    const files = readdirSync(join(folder, "reports")).sort();
    const name = `fuzz-${property}-mutant-rm-keeps-the-layer-for-the-image-3`;
    expect(files).toEqual([`${name}.scenario.yaml`, `${name}.unshrunk.scenario.yaml`]);
    for (const file of files) {
      const path = join("reports", file);
      expect(readFileSync(join(folder, path), "utf8")).toContain("# yaml-language-server: $schema=");
      expect(plimsoll("run", "--report", "none", "--engine", engine, path).stdout).toMatch(/✗ failed +1/);
      expect(plimsoll("run", "--report", "none", path).status).toBe(0);
    }
    const replayed = plimsoll(...again.split(" "), "--out", "again");
    expect(replayed.status).toBe(1);
    expect(readFileSync(join(folder, "again", `${name}.scenario.yaml`), "utf8")).toBe(
      readFileSync(join(folder, "reports", `${name}.scenario.yaml`), "utf8"),
    );
  });

  it("finds where a mutant answers otherwise than the reference engine", () => {
    const args = ["--differential", "--mutant", "rm-keeps-the-layer-for-the-image", "--seed", "1", "--runs", "40"];
    const { status, stdout } = plimsoll("fuzz", ...args, "--out", "differential");
    expect(stdout).toContain("✗ agreement: diff after create: value.changes differs");
    expect(status).toBe(1);
  });

  it("finds where a mutant builds something else than the reference engine, and writes it as a scenario", () => {
    const engine = "mutant:labels-of-all-stages";
    const { status, stdout } = plimsoll(
      "fuzz",
      "--builds",
      "--engine",
      engine,
      "--seed",
      "1",
      "--runs",
      "60",
      "--out",
      "b",
    );
    expect(stdout).toContain("✗ build-agreement: ");
    expect(status).toBe(1);
    const file = `b/fuzz-build-agreement-mutant-labels-of-all-stages-${/--seed (\d+)/.exec(stdout)?.[1]}.scenario.yaml`;
    expect(plimsoll("run", "--report", "none", "--engine", engine, file).stdout).toMatch(/✗ failed +1/);
    expect(plimsoll("run", "--report", "none", file).status).toBe(0);
  });

  it("judges the properties of builds on builds", () => {
    const args = ["--property", "unused-stages-do-not-matter", "--seed", "1", "--runs", "10", "--out", "p"];
    const { status, stdout } = plimsoll("fuzz", ...args);
    expect(stdout).toMatch(/^build +\d+ +\d+ +\d+$/m);
    expect(status).toBe(0);
  });

  it("fails with 1 when a property held vacuously", () => {
    const { status, stdout } = plimsoll("fuzz", "--seed", "1", "--runs", "1", "--length", "1");
    expect(stdout).toContain("commit-makes-a-new-image held vacuously");
    expect(status).toBe(1);
  });

  it("prints what it has at Ctrl-C, and exits 130", async () => {
    const child = spawn(process.execPath, [...command, "fuzz", "--seed", "1", "--time", "10m"], { cwd: folder, env });
    let stdout = "";
    child.stdout.on("data", (data: Buffer) => {
      stdout += data;
      if (!child.killed && /^[\d,]+ sequences/m.test(stdout)) child.kill("SIGINT");
    });
    const status = await new Promise((resolve) => child.on("exit", resolve));
    expect(stdout).toMatch(/^[\d,]+ sequences, [\d,]+ operations in /m);
    expect(status).toBe(130);
  });

  it("lists properties and mutants", () => {
    const { status, stdout } = plimsoll("fuzz", "--list");
    expect(stdout).toContain("  container-isolation  (CTR-LAY-003, ISO-SIB-001, CTR-LAY-001)\n");
    expect(stdout).toContain("  kill-ends-siblings  (container-isolation)\n");
    expect(status).toBe(0);
  });

  it.each([
    [["--property", "nothing"], "there is no property `nothing`; there are: image-immutability,"],
    [["--mutant", "nothing"], "there is no mutant `nothing`; there are: write-reaches-the-image,"],
    [["--mutant", "x", "--engine", "reference"], "both name the engine"],
    [["--seed", "4294967296"], "--seed: at most 4294967295"],
    [["--seed", "one"], "a whole number was expected"],
    [["--length", "1001"], "--length: at most 1000, not 1001"],
    [["--time", "soon"], "a time such as 30s, 5m or 1h was expected, not `soon`"],
    [["--path", "1:x", "--seed", "1"], "numbers with colons between were expected"],
    [["--path", "1"], "--path needs the --seed that it was printed with"],
    [["--differential"], "give an --engine"],
    [["--builds"], "--builds compares an engine with the reference engine: give an --engine"],
    [["--builds", "--differential"], "two campaigns: give one of them"],
  ])("refuses %j with 3", (args, message) => {
    const { status, stderr } = plimsoll("fuzz", ...args);
    expect(stderr).toContain(message);
    expect(status).toBe(3);
  });
});

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findPicks } from "./find-files.ts";
import { makeFolder } from "./make-folder.ts";
import { readRegularFile, staysBeside } from "./read-file.ts";
import { UserError } from "./user-error.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plimsoll-read-"));
  mkdirSync(join(folder, "suite"));
  writeFileSync(join(folder, "secret"), "s");
  writeFileSync(join(folder, "suite", "a"), "hi");
  symlinkSync("../secret", join(folder, "suite", "out"));
  symlinkSync("a", join(folder, "suite", "in"));
  symlinkSync("loop", join(folder, "suite", "loop"));
  execFileSync("mkfifo", [join(folder, "suite", "pipe.scenario.yaml")]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("reading a file", () => {
  it("gives the bytes of a regular file", () => {
    expect(Buffer.from(readRegularFile(join(folder, "suite", "a")) as Uint8Array).toString()).toBe("hi");
  });
  it("refuses a pipe and a device instead of waiting for ever", () => {
    expect(readRegularFile(join(folder, "suite", "pipe.scenario.yaml"))).toEqual({ failure: "it is no regular file" });
    expect(readRegularFile("/dev/zero")).toEqual({ failure: "it is no regular file" });
  });
  it("says in words why there is nothing", () => {
    expect(readRegularFile(join(folder, "none"))).toEqual({ failure: "there is no such file or folder" });
    expect(readRegularFile(folder)).toEqual({ failure: "it is a folder" });
    expect(readRegularFile(join(folder, "suite", "loop"))).toEqual({ failure: "its symbolic links go in a circle" });
  });
  it("knows a link that leads out of the scenario's folder", () => {
    const scenario = join(folder, "suite", "x.scenario.yaml");
    expect(staysBeside(scenario, join(folder, "suite", "out"))).toBe(false);
    expect(staysBeside(scenario, join(folder, "suite", "in"))).toBe(true);
    expect(staysBeside(scenario, join(folder, "suite", "none"))).toBe(true);
  });
});

describe("finding files", () => {
  it.each([
    ["a part that is no folder", () => join(folder, "secret", "x")],
    ["links in a circle", () => join(folder, "suite", "loop")],
    ["a name that is too long", () => "a".repeat(5000)],
  ])("%s is a mistake of the command line, not a bug", (_, path) => {
    expect(() => findPicks([path()])).toThrow(UserError);
  });
});

describe("making a folder", () => {
  it("gives up in a place that takes none", () => {
    expect(() => makeFolder("/proc/plimsoll/reports")).toThrow(/ENOENT/);
  });
  it("makes those above it too and is content with one that is there", () => {
    makeFolder(join(folder, "x", "y"));
    makeFolder(join(folder, "x", "y"));
    expect(readdirSync(join(folder, "x"))).toEqual(["y"]);
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { createBuildRoots, strangeStep } from "./build-cache.ts";
import { openLedger } from "./ledger.ts";

describe("a build is kept from the cache", () => {
  test.each([
    ["when it begins from scratch", "FROM scratch\nCOPY a /\n", true],
    [
      "when any stage does, in any case and with a platform",
      "FROM base\nRUN x\nFROM --platform=linux SCRATCH AS b\nCOPY a /\n",
      true,
    ],
    ["not when it stands on an image: that is the scenario's own", "FROM sha256:1234\nRUN x\n", false],
    [
      "not when two stages begin alike: one may be the other's cache",
      "FROM scratch AS a\nCOPY a /\nFROM scratch\nCOPY a /\n",
      false,
    ],
    [
      "when what it begins from stands on the next line",
      "# escape=`\nFROM `\n# between\n scratch AS a\nCOPY a /\n",
      true,
    ],
    ["when an argument may say scratch", "ARG BASE\nFROM $BASE\nRUN x\n", true],
  ])("%s", (_, dockerfile, anew) => {
    expect(createBuildRoots().mustBuildAnew(dockerfile)).toBe(anew);
  });

  test("not when the session has begun a build in the same way: the cache is part of what is tested", () => {
    const roots = createBuildRoots();
    expect(roots.mustBuildAnew("FROM scratch\nCOPY a /\nCMD x\n")).toBe(true);
    expect(roots.mustBuildAnew("FROM scratch\nCOPY b /\n")).toBe(true);
    expect(roots.mustBuildAnew("# again\nFROM  scratch\ncopy  a /\nCMD y\n")).toBe(false);
  });

  test("not for an argument's sake when the session has built before", () => {
    const roots = createBuildRoots();
    roots.mustBuildAnew("FROM sha256:1234\nRUN x\n");
    expect(roots.mustBuildAnew("ARG BASE\nFROM $BASE\nRUN x\n")).toBe(false);
  });
});

describe("a step that the cache answered", () => {
  const directory = mkdtempSync(join(tmpdir(), "plimsoll-test-"));
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  test("is strange when its image is not in the ledger, by full id or by the short one of a build stream", () => {
    const ledger = openLedger(directory, { host: "unix:///x", prefix: "plimsoll-t1" });
    ledger.own("image", "5bbcca4ffb55");
    ledger.own("image", `sha256:${"ab".repeat(32)}`);
    const step = (id: string, cached: boolean) => ({ instruction: "RUN x", cached, id });
    expect(strangeStep([step("000000000000", false), step("5bbcca4ffb55", true)], ledger)).toBeUndefined();
    expect(strangeStep([step("abababababab", true)], ledger)).toBeUndefined();
    expect(strangeStep([step(`sha256:5bbcca4ffb55${"0".repeat(52)}`, true)], ledger)).toBeUndefined();
    expect(strangeStep([step("5bbcca4ffb55", true), step("123412341234", true)], ledger)).toBe(2);
    ledger.clear();
  });
});

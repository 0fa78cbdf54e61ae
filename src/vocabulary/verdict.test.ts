import { describe, expect, it } from "vitest";
import { exitCodeOf, gravestExitCode } from "./verdict.ts";

const strict = { allowFlaky: false };

describe("the exit code of a run", () => {
  it.each([
    ["one scenario that fails", { failed: 1 }, 1],
    ["a failure beside a pass", { passed: 9, failed: 1 }, 1],
    ["a known failure that passes", { "unexpectedly-passing": 1 }, 1],
    ["only known failures", { "known-failing": 2 }, 0],
    ["a pass beside what is not supported", { passed: 1, unsupported: 5 }, 0],
    ["everything skipped or unsupported", { skipped: 2, unsupported: 1 }, 3],
    ["nothing at all", {}, 3],
    ["a lost engine beside a failure", { failed: 1, "engine-error": 1 }, 4],
    ["a bug of ours before everything", { failed: 1, "engine-error": 1, "harness-error": 1 }, 5],
    ["a flaky scenario", { flaky: 1 }, 1],
  ])("%s", (_, counts, exitCode) => {
    expect(exitCodeOf(counts, strict)).toBe(exitCode);
  });

  it("a flaky scenario that is allowed fails nothing", () => {
    expect(exitCodeOf({ flaky: 1 }, { allowFlaky: true })).toBe(0);
  });

  it("a bad file outranks a failure, a failure outranks an empty selection", () => {
    expect(gravestExitCode([1, 2])).toBe(2);
    expect(gravestExitCode([3, 1])).toBe(1);
  });
});

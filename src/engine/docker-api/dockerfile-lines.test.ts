import { describe, expect, test } from "vitest";
import { instructionsOf, lineOfSteps } from "./dockerfile-lines.ts";

describe("lines of build steps", () => {
  const text = "# syntax\nFROM a\n\n# c\nRUN x \\\n # inside\n\n  y\nlabel a=b\nFROM b\nRUN z\n";

  test("an instruction begins where its first line is; comments and continuations do not count", () => {
    expect(instructionsOf(text)).toEqual([
      { keyword: "FROM", line: 2 },
      { keyword: "RUN", line: 5 },
      { keyword: "LABEL", line: 9 },
      { keyword: "FROM", line: 10 },
      { keyword: "RUN", line: 11 },
    ]);
  });

  test("PAR-006: the escape directive makes the backtick continue a line", () => {
    expect(instructionsOf("# escape=`\nFROM a\nRUN x `\n y\nRUN c:\\\nUSER u")).toEqual([
      { keyword: "FROM", line: 2 },
      { keyword: "RUN", line: 3 },
      { keyword: "RUN", line: 5 },
      { keyword: "USER", line: 6 },
    ]);
  });

  test("a step that the builder added has no line", () => {
    expect(
      lineOfSteps(instructionsOf(text), ["FROM a", "RUN x   y", "LABEL a=b", "FROM b", "RUN z", "LABEL q=1"]),
    ).toEqual([2, 5, 9, 10, 11, undefined]);
  });
});

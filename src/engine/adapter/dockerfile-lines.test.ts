import { describe, expect, test } from "vitest";
import { instructionsOf, lineOfSteps } from "./dockerfile-lines.ts";

describe("lines of build steps", () => {
  const text = "# syntax\nFROM a\n\n# c\nRUN x \\\n # inside\n\n  y\nlabel a=b\nFROM b\nRUN z\n";

  test("an instruction begins where its first line is; comments and continuations do not count", () => {
    expect(instructionsOf(text).map(({ keyword, line }) => [keyword, line])).toEqual([
      ["FROM", 2],
      ["RUN", 5],
      ["LABEL", 9],
      ["FROM", 10],
      ["RUN", 11],
    ]);
  });

  test("PAR-006: the escape directive makes the backtick continue a line", () => {
    const found = instructionsOf("# escape=`\nFROM a\nRUN x `\n y\nRUN c:\\\nUSER u");
    expect(found.map(({ keyword, line }) => [keyword, line])).toEqual([
      ["FROM", 2],
      ["RUN", 3],
      ["RUN", 5],
      ["USER", 6],
    ]);
  });

  test("a step that the builder added has no line", () => {
    const steps = ["FROM a", "RUN x   y", "LABEL a=b", "FROM b", "RUN z", "LABEL q=1"];
    expect(lineOfSteps(instructionsOf(text), steps)).toEqual([2, 5, 9, 10, 11, undefined]);
  });

  test("a stage that the target does not need is passed over", () => {
    expect(lineOfSteps(instructionsOf(text), ["FROM b", "RUN z"])).toEqual([10, 11]);
  });

  test("a trigger of the base does not take the line of an instruction", () => {
    const steps = ["FROM base", "RUN echo trigger", "RUN echo own"];
    expect(lineOfSteps(instructionsOf("FROM base\nRUN echo own\n"), steps)).toEqual([1, undefined, 2]);
  });

  test("a builder that shows an exec form in its own way still has a line", () => {
    expect(lineOfSteps(instructionsOf('FROM a\nRUN ["/x", "y"]\n'), ["FROM a", "RUN /x y"])).toEqual([1, 2]);
  });
});

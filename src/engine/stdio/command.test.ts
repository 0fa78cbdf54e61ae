import { describe, expect, test } from "vitest";
import { splitCommand } from "./command.ts";

describe("a command line", () => {
  test.each([
    ["adapter", ["adapter"]],
    ["  python3   adapter.py --flag ", ["python3", "adapter.py", "--flag"]],
    ["a 'b c' \"d e\"", ["a", "b c", "d e"]],
    ["a b'c d'e", ["a", "bc de"]],
    ["a '' \"\"", ["a", "", ""]],
    ["a\\ b c", ["a b", "c"]],
    ['a "say \\"hi\\" \\\\ now"', ["a", 'say "hi" \\ now']],
    ["a 'back\\slash'", ["a", "back\\slash"]],
    ["a $HOME * | b; c", ["a", "$HOME", "*", "|", "b;", "c"]],
    ["a\tb\nc", ["a", "b", "c"]],
  ])("%j is split as a shell would, and nothing is expanded", (text, argv) => {
    expect(splitCommand(text)).toEqual({ argv });
  });

  test.each([
    ["", "no program is named"],
    ["   ", "no program is named"],
    ["'' a", "no program is named"],
    ["a 'b", "a ' is not closed"],
    ['a "b', 'a " is not closed'],
    ["a \\", "nothing stands after the last backslash"],
  ])("%j is none", (text, problem) => {
    expect(splitCommand(text)).toEqual({ problem });
  });
});

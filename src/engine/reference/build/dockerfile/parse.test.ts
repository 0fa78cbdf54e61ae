import { describe, expect, it } from "vitest";
import type { DockerfileNode } from "./node.ts";
import { parseDockerfile } from "./parse.ts";

function nodesOf(text: string): readonly DockerfileNode[] {
  const parsed = parseDockerfile(text);
  if ("problem" in parsed) throw new Error(parsed.problem);
  return parsed.nodes;
}

function words(words: DockerfileNode["args"]): readonly string[] {
  return words.map((word) => `${word.line}:${word.column} ${word.text}`);
}

describe("parseDockerfile", () => {
  it("gives every instruction, flag and argument its line and column", () => {
    const [from, copy] = nodesOf("FROM scratch AS a\n  copy --chown=1:2 f \\\n# why\n\n    g /x/\n");
    expect(from && { line: from.line, column: from.column, args: words(from.args) }).toEqual({
      line: 1,
      column: 1,
      args: ["1:6 scratch", "1:14 AS", "1:17 a"],
    });
    expect(copy && { line: copy.line, column: copy.column, endLine: copy.endLine }).toEqual({
      line: 2,
      column: 3,
      endLine: 5,
    });
    expect(copy?.keyword).toBe("copy");
    expect(words(copy?.flags ?? [])).toEqual(["2:8 --chown=1:2"]);
    expect(words(copy?.args ?? [])).toEqual(["2:20 f", "5:5 g", "5:7 /x/"]);
    expect(copy?.original).toBe("copy --chown=1:2 f     g /x/");
  });

  it("counts columns behind a byte order mark from the first visible character", () => {
    const [from] = nodesOf("\uFEFFFROM scratch\r\nLABEL a=b\r\n");
    expect(words(from?.args ?? [])).toEqual(["1:6 scratch"]);
  });

  it("splits names and values of ENV and LABEL, quotes kept for the expansion", () => {
    const [env, legacy] = nodesOf('ENV A=1 B="x y" C=p\\ q\nENV k rest  of line\n');
    expect(words(env?.args ?? [])).toEqual(["1:5 A", "1:7 1", "1:9 B", '1:11 "x y"', "1:17 C", "1:19 p\\ q"]);
    expect(words(legacy?.args ?? [])).toEqual(["2:5 k", "2:7 rest  of line"]);
  });

  it("keeps the instruction of ONBUILD with its place", () => {
    const [onbuild] = nodesOf("ONBUILD  COPY --from=a f /x\n");
    expect(onbuild?.trigger && { keyword: onbuild.trigger.keyword, column: onbuild.trigger.column }).toEqual({
      keyword: "copy",
      column: 10,
    });
  });

  const lists: readonly (readonly [string, readonly string[], boolean])[] = [
    ['CMD ["a","b c"]', ["a", "b c"], true],
    ['CMD ["a"] x', ["a"], true],
    ['CMD ["a",]', ['["a",]'], false],
    ["CMD ['a']", ["['a']"], false],
    ["CMD []", [], true],
    ["CMD a  b", ["a  b"], false],
    ['COPY ["f","/x y"]', ["f", "/x y"], true],
  ];
  it.each(lists)("%s is a list of strings or falls back to text (PAR-013, PAR-014)", (text, args, json) => {
    const [node] = nodesOf(text);
    expect(node?.args.map((word) => word.text)).toEqual(args);
    expect(node?.json).toBe(json);
  });

  const refused: readonly (readonly [string, string, number])[] = [
    ["# hello\n", "file with no instructions", 2],
    ["FROM a\nENV A\n", "ENV must have two arguments", 2],
    ["FROM a\nLABEL a=1 b\n", `Syntax error - can't find = in "b". Must be of the form: name=value`, 2],
    ["FROM a\n\nCMD \\\n [1]\n", "when using JSON array syntax, arrays must be comprised of strings only", 3],
    ["# escape=x\nFROM a\n", "invalid escape token 'x' does not match ` or \\", 1],
    ["# escape=`\n# escape=`\nFROM a\n", "only one escape parser directive can be used", 2],
    [`FROM a\nLABEL a=${"x".repeat(70_000)}\n`, "dockerfile line greater than max allowed size of 65535", 2],
  ];
  it.each(refused)("%j is refused at its line", (text, problem, line) => {
    expect(parseDockerfile(text)).toMatchObject({ problem, line });
  });

  it("warns of blank lines in a continuation, not of comments (PAR-009)", () => {
    const blank = parseDockerfile("FROM a\nRUN b \\\n\n c\n");
    expect("problem" in blank ? [] : blank.warnings).toEqual([
      "[WARNING]: Empty continuation line found in:\n    RUN b  c",
      "[WARNING]: Empty continuation lines will become errors in a future release.",
    ]);
    const comment = parseDockerfile("FROM a\nRUN b \\\n# x\n c\n");
    expect("problem" in comment ? ["failed"] : comment.warnings).toEqual([]);
  });
});

import { type JoinedLine, joinLines, positionAt } from "./lines.ts";
import type { Builder, DockerfileNode, DockerfileProblem, ParsedDockerfile, Word } from "./node.ts";
import { type Piece, parseList, splitBlanks, splitFlags, splitWords } from "./words.ts";

/**
 * Parses a Dockerfile as a builder does: into instructions with their flags and arguments, each with its place. Keywords
 * are case-insensitive; an unknown one is no error here. Here-documents are BuildKit's (PAR-020); to the classic builder
 * they mean nothing, and their lines are instructions (PAR-015). Fails with the first problem.
 */
export function parseDockerfile(text: string, builder: Builder = "classic"): ParsedDockerfile | DockerfileProblem {
  const joined = joinLines(text, builder);
  if ("problem" in joined) return joined;
  const nodes: DockerfileNode[] = [];
  for (const line of joined.lines) {
    const node = parseLine(line, 0, joined.escapeCharacter);
    if ("problem" in node) return node;
    nodes.push(node);
  }
  // PAR-002
  if (nodes.length === 0) return { problem: "file with no instructions", line: Math.max(1, text.split("\n").length) };
  return { nodes, escapeCharacter: joined.escapeCharacter, warnings: joined.warnings };
}

/** How the arguments of a keyword are split. */
type Split = "words" | "list" | "list-of-blanks" | "pairs" | "blanks" | "text" | "healthcheck" | "trigger";

const splits: Readonly<Record<string, Split>> = {
  add: "list-of-blanks",
  arg: "words",
  cmd: "list",
  copy: "list-of-blanks",
  entrypoint: "list",
  env: "pairs",
  expose: "blanks",
  from: "blanks",
  healthcheck: "healthcheck",
  label: "pairs",
  maintainer: "text",
  onbuild: "trigger",
  run: "list",
  shell: "list",
  stopsignal: "text",
  user: "text",
  volume: "list-of-blanks",
  workdir: "text",
};

interface Arguments {
  readonly args: readonly Piece[];
  readonly json?: boolean;
  readonly trigger?: DockerfileNode;
}

function parseLine(line: JoinedLine, start: number, escapeCharacter: "\\" | "`"): DockerfileNode | DockerfileProblem {
  const text = line.text.trimEnd();
  const begin = start + (/^\s*/.exec(text.slice(start))?.[0].length ?? 0);
  const written = /^[^\t\v\f\r ]*/.exec(text.slice(begin))?.[0] ?? "";
  const keyword = written.toLowerCase();
  const { flags, rest } = splitFlags(text, begin + written.length);
  const place = positionAt(line, begin);
  const words = splitArguments(line, text, { keyword, rest, escapeCharacter });
  if ("problem" in words) return { problem: words.problem, ...place };
  const located = (piece: Piece): Word => ({ text: piece.text, ...positionAt(line, piece.offset) });
  return {
    ...place,
    keyword,
    endLine: line.endLine,
    original: text.slice(begin),
    flags: flags.map(located),
    args: words.args.map(located),
    json: words.json === true,
    heredocs: line.heredocs,
    ...(words.trigger === undefined ? {} : { trigger: words.trigger }),
  };
}

interface Given {
  readonly keyword: string;
  /** Offset of the first argument. */
  readonly rest: number;
  readonly escapeCharacter: "\\" | "`";
}

function splitArguments(line: JoinedLine, text: string, given: Given): Arguments | { readonly problem: string } {
  const { keyword, rest, escapeCharacter } = given;
  const from = text.slice(rest);
  const split = splits[keyword];
  if (split === undefined) return { args: [] };
  switch (split) {
    case "words":
      return { args: splitWords(text, rest, escapeCharacter) };
    case "blanks":
      return { args: splitBlanks(text, rest) };
    case "text":
      return { args: whole(from, rest) };
    case "pairs":
      return splitPairs(text, given);
    case "list":
      return listOr(from, rest, whole(from, rest));
    case "list-of-blanks":
      return listOr(from, rest, splitBlanks(text, rest));
    case "healthcheck": {
      const type = /^\S+/.exec(from)?.[0];
      if (type === undefined) return { args: [] };
      const gap = /^\s*/.exec(from.slice(type.length))?.[0].length ?? 0;
      const after = type.length + gap;
      const command = listOr(from.slice(after), rest + after, whole(from.slice(after), rest + after));
      return "problem" in command ? command : { ...command, args: [{ text: type, offset: rest }, ...command.args] };
    }
    case "trigger": {
      if (from === "") return { args: [] };
      const trigger = parseLine(line, rest, escapeCharacter);
      return "problem" in trigger ? trigger : { args: [{ text: trigger.keyword, offset: rest }], trigger };
    }
  }
}

function whole(text: string, offset: number): readonly Piece[] {
  return text === "" ? [] : [{ text, offset }];
}

function listOr(text: string, offset: number, otherwise: readonly Piece[]): Arguments | { readonly problem: string } {
  const list = parseList(text);
  if (list === undefined) return { args: otherwise };
  if (list === "not-strings")
    return { problem: "when using JSON array syntax, arrays must be comprised of strings only" };
  return { args: list.map((item) => ({ text: item, offset })), json: true };
}

/** `a=b c=d`, or `a b` for one pair whose value is the rest of the line (ENV-001, ENV-002). */
function splitPairs(text: string, given: Given): Arguments | { readonly problem: string } {
  const words = splitWords(text, given.rest, given.escapeCharacter);
  const first = words[0];
  if (first === undefined) return { args: [] };
  if (!first.text.includes("=")) {
    const match = /^([^\t\v\f\r ]+)([\t\v\f\r ]+)([\s\S]*)$/.exec(text.slice(given.rest));
    if (match === null) return { problem: `${given.keyword.toUpperCase()} must have two arguments` };
    const [, name = "", gap = "", value = ""] = match;
    return {
      args: [
        { text: name, offset: given.rest },
        { text: value, offset: given.rest + name.length + gap.length },
      ],
    };
  }
  const args: Piece[] = [];
  for (const word of words) {
    const equals = word.text.indexOf("=");
    if (equals < 0) {
      return {
        problem: `Syntax error - can't find = in ${JSON.stringify(word.text)}. Must be of the form: name=value`,
      };
    }
    args.push({ text: word.text.slice(0, equals), offset: word.offset });
    args.push({ text: word.text.slice(equals + 1), offset: word.offset + equals + 1 });
  }
  return { args };
}

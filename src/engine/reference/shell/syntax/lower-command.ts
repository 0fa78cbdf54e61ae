import type { AndOr, CommandNode, CompoundList, PipelineNode, Statement } from "unbash";
import type { Node } from "../ast.ts";
import { isName } from "../name.ts";
import { lowerRedirects, lowerSimple } from "./lower-simple.ts";
import { lineAt, type MutableLowering } from "./lowering.ts";
import { redirectSubstitutes, substitutes } from "./substitutes.ts";
import { lowerWord } from "./words.ts";

/** What stands where nothing is run. */
export const empty: Node = { kind: "list", items: [] };

/** The commands of a script, a group or a branch. */
export function lowerStatements(lowering: MutableLowering, statements: readonly Statement[]): Node {
  const items = statements.map((statement) => {
    const command = lowerAndOr(lowering, statement.command);
    return statement.background === true ? ({ kind: "background", command } satisfies Node) : command;
  });
  const [only] = items;
  return items.length === 1 && only !== undefined ? only : { kind: "list", items };
}

function lowerList(lowering: MutableLowering, list: CompoundList): Node {
  return lowerStatements(lowering, list.commands);
}

function lowerAndOr(lowering: MutableLowering, node: PipelineNode | AndOr): Node {
  if (node.type !== "AndOr") return lowerPipeline(lowering, node);
  const commands = node.commands.map((command) => lowerPipeline(lowering, command));
  const [first, ...rest] = commands;
  if (first === undefined) return empty;
  return {
    kind: "and-or",
    first,
    rest: rest.map((command, index) => ({ operator: node.operators[index] ?? "&&", command })),
  };
}

function lowerPipeline(lowering: MutableLowering, node: PipelineNode): Node {
  if (node.type !== "Pipeline") return lowerCommand(lowering, node);
  let negations = 0;
  for (const prefix of node.prefixes) {
    if (prefix.type === "Time") {
      lowering.insertions.push({ at: prefix.pos, text: "\\" });
    } else negations++;
  }
  if (negations > 1 || node.operators.includes("|&")) lowering.foreign = true;
  const commands = node.commands.map((command) => lowerCommand(lowering, command));
  if (commands.length === 0) lowering.foreign = true;
  const [only] = commands;
  const pipeline: Node = commands.length === 1 && only !== undefined ? only : { kind: "pipeline", commands };
  return negations > 0 ? { kind: "not", command: pipeline } : pipeline;
}

/** Measured: in `{ (a) >f; } <g` the outer redirections take the place of the subshell's own, as ash has one list for both. */
function onlySubshell(command: Node): Node {
  const [only, ...others] = command.kind === "list" ? command.items : [command];
  if (only === undefined || others.length > 0) return command;
  if (only.kind === "subshell") return only;
  return only.kind === "redirected" && only.command.kind === "subshell" ? only.command : command;
}

function lowerCommand(lowering: MutableLowering, node: CommandNode): Node {
  switch (node.type) {
    case "Command":
      return lowerSimple(lowering, node);
    case "Redirected": {
      const command = onlySubshell(lowerCommand(lowering, node.command));
      const { redirects, extra } = lowerRedirects(lowering, node.redirects);
      if (extra.length > 0) lowering.foreign = true;
      return {
        kind: "redirected",
        command,
        redirects,
        line: lineAt(lowering, node.pos),
        substitutes: redirects.some(redirectSubstitutes),
      };
    }
    case "Function": {
      if (!isName(node.name.text) || node.body.type === "CompoundList") lowering.foreign = true;
      return {
        kind: "function",
        name: node.name.text,
        body: node.body.type === "CompoundList" ? lowerList(lowering, node.body) : lowerCommand(lowering, node.body),
        line: lineAt(lowering, node.pos),
      };
    }
    case "If":
      return {
        kind: "if",
        branches: [node, ...node.elif].map((branch) => ({
          test: lowerList(lowering, branch.clause),
          then: lowerList(lowering, branch.then),
        })),
        otherwise: node.else === undefined ? undefined : lowerList(lowering, node.else),
      };
    case "While":
      return {
        kind: "while",
        until: node.kind === "until",
        test: lowerList(lowering, node.clause),
        body: lowerList(lowering, node.body),
      };
    case "For": {
      if (!isName(node.name.text)) lowering.foreign = true;
      const words = node.wordlist?.map((word) => lowerWord(lowering, word));
      return {
        kind: "for",
        name: node.name.text,
        words,
        body: lowerList(lowering, node.body),
        line: lineAt(lowering, node.pos),
        substitutes: words?.some(substitutes) ?? false,
      };
    }
    case "Case": {
      const word = lowerWord(lowering, node.word);
      const items = node.items.map((item) => {
        if (item.terminator !== undefined && item.terminator !== ";;") lowering.foreign = true;
        return {
          patterns: item.pattern.map((pattern) => lowerWord(lowering, pattern)),
          body: lowerList(lowering, item.body),
        };
      });
      return {
        kind: "case",
        word,
        items,
        line: lineAt(lowering, node.pos),
        substitutes: substitutes(word) || items.some((item) => item.patterns.some(substitutes)),
      };
    }
    case "Subshell":
      return { kind: "subshell", body: lowerList(lowering, node.body) };
    case "BraceGroup":
      return lowerList(lowering, node.body);
    case "TestCommand":
      lowering.insertions.push({ at: node.pos, text: "\\" });
      escapeTestOperators(lowering, node.pos, node.end);
      return empty;
    case "ArithmeticCommand":
      lowering.insertions.push({ at: node.pos + 1, text: " " });
      return empty;
    case "Coproc":
    case "Select":
      lowering.insertions.push({ at: node.pos, text: "\\" });
      return empty;
    case "ArithmeticFor":
      lowering.foreign = true;
      return empty;
  }
}

/** Inside [[ ]] ash takes && and || as words. */
function escapeTestOperators(lowering: MutableLowering, from: number, to: number): void {
  const text = lowering.source.slice(from, to);
  const token = /'[^']*'|"(?:\\.|[^"\\])*"|\\.|&&|\|\|/gs;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    if (match[0] !== "&&" && match[0] !== "||") continue;
    lowering.insertions.push({ at: from + match.index, text: "\\" }, { at: from + match.index + 1, text: "\\" });
  }
}

import {
  type AndOr,
  type Script as BashScript,
  type Word as BashWord,
  type CommandNode,
  type CompoundList,
  type PipelineNode,
  parse as parseBash,
  type Redirection,
  type Statement,
} from "unbash";
import type { Assignment, Node, Redirect, Script, Word } from "../ast.ts";
import { firstPrivateDescriptor } from "../redirect.ts";
import { checkBackquoted, checkSyntax } from "./check.ts";
import { type Lowering, lowerHereDocument, lowerWord, plainWord } from "./words.ts";

const cacheMax = 2000;
const cache = new Map<string, Script>();

/**
 * A script as ash would parse it. Pure, so the cache does not show. What unbash accepts and ash does not (arrays,
 * `<<<`, `coproc` …) is told by `checkSyntax`; what ash accepts and unbash does not is `unsupported`.
 */
export function parseScript(source: string): Script {
  const known = cache.get(source);
  if (known !== undefined) return known;
  const script = parseAfresh(source);
  if (cache.size >= cacheMax) cache.clear();
  cache.set(source, script);
  return script;
}

const empty: Node = { kind: "list", items: [] };

function parseAfresh(source: string): Script {
  const { fault, text } = checkSyntax(source);
  const body = text === "" ? empty : lowerSource(text, 0);
  if (body === undefined) return { body: empty, unsupported: `shell syntax in ${JSON.stringify(text.slice(0, 80))}` };
  return fault === undefined ? { body } : { body, error: fault };
}

/** A tree, or undefined when unbash refuses the text or uses what ash lacks. */
function lowerSource(source: string, rounds: number): Node | undefined {
  const tree = parseBash(source);
  const lowering: MutableLowering = {
    source,
    foreign: tree.errors !== undefined && tree.errors.length > 0,
    insertions: [],
    lines: undefined,
    lowerBody: (script) => lowerScript(lowering, script),
  };
  if (lowering.foreign) return undefined;
  const body = lowerScript(lowering, tree);
  if (lowering.insertions.length > 0 && rounds < 8)
    return lowerSource(withInsertions(source, lowering.insertions), rounds + 1);
  return lowering.foreign ? undefined : body;
}

interface Insertion {
  readonly at: number;
  readonly text: string;
}

type MutableLowering = { -readonly [K in keyof Lowering]: Lowering[K] } & {
  /**
   * Text to insert so that unbash reads as ash does: `[[`, `time` and `coproc` are words to ash, and `((` is two
   * subshells. A backslash makes a word of a keyword.
   */
  readonly insertions: Insertion[];
};

function withInsertions(source: string, insertions: readonly Insertion[]): string {
  let result = source;
  for (const { at, text } of [...insertions].sort((left, right) => right.at - left.at))
    result = result.slice(0, at) + text + result.slice(at);
  return result;
}

function lowerScript(
  lowering: MutableLowering,
  script: BashScript & { readonly errors?: readonly unknown[] | undefined },
): Node {
  if (script.errors !== undefined && script.errors.length > 0) lowering.foreign = true;
  const outer = lowering.source;
  // A backquoted script with escapes has a text of its own: its positions are not ours.
  if (script.source !== undefined) {
    const inner = lowerSource(checkBackquoted(script.source).text, 0);
    if (inner === undefined) lowering.foreign = true;
    return inner ?? empty;
  }
  const body = lowerStatements(lowering, script.commands);
  lowering.source = outer;
  return body;
}

function lowerStatements(lowering: MutableLowering, statements: readonly Statement[]): Node {
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

function lineAt(lowering: Lowering, position: number): number {
  lowering.lines ??= lineStarts(lowering.source);
  const { lines } = lowering;
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= position) low = middle;
    else high = middle;
  }
  return low;
}

function lineStarts(source: string): number[] {
  const lines = [0];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) lines.push(at + 1);
  return lines;
}

const namePattern = /^[A-Za-z_]\w*$/;

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
      if (!namePattern.test(node.name.text) || node.body.type === "CompoundList") lowering.foreign = true;
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
      if (!namePattern.test(node.name.text)) lowering.foreign = true;
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

type BashCommand = Extract<CommandNode, { readonly type: "Command" }>;

function lowerSimple(lowering: MutableLowering, node: BashCommand): Node {
  const assignments: Assignment[] = [];
  const words: Word[] = [];
  const redirections: Redirection[] = [];
  for (const item of node.prefix) {
    if (item.type !== "Assignment") redirections.push(item);
    else if (item.value.type === "ArrayValue") lowering.foreign = true;
    else if (item.append === true || item.index !== undefined) words.push(assignmentWord(lowering, item, item.value));
    else if (words.length > 0) words.push(assignmentWord(lowering, item, item.value));
    else assignments.push({ name: item.name, value: lowerWord(lowering, item.value) });
  }
  if (node.name !== undefined) words.push(lowerWord(lowering, node.name));
  for (const item of node.suffix) {
    if (item.type === "Word") words.push(lowerWord(lowering, item));
    else if (item.type !== "Assignment") redirections.push(item);
    else if (item.value.type === "ArrayValue") lowering.foreign = true;
    else words.push(assignmentWord(lowering, item, item.value));
  }
  const { redirects, extra } = lowerRedirects(lowering, redirections);
  words.push(...extra);
  return {
    kind: "simple",
    assignments,
    words,
    redirects,
    line: lineAt(lowering, node.pos),
    substitutes: words.some(substitutes) || redirects.some(redirectSubstitutes),
    assignmentsSubstitute: assignments.some((assignment) => substitutes(assignment.value)),
  };
}

function assignmentWord(
  lowering: MutableLowering,
  item: { readonly text: string; readonly name: string },
  value: BashWord,
): Word {
  const head = item.text.slice(0, item.text.length - value.text.length);
  const lowered = lowerWord(lowering, value);
  const prefix = { kind: "literal", text: head, quoted: false } as const;
  const word = { parts: [prefix, ...lowered.parts], assigns: true };
  return lowered.constant === undefined || /[*?[~]/.test(head) ? word : { ...word, constant: head + lowered.constant };
}

function lowerRedirects(
  lowering: MutableLowering,
  redirections: readonly Redirection[],
): { readonly redirects: readonly Redirect[]; readonly extra: readonly Word[] } {
  const redirects: Redirect[] = [];
  const extra: Word[] = [];
  for (const item of redirections) {
    // `{fd}>` is a word and a redirection to ash.
    if (item.descriptor?.type === "FileDescriptorVariable") extra.push(plainWord(`{${item.descriptor.name}}`));
    const given = item.descriptor?.type === "FileDescriptor" ? item.descriptor.value : undefined;
    // What lies above is where this shell keeps descriptors of its own.
    if (given !== undefined && given >= firstPrivateDescriptor) lowering.foreign = true;
    if (item.type === "HereString") {
      lowering.foreign = true;
      continue;
    }
    if (item.type === "HereDoc") {
      redirects.push({ kind: "here", descriptor: given ?? 0, body: lowerHereDocument(lowering, item) });
      continue;
    }
    if (item.target === undefined) {
      lowering.foreign = true;
      continue;
    }
    const target = lowerWord(lowering, item.target);
    switch (item.operator) {
      case "<&":
      case ">&":
        redirects.push({
          kind: "duplicate",
          descriptor: given ?? (item.operator === "<&" ? 0 : 1),
          target,
          output: item.operator === ">&",
        });
        break;
      case "&>":
        redirects.push({ kind: "file", operator: ">", descriptor: 1, target, both: true });
        break;
      case "&>>":
        lowering.foreign = true;
        break;
      default:
        redirects.push({
          kind: "file",
          operator: item.operator,
          descriptor: given ?? (item.operator.startsWith("<") ? 0 : 1),
          target,
        });
    }
  }
  return { redirects, extra };
}

function redirectSubstitutes(redirect: Redirect): boolean {
  return substitutes(redirect.kind === "here" ? redirect.body : redirect.target);
}

/** Whether a word has a command or process substitution anywhere. */
export function substitutes(word: Word): boolean {
  return word.constant === undefined && word.parts.some(partSubstitutes);
}

function partSubstitutes(part: Word["parts"][number]): boolean {
  switch (part.kind) {
    case "literal":
    case "bad":
      return false;
    case "command":
    case "process":
      return true;
    case "quoted":
      return part.parts.some(partSubstitutes);
    case "arithmetic":
      return substitutes(part.expression);
    case "parameter": {
      const operation = part.operation;
      if (operation === undefined) return false;
      switch (operation.kind) {
        case "length":
          return false;
        case "default":
          return substitutes(operation.operand);
        case "remove":
          return substitutes(operation.pattern);
        case "slice":
          return substitutes(operation.offset) || (operation.length !== undefined && substitutes(operation.length));
        case "replace":
          return substitutes(operation.pattern) || substitutes(operation.replacement);
      }
    }
  }
}

import type { ByteString } from "../bytes.ts";
import type { SystemCalls } from "../process/program.ts";
import { evaluateArithmetic } from "./arithmetic.ts";
import type { Node, Parameter, Part, Word } from "./ast.ts";
import { globPaths, hasMagic } from "./glob.ts";
import { compilePattern, quotePattern } from "./pattern.ts";
import { getVariable, hasOption, type Shell, type Substituted, setVariable } from "./state.ts";
import { homeOf } from "./users.ts";

/**
 * One expansion of the words of a command. It never waits: command substitutions that have run are in `memo`, in the
 * order in which expansion meets them. The first that is not there becomes `needs`, the rest of the expansion is
 * worthless, and the interpreter runs it, puts its output into the memo and expands again from the same variables.
 */
export interface Expansion {
  readonly shell: Shell;
  readonly system: SystemCalls;
  readonly memo: readonly Substituted[];
  used: number;
  needs: { readonly kind: "command" | "<" | ">"; readonly body: Node } | undefined;
  /** An error that ends the shell: the first. */
  failure: string | undefined;
}

export function beginExpansion(shell: Shell, system: SystemCalls, memo: readonly Substituted[]): Expansion {
  return { shell, system, memo, used: 0, needs: undefined, failure: undefined };
}

/** Fields under construction. */
interface Builder {
  readonly fields: ByteString[];
  text: ByteString;
  /** The same with quoted characters escaped; kept only where something unquoted could glob. */
  pattern: ByteString;
  magic: boolean;
  /** Whether there is a field, be it empty. */
  started: boolean;
  afterSpace: boolean;
  /** Fields are split and globbed; otherwise all is one text. */
  readonly splits: boolean;
  /** What still comes to this field is lost. */
  cut: boolean;
}

/** The fields of words: expanded, split, globbed, quotes removed. */
export function expandWords(expansion: Expansion, words: readonly Word[]): ByteString[] {
  const fields: ByteString[] = [];
  let declares = false;
  for (const [index, word] of words.entries()) {
    if (word.constant !== undefined) {
      fields.push(word.constant);
      if (index === 0) declares = declaring.has(word.constant);
      continue;
    }
    if (word.assigns === true && declares) {
      fields.push(expandText(expansion, word, "assignment"));
      continue;
    }
    const builder: Builder = {
      fields,
      text: "",
      pattern: "",
      magic: false,
      started: false,
      afterSpace: false,
      splits: true,
      cut: false,
    };
    expandParts(expansion, word.parts, builder, "bare");
    finishField(expansion, builder);
    if (expansion.needs !== undefined || expansion.failure !== undefined) break;
  }
  return fields;
}

const declaring = new Set(["export", "readonly", "local", "declare"]);

/** A word as one text: neither split nor globbed. */
export function expandText(expansion: Expansion, word: Word, how: "assignment" | "plain" = "plain"): ByteString {
  if (word.constant !== undefined) return word.constant;
  const builder: Builder = {
    fields: [],
    text: "",
    pattern: "",
    magic: false,
    started: false,
    afterSpace: false,
    splits: false,
    cut: false,
  };
  expandParts(expansion, word.parts, builder, how === "assignment" ? "assignment" : "bare");
  return builder.text;
}

/** A word as a pattern: quoted characters stand for themselves. */
export function expandPattern(expansion: Expansion, word: Word): ByteString {
  if (word.constant !== undefined && word.parts.length === 1 && !/[\\*?[\]]/.test(word.constant)) return word.constant;
  const builder: Builder = {
    fields: [],
    text: "",
    pattern: "",
    magic: false,
    started: false,
    afterSpace: false,
    splits: false,
    cut: false,
  };
  expandParts(expansion, word.parts, builder, "bare");
  return builder.pattern;
}

type Context = "bare" | "assignment" | "quoted";

function expandParts(expansion: Expansion, parts: readonly Part[], builder: Builder, context: Context): void {
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (part === undefined || expansion.needs !== undefined || expansion.failure !== undefined) return;
    switch (part.kind) {
      case "literal":
        if (part.quoted || context === "quoted") addQuoted(builder, part.text);
        else
          addBare(
            builder,
            withTilde(expansion, part.text, {
              first: index === 0 && builder.text === "",
              context,
              last: index === parts.length - 1,
            }),
          );
        break;
      case "quoted":
        if (!isEmptyAt(expansion.shell, part.parts)) builder.started = true;
        expandParts(expansion, part.parts, builder, "quoted");
        break;
      case "parameter":
        expandParameter(expansion, part, builder, context);
        break;
      case "command":
        addExpanded(expansion, builder, substituted(expansion, "command", part.body), context);
        break;
      case "bad":
        expansion.failure = "syntax error: bad substitution";
        break;
      case "process":
        addQuoted(builder, substituted(expansion, part.direction, part.body));
        break;
      case "arithmetic":
        addExpanded(expansion, builder, arithmetic(expansion, part.expression), context);
        break;
    }
  }
}

/** "$@" without parameters makes no field at all. */
function isEmptyAt(shell: Shell, parts: readonly Part[]): boolean {
  if (shell.positional.length > 0 || parts.length === 0) return false;
  return parts.every((part) => part.kind === "parameter" && part.name === "@" && part.operation === undefined);
}

function substituted(expansion: Expansion, kind: "command" | "<" | ">", body: Node): ByteString {
  const known = expansion.memo[expansion.used];
  if (known === undefined) {
    expansion.needs = { kind, body };
    return "";
  }
  expansion.used++;
  return known.output;
}

function addQuoted(builder: Builder, text: ByteString): void {
  builder.started = true;
  if (builder.cut) return;
  builder.afterSpace = false;
  builder.text += text;
  builder.pattern += quotePattern(text);
}

function addBare(builder: Builder, text: ByteString): void {
  if (text === "" || builder.cut) return;
  builder.started = true;
  builder.afterSpace = false;
  builder.text += text;
  builder.pattern += text;
  if (/[*?[]/.test(text)) builder.magic = true;
}

function addExpanded(expansion: Expansion, builder: Builder, text: ByteString, context: Context): void {
  if (context === "quoted") addQuoted(builder, text);
  else if (!builder.splits) addBare(builder, text);
  else splitInto(expansion, builder, text);
}

const defaultSeparators = " \t\n";

function splitInto(expansion: Expansion, builder: Builder, text: ByteString): void {
  if (text === "") return;
  const variable = expansion.shell.variables.get("IFS");
  const separators = variable === undefined || variable.value === undefined ? defaultSeparators : variable.value;
  if (separators === "") {
    addBare(builder, text);
    return;
  }
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (!separators.includes(char)) continue;
    if (index > start) addBare(builder, text.slice(start, index));
    start = index + 1;
    if (defaultSeparators.includes(char)) {
      if (builder.started) {
        finishField(expansion, builder);
        builder.afterSpace = true;
      }
    } else if (builder.started) finishField(expansion, builder);
    else if (builder.afterSpace) builder.afterSpace = false;
    else {
      builder.started = true;
      finishField(expansion, builder);
    }
  }
  if (start < text.length) addBare(builder, text.slice(start));
}

function finishField(expansion: Expansion, builder: Builder): void {
  if (!builder.started) return;
  const { text, pattern, magic } = builder;
  builder.text = "";
  builder.pattern = "";
  builder.magic = false;
  builder.started = false;
  builder.afterSpace = false;
  builder.cut = false;
  if (
    magic &&
    !hasOption(expansion.shell, "f") &&
    expansion.needs === undefined &&
    expansion.failure === undefined &&
    hasMagic(pattern)
  ) {
    const paths = globPaths(expansion.system.files, pattern);
    if (paths.length > 0) {
      builder.fields.push(...paths);
      return;
    }
  }
  builder.fields.push(text);
}

function withTilde(
  expansion: Expansion,
  text: ByteString,
  where: { readonly first: boolean; readonly context: Context; readonly last: boolean },
): ByteString {
  if (!text.includes("~")) return text;
  if (where.context === "assignment") {
    return text
      .split(":")
      .map((piece, index) => (index > 0 || where.first || text.indexOf("~") > 0 ? tilde(expansion, piece) : piece))
      .join(":")
      .replace(/=(~[\w.-]*)(?=\/|:|$)/, (whole, name: string, at: number) =>
        at >= 0 && where.first ? `=${tilde(expansion, name)}` : whole,
      );
  }
  return where.first && (where.last || text.includes("/")) ? tilde(expansion, text) : text;
}

function tilde(expansion: Expansion, text: ByteString): ByteString {
  const match = /^~([\w.-]*)(?=\/|$)/.exec(text);
  if (match === null) return text;
  const name = match[1] ?? "";
  const home = name === "" ? getVariable(expansion.shell, "HOME") : homeOf(expansion.system, name);
  return home === undefined ? text : home + text.slice(match[0].length);
}

function expandParameter(expansion: Expansion, part: Parameter, builder: Builder, context: Context): void {
  const { shell } = expansion;
  const { name, operation } = part;
  if (operation === undefined && (name === "@" || name === "*")) {
    expandPositional(expansion, name, builder, context);
    return;
  }
  const value = parameterValue(expansion, name);
  if (operation === undefined) {
    if (value === undefined) {
      unsetParameter(expansion, name);
      if (context === "quoted") builder.started = true;
    } else addExpanded(expansion, builder, value, context);
    return;
  }
  switch (operation.kind) {
    case "length": {
      if (name === "@" || name === "*") {
        addExpanded(expansion, builder, String(joinedPositional(shell).length), context);
        return;
      }
      if (value === undefined) unsetParameter(expansion, name);
      addExpanded(expansion, builder, String(lengthOf(value ?? "")), context);
      return;
    }
    case "default": {
      const absent = value === undefined || (operation.colon && value === "");
      if (operation.operator === "+") {
        if (!absent) expandOperand(expansion, operation.operand, builder, context);
        else if (context === "quoted") builder.started = true;
        return;
      }
      if (!absent) {
        if (name === "@" || name === "*") expandPositional(expansion, name, builder, context);
        else addExpanded(expansion, builder, value, context);
        return;
      }
      if (operation.operator === "-") {
        expandOperand(expansion, operation.operand, builder, context);
        return;
      }
      const text = expandText(expansion, operation.operand, "assignment");
      if (expansion.needs !== undefined || expansion.failure !== undefined) return;
      if (operation.operator === "?") {
        expansion.failure = `${name}: ${text !== "" ? text : operation.colon ? "parameter not set or null" : "parameter not set"}`;
        return;
      }
      if (!/^[A-Za-z_]/.test(name)) expansion.failure = "bad substitution";
      else if (!setVariable(shell, name, text)) expansion.failure = `${name}: is read only`;
      else addExpanded(expansion, builder, text, context);
      return;
    }
    case "remove": {
      if (value === undefined) unsetParameter(expansion, name);
      const pattern = expandPattern(expansion, operation.pattern);
      addExpanded(expansion, builder, remove(value ?? "", operation.operator, pattern), context);
      return;
    }
    case "slice": {
      if (value === undefined) unsetParameter(expansion, name);
      const offset = integer(expansion, operation.offset);
      const length = operation.length === undefined ? undefined : integer(expansion, operation.length);
      addExpanded(expansion, builder, slice(value ?? "", offset, length), context);
      return;
    }
    case "replace": {
      if (value === undefined) unsetParameter(expansion, name);
      const pattern = expandPattern(expansion, operation.pattern);
      const replacement = expandText(expansion, operation.replacement);
      if (expansion.needs !== undefined || expansion.failure !== undefined) return;
      if (pattern === "" && operation.pattern.parts.length > 0 && value !== undefined) {
        expandEmptyReplacement(expansion, { part, value, replacement, context }, builder);
        return;
      }
      // busybox finds the empty match at the end again and again.
      if (operation.all && pattern !== "" && value !== undefined && compilePattern(pattern).test(""))
        expansion.system.unsupported("a replacement that never ends");
      addExpanded(expansion, builder, replace(value ?? "", { pattern, replacement, all: operation.all }), context);
      return;
    }
  }
}

/**
 * A slip of ash's buffers: `${x//$none/new}` whose pattern turns out empty gives the value and the replacement with a
 * NUL behind each. Where fields are split those are fields of their own; otherwise the text ends at the first.
 */
function expandEmptyReplacement(
  expansion: Expansion,
  {
    part,
    value,
    replacement,
    context,
  }: {
    readonly part: Parameter;
    readonly value: ByteString;
    readonly replacement: ByteString;
    readonly context: Context;
  },
  builder: Builder,
): void {
  if (context === "quoted" || !builder.splits) {
    addExpanded(expansion, builder, value, context);
    builder.cut = true;
    return;
  }
  const pattern = part.operation?.kind === "replace" ? part.operation.pattern.parts : [];
  // What it makes of quotes in such a pattern is beyond this.
  if (pattern.some(({ kind }) => kind === "quoted" || kind === "literal"))
    expansion.system.unsupported("a replacement of an empty quoted pattern");
  splitInto(expansion, builder, value);
  finishField(expansion, builder);
  splitInto(expansion, builder, replacement);
  finishField(expansion, builder);
}

/** `${#@}` is the length of all parameters in one text. */
function joinedPositional(shell: Shell): ByteString {
  const separators = shell.variables.get("IFS")?.value ?? " ";
  return shell.positional.join(separators.charAt(0));
}

function expandOperand(expansion: Expansion, operand: Word, builder: Builder, context: Context): void {
  if (context === "quoted") builder.started = true;
  // What an unquoted operand says itself is split too, as far as it is not quoted inside.
  if (context !== "quoted" && builder.splits) {
    for (const part of operand.parts) {
      if (part.kind === "literal" && !part.quoted)
        splitInto(
          expansion,
          builder,
          withTilde(expansion, part.text, { first: part === operand.parts[0], context, last: true }),
        );
      else expandParts(expansion, [part], builder, context);
    }
    return;
  }
  expandParts(expansion, operand.parts, builder, context);
}

function expandPositional(expansion: Expansion, name: "@" | "*", builder: Builder, context: Context): void {
  const { positional } = expansion.shell;
  const separators = expansion.shell.variables.get("IFS")?.value ?? " ";
  if (!builder.splits || (context === "quoted" && name === "*")) {
    const joined = positional.join(name === "*" ? separators.charAt(0) : " ");
    if (context === "quoted") addQuoted(builder, joined);
    else addBare(builder, joined);
    return;
  }
  for (const [index, value] of positional.entries()) {
    if (index > 0) finishField(expansion, builder);
    if (context === "quoted") addQuoted(builder, value);
    else splitInto(expansion, builder, value);
  }
}

function unsetParameter(expansion: Expansion, name: string): void {
  if (hasOption(expansion.shell, "u") && name !== "@" && name !== "*")
    expansion.failure ??= `${name}: parameter not set`;
}

/** The value of a parameter, special or not; undefined where it is unset. */
export function parameterValue(expansion: Pick<Expansion, "shell" | "system">, name: string): ByteString | undefined {
  const { shell, system } = expansion;
  const code = name.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) {
    const index = Number(name);
    return index === 0 ? shell.name : shell.positional[index - 1];
  }
  switch (name) {
    case "?":
      return String(shell.status);
    case "#":
      return String(shell.positional.length);
    case "$":
      return String(shell.shellPid);
    case "!":
      return shell.backgroundPid === 0 ? undefined : String(shell.backgroundPid);
    case "-":
      return [...optionOrder].filter((option) => shell.options.includes(option)).join("");
    case "@":
    case "*":
      return shell.positional.join(" ");
    case "FUNCNAME":
      return functionName(shell) ?? shell.variables.get(name)?.value;
    case "LINENO":
      return String(shell.line);
    case "RANDOM":
      return shell.variables.has("RANDOM") ? String((system.random() >>> 8) & 0x7fff) : undefined;
    default:
      return shell.variables.get(name)?.value;
  }
}

function functionName(shell: Shell): string | undefined {
  for (let frame = shell.frames; frame !== undefined; frame = frame.below) if (frame.kind === "call") return frame.name;
  return undefined;
}

// As ash shows them in $-.
const optionOrder = "ubaCvxsnmciIfe";

// ${#x} counts characters; the C locale of a container has one byte to each.
function lengthOf(value: ByteString): number {
  return value.length;
}

function remove(value: ByteString, operator: "#" | "##" | "%" | "%%", pattern: ByteString): ByteString {
  const expression = compilePattern(pattern);
  const { length } = value;
  switch (operator) {
    case "#":
      for (let end = 0; end <= length; end++) if (expression.test(value.slice(0, end))) return value.slice(end);
      return value;
    case "##":
      for (let end = length; end >= 0; end--) if (expression.test(value.slice(0, end))) return value.slice(end);
      return value;
    case "%":
      for (let start = length; start >= 0; start--)
        if (expression.test(value.slice(start))) return value.slice(0, start);
      return value;
    case "%%":
      for (let start = 0; start <= length; start++)
        if (expression.test(value.slice(start))) return value.slice(0, start);
      return value;
  }
}

function slice(value: ByteString, offset: number, length: number | undefined): ByteString {
  const start = offset < 0 ? value.length + offset : offset;
  if (start < 0 || start > value.length) return "";
  if (length === undefined) return value.slice(start);
  const end = length < 0 ? value.length + length : start + length;
  return end <= start ? "" : value.slice(start, end);
}

function replace(
  value: ByteString,
  how: { readonly pattern: ByteString; readonly replacement: ByteString; readonly all: boolean },
): ByteString {
  if (how.pattern === "") return value;
  const expression = compilePattern(how.pattern);
  let result = "";
  let index = 0;
  while (index < value.length) {
    let end = value.length;
    while (end > index && !expression.test(value.slice(index, end))) end--;
    if (end === index) {
      result += value.charAt(index++);
      continue;
    }
    result += how.replacement;
    index = end;
    if (!how.all) break;
  }
  return result + value.slice(index);
}

function integer(expansion: Expansion, word: Word): number {
  return Number(arithmetic(expansion, word) || "0");
}

function arithmetic(expansion: Expansion, word: Word): ByteString {
  const text = expandText(expansion, word);
  if (expansion.needs !== undefined || expansion.failure !== undefined) return "";
  const { shell } = expansion;
  const result = evaluateArithmetic(text, {
    get: (name) => parameterValue(expansion, name),
    set: (name, value) => setVariable(shell, name, value),
  });
  if ("error" in result) {
    expansion.failure = result.error;
    return "";
  }
  return result.value.toString();
}

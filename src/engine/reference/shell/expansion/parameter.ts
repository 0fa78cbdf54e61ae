import type { ByteString } from "../../bytes.ts";
import { evaluateArithmetic } from "../arithmetic.ts";
import type { Parameter, Part, Word } from "../ast.ts";
import { compilePattern } from "../pattern.ts";
import { setVariable } from "../state.ts";
import type { Expansion } from "./expansion.ts";
import { addBare, addExpanded, addQuoted, type Builder, type Context, finishField, splitInto } from "./fields.ts";
import { lengthOf, remove, replace, slice } from "./operations.ts";
import { withTilde } from "./tilde.ts";
import { joinedPositional, parameterValue, unsetParameter } from "./value.ts";

/** The expansion of words, for the words inside parameters: the two need each other. */
export interface Expanders {
  readonly text: (expansion: Expansion, word: Word, how?: "assignment" | "plain") => ByteString;
  readonly pattern: (expansion: Expansion, word: Word) => ByteString;
  readonly parts: (expansion: Expansion, parts: readonly Part[], builder: Builder, context: Context) => void;
}

interface Place {
  readonly builder: Builder;
  readonly context: Context;
  readonly expanders: Expanders;
}

/** Expands a parameter into fields under construction. */
export function expandParameter(expansion: Expansion, part: Parameter, { builder, context, expanders }: Place): void {
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
        if (!absent) expandOperand(expansion, operation.operand, { builder, context, expanders });
        else if (context === "quoted") builder.started = true;
        return;
      }
      if (!absent) {
        if (name === "@" || name === "*") expandPositional(expansion, name, builder, context);
        else addExpanded(expansion, builder, value, context);
        return;
      }
      if (operation.operator === "-") {
        expandOperand(expansion, operation.operand, { builder, context, expanders });
        return;
      }
      const text = expanders.text(expansion, operation.operand, "assignment");
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
      const pattern = expanders.pattern(expansion, operation.pattern);
      addExpanded(expansion, builder, remove(value ?? "", operation.operator, pattern), context);
      return;
    }
    case "slice": {
      if (value === undefined) unsetParameter(expansion, name);
      const offset = integer(expansion, operation.offset, expanders);
      const length = operation.length === undefined ? undefined : integer(expansion, operation.length, expanders);
      addExpanded(expansion, builder, slice(value ?? "", offset, length), context);
      return;
    }
    case "replace": {
      if (value === undefined) unsetParameter(expansion, name);
      const pattern = expanders.pattern(expansion, operation.pattern);
      const replacement = expanders.text(expansion, operation.replacement);
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

function expandOperand(expansion: Expansion, operand: Word, { builder, context, expanders }: Place): void {
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
      else expanders.parts(expansion, [part], builder, context);
    }
    return;
  }
  expanders.parts(expansion, operand.parts, builder, context);
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

function integer(expansion: Expansion, word: Word, expanders: Expanders): number {
  return Number(expandArithmetic(expansion, word, expanders) || "0");
}

/** The value of an arithmetic expression; an error in it is the expansion's failure. */
export function expandArithmetic(expansion: Expansion, word: Word, expanders: Expanders): ByteString {
  const text = expanders.text(expansion, word);
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

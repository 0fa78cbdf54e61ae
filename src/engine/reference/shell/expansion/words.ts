import type { ByteString } from "../../bytes.ts";
import type { Node, Part, Word } from "../ast.ts";
import type { Shell } from "../state.ts";
import type { Expansion } from "./expansion.ts";
import { addBare, addExpanded, addQuoted, type Builder, type Context, finishField, newBuilder } from "./fields.ts";
import { type Expanders, expandArithmetic, expandParameter } from "./parameter.ts";
import { withTilde } from "./tilde.ts";

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
    const builder = newBuilder(fields, true);
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
  const builder = newBuilder([], false);
  expandParts(expansion, word.parts, builder, how === "assignment" ? "assignment" : "bare");
  return builder.text;
}

/** A word as a pattern: quoted characters stand for themselves. */
export function expandPattern(expansion: Expansion, word: Word): ByteString {
  if (word.constant !== undefined && word.parts.length === 1 && !/[\\*?[\]]/.test(word.constant)) return word.constant;
  const builder = newBuilder([], false);
  expandParts(expansion, word.parts, builder, "bare");
  return builder.pattern;
}

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
        expandParameter(expansion, part, { builder, context, expanders });
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
        addExpanded(expansion, builder, expandArithmetic(expansion, part.expression, expanders), context);
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

const expanders: Expanders = { text: expandText, pattern: expandPattern, parts: expandParts };

import {
  type Word as BashWord,
  type HereDoc,
  type ParameterExpansionPart,
  parse as parseBash,
  type WordPart,
} from "unbash";
import { bytesOfText } from "../../bytes.ts";
import type { ParameterOperation, Part, Word } from "../ast.ts";
import { isBadSubstitution } from "./bad-substitution.ts";
import type { Lowering } from "./lowering.ts";

/** A word without anything to expand. */
export function plainWord(text: string): Word {
  return { parts: [{ kind: "literal", text, quoted: true }], constant: text };
}

export function lowerWord(lowering: Lowering, word: BashWord): Word {
  if (word.parts === undefined && word.text === word.value && !/[*?[~\\]/.test(word.text)) {
    return { parts: [{ kind: "literal", text: word.text, quoted: false }], constant: word.text };
  }
  return wordOf(word.parts === undefined ? literal(word.text) : lowerParts(lowering, word.parts, "bare"));
}

/** Finds the constant of a word: all parts literal, and nothing that globs or begins with a tilde. */
export function wordOf(parts: readonly Part[]): Word {
  const constant = constantOf(parts);
  return constant === undefined ? { parts } : { parts, constant };
}

function constantOf(parts: readonly Part[]): string | undefined {
  let text = "";
  for (const part of parts) {
    if (part.kind === "quoted") {
      const inner = constantOf(part.parts);
      if (inner === undefined) return undefined;
      text += inner;
    } else if (part.kind === "literal" && (part.quoted || !/[*?[~]/.test(part.text))) text += part.text;
    else return undefined;
  }
  return text;
}

/** Unquoted text: backslashes quote one character each, and join lines. */
function literal(text: string): Part[] {
  const parts: Part[] = [];
  for (const match of text.matchAll(/\\(\n)|\\([\s\S])|([^\\]+|\\$)/g)) {
    if (match[1] !== undefined) continue;
    if (match[2] !== undefined) parts.push({ kind: "literal", text: match[2], quoted: true });
    else parts.push({ kind: "literal", text: match[3] ?? "", quoted: false });
  }
  return parts;
}

/** Where a word stands: bare, in double quotes, or as an operand in double quotes, where single quotes are characters. */
type Context = "bare" | "double" | "operand";

function lowerParts(lowering: Lowering, parts: readonly WordPart[], context: Context): Part[] {
  return parts.flatMap((part) => lowerPart(lowering, part, context));
}

function lowerPart(lowering: Lowering, part: WordPart, context: Context): readonly Part[] {
  switch (part.type) {
    case "Literal":
      if (context === "bare") return literal(part.text);
      return [{ kind: "literal", text: context === "operand" ? unescapeDouble(part.text) : part.value, quoted: true }];
    case "SingleQuoted":
      return [{ kind: "literal", text: context === "operand" ? part.text : part.value, quoted: true }];
    case "DoubleQuoted":
      return [
        { kind: "quoted", parts: lowerParts(lowering, part.parts, context === "operand" ? "operand" : "double") },
      ];
    case "AnsiCQuoted":
      if (context !== "bare") return [{ kind: "literal", text: part.text, quoted: true }];
      return [{ kind: "literal", text: bytesOfAnsi(part.value), quoted: true }];
    case "LocaleString":
      // ash has no locale strings: a dollar and a quoted text.
      return [
        { kind: "literal", text: "$", quoted: true },
        { kind: "quoted", parts: lowerParts(lowering, part.parts, "double") },
      ];
    case "SimpleExpansion":
      return [{ kind: "parameter", name: part.text.slice(1), operation: undefined }];
    case "ParameterExpansion":
      return lowerParameter(lowering, part, context);
    case "CommandExpansion":
      // `$((` begins arithmetic, whatever follows.
      if (part.script === undefined || part.text.startsWith("$((")) lowering.foreign = true;
      return part.script === undefined ? [] : [{ kind: "command", body: lowering.lowerBody(part.script) }];
    case "ArithmeticExpansion":
      return [{ kind: "arithmetic", expression: arithmeticWord(lowering, part.text.slice(3, -2)) }];
    case "ProcessSubstitution":
      if (part.script === undefined) lowering.foreign = true;
      return part.script === undefined
        ? []
        : [{ kind: "process", direction: part.operator, body: lowering.lowerBody(part.script) }];
    case "Glob":
      if (part.kind !== "bracket" || part.parts.every((inner) => inner.type === "Literal")) return literal(part.text);
      return [bare("["), ...lowerParts(lowering, part.parts, context), bare("]")];
    case "BraceExpansion":
      // ash has no brace expansion: the text is taken as it stands.
      if (part.parts === undefined) return literal(part.text);
      return [bare("{"), ...lowerParts(lowering, part.parts, context), bare("}")];
    case "ExtendedGlob":
      lowering.foreign = true;
      return [];
  }
}

function bare(text: string): Part {
  return { kind: "literal", text, quoted: false };
}

function bytesOfAnsi(value: string): string {
  for (let index = 0; index < value.length; index++) if (value.charCodeAt(index) > 0xff) return bytesOfText(value);
  return value;
}

function unescapeDouble(text: string): string {
  return text.includes("\\")
    ? text.replace(/\\(\n)|\\([$`"\\}])/g, (_, newline: string | undefined, char: string | undefined) =>
        newline === undefined ? (char ?? "") : "",
      )
    : text;
}

function lowerParameter(lowering: Lowering, part: ParameterExpansionPart, context: Context): readonly Part[] {
  const { parameter: name, operation, prefix } = part;
  const fail = (): readonly Part[] => {
    if (isBadSubstitution(part.text.slice(2, -1))) return [{ kind: "bad" }];
    lowering.foreign = true;
    return [];
  };
  if (part.index !== undefined || prefix === "!" || !/^(?:\w+|[@*#?$!-])$/.test(name) || /^\d\w*[A-Za-z_]/.test(name))
    return fail();
  if (prefix === "#")
    return operation === undefined ? [{ kind: "parameter", name, operation: { kind: "length" } }] : fail();
  if (operation === undefined) return [{ kind: "parameter", name, operation: undefined }];
  const quoted = context === "bare" ? "bare" : "operand";
  let lowered: ParameterOperation;
  switch (operation.type) {
    case "Default": {
      const colon = operation.operator.startsWith(":");
      const operator = operation.operator.slice(-1);
      if (operator !== "-" && operator !== "=" && operator !== "?" && operator !== "+") return fail();
      lowered = { kind: "default", operator, colon, operand: operandWord(lowering, operation.operand, quoted) };
      break;
    }
    case "Remove":
      lowered = {
        kind: "remove",
        operator: operation.operator,
        pattern: operandWord(lowering, operation.operand, "bare"),
      };
      break;
    case "Slice":
      lowered = {
        kind: "slice",
        offset: arithmeticWord(lowering, operation.offset.text),
        length: operation.length === undefined ? undefined : arithmeticWord(lowering, operation.length.text),
      };
      break;
    case "Replace": {
      // ash knows only / and //: a # or % belongs to the pattern.
      const anchor = operation.operator === "/#" ? "#" : operation.operator === "/%" ? "%" : "";
      const pattern = operandWord(lowering, operation.pattern, "bare");
      lowered = {
        kind: "replace",
        all: operation.operator === "//",
        pattern: anchor === "" ? pattern : { parts: [bare(anchor), ...pattern.parts] },
        replacement: operandWord(lowering, operation.replacement, quoted),
      };
      break;
    }
    default:
      return fail();
  }
  return [{ kind: "parameter", name, operation: lowered }];
}

function operandWord(lowering: Lowering, word: BashWord, context: Context): Word {
  if (word.parts !== undefined) return wordOf(lowerParts(lowering, word.parts, context));
  if (context === "bare") return wordOf(literal(word.text));
  return wordOf([{ kind: "literal", text: unescapeDouble(word.text), quoted: true }]);
}

/** ash expands an arithmetic expression as text in double quotes, then reads the result. */
function arithmeticWord(lowering: Lowering, text: string): Word {
  return /[$`\\]/.test(text) ? textWord(lowering, text) : plainWord(text);
}

/** Text with the expansions of a here-document. */
function textWord(lowering: Lowering, text: string): Word {
  const tree = parseBash(`: <<\u0001\n${text}\n\u0001\n`);
  const command = tree.commands[0]?.command;
  const here = command?.type === "Command" ? command.redirects[0] : undefined;
  if (here?.type !== "HereDoc" || here.body.parts === undefined) return plainWord(unescapeHere(text));
  const inner: Lowering = { ...lowering, source: text, foreign: false };
  const word = wordOf(trimLastNewline(lowerParts(inner, here.body.parts, "double")));
  if (inner.foreign) lowering.foreign = true;
  return word;
}

function trimLastNewline(parts: readonly Part[]): readonly Part[] {
  const last = parts.at(-1);
  if (last?.kind !== "literal" || !last.text.endsWith("\n")) return parts;
  return [...parts.slice(0, -1), { ...last, text: last.text.slice(0, -1) }];
}

function unescapeHere(text: string): string {
  return text.replace(/\\(\n)|\\([$`\\])/g, (_, newline: string | undefined, char: string | undefined) =>
    newline === undefined ? (char ?? "") : "",
  );
}

export function lowerHereDocument(lowering: Lowering, here: HereDoc): Word {
  const strip = here.operator === "<<-";
  if (here.delimiter === undefined) lowering.foreign = true;
  if (here.delimiter?.quoted === true) return plainWord(strip ? stripTabs(here.body.text) : here.body.text);
  if (here.body.parts === undefined) return plainWord(unescapeHere(strip ? stripTabs(here.body.text) : here.body.text));
  const parts = lowerParts(lowering, here.body.parts, "double");
  if (!strip) return wordOf(parts);
  let atStart = true;
  return wordOf(
    parts.map((part) => {
      if (part.kind !== "literal") {
        atStart = false;
        return part;
      }
      const text = atStart ? stripTabs(part.text) : part.text.replace(/\n\t+/g, "\n");
      atStart = part.text.endsWith("\n");
      return { ...part, text };
    }),
  );
}

function stripTabs(text: string): string {
  return text.replace(/^\t+/gm, "");
}

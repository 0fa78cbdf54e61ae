import { goQuote } from "../go-quote.ts";
import { isProblem, type NotSimulated, type Problem } from "../problem.ts";

/** Value of a variable; undefined: it is not set. A problem: what variables stand for has become too much. */
export type Lookup = (name: string) => string | undefined | Problem;

/** What the variables of one instruction may stand for, all together; a few doublings are more than any memory. */
const insertedMax = 4 * 1024 * 1024;

/** Words in words: `${a:-${b:-…}}`. */
const depthMax = 500;

/** A lookup for one instruction, all words of which may insert so much. */
export function boundedLookup(lookup: (name: string) => string | undefined): Lookup {
  let inserted = 0;
  return (name) => {
    const value = lookup(name);
    inserted += value?.length ?? 0;
    return inserted <= insertedMax ? value : tooLong;
  };
}

const tooLong: NotSimulated = {
  problem: "variables of one instruction that stand for more than 4 MiB are not simulated",
  unsupported: "build.any-size",
};

/**
 * Expands one word as the classic builder does: quotes and escapes go, `$x ${x} ${x:-w} ${x:+w} ${x:?w}` are replaced
 * outside single quotes (ENV-008, SUB-003 … SUB-008). A word that cannot be expanded is a problem in dockerd's words.
 */
export function expandWord(word: string, lookup: Lookup, escapeCharacter: string): string | Problem {
  const expanded = expand(word, lookup, escapeCharacter);
  return isProblem(expanded) ? expanded : textOf(expanded);
}

/** The same, split at blanks that are not quoted, also those of values: EXPOSE alone does so. */
export function expandWords(word: string, lookup: Lookup, escapeCharacter: string): readonly string[] | Problem {
  const expanded = expand(word, lookup, escapeCharacter);
  if (isProblem(expanded)) return expanded;
  const words: string[] = [];
  let last = "";
  for (const { text, isQuoted } of expanded) {
    const [first = "", ...others] = isQuoted ? [text] : text.split(/\s+/);
    last += first;
    for (const other of others) {
      if (last !== "") words.push(last);
      last = other;
    }
  }
  if (last !== "") words.push(last);
  return words;
}

/** What an expanded word is put together from. */
interface Piece {
  readonly text: string;
  readonly isQuoted: boolean;
}

type Pieces = readonly Piece[] | Problem;

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

function expand(source: string, lookup: Lookup, escapeCharacter: string): Pieces {
  const lexer: Lexer = { characters: [...source], at: 0, depth: 0, lookup, escapeCharacter };
  const expanded = until(lexer, undefined);
  if (!isProblem(expanded) || "unsupported" in expanded) return expanded;
  return { problem: `failed to process ${goQuote(source)}: ${expanded.problem}` };
}

interface Lexer {
  readonly characters: readonly string[];
  /** What moves; owned by one call of `expand`. */
  at: number;
  depth: number;
  readonly lookup: Lookup;
  readonly escapeCharacter: string;
}

type Part = string | Problem;

const missingBrace: Problem = { problem: "syntax error: missing '}'" };

const tooDeep: NotSimulated = {
  problem: `variables in variables, more than ${depthMax} deep, are not simulated`,
  unsupported: "build.any-size",
};

function until(lexer: Lexer, stop: string | undefined): Pieces {
  const { characters, escapeCharacter } = lexer;
  const pieces: Piece[] = [];
  for (;;) {
    const character = characters[lexer.at];
    if (character === undefined || character === stop) {
      if (stop !== undefined && character === undefined) return missingBrace;
      if (stop !== undefined) lexer.at += 1;
      return pieces;
    }
    if (character === "$" || character === "'" || character === '"') {
      const part = character === "$" ? dollar(lexer) : character === "'" ? singleQuoted(lexer) : doubleQuoted(lexer);
      if (isProblem(part)) return part;
      pieces.push({ text: part, isQuoted: character !== "$" });
    } else if (character === escapeCharacter) {
      pieces.push({ text: characters[lexer.at + 1] ?? "", isQuoted: true });
      lexer.at += 2;
    } else {
      const begin = lexer.at;
      while (isPlain(characters[lexer.at], stop, escapeCharacter)) lexer.at += 1;
      pieces.push({ text: characters.slice(begin, lexer.at).join(""), isQuoted: false });
    }
  }
}

function isPlain(character: string | undefined, stop: string | undefined, escapeCharacter: string): boolean {
  if (character === undefined || character === stop || character === escapeCharacter) return false;
  return character !== "$" && character !== "'" && character !== '"';
}

function singleQuoted(lexer: Lexer): Part {
  const end = lexer.characters.indexOf("'", lexer.at + 1);
  if (end < 0) {
    lexer.at = lexer.characters.length;
    return { problem: "unexpected end of statement while looking for matching single-quote" };
  }
  const text = lexer.characters.slice(lexer.at + 1, end).join("");
  lexer.at = end + 1;
  return text;
}

function doubleQuoted(lexer: Lexer): Part {
  lexer.at += 1;
  let text = "";
  for (;;) {
    const character = lexer.characters[lexer.at];
    if (character === undefined)
      return { problem: "unexpected end of statement while looking for matching double-quote" };
    if (character === "$") {
      const value = dollar(lexer);
      if (isProblem(value)) return value;
      text += value;
      continue;
    }
    lexer.at += 1;
    if (character === '"') return text;
    const next = lexer.characters[lexer.at];
    if (character !== lexer.escapeCharacter) text += character;
    else if (next === '"' || next === "$" || next === lexer.escapeCharacter) {
      text += next;
      lexer.at += 1;
    } else if (next !== undefined) text += character;
  }
}

function dollar(lexer: Lexer): Part {
  lexer.at += 1;
  if (lexer.characters[lexer.at] !== "{") {
    const name = nameAt(lexer);
    // SUB-008: a dollar before nothing stays.
    return name === "" ? "$" : (lexer.lookup(name) ?? "");
  }
  lexer.at += 1;
  const first = lexer.characters[lexer.at];
  if (first === undefined) return missingBrace;
  if (first === "{" || first === "}" || first === ":") return { problem: "syntax error: bad substitution" };
  const name = nameAt(lexer);
  const value = lexer.lookup(name);
  if (isProblem(value)) return value;
  const next = lexer.characters[lexer.at];
  lexer.at += 1;
  if (next === "}") return value ?? "";
  if (next === "?") return required(lexer, name, { value, isGood: value !== undefined, wrong: "unset" });
  if (next !== ":") return { problem: "missing ':' in substitution" };
  const modifier = lexer.characters[lexer.at];
  lexer.at += 1;
  const isSet = value !== undefined && value !== "";
  if (modifier === "?")
    return required(lexer, name, { value, isGood: isSet, wrong: value === undefined ? "unset" : "empty" });
  const word = wordUntilBrace(lexer);
  if (isProblem(word)) return word;
  if (modifier === "+") return isSet ? word : "";
  if (modifier === "-") return isSet ? value : word;
  return { problem: `unsupported modifier (${modifier ?? "\ufffd"}) in substitution` };
}

interface Required {
  readonly value: string | undefined;
  readonly isGood: boolean;
  readonly wrong: "unset" | "empty";
}

/** SUB-004 */
function required(lexer: Lexer, name: string, found: Required): Part {
  const word = wordUntilBrace(lexer);
  if (isProblem(word)) return word;
  if (found.isGood) return found.value ?? "";
  return { problem: `${name}: ${word === "" ? `is not allowed to be ${found.wrong}` : word}` };
}

function wordUntilBrace(lexer: Lexer): Part {
  if (lexer.depth === depthMax) return tooDeep;
  lexer.depth += 1;
  const expanded = until(lexer, "}");
  lexer.depth -= 1;
  if (!isProblem(expanded)) return textOf(expanded);
  if ("unsupported" in expanded) return expanded;
  return lexer.at >= lexer.characters.length ? missingBrace : expanded;
}

/** A name, a number or one special character; empty when none stands here. */
function nameAt(lexer: Lexer): string {
  const { characters } = lexer;
  const first = characters[lexer.at] ?? "";
  let end = lexer.at;
  if (/\p{Nd}/u.test(first)) while (/^\p{Nd}$/u.test(characters[end] ?? "")) end += 1;
  else if ("@*#?-$!".includes(first) && first !== "") end += 1;
  else while (/^[\p{L}\p{Nd}_]$/u.test(characters[end] ?? "")) end += 1;
  const name = characters.slice(lexer.at, end).join("");
  lexer.at = end;
  return name;
}

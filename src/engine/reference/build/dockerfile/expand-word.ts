import { goQuote } from "../go-quote.ts";
import { isProblem, type Problem } from "../problem.ts";

/** Value of a variable; undefined: it is not set. */
export type Lookup = (name: string) => string | undefined;

/**
 * Expands one word as the classic builder does: quotes and escapes go, `$x ${x} ${x:-w} ${x:+w} ${x:?w}` are replaced
 * outside single quotes (ENV-008, SUB-003 … SUB-008). A word that cannot be expanded is a problem in dockerd's words.
 */
export function expandWord(word: string, lookup: Lookup, escapeCharacter: string): string | Problem {
  const expanded = expand(word, lookup, escapeCharacter);
  return isProblem(expanded) ? expanded : expanded.text;
}

/** The same, split at blanks that are not quoted, also those of values: EXPOSE alone does so. */
export function expandWords(word: string, lookup: Lookup, escapeCharacter: string): readonly string[] | Problem {
  const expanded = expand(word, lookup, escapeCharacter);
  return isProblem(expanded) ? expanded : expanded.words;
}

interface Expanded {
  readonly text: string;
  readonly words: readonly string[];
}

function expand(source: string, lookup: Lookup, escapeCharacter: string): Expanded | Problem {
  const lexer: Lexer = { characters: [...source], at: 0, lookup, escapeCharacter };
  const expanded = until(lexer, undefined);
  return isProblem(expanded) ? { problem: `failed to process ${goQuote(source)}: ${expanded.problem}` } : expanded;
}

interface Lexer {
  readonly characters: readonly string[];
  /** The one thing that moves; owned by one call of `expand`. */
  at: number;
  readonly lookup: Lookup;
  readonly escapeCharacter: string;
}

type Part = string | Problem;

const missingBrace: Problem = { problem: "syntax error: missing '}'" };

function until(lexer: Lexer, stop: string | undefined): Expanded | Problem {
  let text = "";
  const words: string[] = [];
  let word = "";
  const split = (characters: string) => {
    for (const character of characters) {
      if (!/\s/.test(character)) word += character;
      else if (word !== "") {
        words.push(word);
        word = "";
      }
    }
  };
  for (;;) {
    const character = lexer.characters[lexer.at];
    if (character === undefined || character === stop) {
      if (stop !== undefined && character === undefined) return missingBrace;
      if (stop !== undefined) lexer.at += 1;
      if (word !== "") words.push(word);
      return { text, words };
    }
    let part: Part;
    if (character === "$") {
      part = dollar(lexer);
      if (!isProblem(part)) split(part);
    } else if (character === "'" || character === '"') {
      part = character === "'" ? singleQuoted(lexer) : doubleQuoted(lexer);
      if (!isProblem(part)) word += part;
    } else {
      lexer.at += 1;
      part = character;
      if (character === lexer.escapeCharacter) {
        part = lexer.characters[lexer.at] ?? "";
        lexer.at += 1;
        word += part;
      } else split(part);
    }
    if (isProblem(part)) return part;
    text += part;
  }
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
  const expanded = until(lexer, "}");
  if (!isProblem(expanded)) return expanded.text;
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

import { characterClasses } from "./character-classes.ts";

const cache = new Map<string, RegExp>();
const cacheMax = 1000;

/**
 * A shell pattern over bytes as an anchored regular expression: `*`, `?`, `[...]` with classes and ranges, backslash
 * quotes. `how` says what `*` may cross: a path component's must not match a slash.
 */
export function compilePattern(pattern: string): RegExp {
  const known = cache.get(pattern);
  if (known !== undefined) return known;
  const compiled = new RegExp(`^(?:${translate(pattern)})$`, "s");
  if (cache.size >= cacheMax) cache.clear();
  cache.set(pattern, compiled);
  return compiled;
}

/** Quotes text so that as a pattern it matches itself. */
export function quotePattern(text: string): string {
  return /[\\*?[\]!^-]/.test(text) ? text.replace(/[\\*?[\]!^-]/g, "\\$&") : text;
}

/** The text of a pattern with its quoting removed. */
export function unquotePattern(pattern: string): string {
  return pattern.includes("\\") ? pattern.replace(/\\([\s\S])/g, "$1") : pattern;
}

function translate(pattern: string): string {
  let out = "";
  for (let index = 0; index < pattern.length; index++) {
    const char = pattern.charAt(index);
    if (char === "*") out += "[^]*";
    else if (char === "?") out += "[^]";
    else if (char === "\\" && index + 1 < pattern.length) out += escape(pattern.charAt(++index));
    else if (char === "[") {
      const bracket = translateBracket(pattern, index);
      if (bracket === undefined) out += "\\[";
      else {
        out += bracket.expression;
        index = bracket.end;
      }
    } else out += escape(char);
  }
  return out;
}

function translateBracket(
  pattern: string,
  start: number,
): { readonly expression: string; readonly end: number } | undefined {
  let index = start + 1;
  const negated = pattern[index] === "!" || pattern[index] === "^";
  if (negated) index++;
  let set = "";
  for (let first = true; ; first = false) {
    const char = pattern[index];
    if (char === undefined) return undefined;
    if (char === "]" && !first) break;
    const named = /^\[:(\w+):\]/.exec(pattern.slice(index, index + 12));
    if (named !== null) {
      const members = characterClasses[named[1] ?? ""];
      if (members === undefined) return undefined;
      set += members;
      index += named[0].length;
      continue;
    }
    const from = member(pattern, index);
    index = from.next;
    if (pattern[index] === "-" && pattern[index + 1] !== "]" && index + 1 < pattern.length) {
      const to = member(pattern, index + 1);
      index = to.next;
      if (from.char <= to.char) set += `${inClass(from.char)}-${inClass(to.char)}`;
    } else set += inClass(from.char);
  }
  return { expression: set === "" ? (negated ? "[^]" : "[]") : `[${negated ? "^" : ""}${set}]`, end: index };
}

function member(pattern: string, index: number): { readonly char: string; readonly next: number } {
  return pattern[index] === "\\" && index + 1 < pattern.length
    ? { char: pattern.charAt(index + 1), next: index + 2 }
    : { char: pattern.charAt(index), next: index + 1 };
}

function inClass(char: string): string {
  return /[\\\]^-]/.test(char) ? `\\${char}` : char;
}

function escape(char: string): string {
  return /[.*+?^${}()|[\]\\/]/.test(char) ? `\\${char}` : char;
}

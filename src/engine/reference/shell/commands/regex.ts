import type { ByteString } from "../../bytes.ts";
import { characterClasses } from "../character-classes.ts";

/** A POSIX regular expression. */
export interface Regex {
  /** The leftmost-longest match at or after `from`, or undefined. */
  exec(subject: ByteString, from?: number): RegexMatch | undefined;
  test(subject: ByteString): boolean;
  readonly groupCount: number;
}

export interface RegexMatch {
  readonly start: number;
  readonly end: number;
  /** Group 0 is the whole match; a group that took no part is undefined. */
  readonly groups: readonly (ByteString | undefined)[];
}

export interface RegexSyntax {
  readonly extended: boolean;
  readonly ignoreCase?: boolean;
  /** `^` and `$` also match at line ends (sed's M). */
  readonly multiline?: boolean;
}

const cache = new Map<string, Regex | { readonly error: string }>();

/** Compiles a POSIX basic or extended expression with GNU extensions; an error is the C library's text. */
export function compileRegex(pattern: ByteString, syntax: RegexSyntax): Regex | { readonly error: string } {
  const key = `${syntax.extended ? "E" : "B"}${syntax.ignoreCase ? "i" : ""}${syntax.multiline ? "m" : ""}/${pattern}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const translated = translate(pattern, syntax);
  const compiled = "error" in translated ? translated : build(translated, syntax.multiline === true);
  if (cache.size > 2000) cache.clear();
  cache.set(key, compiled);
  return compiled;
}

/** All matches from left to right; an empty match right after a match does not count. */
export function* matchesOf(regex: Regex, subject: ByteString): Generator<RegexMatch, void> {
  let lastEnd = -1;
  for (let at = 0; at <= subject.length; ) {
    const match = regex.exec(subject, at);
    if (match === undefined) return;
    const empty = match.start === match.end;
    if (!(empty && match.start === lastEnd)) yield match;
    lastEnd = match.end;
    at = empty ? match.end + 1 : match.end;
  }
}

/** A regular expression for a literal text. */
export function literalPattern(text: ByteString): string {
  return text.replace(/[.[\]\\*^$+?(){}|]/g, "\\$&");
}

interface Translated {
  readonly source: string;
  readonly groupCount: number;
  readonly alternatives: boolean;
}

function build(translated: Translated, multiline: boolean): Regex {
  const flags = multiline ? "gsm" : "gs";
  const search = new RegExp(translated.source, flags);
  const sticky = translated.alternatives
    ? new RegExp(`(?:${translated.source})(?![^])`, flags.replace("g", "y"))
    : undefined;
  return {
    groupCount: translated.groupCount,
    test: (subject) => {
      search.lastIndex = 0;
      return search.test(subject);
    },
    exec: (subject, from = 0) => {
      search.lastIndex = from;
      const match = search.exec(subject);
      if (match === null) return undefined;
      if (sticky !== undefined) {
        // JavaScript takes the first alternative that matches, POSIX the longest match from the same start.
        for (let end = subject.length; end > match.index + match[0].length; end--) {
          sticky.lastIndex = match.index;
          const longer = sticky.exec(subject.slice(0, end));
          if (longer !== null && endHolds(search, subject, longer)) {
            return { start: match.index, end, groups: [...longer] };
          }
        }
      }
      return { start: match.index, end: match.index + match[0].length, groups: [...match] };
    },
  };
}

/** Whether a match of a shortened subject also holds in the whole one: `$` and `\b` look past the cut. */
function endHolds(search: RegExp, subject: ByteString, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  if (end === subject.length) return true;
  const exact = new RegExp(`(?:${search.source})(?<=^[^]{${end}})`, "sy");
  exact.lastIndex = match.index;
  const found = exact.exec(subject);
  return found !== null && found[0].length === match[0].length;
}

function translate(
  pattern: ByteString,
  { extended, ignoreCase = false }: RegexSyntax,
): Translated | { readonly error: string } {
  let source = "";
  let groupCount = 0;
  let alternatives = false;
  const open: number[] = [];
  let index = 0;
  // Whether an atom precedes, so that a repetition may follow.
  let atom = false;
  const repeat = (text: string): void => {
    // Repetitions of repetitions (a**, a+*) are one group to JavaScript.
    if (/[*+?}]$/.test(source) && lastIsRepeat)
      source = `(?:${source.slice(lastAtom)})`.replace(/^/, source.slice(0, lastAtom));
    source += text;
    lastIsRepeat = true;
  };
  let lastAtom = 0;
  let lastIsRepeat = false;
  const starts: number[] = [];
  const put = (text: string): void => {
    lastAtom = source.length;
    lastIsRepeat = false;
    source += text;
    atom = true;
  };
  const openGroup = (): void => {
    groupCount++;
    open.push(groupCount);
    starts.push(source.length);
    source += "(";
    atom = false;
  };
  const closeGroup = (): void => {
    open.pop();
    source += ")";
    lastAtom = starts.pop() ?? 0;
    lastIsRepeat = false;
    atom = true;
  };
  const alternative = (): void => {
    alternatives = true;
    source += "|";
    atom = false;
  };

  while (index < pattern.length) {
    const char = pattern.charAt(index++);
    if (char === "\\") {
      if (index >= pattern.length) return { error: "Trailing backslash" };
      const next = pattern.charAt(index++);
      if (!extended && next === "(") openGroup();
      else if (!extended && next === ")") {
        if (open.length === 0) return { error: "Unmatched ) or \\)" };
        closeGroup();
      } else if (!extended && next === "{") {
        const interval = readInterval(pattern, index, "\\}");
        if (typeof interval === "string") return { error: interval };
        if (!atom) return { error: "Invalid preceding regular expression" };
        repeat(interval.text);
        index = interval.end;
      } else if (!extended && next === "|") alternative();
      else if (!extended && (next === "+" || next === "?")) {
        if (atom) repeat(next);
        else put(`\\${next}`);
      } else if (next >= "1" && next <= "9") {
        if (Number(next) > groupCount || open.includes(Number(next))) return { error: "Invalid back reference" };
        put(`(?:\\${next})`);
      } else if (next === "w") put("[A-Za-z0-9_]");
      else if (next === "W") put("[^A-Za-z0-9_]");
      else if (next === "s") put("[ \\t\\n\\v\\f\\r]");
      else if (next === "S") put("[^ \\t\\n\\v\\f\\r]");
      else if (next === "b" || next === "B") put(`\\${next}`);
      else if (next === "<") put("(?<![A-Za-z0-9_])(?=[A-Za-z0-9_])");
      else if (next === ">") put("(?<=[A-Za-z0-9_])(?![A-Za-z0-9_])");
      else if (next === "`") put("(?<![^])");
      else if (next === "'") put("(?![^])");
      else put(literal(next, ignoreCase));
      continue;
    }
    if (char === "[") {
      const bracket = readBracket(pattern, index, ignoreCase);
      if ("error" in bracket) return bracket;
      put(bracket.text);
      index = bracket.end;
      continue;
    }
    if (char === ".") {
      put("[^]");
      continue;
    }
    if (char === "*") {
      if (atom) repeat("*");
      else if (extended && source !== "" && !/[(|^]$/.test(source)) repeat("*");
      else if (extended) continue;
      else put("\\*");
      continue;
    }
    if (char === "^") {
      const anchor = extended || index === 1 || (/(\(|\||\n)$/.test(source) && !atom);
      if (anchor) source += "^";
      else put("\\^");
      if (anchor) atom = false;
      continue;
    }
    if (char === "$") {
      const rest = pattern.slice(index);
      const anchor = extended || rest === "" || rest.startsWith("\\)") || rest.startsWith("\\|");
      if (anchor) source += "$";
      else put("\\$");
      if (anchor) atom = false;
      continue;
    }
    if (extended) {
      if (char === "(") {
        openGroup();
        continue;
      }
      if (char === ")") {
        if (open.length === 0) return { error: "Unmatched ) or \\)" };
        closeGroup();
        continue;
      }
      if (char === "|") {
        alternative();
        continue;
      }
      if (char === "+" || char === "?") {
        if (atom) repeat(char);
        continue;
      }
      if (char === "{") {
        const interval = readInterval(pattern, index, "}");
        if (typeof interval === "string" || !atom) {
          if (typeof interval !== "string" && !atom) return { error: "Invalid preceding regular expression" };
          put("\\{");
          continue;
        }
        repeat(interval.text);
        index = interval.end;
        continue;
      }
    }
    put(literal(char, ignoreCase));
  }
  if (open.length > 0) return { error: "Unmatched ( or \\(" };
  return { source, groupCount, alternatives };
}

function literal(char: string, ignoreCase: boolean): string {
  const lower = char.toLowerCase();
  const upper = char.toUpperCase();
  if (ignoreCase && /[a-zA-Z]/.test(char)) return `[${lower}${upper}]`;
  return escapeChar(char);
}

function escapeChar(char: string): string {
  if (/[A-Za-z0-9_ ]/.test(char)) return char;
  return `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`;
}

function readInterval(
  pattern: string,
  start: number,
  close: string,
): { readonly text: string; readonly end: number } | string {
  const end = pattern.indexOf(close, start);
  if (end < 0) return "Unmatched { or \\{";
  const match = /^(\d*)(,?)(\d*)$/.exec(pattern.slice(start, end));
  if (match === null || (match[1] === "" && match[2] === "")) return "Invalid content of \\{\\}";
  const low = match[1] === "" ? 0 : Number(match[1]);
  if (match[3] !== "" && Number(match[3]) < low) return "Invalid content of \\{\\}";
  if (low > 32767 || Number(match[3]) > 32767) return "Regular expression too big";
  return { text: `{${low}${match[2]}${match[3]}}`, end: end + close.length };
}

function readBracket(
  pattern: string,
  start: number,
  ignoreCase: boolean,
): { readonly text: string; readonly end: number } | { readonly error: string } {
  const unmatched = { error: "Unmatched [, [^, [:, [., or [=" };
  let index = start;
  const negated = pattern.charAt(index) === "^";
  if (negated) index++;
  let body = "";
  let first = true;
  for (;;) {
    if (index >= pattern.length) return unmatched;
    let char = pattern.charAt(index++);
    if (char === "]" && !first) break;
    first = false;
    const kind = pattern.charAt(index);
    if (char === "[" && (kind === ":" || kind === "." || kind === "=")) {
      const end = pattern.indexOf(`${kind}]`, index + 1);
      if (end < 0) return unmatched;
      const name = pattern.slice(index + 1, end);
      index = end + 2;
      if (kind === ":") {
        const known = characterClasses[name];
        if (known === undefined) return { error: "Invalid character class name" };
        body += ignoreCase && (name === "upper" || name === "lower") ? "a-zA-Z" : known;
        continue;
      }
      if (name.length !== 1) return { error: "Invalid collation character" };
      char = name;
    }
    if (pattern.charAt(index) === "-" && index + 1 < pattern.length && pattern.charAt(index + 1) !== "]") {
      const high = pattern.charAt(index + 1);
      index += 2;
      if (high < char) return { error: "Invalid range end" };
      body += `${escapeChar(char)}-${escapeChar(high)}`;
      if (ignoreCase) body += bothCases(char, high);
      continue;
    }
    body += escapeChar(char);
    if (ignoreCase && /[a-zA-Z]/.test(char)) body += char.toLowerCase() + char.toUpperCase();
  }
  if (body === "") return { text: negated ? "[^]" : "[]", end: index };
  return { text: `[${negated ? "^" : ""}${body}]`, end: index };
}

function bothCases(low: string, high: string): string {
  let text = "";
  for (let code = low.charCodeAt(0); code <= high.charCodeAt(0); code++) {
    const char = String.fromCharCode(code);
    if (/[a-zA-Z]/.test(char)) text += char.toLowerCase() + char.toUpperCase();
  }
  return text;
}

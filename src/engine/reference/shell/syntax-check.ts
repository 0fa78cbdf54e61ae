/** What ash says about a text that it cannot parse, and how much of it it has run by then. */
export interface SyntaxFault {
  /** e.g. `unexpected "|"` */
  readonly message: string;
  /** Counted from 0. */
  readonly line: number;
  /** Where the last line that parses ends: ash reads and runs line by line. */
  readonly runnable: number;
}

/**
 * Recognises ash's grammar (that of dash's parser.c) and answers the first fault; undefined where there is none. It is
 * asked only about texts that the real parser refuses or that use what ash lacks, so it need not be fast.
 */
export function findSyntaxFault(source: string): SyntaxFault | undefined {
  const reader = readerOf(source, 0);
  let runnable = 0;
  try {
    for (;;) {
      if (list(reader, 1) === "end") return undefined;
      runnable = reader.at;
    }
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return {
      message: fault.message,
      line: source.slice(0, Math.min(fault.at, source.length)).split("\n").length - 1,
      runnable,
    };
  }
}

/** The same text with braces around function bodies that have none; it must be without fault. */
export function braceFunctions(source: string): string {
  const reader = readerOf(source, 0);
  while (list(reader, 1) !== "end");
  let result = source;
  for (const { from, to } of [...reader.bodies].sort((left, right) => right.from - left.from)) {
    result = `${result.slice(0, from)}{ ${result.slice(from, to)}; }${result.slice(to)}`;
  }
  return result;
}

function readerOf(source: string, at: number): Reader {
  return { source, at, pushed: undefined, here: [], bodies: [] };
}

/** Unwinds the recogniser; never seen outside this file. */
class Fault extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

interface Reader {
  readonly source: string;
  at: number;
  pushed: Token | undefined;
  readonly here: { readonly delimiter: string; readonly tabs: boolean }[];
  /** Simple commands that are bodies of functions. */
  readonly bodies: { readonly from: number; readonly to: number }[];
}

interface Token {
  readonly kind: "word" | "operator" | "newline" | "redirection" | "end";
  readonly text: string;
  /** Any quoting: not a keyword. */
  readonly quoted: boolean;
  readonly at: number;
}

const keywords = new Set([
  "!",
  "case",
  "do",
  "done",
  "elif",
  "else",
  "esac",
  "fi",
  "for",
  "function",
  "if",
  "in",
  "then",
  "until",
  "while",
  "{",
  "}",
]);
const listEnds = new Set([")", ";;", "do", "done", "elif", "else", "esac", "fi", "then", "}"]);

function isKeyword(token: Token, word?: string): boolean {
  return (
    token.kind === "word" && !token.quoted && keywords.has(token.text) && (word === undefined || token.text === word)
  );
}
function isOperator(token: Token, text: string): boolean {
  return token.kind === "operator" && token.text === text;
}
function endsList(token: Token): boolean {
  return (
    token.kind === "end" ||
    (token.kind === "operator" && listEnds.has(token.text)) ||
    (isKeyword(token) && listEnds.has(token.text))
  );
}

function unexpected(token: Token, expected?: string, asKeyword = true): never {
  const shown =
    token.kind === "end"
      ? "end of file"
      : token.kind === "newline"
        ? "newline"
        : token.kind === "redirection"
          ? "redirection"
          : token.kind === "operator" || (asKeyword && isKeyword(token))
            ? `"${token.text}"`
            : "word";
  const wanted = expected === undefined ? "" : ` (expecting ${expected === "word" ? "word" : `"${expected}"`})`;
  throw new Fault(`unexpected ${shown}${wanted}`, token.at);
}

function next(reader: Reader): Token {
  const token = reader.pushed ?? scan(reader);
  reader.pushed = undefined;
  return token;
}
function back(reader: Reader, token: Token): void {
  reader.pushed = token;
}
function nextAfterNewlines(reader: Reader): Token {
  for (;;) {
    const token = next(reader);
    if (token.kind !== "newline") return token;
  }
}

/** 0: at least one command; 1: one line; 2: perhaps nothing. */
function list(reader: Reader, mode: 0 | 1 | 2): "end" | "line" {
  let optional = mode === 2;
  for (;;) {
    const token = mode === 1 ? next(reader) : nextAfterNewlines(reader);
    if (token.kind === "newline") return "line";
    if (token.kind === "end") {
      back(reader, token);
      return "end";
    }
    back(reader, token);
    if (optional && endsList(token)) return "line";
    optional = true;
    andOr(reader);
    const after = next(reader);
    if (isOperator(after, "&") || isOperator(after, ";")) continue;
    back(reader, after);
    if (after.kind === "newline" || after.kind === "end") continue;
    if (mode === 1) unexpected(after);
    return "line";
  }
}

function andOr(reader: Reader): void {
  for (;;) {
    pipeline(reader);
    const token = next(reader);
    if (!isOperator(token, "&&") && !isOperator(token, "||")) {
      back(reader, token);
      return;
    }
    back(reader, nextAfterNewlines(reader));
  }
}

function pipeline(reader: Reader): void {
  const first = next(reader);
  if (!isKeyword(first, "!")) back(reader, first);
  for (;;) {
    command(reader);
    const token = next(reader);
    if (!isOperator(token, "|")) {
      back(reader, token);
      return;
    }
    back(reader, nextAfterNewlines(reader));
  }
}

function expectKeyword(reader: Reader, word: string): void {
  const token = nextAfterNewlines(reader);
  if (!isKeyword(token, word)) unexpected(token, word);
}

function command(reader: Reader): void {
  const token = next(reader);
  if (isKeyword(token)) {
    switch (token.text) {
      case "if":
        ifCommand(reader);
        break;
      case "while":
      case "until":
        list(reader, 0);
        expectKeyword(reader, "do");
        list(reader, 0);
        expectKeyword(reader, "done");
        break;
      case "for":
        forCommand(reader);
        break;
      case "case":
        caseCommand(reader);
        break;
      case "{":
        list(reader, 0);
        expectKeyword(reader, "}");
        break;
      case "function": {
        const name = next(reader);
        if (name.kind !== "word") unexpected(name, "word");
        const open = next(reader);
        if (isOperator(open, "(")) {
          const close = next(reader);
          if (!isOperator(close, ")")) unexpected(close, ")", false);
        } else back(reader, open);
        back(reader, nextAfterNewlines(reader));
        command(reader);
        return;
      }
      default:
        unexpected(token);
    }
    redirections(reader);
    return;
  }
  if (isOperator(token, "(")) {
    list(reader, 0);
    const close = next(reader);
    if (!isOperator(close, ")")) unexpected(close, ")");
    redirections(reader);
    return;
  }
  if (token.kind === "word" || token.kind === "redirection") {
    back(reader, token);
    simple(reader);
    return;
  }
  unexpected(token);
}

function ifCommand(reader: Reader): void {
  list(reader, 0);
  expectKeyword(reader, "then");
  list(reader, 0);
  for (;;) {
    const token = nextAfterNewlines(reader);
    if (isKeyword(token, "elif")) {
      list(reader, 0);
      expectKeyword(reader, "then");
      list(reader, 0);
      continue;
    }
    if (isKeyword(token, "else")) list(reader, 0);
    else back(reader, token);
    expectKeyword(reader, "fi");
    return;
  }
}

function forCommand(reader: Reader): void {
  const name = next(reader);
  if (name.kind !== "word" || name.quoted || !/^[A-Za-z_]\w*$/.test(name.text))
    throw new Fault("bad for loop variable", name.at);
  const token = nextAfterNewlines(reader);
  if (isKeyword(token, "in")) {
    let word = next(reader);
    while (word.kind === "word") word = next(reader);
    if (word.kind !== "newline" && !isOperator(word, ";")) unexpected(word);
  } else if (!isOperator(token, ";")) back(reader, token);
  expectKeyword(reader, "do");
  list(reader, 0);
  expectKeyword(reader, "done");
}

function caseCommand(reader: Reader): void {
  const word = next(reader);
  if (word.kind !== "word") unexpected(word, "word");
  expectKeyword(reader, "in");
  for (;;) {
    let pattern = nextAfterNewlines(reader);
    if (isKeyword(pattern, "esac")) return;
    if (isOperator(pattern, "(")) pattern = next(reader);
    for (;;) {
      if (pattern.kind === "end") unexpected(pattern, ")");
      const after = next(reader);
      if (!isOperator(after, "|")) {
        if (!isOperator(after, ")")) unexpected(after, ")");
        break;
      }
      pattern = next(reader);
    }
    list(reader, 2);
    const end = nextAfterNewlines(reader);
    if (isKeyword(end, "esac")) return;
    if (!isOperator(end, ";;")) unexpected(end, ";;");
  }
}

function redirections(reader: Reader): void {
  for (;;) {
    const token = next(reader);
    if (token.kind !== "redirection") {
      back(reader, token);
      return;
    }
    fileName(reader, token);
  }
}

function fileName(reader: Reader, redirection: Token): void {
  const target = next(reader);
  if (target.kind !== "word") unexpected(target);
  if (/<<-?$/.test(redirection.text)) {
    reader.here.push({ delimiter: target.text.replace(/\\(.)|['"]/g, "$1"), tabs: redirection.text.endsWith("-") });
  }
}

function simple(reader: Reader): void {
  let words = 0;
  let name = "";
  let brackets = false;
  for (let first = true; ; first = false) {
    const token = next(reader);
    if (token.kind === "redirection") {
      fileName(reader, token);
      words = words === 0 ? 0 : words + 2;
      continue;
    }
    if (token.kind === "word") {
      if (token.text === "[[" && !token.quoted) brackets = true;
      if (token.text === "]]") brackets = false;
      if (words === 0) name = token.text;
      words++;
      continue;
    }
    if (brackets && (isOperator(token, "&&") || isOperator(token, "||"))) continue;
    if (isOperator(token, "(") && words === 1 && !first) {
      if (/^[A-Za-z_]\w*=/.test(name)) unexpected(token);
      const close = next(reader);
      if (!isOperator(close, ")")) unexpected(close, ")", false);
      if (!/^[A-Za-z_]\w*$/.test(name)) throw new Fault("bad function name", token.at);
      const body = nextAfterNewlines(reader);
      back(reader, body);
      command(reader);
      if (!isKeyword(body) && !isOperator(body, "("))
        reader.bodies.push({ from: body.at, to: reader.pushed?.at ?? reader.at });
      return;
    }
    back(reader, token);
    return;
  }
}

function scan(reader: Reader): Token {
  const { source } = reader;
  for (;;) {
    const char = source[reader.at];
    if (char === " " || char === "\t") reader.at++;
    else if (char === "\\" && source[reader.at + 1] === "\n") reader.at += 2;
    else if (char === "#") while (reader.at < source.length && source[reader.at] !== "\n") reader.at++;
    else break;
  }
  const at = reader.at;
  const char = source[at];
  if (char === undefined) return { kind: "end", text: "", quoted: false, at };
  if (char === "\n") {
    reader.at++;
    skipHereDocuments(reader);
    return { kind: "newline", text: "\n", quoted: false, at };
  }
  if (char === "&" && source[at + 1] === ">") {
    reader.at += 2;
    return { kind: "redirection", text: "&>", quoted: false, at };
  }
  const redirection = /^\d{0,2}(?:<<-|<<|<&|<>|<(?!\()|>>|>&|>\||>(?!\())/.exec(source.slice(at, at + 6));
  if (redirection !== null) {
    reader.at += redirection[0].length;
    return { kind: "redirection", text: redirection[0], quoted: false, at };
  }
  for (const operator of ["&&", "||", ";;", "&", "|", ";", "(", ")"]) {
    if (!source.startsWith(operator, at)) continue;
    reader.at += operator.length;
    return { kind: "operator", text: operator, quoted: false, at };
  }
  return word(reader);
}

function skipHereDocuments(reader: Reader): void {
  for (const { delimiter, tabs } of reader.here.splice(0)) {
    for (;;) {
      if (reader.at >= reader.source.length) break;
      const end = reader.source.indexOf("\n", reader.at);
      const line = reader.source.slice(reader.at, end < 0 ? reader.source.length : end);
      reader.at = end < 0 ? reader.source.length : end + 1;
      if ((tabs ? line.replace(/^\t+/, "") : line) === delimiter) break;
    }
  }
}

function word(reader: Reader): Token {
  const { source } = reader;
  const at = reader.at;
  let quoted = false;
  for (;;) {
    const char = source[reader.at];
    if (char === undefined || " \t\n;&|()".includes(char)) break;
    if ((char === "<" || char === ">") && !(source[reader.at + 1] === "(" && reader.at === at)) break;
    switch (char) {
      case "\\":
        quoted = true;
        reader.at += 2;
        break;
      case "'":
        quoted = true;
        singleQuotes(reader);
        break;
      case '"':
        quoted = true;
        doubleQuotes(reader);
        break;
      case "`":
        backquotes(reader);
        break;
      case "$":
        dollar(reader, false);
        break;
      case "<":
      case ">":
        reader.at += 2;
        substitution(reader);
        break;
      default:
        reader.at++;
    }
  }
  return { kind: "word", text: source.slice(at, reader.at), quoted, at };
}

function singleQuotes(reader: Reader): void {
  const end = reader.source.indexOf("'", reader.at + 1);
  if (end < 0) throw new Fault("unterminated quoted string", reader.source.length);
  reader.at = end + 1;
}

function doubleQuotes(reader: Reader): void {
  reader.at++;
  for (;;) {
    const char = reader.source[reader.at];
    if (char === undefined) throw new Fault("unterminated quoted string", reader.source.length);
    if (char === '"') {
      reader.at++;
      return;
    }
    if (char === "\\") reader.at += 2;
    else if (char === "$") dollar(reader, true);
    else if (char === "`") backquotes(reader);
    else reader.at++;
  }
}

function backquotes(reader: Reader): void {
  const start = ++reader.at;
  for (;;) {
    const char = reader.source[reader.at];
    if (char === undefined) throw new Fault("EOF in backquote substitution", reader.source.length);
    if (char === "`") break;
    reader.at += char === "\\" ? 2 : 1;
  }
  const inside = reader.source.slice(start, reader.at).replace(/\\([\\`$])/g, "$1");
  const fault = findSyntaxFault(inside);
  if (fault !== undefined) throw new Fault(fault.message, start);
  reader.at++;
}

function dollar(reader: Reader, quoted: boolean): void {
  const { source } = reader;
  const following = source[reader.at + 1];
  if (following === "(" && source[reader.at + 2] === "(") {
    arithmetic(reader);
    return;
  }
  if (following === "(") {
    reader.at += 2;
    substitution(reader);
    return;
  }
  if (following === "{") {
    parameter(reader, quoted);
    return;
  }
  if (following === "'" && !quoted) {
    reader.at += 2;
    while (source[reader.at] !== "'") {
      if (reader.at >= source.length) throw new Fault("unterminated quoted string", source.length);
      reader.at += source[reader.at] === "\\" ? 2 : 1;
    }
    reader.at++;
    return;
  }
  reader.at++;
}

function substitution(reader: Reader): void {
  const inner: Reader = { ...readerOf(reader.source, reader.at), bodies: reader.bodies };
  list(inner, 2);
  const close = nextAfterNewlines(inner);
  if (!isOperator(close, ")")) unexpected(close, ")");
  reader.at = inner.at;
}

function arithmetic(reader: Reader): void {
  reader.at += 3;
  for (let depth = 0; ; ) {
    const char = reader.source[reader.at];
    if (char === undefined) throw new Fault("missing '))'", reader.source.length);
    if (char === "$") {
      dollar(reader, true);
      continue;
    }
    if (char === "`") {
      backquotes(reader);
      continue;
    }
    reader.at++;
    if (char === "(") depth++;
    if (char !== ")") continue;
    if (depth > 0) depth--;
    else {
      // A parenthesis too many is told when the expression is evaluated.
      if (reader.source[reader.at] !== ")") continue;
      reader.at++;
      return;
    }
  }
}

function parameter(reader: Reader, quoted: boolean): void {
  reader.at += 2;
  for (;;) {
    const char = reader.source[reader.at];
    if (char === undefined) throw new Fault("missing '}'", reader.source.length);
    if (char === "}") break;
    if (char === "\\") reader.at += 2;
    else if (char === "'" && !quoted) singleQuotes(reader);
    else if (char === '"') doubleQuotes(reader);
    else if (char === "$") dollar(reader, quoted);
    else if (char === "`") backquotes(reader);
    else reader.at++;
  }
  reader.at++;
}

/** Whether what stands in `${…}` means nothing to ash: it says so when it expands it. */
export function isBadSubstitution(inside: string): boolean {
  return !/^(?:#|(?:#?(?:\w+|[@*#?$!-])))(?:$|:?[-=?+]|##?|%%?|:|\/)/.test(inside) || /^#\w+[^\w]/.test(inside);
}

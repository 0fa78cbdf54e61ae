import type { ByteString } from "../../../bytes.ts";

export type AwkToken =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "string"; readonly text: ByteString }
  | { readonly kind: "regex"; readonly text: ByteString }
  /** A name directly followed by a parenthesis: a call. */
  | { readonly kind: "call"; readonly text: string }
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "keyword"; readonly text: string }
  | { readonly kind: "operator"; readonly text: string }
  | { readonly kind: "newline" }
  | { readonly kind: "end" };

const keywords = new Set([
  "BEGIN",
  "END",
  "function",
  "func",
  "if",
  "else",
  "while",
  "for",
  "do",
  "break",
  "continue",
  "next",
  "nextfile",
  "exit",
  "return",
  "delete",
  "in",
  "getline",
  "print",
  "printf",
  "switch",
  "case",
  "default",
]);
const operators = [
  "**=",
  "&&",
  "||",
  "==",
  "<=",
  ">=",
  "!=",
  "++",
  "--",
  "+=",
  "-=",
  "*=",
  "/=",
  "%=",
  "^=",
  "**",
  ">>",
  "!~",
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  ";",
  ",",
  "+",
  "-",
  "*",
  "/",
  "%",
  "^",
  "!",
  ">",
  "<",
  "|",
  "?",
  ":",
  "~",
  "$",
  "=",
];

/** The tokens of a program; an error is busybox's text. */
export function tokenizeAwk(source: ByteString): readonly AwkToken[] | { readonly error: string } {
  const tokens: AwkToken[] = [];
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at, at + 256);
    const skipped = /^(?:[ \t\r]+|\\\r?\n|#[^\n]*)/.exec(source.slice(at))?.[0];
    if (skipped !== undefined) {
      at += skipped.length;
      continue;
    }
    const char = source.charAt(at);
    if (char === "\n") {
      tokens.push({ kind: "newline" });
      at++;
      continue;
    }
    if (char === '"') {
      const end = closing(source, at + 1, '"');
      if (end === undefined) return { error: "Unexpected end of string" };
      tokens.push({ kind: "string", text: unescapeAwk(source.slice(at + 1, end)) });
      at = end + 1;
      continue;
    }
    if (char === "/" && regexMayFollow(tokens.at(-1))) {
      const end = closing(source, at + 1, "/");
      if (end === undefined) return { error: "Unexpected end of regex" };
      tokens.push({ kind: "regex", text: regexText(source.slice(at + 1, end)) });
      at = end + 1;
      continue;
    }
    const number = /^(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/.exec(rest)?.[0];
    if (number !== undefined) {
      tokens.push({ kind: "number", value: awkNumber(number) });
      at += number.length;
      continue;
    }
    const name = /^[A-Za-z_]\w*/.exec(source.slice(at))?.[0];
    if (name !== undefined) {
      at += name.length;
      if (keywords.has(name)) tokens.push({ kind: "keyword", text: name === "func" ? "function" : name });
      else tokens.push({ kind: source.charAt(at) === "(" ? "call" : "name", text: name });
      continue;
    }
    const operator = operators.find((text) => rest.startsWith(text));
    if (operator === undefined) return { error: "Unexpected token" };
    tokens.push({ kind: "operator", text: operator.replace("**", "^") });
    at += operator.length;
  }
  tokens.push({ kind: "newline" }, { kind: "end" });
  return tokens;
}

function closing(source: ByteString, start: number, quote: string): number | undefined {
  let bracket = false;
  for (let at = start; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === "\\") at++;
    else if (char === "\n" && quote === "/") return undefined;
    else if (quote === "/" && char === "[" && !bracket) {
      bracket = true;
      if (source.charAt(at + 1) === "^") at++;
      if (source.charAt(at + 1) === "]") at++;
    } else if (bracket && char === "]") bracket = false;
    else if (char === quote && !bracket) return at;
  }
  return undefined;
}

function regexMayFollow(before: AwkToken | undefined): boolean {
  if (before === undefined) return true;
  switch (before.kind) {
    case "number":
    case "string":
    case "regex":
    case "name":
      return false;
    case "operator":
      return !/^(\)|\]|\$|\+\+|--)$/.test(before.text);
    case "keyword":
      return before.text !== "getline";
    default:
      return true;
  }
}

/** Escapes of a string constant. */
export function unescapeAwk(text: ByteString): ByteString {
  if (!text.includes("\\")) return text;
  const simple: Readonly<Record<string, string>> = {
    n: "\n",
    t: "\t",
    r: "\r",
    a: "\x07",
    b: "\b",
    f: "\f",
    v: "\v",
    "\\": "\\",
    '"': '"',
    "/": "/",
    "\n": "",
  };
  return text.replace(/\\([0-7]{1,3}|x[0-9a-fA-F]{1,2}|[\s\S])/g, (whole, escape: string) => {
    if (/^[0-7]/.test(escape)) return String.fromCharCode(Number.parseInt(escape, 8) & 255);
    if (/^x./.test(escape)) return String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return simple[escape] ?? whole;
  });
}

/** A regular expression as the C library sees it: control characters are themselves. */
function regexText(text: ByteString): ByteString {
  const simple: Readonly<Record<string, string>> = {
    n: "\n",
    t: "\t",
    r: "\r",
    a: "\x07",
    f: "\f",
    v: "\v",
    "/": "/",
    '"': '"',
  };
  return text.replace(/\\([\s\S])/g, (whole, escape: string) => simple[escape] ?? whole);
}

/** Number at the beginning of a text as busybox reads it: 0x and 0 begin hexadecimal and octal numbers. */
export function awkNumber(text: ByteString): number {
  const match = /^[ \t\n\r\f\v]*([+-]?)(0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/.exec(text);
  if (match === null) return 0;
  const digits = match[2] ?? "0";
  // Only an unsigned number may be octal.
  const octal = /^0[0-7]+/.exec(digits);
  const value =
    octal !== null && match[1] === "" && !/[.eE]/.test(digits) ? Number.parseInt(octal[0], 8) : Number(digits);
  return match[1] === "-" ? -value : value;
}

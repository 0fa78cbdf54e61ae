import { backquotes, dollar, doubleQuotes, singleQuotes, substitution } from "./quoting.ts";
import type { Reader, Token } from "./reader.ts";

/** The next token of a text; here-documents whose line has ended are skipped with the newline. */
export function scan(reader: Reader): Token {
  skipBlanks(reader);
  const { source, at } = reader;
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
  if (char === "<" || char === ">" || (char >= "0" && char <= "9")) {
    redirection.lastIndex = at;
    const found = redirection.exec(source);
    if (found !== null) {
      reader.at += found[0].length;
      return { kind: "redirection", text: found[0], quoted: false, at };
    }
  }
  for (const operator of operators) {
    if (!source.startsWith(operator, at)) continue;
    reader.at += operator.length;
    return { kind: "operator", text: operator, quoted: false, at };
  }
  return word(reader);
}

const redirection = /\d{0,2}(?:<<-|<<|<&|<>|<(?!\()|>>|>&|>\||>(?!\())/y;
const operators = ["&&", "||", ";;", "&", "|", ";", "(", ")"] as const;

/** Blanks, joined lines and comments. */
function skipBlanks(reader: Reader): void {
  const { source } = reader;
  for (;;) {
    const char = source[reader.at];
    if (char === " " || char === "\t") reader.at++;
    else if (char === "\\" && source[reader.at + 1] === "\n") reader.at += 2;
    else if (char === "#") while (reader.at < source.length && source[reader.at] !== "\n") reader.at++;
    else return;
  }
}

function skipHereDocuments(reader: Reader): void {
  for (const { delimiter, tabs, quoted } of reader.here.splice(0)) {
    const start = reader.at;
    for (;;) {
      if (reader.at >= reader.source.length) {
        reader.opened = true;
        break;
      }
      const end = reader.source.indexOf("\n", reader.at);
      const line = reader.source.slice(reader.at, end < 0 ? reader.source.length : end);
      reader.at = end < 0 ? reader.source.length : end + 1;
      if ((tabs ? line.replace(/^\t+/, "") : line) === delimiter) {
        if (!quoted) checkBody(reader, reader.source.slice(start, reader.at - line.length - 1));
        break;
      }
    }
  }
}

/** A here-document is expanded like text in double quotes: what it opens it has to close. */
function checkBody(reader: Reader, source: string): void {
  if (!/[$`]/.test(source)) return;
  const inner: Reader = { ...reader, source, at: 0, pushed: undefined, here: [], edits: [], replaced: [] };
  while (inner.at < inner.source.length) {
    const char = inner.source[inner.at];
    if (char === "\\") inner.at += 2;
    else if (char === "$") dollar(inner, true);
    else if (char === "`") backquotes(inner);
    else inner.at++;
  }
}

function word(reader: Reader): Token {
  const { at } = reader;
  let quoted = false;
  // A substitution in the word may have aliases: the text changes under it.
  for (;;) {
    const { source } = reader;
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
  return { kind: "word", text: reader.source.slice(at, reader.at), quoted, at };
}

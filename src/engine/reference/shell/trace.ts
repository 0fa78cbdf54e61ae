import type { ByteString } from "../bytes.ts";
import { keywords } from "./syntax/keywords.ts";

/** A value as `set -x` shows it: in single quotes where ash thinks that it needs them. */
export function traceText(text: ByteString): ByteString {
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (char < "+" || (char >= ";" && char <= "?") || char === "`" || char === "[" || char === "\\" || char > "z")
      return singleQuote(text);
  }
  return text;
}

/** A word of a command as `set -x` shows it: ash quotes what it would read as a keyword. */
export function traceWord(text: ByteString): ByteString {
  return keywords.has(text) ? `'${text}'` : traceText(text);
}

/** A text in single quotes, as ash prints values that can be read again. */
export function singleQuote(text: ByteString): ByteString {
  let out = "";
  let rest = text;
  do {
    const plain = /^[^']*/.exec(rest)?.[0] ?? "";
    out += `'${plain}'`;
    rest = rest.slice(plain.length);
    const quotes = /^'*/.exec(rest)?.[0] ?? "";
    if (quotes === "") break;
    out += `"${quotes}"`;
    rest = rest.slice(quotes.length);
  } while (rest !== "");
  return out;
}

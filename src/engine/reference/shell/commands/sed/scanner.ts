import type { ByteString } from "../../../bytes.ts";

/** Where the parser of a script stands: one mutable value. */
export interface Scanner {
  readonly text: ByteString;
  at: number;
}

/** The character ahead; "" at the end. */
export function peekChar({ text, at }: Scanner): string {
  return text.charAt(at);
}

/** Takes a character. */
export function takeChar(scanner: Scanner): string {
  return scanner.text.charAt(scanner.at++);
}

/** Takes what an expression that begins with ^ matches here; "" when nothing does. */
export function take(scanner: Scanner, pattern: RegExp): ByteString {
  const found = pattern.exec(scanner.text.slice(scanner.at))?.[0] ?? "";
  scanner.at += found.length;
  return found;
}

/** Takes blanks. */
export function skipBlanks(scanner: Scanner): void {
  take(scanner, /^[ \t]+/);
}

/** Takes the line with its newline, and answers it without. */
export function restOfLine(scanner: Scanner): ByteString {
  const { text, at } = scanner;
  const newline = text.indexOf("\n", at);
  const end = newline < 0 ? text.length : newline;
  scanner.at = newline < 0 ? end : end + 1;
  return text.slice(at, end);
}

/** Text up to an unescaped delimiter; brackets hide it in expressions. Moves past the delimiter; undefined without one. */
export function delimited(scanner: Scanner, delimiter: string, kind: "expression" | "text"): ByteString | undefined {
  const { text } = scanner;
  const regex = kind === "expression";
  let out = "";
  let bracket = -1;
  for (; scanner.at < text.length; scanner.at++) {
    const char = text.charAt(scanner.at);
    if (bracket >= 0) {
      out += char;
      if (char === "[" && /[:.=]/.test(text.charAt(scanner.at + 1))) {
        const end = text.indexOf(`${text.charAt(scanner.at + 1)}]`, scanner.at + 2);
        if (end >= 0) {
          out += text.slice(scanner.at + 1, end + 2);
          scanner.at = end + 1;
        }
      } else if (char === "]" && scanner.at > bracket) bracket = -1;
      else if (char === "\\" && text.charAt(scanner.at + 1) === "n") {
        out = `${out.slice(0, -1)}\n`;
        scanner.at++;
      }
      continue;
    }
    if (char === delimiter) {
      scanner.at++;
      return out;
    }
    if (char === "\\") {
      const next = text.charAt(scanner.at + 1);
      scanner.at++;
      if (next === delimiter) out += delimiter;
      else if (next === "n" && regex) out += "\n";
      else if (next === "t" && regex) out += "\t";
      else if (next === "r" && regex) out += "\r";
      else out += `\\${next}`;
      continue;
    }
    if (regex && char === "[") {
      bracket = scanner.at + 1;
      if (text.charAt(bracket) === "^") bracket++;
      out += char;
      // A ] that comes first stands for itself.
      continue;
    }
    out += char;
  }
  return undefined;
}

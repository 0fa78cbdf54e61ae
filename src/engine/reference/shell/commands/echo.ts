import type { ByteString } from "../../bytes.ts";
import { instant } from "./instant.ts";
import { print } from "./print.ts";

/** echo [-neE] TEXT… */
export const echo = instant("echo", (argv, system) => print(system, argv, echoText(argv)));

function echoText(argv: readonly ByteString[]): ByteString {
  let newline = true;
  let escapes = false;
  let index = 1;
  for (; index < argv.length; index++) {
    const word = argv[index] ?? "";
    if (!/^-[neE]+$/.test(word)) break;
    for (const letter of word.slice(1)) {
      if (letter === "n") newline = false;
      else escapes = letter === "e";
    }
  }
  const text = argv.slice(index).join(" ");
  if (!escapes) return newline ? `${text}\n` : text;
  const expanded = expandEscapes(text, "echo");
  return newline && !expanded.stopped ? `${expanded.text}\n` : expanded.text;
}

const simpleEscapes: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  e: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
};

/** Expands backslash escapes; `\c` stops everything. echo and %b also take `\0ooo`, formats and C text only `\ooo`. */
export function expandEscapes(
  text: ByteString,
  style: "echo" | "format",
): { readonly text: ByteString; readonly stopped: boolean } {
  if (!text.includes("\\")) return { text, stopped: false };
  let out = "";
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (char !== "\\" || index + 1 >= text.length) {
      out += char;
      continue;
    }
    const rest = text.slice(index + 1);
    if (rest.startsWith("c")) return { text: out, stopped: true };
    const octal = (style === "echo" ? /^0?[0-7]{1,3}/ : /^[0-7]{1,3}/).exec(rest);
    if (octal !== null) {
      const digits = style === "echo" && octal[0].startsWith("0") ? octal[0] : octal[0].slice(0, 3);
      out += String.fromCharCode(Number.parseInt(digits, 8) & 255);
      index += digits.length;
      continue;
    }
    const hex = /^x([0-9A-Fa-f]{1,2})/.exec(rest);
    if (hex !== null) {
      out += String.fromCharCode(Number.parseInt(hex[1] ?? "", 16));
      index += hex[0].length;
      continue;
    }
    const simple = simpleEscapes[rest.charAt(0)];
    if (simple === undefined) out += "\\";
    else {
      out += simple;
      index++;
    }
  }
  return { text: out, stopped: false };
}

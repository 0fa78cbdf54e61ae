import type { ByteString } from "../../bytes.ts";

/** How offsets and rows look; `all`: equal rows too. */
interface DumpStyle {
  offset(at: number): string;
  row(bytes: ByteString): string;
  readonly all: boolean;
}

/** Rows of sixteen bytes; equal rows are one `*`; the last line is the end's offset. */
export function dumpRows(bytes: ByteString, start: number, style: DumpStyle): string {
  let out = "";
  let previous: ByteString | undefined;
  let starred = false;
  for (let at = 0; at < bytes.length; at += 16) {
    const row = bytes.slice(at, at + 16);
    if (!style.all && row === previous && row.length === 16) {
      if (!starred) out += "*\n";
      starred = true;
      continue;
    }
    starred = false;
    previous = row;
    out += `${style.offset(start + at)}${style.row(row)}\n`;
  }
  return `${out}${style.offset(start + bytes.length)}\n`;
}

const controlNames: Readonly<Record<string, string>> = {
  "\0": "\\0",
  "\x07": "\\a",
  "\b": "\\b",
  "\t": "\\t",
  "\n": "\\n",
  "\v": "\\v",
  "\f": "\\f",
  "\r": "\\r",
};
const charsOf = (row: ByteString): string =>
  [...row]
    .map(
      (char) =>
        ` ${(controlNames[char] ?? (char >= " " && char <= "~" ? char : char.charCodeAt(0).toString(8).padStart(3, "0"))).padStart(3)}`,
    )
    .join("");
const bytesAs = (row: ByteString, radix: number, width: number, fill: string): string =>
  [...row].map((char) => ` ${char.charCodeAt(0).toString(radix).padStart(width, fill)}`).join("");

/** Rows of od by its `-t`. */
export const odFormats: Readonly<Record<string, (row: ByteString) => string>> = {
  c: charsOf,
  o1: (row) => bytesAs(row, 8, 3, "0"),
  x1: (row) => bytesAs(row, 16, 2, "0"),
  u1: (row) => bytesAs(row, 10, 3, " "),
  o2: (row) => ` ${wordsOf(row, (word) => word.toString(8).padStart(6, "0")).join(" ")}`,
  x2: (row) => ` ${wordsOf(row, (word) => word.toString(16).padStart(4, "0")).join(" ")}`,
  o4: (row) => numbersOf(row, 4, (value) => value.toString(8).padStart(11, "0")),
  x4: (row) => numbersOf(row, 4, (value) => value.toString(16).padStart(8, "0")),
  x8: (row) => numbersOf(row, 8, (value) => value.toString(16).padStart(16, "0")),
  u4: (row) => numbersOf(row, 4, (value) => String(value).padStart(10)),
  u8: (row) => numbersOf(row, 8, (value) => String(value).padStart(20)),
  d1: (row) => numbersOf(row, 1, (value) => String(BigInt.asIntN(8, value)).padStart(4)),
  d2: (row) => numbersOf(row, 2, (value) => String(BigInt.asIntN(16, value)).padStart(6)),
  d4: (row) => numbersOf(row, 4, (value) => String(BigInt.asIntN(32, value)).padStart(11)),
  u2: (row) => ` ${wordsOf(row, (word) => String(word).padStart(5)).join(" ")}`,
};

/** Little-endian numbers of so many bytes; a row that ends early is filled with zeros. */
function numbersOf(row: ByteString, size: number, show: (value: bigint) => string): string {
  let out = "";
  for (let at = 0; at < row.length; at += size) {
    let value = 0n;
    for (let index = size - 1; index >= 0; index--) value = (value << 8n) | BigInt(row.charCodeAt(at + index) || 0);
    out += ` ${show(value)}`;
  }
  return out;
}

/** Pairs of bytes as little-endian numbers, each shown. */
export function wordsOf(row: ByteString, show: (word: number) => string): string[] {
  const words: string[] = [];
  for (let at = 0; at < row.length; at += 2)
    words.push(show(row.charCodeAt(at) | ((row.charCodeAt(at + 1) || 0) << 8)));
  return words;
}

/** The bytes of a dump: of pure digits, or of rows `offset: digits  text`; text that looks like digits is taken for them. */
export function undump(text: ByteString, pure: boolean): ByteString {
  let out = "";
  for (const line of text.split("\n")) {
    const row = pure ? line : /^[0-9A-Fa-f]+:/.test(line) ? line.slice(line.indexOf(":") + 1) : "";
    const digits = /^(?:[ \t]*[0-9A-Fa-f]{2})*/.exec(row)?.[0].replace(/[ \t]/g, "") ?? "";
    for (let at = 0; at < digits.length; at += 2)
      out += String.fromCharCode(Number.parseInt(digits.slice(at, at + 2), 16));
  }
  return out;
}

/** A row of `hexdump -C`. */
export function canonicalRow(row: ByteString): string {
  let cells = "";
  for (let index = 0; index < 16; index++)
    cells += `${index % 8 === 0 ? " " : ""} ${index < row.length ? hexOf(row.charAt(index)) : "  "}`;
  return `${cells}  |${printable(row)}|`;
}

/** Two digits a byte. */
export function hexOf(bytes: ByteString): string {
  return [...bytes].map((char) => char.charCodeAt(0).toString(16).padStart(2, "0")).join("");
}

/** What is no printable ASCII is a dot. */
export function printable(bytes: ByteString): string {
  return bytes.replace(/[^ -~]/g, ".");
}

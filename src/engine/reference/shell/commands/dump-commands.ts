import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { Program } from "../../process/program.ts";
import { decodeBase64, encodeBase64 } from "./base64.ts";
import type { Calls } from "./blocking.ts";
import { blocking } from "./blocking.ts";
import { canonicalRow, dumpRows, hexOf, odFormats, printable, undump, wordsOf } from "./dump-rows.ts";
import { complain, unsupported } from "./errors.ts";
import { readInput, readInputOrComplain, splitLines } from "./input.ts";
import { optionRules, parseOptions } from "./options.ts";
import { print } from "./print.ts";

/** Applets that show or encode bytes: base64, od, hexdump, xxd, strings; and tac and shuf, which take all lines first. */
export const dumpCommands: ReadonlyMap<string, Program> = new Map<string, Program>([
  [
    "base64",
    blocking("base64", (argv, calls) => {
      const options = parseOptions(argv, optionRules("dw:", "decode=d", "wrap=w:"), calls);
      if (options === undefined) return 1;
      const content = readInputOrComplain(calls, argv, options.operands[0] ?? "-", "plain");
      if (content === undefined) return 1;
      if (options.has("d")) {
        const text = content.replace(/\s+/g, "");
        if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) {
          print(calls, argv, decodeBase64(/^(?:[A-Za-z0-9+/]{4})*/.exec(text)?.[0] ?? ""));
          return complain(calls, argv, "truncated input");
        }
        return print(calls, argv, decodeBase64(text));
      }
      const width = Number(options.value("w") ?? 76);
      const encoded = encodeBase64(content);
      if (width === 0) return print(calls, argv, encoded);
      const lines = encoded.match(new RegExp(`.{1,${width}}`, "g")) ?? [];
      return print(calls, argv, lines.map((line) => `${line}\n`).join(""));
    }),
  ],
  [
    "tac",
    blocking("tac", (argv, calls) => {
      const content = readAllInputs(argv, calls, argv.slice(1));
      const lines = content.text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
      return print(calls, argv, lines.reverse().join("")) || content.code;
    }),
  ],
  [
    "strings",
    blocking("strings", (argv, calls) => {
      const options = parseOptions(argv, optionRules("afon:t:"), calls);
      if (options === undefined) return 1;
      const minimum = Number(options.value("n") ?? 4);
      const radix = options.has("o") ? 8 : { o: 8, d: 10, x: 16 }[options.value("t") ?? ""];
      let code = 0;
      for (const name of options.operands.length === 0 ? ["-"] : options.operands) {
        const content = readInputOrComplain(calls, argv, name, "plain");
        if (content === undefined) {
          code = 1;
          continue;
        }
        for (const match of content.matchAll(new RegExp(`[\\t -~]{${minimum},}`, "g"))) {
          const offset = radix === undefined ? "" : `${match.index.toString(radix).padStart(7)} `;
          print(calls, argv, `${options.has("f") ? `${name}: ` : ""}${offset}${match[0]}\n`);
        }
      }
      return code;
    }),
  ],
  [
    "shuf",
    blocking("shuf", (argv, calls) => {
      const options = parseOptions(argv, optionRules("ei:n:o:z"), calls);
      if (options === undefined) return 1;
      let lines: ByteString[];
      const range = /^(\d+)-(\d+)$/.exec(options.value("i") ?? "");
      if (options.has("e")) lines = [...options.operands];
      else if (options.has("i")) {
        if (range === null) return complain(calls, argv, "bad -i range");
        lines = Array.from({ length: Number(range[2]) - Number(range[1]) + 1 }, (_, index) =>
          String(Number(range[1]) + index),
        );
      } else {
        const content = readInputOrComplain(calls, argv, options.operands[0] ?? "-", "plain");
        if (content === undefined) return 1;
        lines = splitLines(content, options.has("z") ? "\0" : "\n");
      }
      for (let index = lines.length - 1; index > 0; index--) {
        const other = (calls.random() >>> 0) % (index + 1);
        [lines[index], lines[other]] = [lines[other] ?? "", lines[index] ?? ""];
      }
      const shown = options.has("n") ? lines.slice(0, Number(options.value("n"))) : lines;
      const out = shown.map((line) => line + (options.has("z") ? "\0" : "\n")).join("");
      const target = options.value("o");
      if (target === undefined) return print(calls, argv, out);
      return calls.files.write(target, out) === undefined ? 0 : complain(calls, argv, `can't open '${target}'`);
    }),
  ],
  [
    "xxd",
    blocking("xxd", (argv, calls) => {
      const options = parseOptions(argv, optionRules("pg:c:l:s:rio:"), calls);
      if (options === undefined) return 1;
      for (const key of ["i", "o"]) if (options.has(key)) return unsupported(calls, argv, `-${key}`);
      const content = readInputOrComplain(calls, argv, options.operands[0] ?? "-", "plain");
      if (content === undefined) return 1;
      if (options.has("r")) return print(calls, argv, undump(content, options.has("p")));
      const start = Number(options.value("s") ?? 0);
      const bytes = content.slice(start, options.has("l") ? start + Number(options.value("l")) : undefined);
      const width = Number(options.value("c") ?? (options.has("p") ? 30 : 16));
      const group = Number(options.value("g") ?? 2);
      let out = "";
      for (let at = 0; at < bytes.length; at += width) {
        const row = bytes.slice(at, at + width);
        if (options.has("p")) {
          out += `${hexOf(row)}\n`;
          continue;
        }
        let cells = "";
        for (let index = 0; index < width; index++) {
          cells += index < row.length ? hexOf(row.charAt(index)) : "  ";
          if (group > 0 && (index + 1) % group === 0) cells += " ";
        }
        out += `${(start + at).toString(16).padStart(8, "0")}: ${cells} ${printable(row)}\n`;
      }
      return print(calls, argv, out);
    }),
  ],
  [
    "hexdump",
    blocking("hexdump", (argv, calls) => {
      const options = parseOptions(argv, optionRules("bcdoxCe:f:n:s:v"), calls);
      if (options === undefined) return 1;
      for (const key of ["b", "c", "d", "o", "e", "f"])
        if (options.has(key)) return unsupported(calls, argv, `-${key}`);
      const content = readAllInputs(argv, calls, options.operands);
      const start = Number(options.value("s") ?? 0);
      const bytes = content.text.slice(start, options.has("n") ? start + Number(options.value("n")) : undefined);
      if (bytes === "") return content.code;
      const canonical = options.has("C");
      const width = canonical ? 8 : 7;
      const rows = dumpRows(bytes, start, {
        offset: (at) => at.toString(16).padStart(width, "0"),
        row: (row) =>
          canonical
            ? canonicalRow(row)
            : ` ${wordsOf(row, (word) =>
                options.has("x") ? `   ${word.toString(16).padStart(4, "0")}` : word.toString(16).padStart(4, "0"),
              )
                .join(" ")
                .padEnd(options.has("x") ? 63 : 39)}`,
        all: options.has("v"),
      });
      return print(calls, argv, rows) || content.code;
    }),
  ],
  [
    "od",
    blocking("od", (argv, calls) => {
      const options = parseOptions(argv, optionRules("abcdfhilovxst:A:N:j:S:w::"), calls);
      if (options === undefined) return 1;
      const type =
        options.value("t") ??
        (options.has("c")
          ? "c"
          : options.has("b")
            ? "o1"
            : options.has("x") || options.has("h")
              ? "x2"
              : options.has("d")
                ? "u2"
                : "o2");
      const radix = { x: 16, o: 8, d: 10, n: 0 }[options.value("A") ?? "o"];
      const format = odFormats[type];
      const other = ["a", "f", "i", "l", "s", "S", "w"].find((key) => options.has(key));
      if (format === undefined || radix === undefined || other !== undefined)
        return unsupported(calls, argv, other === undefined ? `-t ${type}` : `-${other}`);
      const start = Number(options.value("j") ?? 0);
      const most = options.has("N") ? start + Number(options.value("N")) : undefined;
      const content = readAllInputs(argv, calls, options.operands, most);
      if (!content.opened) return content.code;
      const bytes = content.text.slice(start, options.has("N") ? start + Number(options.value("N")) : undefined);
      const rows = dumpRows(bytes, start, {
        offset: (at) => (radix === 0 ? "" : at.toString(radix).padStart(radix === 16 ? 6 : 7, "0")),
        row: format,
        all: options.has("v"),
      });
      return print(calls, argv, radix === 0 ? rows.replace(/\n$/, "").replace(/\n\n$/, "\n") : rows) || content.code;
    }),
  ],
]);

function readAllInputs<C>(
  argv: readonly ByteString[],
  calls: Calls<C>,
  names: readonly ByteString[],
  most?: number,
): { readonly text: ByteString; readonly code: number; readonly opened: boolean } {
  let text = "";
  let code = 0;
  let opened = false;
  for (const name of names.length === 0 ? ["-"] : names) {
    const content = readInput(calls, name, most);
    if (typeof content === "string") {
      text += content;
      opened = true;
    } else code = complain(calls, argv, `${name}: ${errnoTexts[content.error]}`);
  }
  return { text, code, opened };
}

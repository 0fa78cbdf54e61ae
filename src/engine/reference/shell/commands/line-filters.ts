import type { ByteString } from "../../bytes.ts";
import type { Program } from "../../process/program.ts";
import { lineFilter } from "./line-filter.ts";
import { parseUnsigned } from "./numbers.ts";
import { optionRules } from "./options.ts";

/** rev, nl, fold, expand, unexpand, cut: line in, line out. */
export const lineFilters: ReadonlyMap<string, Program> = new Map<string, Program>([
  [
    "rev",
    lineFilter("rev", {
      rules: optionRules(""),
      prepare:
        () =>
        ({ text, ended }) => ({ out: [...text].reverse().join("") + (ended ? "\n" : ""), memory: 0 }),
    }),
  ],
  [
    "nl",
    lineFilter("nl", {
      rules: optionRules(
        "b:i:s:v:w:",
        "body-numbering=b:",
        "line-increment=i:",
        "number-separator=s:",
        "starting-line-number=v:",
        "number-width=w:",
      ),
      initial: (options) => Number(options.value("v") ?? 1),
      prepare: (options) => {
        const style = (options.value("b") ?? "t").charAt(0);
        if (!"atn".includes(style)) return { error: `invalid body numbering style: '${options.value("b")}'` };
        const width = Number(options.value("w") ?? 6);
        const separator = options.value("s") ?? "\t";
        const increment = Number(options.value("i") ?? 1);
        return ({ text }, number) => {
          const numbered = style === "a" || (style === "t" && text !== "");
          const prefix = numbered ? String(number).padStart(width) + separator : " ".repeat(width + separator.length);
          return { out: `${prefix}${text}\n`, memory: numbered ? number + increment : number };
        };
      },
    }),
  ],
  [
    "fold",
    lineFilter("fold", {
      rules: optionRules("bsw:", "bytes=b", "spaces=s", "width=w:"),
      prepare: (options) => {
        const width = parseUnsigned(options.value("w") ?? "80");
        if (width === undefined || width === 0) return { error: `invalid number '${options.value("w")}'` };
        return ({ text, ended }) => ({
          out: fold(text, width, { bytes: options.has("b"), spaces: options.has("s") }) + (ended ? "\n" : ""),
          memory: 0,
        });
      },
    }),
  ],
  [
    "expand",
    lineFilter("expand", {
      rules: optionRules("it:", "initial=i", "tabs=t:"),
      prepare: (options) => {
        const tab = parseUnsigned(options.value("t") ?? "8");
        if (tab === undefined || tab === 0) return { error: `invalid number '${options.value("t")}'` };
        return ({ text, ended }) => ({ out: expandTabs(text, tab, options.has("i")) + (ended ? "\n" : ""), memory: 0 });
      },
    }),
  ],
  [
    "unexpand",
    lineFilter("unexpand", {
      rules: optionRules("fat:", "first-only=f", "all=a", "tabs=t:"),
      prepare: (options) => {
        const tab = parseUnsigned(options.value("t") ?? "8");
        if (tab === undefined || tab === 0) return { error: `invalid number '${options.value("t")}'` };
        const all = (options.has("a") || options.has("t")) && !options.has("f");
        return ({ text, ended }) => ({ out: unexpandBlanks(text, tab, all) + (ended ? "\n" : ""), memory: 0 });
      },
    }),
  ],
]);

function fold(
  text: ByteString,
  width: number,
  mode: { readonly bytes: boolean; readonly spaces: boolean },
): ByteString {
  let out = "";
  let line = "";
  let column = 0;
  const advance = (from: number, char: string): number => {
    if (mode.bytes) return from + 1;
    if (char === "\t") return (from & ~7) + 8;
    if (char === "\b") return Math.max(0, from - 1);
    return char === "\r" ? 0 : from + 1;
  };
  for (const char of text) {
    let next = advance(column, char);
    if (next > width && line !== "") {
      const blank = mode.spaces ? Math.max(line.lastIndexOf(" "), line.lastIndexOf("\t")) : -1;
      const rest = blank < 0 ? "" : line.slice(blank + 1);
      out += `${blank < 0 ? line : line.slice(0, blank + 1)}\n`;
      line = rest;
      column = 0;
      for (const kept of rest) column = advance(column, kept);
      next = advance(column, char);
    }
    line += char;
    column = next;
  }
  return out + line;
}

function expandTabs(text: ByteString, tab: number, initialOnly: boolean): ByteString {
  let out = "";
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (char === "\t") out += " ".repeat(tab - (out.length % tab));
    else if (initialOnly && char !== " ") return out + text.slice(index);
    else out += char;
  }
  return out;
}

function unexpandBlanks(text: ByteString, tab: number, all: boolean): ByteString {
  let out = "";
  let column = 0;
  let index = 0;
  while (index < text.length) {
    const run = /^[ \t]+/.exec(text.slice(index))?.[0] ?? "";
    const start = column;
    for (const char of run) column = char === "\t" ? column + tab - (column % tab) : column + 1;
    let at = start;
    if (run.length > 0) {
      while (at - (at % tab) + tab <= column && (run.includes("\t") || column - start > 1 || start === 0)) {
        at += tab - (at % tab);
        out += "\t";
      }
      out += " ".repeat(column - at);
      index += run.length;
    }
    if (index >= text.length) break;
    if (!all) return out + text.slice(index);
    const word = /^[^ \t]+/.exec(text.slice(index))?.[0] ?? "";
    out += word;
    column += word.length;
    index += word.length;
  }
  return out;
}

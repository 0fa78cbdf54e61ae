import type { ByteString } from "../../bytes.ts";
import { blocking } from "./blocking.ts";
import { expandEscapes } from "./echo.ts";
import { complain } from "./errors.ts";
import { optionRules, parseOptions } from "./options.ts";
import { showUsage } from "./usage.ts";

const rules = optionRules("+Ccdst");

const classMembers: Readonly<Record<string, RegExp>> = {
  alpha: /[a-zA-Z]/,
  alnum: /[a-zA-Z0-9]/,
  digit: /[0-9]/,
  lower: /[a-z]/,
  upper: /[A-Z]/,
  space: /[\t-\r ]/,
  blank: /[\t ]/,
  punct: /[!-/:-@[-`{-~]/,
  cntrl: /[\0-\x1f\x7f]/,
  xdigit: /[0-9A-Fa-f]/,
  print: /[ -~]/,
  graph: /[!-~]/,
};

interface Squeezing {
  readonly last: string;
}

/** tr [-cds] STRING1 [STRING2], byte by byte. */
export const tr = blocking<Squeezing>("tr", (argv, calls) => {
  const options = parseOptions(argv, rules, calls);
  if (options === undefined) return 1;
  const [first, second] = options.operands;
  const remove = options.has("d");
  const squeeze = options.has("s");
  if (first === undefined || options.operands.length > 2) return showUsage(calls, argv);
  let from = expandSet(first);
  if (options.has("c") || options.has("C")) {
    const excluded = new Set(from);
    from = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).filter((char) => !excluded.has(char));
  }
  const to = second === undefined ? [] : expandSet(second);
  if (second !== undefined && to.length === 0 && !remove) return complain(calls, argv, "STRING2 cannot be empty");

  const map = new Map<string, string>();
  if (!remove) {
    for (const [index, char] of from.entries()) {
      const target = to[index] ?? to.at(-1);
      if (target !== undefined) map.set(char, target);
    }
  }
  const removed = new Set(remove ? from : []);
  const squeezed = new Set(squeeze ? (second === undefined ? from : to) : []);
  let last = calls.resumed?.last ?? "";
  for (;;) {
    const kept = { last };
    calls.keep(() => kept);
    const bytes = calls.input(0);
    if (typeof bytes !== "string") return complain(calls, argv, "read error");
    if (bytes === "") return 0;
    let out = "";
    for (const char of bytes) {
      if (removed.has(char)) continue;
      const mapped = map.get(char) ?? char;
      if (mapped === last && squeezed.has(mapped)) continue;
      out += mapped;
      last = mapped;
    }
    if (out !== "") calls.write(1, out);
  }
});

function expandSet(text: ByteString): string[] {
  const chars: string[] = [];
  const unescape = (at: number): { readonly char: string; readonly length: number } => {
    if (text.charAt(at) !== "\\" || at + 1 >= text.length) return { char: text.charAt(at), length: 1 };
    const escape = /^\\([0-7]{1,3}|.)/s.exec(text.slice(at))?.[0] ?? "\\";
    const expanded = expandEscapes(escape, "format").text;
    return { char: expanded.length === 1 ? expanded : escape.slice(1), length: escape.length };
  };
  let index = 0;
  while (index < text.length) {
    const bracket = /^\[:([a-z]+):\]/.exec(text.slice(index));
    const members = classMembers[bracket?.[1] ?? ""];
    if (bracket !== null && members !== undefined) {
      for (let code = 0; code < 256; code++) {
        const char = String.fromCharCode(code);
        if (members.test(char)) chars.push(char);
      }
      index += bracket[0].length;
      continue;
    }
    const equivalence = /^\[=(.)=\]/s.exec(text.slice(index));
    if (equivalence !== null) {
      chars.push(equivalence[1] ?? "");
      index += 5;
      continue;
    }
    const low = unescape(index);
    index += low.length;
    if (text.charAt(index) === "-" && index + 1 < text.length) {
      const high = unescape(index + 1);
      index += 1 + high.length;
      for (let code = low.char.charCodeAt(0); code <= high.char.charCodeAt(0); code++)
        chars.push(String.fromCharCode(code));
      continue;
    }
    chars.push(low.char);
  }
  return chars;
}

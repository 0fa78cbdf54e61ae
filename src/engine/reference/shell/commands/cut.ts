import type { ByteString } from "../../bytes.ts";
import { lineFilter } from "./line-filter.ts";
import { optionRules } from "./options.ts";
import { compileRegex } from "./regex.ts";

interface Range {
  readonly from: number;
  readonly to: number;
}

/** cut -b|-c|-f|-F LIST [-d SEP] [-O SEP] [-sD]; characters are bytes. */
export const cut = lineFilter("cut", {
  rules: optionRules(
    "b:c:f:d:O:sDF:n",
    "bytes=b:",
    "characters=c:",
    "fields=f:",
    "delimiter=d:",
    "output-delimiter=O:",
    "only-delimited=s",
  ),
  prepare: (options) => {
    const kinds = ["b", "c", "f", "F"].filter((key) => options.has(key));
    const kind = kinds[0];
    if (kind === undefined || kinds.length > 1) return { error: "expected a list of bytes, characters, or fields" };
    const list = options.value(kind) ?? "";
    const keepOrder = options.has("D");
    const ranges = parseRanges(list);
    if ("error" in ranges) return ranges;
    if (kind === "b" || kind === "c") {
      if (options.has("s"))
        return { error: "suppressing non-delimited lines makes sense only when operating on fields" };
      if (options.has("d")) return { error: "a delimiter may be specified only when operating on fields" };
      return ({ text }) => ({ out: `${pickBytes(text, ranges.ranges)}\n`, memory: 0 });
    }
    const regular = kind === "F";
    const delimiter = options.value("d") ?? (regular ? "[[:space:]]+" : "\t");
    const separator = regular ? delimiter : delimiter.charAt(0);
    const output = options.value("O") ?? (regular ? " " : separator);
    const regex = compileRegex(regular ? separator : "x", { extended: true });
    if ("error" in regex) return { error: regex.error };
    const split = (text: ByteString): readonly ByteString[] => {
      if (!regular) return text.split(separator);
      const fields: ByteString[] = [];
      let at = 0;
      for (
        let match = regex.exec(text, at);
        match !== undefined && match.end > match.start;
        match = regex.exec(text, at)
      ) {
        fields.push(text.slice(at, match.start));
        at = match.end;
      }
      return [...fields, text.slice(at)];
    };
    return ({ text }) => {
      const fields = split(text);
      if (fields.length === 1) {
        return { out: options.has("s") || (keepOrder && regular) ? "" : `${text}\n`, memory: 0 };
      }
      // A range beyond the last field still gives its delimiter.
      const picked = ranges.ranges.map(({ from, to }) => fields.slice(from - 1, to).join(output));
      return { out: `${picked.join(output)}\n`, memory: 0 };
    };
  },
});

function parseRanges(list: ByteString): { readonly ranges: readonly Range[] } | { readonly error: string } {
  const ranges: Range[] = [];
  for (const part of list.split(",")) {
    const match = /^(\d*)(?:(-)(\d*))?$/.exec(part);
    if (match === null || part === "" || part === "-") return { error: `invalid range ${part}` };
    const from = match[1] === "" ? 1 : Number(match[1]);
    const to = match[2] === undefined ? from : match[3] === "" ? Number.MAX_SAFE_INTEGER : Number(match[3]);
    if (from === 0 || to < from) return { error: `invalid range ${part}` };
    ranges.push({ from, to });
  }
  ranges.sort((left, right) => left.from - right.from);
  const merged: Range[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last !== undefined && range.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else merged.push(range);
  }
  return { ranges: merged };
}

function pickBytes(text: ByteString, ranges: readonly Range[]): ByteString {
  return ranges.map(({ from, to }) => text.slice(from - 1, to)).join("");
}

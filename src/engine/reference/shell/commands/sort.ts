import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import { blocking } from "./blocking.ts";
import { complain } from "./errors.ts";
import { parseFloatPrefix } from "./format.ts";
import { readInput, splitLines } from "./input.ts";
import type { Options } from "./options.ts";
import { optionRules, parseOptions } from "./options.ts";
import { compareVersions } from "./versions.ts";

const rules = optionRules("ngMucszbrdfimS:T:o:k:t:V");

interface Key {
  readonly from: number;
  readonly fromOffset: number;
  readonly to: number;
  readonly toOffset: number;
  readonly flags: string;
}

/** sort: bytes in the C locale's order; ties are ordered by the whole line unless -s. */
export const sort = blocking("sort", (argv, calls) => {
  const options = parseOptions(argv, rules, calls);
  if (options === undefined) return 2;
  const separator = options.has("z") ? "\0" : "\n";
  const lines: ByteString[] = [];
  for (const name of options.operands.length === 0 ? ["-"] : options.operands) {
    const content = readInput(calls, name);
    if (typeof content !== "string") {
      complain(calls, argv, `${name}: ${errnoTexts[content.error]}`);
      return 2;
    }
    for (const line of splitLines(content, separator)) lines.push(line);
  }
  const keys: Key[] = [];
  for (const text of options.values("k")) {
    const key = parseKey(text);
    if (key === undefined) {
      complain(calls, argv, "bad key spec");
      return 2;
    }
    keys.push(key);
  }
  const compare = comparison(options, keys, options.has("s"));
  if (options.has("c")) {
    for (let index = 1; index < lines.length; index++) {
      const order = compare(lines[index - 1] ?? "", lines[index] ?? "");
      if (order > 0 || (order === 0 && options.has("u"))) {
        calls.write(2, `Check line ${index}\n`);
        return 1;
      }
    }
    return 0;
  }
  lines.sort(compare);
  let result: readonly ByteString[] = lines;
  if (options.has("u")) {
    const byKeys = comparison(options, keys, true);
    result = lines.filter((line, index) => index === 0 || byKeys(lines[index - 1] ?? "", line) !== 0);
  }
  const out = result.map((line) => line + separator).join("");
  const target = options.value("o");
  if (target === undefined) {
    if (out !== "") calls.write(1, out);
    return 0;
  }
  const error = calls.files.write(target, out);
  if (error === undefined) return 0;
  complain(calls, argv, `can't open '${target}': ${errnoTexts[error]}`);
  return 2;
});

function parseKey(text: ByteString): Key | undefined {
  const match = /^(\d+)(?:\.(\d+))?([bdfgiMnrV]*)(?:,(\d+)(?:\.(\d+))?([bdfgiMnrV]*))?$/.exec(text);
  if (match === null) return undefined;
  return {
    from: Number(match[1]),
    fromOffset: Number(match[2] ?? 0),
    to: Number(match[4] ?? 0),
    toOffset: Number(match[5] ?? 0),
    flags: (match[3] ?? "") + (match[6] ?? ""),
  };
}

/** How lines are ordered: by keys, then, unless `onlyKeys`, by the whole line. */
function comparison(
  options: Options,
  keys: readonly Key[],
  onlyKeys: boolean,
): (left: ByteString, right: ByteString) => number {
  const global = ["n", "g", "M", "V", "b", "d", "f", "i", "r"].filter((key) => options.has(key)).join("");
  const whole: Key = { from: 1, fromOffset: 0, to: 0, toOffset: 0, flags: global };
  const separator = options.value("t");
  const used = keys.length === 0 ? [whole] : keys.map((key) => (key.flags === "" ? { ...key, flags: global } : key));
  return (left, right) => {
    for (const key of used) {
      const order = compareBy(extract(left, key, separator), extract(right, key, separator), key.flags);
      if (order !== 0) return key.flags.includes("r") ? -order : order;
    }
    if (onlyKeys || left === right) return 0;
    const order = left < right ? -1 : 1;
    return global.includes("r") ? -order : order;
  };
}

function compareBy(left: ByteString, right: ByteString, flags: string): number {
  if (flags.includes("n")) return order(integerOf(left), integerOf(right));
  if (flags.includes("g"))
    return order(
      parseFloatPrefix(left)?.value ?? Number.NEGATIVE_INFINITY,
      parseFloatPrefix(right)?.value ?? Number.NEGATIVE_INFINITY,
    );
  if (flags.includes("V")) return compareVersions(left, right);
  if (flags.includes("M")) return order(monthOf(left), monthOf(right));
  return order(normalise(left, flags), normalise(right, flags));
}

function order<T extends number | string>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function integerOf(text: ByteString): number {
  return Number(/^\s*-?\d*\.?\d*/.exec(text)?.[0]) || 0;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function monthOf(text: ByteString): number {
  return months.indexOf(text.trimStart().slice(0, 3).toLowerCase());
}

function normalise(text: ByteString, flags: string): ByteString {
  let result = flags.includes("b") ? text.replace(/^[ \t]+/, "") : text;
  if (flags.includes("d")) result = result.replace(/[^A-Za-z0-9 \t]/g, "");
  if (flags.includes("i")) result = result.replace(/[^ -~]/g, "");
  return flags.includes("f") ? result.replace(/[a-z]/g, (char) => char.toUpperCase()) : result;
}

function extract(line: ByteString, key: Key, separator: string | undefined): ByteString {
  if (key.from === 1 && key.to === 0 && key.fromOffset === 0) return line;
  const startOf = (field: number): number => fieldBounds(line, field, separator)[0];
  let start = startOf(key.from);
  if (key.flags.includes("b")) while (/[ \t]/.test(line.charAt(start))) start++;
  if (key.fromOffset > 0) start += key.fromOffset - 1;
  let end = line.length;
  if (key.to > 0) {
    const bounds = fieldBounds(line, key.to, separator);
    end = key.toOffset > 0 ? Math.min(bounds[0] + key.toOffset, line.length) : bounds[1];
  }
  return line.slice(Math.min(start, line.length), Math.max(end, start));
}

/** Start and end of a field; without a separator a field includes the blanks before it. */
function fieldBounds(line: ByteString, field: number, separator: string | undefined): readonly [number, number] {
  let start = 0;
  for (let number = 1; ; number++) {
    let end: number;
    if (separator === undefined) {
      end = start;
      while (/[ \t]/.test(line.charAt(end)) && end < line.length) end++;
      while (end < line.length && !/[ \t]/.test(line.charAt(end))) end++;
    } else {
      const at = line.indexOf(separator.charAt(0), start);
      end = at < 0 ? line.length : at;
    }
    if (number === field) return [start, end];
    if (end >= line.length) return [line.length, line.length];
    start = separator === undefined ? end : end + 1;
  }
}

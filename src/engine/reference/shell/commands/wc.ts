import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import { blocking } from "./blocking.ts";
import { complain } from "./errors.ts";
import { closeInput, openInput } from "./input.ts";
import { optionRules, parseOptions } from "./options.ts";

/** Lines, words, characters, bytes, longest line: the order of the columns. */
type Counts = readonly [number, number, number, number, number];

interface Counting {
  readonly index: number;
  readonly descriptor: number | undefined;
  readonly counts: Counts;
  readonly inWord: boolean;
  readonly column: number;
  readonly total: Counts;
  readonly code: number;
}

const rules = optionRules("lwmcL");
const columns = ["l", "w", "m", "c", "L"];
const none: Counts = [0, 0, 0, 0, 0];

/** wc [-lwmcL] [FILE…]; characters are bytes. */
export const wc = blocking<Counting>("wc", (argv, calls) => {
  const options = parseOptions(argv, rules, calls);
  if (options === undefined) return 1;
  const wanted = columns.map((key) => (options.order.length === 0 ? "lwc".includes(key) : options.has(key)));
  const names = options.operands.length === 0 ? ["-"] : options.operands;
  // A single number stands alone; several are ten wide.
  const width = wanted.filter(Boolean).length === 1 && names.length === 1 ? 0 : 9;
  const show = (counts: Counts, name: ByteString): void => {
    const cells = counts.filter((_, column) => wanted[column] === true).map((count) => String(count).padStart(width));
    calls.write(1, `${cells.join(" ")}${name === "" ? "" : ` ${name}`}\n`);
  };

  let { index, descriptor, counts, inWord, column, total, code }: Counting = calls.resumed ?? {
    index: 0,
    descriptor: undefined,
    counts: none,
    inWord: false,
    column: 0,
    total: none,
    code: 0,
  };
  for (; index < names.length; index++) {
    const name = names[index] ?? "";
    if (descriptor === undefined) {
      const opened = openInput(calls, name);
      if ("error" in opened) {
        code = complain(calls, argv, `${name}: ${errnoTexts[opened.error]}`);
        continue;
      }
      descriptor = opened.descriptor;
      counts = none;
      inWord = false;
      column = 0;
    }
    for (;;) {
      const kept: Counting = { index, descriptor, counts, inWord, column, total, code };
      calls.keep(() => kept);
      const bytes = calls.input(descriptor);
      if (typeof bytes !== "string") {
        code = complain(calls, argv, `${name}: ${errnoTexts[bytes.error]}`);
        break;
      }
      if (bytes === "") break;
      let [lines, words, chars, size, longest] = counts;
      size += bytes.length;
      chars += bytes.length;
      for (let at = 0; at < bytes.length; at++) {
        const byte = bytes.charCodeAt(at);
        if (byte > 32 && byte < 127) {
          column++;
          inWord = true;
          continue;
        }
        if (byte === 10) lines++;
        if (byte === 10 || byte === 12 || byte === 13) {
          longest = Math.max(longest, column);
          column = 0;
        } else if (byte === 9) column = (column | 7) + 1;
        else if (byte === 32) column++;
        else if (byte !== 11) continue; // neither a blank nor printable: it does not end a word
        if (inWord) words++;
        inWord = false;
      }
      counts = [lines, words, chars, size, longest];
    }
    closeInput(calls, descriptor);
    descriptor = undefined;
    const done: Counts = [counts[0], counts[1] + (inWord ? 1 : 0), counts[2], counts[3], Math.max(counts[4], column)];
    show(done, options.operands.length === 0 ? "" : name);
    total = [
      total[0] + done[0],
      total[1] + done[1],
      total[2] + done[2],
      total[3] + done[3],
      Math.max(total[4], done[4]),
    ];
  }
  if (names.length > 1) show(total, "total");
  return code;
});

import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import { blocking } from "./blocking.ts";
import { complain, unsupported } from "./errors.ts";
import { readInput, splitLines } from "./input.ts";
import { parseUnsigned } from "./numbers.ts";
import { optionRules, parseOptions } from "./options.ts";
import { spawnCommand } from "./run.ts";

const rules = optionRules(
  "+trn:s:E:e::I:i::0xpP:a:",
  "no-run-if-empty=r",
  "null=0",
  "max-args=n:",
  "replace=I:",
  "verbose=t",
);

/** xargs: status 123 when a command failed, 124 when one exited 255, 125 when one was killed, 126 and 127 when it cannot run. */
export const xargs = blocking("xargs", (argv, calls) => {
  const options = parseOptions(argv, rules, calls);
  if (options === undefined) return 1;
  for (const key of ["p", "e", "i"]) if (options.has(key)) return unsupported(calls, argv, `-${key}`);
  const command = options.operands.length === 0 ? ["echo"] : options.operands;
  const content = readInput(calls, options.value("a") ?? "-");
  if (typeof content !== "string")
    return complain(calls, argv, `can't open '${options.value("a")}': ${errnoTexts[content.error]}`);
  const replace = options.value("I");
  const limit = options.has("n") ? parseUnsigned(options.value("n") ?? "") : Number.POSITIVE_INFINITY;
  if (limit === undefined || limit === 0) return complain(calls, argv, `invalid number '${options.value("n")}'`);
  const split = options.has("0")
    ? splitLines(content, "\0")
    : replace === undefined
      ? splitWords(content)
      : splitLines(content)
          .map((line) => line.replace(/^[ \t]+/, ""))
          .filter((line) => line !== "");
  if ("error" in split) return complain(calls, argv, split.error);
  const end = options.value("E");
  const stop = end === undefined ? -1 : split.indexOf(end);
  const words = stop < 0 ? split : split.slice(0, stop);

  let code = 0;
  const run = (line: readonly ByteString[]): boolean => {
    if (options.has("t")) calls.write(2, `${line.join(" ")}\n`);
    const input = calls.open("/dev/null", { read: true });
    const descriptors = new Map([
      [0, "error" in input ? 0 : input.descriptor],
      [1, 1],
      [2, 2],
    ]);
    const child = spawnCommand(calls, line, descriptors);
    if (!("error" in input)) calls.close(input.descriptor);
    if ("error" in child) {
      complain(calls, argv, `${line[0]}: ${errnoTexts[child.error]}`);
      code = child.error === "ENOENT" ? 127 : 126;
      return false;
    }
    const status = calls.status(child.pid);
    if (status === 255) {
      complain(calls, argv, `${line[0]}: exited with status 255; aborting`);
      code = 124;
      return false;
    }
    if (status > 128) {
      complain(calls, argv, `'${line[0]}' terminated by signal ${status - 128}`.replace(/^'(.*)' /, "$1: "));
      code = 125;
      return false;
    }
    if (status !== 0) code = 123;
    return true;
  };

  if (replace !== undefined) {
    for (const word of words) if (!run(command.map((part) => part.replaceAll(replace, () => word)))) break;
    return code;
  }
  if (words.length === 0) {
    if (!options.has("r")) run(command);
    return code;
  }
  const room = Number(options.value("s") ?? 32 * 1024) - command.reduce((sum, word) => sum + word.length + 1, 0);
  for (let index = 0; index < words.length; ) {
    const batch: ByteString[] = [];
    let used = 0;
    while (index < words.length && batch.length < limit) {
      const word = words[index] ?? "";
      if (batch.length > 0 && used + word.length + 1 > room) break;
      batch.push(word);
      used += word.length + 1;
      index++;
    }
    if (!run([...command, ...batch])) break;
  }
  return code;
});

/** Words separated by blanks, with quotes and backslashes; an error when a quote is not closed. */
function splitWords(content: ByteString): readonly ByteString[] | { readonly error: string } {
  const words: ByteString[] = [];
  let word = "";
  let inWord = false;
  for (let index = 0; index < content.length; index++) {
    const char = content.charAt(index);
    if (char === "'" || char === '"') {
      const end = content.indexOf(char, index + 1);
      const newline = content.indexOf("\n", index + 1);
      if (end < 0 || (newline >= 0 && newline < end))
        return { error: `unmatched ${char === "'" ? "single" : "double"} quote` };
      word += content.slice(index + 1, end);
      index = end;
      inWord = true;
    } else if (char === "\\" && index + 1 < content.length) {
      word += content.charAt(++index);
      inWord = true;
    } else if (/[ \t\n]/.test(char)) {
      if (inWord) words.push(word);
      word = "";
      inWord = false;
    } else {
      word += char;
      inWord = true;
    }
  }
  if (inWord) words.push(word);
  return words;
}

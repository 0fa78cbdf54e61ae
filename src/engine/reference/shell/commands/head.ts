import { errnoTexts } from "../../filesystem/errno.ts";
import { blocking } from "./blocking.ts";
import { complain } from "./errors.ts";
import { closeInput, openInput, readAll } from "./input.ts";
import { parseScaled } from "./numbers.ts";
import { optionRules, parseOptions } from "./options.ts";

interface Position {
  readonly index: number;
  readonly descriptor: number | undefined;
  readonly left: number;
  readonly code: number;
}

const rules = optionRules("n:c:qv", "lines=n:", "bytes=c:", "quiet=q", "silent=q", "verbose=v");

/** head [-n [-]N] [-c [-]N] [-qv] [FILE…]; ends as soon as it has enough, so that a pipe from `yes` breaks. */
export const head = blocking<Position>("head", (argv, calls) => {
  const obsolete = /^-(\d+[bkm]?)$/.exec(argv[1] ?? "");
  const given = obsolete === null ? argv : [argv[0] ?? "head", "-n", obsolete[1] ?? "", ...argv.slice(2)];
  const options = parseOptions(given, rules, calls);
  if (options === undefined) return 1;
  const bytesMode = options.order.findLast((key) => key === "c" || key === "n") === "c";
  const text = (bytesMode ? options.value("c") : options.value("n")) ?? "10";
  const butLast = text.startsWith("-");
  const count = parseScaled(butLast ? text.slice(1) : text);
  if (count === undefined) return complain(calls, argv, `invalid number '${text}'`);
  const names = options.operands.length === 0 ? ["-"] : options.operands;
  const headers = options.has("v") || (names.length > 1 && !options.has("q"));

  let { index, descriptor, left, code } = calls.resumed ?? { index: 0, descriptor: undefined, left: count, code: 0 };
  let separator = index > 0 || descriptor !== undefined;
  for (; index < names.length; index++) {
    const name = names[index] ?? "";
    if (descriptor === undefined) {
      const opened = openInput(calls, name);
      if ("error" in opened) {
        code = complain(calls, argv, `${name}: ${errnoTexts[opened.error]}`);
        continue;
      }
      descriptor = opened.descriptor;
      left = count;
      if (headers) {
        calls.write(1, `${separator ? "\n" : ""}==> ${name === "-" ? "standard input" : name} <==\n`);
        separator = true;
      }
    }
    if (butLast) {
      const content = readAll(calls, descriptor);
      if (typeof content !== "string") code = complain(calls, argv, `read error: ${errnoTexts[content.error]}`);
      else {
        const units = bytesMode ? undefined : (content.match(/[^\n]*\n|[^\n]+$/g) ?? []);
        calls.write(
          1,
          units === undefined
            ? content.slice(0, Math.max(0, content.length - count))
            : units.slice(0, Math.max(0, units.length - count)).join(""),
        );
      }
    }
    while (!butLast && left > 0) {
      const kept = { index, descriptor, left, code };
      calls.keep(() => kept);
      const bytes = calls.input(descriptor);
      if (typeof bytes !== "string") {
        code = complain(calls, argv, `${name}: ${errnoTexts[bytes.error]}`);
        break;
      }
      if (bytes === "") break;
      let end = bytes.length;
      if (bytesMode) {
        end = Math.min(end, left);
        left -= end;
      } else {
        for (let at = bytes.indexOf("\n"); at >= 0; at = bytes.indexOf("\n", at + 1)) {
          left--;
          if (left === 0) {
            end = at + 1;
            break;
          }
        }
      }
      calls.write(1, bytes.slice(0, end));
    }
    closeInput(calls, descriptor);
    descriptor = undefined;
  }
  return code;
});

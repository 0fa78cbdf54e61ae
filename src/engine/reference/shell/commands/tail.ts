import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import { blocking } from "./blocking.ts";
import { complain } from "./errors.ts";
import { closeInput, openInput, readAll } from "./input.ts";
import { parseDuration, parseScaled } from "./numbers.ts";
import { optionRules, parseOptions } from "./options.ts";

interface Following {
  readonly descriptors: readonly (number | undefined)[];
  readonly last: number;
  readonly untilMs: number;
}

const rules = optionRules("n:c:fFqvs:", "lines=n:", "bytes=c:", "follow=f", "retry=F", "quiet=q", "verbose=v");

/** tail [-n [+]N] [-c [+]N] [-fF] [-s SECONDS] [-qv] [FILE…]; -f looks again every second and never ends. */
export const tail = blocking<Following>("tail", (argv, calls) => {
  const obsolete = /^([-+]\d+[bkm]?)(f?)$/.exec(argv[1] ?? "");
  const given =
    obsolete === null
      ? argv
      : [argv[0] ?? "tail", "-n", obsolete[1] ?? "", ...(obsolete[2] === "f" ? ["-f"] : []), ...argv.slice(2)];
  const options = parseOptions(given, rules, calls);
  if (options === undefined) return 1;
  const bytesMode = options.order.findLast((key) => key === "c" || key === "n") === "c";
  const text = (bytesMode ? options.value("c") : options.value("n")) ?? "10";
  const fromStart = text.startsWith("+");
  const count = parseScaled(text.replace(/^[-+]/, ""));
  if (count === undefined) return complain(calls, argv, `invalid number '${text}'`);
  const names = options.operands.length === 0 ? ["-"] : options.operands;
  const follow = options.has("f") || options.has("F");
  const headers = options.has("v") || (names.length > 1 && !options.has("q"));
  const pauseMs = parseDuration(options.value("s") ?? "1") ?? 1000;
  const heading = (index: number, first: boolean): void => {
    const name = names[index] ?? "";
    calls.write(1, `${first ? "" : "\n"}==> ${name === "-" ? "standard input" : name} <==\n`);
  };

  let code = 0;
  let descriptors: (number | undefined)[] = [];
  let last = -1;
  if (calls.resumed === undefined) {
    // Every file is opened before the first is read.
    for (const name of names) {
      const opened = openInput(calls, name);
      if ("error" in opened) code = complain(calls, argv, `can't open '${name}': ${errnoTexts[opened.error]}`);
      descriptors.push("error" in opened ? undefined : opened.descriptor);
    }
    if (descriptors.every((descriptor) => descriptor === undefined) && !options.has("F")) {
      return complain(calls, argv, "no files");
    }
    for (const [index, descriptor] of descriptors.entries()) {
      if (descriptor === undefined) continue;
      if (headers) heading(index, last < 0);
      last = index;
      const content = readAll(calls, descriptor);
      if (typeof content !== "string") {
        code = complain(calls, argv, `read error: ${errnoTexts[content.error]}`);
        descriptors[index] = undefined;
      } else calls.write(1, lastPart(content, count, { bytesMode, fromStart }));
      if (!follow) closeInput(calls, descriptor);
    }
    if (!follow || (names.length === 1 && names[0] === "-")) return code;
  } else {
    descriptors = [...calls.resumed.descriptors];
    last = calls.resumed.last;
  }
  let untilMs = calls.resumed?.untilMs ?? calls.nowMs + pauseMs;
  for (;;) {
    const kept = { descriptors: [...descriptors], last, untilMs };
    calls.keep(() => kept);
    calls.pause(untilMs);
    untilMs = calls.nowMs + pauseMs;
    for (const [index, name] of names.entries()) {
      let descriptor = descriptors[index];
      if (descriptor === undefined && options.has("F")) {
        const opened = openInput(calls, name);
        descriptor = "error" in opened ? undefined : opened.descriptor;
        descriptors[index] = descriptor;
      }
      if (descriptor === undefined) continue;
      for (;;) {
        const bytes = calls.read(descriptor);
        if (typeof bytes !== "string" || bytes === "" || bytes === "blocked") break;
        if (headers && last !== index) heading(index, false);
        last = index;
        calls.write(1, bytes);
      }
    }
  }
});

function lastPart(
  content: ByteString,
  count: number,
  mode: { readonly bytesMode: boolean; readonly fromStart: boolean },
): ByteString {
  if (mode.bytesMode) {
    return mode.fromStart ? content.slice(Math.max(0, count - 1)) : count === 0 ? "" : content.slice(-count);
  }
  if (mode.fromStart) {
    let at = 0;
    for (let line = 1; line < count; line++) {
      const end = content.indexOf("\n", at);
      if (end < 0) return "";
      at = end + 1;
    }
    return content.slice(at);
  }
  if (count === 0) return "";
  let at = content.endsWith("\n") ? content.length - 1 : content.length;
  for (let line = 0; line < count; line++) {
    if (at <= 0) return content;
    at = content.lastIndexOf("\n", at - 1);
    if (at < 0) return content;
  }
  return content.slice(at + 1);
}

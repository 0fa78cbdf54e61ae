import type { ByteString } from "../../bytes.ts";
import type { SystemCalls } from "../../process/program.ts";
import { expandEscapes } from "./echo.ts";
import { complain } from "./errors.ts";
import { formatFloat, formatInteger, pad, parseFloatPrefix } from "./format.ts";
import { instant } from "./instant.ts";
import { showUsage } from "./usage.ts";

/** printf FORMAT [ARGUMENT…] */
export const printf = instant("printf", (argv, system) => {
  // Without a standard output busybox does nothing, and says nothing.
  if (!system.isOpen(1)) return 1;
  const words = argv[1] === "--" ? argv.slice(2) : argv.slice(1);
  const format = words[0];
  if (format === undefined) return showUsage(system, argv);
  const formatted = formatAll(argv, format, words.slice(1), system);
  // busybox does not say that a write failed here.
  return formatted.text !== "" && system.write(1, formatted.text) !== undefined ? 1 : formatted.code;
});

type Argument = ByteString | undefined;

function formatAll(
  argv: readonly ByteString[],
  format: ByteString,
  given: readonly ByteString[],
  system: SystemCalls,
): { readonly text: ByteString; readonly code: number } {
  let out = "";
  let code = 0;
  let next = 0;
  const take = (): Argument => given[next++];
  const integer = (text: Argument): bigint => {
    const parsed = text === undefined ? undefined : parseShellInteger(text);
    if (parsed !== undefined) return parsed;
    // The message comes before what is printed: standard output is buffered.
    code = complain(system, argv, `invalid number '${text ?? ""}'`);
    return 0n;
  };
  const real = (text: Argument): number => {
    if (text === undefined || text === "") return 0;
    if (text.startsWith('"') || text.startsWith("'")) return text.charCodeAt(1) || 0;
    const parsed = parseFloatPrefix(text);
    if (parsed !== undefined && parsed.length === text.length) return parsed.value;
    code = complain(system, argv, `invalid number '${text}'`);
    return 0;
  };

  do {
    const before = next;
    for (let index = 0; index < format.length; index++) {
      const char = format.charAt(index);
      if (char === "\\") {
        const escape = /^\\(c|[0-7]{1,3}|x[0-9A-Fa-f]{1,2}|.)?/s.exec(format.slice(index))?.[0] ?? "\\";
        const expanded = expandEscapes(escape, "format");
        out += expanded.text;
        if (expanded.stopped) return { text: out, code };
        index += escape.length - 1;
        continue;
      }
      if (char !== "%") {
        out += char;
        continue;
      }
      const spec = /^%([-+ #0]*)(\*|\d*)(?:(\.)(\*|\d*))?(?:hh|h|ll|l|L|j|z|t|q)?(.)?/s.exec(format.slice(index));
      if (spec === null || spec[5] === undefined) {
        return { text: out, code: complain(system, argv, `${withoutSize(format.slice(index))}: invalid format`) };
      }
      const start = index;
      index += spec[0].length - 1;
      const conversion = spec[5];
      if ("hlLjztq".includes(conversion))
        return { text: out, code: complain(system, argv, `${withoutSize(format.slice(start))}: invalid format`) };
      if (conversion === "%" && spec[0] === "%%") {
        out += "%";
        continue;
      }
      let flags = spec[1] ?? "";
      let width = spec[2] === "*" ? Number(integer(take())) : Number(spec[2] ?? 0);
      if (width < 0) {
        flags += "-";
        width = -width;
      }
      const precision =
        spec[3] === undefined ? undefined : spec[4] === "*" ? Number(integer(take())) : Number(spec[4] ?? 0);
      const options = { flags, width, precision };
      if (conversion === "s") {
        const text = take() ?? "";
        out += pad(precision === undefined ? text : text.slice(0, precision), options);
      } else if (conversion === "b") {
        const expanded = expandEscapes(take() ?? "", "echo");
        out += pad(precision === undefined ? expanded.text : expanded.text.slice(0, precision), options);
        if (expanded.stopped) return { text: out, code };
      } else if (conversion === "c") out += pad((take() ?? "").charAt(0) || "\0", options);
      else if ("diouxX".includes(conversion)) out += formatInteger(integer(take()), conversion, options);
      else if ("eEfFgGaA".includes(conversion)) out += formatFloat(real(take()), conversion, options);
      else return { text: out, code: complain(system, argv, `${withoutSize(format.slice(start))}: invalid format`) };
    }
    if (next === before) break;
  } while (next < given.length);
  return { text: out, code };
}

/** A conversion as busybox repeats it, with all that follows: without the size of its argument. */
function withoutSize(conversion: ByteString): ByteString {
  return conversion.replace(/^(%[-+ #0]*(?:\*|\d*)(?:\.(?:\*|\d*))?)[hlLjzt]+/, "$1");
}

/** An integer as strtoll with base 0 reads it, or the code of a quoted character. */
function parseShellInteger(text: ByteString): bigint | undefined {
  if (text.startsWith('"') || text.startsWith("'")) return BigInt(text.charCodeAt(1) || 0);
  const match = /^\s*([+-]?)(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*)$/.exec(text);
  if (match === null) return undefined;
  const digits = match[2] ?? "0";
  const magnitude = /^0[0-7]+$/.test(digits) ? BigInt(`0o${digits.slice(1)}`) : BigInt(digits);
  return match[1] === "-" ? -magnitude : magnitude;
}

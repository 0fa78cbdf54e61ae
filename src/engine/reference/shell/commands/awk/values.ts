import type { ByteString } from "../../../bytes.ts";
import { formatFloat, formatInteger, pad } from "../format.ts";
import { awkNumber } from "./lexer.ts";

/** Text that came from outside: it compares as a number when it looks like one. */
export interface AwkInput {
  readonly input: ByteString;
}

/** `undefined` is a variable that was never set. */
export type AwkValue = number | ByteString | AwkInput | undefined;

const numeric = /^[ \t\n\r\f\v]*[+-]?(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[ \t\n\r\f\v]*$/;

/** A value as a number: of a text, the number at its beginning. */
export function toNumber(value: AwkValue): number {
  if (typeof value === "number") return value;
  if (value === undefined) return 0;
  return awkNumber(typeof value === "string" ? value : value.input);
}

/** A value as text; a number that is not whole is written in the format (CONVFMT or OFMT). */
export function toText(value: AwkValue, format: ByteString): ByteString {
  if (typeof value === "string") return value;
  if (value === undefined) return "";
  if (typeof value === "object") return value.input;
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 63) return value === 0 ? "0" : BigInt(value).toString();
  return formatAwk(format, [value], format);
}

/** Whether a condition holds: neither zero nor empty. */
export function isTrue(value: AwkValue): boolean {
  if (typeof value === "number") return value !== 0;
  if (value === undefined) return false;
  if (typeof value === "string") return value !== "";
  return numeric.test(value.input) ? toNumber(value) !== 0 : value.input !== "";
}

/** Less than, equal to or greater than zero. */
export function compareValues(left: AwkValue, right: AwkValue, format: ByteString): number {
  if (comparesAsNumber(left) && comparesAsNumber(right)) return toNumber(left) - toNumber(right);
  const a = toText(left, format);
  const b = toText(right, format);
  return a < b ? -1 : a > b ? 1 : 0;
}

function comparesAsNumber(value: AwkValue): boolean {
  if (typeof value === "string") return false;
  return typeof value !== "object" || numeric.test(value.input);
}

/** printf of awk. */
export function formatAwk(format: ByteString, values: readonly AwkValue[], conversionFormat: ByteString): ByteString {
  let next = 0;
  return format.replace(
    /%([-+ #0]*)(\*|\d*)(?:\.(\*|\d*))?[hlLqjzt]*([\s\S])/g,
    (whole, given: string, widthText: string, precisionText: string | undefined, conversion: string) => {
      if (conversion === "%") return "%";
      let flags = given;
      let width = widthText === "*" ? toNumber(values[next++]) : Number(widthText);
      if (width < 0) {
        flags += "-";
        width = -width;
      }
      const precision =
        precisionText === undefined
          ? undefined
          : precisionText === "*"
            ? toNumber(values[next++])
            : Number(precisionText);
      const options = { flags, width, precision };
      const value = values[next++];
      switch (conversion) {
        case "c": {
          const text =
            typeof value === "number" ? String.fromCharCode(value & 255) : toText(value, conversionFormat).charAt(0);
          return pad(text, options);
        }
        case "s": {
          const text = toText(value, conversionFormat);
          return pad(precision === undefined ? text : text.slice(0, precision), options);
        }
        case "d":
        case "i":
        case "o":
        case "x":
        case "X":
        case "u": {
          const number = Math.trunc(toNumber(value));
          return formatInteger(
            Number.isFinite(number) ? BigInt.asIntN(64, BigInt(number)) : -(2n ** 63n),
            conversion,
            options,
          );
        }
        case "e":
        case "E":
        case "f":
        case "F":
        case "g":
        case "G":
          return formatFloat(toNumber(value), conversion, options);
        default:
          return whole;
      }
    },
  );
}

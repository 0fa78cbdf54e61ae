import type { ByteString } from "../../bytes.ts";

/** Flags, width and precision of a conversion of printf. */
export interface FormatOptions {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
}

/** Fills to the width with spaces, on the left unless the flags hold `-`. */
export function pad(text: ByteString, { flags, width }: FormatOptions): ByteString {
  if (text.length >= width) return text;
  return flags.includes("-") ? text.padEnd(width) : text.padStart(width);
}

/** %d %i %o %u %x %X of a 64-bit integer. */
export function formatInteger(value: bigint, conversion: string, options: FormatOptions): ByteString {
  const signed = conversion === "d" || conversion === "i";
  const magnitude = signed ? (value < 0n ? -value : value) : BigInt.asUintN(64, value);
  const base = conversion === "o" ? 8 : conversion === "x" || conversion === "X" ? 16 : 10;
  let digits = magnitude.toString(base);
  if (conversion === "X") digits = digits.toUpperCase();
  if (options.precision !== undefined) digits = digits.padStart(options.precision, "0");
  if (options.precision === 0 && magnitude === 0n) digits = "";
  let prefix = signed ? signOf(value < 0n, options.flags) : "";
  if (options.flags.includes("#") && magnitude !== 0n) {
    if (base === 16) prefix = `0${conversion}`;
    if (base === 8 && !digits.startsWith("0")) digits = `0${digits}`;
  }
  return zeroPad(prefix, digits, options, options.precision === undefined);
}

/** %e %f %g (and capitals) of a number. */
export function formatFloat(value: number, conversion: string, options: FormatOptions): ByteString {
  const negative = value < 0 || Object.is(value, -0);
  const sign = signOf(negative, options.flags);
  const upper = conversion === conversion.toUpperCase();
  if (!Number.isFinite(value)) {
    const text = Number.isNaN(value) ? "nan" : "inf";
    return pad(sign + (upper ? text.toUpperCase() : text), options);
  }
  const magnitude = Math.abs(value);
  const precision = options.precision ?? 6;
  let digits: string;
  switch (conversion.toLowerCase()) {
    case "f":
      digits = fixed(magnitude, precision);
      break;
    case "e":
      digits = exponential(magnitude, precision);
      break;
    default: {
      const significant = precision === 0 ? 1 : precision;
      const exponent = magnitude === 0 ? 0 : Number(exponential(magnitude, significant - 1).split("e")[1]);
      const scientific = exponent < -4 || exponent >= significant;
      digits = scientific ? exponential(magnitude, significant - 1) : fixed(magnitude, significant - 1 - exponent);
      if (!options.flags.includes("#") && digits.includes(".")) {
        digits = digits.replace(/\.?0+(?=e|$)/, "");
      }
    }
  }
  return zeroPad(sign, upper ? digits.toUpperCase() : digits, options, true);
}

function fixed(magnitude: number, precision: number): string {
  // Exactly, because a tie goes to the even digit in C and upwards in JavaScript.
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, magnitude);
  const bits = view.getBigUint64(0);
  const biased = Number(bits >> 52n);
  const mantissa = (bits & 0xfffffffffffffn) | (biased === 0 ? 0n : 1n << 52n);
  const exponent = Math.max(biased, 1) - 1075;
  const scaled = mantissa * 10n ** BigInt(precision);
  let digits: bigint;
  if (exponent >= 0) digits = scaled << BigInt(exponent);
  else {
    const shift = BigInt(-exponent);
    digits = scaled >> shift;
    const rest = scaled - (digits << shift);
    const half = 1n << (shift - 1n);
    if (rest > half || (rest === half && (digits & 1n) === 1n)) digits++;
  }
  const text = digits.toString().padStart(precision + 1, "0");
  return precision === 0 ? text : `${text.slice(0, -precision)}.${text.slice(-precision)}`;
}

function exponential(magnitude: number, precision: number): string {
  const [mantissa, exponent] = magnitude.toExponential(Math.min(precision, 100)).split("e");
  const number = Number(exponent);
  return `${mantissa}e${number < 0 ? "-" : "+"}${String(Math.abs(number)).padStart(2, "0")}`;
}

function signOf(negative: boolean, flags: string): string {
  if (negative) return "-";
  return flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
}

function zeroPad(prefix: string, digits: string, options: FormatOptions, allowed: boolean): ByteString {
  if (allowed && options.flags.includes("0") && !options.flags.includes("-")) {
    return prefix + digits.padStart(options.width - prefix.length, "0");
  }
  return pad(prefix + digits, options);
}

/** The number at the beginning of a text as strtod reads it (decimal and hexadecimal), and how long it is. */
export function parseFloatPrefix(text: ByteString): { readonly value: number; readonly length: number } | undefined {
  const match = /^\s*([+-]?)(0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|inf(?:inity)?|nan)/i.exec(text);
  if (match === null) return undefined;
  const digits = (match[2] ?? "").toLowerCase();
  const magnitude = digits.startsWith("inf")
    ? Number.POSITIVE_INFINITY
    : digits === "nan"
      ? Number.NaN
      : Number(digits);
  return { value: match[1] === "-" ? -magnitude : magnitude, length: match[0].length };
}

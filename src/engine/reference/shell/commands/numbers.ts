import type { ByteString } from "../../bytes.ts";

const decimalSuffixes: Readonly<Record<string, number>> = { "": 1, b: 512, k: 1024, m: 1024 ** 2 };

/** A non-negative decimal integer, or undefined. */
export function parseUnsigned(text: ByteString): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

/** A decimal integer with an optional sign, or undefined. */
export function parseInteger(text: ByteString): number | undefined {
  return /^[+-]?\d+$/.test(text) ? Number(text) : undefined;
}

/** An integer with one of busybox's suffixes b (512), k and m, or others that are given. */
export function parseScaled(
  text: ByteString,
  suffixes: Readonly<Record<string, number>> = decimalSuffixes,
): number | undefined {
  const match = /^(\d+)([A-Za-z]*)$/.exec(text);
  const factor = match === null ? undefined : suffixes[match[2] ?? ""];
  return match === null || factor === undefined ? undefined : Number(match[1]) * factor;
}

/** A duration with suffix s, m, h or d, in milliseconds; fractions are allowed. */
export function parseDuration(text: ByteString): number | undefined {
  const match = /^(\d+\.?\d*|\.\d+)([smhd]?)$/.exec(text);
  if (match === null) return undefined;
  const unit = { "": 1, s: 1, m: 60, h: 3600, d: 86400 }[match[2] ?? ""] ?? 1;
  return Number(match[1]) * unit * 1000;
}

/** A size as busybox shows it with -h: 1023, 1.0K, 24.4M. */
export function humanSize(bytes: number, blockSize = 1): string {
  let value = bytes * blockSize;
  if (value < 1024) return String(value);
  const units = ["", "K", "M", "G", "T", "P"];
  let unit = 0;
  let tenths = 0;
  while (value >= 1024 && unit < units.length - 1) {
    unit++;
    tenths = Math.floor(((value % 1024) * 10 + 512) / 1024);
    value = Math.floor(value / 1024);
  }
  if (tenths >= 10) {
    value++;
    tenths = 0;
  }
  return `${value}.${tenths}${units[unit] ?? ""}`;
}

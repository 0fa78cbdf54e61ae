import type { ByteString } from "../../bytes.ts";

/**
 * The order of glibc's strverscmp: texts by bytes, but runs of digits in them by value, and runs that begin with a zero
 * as fractions, so that 000 < 00 < 01 < 010 < 09 < 0 < 1 < 9 < 10.
 */
export function compareVersions(left: ByteString, right: ByteString): number {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  if (at === left.length && at === right.length) return 0;
  let start = at;
  while (start > 0 && isDigit(left[start - 1])) start--;
  const inNumber = start < at;
  const first = left[at];
  const second = right[at];
  if (!inNumber && !(isDigit(first) && isDigit(second))) return byBytes(first, second);
  // A run is a fraction when it begins with a zero and goes on.
  const common = left.slice(start, at);
  if (inNumber ? common.startsWith("0") : first === "0" || second === "0")
    return byFraction(left, right, { start, at });
  if (!isDigit(first) && !isDigit(second)) return byBytes(first, second);
  const longer = runLength(left, at) - runLength(right, at);
  return longer !== 0 ? longer : byBytes(first, second);
}

function byFraction(
  left: ByteString,
  right: ByteString,
  { start, at }: { readonly start: number; readonly at: number },
): number {
  const zeros = /^0*$/.test(left.slice(start, at));
  const first = left[at];
  const second = right[at];
  // More zeros in front make a smaller fraction: the one that ends or goes on differently is the greater.
  if (zeros && start < at && isDigit(first) !== isDigit(second)) return isDigit(first) ? -1 : 1;
  if (zeros && start === at) return first === "0" ? (second === "0" ? 0 : -1) : 1;
  return byBytes(first, second);
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= "0" && char <= "9";
}

function runLength(text: ByteString, at: number): number {
  let end = at;
  while (isDigit(text[end])) end++;
  return end - at;
}

function byBytes(left: string | undefined, right: string | undefined): number {
  return (left === undefined ? 0 : left.charCodeAt(0)) - (right === undefined ? 0 : right.charCodeAt(0));
}

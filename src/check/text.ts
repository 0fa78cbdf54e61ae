import { base64OfBytes, bytesOfBase64 } from "../vocabulary/blobs.ts";
import type { Json } from "../vocabulary/expectation.ts";
import type { Content } from "../vocabulary/generated/types.ts";

const textMax = 400;
const linesMax = 8;

/** Content as text: bytes are read as UTF-8, what is no UTF-8 as U+FFFD. */
export function contentText(content: Content): string {
  if (typeof content === "string") return content;
  if ("base64" in content) return new TextDecoder().decode(bytesOfBase64(content.base64));
  return `(blob ${content.blob})`;
}

/** The bytes of content as base64, for comparisons of bytes. */
export function contentBase64(content: Content): string | undefined {
  if (typeof content !== "string") return "base64" in content ? content.base64 : undefined;
  return base64OfBytes(new TextEncoder().encode(content));
}

/** Whether a value is content that is not plain text. */
export function isEncoded(value: unknown): value is { readonly base64: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    "base64" in value &&
    typeof value.base64 === "string" &&
    Object.keys(value).length === 1
  );
}

/** Without one final newline. */
export function trimNewline(text: string): string {
  return text.endsWith("\n") ? text.slice(0, -1) : text;
}

/** A value for a reader: a text with its line ends and blanks in sight when needed, anything else as JSON. */
export function show(value: Json | undefined): string {
  if (value === undefined) return "(absent)";
  if (typeof value === "string") return showText(value);
  const text = JSON.stringify(value);
  return text.length > textMax ? `${text.slice(0, textMax)}… (${text.length} characters)` : text;
}

/** A text: itself when it is plain; quoted when blanks, controls or emptiness would mislead. */
export function showText(text: string): string {
  if (text === "") return '"" (empty)';
  const body = trimNewline(text);
  if (/^\s|\s$|[\u0000-\u0008\u000b-\u001f\u007f]/.test(body)) return shortenLines(JSON.stringify(text));
  return shortenLines(body);
}

function shortenLines(text: string): string {
  const lines = text.split("\n");
  const shown = lines.slice(0, linesMax).map((line) => (line.length > textMax ? `${line.slice(0, textMax)}…` : line));
  if (lines.length > linesMax) shown.push(`… (${lines.length - linesMax} more lines)`);
  return shown.join("\n");
}

/** Two texts side by side, each cut to the lines that differ and one line around them. */
export function showDifference(
  expected: string,
  actual: string,
): { readonly expected: string; readonly actual: string } {
  const left = trimNewline(expected).split("\n");
  const right = trimNewline(actual).split("\n");
  if (left.length <= 3 && right.length <= 3) return { expected: showText(expected), actual: showText(actual) };
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(left.length, right.length) - head && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
  return { expected: excerpt(left, head, tail), actual: excerpt(right, head, tail) };
}

function excerpt(lines: readonly string[], head: number, tail: number): string {
  const from = Math.max(0, head - 1);
  const to = Math.min(lines.length, lines.length - tail + 1);
  const shown = lines
    .slice(from, Math.min(to, from + linesMax))
    .map((line) => (line === "" ? "(empty line)" : showText(line)));
  const place = `lines ${from + 1} to ${Math.max(from + 1, to)} of ${lines.length}:`;
  return [place, ...shown, ...(to - from > linesMax ? [`… (${to - from - linesMax} more lines)`] : [])].join("\n");
}

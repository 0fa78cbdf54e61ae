import type { Content } from "../vocabulary/generated/types.ts";
import type { Problem } from "../vocabulary/problem.ts";
import { limits } from "./read-yaml.ts";
import { makeSource, type Source } from "./source.ts";

/** Reads one file: its bytes, or why there are none (a sentence without a full stop). Throws nothing. */
export type ReadFile = (path: string) => Uint8Array | { readonly failure: string };

/** The content of a file that `from` names: text where it is UTF-8; a list of words says why there is none. */
export function readContent(path: string, readFile: ReadFile): Content | string[] {
  const bytes = readFile(path);
  if (!(bytes instanceof Uint8Array)) return [`${path} cannot be read: ${bytes.failure}`];
  if (bytes.length > limits.sizeBytes)
    return [`${path} has ${bytes.length} bytes; at most ${limits.sizeBytes} can stand in a scenario`];
  const text = decode(bytes);
  if (text !== undefined) return text;
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { base64: btoa(binary) };
}

/** The text of a file, or the problem with it: missing, too large, not UTF-8. */
export function readSource(path: string, readFile: ReadFile): Source | Problem {
  const problem = (code: string, message: string, hint?: string): Problem => ({
    code,
    severity: "error",
    message,
    file: path,
    range: { start: 0, end: 0, line: 1, column: 1 },
    ...(hint === undefined ? {} : { hint }),
  });
  const bytes = readFile(path);
  if (!(bytes instanceof Uint8Array)) return problem("E2001", `${path} cannot be read: ${bytes.failure}`);
  if (bytes.length > limits.sizeBytes) {
    return problem(
      "E2002",
      `the file has ${bytes.length} bytes; a scenario has at most ${limits.sizeBytes}`,
      "make the fixture in a step, or split the scenario",
    );
  }
  const text = decode(bytes);
  if (text !== undefined) return makeSource(path, text);
  const { line, column } = firstBadByte(bytes);
  return { ...problem("E2003", "the file is not UTF-8 text"), range: { start: 0, end: 0, line, column } };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The place of the first byte that is not UTF-8: the longest prefix that decodes, found by halves. */
function firstBadByte(bytes: Uint8Array): { readonly line: number; readonly column: number } {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    // A prefix that ends inside a character is no fault of that character: `stream` lets it pass.
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  const lines = new TextDecoder().decode(bytes.subarray(0, low)).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

import type { ByteString } from "../../../bytes.ts";
import type { AwkMachine, AwkStream } from "./machine.ts";
import { regexOfText } from "./matching.ts";
import { globalText } from "./variables.ts";

/** A record, and what was read beyond it. */
export interface ReadRecord {
  readonly record: ByteString;
  readonly rest: ByteString;
}

/** The next record of a stream, which is a value and stays as it is: the read may be unwound. */
export function readRecord(
  machine: AwkMachine,
  stream: Pick<AwkStream, "descriptor" | "buffer">,
): ReadRecord | "end" | "failed" {
  const separator = globalText(machine, "RS");
  let { buffer } = stream;
  let ended = false;
  for (;;) {
    const found = findEnd(machine, separator, { buffer, ended });
    if (found !== undefined) return { record: buffer.slice(found.skip, found.start), rest: buffer.slice(found.end) };
    if (ended) {
      const left = separator === "" ? buffer.replace(/^\n+/, "") : buffer;
      return left === "" ? "end" : { record: left, rest: "" };
    }
    const bytes = machine.calls.input(stream.descriptor);
    if (typeof bytes !== "string") return "failed";
    if (bytes === "") ended = true;
    buffer += bytes;
  }
}

interface Found {
  /** Where the record begins. */
  readonly skip: number;
  /** Where its separator begins and ends. */
  readonly start: number;
  readonly end: number;
}

/** The first separator of the buffer, unless more input could make it longer. */
function findEnd(
  machine: AwkMachine,
  separator: ByteString,
  { buffer, ended }: { readonly buffer: ByteString; readonly ended: boolean },
): Found | undefined {
  if (separator.length === 1) {
    const at = buffer.indexOf(separator);
    return at < 0 ? undefined : { skip: 0, start: at, end: at + 1 };
  }
  if (separator === "") {
    const skip = /^\n*/.exec(buffer)?.[0].length ?? 0;
    const match = /\n\n+/.exec(buffer.slice(skip));
    if (match === null || (!ended && skip + match.index + match[0].length === buffer.length)) return undefined;
    return { skip, start: skip + match.index, end: skip + match.index + match[0].length };
  }
  const match = regexOfText(machine, separator).exec(buffer);
  if (match === undefined || match.end === match.start || (!ended && match.end === buffer.length)) return undefined;
  return { skip: 0, start: match.start, end: match.end };
}

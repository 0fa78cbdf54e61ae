import type { ByteString } from "../../bytes.ts";
import type { Errno } from "../../filesystem/errno.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { SystemCalls } from "../../process/program.ts";
import type { Calls } from "./blocking.ts";
import { complain } from "./errors.ts";

/** Opens a file to read; `-` is standard input. */
export function openInput(
  system: SystemCalls,
  name: ByteString,
): { readonly descriptor: number } | { readonly error: Errno } {
  return name === "-" ? { descriptor: 0 } : system.open(name, { read: true });
}

export function closeInput(system: SystemCalls, descriptor: number): void {
  if (descriptor > 2) system.close(descriptor);
}

/** What an applet takes before its first output: /dev/zero never ends. */
const bytesMax = 1 << 28;

/** All bytes until the end of input, or so many. */
export function readAll<C>(
  calls: Calls<C>,
  descriptor: number,
  most = Number.POSITIVE_INFINITY,
): ByteString | { readonly error: Errno } {
  let content = "";
  for (;;) {
    const bytes = calls.input(descriptor);
    if (typeof bytes !== "string") return bytes;
    if (bytes === "" || content.length >= most || content.length >= bytesMax) return content;
    content += bytes;
    if (content.length >= bytesMax) calls.unsupported("more than 256 MB of input at once");
  }
}

/** Content of a file or of standard input. */
export function readInput<C>(calls: Calls<C>, name: ByteString, most?: number): ByteString | { readonly error: Errno } {
  const opened = openInput(calls, name);
  if ("error" in opened) return opened;
  const content = readAll(calls, opened.descriptor, most);
  closeInput(calls, opened.descriptor);
  return content;
}

/** How an applet words a file that it cannot open: both forms occur in busybox. */
export type OpenComplaint = "plain" | "can't open";

/** As `readInput`; undefined after a message on standard error. */
export function readInputOrComplain<C>(
  calls: Calls<C>,
  argv: readonly ByteString[],
  name: ByteString,
  style: OpenComplaint = "can't open",
): ByteString | undefined {
  const content = readInput(calls, name);
  if (typeof content === "string") return content;
  const text = errnoTexts[content.error];
  if (content.error === "EISDIR") complain(calls, argv, `read error: ${text}`);
  else complain(calls, argv, style === "plain" ? `${name}: ${text}` : `can't open '${name}': ${text}`);
  return undefined;
}

/** Lines without their ends; a last line without newline counts. */
export function splitLines(content: ByteString, separator = "\n"): ByteString[] {
  if (content === "") return [];
  const lines = content.split(separator);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** A line, and whether it ended with the separator. */
export interface Line {
  readonly text: ByteString;
  readonly ended: boolean;
}

/** Where a reader of several files stands, as a value for checkpoints. */
export interface Place {
  readonly index: number;
  readonly descriptor: number | undefined;
  readonly buffer: ByteString;
}

/**
 * Reads lines of several files one after the other (`-` is standard input). It changes only when a line is complete,
 * so that an applet may be unwound within a read.
 */
export interface LineReader {
  /** The next line of the current or a following file; undefined at the end of the last. */
  next(): Line | undefined;
  place(): Place;
  /** Name of the file of the last line. */
  name(): ByteString;
}

export interface LineReaderOptions {
  readonly from?: Place | undefined;
  readonly separator?: string;
  /** Told of a file that cannot be opened or read. */
  readonly failed: (name: ByteString, error: Errno) => void;
  /** A file begins. */
  readonly began?: (index: number) => void;
}

export function lineReader<C>(calls: Calls<C>, names: readonly ByteString[], options: LineReaderOptions): LineReader {
  const separator = options.separator ?? "\n";
  let index = options.from?.index ?? -1;
  let descriptor = options.from?.descriptor;
  let buffer = options.from?.buffer ?? "";
  let position = 0;
  const next = (): Line | undefined => {
    let file = index;
    let open = descriptor;
    for (;;) {
      if (open === undefined) {
        file++;
        const name = names[file];
        if (name === undefined) {
          index = file;
          descriptor = undefined;
          buffer = "";
          position = 0;
          return undefined;
        }
        const opened = openInput(calls, name);
        if ("error" in opened) {
          options.failed(name, opened.error);
          continue;
        }
        open = opened.descriptor;
        options.began?.(file);
      }
      const end = file === index ? buffer.indexOf(separator, position) : -1;
      if (end >= 0) {
        const text = buffer.slice(position, end);
        position = end + 1;
        return { text, ended: true };
      }
      let pending = file === index ? buffer.slice(position) : "";
      for (;;) {
        const bytes = calls.input(open);
        if (typeof bytes === "string" && bytes !== "") {
          const at = bytes.indexOf(separator);
          pending += bytes;
          if (at < 0) continue;
          const length = pending.length - bytes.length + at;
          index = file;
          descriptor = open;
          buffer = pending;
          position = length + 1;
          return { text: pending.slice(0, length), ended: true };
        }
        if (typeof bytes !== "string") options.failed(names[file] ?? "", bytes.error);
        closeInput(calls, open);
        open = undefined;
        if (pending !== "") {
          index = file;
          descriptor = undefined;
          buffer = "";
          position = 0;
          return { text: pending, ended: false };
        }
        break;
      }
    }
  };
  return {
    next,
    place: () => ({ index, descriptor, buffer: buffer.slice(position) }),
    name: () => names[index] ?? "",
  };
}

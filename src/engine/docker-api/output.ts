import type { Content } from "../../vocabulary/generated/types.ts";
import { contentOfBytes } from "../shared/content.ts";
import { createDemultiplexer } from "../shared/frames.ts";
import { AnswerLost, AnswerTooLong } from "./transport.ts";

/** Takes a container's output as it comes. */
export interface OutputCollector {
  push(bytes: Uint8Array): void;
  /** Both streams; throws `AnswerLost` when the last frame was not completed: the connection broke. */
  end(): { readonly stdout: Content; readonly stderr: Content };
  /** Whether either stream has held the text that was looked for. */
  found(): boolean;
}

export interface OutputOptions {
  /** With a terminal the bytes are the output (CTR-EXE-006); without one they are frames. */
  readonly terminal: boolean;
  /** More than this in all throws `AnswerTooLong`: an engine that never stops must not fill the memory. */
  readonly bytesMax: number;
  /** A text to look for. */
  readonly until?: string | undefined;
}

/** Keeps the output of a container, by stream. */
export function createOutputCollector({ terminal, bytesMax, until }: OutputOptions): OutputCollector {
  const demultiplexer = createDemultiplexer();
  const streams = { stdout: createKept(until), stderr: createKept(until) };
  let length = 0;
  const keep = (stream: keyof typeof streams, bytes: Uint8Array): void => {
    length += bytes.length;
    if (length > bytesMax) throw new AnswerTooLong(`the output is longer than ${bytesMax} bytes`);
    streams[stream].push(bytes);
  };
  const found = (): boolean => streams.stdout.found() || streams.stderr.found();
  return {
    push(bytes) {
      if (terminal) keep("stdout", bytes);
      else
        for (const frame of demultiplexer.push(bytes))
          keep(frame.stream === "stderr" ? "stderr" : "stdout", frame.bytes);
    },
    end() {
      // Who has found what was looked for hangs up wherever the frame is.
      if (demultiplexer.missing() > 0 && !found())
        throw new AnswerLost("the connection closed in the middle of the output");
      return { stdout: contentOfBytes(streams.stdout.bytes()), stderr: contentOfBytes(streams.stderr.bytes()) };
    },
    found,
  };
}

/** One stream, and whether a text has been in it, which may lie across pieces. */
function createKept(until: string | undefined) {
  const parts: Uint8Array[] = [];
  const wanted = Buffer.from(until ?? "");
  let tail: Uint8Array = new Uint8Array();
  let found = until === "";
  return {
    push(bytes: Uint8Array): void {
      parts.push(bytes);
      if (until === undefined || found) return;
      const window = Buffer.concat([tail, bytes]);
      found = window.includes(wanted);
      tail = window.subarray(Math.max(0, window.length - wanted.length + 1));
    },
    bytes: () => Buffer.concat(parts),
    found: () => found,
  };
}

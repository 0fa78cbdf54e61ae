import type { Content } from "../../vocabulary/generated/types.ts";
import { contentOfBytes } from "../shared/content.ts";
import { createDemultiplexer } from "../shared/frames.ts";
import { AnswerTooLong } from "./transport.ts";

/** Takes a container's output as it comes. */
export interface OutputCollector {
  push(bytes: Uint8Array): void;
  /** Both streams so far. */
  streams(): { readonly stdout: Content; readonly stderr: Content };
  /** Whether the output so far holds a text, in either stream. */
  holds(text: string): boolean;
}

/**
 * With a terminal the bytes are the output (CTR-EXE-006); without one they are frames. More than `bytesMax` in all
 * throws `AnswerTooLong`: an engine that never stops must not fill the memory.
 */
export function createOutputCollector(terminal: boolean, bytesMax: number): OutputCollector {
  const demultiplexer = createDemultiplexer();
  const stdout: Uint8Array[] = [];
  const stderr: Uint8Array[] = [];
  let length = 0;
  const keep = (parts: Uint8Array[], bytes: Uint8Array): void => {
    length += bytes.length;
    if (length > bytesMax) throw new AnswerTooLong(`the output is longer than ${bytesMax} bytes`);
    parts.push(bytes);
  };
  return {
    push(bytes) {
      if (terminal) {
        keep(stdout, bytes);
        return;
      }
      for (const frame of demultiplexer.push(bytes)) keep(frame.stream === "stderr" ? stderr : stdout, frame.bytes);
    },
    streams: () => ({ stdout: contentOfBytes(Buffer.concat(stdout)), stderr: contentOfBytes(Buffer.concat(stderr)) }),
    holds: (text) => [stdout, stderr].some((parts) => Buffer.concat(parts).includes(text)),
  };
}

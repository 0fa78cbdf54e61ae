import { createRequire } from "node:module";
import type { Decompressed } from "../engine/reference/environment.ts";

/** What is used of the library, which has no types. It throws where it cannot go on, a wrong sum included. */
interface Bunzip {
  /** Reads one stream. */
  decode(packed: Input, output: { writeByte(byte: number): void }): void;
}

/** That it cannot be asked for its end makes the library read the end of a stream, and its sum, whatever comes. */
interface Input {
  readByte(): number;
  read(into: Uint8Array, offset: number, length: number): number;
}

/**
 * Unpacks bzip2, stream by stream, sums checked. A damaged stream gives what is before the fault, with Go's words for it
 * as far as the library tells faults apart. Undefined: it unpacks to more than `sizeMax` bytes, or has more streams than
 * any program makes of so much; at most twice that size and a block is in memory.
 */
export function bunzip2(packed: string, sizeMax: number): Decompressed | undefined {
  // Loaded by the first archive that needs it.
  const { decode }: Bunzip = createRequire(import.meta.url)("seek-bzip");
  let unpacked = Buffer.allocUnsafe(Math.min(sizeMax, blockBytes));
  let length = 0;
  let fault: "too-large" | "cut" | undefined;
  const writeByte = (byte: number): void => {
    if (length === unpacked.length) {
      if (length >= sizeMax) {
        fault = "too-large";
        throw new RangeError(`more than ${sizeMax} bytes`);
      }
      const larger = Buffer.allocUnsafe(Math.min(sizeMax, 2 * length));
      unpacked.copy(larger);
      unpacked = larger;
    }
    unpacked[length++] = byte;
  };
  let position = 0;
  const readByte = (): number => {
    if (position >= packed.length) {
      fault = "cut";
      throw new RangeError("a stream is cut");
    }
    return packed.charCodeAt(position++);
  };
  const read = (into: Uint8Array, offset: number, wanted: number): number => {
    const found = packed.slice(position, position + wanted);
    for (let index = 0; index < found.length; index++) into[offset + index] = found.charCodeAt(index);
    position += found.length;
    return found.length;
  };
  let begin = 0;
  try {
    for (let streams = 0; position < packed.length || streams === 0; streams++) {
      if (streams === streamsMax) return undefined;
      begin = position;
      decode({ readByte, read }, { writeByte });
    }
  } catch (error) {
    if (fault === "too-large") return undefined;
    const text = error instanceof Error ? error.message : "";
    const failure = fault === "cut" ? "unexpected EOF" : `bzip2 data invalid: ${goWords(text, begin > 0)}`;
    return { bytes: unpacked.toString("latin1", 0, length), failure };
  }
  return { bytes: unpacked.toString("latin1", 0, length) };
}

/** compress/bzip2, by the words of the library; `isContinuation`: it is not the first stream. */
function goWords(text: string, isContinuation: boolean): string {
  if (text.includes("Bad block CRC")) return "block checksum mismatch";
  if (text.includes("Bad stream CRC")) return "file checksum mismatch";
  if (text.includes("bad magic")) return isContinuation ? "bad magic value in continuation file" : "bad magic value";
  if (text.includes("level out of range")) return "invalid compression level";
  if (text.startsWith("Obsolete")) return "deprecated randomized files";
  return text.startsWith("Not bzip data") ? "bad magic value found" : "the data are damaged";
}

/**
 * Each stream, however short, costs the library a new block. Programs that pack in several threads make a stream of 100
 * to 900 kB each: so many are more than 256 MiB.
 */
const streamsMax = 4_000;

/** The most that one block of bzip2 holds before runs are written out. */
const blockBytes = 900_000;

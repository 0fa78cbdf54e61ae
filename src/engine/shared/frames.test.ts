import { describe, expect, test } from "vitest";
import { createDemultiplexer, encodeFrame, FrameError } from "./frames.ts";

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

// `[stream, 0, 0, 0, length]`: 1 is stdout, 2 is stderr (CTR-LOG-003).
const wire = Uint8Array.from([
  1,
  0,
  0,
  0,
  0,
  0,
  0,
  3,
  0x68,
  0x69,
  0x0a, // hi\n
  2,
  0,
  0,
  0,
  0,
  0,
  0,
  4,
  0x65,
  0x72,
  0x72,
  0x0a, // err\n
  1,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  0x21,
]);

function read(pieces: readonly Uint8Array[]): { stdout: string; stderr: string } {
  const demultiplexer = createDemultiplexer();
  const found = { stdout: "", stderr: "" };
  for (const piece of pieces) {
    for (const frame of demultiplexer.push(piece)) {
      if (frame.stream === "stdout" || frame.stream === "stderr") found[frame.stream] += text(frame.bytes);
    }
  }
  expect(demultiplexer.missing()).toBe(0);
  return found;
}

describe("multiplexed streams", () => {
  test("frames in one piece come apart by stream", () => {
    expect(read([wire])).toEqual({ stdout: "hi\n!", stderr: "err\n" });
  });

  test("frames split at any two places give the same streams", () => {
    for (let first = 0; first <= wire.length; first++) {
      for (let second = first; second <= wire.length; second++) {
        const pieces = [wire.subarray(0, first), wire.subarray(first, second), wire.subarray(second)];
        expect(read(pieces)).toEqual({ stdout: "hi\n!", stderr: "err\n" });
      }
    }
  });

  test("a frame that is not whole says how many bytes are missing", () => {
    const demultiplexer = createDemultiplexer();
    demultiplexer.push(wire.subarray(0, 5));
    expect(demultiplexer.missing()).toBe(3);
    demultiplexer.push(wire.subarray(5, 9));
    expect(demultiplexer.missing()).toBe(2);
  });

  test("bytes that are no frame header are an error", () => {
    expect(() => createDemultiplexer().push(new TextEncoder().encode("plain output\n"))).toThrow(FrameError);
  });

  test("an encoded frame has the length big-endian", () => {
    expect([...encodeFrame("stderr", new Uint8Array(258)).subarray(0, 8)]).toEqual([2, 0, 0, 0, 0, 0, 1, 2]);
  });
});

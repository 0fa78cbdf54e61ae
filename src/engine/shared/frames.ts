/** Which stream a frame belongs to. */
export type StreamName = "stdin" | "stdout" | "stderr" | "system-error";

export interface Frame {
  readonly stream: StreamName;
  readonly bytes: Uint8Array;
}

/** Reads multiplexed streams, in pieces of any size. */
export interface Demultiplexer {
  /** The frames, or parts of frames, that these bytes complete. Throws `FrameError` on a header that is none. */
  push(bytes: Uint8Array): readonly Frame[];
  /** Bytes of a frame (header included) that were announced and have not come; 0 at a frame's end. */
  missing(): number;
}

/** The bytes are no multiplexed stream. */
export class FrameError extends Error {
  override readonly name = "FrameError";
}

const streams: readonly StreamName[] = ["stdin", "stdout", "stderr", "system-error"];
const headerLength = 8;

/**
 * Reads frames `[stream, 0, 0, 0, length (32 bit, big endian)]` + payload, as attach, exec and logs of a container
 * without a terminal send them (CTR-LOG-003, CTR-EXE-006). Payload is handed on as it comes, so that memory stays
 * bounded however long a frame claims to be.
 */
export function createDemultiplexer(): Demultiplexer {
  const header = new Uint8Array(headerLength);
  let headerFilled = 0;
  let stream: StreamName = "stdout";
  let left = 0;
  return {
    push(bytes) {
      const frames: Frame[] = [];
      let at = 0;
      while (at < bytes.length) {
        if (left > 0) {
          const end = Math.min(bytes.length, at + left);
          frames.push({ stream, bytes: bytes.subarray(at, end) });
          left -= end - at;
          at = end;
          continue;
        }
        const end = Math.min(bytes.length, at + headerLength - headerFilled);
        header.set(bytes.subarray(at, end), headerFilled);
        headerFilled += end - at;
        at = end;
        if (headerFilled < headerLength) break;
        headerFilled = 0;
        const name = streams[header[0] ?? -1];
        if (name === undefined || header[1] !== 0 || header[2] !== 0 || header[3] !== 0) {
          throw new FrameError(`not a frame header: ${[...header].join(" ")}`);
        }
        stream = name;
        left = new DataView(header.buffer).getUint32(4);
      }
      return frames;
    },
    missing() {
      if (left > 0) return left;
      return headerFilled === 0 ? 0 : headerLength - headerFilled;
    },
  };
}

/** One frame, header and payload. */
export function encodeFrame(stream: StreamName, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(headerLength + payload.length);
  frame[0] = streams.indexOf(stream);
  new DataView(frame.buffer).setUint32(4, payload.length);
  frame.set(payload, headerLength);
  return frame;
}

import { constants, crc32, inflateRawSync } from "node:zlib";
import type { Decompressed } from "../engine/reference/environment.ts";

/**
 * Unpacks gzip, member by member, as far as it is whole: a cut stream gives what is before the cut, a wrong sum what it
 * is of, with Go's words for the fault. Undefined: it unpacks to more than `sizeMax` bytes, or is broken in the middle.
 */
export function gunzip(packed: string, sizeMax: number): Decompressed | undefined {
  const pieces: string[] = [];
  const cut = (failure: string): Decompressed => ({ bytes: pieces.join(""), failure });
  let left = sizeMax;
  for (let rest = Buffer.from(packed, "latin1"); rest.length > 0; ) {
    if (rest.length < 10) return cut("unexpected EOF");
    if (rest[0] !== 0x1f || rest[1] !== 0x8b || rest[2] !== 8) return cut("gzip: invalid header");
    const body = rest.subarray(headerLength(rest));
    const member = inflate(body, left);
    if (member === undefined) return undefined;
    pieces.push(member.bytes.toString("latin1"));
    left -= member.bytes.length;
    const trailer = body.subarray(member.packedBytes);
    if (member.isCut || trailer.length < 8) return cut("unexpected EOF");
    if (trailer.readUInt32LE(0) !== crc32(member.bytes) || trailer.readUInt32LE(4) !== member.bytes.length % 2 ** 32)
      return cut("gzip: invalid checksum");
    rest = trailer.subarray(8);
  }
  return { bytes: pieces.join("") };
}

interface Member {
  readonly bytes: Buffer;
  readonly packedBytes: number;
  readonly isCut: boolean;
}

function inflate(body: Buffer, sizeMax: number): Member | undefined {
  for (const finishFlush of [constants.Z_FINISH, constants.Z_SYNC_FLUSH]) {
    try {
      // The types know nothing of `info`: the answer is the bytes and the engine that made them.
      const { buffer, engine } = inflateRawSync(body, {
        info: true,
        finishFlush,
        maxOutputLength: Math.max(sizeMax, 1),
      }) as unknown as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };
      return { bytes: buffer, packedBytes: engine.bytesWritten, isCut: finishFlush !== constants.Z_FINISH };
    } catch (error) {
      if (!(error instanceof Error) || error.message !== "unexpected end of file") return undefined;
    }
  }
  return undefined;
}

/** RFC 1952, 2.3: ten bytes, and what the flags add. */
function headerLength(bytes: Buffer): number {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, at);
    at = end < 0 ? bytes.length : end + 1;
  }
  return (flags & 2) === 0 ? at : at + 2;
}

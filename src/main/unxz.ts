import { createRequire } from "node:module";
import type { Decompressed } from "../engine/reference/environment.ts";
import { askThread } from "./ask-thread.ts";

/**
 * Unpacks xz. The library is asynchronous, and what asks is not: a thread unpacks while this one waits. Undefined: it is
 * damaged, has several streams (of which the library reads one), is packed in a way that the library does not know, or
 * unpacks to more than `sizeMax` bytes; the thread stops there.
 */
export function unxz(packed: string, sizeMax: number): Decompressed | undefined {
  if (severalStreams.test(packed)) return undefined;
  const answer = askThread(
    program,
    {
      library: createRequire(import.meta.url).resolve("xz-decompress"),
      packed: Uint8Array.from(Buffer.from(packed, "latin1")),
      sizeMax,
    },
    patienceMs,
  );
  return answer instanceof Uint8Array ? { bytes: Buffer.from(answer.buffer).toString("latin1") } : undefined;
}

/** End of one stream, padding, beginning of another one; where that is chance, nothing is unpacked, and nothing wrong. */
const severalStreams = /YZ(?:\0{4})*\xfd7zXZ\0/;

/** 256 MiB are a matter of seconds. */
const patienceMs = 120_000;

/** What the thread does. */
const program = `
const { library, packed, sizeMax } = question;
async function unpack() {
  const { XzReadableStream } = require(library);
  const source = new ReadableStream({ start(controller) { controller.enqueue(packed); controller.close(); } });
  const pieces = [];
  let length = 0;
  for await (const piece of new XzReadableStream(source)) {
    length += piece.length;
    if (length > sizeMax) return undefined;
    pieces.push(piece);
  }
  const unpacked = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) { unpacked.set(piece, offset); offset += piece.length; }
  return unpacked;
}
unpack().catch(() => undefined).then(answer);
`;

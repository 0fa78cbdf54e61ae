import { createRequire } from "node:module";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { Decompressed } from "../engine/reference/environment.ts";

/**
 * Unpacks xz. The library is asynchronous, and what asks is not: a thread unpacks while this one waits. Undefined: it is
 * damaged, has several streams (of which the library reads one), is packed in a way that the library does not know, or
 * unpacks to more than `sizeMax` bytes; the thread stops there.
 */
export function unxz(packed: string, sizeMax: number): Decompressed | undefined {
  if (severalStreams.test(packed)) return undefined;
  const { port1: ours, port2: theirs } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(program, {
    eval: true,
    workerData: {
      library: createRequire(import.meta.url).resolve("xz-decompress"),
      packed: Uint8Array.from(packed, (byte) => byte.charCodeAt(0)),
      sizeMax,
      port: theirs,
      done,
    },
    transferList: [theirs],
  });
  worker.unref();
  try {
    if (Atomics.wait(done, 0, 0, patienceMs) === "timed-out") return undefined;
    const answer: unknown = receiveMessageOnPort(ours)?.message;
    return answer instanceof Uint8Array ? { bytes: Buffer.from(answer.buffer).toString("latin1") } : undefined;
  } finally {
    ours.close();
    void worker.terminate();
  }
}

/** End of one stream, padding, beginning of another one; where that is chance, nothing is unpacked, and nothing wrong. */
const severalStreams = /YZ(?:\0{4})*\xfd7zXZ\0/;

/** A thread that has not answered by then never will; 256 MiB are a matter of seconds. */
const patienceMs = 120_000;

/** What the thread does. As text: a file of its own would have to be found by each way in which this one is run. */
const program = `
const { workerData } = require("node:worker_threads");
const { library, packed, sizeMax, port, done } = workerData;
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
unpack().catch(() => undefined).then((unpacked) => {
  port.postMessage(unpacked);
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});
`;

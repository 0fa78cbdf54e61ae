import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";

/**
 * What a thread says to a question, while this one waits: `program` is text that sees `question` and calls
 * `answer(value)` once. As text: a file of its own would have to be found by each way in which this one is run.
 * Undefined: it has not answered in `patienceMs`, and never will; a thread that dies, or cannot begin, ends nothing else.
 */
export function askThread(program: string, question: unknown, patienceMs: number): unknown {
  const { port1: ours, port2: theirs } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(prelude + program, {
    eval: true,
    workerData: { question, port: theirs, done },
    transferList: [theirs],
  });
  // Without a listener the death of the thread would be that of the process.
  worker.once("error", () => undefined);
  worker.unref();
  try {
    if (Atomics.wait(done, 0, 0, patienceMs) === "timed-out") return undefined;
    return receiveMessageOnPort(ours)?.message;
  } finally {
    ours.close();
    void worker.terminate();
  }
}

const prelude = `
const { workerData: { question, port, done } } = require("node:worker_threads");
const answer = (value) => {
  port.postMessage(value);
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
};
`;

import type { Verb } from "../../vocabulary/operation.ts";
import { createBlobReader } from "./blobs.ts";
import { createLineReader } from "./lines.ts";
import { EngineLost, WrongAnswer } from "./lost.ts";
import { type Answer, checkOwn, type Request, wordsOf } from "./messages.ts";
import { createPlaces } from "./places.ts";
import type { Start } from "./program.ts";
import { readAnswer } from "./read-answer.ts";
import { readLine, shortened, wrongBlob } from "./read-line.ts";
import { waitFor } from "./wait-for.ts";

/** How a request is asked. */
export interface AskOptions {
  /** How long it is waited for, from the moment it is sent. */
  readonly limitMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Verb whose outcome is expected. */
  readonly verb?: Verb;
  /** Lines that must stand right before it. */
  readonly before?: readonly object[];
}

/** A request's number and its answer; without one it was given up. */
export interface Reply {
  readonly id: number;
  readonly answer: Answer | undefined;
}

/** A conversation in requests and answers. */
export interface Connection {
  /** Throws `EngineLost` when the program is gone, `WrongAnswer` when its answer is not what the protocol says. */
  ask(request: Request, options: AskOptions): Promise<Reply>;
  /** Gives up an operation that was begun. */
  cancel(id: number): void;
  /** How many requests are under way at the same time. */
  allow(concurrency: number): void;
  /** Ends the conversation with a reason; what is asked from now on fails with it. */
  lose(reason: string): EngineLost;
  end(): Promise<void>;
}

/** What a conversation is bound to. */
export interface ConnectionOptions {
  /** What the program is called in messages. */
  readonly name: string;
  /** Longest line, and the most bytes of blobs before one message. */
  readonly bytesMax: number;
  /** How long an answer is waited for after a `cancel`. */
  readonly graceMs: number;
}

/** Requests that were given up and may still be answered; a program with more of them answers nothing at all. */
const abandonedMax = 1000;

interface Asked {
  readonly request: Request;
  readonly verb: Verb | undefined;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/**
 * Speaks the protocol of spec/protocol.md with a program. What can be told to belong to one request fails that request;
 * anything else that is wrong (a line that is no message, an answer to nothing) ends the conversation.
 */
export function connect(start: Start, options: ConnectionOptions): Connection {
  const lines = createLineReader(options.bytesMax);
  const blobs = createBlobReader(options.bytesMax);
  const places = createPlaces();
  const asked = new Map<number, Asked>();
  const abandoned = new Set<number>();
  let lost: EngineLost | undefined;
  let lastId = 0;
  let lineNumber = 0;
  let ending = false;

  const lose = (reason: string): EngineLost => {
    if (lost !== undefined) return lost;
    lost = new EngineLost(`the adapter ${options.name} ${reason}`);
    for (const { reject, request } of asked.values()) {
      reject(new EngineLost(`${lost.message} (it was asked to ${wordsOf(request)})`));
    }
    asked.clear();
    places.open();
    channel.kill();
    return lost;
  };

  const hear = (line: string): void => {
    lineNumber += 1;
    const heard = readLine(line, lineNumber);
    if (heard.kind === "wrong") lose(heard.words);
    else if (heard.kind === "blob") {
      const problem = blobs.piece(heard.message);
      if (problem !== undefined) lose(wrongBlob(lineNumber, problem).words);
    } else hearAnswer(heard.id, heard.message, line);
  };

  const hearAnswer = (id: number, message: Readonly<Record<string, unknown>>, line: string): void => {
    const contents = blobs.takeAll();
    const entry = asked.get(id);
    if (entry === undefined) {
      if (abandoned.delete(id)) return;
      const why = id > lastId || id < 1 ? "there was no such request" : "that request had its answer";
      lose(`answered request ${id} (line ${lineNumber}), but ${why}: ${shortened(line)}`);
      return;
    }
    asked.delete(id);
    const { request, verb } = entry;
    const read = readAnswer(request, verb, { line, message, contents });
    if ("answer" in read) entry.resolve(read.answer);
    else {
      const what = `${wordsOf(request)} (request ${id})`;
      entry.reject(new WrongAnswer(`the adapter ${options.name} ${read.how} ${what}: ${read.words}`));
    }
  };

  const channel = start({
    bytes(bytes) {
      if (lost !== undefined) return;
      const complete = lines.push(bytes);
      if (complete === undefined) {
        lose(`wrote a line of more than ${options.bytesMax} bytes (line ${lineNumber + 1} of its standard output)`);
        return;
      }
      for (const line of complete) if (lost === undefined) hear(line);
    },
    ended(words) {
      if (!ending || asked.size > 0) lose(words);
    },
  });

  const say = (...messages: readonly object[]): void =>
    channel.write(messages.map((message) => `${JSON.stringify(message)}\n`).join(""));

  const checkLost = (): void => {
    if (lost !== undefined) throw lost;
  };

  return {
    async ask(request, asking) {
      checkLost();
      checkOwn(request);
      const placed = await places.take(asking.signal);
      checkLost();
      if (!placed) return { id: 0, answer: undefined };
      lastId += 1;
      const id = lastId;
      const answer = new Promise<Answer>((resolve, reject) => {
        asked.set(id, { request, verb: asking.verb, resolve, reject });
      });
      say(...(asking.before ?? []), { id, ...request });
      try {
        const inTime = await waitFor(answer, asking.limitMs, asking.signal);
        if (inTime !== undefined) return { id, answer: inTime };
        say({ cancel: id });
        const late = await waitFor(answer, options.graceMs, undefined);
        if (late === undefined) {
          asked.delete(id);
          abandoned.add(id);
          if (abandoned.size > abandonedMax) lose(`has left ${abandonedMax} requests without an answer`);
        }
        return { id, answer: late };
      } finally {
        places.leave();
      }
    },
    cancel: (id) => say({ cancel: id }),
    allow(concurrency) {
      places.add(concurrency - 1);
    },
    lose,
    async end() {
      ending = true;
      await channel.end();
    },
  };
}

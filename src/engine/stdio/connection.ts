import type {
  Outcome,
  ProtocolApply,
  ProtocolBegin,
  ProtocolClose,
  ProtocolHello,
  ProtocolInput,
  ProtocolOpen,
  ProtocolOutcome,
  ProtocolSleep,
  ProtocolWelcome,
} from "../../vocabulary/generated/types.ts";
import type { Verb } from "../../vocabulary/operation.ts";
import { operationProblems, outcomeProblems, type WireProblem, wireProblems } from "../../vocabulary/wire.ts";
import { bytesOfContent, contentOfBytes } from "../shared/content.ts";
import { createBlobReader } from "./blobs.ts";
import { withOutcomeContents } from "./contents.ts";
import { createLineReader } from "./lines.ts";
import { EngineLost, WrongAnswer } from "./lost.ts";
import type { Start } from "./program.ts";

type Unnumbered<T> = T extends unknown ? Omit<T, "id"> : never;

/** A request without its number. */
export type Request = Unnumbered<
  | ProtocolHello
  | ProtocolOpen
  | ProtocolApply
  | ProtocolBegin
  | ProtocolOutcome
  | ProtocolInput
  | ProtocolSleep
  | ProtocolClose
>;

/** What the answers hold that have been checked; which field is there depends on the request. */
export interface Answer {
  readonly outcome?: Outcome;
  readonly residue?: readonly string[];
  readonly nowMs?: number;
  readonly engine?: ProtocolWelcome["engine"];
  readonly concurrency?: number;
  readonly blobsFrom?: number;
}

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

export interface ConnectionOptions {
  /** What the program is called in messages. */
  readonly name: string;
  /** Longest line, and the most bytes of blobs before one message. */
  readonly bytesMax: number;
  /** How long an answer is waited for after a `cancel`. */
  readonly graceMs: number;
}

const requestNames = {
  hello: "ProtocolHello",
  open: "ProtocolOpen",
  apply: "ProtocolApply",
  begin: "ProtocolBegin",
  outcome: "ProtocolOutcome",
  input: "ProtocolInput",
  sleep: "ProtocolSleep",
  close: "ProtocolClose",
} as const;

const answerNames = {
  hello: "ProtocolWelcome",
  open: "ProtocolDone",
  apply: "ProtocolOutcomeAnswer",
  begin: "ProtocolDone",
  outcome: "ProtocolOutcomeAnswer",
  input: "ProtocolOutcomeAnswer",
  sleep: "ProtocolDone",
  close: "ProtocolClosed",
} as const;

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
  const asked = new Map<number, Asked>();
  const abandoned = new Set<number>();
  const waiting = new Set<() => void>();
  let lost: EngineLost | undefined;
  let lastId = 0;
  let lineNumber = 0;
  let free = 1;
  let ending = false;

  const lose = (reason: string): EngineLost => {
    if (lost !== undefined) return lost;
    lost = new EngineLost(`the adapter ${options.name} ${reason}`);
    for (const { reject, request } of asked.values()) {
      reject(new EngineLost(`${lost.message} (it was asked to ${wordsOf(request)})`));
    }
    asked.clear();
    for (const go of waiting) go();
    waiting.clear();
    channel.kill();
    return lost;
  };

  const hear = (line: string): void => {
    lineNumber += 1;
    let message: unknown;
    try {
      message = JSON.parse(line);
    } catch {
      lose(
        `wrote a line that is no JSON (line ${lineNumber} of its standard output): ${shortened(line)}\n  only messages belong there, one on each line; everything else belongs on standard error`,
      );
      return;
    }
    if (!isRecord(message)) {
      lose(`wrote a line that is no message (line ${lineNumber}): ${shortened(line)}`);
      return;
    }
    if ("blob" in message) hearBlob(message);
    else hearAnswer(message, line);
  };

  const hearBlob = (message: Readonly<Record<string, unknown>>): void => {
    const problems = wireProblems("ProtocolBlob", message);
    // The validator has just said that it is one.
    const problem =
      problems.length > 0 ? told(problems) : blobs.piece(message as unknown as { blob: string; base64: string });
    if (problem !== undefined) lose(`wrote a blob that is wrong (line ${lineNumber}): ${problem}`);
  };

  const hearAnswer = (message: Readonly<Record<string, unknown>>, line: string): void => {
    const contents = blobs.takeAll();
    const { id } = message;
    if (id === undefined && typeof message.error === "string") {
      lose(`says that it cannot go on: ${message.error}`);
      return;
    }
    if (typeof id !== "number" || !Number.isInteger(id)) {
      lose(`wrote an answer without the id of its request (line ${lineNumber}): ${shortened(line)}`);
      return;
    }
    const request = asked.get(id);
    if (request === undefined) {
      if (abandoned.delete(id)) return;
      const why = id > lastId || id < 1 ? "there was no such request" : "that request had its answer";
      lose(`answered request ${id} (line ${lineNumber}), but ${why}: ${shortened(line)}`);
      return;
    }
    asked.delete(id);
    const what = `${wordsOf(request.request)} (request ${id})`;
    if ("error" in message) {
      const problems = wireProblems("ProtocolFailed", message);
      const words = problems.length > 0 ? told(problems) : String(message.error);
      request.reject(new WrongAnswer(`the adapter ${options.name} failed at ${what}: ${words}`));
      return;
    }
    const problems = problemsOf(request, message);
    if (problems.length > 0) {
      request.reject(
        new WrongAnswer(
          `the adapter ${options.name} gave a wrong answer to ${what}: ${told(problems)}\n  its answer: ${shortened(line)}`,
        ),
      );
      return;
    }
    // The validators have just said that it is one.
    const answer = message as unknown as Answer;
    let missing: string | undefined;
    const outcome =
      answer.outcome === undefined
        ? undefined
        : withOutcomeContents(answer.outcome, (content) => {
            // Bytes that are text are text here, however the program wrote them: contents compare.
            if (typeof content === "string") return content;
            if ("base64" in content) return contentOfBytes(bytesOfContent(content));
            const found = contents.get(content.blob);
            if (found === undefined) missing = content.blob;
            return found ?? content;
          });
    if (missing !== undefined) {
      const words = `it names the blob ${missing}, which does not stand right before it`;
      request.reject(new WrongAnswer(`the adapter ${options.name} gave a wrong answer to ${what}: ${words}`));
      return;
    }
    request.resolve(outcome === undefined ? answer : { ...answer, outcome });
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

  /** Takes a place among the requests under way, in order; answers whether there still is somebody who wants it. */
  const takePlace = async (signal: AbortSignal | undefined): Promise<boolean> => {
    if (signal?.aborted === true) return false;
    if (free > 0) {
      free -= 1;
      return true;
    }
    const handedOver = await new Promise<boolean>((resolve) => {
      const place = (): void => resolve(true);
      waiting.add(place);
      signal?.addEventListener("abort", () => resolve(!waiting.delete(place)), { once: true });
    });
    if (lost !== undefined) throw lost;
    return handedOver;
  };
  /** Hands the place to who has waited longest. */
  const leavePlace = (): void => {
    const [next] = waiting;
    if (next === undefined) free += 1;
    else if (waiting.delete(next)) next();
  };

  return {
    async ask(request, asking) {
      if (lost !== undefined) throw lost;
      checkOwn(request);
      if (!(await takePlace(asking.signal))) return { id: 0, answer: undefined };
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
        leavePlace();
      }
    },
    cancel: (id) => say({ cancel: id }),
    allow(concurrency) {
      free += concurrency - 1;
    },
    lose,
    async end() {
      ending = true;
      await channel.end();
    },
  };
}

/** The answer, if it comes within a time and before an abort. */
async function waitFor(
  answer: Promise<Answer>,
  limitMs: number,
  signal: AbortSignal | undefined,
): Promise<Answer | undefined> {
  let stop = (): void => undefined;
  const expired = new Promise<undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), limitMs);
    const abort = (): void => resolve(undefined);
    signal?.addEventListener("abort", abort, { once: true });
    if (signal?.aborted === true) abort();
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
  });
  try {
    return await Promise.race([answer, expired]);
  } finally {
    stop();
    // When it was given up nobody listens any more to how it ends.
    answer.catch(() => undefined);
  }
}

/** What we send is checked like what we hear; a mistake is ours. */
function checkOwn(request: Request): void {
  const problems = [
    ...wireProblems(requestNames[request.ask], { id: 1, ...request }),
    ...("operation" in request ? operationProblems(request.operation) : []),
  ];
  if (problems.length > 0) throw new Error(`a request that is wrong was to be sent: ${told(problems)}`);
}

function problemsOf({ request, verb }: Asked, message: Readonly<Record<string, unknown>>): readonly WireProblem[] {
  const problems = wireProblems(answerNames[request.ask], message);
  if (problems.length > 0 || verb === undefined) return problems;
  return outcomeProblems(verb, message.outcome).map(({ at, message: words }) => ({
    at: at === "" ? "outcome" : `outcome.${at}`,
    message: words,
  }));
}

function told(problems: readonly WireProblem[]): string {
  return problems.map(({ at, message }) => (at === "" ? message : `\`${at}\`: ${message}`)).join("; ");
}

/** A request in a few words: `apply run`, `open s1`. */
function wordsOf(request: Request): string {
  if ("operation" in request) return `${request.ask} ${request.operation.op}`;
  if ("of" in request) return `${request.ask} of request ${request.of}`;
  return "session" in request ? `${request.ask} ${request.session}` : request.ask;
}

const shownMax = 200;

function shortened(line: string): string {
  return line.length > shownMax ? `${line.slice(0, shownMax)}… (${line.length} characters)` : line;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

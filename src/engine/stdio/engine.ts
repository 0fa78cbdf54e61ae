import type { EngineInfo } from "../../vocabulary/generated/types.ts";
import type { Engine } from "../engine.ts";
import { connect } from "./connection.ts";
import type { Start } from "./program.ts";
import { openSession } from "./session.ts";

export interface StdioOptions {
  /** What the program is called in messages. */
  readonly name: string;
  /** Version of Plimsoll, told to the program. */
  readonly plimsollVersion: string;
  /** Nobody else uses the engine. */
  readonly private?: boolean;
  /** Limit of every operation that gives none; 30,000 when absent. */
  readonly deadlineMs?: number;
  /** A wait, attach or follow without an answer after this is `blocked`; 2,000 when absent. */
  readonly blocksAfterMs?: number;
  /** Limit of the first answer; 10,000 when absent: a program that says nothing at all is found out early. */
  readonly helloMs?: number;
  /** How long an answer is waited for after a `cancel`; 1,000 when absent. */
  readonly graceMs?: number;
  /** Longest line, and the most bytes of blobs before one message; 64 MiB when absent. */
  readonly bytesMax?: number;
}

/**
 * An engine behind a program that speaks the protocol of spec/protocol.md. Throws `EngineLost` when the program cannot
 * be started, does not answer or is of another version, `WrongAnswer` when its first answer is not what the protocol
 * says; each with a message for people.
 */
export async function createStdioEngine(start: Start, options: StdioOptions): Promise<Engine> {
  const deadlineMs = options.deadlineMs ?? 30_000;
  const connection = connect(start, {
    name: options.name,
    bytesMax: options.bytesMax ?? 64 * 1024 * 1024,
    graceMs: options.graceMs ?? 1000,
  });
  try {
    const limitMs = options.helloMs ?? 10_000;
    const hello = {
      ask: "hello",
      protocol: 1,
      plimsoll: options.plimsollVersion,
      private: options.private === true,
    } as const;
    const { answer } = await connection.ask(hello, { limitMs });
    if (answer?.engine === undefined) throw connection.lose(`did not answer \`hello\` within ${limitMs} ms`);
    connection.allow(answer.concurrency ?? 1);
    const info: EngineInfo = {
      ...answer.engine,
      transport: "stdio",
      capabilities: [...new Set(answer.engine.capabilities)].sort(),
    };
    const sessionOptions = {
      deadlineMs,
      blocksAfterMs: options.blocksAfterMs ?? 2000,
      blobsFrom: answer.blobsFrom,
    };
    return {
      info,
      open: (scope) => openSession(connection, scope, sessionOptions),
      dispose: () => connection.end(),
    };
  } catch (error) {
    connection.lose("was given up");
    throw error;
  }
}

import type { Content, Outcome } from "../../vocabulary/generated/types.ts";
import type { Operation } from "../../vocabulary/operation.ts";
import { rejected } from "../../vocabulary/outcome.ts";
import { expectsInput, givenUp, limitMs } from "../adapter/patience.ts";
import type { ApplyOptions, Pending, Scope, Session } from "../engine.ts";
import { createBlobWriter } from "./blobs.ts";
import type { Connection, Reply } from "./connection.ts";
import { withContents } from "./contents.ts";
import type { Request } from "./messages.ts";

export interface SessionOptions {
  readonly blocksAfterMs: number;
  readonly deadlineMs: number;
  readonly blobsFrom: number | undefined;
}

const closed = rejected("unavailable", "the session is closed");

/** Opens a session of the program. Throws `EngineLost` when it does not. */
export async function openSession(connection: Connection, scope: Scope, options: SessionOptions): Promise<Session> {
  const { namespace: session, seed } = scope;
  let nowMs: number | undefined;
  let open = true;

  /** Requests whose answer must come: without it nothing more can be asked. */
  const demand = async (request: Request, limit: number, before: readonly object[] = []): Promise<Reply> => {
    const reply = await connection.ask(request, { limitMs: limit, before });
    if (reply.answer === undefined) throw connection.lose(`did not answer \`${request.ask}\` within ${limit} ms`);
    nowMs = reply.answer.nowMs ?? nowMs;
    return reply;
  };

  /** Requests whose answer is an outcome. */
  const askOutcome = async (
    request: Request,
    operation: Operation,
    asked: { readonly limit: number; readonly signal?: AbortSignal | undefined; readonly before?: readonly object[] },
  ): Promise<Outcome> => {
    const { answer } = await connection.ask(request, {
      limitMs: asked.limit,
      signal: asked.signal,
      before: asked.before ?? [],
      verb: operation.op,
    });
    nowMs = answer?.nowMs ?? nowMs;
    return answer?.outcome ?? givenUp(operation, asked.limit);
  };

  const limitOf = (operation: Operation, inputOpen: boolean, asked: ApplyOptions): number =>
    Math.max(1, Math.round(limitMs({ operation, inputOpen }, asked, options)));

  const pendingOf = (id: number, operation: Operation): Pending => {
    let inputOpen = expectsInput(operation);
    let answer: Outcome | undefined;
    return {
      async outcome(asked = {}) {
        if (answer !== undefined) return answer;
        if (!open) return closed;
        const limit = limitOf(operation, inputOpen, asked);
        const request = { ask: "outcome", session, of: id, withinMs: limit } as const;
        const outcome = await askOutcome(request, operation, { limit, signal: asked.signal });
        if (outcome.status !== "blocked" && outcome.status !== "indeterminate") answer = outcome;
        return outcome;
      },
      async input(data: Content, close: boolean) {
        if (!open) return closed;
        const writer = createBlobWriter(options.blobsFrom);
        const request = { ask: "input", session, of: id, data: writer.take(data), close } as const;
        // The outcome of input has no value, like that of `pause`.
        const outcome = await askOutcome(
          request,
          { op: "pause", container: "c" },
          { limit: options.deadlineMs, before: writer.pieces() },
        );
        if (close && outcome.status === "ok") inputOpen = false;
        return outcome;
      },
    };
  };

  const writer = createBlobWriter(options.blobsFrom);
  const files = Object.fromEntries([...scope.files].map(([path, content]) => [path, writer.take(content)]));
  await demand({ ask: "open", session, seed, files }, options.deadlineMs, writer.pieces());

  return {
    async apply(operation, asked = {}) {
      if (!open) return closed;
      const limit = limitOf(operation, expectsInput(operation), asked);
      const contents = createBlobWriter(options.blobsFrom);
      const sent = withContents(operation, contents.take);
      const request = { ask: "apply", session, operation: sent, withinMs: limit } as const;
      return askOutcome(request, operation, { limit, signal: asked.signal, before: contents.pieces() });
    },
    async begin(operation, asked = {}) {
      if (!open) return { outcome: async () => closed, input: async () => closed };
      const limit = asked.deadlineMs ?? options.deadlineMs;
      const contents = createBlobWriter(options.blobsFrom);
      const sent = withContents(operation, contents.take);
      const request = { ask: "begin", session, operation: sent, withinMs: limit } as const;
      const { id, answer } = await connection.ask(request, {
        limitMs: limit,
        signal: asked.signal,
        before: contents.pieces(),
      });
      nowMs = answer?.nowMs ?? nowMs;
      if (answer === undefined) {
        const outcome = givenUp(operation, limit);
        return { outcome: async () => outcome, input: async () => rejected("wrong-state", "it was not begun") };
      }
      asked.signal?.addEventListener("abort", () => connection.cancel(id), { once: true });
      return pendingOf(id, operation);
    },
    async sleep(milliseconds) {
      const request = { ask: "sleep", session, milliseconds: Math.round(milliseconds) } as const;
      await demand(request, milliseconds + options.deadlineMs);
    },
    ...(nowMs === undefined ? {} : { nowMs: () => nowMs ?? 0 }),
    async close() {
      if (!open) return [];
      open = false;
      const { answer } = await demand({ ask: "close", session }, options.deadlineMs);
      return answer?.residue ?? [];
    },
  };
}

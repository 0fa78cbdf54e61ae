import type { Content } from "../../../vocabulary/generated/types.ts";
import type { Refusal } from "../../../vocabulary/outcome.ts";
import { ok } from "../../../vocabulary/outcome.ts";
import { type Call, inputOf } from "../../adapter/call.ts";
import { containerOf } from "../../adapter/handles.ts";
import { numberAt, textAt } from "../../adapter/wire.ts";
import { bytesOfContent } from "../../shared/content.ts";
import { askStream, type Context, containerPath, type Handler, refuse } from "../context.ts";
import { createOutputCollector } from "../output.ts";
import { collect, type Duplex, type Query } from "../transport.ts";
import { hasTerminal } from "./container.ts";

/** A hijacked connection, or why there is none. */
export type Attached = { readonly refusal: Refusal } | { readonly refusal?: undefined; readonly duplex: Duplex };

/** Upgrades a request to a raw stream; a refusal comes back as an outcome. */
export async function hijack(
  context: Context,
  call: Call,
  path: string,
  options: { readonly query?: Query; readonly json?: unknown },
): Promise<Attached> {
  const duplex = await context.transport.hijack("POST", path, { ...options, signal: call.signal });
  if (duplex.hijacked || duplex.status === 200) return { duplex };
  const body = await collect(duplex, context.bodyMax);
  return { refusal: refuse(context, call.verb, duplex.status, body) };
}

/** Gives the input to a connection: all of it and its end, or a sink that `input` feeds. */
export function feed(
  call: Call,
  duplex: Duplex,
  input: { readonly given: boolean; readonly open: boolean; readonly content?: Content },
): void {
  if (!input.given) return;
  if (input.open) {
    call.feeds({ write: (bytes) => duplex.write(bytes), close: () => duplex.closeInput() });
    return;
  }
  const bytes = bytesOfContent(input.content ?? "");
  if (bytes.length > 0) duplex.write(bytes);
  duplex.closeInput();
}

export const attach: Handler<"attach"> = async (context, operation, call) => {
  const container = containerOf(context, operation.container);
  const terminal = await hasTerminal(context, call, container);
  if (typeof terminal === "object") return terminal.refusal;
  const input = inputOf(operation.stdin);
  const attached = await hijack(context, call, containerPath(container, "/attach"), {
    query: {
      logs: operation.logs ?? false,
      stream: operation.stream ?? true,
      stdin: input.given,
      stdout: true,
      stderr: true,
    },
  });
  if (attached.refusal !== undefined) return attached.refusal;
  call.accepted();
  feed(call, attached.duplex, input);
  const output = createOutputCollector({ terminal, bytesMax: context.bodyMax, until: operation.until?.output });
  // Once the output holds the text the client detaches.
  await attached.duplex.read((bytes) => {
    output.push(bytes);
    if (output.found()) attached.duplex.cancel();
  });
  return ok<"attach">(output.end());
};

export const logs: Handler<"logs"> = async (context, operation, call) => {
  const container = containerOf(context, operation.container);
  const terminal = await hasTerminal(context, call, container);
  if (typeof terminal === "object") return terminal.refusal;
  return readLogs(context, call, container, {
    terminal,
    query: {
      stdout: operation.stdout ?? true,
      stderr: operation.stderr ?? true,
      tail: operation.tail,
      since: operation.since,
      until: operation.until,
      follow: operation.follow,
      timestamps: operation.timestamps,
    },
  });
};

/** The logs of a container, read as they come. */
export async function readLogs(
  context: Context,
  call: Call,
  container: string,
  options: { readonly terminal: boolean; readonly query: Query },
) {
  const answer = await askStream(context, call, ["GET", containerPath(container, "/logs")], {
    query: options.query,
    as: "logs",
  });
  if (answer.refusal !== undefined) return answer.refusal;
  if (call.verb === "logs") call.accepted();
  const output = createOutputCollector({ terminal: options.terminal, bytesMax: context.bodyMax });
  await answer.incoming.read((bytes) => output.push(bytes));
  return ok<"logs">(output.end());
}

export const wait: Handler<"wait"> = async (context, operation, call) => {
  const container = containerOf(context, operation.container);
  const waiting = await beginWait(context, call, container, operation.condition);
  if (waiting.refusal !== undefined) return waiting.refusal;
  call.accepted();
  const ended = await waiting.ended();
  if ("refusal" in ended) return ended.refusal;
  return ok<"wait">(
    ended.error === undefined ? { exitCode: ended.exitCode } : { exitCode: ended.exitCode, error: ended.error },
  );
};

export interface Ended {
  readonly exitCode: number;
  readonly error?: string;
}

/** A wait that the engine has registered: its header is there (CTR-WAI-011). */
export type Waiting =
  | { readonly refusal: Refusal }
  | { readonly refusal?: undefined; ended(): Promise<Ended | { readonly refusal: Refusal }>; cancel(): void };

/** Registers a wait and answers once the engine has it. */
export async function beginWait(
  context: Context,
  call: Call,
  container: string,
  condition: string | undefined,
): Promise<Waiting> {
  const answer = await askStream(context, call, ["POST", containerPath(container, "/wait")], {
    query: { condition },
    as: "wait",
  });
  if (answer.refusal !== undefined) return { refusal: answer.refusal };
  return {
    cancel: () => answer.incoming.cancel(),
    async ended() {
      const text = new TextDecoder().decode(await collect(answer.incoming, context.bodyMax));
      let json: unknown;
      try {
        json = JSON.parse(text);
      } catch {
        json = undefined;
      }
      const exitCode = numberAt(json, "StatusCode");
      if (exitCode === undefined) {
        return {
          refusal: {
            status: "rejected",
            kind: "engine-fault",
            message: `the wait answered ${JSON.stringify(text.slice(0, 200))}`,
          },
        };
      }
      const error = textAt(json, "Error", "Message");
      return error === undefined || error === "" ? { exitCode } : { exitCode, error: context.names.shownText(error) };
    },
  };
}

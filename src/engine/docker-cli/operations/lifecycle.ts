import type { StartResult, StopResult } from "../../../vocabulary/generated/types.ts";
import type { Operation } from "../../../vocabulary/operation.ts";
import { ok, type Refusal } from "../../../vocabulary/outcome.ts";
import type { Call } from "../../adapter/call.ts";
import { containerOf } from "../../adapter/handles.ts";
import { numberAt } from "../../adapter/wire.ts";
import type { Parameters } from "../arguments.ts";
import { ask, askJson, type Context, type Handler } from "../context.ts";

type Plain = "stop" | "restart" | "kill" | "pause" | "unpause" | "rename" | "start" | "rm";

/** One command about a container. */
async function plain(
  context: Context,
  operation: Operation<Plain>,
  call: Call,
  parameters: Parameters = {},
): Promise<Refusal | undefined> {
  const container = containerOf(context, operation.container);
  return (await ask(context, call, operation.op, { container, ...parameters })).refusal;
}

/** A command line does not say whether anything changed, so the value has no `changed` (CTR-STA-002, CTR-STO-007). */
const unknownChange: StartResult & StopResult = {};

export const start: Handler<"start"> = async (context, operation, call) => {
  const refusal = await plain(context, operation, call);
  if (refusal === undefined) return ok<"start">(unknownChange);
  return refusedStart(context, call, containerOf(context, operation.container), refusal);
};

/**
 * A refused start with the exit code that the engine recorded. `No such container` may mean a peer whose network is to
 * be shared (CTR-CRE-017): then the container itself is there, and cannot start.
 */
export async function refusedStart(
  context: Context,
  call: Call,
  container: string,
  refusal: Refusal,
): Promise<Refusal> {
  if (refusal.status !== "rejected" || (refusal.kind !== "cannot-start" && refusal.kind !== "not-found"))
    return refusal;
  const found = await askJson(context, call, "inspect", { container: [container] });
  const code = found.refusal === undefined ? numberAt(found.items[0], "State", "ExitCode") : undefined;
  return code === undefined ? refusal : { ...refusal, kind: "cannot-start", exitCode: code };
}

export const stop: Handler<"stop"> = async (context, operation, call) => {
  const { timeout, signal } = operation;
  return (await plain(context, operation, call, { timeout, signal })) ?? ok<"stop">(unknownChange);
};

export const restart: Handler<"restart"> = async (context, operation, call) => {
  const { timeout, signal } = operation;
  const refusal = await plain(context, operation, call, { timeout, signal });
  if (refusal === undefined) return ok<"restart">({});
  return refusedStart(context, call, containerOf(context, operation.container), refusal);
};

export const kill: Handler<"kill"> = async (context, operation, call) =>
  (await plain(context, operation, call, { signal: operation.signal })) ?? ok<"kill">({});

export const pause: Handler<"pause"> = async (context, operation, call) =>
  (await plain(context, operation, call)) ?? ok<"pause">({});

export const unpause: Handler<"unpause"> = async (context, operation, call) =>
  (await plain(context, operation, call)) ?? ok<"unpause">({});

export const rename: Handler<"rename"> = async (context, operation, call) => {
  const name = context.names.container(operation.name);
  context.ledger.intend("container", name.replace(/^\//, ""));
  return (await plain(context, operation, call, { name })) ?? ok<"rename">({});
};

export const rm: Handler<"rm"> = async (context, operation, call) => {
  const { force, volumes, link } = operation;
  return (await plain(context, operation, call, { force, volumes, link })) ?? ok<"rm">({});
};

export const update: Handler<"update"> = async (context, operation, call) => {
  const { memory, memorySwap, restart: policy } = operation;
  const container = containerOf(context, operation.container);
  const answer = await ask(context, call, "update", { container, memory, memorySwap, restart: policy });
  return answer.refusal ?? ok<"update">({ warnings: [] });
};

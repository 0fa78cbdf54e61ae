import type { Outcome } from "../../vocabulary/generated/types.ts";
import type { Operation, Verb } from "../../vocabulary/operation.ts";
import { indeterminate, rejected } from "../../vocabulary/outcome.ts";
import type { Call } from "../adapter/call.ts";
import { UnboundHandle } from "../adapter/handles.ts";
import { FrameError } from "../shared/frames.ts";
import type { Context } from "./context.ts";
import { handlers } from "./handlers.ts";
import { AnswerLost, AnswerTooLong, Cancelled, EngineLost } from "./transport.ts";

/** The outcome of a handler; what it throws is a lost answer, or a bug. */
export async function perform<V extends Verb>(context: Context, operation: Operation<V>, call: Call): Promise<Outcome> {
  try {
    return await dispatch(context, operation, call);
  } catch (error) {
    if (error instanceof UnboundHandle) return rejected("invalid", error.message);
    if (error instanceof Cancelled) return indeterminate("it was cancelled");
    if (error instanceof AnswerLost) return lost(context, error, call);
    if (error instanceof AnswerTooLong) return indeterminate(error.message);
    if (error instanceof FrameError) return rejected("engine-fault", error.message);
    throw error;
  }
}

/** An engine that is gone throws again: nothing more can be asked of it. One that still answers lost only this answer. */
async function lost(context: Context, error: AnswerLost, call: Call): Promise<Outcome> {
  try {
    await context.transport.request("GET", "/_ping", { signal: call.signal });
  } catch (gone) {
    if (gone instanceof EngineLost) throw new EngineLost(`${error.message}, and then ${gone.message}`);
  }
  return indeterminate(error.message);
}

function dispatch<V extends Verb>(context: Context, operation: Operation<V>, call: Call): Promise<Outcome> {
  const handle = handlers[operation.op] as (context: Context, operation: Operation<V>, call: Call) => Promise<Outcome>;
  return handle(context, operation, call);
}

import type { Outcome } from "../../vocabulary/generated/types.ts";
import type { Operation, Verb } from "../../vocabulary/operation.ts";
import { indeterminate, rejected } from "../../vocabulary/outcome.ts";
import type { Call } from "../adapter/call.ts";
import { UnboundHandle } from "../adapter/handles.ts";
import type { Context } from "./context.ts";
import { handlers } from "./handlers.ts";
import { Cancelled, OutputTooLong } from "./program.ts";

/** The outcome of a handler; what it throws is a lost engine, or a bug. */
export async function perform<V extends Verb>(context: Context, operation: Operation<V>, call: Call): Promise<Outcome> {
  const handle = handlers[operation.op] as (context: Context, operation: Operation<V>, call: Call) => Promise<Outcome>;
  try {
    return await handle(context, operation, call);
  } catch (error) {
    if (error instanceof UnboundHandle) return rejected("invalid", error.message);
    if (error instanceof Cancelled || error instanceof OutputTooLong) return indeterminate(error.message);
    throw error;
  }
}

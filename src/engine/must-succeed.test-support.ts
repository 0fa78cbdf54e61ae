import type { Operation, Result, Verb } from "../vocabulary/operation.ts";
import type { Session } from "./engine.ts";

/** The value of an operation that must succeed; throws what came instead. */
export async function mustSucceed<V extends Verb>(
  session: Pick<Session, "apply">,
  operation: Operation<V>,
): Promise<Result<V>> {
  const outcome = await session.apply(operation as Operation);
  if (outcome.status !== "ok") throw new Error(`${operation.op}: ${JSON.stringify(outcome)}`);
  return outcome.value as Result<V>;
}

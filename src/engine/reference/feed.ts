import type { Outcome } from "../../vocabulary/generated/types.ts";
import { ok, rejected } from "../../vocabulary/outcome.ts";
import type { ByteString } from "./bytes.ts";
import { markRunnable, putContainer } from "./container/table.ts";
import type { Environment } from "./environment.ts";
import { mapGet } from "./persistent-map.ts";
import { feedStream } from "./process/machine.ts";
import { settle } from "./settle.ts";
import type { Draft, State } from "./state.ts";
import { turnBudget } from "./step.ts";

/** Feeds the standard input of a request under way. Pure. Input for a request that takes none, or has ended, is refused. */
export function feed(
  state: State,
  number: number,
  data: { readonly bytes: ByteString; readonly close: boolean },
  environment: Environment,
): { readonly state: State; readonly outcome: Outcome } {
  const request = mapGet(state.requests, number);
  if (request === undefined || request.outcome !== undefined) {
    return { state, outcome: rejected("wrong-state", "the operation has ended") };
  }
  const { input } = request;
  if (input === undefined) return { state, outcome: rejected("invalid", "the operation takes no input") };
  const draft: Draft = { ...state };
  const container = mapGet(draft.containers, input.container);
  if (container?.running === undefined) {
    return { state, outcome: rejected("wrong-state", "the process has ended") };
  }
  // CTR-ATT-008: without StdinOnce the input stays open when this client leaves.
  const close = data.close && (request.kind === "exec" || container.hostConfig.stdinOnce);
  const machine = feedStream(container.running.machine, input.stream, data.bytes, close);
  putContainer(draft, { ...container, running: { ...container.running, machine } });
  markRunnable(draft, container.number);
  settle(draft, environment, turnBudget(state, environment));
  return { state: draft, outcome: ok<"pause">({}) };
}

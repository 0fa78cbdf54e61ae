import type { Outcome } from "../../vocabulary/generated/types.ts";
import { ok, rejected } from "../../vocabulary/outcome.ts";
import { feedRequest } from "./container/input.ts";
import { draftOf } from "./draft.ts";
import type { Environment } from "./environment.ts";
import { settle } from "./settle.ts";
import type { Input, State } from "./state.ts";
import { turnBudget } from "./step.ts";

/** Feeds the standard input of a request under way. Pure. Input for a request that takes none, or has ended, is refused. */
export function feed(
  state: State,
  number: number,
  data: Input,
  environment: Environment,
): { readonly state: State; readonly outcome: Outcome } {
  const draft = draftOf(state);
  switch (feedRequest(draft, number, data)) {
    case "ended":
      return { state, outcome: rejected("wrong-state", "the operation has ended") };
    case "no-input":
      return { state, outcome: rejected("invalid", "the operation takes no input") };
    case "fed":
    case "kept":
      settle(draft, environment, turnBudget(state, environment));
      return { state: draft, outcome: ok<"pause">({}) };
  }
}

import { draftOf } from "./draft.ts";
import type { Environment } from "./environment.ts";
import { nextTimer, settle, wake } from "./settle.ts";
import type { State } from "./state.ts";
import { turnBudget } from "./step.ts";

/**
 * Lets the clock run to a time: every timer until then fires at its own moment, in order. Pure. When the budget of
 * processes ends on the way, the clock goes on without them and they are late, as on a busy machine.
 */
export function advance(state: State, toMs: number, environment: Environment): State {
  const draft = draftOf(state);
  const end = state.spent + turnBudget(state, environment);
  if (draft.runnable.length > 0) settle(draft, environment, end - draft.spent);
  for (let at = nextTimer(draft); at !== undefined && at <= toMs; at = nextTimer(draft)) {
    draft.nowMs = Math.max(draft.nowMs, at);
    wake(draft);
    settle(draft, environment, Math.max(end - draft.spent, 1));
    if (draft.spent >= end) break;
  }
  if (draft.nowMs < toMs) draft.nowMs = toMs;
  return draft;
}

/** When the next timer of a state fires; undefined: nothing happens any more by itself. */
export function nextTimerOf(state: State): number | undefined {
  return nextTimer(state);
}

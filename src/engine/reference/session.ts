import type { Content, Outcome } from "../../vocabulary/generated/types.ts";
import type { Operation, Verb } from "../../vocabulary/operation.ts";
import { blocked, indeterminate, rejected } from "../../vocabulary/outcome.ts";
import { onlyLooks } from "../../vocabulary/verbs.ts";
import type { ApplyOptions, Pending, Session, Snapshot } from "../engine.ts";
import { advance, nextTimerOf } from "./advance.ts";
import { withoutRequest } from "./build/cancel.ts";
import { reasonOfBudget, spentSince } from "./build/endless-run.ts";
import { cleanUp } from "./clean-up.ts";
import { bytesOfContent } from "./content.ts";
import { draftOf } from "./draft.ts";
import type { Environment } from "./environment.ts";
import { feed } from "./feed.ts";
import type { State } from "./state.ts";
import { type Stepped, step, takeNotSimulated, takeOutcome } from "./step.ts";

/** What an operation that may change something takes, at the least. */
const operationMs = 1;

/** The reference engine answers synchronously: a fuzzer needs no await. */
export interface ReferenceSession extends Session {
  apply(operation: Operation, options?: ApplyOptions): Outcome;
  begin(operation: Operation, options?: ApplyOptions): ReferencePending;
  sleep(milliseconds: number): void;
  nowMs(): number;
  snapshot(): Snapshot;
  restore(snapshot: Snapshot): void;
  close(): readonly string[];
}

export interface ReferencePending extends Pending {
  outcome(options?: ApplyOptions): Outcome;
  input(data: Content, close: boolean): Outcome;
}

/**
 * A session on a state of its own. It holds nothing but that state; every answer comes from `step` and `advance`.
 * While an operation waits, the clock goes from timer to timer; when none is left the operation is `blocked`, and when
 * processes have spent the budget it is `indeterminate`.
 */
export function openSession(initial: State, environment: Environment): ReferenceSession {
  let state = initial;
  let open = true;

  const wait = (request: number, spentBefore: number): Outcome => {
    for (;;) {
      const taken = state.notSimulated === undefined ? takeOutcome(state, request) : takeNotSimulated(state, request);
      if (taken !== undefined) {
        state = taken.state;
        return taken.outcome;
      }
      if (state.spent - spentSince(state, request, spentBefore) >= environment.budget) {
        return indeterminate(reasonOfBudget(state, request, environment.budget));
      }
      const at = state.runnable.length > 0 ? state.nowMs : nextTimerOf(state);
      if (at === undefined) return blocked;
      const spent = state.spent;
      const now = state.nowMs;
      state = advance(state, Math.max(at, state.nowMs), environment);
      // Processes that only wait for their turn count too, or this would never end.
      if (state.spent === spent && state.nowMs === now) {
        const draft = draftOf(state);
        draft.spent += 1;
        state = draft;
      }
    }
  };

  const begin = (operation: Operation): Stepped => {
    if (isQuery(operation.op)) return step(state, operation, environment);
    // CTR-DIF-008: what an operation writes is younger than what the one before it wrote.
    const nowMs = state.nowMs + operationMs;
    const isQuiet = state.runnable.length === 0 && (nextTimerOf(state) ?? Number.POSITIVE_INFINITY) > nowMs;
    return isQuiet
      ? step(state, operation, environment, nowMs)
      : step(advance(state, nowMs, environment), operation, environment);
  };

  return {
    apply(operation) {
      if (!open) return rejected("unavailable", "the session is closed");
      const spent = state.spent;
      const stepped = begin(operation);
      state = stepped.state;
      if ("outcome" in stepped) return stepped.outcome;
      const outcome = wait(stepped.waiting, spent);
      if (outcome === blocked || outcome.status === "indeterminate") state = withoutRequest(state, stepped.waiting);
      return outcome;
    },
    begin(operation) {
      if (!open) return answered(rejected("unavailable", "the session is closed"));
      const stepped = begin(operation);
      state = stepped.state;
      if ("outcome" in stepped) return answered(stepped.outcome);
      const request = stepped.waiting;
      let answer: Outcome | undefined;
      return {
        outcome() {
          if (answer !== undefined) return answer;
          const outcome = wait(request, state.spent);
          if (outcome !== blocked && outcome.status !== "indeterminate") answer = outcome;
          return outcome;
        },
        input(data, close) {
          const bytes = bytesOfContent(data);
          if (bytes === undefined) return rejected("invalid", "the content of a blob is not at hand");
          const fed = feed(state, request, { bytes, close }, environment);
          state = fed.state;
          return fed.outcome;
        },
      };
    },
    sleep(milliseconds) {
      state = advance(state, state.nowMs + milliseconds, environment);
    },
    nowMs: () => state.nowMs,
    snapshot: () => state,
    restore(snapshot) {
      // The only snapshots are states that `snapshot` gave.
      state = snapshot as State;
    },
    close() {
      if (!open) return [];
      const cleaned = cleanUp(state, initial, environment);
      state = cleaned.state;
      open = false;
      return cleaned.residue;
    },
  };
}

/** What `begin` gives when the answer is there at once. */
function answered(outcome: Outcome): ReferencePending {
  return { outcome: () => outcome, input: () => rejected("wrong-state", "the operation has ended") };
}

/** Verbs that only look, or only wait, take no time. */
function isQuery(verb: Verb): boolean {
  return verb === "wait" || onlyLooks(verb);
}

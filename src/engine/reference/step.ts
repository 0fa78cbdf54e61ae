import type { Outcome } from "../../vocabulary/generated/types.ts";
import type { Operation, Verb } from "../../vocabulary/operation.ts";
import { type OutcomeOf, unsupported } from "../../vocabulary/outcome.ts";
import { withoutRequest } from "./build/cancel.ts";
import { placeInBuild } from "./build/endless-run.ts";
import { refuseNameless } from "./container/lookup.ts";
import { draftOf } from "./draft.ts";
import type { Environment } from "./environment.ts";
import type { Waiting } from "./operations/handler.ts";
import { operations } from "./operations/table.ts";
import { mapDelete, mapGet } from "./persistent-map.ts";
import { settle } from "./settle.ts";
import type { Draft, State } from "./state.ts";

/** The next state, and the answer or the request that will give it. */
export type Stepped =
  | { readonly state: State; readonly outcome: Outcome }
  | { readonly state: State; readonly waiting: number };

/**
 * One operation on a state: the whole semantics of the engine. Pure: the same state, operation and environment give the
 * same answer, and the state given is never changed. Processes run until each sleeps; time does not move, unless the
 * operation comes at a later moment, before which nothing happens by itself.
 */
export function step(state: State, operation: Operation, environment: Environment, nowMs = state.nowMs): Stepped {
  const draft = draftOf(state);
  draft.nowMs = nowMs;
  const answer: Outcome | Waiting = refuseNameless(operation) ?? handle(draft, operation.op, operation, environment);
  settle(draft, environment, turnBudget(state, environment));
  if (draft.notSimulated !== undefined)
    return takeNotSimulated(draft, answer.status === "waiting" ? answer.request : 0);
  if (answer.status !== "waiting") return { state: draft, outcome: answer };
  const taken = takeOutcome(draft, answer.request);
  return taken === undefined
    ? { state: draft, waiting: answer.request }
    : { state: taken.state, outcome: taken.outcome };
}

/** The answer of a request, when it has one; its client takes it, and the request is forgotten. */
export function takeOutcome(
  state: State,
  request: number,
): { readonly state: State; readonly outcome: Outcome } | undefined {
  const outcome = mapGet(state.requests, request)?.outcome;
  if (outcome === undefined) return undefined;
  const draft = draftOf(state);
  draft.requests = mapDelete(state.requests, request);
  return { state: draft, outcome };
}

/** A process asked for something that is not simulated: the operation is `unsupported`, never a silent wrong answer. */
export function takeNotSimulated(state: State, request: number): { readonly state: State; readonly outcome: Outcome } {
  const rest = draftOf(withoutRequest(state, request));
  rest.notSimulated = undefined;
  const place = placeInBuild(state, request);
  const message = state.notSimulated;
  return { state: rest, outcome: unsupported("shell", place === "" ? message : `${message}: ${place}`) };
}

/** Processes that used up a budget before (a busy loop) get little of the next ones, or each operation would pay it. */
export function turnBudget(state: State, environment: Environment): number {
  return state.runnable.length === 0 ? environment.budget : Math.ceil(environment.budget / 1000);
}

function handle<V extends Verb>(
  draft: Draft,
  verb: V,
  operation: Operation<V>,
  environment: Environment,
): OutcomeOf<V> | Waiting {
  return (environment.operations ?? operations)[verb](draft, operation, environment);
}

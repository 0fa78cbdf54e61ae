import type { Operation, Verb } from "../../../vocabulary/operation.ts";
import type { OutcomeOf } from "../../../vocabulary/outcome.ts";
import type { Environment } from "../environment.ts";
import type { Draft } from "../state.ts";

/** The request that will answer; it lies in `draft.requests`. */
export interface Waiting {
  readonly status: "waiting";
  readonly request: number;
}

/**
 * What one verb does: it changes the draft it owns, and answers at once or says which request will. A handler that
 * answers `rejected` has changed nothing, except where its rule says so (a refused start, a failed build, a refused
 * create that already made volumes).
 */
export type Handler<V extends Verb> = (
  draft: Draft,
  operation: Operation<V>,
  environment: Environment,
) => OutcomeOf<V> | Waiting;

/** A handler for each verb. */
export type Operations = { readonly [V in Verb]: Handler<V> };

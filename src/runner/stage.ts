import { queryKey } from "../check/observations.ts";
import type { Awaitable, Pending, Session } from "../engine/engine.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { EngineInfo, Outcome } from "../vocabulary/generated/types.ts";
import type { Operation } from "../vocabulary/operation.ts";
import type { AttemptOptions } from "./attempt-options.ts";
import { callEngine, isThenable } from "./engine-call.ts";
import type { HandleTable } from "./handles.ts";
import type { StateTrace } from "./state-trace.ts";

/** A step that goes on in the background. */
interface Background {
  readonly pending: Pending;
  readonly operation: Operation;
  /** Its own `timeout`, for a join without one. */
  readonly timeoutMs?: number;
}

/** Everything that the steps of one attempt share. */
export interface Stage {
  readonly scenario: Scenario;
  readonly session: Session;
  readonly options: AttemptOptions;
  readonly info: EngineInfo;
  readonly capabilities: ReadonlySet<string>;
  readonly handles: HandleTable;
  readonly background: Map<string, Background>;
  readonly imageNames: Map<string, string>;
  readonly trace: StateTrace;
}

/** The step that a query belongs to, and whether it is asked before it. */
export interface QueryPlace {
  readonly index: number;
  readonly before: boolean;
}

/** A query of ours: in the stream, but no step. */
export async function ask(stage: Stage, at: QueryPlace, operation: Operation): Promise<Outcome> {
  const answer = apply(stage, operation);
  const outcome = isThenable(answer) ? await answer : answer;
  const { emit, attempt } = stage.options;
  const { index, before } = at;
  emit({
    type: "query",
    scenario: stage.scenario.id,
    attempt,
    index,
    ...(before ? { before } : {}),
    operation,
    outcome,
  });
  return outcome;
}

/** Asks until nothing more is wanted: some queries follow from answers. */
export async function askAll(
  stage: Stage,
  at: QueryPlace,
  wanted: (known: ReadonlyMap<string, Outcome>) => readonly Operation[],
): Promise<ReadonlyMap<string, Outcome>> {
  const known = new Map<string, Outcome>();
  for (let queries = wanted(known); queries.length > 0; queries = wanted(known)) {
    for (const query of queries) known.set(queryKey(query), await ask(stage, at, query));
  }
  return known;
}

/** Asks the engine something that is in no event. */
export function apply(stage: Stage, operation: Operation): Awaitable<Outcome> {
  const { clock, deadlineMs } = stage.options;
  return callEngine(operation.op, { clock, deadlineMs }, () => stage.session.apply(operation, { deadlineMs }));
}

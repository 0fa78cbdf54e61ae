import type { Outcome } from "./generated/types.ts";
import type { Operation } from "./operation.ts";

/** One entry of a trace: an operation, or time that passes. */
export type TraceItem =
  | {
      readonly operation: Operation;
      /** The generator means it to be refused (rm of a running container); it is kept only while it is. */
      readonly refused?: true;
    }
  | { readonly sleepMs: number };

/**
 * Operations in static single assignment: `as` defines a handle once, everything else refers to handles. Taking an
 * entry out never changes what the others mean.
 */
export type Trace = readonly TraceItem[];

/** A question that a property asked, and its answer. */
export interface Observation {
  readonly operation: Operation;
  readonly outcome: Outcome;
}

/** One entry of a history. */
export interface HistoryEntry {
  readonly item: TraceItem;
  /** Absent for time that passed. */
  readonly outcome?: Outcome;
  /** Asked right after it, in the order of the questions. */
  readonly observations: readonly Observation[];
  /** Engine time that it took, milliseconds; 0 where the engine has no clock of its own. */
  readonly elapsedMs: number;
}

/** What happened in one session, in order. */
export type History = readonly HistoryEntry[];

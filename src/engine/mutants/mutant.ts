import type { Operations } from "../reference/operations/handler.ts";

/** The reference engine with one seeded fault: what it takes to show that a property can fail. */
export interface Mutant {
  readonly name: string;
  /** The fault, in one sentence. */
  readonly sentence: string;
  /** The property that must catch it. */
  readonly property: string;
  /** The verbs that do something else than the reference engine's. */
  readonly operations: Partial<Operations>;
}

import type { History, HistoryEntry, Trace } from "./history.ts";
import type { Operation } from "./operation.ts";

/** A universal statement over histories of any engine, judged by what can be observed. */
export interface Property {
  readonly name: string;
  /** The statement, in one sentence. */
  readonly sentence: string;
  /** Ids of spec/rules that it generalises. */
  readonly rules: readonly string[];
  /** What to ask right after an entry: only about what it can have touched, since questions cost as much as operations. */
  observe(entry: Omit<HistoryEntry, "observations">, known: Known): readonly Operation[];
  /** The first violation in a history, or undefined. */
  check(history: History): Violation | undefined;
  /** Other traces to run, each in a fresh session of the same seed; `compare` judges each pair. */
  variants?(history: History): readonly Variant[];
  compare?(history: History, variant: Variant, outcome: History): Violation | undefined;
  /** The `sometimes` companion: whether the interesting case occurred, without which the property holds vacuously. */
  witness(history: History): boolean;
}

/** Objects that exist, by handle, as far as the outcomes so far tell. */
export interface Known {
  /** Container handle → image handle it was created from. */
  readonly containers: ReadonlyMap<string, string>;
  /** Image handle → container handle it was committed from; `undefined` for those that were there before. */
  readonly images: ReadonlyMap<string, string | undefined>;
  /** The trace ends with this entry: what was touched long ago is asked for once more. */
  readonly isLast: boolean;
}

/** A trace to compare with. */
export interface Variant {
  /** What it is about, e.g. the container that is left alone. */
  readonly about: string;
  readonly trace: Trace;
  /** For each entry of the trace, its place in the history it came from. */
  readonly origins: readonly number[];
}

/** Where and how a property does not hold. */
export interface Violation {
  /** Entry of the history, from 0. */
  readonly entry: number;
  /** One sentence; the same for the same kind of fault, so that shrinking does not slip to another one. */
  readonly message: string;
  readonly expected?: string;
  readonly actual?: string;
}

import { columnOf } from "../vocabulary/column.ts";
import type { Verdict } from "../vocabulary/generated/types.ts";
import { type Fold, type RunRecord, type ScenarioRecord, scenarioVerdict } from "./fold.ts";

/** One run beside others. */
export interface Column {
  /** Short and unique among the columns: `A`, `B`, … */
  readonly letter: string;
  /** The engine with its version, e.g. `podman-cli 4.3.1`. */
  readonly engine: string;
  /** Where the run came from: a path, or an engine as it was asked for. */
  readonly source: string;
  readonly run: RunRecord;
}

/** Streams that stand beside each other, and where they came from. */
export interface Source {
  readonly source: string;
  readonly fold: Fold;
}

/** One column for each run of each stream, in order. */
export function columnsOf(sources: readonly Source[]): readonly Column[] {
  const runs = sources.flatMap(({ source, fold }) => fold.runs.map((run) => ({ source, run })));
  return runs.map(({ source, run }, index) => ({
    letter: letterOf(index),
    engine: `${columnOf(run.started.engine)} ${run.started.engine.version}`,
    source,
    run,
  }));
}

/** A … Z, then AA, AB, … */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** Whether a run came to its end: of one that did not, what is absent was not seen to hold. */
export function isWhole({ run }: Column): boolean {
  return run.finished !== undefined && run.finished.interrupted !== true;
}

/** Verdict of a scenario in a column; absent in a run that was cut off it is an engine error, else undefined. */
export function verdictIn(column: Column, id: string): Verdict | undefined {
  const scenario = recordIn(column, id);
  if (scenario !== undefined) return scenarioVerdict(scenario);
  return isWhole(column) ? undefined : { status: "engine-error", reason: "the run ended before the scenario began" };
}

/** What a column has of a scenario. */
export function recordIn({ run }: Column, id: string): ScenarioRecord | undefined {
  return run.scenarios.get(id);
}

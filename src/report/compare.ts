import type { Outcome, StepFinished, Verdict } from "../vocabulary/generated/types.ts";
import { verdicts } from "../vocabulary/verdict.ts";
import { type Column, recordIn, verdictIn } from "./columns.ts";
import { describeOperation } from "./describe.ts";
import type { AttemptRecord } from "./fold.ts";
import { compareText } from "./fold.ts";
import { tellingAttempt } from "./junit.ts";
import { type RuleInfo, type RuleRow, ruleRows } from "./standing.ts";

/** What became of a scenario from the first column to another one. */
export type Change = "same" | "new-failure" | "fixed" | "other";

/** The first step at which two runs of a scenario part. */
export interface Divergence {
  /** From 0. */
  readonly step: number;
  readonly line?: number;
  /** The operation in one line. */
  readonly operation: string;
  /** `status`, `kind`, a path into the answer, or of the expectation that held on one side only. */
  readonly at: string;
  readonly first: string;
  readonly other: string;
}

export interface ScenarioComparison {
  readonly id: string;
  readonly rules: readonly string[];
  /** By column; null: the run does not have it. */
  readonly verdicts: readonly (Verdict | null)[];
  /** By column; the first is the same as itself. */
  readonly changes: readonly Change[];
  /** By column, where its answers part from the first column's; null: they do not. */
  readonly divergences: readonly (Divergence | null)[];
}

export interface Comparison {
  readonly columns: readonly Column[];
  /** How many scenarios any column has. */
  readonly scenarios: number;
  /** Those whose verdicts or answers are not the same in every column, by id. */
  readonly different: readonly ScenarioComparison[];
  /** Rules that stand differently, by id. */
  readonly rules: readonly RuleRow[];
  /** By column, how many scenarios fail there that do not fail in the first one. */
  readonly newFailures: readonly number[];
  readonly fixed: readonly number[];
}

/** Where two answers part; ids that engines give are told apart by their places. */
export type CompareAnswers = (
  first: Outcome,
  other: Outcome,
) => { readonly at: string; readonly first: string; readonly other: string } | undefined;

export interface CompareOptions {
  /** A comparison of answers for one scenario: it learns ids on the way. */
  newComparer(): CompareAnswers;
  readonly ruleOf: (id: string) => RuleInfo | undefined;
}

/**
 * Holds runs against the first one. A failure is new when the first column does not have it, also where it does not have
 * the scenario; a scenario that a complete run lacks, or skips, fails nothing, but differs.
 */
export function compareRuns(columns: readonly Column[], options: CompareOptions): Comparison {
  const [first] = columns;
  const ids = [...new Set(columns.flatMap(({ run }) => [...run.scenarios.keys()]))].sort(compareText);
  const all = first === undefined ? [] : ids.map((id) => compareScenario(id, { first, columns, options }));
  const count = (change: Change) =>
    columns.map((_, index) => all.filter(({ changes }) => changes[index] === change).length);
  return {
    columns,
    scenarios: all.length,
    different: all.filter(
      ({ changes, divergences }) =>
        changes.some((change) => change !== "same") || divergences.some((divergence) => divergence !== null),
    ),
    rules: ruleRows(columns, options.ruleOf).filter(
      ({ cells }) => new Set(cells.map(({ standing }) => standing)).size > 1,
    ),
    newFailures: count("new-failure"),
    fixed: count("fixed"),
  };
}

/** Whether any column fails where the first does not: what a gate asks. */
export function hasNewFailures({ newFailures }: Comparison): boolean {
  return newFailures.some((count) => count > 0);
}

interface Frame {
  readonly first: Column;
  readonly columns: readonly Column[];
  readonly options: CompareOptions;
}

function compareScenario(id: string, { first, columns, options }: Frame): ScenarioComparison {
  const base = verdictIn(first, id);
  const attempts = columns.map((column) => attemptIn(column, id));
  const [firstAttempt] = attempts;
  return {
    id,
    rules: attempts.find((attempt) => attempt !== undefined)?.started.rules ?? [],
    verdicts: columns.map((column) => verdictIn(column, id) ?? null),
    changes: columns.map((column) => changeOf(base, verdictIn(column, id))),
    divergences: attempts.map((attempt, index) =>
      index === 0 || attempt === undefined || firstAttempt === undefined
        ? null
        : (divergenceOf(firstAttempt, attempt, options.newComparer()) ?? null),
    ),
  };
}

function attemptIn(column: Column, id: string): AttemptRecord | undefined {
  const scenario = recordIn(column, id);
  return scenario === undefined ? undefined : tellingAttempt(scenario);
}

function changeOf(first: Verdict | undefined, other: Verdict | undefined): Change {
  const fails = (verdict: Verdict | undefined) => verdict !== undefined && verdicts[verdict.status].exitCode > 0;
  if (fails(other) && !fails(first)) return "new-failure";
  if (fails(first) && other?.status === "passed") return "fixed";
  return first?.status === other?.status ? "same" : "other";
}

/** The first step whose answers differ, or whose expectation holds on one side only. */
function divergenceOf(first: AttemptRecord, other: AttemptRecord, compare: CompareAnswers): Divergence | undefined {
  const left = stepsOf(first);
  const right = stepsOf(other);
  for (const [index, step] of left) {
    const answer = right.get(index);
    if (answer === undefined) return undefined;
    const parted = compare(outcomeOf(step), outcomeOf(answer)) ?? findingsPart(step, answer);
    if (parted === undefined) continue;
    const planned = first.started.steps.find((candidate) => candidate.index === index);
    return {
      step: index,
      ...(planned?.range === undefined ? {} : { line: planned.range.line }),
      operation: planned === undefined ? "" : describeOperation(planned.verb, planned.operation),
      ...parted,
    };
  }
  return undefined;
}

function stepsOf(attempt: AttemptRecord): ReadonlyMap<number, StepFinished> {
  return new Map(attempt.steps.filter(({ phase }) => phase === "step").map((step) => [step.index, step]));
}

function outcomeOf({ outcome }: StepFinished): Outcome {
  return outcome as Outcome; // the runner wrote it
}

/** The answers agree, but what was asked afterwards to judge them does not. */
function findingsPart(first: StepFinished, other: StepFinished): ReturnType<CompareAnswers> {
  const [left] = first.findings;
  const [right] = other.findings;
  if ((left === undefined) === (right === undefined)) return undefined;
  const tell = (finding: typeof left): string =>
    finding === undefined
      ? "it holds"
      : finding.actual === undefined
        ? finding.message
        : `${finding.message}: ${finding.actual}`;
  return { at: (left ?? right)?.path?.join(".") ?? "expect", first: tell(left), other: tell(right) };
}

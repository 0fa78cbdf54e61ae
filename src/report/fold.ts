import { type BlobResolver, newBlobResolver } from "../vocabulary/blobs.ts";
import type {
  Event,
  RunFinished,
  RunStarted,
  ScenarioStarted,
  StepFinished,
  Verdict,
} from "../vocabulary/generated/types.ts";
import { combineVerdicts, exitCodes, gravestExitCode, verdictStatuses } from "../vocabulary/verdict.ts";

/** One attempt of a scenario, gathered from its events. */
export interface AttemptRecord {
  readonly attempt: number;
  readonly started: ScenarioStarted;
  readonly steps: StepFinished[];
  verdict?: Verdict;
  wallMs: number;
  residue: readonly string[];
}

/** A scenario with its attempts in order. */
export interface ScenarioRecord {
  readonly id: string;
  readonly attempts: AttemptRecord[];
}

/** A run, gathered from its events; `finished` is absent when the stream was cut off. */
export interface RunRecord {
  readonly started: RunStarted;
  readonly scenarios: Map<string, ScenarioRecord>;
  /** Text of each scenario file, by path. */
  readonly sources: Map<string, string>;
  finished?: RunFinished;
}

/** What a fold over a stream holds: its runs in order. Mutable inside the fold that owns it only. */
export interface Fold {
  readonly runs: RunRecord[];
  /** Puts large contents back where events name them by digest. */
  readonly blobs: BlobResolver;
}

/** An empty fold. */
export function newFold(): Fold {
  return { runs: [], blobs: newBlobResolver() };
}

/** Adds one event. Events of unknown types, and of runs or scenarios never begun, change nothing. */
export function addEvent(fold: Fold, event: Event): void {
  if (event.type === "run-started") {
    fold.runs.push({ started: event, scenarios: new Map(), sources: new Map() });
    return;
  }
  if (event.type === "blob") {
    fold.blobs.define(event);
    return;
  }
  const run = fold.runs.findLast((candidate) => candidate.started.run === event.run);
  if (run === undefined) return;
  switch (event.type) {
    case "scenario-started":
      beginScenario(run, fold.blobs.resolve(event));
      return;
    case "step-finished":
      findAttempt(run, event)?.steps.push(fold.blobs.resolve(event));
      return;
    case "scenario-finished": {
      const attempt = findAttempt(run, event);
      if (attempt === undefined) return;
      attempt.verdict = event.verdict;
      attempt.wallMs = event.wallMs;
      attempt.residue = event.residue ?? [];
      return;
    }
    case "run-finished":
      run.finished = event;
      return;
    default:
      return;
  }
}

/** The runs of a whole stream. */
export function foldEvents(events: Iterable<Event>): Fold {
  const fold = newFold();
  for (const event of events) addEvent(fold, event);
  return fold;
}

function beginScenario(run: RunRecord, event: ScenarioStarted): void {
  if (event.source !== undefined) run.sources.set(event.path, event.source);
  for (const [path, text] of Object.entries(event.templates ?? {}))
    if (typeof text === "string") run.sources.set(path, text);
  const record = run.scenarios.get(event.scenario) ?? { id: event.scenario, attempts: [] };
  record.attempts.push({ attempt: event.attempt, started: event, steps: [], wallMs: 0, residue: [] });
  run.scenarios.set(event.scenario, record);
}

/** The attempt that an event belongs to. */
export function findAttempt(
  run: RunRecord,
  event: { readonly scenario: string; readonly attempt: number },
): AttemptRecord | undefined {
  return run.scenarios.get(event.scenario)?.attempts.findLast((attempt) => attempt.attempt === event.attempt);
}

/** Verdict of an attempt; one that never ended is an engine error, since its process died. */
export function attemptVerdict(attempt: AttemptRecord): Verdict {
  return attempt.verdict ?? { status: "engine-error", reason: "the stream ends before the scenario does" };
}

/** Verdict of a scenario over its attempts. */
export function scenarioVerdict(scenario: ScenarioRecord): Verdict {
  return combineVerdicts(scenario.attempts.map(attemptVerdict));
}

/** The scenarios of a run sorted by id, so that reports do not depend on -j. */
export function sortedScenarios(run: RunRecord): readonly ScenarioRecord[] {
  return [...run.scenarios.values()].sort((a, b) => compareText(a.id, b.id));
}

/** Order by UTF-16 code unit: the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Scenarios by verdict; verdicts that do not occur are absent. */
export function countVerdicts(run: RunRecord): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const scenario of run.scenarios.values()) {
    const { status } = scenarioVerdict(scenario);
    counts[status] = (counts[status] ?? 0) + 1;
  }
  const ordered: Record<string, number> = {};
  for (const status of verdictStatuses) if (counts[status] !== undefined) ordered[status] = counts[status];
  return ordered;
}

/** The exit code of the runs; a run that was cut off counts as a lost engine. */
export function runsExitCode(fold: Fold): number {
  if (fold.runs.length === 0) return exitCodes.badUse;
  return gravestExitCode(fold.runs.map((run) => run.finished?.exitCode ?? exitCodes.engine));
}

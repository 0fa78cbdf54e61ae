import type { EngineInfo, Finding, Verdict } from "../vocabulary/generated/types.ts";
import type { AttemptRecord, Fold, RunRecord } from "./fold.ts";
import { attemptVerdict, countVerdicts, runsExitCode, scenarioVerdict, sortedScenarios } from "./fold.ts";
import { countLevels, type Levels } from "./levels.ts";

/** The JSON report; its schema is spec/schema/report.schema.json. */
export interface Report {
  readonly schemaVersion: 1;
  readonly exitCode: number;
  readonly runs: readonly ReportRun[];
}

interface ReportRun {
  readonly run: string;
  readonly plimsollVersion: string;
  readonly engine: EngineInfo;
  readonly seed: number;
  readonly shard?: string;
  readonly startedMs: number;
  readonly wallMs?: number;
  /** Absent when the stream was cut off. */
  readonly exitCode?: number;
  readonly interrupted?: boolean;
  readonly selected: number;
  readonly counts: Readonly<Record<string, number>>;
  /** Of real engines. */
  readonly levels?: { readonly failed: Levels; readonly known: Levels };
  readonly scenarios: readonly ReportScenario[];
}

interface ReportScenario {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly tags: readonly string[];
  readonly rules: readonly string[];
  readonly matrix?: object;
  readonly seed?: number;
  readonly verdict: Verdict;
  readonly attempts: readonly ReportAttempt[];
}

interface ReportAttempt {
  readonly attempt: number;
  readonly verdict: Verdict;
  readonly wallMs: number;
  readonly residue?: readonly string[];
  readonly steps: readonly ReportStep[];
}

interface ReportStep {
  readonly index: number;
  readonly verb: string;
  readonly phase: "step" | "cleanup";
  readonly line?: number;
  readonly status: "passed" | "failed" | "not-run";
  readonly operation?: object;
  readonly outcome?: object;
  readonly findings?: readonly Finding[];
  readonly ignored?: readonly string[];
  readonly wallMs?: number;
  readonly polls?: number;
}

/** The report of the runs: every scenario, attempt and step, sorted by scenario id. */
export function jsonReport(fold: Fold): Report {
  return { schemaVersion: 1, exitCode: runsExitCode(fold), runs: fold.runs.map(reportRun) };
}

function reportRun(run: RunRecord): ReportRun {
  const { started, finished } = run;
  const levels = countLevels(run);
  return {
    run: started.run,
    plimsollVersion: started.plimsollVersion,
    engine: started.engine,
    seed: started.seed,
    ...(started.shard === undefined ? {} : { shard: started.shard }),
    startedMs: started.startedMs,
    ...(finished === undefined ? {} : { wallMs: finished.wallMs, exitCode: finished.exitCode }),
    ...(finished?.interrupted === undefined ? {} : { interrupted: finished.interrupted }),
    selected: started.selected,
    counts: countVerdicts(run),
    ...(levels === undefined ? {} : { levels }),
    scenarios: sortedScenarios(run).flatMap((scenario) => {
      const first = scenario.attempts[0]?.started;
      if (first === undefined) return [];
      const { path, name, tags, rules, matrix, seed } = first;
      return [
        {
          id: scenario.id,
          path,
          name,
          tags,
          rules,
          ...(matrix === undefined ? {} : { matrix }),
          ...(seed === undefined ? {} : { seed }),
          verdict: scenarioVerdict(scenario),
          attempts: scenario.attempts.map(reportAttempt),
        },
      ];
    }),
  };
}

function reportAttempt(attempt: AttemptRecord): ReportAttempt {
  const done = new Map(attempt.steps.filter((step) => step.phase === "step").map((step) => [step.index, step]));
  const planned = attempt.started.steps.map((step): ReportStep => {
    const result = done.get(step.index);
    const place = step.range === undefined ? {} : { line: step.range.line };
    const head = { index: step.index, verb: step.verb, phase: "step" as const, ...place };
    const operation = step.operation === undefined ? {} : { operation: step.operation };
    if (result === undefined) return { ...head, status: "not-run", ...operation };
    return { ...head, ...operation, ...resultOf(result) };
  });
  const cleanup = attempt.steps
    .filter((step) => step.phase === "cleanup")
    .map((step): ReportStep => ({ index: step.index, verb: "clean-up", phase: "cleanup", ...resultOf(step) }));
  return {
    attempt: attempt.attempt,
    verdict: attemptVerdict(attempt),
    wallMs: attempt.wallMs,
    ...(attempt.residue.length === 0 ? {} : { residue: attempt.residue }),
    steps: [...planned, ...cleanup],
  };
}

function resultOf(step: AttemptRecord["steps"][number]): Omit<ReportStep, "index" | "verb" | "phase"> {
  const failed = step.findings.length > 0;
  return {
    status: failed ? "failed" : "passed",
    outcome: step.outcome,
    ...(failed ? { findings: step.findings } : {}),
    ...(step.ignored === undefined ? {} : { ignored: step.ignored }),
    wallMs: step.wallMs,
    ...(step.polls === undefined ? {} : { polls: step.polls }),
  };
}

import type { ProfileName } from "../check/profiles.ts";
import type { Engine } from "../engine/engine.ts";
import type { KnownFailure } from "../rules/known-failures.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Event, RunFinished, RunStarted, Verdict } from "../vocabulary/generated/types.ts";
import {
  combineVerdicts,
  exitCodeOf,
  exitCodes,
  gravestExitCode,
  verdictStatuses,
  verdicts,
} from "../vocabulary/verdict.ts";
import { runAttempt } from "./attempt.ts";
import { type Sha256, withBlobs } from "./blob-events.ts";
import type { Clock } from "./clock.ts";
import { numbered } from "./emit.ts";
import { applyKnown } from "./known.ts";
import { scenarioSeed } from "./seed.ts";

/** What to run, and how. */
export interface RunPlan {
  readonly scenarios: readonly Scenario[];
  readonly engine: Engine;
  /** Id of the run: lower-case letters and digits; part of every name on the engine. */
  readonly run: string;
  readonly seed: number;
  /** How many scenarios at the same time. */
  readonly jobs: number;
  readonly repeat: number;
  readonly failFast: boolean;
  readonly allowFlaky: boolean;
  readonly trace: "off" | "changes" | "full";
  readonly known: readonly KnownFailure[];
  /** YYYY-MM-DD, for known failures that expire. */
  readonly today: string;
  /** Limit of one operation without a `timeout`. */
  readonly deadlineMs: number;
  readonly exclusiveAllowed: boolean;
  /** Profiles that the engine must support as a whole, beside `core`. */
  readonly profiles: readonly ProfileName[];
  /** Files that were left out because they are bad: such a run never passes. */
  readonly badFiles?: number;
  /** i/n, for the record; the scenarios are already chosen. */
  readonly shard?: string;
  /** The engine as it was asked for, for commands that reproduce. */
  readonly engineArgument?: string;
  readonly plimsollVersion: string;
  readonly rules: NonNullable<RunStarted["rules"]>;
}

/** What the run needs from outside. */
export interface RunPorts {
  readonly clock: Clock;
  /** Ctrl-C: no new scenario begins, begun ones clean up. */
  readonly signal: AbortSignal;
  /** Digest of large contents. */
  readonly sha256: Sha256;
  send(event: Event): void;
  /** A bug of ours, with everything known about it; the run goes on. */
  reportBug(error: unknown, scenario: string): void;
}

/** How long the run may keep signals and streams waiting. */
const breatheEveryMs = 30;

/**
 * Runs scenarios and sends the events. Nothing that an engine or a scenario does stops the run; the last event has the
 * verdicts and the exit code (5, 4, 1 by the gravest verdict; 2 when files were left out; 3 when all were skipped or unsupported; 130 after Ctrl-C).
 */
export async function runScenarios(plan: RunPlan, ports: RunPorts): Promise<RunFinished> {
  const { clock, signal } = ports;
  const startedMs = clock.wallMs();
  let last: RunFinished | undefined;
  const emit = withBlobs(
    numbered(plan.run, (event) => {
      if (event.type === "run-finished") last = event;
      ports.send(event);
    }),
    ports.sha256,
  );
  emit({
    type: "run-started",
    schemaVersion: 1,
    plimsollVersion: plan.plimsollVersion,
    engine: plan.engine.info,
    seed: plan.seed,
    startedMs: clock.epochMs(),
    selected: plan.scenarios.length,
    trace: plan.trace,
    ...(plan.shard === undefined ? {} : { shard: plan.shard }),
    ...(plan.engineArgument === undefined ? {} : { engineArgument: plan.engineArgument }),
    ...(plan.profiles.length === 0 ? {} : { profiles: [...plan.profiles] }),
    rules: plan.rules,
  });
  const known = applyKnown(plan.known, plan.today);
  const counts: Record<string, number> = {};
  const sources = new Set<string>();
  const capabilities = new Set(plan.engine.info.capabilities);
  let stopped = false;
  let begun = 0;
  let breathedMs = clock.wallMs();

  const runOne = async (scenario: Scenario, number: number): Promise<void> => {
    begun += 1;
    const attempts: Verdict[] = [];
    for (let attempt = 1; attempt <= plan.repeat && !(attempt > 1 && signal.aborted); attempt += 1) {
      const sourceKnown = sources.has(scenario.path);
      sources.add(scenario.path);
      const result = await runAttempt(
        scenario,
        {
          engine: plan.engine,
          capabilities,
          namespace: plan.repeat > 1 ? `${plan.run}-${number}-${attempt}` : `${plan.run}-${number}`,
          seed: scenarioSeed(plan.seed, scenario.id),
          attempt,
          deadlineMs: plan.deadlineMs,
          trace: plan.trace,
          exclusiveAllowed: plan.exclusiveAllowed,
          profiles: plan.profiles,
          clock,
          signal,
          emit,
          sourceKnown,
        },
        (verdict) => known.judge(scenario, verdict),
      );
      attempts.push(result.verdict);
      if (result.bug !== undefined) ports.reportBug(result.bug, scenario.id);
    }
    const verdict = combineVerdicts(attempts);
    counts[verdict.status] = (counts[verdict.status] ?? 0) + 1;
    const forgiven = verdict.status === "flaky" && plan.allowFlaky;
    if (plan.failFast && verdicts[verdict.status].exitCode > 0 && !forgiven) stopped = true;
  };

  const runAll = async (scenarios: readonly (readonly [Scenario, number])[], jobs: number): Promise<void> => {
    let next = 0;
    const worker = async (): Promise<void> => {
      for (;;) {
        if (stopped || signal.aborted) return;
        const entry = scenarios[next];
        next += 1;
        if (entry === undefined) return;
        await runOne(...entry);
        if (clock.wallMs() - breathedMs > breatheEveryMs) {
          await clock.breathe();
          breathedMs = clock.wallMs();
        }
      }
    };
    await Promise.all(Array.from({ length: Math.min(jobs, scenarios.length) }, worker));
  };

  const numberedScenarios = plan.scenarios.map((scenario, index) => [scenario, index + 1] as const);
  const crashing = numberedScenarios.filter(([scenario]) => known.crashes(scenario));
  const others = numberedScenarios.filter(([scenario]) => !known.crashes(scenario));
  await runAll(
    others.filter(([scenario]) => !scenario.exclusive),
    plan.jobs,
  );
  await runAll(
    others.filter(([scenario]) => scenario.exclusive),
    1,
  );
  // The engine dies of them: nothing runs beside them or after them, and never on an engine that others use.
  await runAll(
    crashing.map(([scenario, number]) => [{ ...scenario, exclusive: true }, number]),
    1,
  );

  const ordered: Record<string, number> = {};
  for (const status of verdictStatuses) if (counts[status] !== undefined) ordered[status] = counts[status];
  const staleKnown = known.stale();
  const badFiles = plan.badFiles ?? 0;
  const codes = [
    exitCodeOf(ordered, { allowFlaky: plan.allowFlaky }),
    ...(staleKnown.length > 0 ? [exitCodes.failed] : []),
    ...(badFiles > 0 ? [exitCodes.badFile] : []),
  ];
  const notRun = plan.scenarios.length - begun;
  emit({
    type: "run-finished",
    finishedMs: clock.epochMs(),
    wallMs: Math.round(clock.wallMs() - startedMs),
    counts: ordered,
    exitCode: signal.aborted ? exitCodes.interrupted : gravestExitCode(codes),
    ...(signal.aborted ? { interrupted: true } : {}),
    ...(staleKnown.length > 0 ? { staleKnown: [...staleKnown] } : {}),
    ...(notRun > 0 ? { notRun } : {}),
    ...(badFiles > 0 ? { badFiles } : {}),
  });
  if (last === undefined) throw new Error("the run ended without its last event");
  return last;
}

import { profileOf } from "../check/profiles.ts";
import type { Session } from "../engine/engine.ts";
import type { Scenario, Step } from "../scenario/scenario.ts";
import type { Verdict } from "../vocabulary/generated/types.ts";
import type { AttemptOptions } from "./attempt-options.ts";
import { roundMs } from "./clock.ts";
import { bindableFiles, bindsFiles } from "./content.ts";
import type { EventBody } from "./emit.ts";
import { callEngine, EngineFailure, isThenable } from "./engine-call.ts";
import { newHandleTable } from "./handles.ts";
import type { Stage } from "./stage.ts";
import { newStateTrace } from "./state-trace.ts";
import { runStep } from "./step.ts";

/** What an attempt came to. A bug of ours carries its detail, which goes into a file and not onto the screen. */
export interface AttemptResult {
  readonly verdict: Verdict;
  readonly bug?: unknown;
}

/**
 * Runs a scenario once in a session of its own: its steps in order until one does not hold, then the clean-up.
 * Never throws: a lost engine is `engine-error`, a mistake of ours `harness-error`; residue makes a passed scenario
 * fail. An abort ends the steps, never the clean-up.
 */
export async function runAttempt(
  scenario: Scenario,
  options: AttemptOptions,
  judgeVerdict: (verdict: Verdict) => Verdict,
): Promise<AttemptResult> {
  const { clock, emit, attempt } = options;
  const startedMs = clock.wallMs();
  emit(scenarioStarted(scenario, options));
  const { verdict, residue, bug } = await attemptVerdict(scenario, options);
  const judged = judgeVerdict(verdict);
  emit({
    type: "scenario-finished",
    scenario: scenario.id,
    attempt,
    verdict: judged,
    wallMs: roundMs(clock.wallMs() - startedMs),
    ...(residue.length > 0 ? { residue } : {}),
  });
  return bug === undefined ? { verdict: judged } : { verdict: judged, bug };
}

interface AttemptEnd {
  readonly verdict: Verdict;
  readonly residue: readonly string[];
  readonly bug?: unknown;
}

async function attemptVerdict(scenario: Scenario, options: AttemptOptions): Promise<AttemptEnd> {
  const { engine, clock, deadlineMs } = options;
  const demanded = demandedByProfile(scenario, options);
  if (demanded !== undefined) return { verdict: { status: "failed", reason: demanded }, residue: [] };
  const skip = reasonToSkip(scenario, options);
  if (skip !== undefined) return { verdict: { status: "skipped", reason: skip }, residue: [] };
  const limits = { clock, deadlineMs };
  let session: Session;
  try {
    const opened = callEngine("the opening of a session", limits, () =>
      engine.open({ namespace: options.namespace, seed: options.seed, files: bindableFiles(scenario) }),
    );
    session = isThenable(opened) ? await opened : opened;
  } catch (error) {
    return { ...failed(error), residue: [] };
  }
  let end: { readonly verdict: Verdict; readonly bug?: unknown };
  try {
    const verdict = runSteps(scenario, session, options);
    end = { verdict: await verdict };
  } catch (error) {
    end = failed(error);
  }
  const closingMs = clock.wallMs();
  try {
    const closing = callEngine("the clean-up", limits, () => session.close());
    const residue = isThenable(closing) ? await closing : closing;
    if (residue.length === 0 || end.verdict.status !== "passed") return { ...end, residue };
    return { ...end, verdict: { status: "failed", reason: `the clean-up left ${residue.length} behind` }, residue };
  } catch (error) {
    const lost = failed(error);
    const reason = String(lost.verdict.reason);
    options.emit({
      type: "step-finished",
      scenario: scenario.id,
      attempt: options.attempt,
      index: scenario.steps.length,
      phase: "cleanup",
      outcome: { status: "indeterminate", reason },
      findings: [{ message: "the clean-up failed", expected: "nothing left behind", actual: reason }],
      wallMs: roundMs(clock.wallMs() - closingMs),
    });
    return { ...gravest(end, lost), residue: [] };
  }
}

/**
 * An engine that is gone at the clean-up was perhaps gone before: what it seemed to do wrong is no finding about it. A bug
 * of ours stays one.
 */
function gravest(end: Omit<AttemptEnd, "residue">, lost: Omit<AttemptEnd, "residue">): Omit<AttemptEnd, "residue"> {
  if (end.verdict.status !== "passed" && end.verdict.status !== "failed") return end;
  if (end.verdict.status === "passed" || lost.verdict.status !== "engine-error") return lost;
  const reason = `${String(lost.verdict.reason)}; before that, ${String(end.verdict.reason)}`;
  return { ...lost, verdict: { ...lost.verdict, reason } };
}

function failed(error: unknown): { readonly verdict: Verdict; readonly bug?: unknown } {
  if (error instanceof EngineFailure) return { verdict: { status: "engine-error", reason: error.message } };
  const reason = error instanceof Error ? error.message : String(error);
  return { verdict: { status: "harness-error", reason: `a bug of ours: ${reason}` }, bug: error };
}

/** A capability that the scenario requires and the engine does not claim is no reason to skip where a profile has it. */
function demandedByProfile(scenario: Scenario, options: AttemptOptions): string | undefined {
  const { engine, capabilities, profiles, signal } = options;
  if (signal.aborted) return undefined;
  for (const capability of scenario.requires) {
    const profile = capabilities.has(capability) ? undefined : profileOf(capability, profiles);
    if (profile !== undefined)
      return `it requires ${capability}, which belongs to the profile ${profile}, and ${engine.info.name} does not claim it`;
  }
  return undefined;
}

function reasonToSkip(scenario: Scenario, options: AttemptOptions): string | undefined {
  const { engine, capabilities, exclusiveAllowed, signal } = options;
  if (signal.aborted) return "interrupted";
  const missing = scenario.requires.filter((capability) => !capabilities.has(capability));
  if (missing.length > 0) return `it requires ${missing.join(", ")}, which ${engine.info.name} does not claim`;
  if (scenario.exclusive && !exclusiveAllowed)
    return "it is exclusive and the engine is not declared private (--private)";
  return undefined;
}

async function runSteps(scenario: Scenario, session: Session, options: AttemptOptions): Promise<Verdict> {
  const handles = newHandleTable();
  const { info } = options.engine;
  const stage: Stage = {
    scenario,
    session,
    options,
    info,
    capabilities: options.capabilities,
    handles,
    background: new Map(),
    imageNames: new Map(),
    trace: newStateTrace(options.trace, handles),
  };
  for (const [index, step] of scenario.steps.entries()) {
    if (options.signal.aborted) return { status: "skipped", reason: `interrupted before step ${index + 1}` };
    const judgement = await runStep(stage, index, step);
    if (options.signal.aborted && judgement.findings.length > 0) {
      return { status: "skipped", reason: `interrupted in step ${index + 1}` };
    }
    if (judgement.unsupported !== undefined) {
      return { status: "unsupported", reason: `step ${index + 1} needs ${judgement.unsupported}` };
    }
    const [first] = judgement.findings;
    if (first !== undefined) return { status: "failed", reason: `step ${index + 1}: ${first.message}` };
  }
  return { status: "passed" };
}

function scenarioStarted(scenario: Scenario, options: AttemptOptions): EventBody {
  return {
    type: "scenario-started",
    scenario: scenario.id,
    attempt: options.attempt,
    path: scenario.path,
    name: scenario.name,
    tags: scenario.tags,
    rules: scenario.rules,
    ...(scenario.cell === undefined ? {} : { matrix: scenario.cell }),
    ...(options.sourceKnown ? {} : { source: scenario.source }),
    ...(options.sourceKnown || scenario.templates === undefined
      ? {}
      : { templates: Object.fromEntries(scenario.templates) }),
    seed: options.seed,
    ...(bindsFiles(scenario) ? { files: Object.fromEntries(bindableFiles(scenario)) } : {}),
    steps: scenario.steps.map((step, index) => ({
      index,
      verb: step.kind === "operation" ? step.operation.op : step.kind,
      operation: writtenOperation(step),
      range: step.range,
      ...(step.id === undefined ? {} : { name: step.id }),
      ...(step.kind === "operation" && step.background !== undefined ? { background: step.background } : {}),
    })),
  };
}

function writtenOperation(step: Step): object {
  switch (step.kind) {
    case "operation":
      return step.operation;
    case "join":
      return { join: step.background };
    case "input":
      return { input: { to: step.to, data: step.data, close: step.close } };
    case "sleep":
      return { sleep: step.milliseconds };
  }
}

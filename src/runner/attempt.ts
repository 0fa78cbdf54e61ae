import type { Judgement } from "../check/check.ts";
import { check, outcomeIsWrong } from "../check/check.ts";
import { queryKey } from "../check/observations.ts";
import { queriesFor } from "../check/queries.ts";
import type { Subject } from "../check/subject.ts";
import { unchangedQueries } from "../check/unchanged.ts";
import type { Awaitable, Engine, Pending, Session } from "../engine/engine.ts";
import { fillOperation, handlesOf } from "../scenario/fill.ts";
import type { InputStep, JoinStep, OperationStep, Scenario, SleepStep, Step } from "../scenario/scenario.ts";
import { expectationFor } from "../vocabulary/expectation.ts";
import type { EngineInfo, Finding, ImageDetail, Outcome, Verdict } from "../vocabulary/generated/types.ts";
import type { Operation } from "../vocabulary/operation.ts";
import { ok } from "../vocabulary/outcome.ts";
import { buildBase } from "./build-base.ts";
import type { Clock } from "./clock.ts";
import { bindableFiles, dockerfileOf, imagesNamedBy, withContent } from "./content.ts";
import type { Emit } from "./emit.ts";
import { callEngine, EngineFailure, isThenable } from "./engine-call.ts";
import type { HandleTable } from "./handles.ts";
import { newHandleTable } from "./handles.ts";
import { pollDelayMs } from "./poll.ts";
import type { StateTrace } from "./state-trace.ts";
import { newStateTrace } from "./state-trace.ts";

/** What an attempt at a scenario is made with. */
export interface AttemptOptions {
  readonly engine: Engine;
  readonly namespace: string;
  readonly seed: number;
  readonly attempt: number;
  readonly deadlineMs: number;
  readonly trace: "off" | "changes" | "full";
  /** The engine is declared private, or is ours alone. */
  readonly exclusiveAllowed: boolean;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly emit: Emit;
  /** Whether this file's text is already in the stream. */
  readonly sourceKnown: boolean;
}

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
    wallMs: round(clock.wallMs() - startedMs),
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
  try {
    const closing = callEngine("the clean-up", limits, () => session.close());
    const residue = isThenable(closing) ? await closing : closing;
    if (residue.length === 0 || end.verdict.status !== "passed") return { ...end, residue };
    return { ...end, verdict: { status: "failed", reason: `the clean-up left ${residue.length} behind` }, residue };
  } catch (error) {
    const lost = failed(error);
    // The first thing that went wrong is what matters; a passed scenario with a failed clean-up is red.
    return { ...(end.verdict.status === "passed" ? lost : end), residue: [String(lost.verdict.reason)] };
  }
}

function failed(error: unknown): { readonly verdict: Verdict; readonly bug?: unknown } {
  if (error instanceof EngineFailure) return { verdict: { status: "engine-error", reason: error.message } };
  const reason = error instanceof Error ? error.message : String(error);
  return { verdict: { status: "harness-error", reason: `a bug of ours: ${reason}` }, bug: error };
}

function reasonToSkip(scenario: Scenario, { engine, exclusiveAllowed, signal }: AttemptOptions): string | undefined {
  if (signal.aborted) return "interrupted";
  const capabilities = new Set(engine.info.capabilities);
  const missing = scenario.requires.filter((capability) => !capabilities.has(capability));
  if (missing.length > 0) return `it requires ${missing.join(", ")}, which ${engine.info.name} does not claim`;
  if (scenario.exclusive && !exclusiveAllowed)
    return "it is exclusive and the engine is not declared private (--private)";
  return undefined;
}

/** Everything that the steps of one attempt share. */
interface Stage {
  readonly scenario: Scenario;
  readonly session: Session;
  readonly options: AttemptOptions;
  readonly info: EngineInfo;
  readonly capabilities: ReadonlySet<string>;
  readonly handles: HandleTable;
  readonly background: Map<string, { readonly pending: Pending; readonly operation: Operation }>;
  readonly imageNames: Map<string, string>;
  readonly trace: StateTrace;
}

async function runSteps(scenario: Scenario, session: Session, options: AttemptOptions): Promise<Verdict> {
  const handles = newHandleTable();
  const { info } = options.engine;
  const stage: Stage = {
    scenario,
    session,
    options,
    info,
    capabilities: new Set(info.capabilities),
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

/** What doing a step once gave. */
interface Done {
  /** As it was sent, ready to replay. */
  readonly sent: object;
  /** The operation that the outcome belongs to; absent for sleep and input. */
  readonly operation?: Operation;
  readonly outcome: Outcome;
}

async function runStep(stage: Stage, index: number, step: Step): Promise<Judgement> {
  const { options, session, handles, scenario } = stage;
  const { clock } = options;
  const began = { wall: clock.wallMs(), engine: session.nowMs?.() };
  const limits = { clock, deadlineMs: step.timeoutMs ?? options.deadlineMs };
  const operation = await prepare(stage, step, index);
  const binding = expectationFor(step, stage.info.dialect);
  const base = operation === undefined ? undefined : baseOf(operation);
  const frame: Subject = {
    ...(operation === undefined ? {} : { operation }),
    ...(binding === undefined ? {} : { binding }),
    ...(base === undefined ? {} : { buildBase: base }),
    objects: handles,
    made: operation === undefined ? new Set() : handles.madeBy(operation),
    dialect: stage.info.dialect,
    capabilities: stage.capabilities,
  };
  const before = await askAll(stage, { index, before: true }, (known) => unchangedQueries(frame, known));
  const elapsed = () =>
    began.engine === undefined ? clock.wallMs() - began.wall : (session.nowMs?.() ?? 0) - began.engine;
  let polls = 0;
  for (;;) {
    const done = await perform(stage, step, { operation, limits });
    polls += 1;
    if (done.operation !== undefined) handles.note(done.operation, done.outcome);
    const subject = {
      ...frame,
      ...(done.operation === undefined ? {} : { operation: done.operation }),
      outcome: done.outcome,
      before,
    };
    const judged = await judge(stage, index, subject);
    const late = lateness(step, elapsed());
    const judgement = late === undefined || judged.findings.length > 0 ? judged : { ...judged, findings: [late] };
    const again = step.eventuallyMs !== undefined && judgement.findings.length > 0 && elapsed() < step.eventuallyMs;
    if (again && !options.signal.aborted && judgement.unsupported === undefined) {
      const slept = callEngine("a pause", limits, () => session.sleep(pollDelayMs(polls)));
      if (isThenable(slept)) await slept;
      continue;
    }
    const placed = judgement.findings.map((finding) => place(scenario, index, finding));
    const now = session.nowMs?.();
    options.emit({
      type: "step-finished",
      scenario: scenario.id,
      attempt: options.attempt,
      index,
      phase: "step",
      operation: done.sent,
      outcome: done.outcome,
      findings: placed,
      ...(judgement.ignored.length > 0 ? { ignored: [...judgement.ignored] } : {}),
      ...(now === undefined ? {} : { virtualMs: now }),
      wallMs: round(clock.wallMs() - began.wall),
      ...(step.eventuallyMs === undefined ? {} : { polls }),
    });
    await traceState(stage, index, step.kind === "operation" ? done.operation : undefined);
    return judgement;
  }
}

/** `timeout` in engine time where the engine has a clock of its own: its calls take no wall time. */
function lateness(step: Step, elapsedMs: number): Finding | undefined {
  if (step.timeoutMs === undefined || elapsedMs <= step.timeoutMs) return undefined;
  return {
    path: ["timeout"],
    message: "it took longer than its timeout",
    expected: `at most ${step.timeoutMs} ms`,
    actual: `${Math.round(elapsedMs)} ms`,
  };
}

/** The operation with names and contents filled in; a join has that of its background step. */
async function prepare(stage: Stage, step: Step, index: number): Promise<Operation | undefined> {
  if (step.kind === "join") return stage.background.get(step.background)?.operation;
  if (step.kind !== "operation") return undefined;
  const templates = step.templates?.flatMap((entry) => handlesOf(entry.template)) ?? [];
  for (const handle of new Set([...templates, ...imagesNamedBy(step.operation, stage.scenario)])) {
    if (!stage.imageNames.has(handle)) stage.imageNames.set(handle, await engineNameOf(stage, handle, index));
  }
  const nameOf = (handle: string) => stage.imageNames.get(handle) ?? handle;
  return withContent(fillOperation(step, nameOf), stage.scenario, nameOf);
}

/** What an engine calls an image: its id, which no tag can move; `scratch` is a word of Dockerfiles. */
async function engineNameOf(stage: Stage, handle: string, index: number): Promise<string> {
  if (handle === "scratch") return "scratch";
  const outcome = await ask(stage, { index, before: true }, { op: "image-inspect", image: handle });
  if (outcome.status === "ok") return (outcome.value as ImageDetail).id; // image-inspect answers an ImageDetail
  const why = outcome.status === "rejected" ? outcome.message : outcome.status;
  throw new EngineFailure(`what the engine calls the image ${handle} cannot be found out: ${why}`);
}

function baseOf(operation: Operation): Subject["buildBase"] {
  if (operation.op !== "build") return undefined;
  const dockerfile = dockerfileOf(operation);
  return dockerfile === undefined ? undefined : buildBase(dockerfile, operation.target);
}

interface Prepared {
  readonly operation: Operation | undefined;
  readonly limits: { readonly clock: Clock; readonly deadlineMs: number };
}

async function perform(stage: Stage, step: Step, prepared: Prepared): Promise<Done> {
  switch (step.kind) {
    case "operation":
      return performOperation(stage, step, prepared);
    case "join":
      return performJoin(stage, step, prepared);
    case "input":
      return performInput(stage, step, prepared);
    case "sleep":
      return performSleep(stage, step, prepared);
  }
}

async function performOperation(stage: Stage, step: OperationStep, { operation, limits }: Prepared): Promise<Done> {
  const { session, options, background } = stage;
  if (operation === undefined) throw new Error("an operation step has no operation");
  const applyOptions = { signal: options.signal, deadlineMs: limits.deadlineMs };
  if (step.background === undefined) {
    const answer = callEngine(operation.op, limits, () => session.apply(operation, applyOptions));
    return { sent: operation, operation, outcome: isThenable(answer) ? await answer : answer };
  }
  const begun = callEngine(operation.op, limits, () => session.begin(operation, applyOptions));
  background.set(step.background, { pending: isThenable(begun) ? await begun : begun, operation });
  return { sent: operation, operation, outcome: { status: "ok", value: {} } };
}

async function performJoin(stage: Stage, step: JoinStep, { limits }: Prepared): Promise<Done> {
  const entry = stage.background.get(step.background);
  const sent = { join: step.background };
  if (entry === undefined)
    return { sent, outcome: { status: "indeterminate", reason: `${step.background} was not begun` } };
  const answer = callEngine(`join ${step.background}`, limits, () =>
    entry.pending.outcome({ signal: stage.options.signal, deadlineMs: limits.deadlineMs }),
  );
  return { sent, operation: entry.operation, outcome: isThenable(answer) ? await answer : answer };
}

async function performInput(stage: Stage, step: InputStep, { limits }: Prepared): Promise<Done> {
  const entry = stage.background.get(step.to);
  const sent = { input: { to: step.to, data: step.data, close: step.close } };
  if (entry === undefined) return { sent, outcome: { status: "indeterminate", reason: `${step.to} was not begun` } };
  const answer = callEngine(`input to ${step.to}`, limits, () => entry.pending.input(step.data, step.close));
  return { sent, outcome: isThenable(answer) ? await answer : answer };
}

/** Wall time passes in small parts, so that Ctrl-C need not wait for its end; engine time passes at once. */
const napMs = 250;

async function performSleep(stage: Stage, step: SleepStep, { limits }: Prepared): Promise<Done> {
  const { session, options } = stage;
  const part = session.nowMs === undefined ? napMs : step.milliseconds;
  for (let left = step.milliseconds; left > 0 && !options.signal.aborted; left -= part) {
    const nap = Math.min(part, left);
    const slept = callEngine("sleep", { ...limits, deadlineMs: limits.deadlineMs + nap }, () => session.sleep(nap));
    if (isThenable(slept)) await slept;
  }
  return { sent: { sleep: step.milliseconds }, outcome: ok<"pause">({}) };
}

/** Asks what the expectation needs and judges; a wrong outcome is judged without asking. */
async function judge(
  stage: Stage,
  index: number,
  subject: Subject & { readonly outcome: Outcome },
): Promise<Judgement> {
  const wrong = subject.binding === undefined || outcomeIsWrong(subject);
  const known = wrong
    ? new Map<string, Outcome>()
    : await askAll(stage, { index, before: false }, (answers) => queriesFor(subject, answers));
  return check(subject, known);
}

/** Asks until nothing more is wanted: some queries follow from answers. */
async function askAll(
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

/** The step that a query belongs to, and whether it is asked before it. */
interface QueryPlace {
  readonly index: number;
  readonly before: boolean;
}

/** A query of ours: in the stream, but no step. */
async function ask(stage: Stage, at: QueryPlace, operation: Operation): Promise<Outcome> {
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

function apply(stage: Stage, operation: Operation): Awaitable<Outcome> {
  const { clock, deadlineMs } = stage.options;
  return callEngine(operation.op, { clock, deadlineMs }, () => stage.session.apply(operation, { deadlineMs }));
}

async function traceState(stage: Stage, index: number, asked: Operation | undefined): Promise<void> {
  const changes = await stage.trace.changes(asked, (operation) => apply(stage, operation));
  if (changes === undefined) return;
  const { emit, attempt } = stage.options;
  emit({ type: "state", scenario: stage.scenario.id, attempt, index, changes });
}

function place(scenario: Scenario, index: number, finding: Finding): Finding {
  return { ...finding, range: scenario.locate(index, finding.path ?? []) };
}

function scenarioStarted(scenario: Scenario, options: AttemptOptions): Parameters<Emit>[0] {
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
    seed: options.seed,
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

function round(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}

import type { Judgement } from "../check/check.ts";
import { check, outcomeIsWrong } from "../check/check.ts";
import { queriesFor } from "../check/queries.ts";
import type { Subject } from "../check/subject.ts";
import { unchangedQueries } from "../check/unchanged.ts";
import { fillOperation, handlesOf } from "../scenario/fill.ts";
import type { Scenario, Step } from "../scenario/scenario.ts";
import { expectationFor } from "../vocabulary/expectation.ts";
import type { Finding, ImageDetail, Outcome } from "../vocabulary/generated/types.ts";
import type { Operation } from "../vocabulary/operation.ts";
import { buildBase } from "./build-base.ts";
import { roundMs } from "./clock.ts";
import { dockerfileOf, imagesNamedBy, withContent } from "./content.ts";
import { callEngine, EngineFailure, isThenable } from "./engine-call.ts";
import { perform } from "./perform.ts";
import { pollDelayMs } from "./poll.ts";
import { apply, ask, askAll, type Stage } from "./stage.ts";

/**
 * Does a step until it holds, or once without `eventually`: asks what must stay unchanged, sends it, asks what its
 * expectation needs, judges, and tells it all.
 */
export async function runStep(stage: Stage, index: number, step: Step): Promise<Judgement> {
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
    profiles: options.profiles,
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
    const late = done.outcome.status === "blocked" ? undefined : lateness(step, elapsed());
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
      wallMs: roundMs(clock.wallMs() - began.wall),
      ...(step.eventuallyMs === undefined ? {} : { polls }),
    });
    await traceState(stage, index, step.kind === "operation" ? done.operation : undefined);
    return judgement;
  }
}

/**
 * `timeout` in engine time where the engine has a clock of its own: its calls take no wall time. A blocked step is not
 * late: that the time passed is why it counts as blocked.
 */
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

async function traceState(stage: Stage, index: number, asked: Operation | undefined): Promise<void> {
  const changes = await stage.trace.changes(asked, (operation) => apply(stage, operation));
  if (changes === undefined) return;
  const { emit, attempt } = stage.options;
  emit({ type: "state", scenario: stage.scenario.id, attempt, index, changes });
}

function place(scenario: Scenario, index: number, finding: Finding): Finding {
  return { ...finding, range: scenario.locate(index, finding.path ?? []) };
}

import type { InputStep, JoinStep, OperationStep, SleepStep, Step } from "../scenario/scenario.ts";
import type { Outcome } from "../vocabulary/generated/types.ts";
import type { Operation } from "../vocabulary/operation.ts";
import { ok } from "../vocabulary/outcome.ts";
import type { CallLimits } from "./engine-call.ts";
import { callEngine, isThenable } from "./engine-call.ts";
import type { Stage } from "./stage.ts";

/** What doing a step once gave. */
export interface Done {
  /** As it was sent, ready to replay. */
  readonly sent: object;
  /** The operation that the outcome belongs to; absent for sleep and input. */
  readonly operation?: Operation;
  readonly outcome: Outcome;
}

/** An operation that is ready to be sent, and how long it may take. */
export interface Prepared {
  readonly operation: Operation | undefined;
  readonly limits: CallLimits;
}

/** Does a step once, whatever it is. */
export async function perform(stage: Stage, step: Step, prepared: Prepared): Promise<Done> {
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
  const applyOptions = { signal: options.signal, deadlineMs: limits.deadlineMs, ...patience(step.timeoutMs) };
  if (step.background === undefined) {
    const answer = callEngine(operation.op, limits, () => session.apply(operation, applyOptions));
    return { sent: operation, operation, outcome: isThenable(answer) ? await answer : answer };
  }
  const begun = callEngine(operation.op, limits, () => session.begin(operation, applyOptions));
  background.set(step.background, {
    pending: isThenable(begun) ? await begun : begun,
    operation,
    ...(step.timeoutMs === undefined ? {} : { timeoutMs: step.timeoutMs }),
  });
  return { sent: operation, operation, outcome: { status: "ok", value: {} } };
}

async function performJoin(stage: Stage, step: JoinStep, { limits }: Prepared): Promise<Done> {
  const entry = stage.background.get(step.background);
  const sent = { join: step.background };
  if (entry === undefined)
    return { sent, outcome: { status: "indeterminate", reason: `${step.background} was not begun` } };
  const answer = callEngine(`join ${step.background}`, limits, () =>
    entry.pending.outcome({
      signal: stage.options.signal,
      deadlineMs: limits.deadlineMs,
      ...patience(step.timeoutMs ?? entry.timeoutMs),
    }),
  );
  return { sent, operation: entry.operation, outcome: isThenable(answer) ? await answer : answer };
}

/** The author's own `timeout` decides when a step counts as blocked. */
function patience(timeoutMs: number | undefined): { readonly patienceMs?: number } {
  return timeoutMs === undefined ? {} : { patienceMs: timeoutMs };
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

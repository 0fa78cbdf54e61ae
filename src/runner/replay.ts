import type { Engine, Pending, Session } from "../engine/engine.ts";
import { blobsOf, resolveBlobs } from "../vocabulary/blobs.ts";
import type { Content, Event, Outcome, ScenarioStarted, StepFinished } from "../vocabulary/generated/types.ts";
import type { Operation } from "../vocabulary/operation.ts";
import { isVerb } from "../vocabulary/operation.ts";
import type { Clock } from "./clock.ts";
import { type AnswerDifference, compareOutcomes, hexId } from "./compare-answers.ts";
import { callEngine, EngineFailure, isThenable } from "./engine-call.ts";
import { pollDelayMs } from "./poll.ts";

/** A scenario of a trace. */
interface Recorded {
  readonly started: ScenarioStarted;
  readonly entries: (Extract<Event, { type: "query" }> | StepFinished)[];
}

/** What replaying one scenario came to. */
export interface ReplayResult {
  readonly scenario: string;
  readonly attempt: number;
  /** Operations that were asked. */
  readonly operations: number;
  /** The first answer that differs; absent: all agree. */
  readonly difference?: ReplayDifference;
  /** The engine was lost. */
  readonly failure?: string;
}

/** An answer that is not what the trace has. */
export interface ReplayDifference extends AnswerDifference {
  readonly step: number;
  readonly operation: object;
}

/** What a replay needs. */
export interface ReplayOptions {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly deadlineMs: number;
  readonly namespace: string;
}

/**
 * Asks an engine everything that a trace has, in the same order, and compares the answers by kind and data. Ids are the
 * engine's own: an id of the trace stands for the id that the replay got in the same place, also inside arguments.
 * A content that the trace keeps as a blob is put back first; a trace that lacks one has no result to compare.
 * Never compared: times, process ids, sizes, mount points on the host, and messages.
 */
export async function replayTrace(events: readonly Event[], options: ReplayOptions): Promise<readonly ReplayResult[]> {
  const results: ReplayResult[] = [];
  for (const [index, recorded] of recordedScenarios(resolveBlobs(events)).entries()) {
    const head = { scenario: recorded.started.scenario, attempt: recorded.started.attempt };
    try {
      results.push({
        ...head,
        ...(await replayScenario(recorded, { ...options, namespace: `${options.namespace}-${index + 1}` })),
      });
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error;
      results.push({ ...head, operations: 0, failure: error.message });
    }
  }
  return results;
}

function recordedScenarios(events: readonly Event[]): readonly Recorded[] {
  const found = new Map<string, Recorded>();
  const key = (event: { readonly run: string; readonly scenario: string; readonly attempt: number }) =>
    JSON.stringify([event.run, event.scenario, event.attempt]);
  for (const event of events) {
    if (event.type === "scenario-started") found.set(key(event), { started: event, entries: [] });
    else if (event.type === "query" || (event.type === "step-finished" && event.phase === "step")) {
      found.get(key(event))?.entries.push(event);
    }
  }
  return [...found.values()]
    .filter((recorded) => recorded.entries.length > 0)
    .map(({ started, entries }) => ({ started, entries: inOrderOfAsking(entries) }));
}

/**
 * A step is told when it is judged, so its queries stand before it in the stream: put back what was asked before the
 * step, the step, what was asked after it. Of a step that was polled only the last answers are compared.
 */
function inOrderOfAsking(entries: Recorded["entries"]): Recorded["entries"] {
  const ordered: Recorded["entries"] = [];
  let queries: Extract<Event, { type: "query" }>[] = [];
  for (const entry of entries) {
    if (entry.type === "query") {
      queries.push(entry);
      continue;
    }
    const after = new Map(
      queries.filter((query) => query.before !== true).map((query) => [JSON.stringify(query.operation), query]),
    );
    ordered.push(...queries.filter((query) => query.before === true), entry, ...after.values());
    queries = [];
  }
  return ordered;
}

async function replayScenario(
  recorded: Recorded,
  options: ReplayOptions,
): Promise<Omit<ReplayResult, "scenario" | "attempt">> {
  const { started } = recorded;
  const [lacking] = [started, ...recorded.entries].flatMap(blobsOf);
  if (lacking !== undefined)
    return { operations: 0, failure: `the trace names a content that it does not hold: ${lacking}` };
  const limits = { clock: options.clock, deadlineMs: options.deadlineMs };
  const opened = callEngine("the opening of a session", limits, () =>
    options.engine.open({ namespace: options.namespace, seed: started.seed ?? 1, files: filesOf(started) }),
  );
  const session = isThenable(opened) ? await opened : opened;
  const player = newPlayer(session, recorded, limits);
  let operations = 0;
  try {
    for (const entry of recorded.entries) {
      const outcome = await player.play(entry);
      operations += 1;
      const difference = player.compare(readOutcome(entry.outcome), outcome);
      if (difference === undefined) continue;
      return { operations, difference: { step: entry.index, operation: entry.operation ?? {}, ...difference } };
    }
    return { operations };
  } finally {
    const closing = callEngine("the clean-up", limits, () => session.close());
    if (isThenable(closing)) await closing;
  }
}

/** What the scenario bound; the runner wrote it from contents. */
function filesOf(started: ScenarioStarted): ReadonlyMap<string, Content> {
  return new Map(Object.entries(started.files ?? {}) as [string, Content][]);
}

interface Player {
  play(entry: Recorded["entries"][number]): Promise<Outcome>;
  compare(recorded: Outcome, replayed: Outcome): AnswerDifference | undefined;
}

interface Limits {
  readonly clock: Clock;
  readonly deadlineMs: number;
}

function newPlayer(session: Session, { started }: Recorded, limits: Limits): Player {
  /** Id of the trace → id of the replay. */
  const ids = new Map<string, string>();
  const pending = new Map<string, Pending>();
  const ask = async <T>(what: string, call: () => T | Promise<T>): Promise<T> => {
    const answer = callEngine(what, limits, call);
    return isThenable(answer) ? await answer : answer;
  };
  const playOnce = async (entry: Recorded["entries"][number]): Promise<Outcome> => {
    const asked = new Map<string, unknown>(Object.entries(translate(entry.operation ?? {}, ids)));
    // What was answered once is waited for, however long it took then.
    const answered = readOutcome(entry.outcome).status !== "blocked";
    const { deadlineMs } = limits;
    const times = answered ? { deadlineMs, patienceMs: deadlineMs } : { deadlineMs };
    const sleep = asked.get("sleep");
    if (typeof sleep === "number") {
      const longer = { ...limits, deadlineMs: limits.deadlineMs + sleep };
      const slept = callEngine("sleep", longer, () => session.sleep(sleep));
      if (isThenable(slept)) await slept;
      return { status: "ok", value: {} };
    }
    const join = asked.get("join");
    if (typeof join === "string") return ask("join", () => pending.get(join)?.outcome(times) ?? lost(join));
    const input = asked.get("input");
    if (isInput(input))
      return ask("input", () => pending.get(input.to)?.input(input.data, input.close) ?? lost(input.to));
    const operation = readOperation(asked);
    if (operation === undefined)
      return { status: "indeterminate", reason: "the trace has an operation that this version does not know" };
    const name = entry.type === "query" ? undefined : started.steps[entry.index]?.background;
    if (name === undefined) return ask(operation.op, () => session.apply(operation, times));
    pending.set(name, await ask(operation.op, () => session.begin(operation, times)));
    return { status: "ok", value: {} };
  };
  return {
    async play(entry) {
      const polls = entry.type === "step-finished" ? (entry.polls ?? 1) : 1;
      for (let poll = 1; poll < polls; poll += 1) {
        await playOnce(entry);
        await ask("a pause", () => session.sleep(pollDelayMs(poll)));
      }
      return playOnce(entry);
    },
    compare: (recorded, replayed) => compareOutcomes(recorded, replayed, ids),
  };
}

function lost(name: string): Outcome {
  return { status: "indeterminate", reason: `${name} was not begun` };
}

function isInput(value: unknown): value is { readonly to: string; readonly data: string; readonly close: boolean } {
  return typeof value === "object" && value !== null && "to" in value && "data" in value && "close" in value;
}

function readOperation(fields: ReadonlyMap<string, unknown>): Operation | undefined {
  const op = fields.get("op");
  if (typeof op !== "string" || !isVerb(op)) return undefined;
  return Object.fromEntries(fields) as unknown as Operation; // the trace was written by the runner
}

function readOutcome(outcome: object): Outcome {
  return outcome as Outcome; // as above
}

/** Puts the replay's ids where the trace has its own. */
function translate(operation: object, ids: ReadonlyMap<string, string>): object {
  if (ids.size === 0) return operation;
  const text = JSON.stringify(operation).replace(hexId, (id) => ids.get(id) ?? id);
  return JSON.parse(text) as object; // what was an object stays one
}

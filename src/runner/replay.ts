import type { Engine, Pending, Session } from "../engine/engine.ts";
import type { Event, Outcome, ScenarioStarted, StepFinished } from "../vocabulary/generated/types.ts";
import type { Operation } from "../vocabulary/operation.ts";
import { isVerb } from "../vocabulary/operation.ts";
import type { Clock } from "./clock.ts";
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
export interface ReplayDifference {
  readonly step: number;
  readonly operation: object;
  /** Where the answers differ: `status`, `kind`, or a path into the value. */
  readonly at: string;
  readonly recorded: string;
  readonly replayed: string;
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
 * Never compared: times, process ids, sizes, mount points on the host, and messages.
 */
export async function replayTrace(events: readonly Event[], options: ReplayOptions): Promise<readonly ReplayResult[]> {
  const results: ReplayResult[] = [];
  for (const [index, recorded] of recordedScenarios(events).entries()) {
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
  const limits = { clock: options.clock, deadlineMs: options.deadlineMs };
  const opened = callEngine("the opening of a session", limits, () =>
    options.engine.open({ namespace: options.namespace, seed: started.seed ?? 1, files: new Map() }),
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

interface Player {
  play(entry: Recorded["entries"][number]): Promise<Outcome>;
  compare(recorded: Outcome, replayed: Outcome): Omit<ReplayDifference, "step" | "operation"> | undefined;
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
    const sleep = asked.get("sleep");
    if (typeof sleep === "number") {
      const longer = { ...limits, deadlineMs: limits.deadlineMs + sleep };
      const slept = callEngine("sleep", longer, () => session.sleep(sleep));
      if (isThenable(slept)) await slept;
      return { status: "ok", value: {} };
    }
    const join = asked.get("join");
    if (typeof join === "string")
      return ask("join", () => pending.get(join)?.outcome({ deadlineMs: limits.deadlineMs }) ?? lost(join));
    const input = asked.get("input");
    if (isInput(input))
      return ask("input", () => pending.get(input.to)?.input(input.data, input.close) ?? lost(input.to));
    const operation = readOperation(asked);
    if (operation === undefined)
      return { status: "indeterminate", reason: "the trace has an operation that this version does not know" };
    const name = entry.type === "query" ? undefined : started.steps[entry.index]?.background;
    if (name === undefined) return ask(operation.op, () => session.apply(operation, { deadlineMs: limits.deadlineMs }));
    pending.set(name, await ask(operation.op, () => session.begin(operation, { deadlineMs: limits.deadlineMs })));
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

const hexId = /\b[0-9a-f]{64}\b/g;

/** Puts the replay's ids where the trace has its own. */
function translate(operation: object, ids: ReadonlyMap<string, string>): object {
  if (ids.size === 0) return operation;
  const text = JSON.stringify(operation).replace(hexId, (id) => ids.get(id) ?? id);
  return JSON.parse(text) as object; // what was an object stays one
}

/** Fields that say nothing about agreement. */
const incomparable: ReadonlySet<string> = new Set([
  "pid",
  "createdMs",
  "startedMs",
  "finishedMs",
  "timeMs",
  "mtimeMs",
  "status",
  "mountpoint",
  "cpuNs",
  "memoryBytes",
  "pids",
  "sizeBytes",
  "sharedSizeBytes",
  "layersSizeBytes",
  "sizeRwBytes",
  "sizeRootFsBytes",
  "reclaimedBytes",
  "repoDigests",
  "warnings",
  "output",
]);

/** Where two outcomes differ, or undefined. New ids are learnt on the way. */
export function compareOutcomes(
  recorded: Outcome,
  replayed: Outcome,
  ids: Map<string, string>,
): Omit<ReplayDifference, "step" | "operation"> | undefined {
  if (recorded.status !== replayed.status) return { at: "status", recorded: tell(recorded), replayed: tell(replayed) };
  if (recorded.status === "rejected" && replayed.status === "rejected") {
    if (recorded.kind !== replayed.kind) return { at: "kind", recorded: tell(recorded), replayed: tell(replayed) };
    return compareValues(recorded.exitCode, replayed.exitCode, { at: "exitCode", ids });
  }
  if (recorded.status !== "ok" || replayed.status !== "ok") return undefined;
  return compareValues(recorded.value, replayed.value, { at: "value", ids });
}

function tell(outcome: Outcome): string {
  if (outcome.status === "rejected") return `rejected (${outcome.kind}): ${outcome.message.trim()}`;
  if (outcome.status === "unsupported") return `unsupported (${outcome.capability})`;
  return outcome.status;
}

interface Compared {
  readonly at: string;
  readonly ids: Map<string, string>;
}

function compareValues(
  a: unknown,
  b: unknown,
  { at, ids }: Compared,
): Omit<ReplayDifference, "step" | "operation"> | undefined {
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
    const other = byPath(b);
    for (const [index, item] of byPath(a).entries()) {
      const difference = compareValues(item, other[index], { at: `${at}[${index}]`, ids });
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  if (isRecord(a) && isRecord(b)) {
    for (const key of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()) {
      if (incomparable.has(key)) continue;
      const difference = compareValues(a[key], b[key], { at: `${at}.${key}`, ids });
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  if (typeof a === "string" && typeof b === "string" && sameText(a, b, ids)) return undefined;
  if (a === b) return undefined;
  return { at, recorded: show(a), replayed: show(b) };
}

/** CTR-DIF-021: siblings come in no fixed order. */
function byPath(list: readonly unknown[]): readonly unknown[] {
  const pathOf = (item: unknown) => (isRecord(item) && typeof item.path === "string" ? item.path : undefined);
  if (!list.every((item) => pathOf(item) !== undefined)) return list;
  return [...list].sort((x, y) => ((pathOf(x) ?? "") < (pathOf(y) ?? "") ? -1 : 1));
}

/** A name that an engine invents for a container, e.g. `goofy_northcutt`. */
const inventedName = /^[a-z]+_[a-z]+\d*$/;

/** Equal apart from ids; an id that is seen for the first time is learnt, after that it must stay the same. */
function sameText(a: string, b: string, ids: Map<string, string>): boolean {
  if (a === b) return true;
  const left = a.match(hexId) ?? [];
  const right = b.match(hexId) ?? [];
  if (inventedName.test(a) && inventedName.test(b)) {
    const known = ids.get(a);
    ids.set(a, known ?? b);
    return known === undefined || known === b;
  }
  if (left.length === 0) return sameShortId(a, b, ids);
  if (left.length !== right.length || a.replace(hexId, "") !== b.replace(hexId, "")) return false;
  return left.every((id, index) => {
    const known = ids.get(id);
    const now = right[index] ?? "";
    if (known === undefined) ids.set(id, now);
    return known === undefined || known === now;
  });
}

/** A host name is the beginning of an id. */
function sameShortId(a: string, b: string, ids: ReadonlyMap<string, string>): boolean {
  if (!/[0-9a-f]{12}/.test(a)) return false;
  let text = a;
  for (const [from, to] of ids) text = text.replaceAll(from.slice(0, 12), to.slice(0, 12));
  return text === b;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "(absent)";
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

import type { Awaitable, Engine, Session } from "../engine/engine.ts";
import type { Outcome } from "../vocabulary/generated/types.ts";
import type { History, HistoryEntry, Observation, Trace, TraceItem } from "../vocabulary/history.ts";
import type { Known, Property } from "../vocabulary/property.ts";

/** What a trace is executed with. */
export interface ExecuteOptions {
  readonly engine: Engine;
  readonly namespace: string;
  readonly seed: number;
  /** Whose questions are asked after each entry. */
  readonly properties: readonly Property[];
}

/**
 * Runs a trace in a session of its own and answers what happened. Synchronous on an engine that is (a promise costs
 * more than an operation there). Throws what the engine throws; the session is closed all the same.
 */
export function executeTrace(trace: Trace, options: ExecuteOptions): Awaitable<History> {
  const { engine, namespace, seed } = options;
  const opened = engine.open({ namespace, seed, files: new Map() });
  return isThenable(opened)
    ? opened.then((session) => executeInSession(session, trace, options))
    : executeInSession(opened, trace, options);
}

function executeInSession(session: Session, trace: Trace, options: ExecuteOptions): Awaitable<History> {
  const steps = entries(session, trace, options.properties);
  return settle(steps, session);
}

/** Drives the steps; goes on in promises from the first one that appears. */
function settle(steps: Generator<Awaitable<unknown>, History, unknown>, session: Session, sent?: unknown): Awaitable<History> {
  let input = sent;
  try {
    for (;;) {
      const { done, value } = steps.next(input);
      if (done === true) return finish(session, value);
      if (isThenable(value)) {
        return value.then(
          (answer) => settle(steps, session, answer),
          async (fault: unknown) => {
            await session.close();
            throw fault;
          },
        );
      }
      input = value;
    }
  } catch (fault) {
    const closed = session.close();
    if (!isThenable(closed)) throw fault;
    return closed.then(() => {
      throw fault;
    });
  }
}

function finish(session: Session, history: History): Awaitable<History> {
  const closed = session.close();
  return isThenable(closed) ? closed.then(() => history) : history;
}

function* entries(
  session: Session,
  trace: Trace,
  properties: readonly Property[],
): Generator<Awaitable<unknown>, History, unknown> {
  const history: HistoryEntry[] = [];
  const containers = new Map<string, string>();
  const images = new Set<string>(["shell"]);
  const known: Known = { containers, images };
  for (const item of trace) {
    const before = session.nowMs?.() ?? 0;
    if ("sleepMs" in item) {
      yield session.sleep(item.sleepMs);
      history.push({ item, observations: [], elapsedMs: item.sleepMs });
      continue;
    }
    const outcome = (yield session.apply(item.operation)) as Outcome;
    remember(item, outcome, containers, images);
    const elapsedMs = (session.nowMs?.() ?? 0) - before;
    const observations: Observation[] = [];
    for (const operation of questions(properties, { item, outcome, elapsedMs }, known)) {
      observations.push({ operation, outcome: (yield session.apply(operation)) as Outcome });
    }
    history.push({ item, outcome, observations, elapsedMs });
  }
  return history;
}

/** The questions of all properties, each once. */
function questions(
  properties: readonly Property[],
  entry: Omit<HistoryEntry, "observations">,
  known: Known,
): readonly Observation["operation"][] {
  const asked = properties.flatMap((property) => property.observe(entry, known));
  if (properties.length === 1) return asked;
  return [...new Map(asked.map((operation) => [JSON.stringify(operation), operation])).values()];
}

function remember(item: TraceItem, outcome: Outcome, containers: Map<string, string>, images: Set<string>): void {
  if (!("operation" in item) || outcome.status !== "ok") return;
  const { operation } = item;
  if (operation.op === "create" && operation.as !== undefined && typeof operation.image === "string") {
    containers.set(operation.as, operation.image);
  } else if (operation.op === "commit" && operation.as !== undefined) images.add(operation.as);
  else if (operation.op === "rm" && typeof operation.container === "string") containers.delete(operation.container);
  // RMI-011: removing a leaf may remove untagged ancestors; which ones, only the engine knows, so all are asked no more.
  else if (operation.op === "rmi") {
    images.clear();
    images.add("shell");
  }
}

function isThenable<T>(value: Awaitable<T>): value is Promise<T> {
  return typeof value === "object" && value !== null && "then" in value;
}

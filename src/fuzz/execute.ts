import type { Awaitable, Engine, Session } from "../engine/engine.ts";
import type { Outcome } from "../vocabulary/generated/types.ts";
import type { History, HistoryEntry, Observation, Trace } from "../vocabulary/history.ts";
import type { Operation } from "../vocabulary/operation.ts";
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
function settle(
  steps: Generator<Awaitable<unknown>, History, unknown>,
  session: Session,
  sent?: unknown,
): Awaitable<History> {
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
  const objects = newObjects();
  for (const [index, item] of trace.entries()) {
    const before = session.nowMs?.() ?? 0;
    if ("sleepMs" in item) yield session.sleep(item.sleepMs);
    // `settle` sends what was yielded, once it is there.
    const outcome = "operation" in item ? ((yield session.apply(item.operation)) as Outcome) : undefined;
    // A real engine answers a kill before the end that it brings; what is asked next must not race with it.
    if ("operation" in item && item.operation.op === "kill" && outcome?.status === "ok") {
      yield session.apply({ op: "wait", container: item.operation.container });
    }
    if ("operation" in item && outcome !== undefined) remember(objects, item.operation, outcome);
    const entry = {
      item,
      ...(outcome === undefined ? {} : { outcome }),
      elapsedMs: "sleepMs" in item ? item.sleepMs : (session.nowMs?.() ?? 0) - before,
    };
    const observations: Observation[] = [];
    for (const operation of questions(properties, entry, { ...objects, isLast: index === trace.length - 1 })) {
      observations.push({ operation, outcome: (yield session.apply(operation)) as Outcome });
    }
    history.push({ ...entry, observations });
  }
  return history;
}

/** The questions of all properties, each once. */
function questions(
  properties: readonly Property[],
  entry: Omit<HistoryEntry, "observations">,
  known: Known,
): readonly Operation[] {
  const asked = properties.flatMap((property) => property.observe(entry, known));
  if (asked.length < 2) return asked;
  return [...new Map(asked.map((operation) => [JSON.stringify(operation), operation])).values()];
}

interface Objects {
  readonly containers: Map<string, string>;
  readonly images: Map<string, string | undefined>;
  /** The answer to a commit; its id costs digests, and is read only when an image is removed. */
  readonly commits: Map<string, Outcome>;
}

function newObjects(): Objects {
  return { containers: new Map(), images: new Map([["shell", undefined]]), commits: new Map() };
}

function remember({ containers, images, commits }: Objects, operation: Operation, outcome: Outcome): void {
  if (outcome.status !== "ok") return;
  if (operation.op === "create" && operation.as !== undefined && typeof operation.image === "string") {
    containers.set(operation.as, operation.image);
  } else if (operation.op === "commit" && operation.as !== undefined && typeof operation.container === "string") {
    images.set(operation.as, operation.container);
    commits.set(operation.as, outcome);
  } else if (operation.op === "rm" && typeof operation.container === "string") containers.delete(operation.container);
  // RMI-011: a removed leaf may take untagged ancestors with it; the answer tells which.
  else if (operation.op === "rmi" && "deleted" in outcome.value && Array.isArray(outcome.value.deleted)) {
    const deleted: readonly unknown[] = outcome.value.deleted;
    for (const [handle, commit] of commits) if (deleted.includes(idOf(commit))) images.delete(handle);
  }
}

function idOf(commit: Outcome): string {
  return commit.status === "ok" && "id" in commit.value && typeof commit.value.id === "string" ? commit.value.id : "";
}

function isThenable<T>(value: Awaitable<T>): value is Promise<T> {
  return typeof value === "object" && value !== null && "then" in value;
}

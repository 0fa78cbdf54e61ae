import type { Engine, Session } from "../../engine/engine.ts";
import type { Outcome } from "../../vocabulary/generated/types.ts";
import type { History, HistoryEntry, Observation, Trace } from "../../vocabulary/history.ts";
import type { Operation, Verb } from "../../vocabulary/operation.ts";
import type { Violation } from "../../vocabulary/property.ts";
import { compareAnswers, type Learnt } from "./compare.ts";
import { atOnce } from "./generate.ts";
import { files, withSources } from "./pools.ts";

/** What a trace is played with. */
export interface PlayOptions {
  readonly namespace: string;
  readonly seed: number;
}

/** The history of an engine up to its first answer that is not what the reference engine gives. */
export interface Played {
  readonly history: History;
  readonly violation?: Violation;
}

/**
 * What the reference engine answers to a trace, and to our questions after each operation: state, changes and logs of
 * the container that it named; at the end of the trace everything there is. It ends before what would never end.
 */
export function expectedHistory(trace: Trace, reference: Engine, seed: number): History {
  const session = atOnce(reference.open({ namespace: "expected", seed, files }));
  const apply = (operation: Operation): Outcome => atOnce(session.apply(withSources(operation)));
  const known = { containers: new Set<string>(), images: new Set(["shell"]) };
  const history: HistoryEntry[] = [];
  for (const [index, item] of trace.entries()) {
    if (!("operation" in item)) continue;
    const { operation } = item;
    const outcome = apply(operation);
    // Only shrinking makes such a trace: a real engine would be waited for until patience ends.
    if (outcome.status === "indeterminate") break;
    const made = "as" in operation ? operation.as : undefined;
    // A refused start of a run leaves the container, and its handle with it.
    if (made?.startsWith("c") === true && (outcome.status === "ok" || operation.op === "run"))
      known.containers.add(made);
    if (made?.startsWith("i") === true && outcome.status === "ok") known.images.add(made);
    const isLast = index === trace.length - 1;
    const questions = [...questionsAfter(operation), ...(isLast ? lastQuestions(known) : [])];
    const observations = questions.map((question): Observation => ({ operation: question, outcome: apply(question) }));
    // What is no longer there is asked for once: the refusal is an answer too.
    for (const { operation: question, outcome: answer } of observations) {
      if (question.op === "inspect" && answer.status === "rejected" && typeof question.container === "string") {
        known.containers.delete(question.container);
      }
    }
    history.push({ item, outcome, observations, elapsedMs: 0 });
  }
  session.close();
  return history;
}

function questionsAfter(operation: Operation): readonly Operation[] {
  const container = touchedBy(operation);
  if (container === undefined || looks.has(operation.op)) return [];
  return [
    { op: "inspect", container },
    { op: "diff", container },
    ...(starts.has(operation.op) ? [{ op: "logs", container } as const] : []),
  ];
}

/** Verbs that only look; what they touch is what was there. */
const looks: ReadonlySet<Verb> = new Set<Verb>(["inspect", "diff", "logs", "top", "stats", "export", "exec-inspect"]);
/** Verbs after which programs may say something. */
const starts: ReadonlySet<Verb> = new Set<Verb>([
  "start",
  "restart",
  "run",
  "stop",
  "kill",
  "attach",
  "unpause",
  "exec",
]);

function touchedBy(operation: Operation): string | undefined {
  if (operation.op === "create" || operation.op === "run") return operation.as;
  if (!("container" in operation)) return undefined;
  const { container } = operation;
  if (typeof container === "string") return container;
  return container !== undefined && "idOf" in container ? container.idOf : undefined;
}

function lastQuestions(known: {
  readonly containers: ReadonlySet<string>;
  readonly images: ReadonlySet<string>;
}): readonly Operation[] {
  return [
    { op: "ps", all: true },
    { op: "images", all: true },
    { op: "volume-ls" },
    ...[...known.containers].flatMap((container): readonly Operation[] => [
      { op: "inspect", container },
      { op: "diff", container },
      { op: "logs", container },
      { op: "tree", container, path: "/w" },
      { op: "tree", container, path: "/data" },
    ]),
    ...[...known.images].flatMap((image): readonly Operation[] => [
      { op: "image-inspect", image },
      { op: "history", image },
      { op: "tree", image, path: "/w" },
    ]),
  ];
}

/** Queries that may be asked again: a real engine answers some operations before what they brought about. */
const repeatable: ReadonlySet<Verb> = new Set<Verb>([
  "inspect",
  "diff",
  "logs",
  "ps",
  "top",
  "tree",
  "stat",
  "read",
  "export",
  "exec-inspect",
  "image-inspect",
  "images",
  "history",
  "volume-ls",
  "volume-inspect",
  "info",
  "df",
]);
const patienceMs = 2_000;
const pauseMs = 25;

/** Plays on an engine what the reference engine has answered, and stops where it answers otherwise. */
export async function playAgainst(expected: History, engine: Engine, options: PlayOptions): Promise<Played> {
  const session = await engine.open({ ...options, files });
  const learnt: Learnt = { ids: new Map(), layers: new Map() };
  const history: HistoryEntry[] = [];
  try {
    for (const [index, entry] of expected.entries()) {
      if (!("operation" in entry.item) || entry.outcome === undefined) continue;
      const { operation } = entry.item;
      const done = await askUntil(session, { operation, outcome: entry.outcome }, learnt);
      const observations: Observation[] = [];
      const begun: HistoryEntry = { item: entry.item, outcome: done.outcome, observations, elapsedMs: 0 };
      history.push(begun);
      // What an engine, or its adapter, says it cannot do is no answer; from here on the two have different pasts.
      if (done.outcome.status === "unsupported") return { history };
      if (done.difference !== undefined) {
        return { history, violation: { entry: index, ...toldOf(operation, undefined, done.difference) } };
      }
      for (const question of entry.observations) {
        const answer = await askUntil(session, question, learnt);
        observations.push({ operation: question.operation, outcome: answer.outcome });
        if (answer.difference === undefined) continue;
        return { history, violation: { entry: index, ...toldOf(question.operation, operation, answer.difference) } };
      }
    }
    return { history };
  } finally {
    await session.close();
  }
}

type Difference = NonNullable<ReturnType<typeof compareAnswers>>;

interface Asked {
  readonly outcome: Outcome;
  readonly difference?: Difference;
}

/** Asks once; a query again while its answer differs and patience lasts. */
async function askUntil(
  session: Session,
  { operation, outcome: expected }: Observation,
  learnt: Learnt,
): Promise<Asked> {
  const isAgain = repeatable.has(operation.op) && !("follow" in operation) && session.nowMs === undefined;
  for (let waitedMs = 0; ; waitedMs += pauseMs) {
    const outcome = await session.apply(withSources(operation));
    const difference = compareAnswers(operation, { expected, actual: outcome }, learnt);
    if (difference === undefined) return { outcome };
    if (!isAgain || waitedMs >= patienceMs) return { outcome, difference };
    await session.sleep(pauseMs);
  }
}

function toldOf(
  operation: Operation,
  after: Operation | undefined,
  { at, recorded, replayed }: Difference,
): Omit<Violation, "entry"> {
  const place = at.replace(/\[\d+\]/g, "[]");
  const of = after === undefined ? "" : ` after ${after.op}`;
  const kinds = at === "status" || at === "kind" ? ` (${kindOf(recorded)}, not ${kindOf(replayed)})` : "";
  return { message: `${operation.op}${of}: ${place} differs${kinds}`, expected: recorded, actual: replayed };
}

function kindOf(text: string): string {
  return /\((.*?)\)/.exec(text)?.[1] ?? text;
}

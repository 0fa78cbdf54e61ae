import type { Engine, Session } from "../../engine/engine.ts";
import type { Outcome } from "../../vocabulary/generated/types.ts";
import type { History, HistoryEntry, Observation, Trace } from "../../vocabulary/history.ts";
import type { Operation } from "../../vocabulary/operation.ts";
import type { Violation } from "../../vocabulary/property.ts";
import { atOnce } from "../differential/generate.ts";
import { compareBuilds, type Images } from "./compare.ts";
import type { Difference } from "./diff.ts";
import { type Overlooked, remaining } from "./ignored.ts";

/** The history of an engine up to its first answer that is not what the reference engine gives. */
export interface PlayedBuilds {
  readonly history: History;
  readonly violation?: Violation;
}

/** What is asked of an image that was built. */
function questionsAfter(operation: Operation, outcome: Outcome): readonly Operation[] {
  if (operation.op !== "build" || operation.as === undefined || outcome.status !== "ok") return [];
  const image = operation.as;
  return [
    { op: "image-inspect", image },
    { op: "history", image },
    { op: "tree", image, path: "/" },
  ];
}

/** What the reference engine answers to builds and to our questions after each. A build on an image that is not there is left out. */
export function expectedBuilds(trace: Trace, reference: Engine, seed: number): History {
  const session = atOnce(reference.open({ namespace: "expected", seed, files: new Map() }));
  const apply = (operation: Operation): Outcome => atOnce(session.apply(operation));
  const made = new Set(["shell"]);
  const history: HistoryEntry[] = [];
  for (const item of trace) {
    if (!("operation" in item) || mentioned(item.operation).some((handle) => !made.has(handle))) continue;
    const { operation } = item;
    const outcome = apply(operation);
    if (outcome.status === "ok" && operation.op === "build" && operation.as !== undefined) made.add(operation.as);
    const observations = questionsAfter(operation, outcome).map(
      (question): Observation => ({ operation: question, outcome: apply(question) }),
    );
    history.push({ item, outcome, observations, elapsedMs: 0 });
  }
  session.close();
  return history;
}

/** Handles that the files of a build speak of. */
function mentioned(operation: Operation): readonly string[] {
  const text = operation.op === "build" ? JSON.stringify(operation.context) : "";
  return [...text.matchAll(/\(\(image\.([A-Za-z0-9_-]+)\)\)/g)].map((match) => match[1] ?? "");
}

/** How an engine is asked. */
export interface PlayBuildsOptions {
  readonly namespace: string;
  readonly seed: number;
  readonly overlooked: Overlooked;
}

/** Plays on an engine what the reference engine has answered, and stops where it answers otherwise. */
export async function playBuilds(expected: History, engine: Engine, options: PlayBuildsOptions): Promise<PlayedBuilds> {
  const { namespace, seed, overlooked } = options;
  const session: Session = await engine.open({ namespace, seed, files: new Map() });
  const { builder } = overlooked;
  const images: Images = new Map();
  const history: HistoryEntry[] = [];
  try {
    for (const [index, { item, outcome, observations }] of expected.entries()) {
      if (!("operation" in item) || outcome === undefined) continue;
      if (builder === "buildkit" && isWithoutStage(item.operation)) return { history };
      const asked: Observation[] = [];
      let found: { readonly question: Operation; readonly difference: Difference } | undefined;
      const answers: Outcome[] = [];
      for (const { operation, outcome: wanted } of [{ operation: item.operation, outcome }, ...observations]) {
        const actual = await session.apply(operation);
        answers.push(actual);
        if (operation !== item.operation) asked.push({ operation, outcome: actual });
        const differences = compareBuilds(operation, { expected: wanted, actual, builder }, images);
        const [difference] = remaining(operation.op, differences, overlooked);
        if (difference !== undefined) found = { question: operation, difference };
        if (difference !== undefined || actual.status !== wanted.status) break;
      }
      history.push({
        item,
        ...(answers[0] === undefined ? {} : { outcome: answers[0] }),
        observations: asked,
        elapsedMs: 0,
      });
      // An answer of another kind that is overlooked is overlooked with all that follows from it.
      if (found === undefined && answers[0]?.status !== outcome.status) return { history };
      if (found !== undefined)
        return { history, violation: { entry: index, ...toldOf(found.question, found.difference) } };
    }
    return { history };
  } finally {
    await session.close();
  }
}

/** dockerd 20.10 dies of a Dockerfile that has arguments and no stage, as shrinking may leave it. */
function isWithoutStage(operation: Operation): boolean {
  if (operation.op !== "build" || typeof operation.context === "string") return false;
  const dockerfile = operation.context.entries.find(({ path }) => path === (operation.file ?? "Dockerfile"));
  return typeof dockerfile?.content === "string" && !/^\s*from\b/im.test(dockerfile.content);
}

/** The same words for the same kind of difference, so that shrinking does not slip to another one. */
function toldOf({ op }: Operation, { at, kind, expected, actual }: Difference): Omit<Violation, "entry"> {
  const [first = "", second, ...rest] = at;
  const isList = first === "entries" || first === "steps" || first === "ids" || first === "warnings";
  const place = isList ? [first, ...(second === undefined ? [] : ["*"]), ...rest] : at;
  const where = isList && second !== undefined ? `${second}: ` : "";
  return {
    message: `${op}: ${place.join(".")} ${kind === "different" ? "differs" : `is ${kind}`}`,
    expected: `${where}${shown(expected)}`,
    actual: `${where}${shown(actual)}`,
  };
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "(absent)");
}

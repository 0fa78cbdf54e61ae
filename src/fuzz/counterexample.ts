import { compareOutcomes } from "../runner/compare-answers.ts";
import type { StepBody, Written } from "../scenario/format.ts";
import type { Expectation, ImageExpectation, Matcher } from "../vocabulary/expectation.ts";
import type { Outcome } from "../vocabulary/generated/types.ts";
import type { History, HistoryEntry, Observation } from "../vocabulary/history.ts";
import type { Operation } from "../vocabulary/operation.ts";
import type { Counterexample } from "./campaign.ts";
import { matcherOf } from "./matcher-of.ts";

/** How a counterexample came to be. */
export interface Origin {
  readonly seed: number;
  readonly engine: string;
  readonly length: number;
  /** Prunes were drawn too. */
  readonly isPrivate?: boolean;
}

/**
 * A counterexample as a scenario that `plimsoll run` replays. Every operation stands there with the outcome that a
 * correct engine gives (`expected`: the same trace and questions on the reference engine); so does every question that
 * the engine answered differently, and at the broken entry what the property says of images, without any id. On the
 * engine that broke the property it fails, on the reference engine it passes.
 */
export function counterexampleScenario(counterexample: Counterexample, expected: History, origin: Origin): Written {
  const { property, violation } = counterexample.failure;
  const ids = new Map<string, string>();
  const steps = expected.flatMap((entry, index): readonly StepBody[] => {
    const actual = counterexample.history[index];
    const isBroken = index === violation.entry;
    return stepsOf(entry, {
      actual,
      differing: actual === undefined ? [] : differing(entry, actual, ids),
      ...(isBroken ? { images: imageDemands(entry, actual, expected) } : {}),
      ...(isBroken ? { note: `${property.sentence} Broken on ${origin.engine}: ${violation.message}.` } : {}),
    });
  });
  const removes = expected.some(({ item }) => "operation" in item && item.operation.op === "remove");
  return {
    name: `${property.name}: ${violation.message}`,
    rules: property.rules,
    tags: ["fuzz", property.name],
    requires: removes ? ["file-remove"] : [],
    exclusive: false,
    files: new Map(),
    steps,
  };
}

interface About {
  readonly actual: HistoryEntry | undefined;
  /** What was answered differently. */
  readonly differing: readonly Observation[];
  readonly images?: Readonly<Record<string, ImageExpectation>>;
  readonly note?: string;
}

function stepsOf(entry: HistoryEntry, { differing, images, note }: About): readonly StepBody[] {
  const { item } = entry;
  const noted = note === undefined ? {} : { note };
  if ("sleepMs" in item) return [{ kind: "sleep", milliseconds: item.sleepMs, ...noted }];
  const { operation } = item;
  const unchanged = unchangedImages(operation, differing);
  const demands = { ...unchanged, ...images };
  const expect: Expectation = {
    ...expectationOf(operation, entry.outcome),
    ...(Object.keys(demands).length === 0 ? {} : { image: demands }),
  };
  return [
    { kind: "operation", operation, ...noted, ...(Object.keys(expect).length === 0 ? {} : { expect }) },
    ...differing.map(({ operation: question, outcome }): StepBody => {
      const answer = outcome.status === "ok" ? { value: shownOf(outcome.value) } : expectationOf(question, outcome);
      return { kind: "operation", operation: question, expect: answer };
    }),
  ];
}

function differing(expected: HistoryEntry, actual: HistoryEntry, ids: Map<string, string>): readonly Observation[] {
  // The answer to the operation tells the ids that the observations show.
  if (expected.outcome !== undefined && actual.outcome !== undefined) {
    compareOutcomes(expected.outcome, actual.outcome, ids);
  }
  const answers = new Map(actual.observations.map(({ operation, outcome }) => [JSON.stringify(operation), outcome]));
  return expected.observations.filter(({ operation, outcome }) => {
    const answer = answers.get(JSON.stringify(operation));
    return answer !== undefined && compareOutcomes(outcome, answer, ids) !== undefined;
  });
}

/** Images that look different now: none of these operations may change an image that is not its own. */
function unchangedImages(operation: Operation, differing: readonly Observation[]): Record<string, ImageExpectation> {
  // tag and rmi change tags, which belong to what `unchanged` compares.
  if (operation.op === "tag" || operation.op === "rmi") return {};
  const made = "as" in operation ? operation.as : undefined;
  const images = differing.flatMap(({ operation: question }) => imageOf(question) ?? []);
  return Object.fromEntries(images.filter((image) => image !== made).map((image) => [image, "unchanged"] as const));
}

/** What commit says of the new image: it is another one, and stands on the layers of the old one. */
function imageDemands(
  entry: HistoryEntry,
  actual: HistoryEntry | undefined,
  history: History,
): Readonly<Record<string, ImageExpectation>> {
  const operation = "operation" in entry.item ? entry.item.operation : undefined;
  if (operation?.op !== "commit" || operation.as === undefined || typeof operation.container !== "string") return {};
  const made = fieldsOf(entry, operation.as);
  const base = baseOf(history, operation.container);
  const below = base === undefined ? undefined : fieldsOf(entry, base);
  if (made === undefined || base === undefined || below === undefined) return {};
  const twin = actual === undefined ? undefined : twinOf(actual, operation.as);
  return {
    [operation.as]: {
      id: { not: { idOf: twin ?? base } },
      parent: base,
      addsLayers: lengthOf(made.get("diffIds")) - lengthOf(below.get("diffIds")),
    },
  };
}

function baseOf(history: History, container: string): string | undefined {
  for (const { item } of history) {
    if (!("operation" in item) || item.operation.op !== "create" || item.operation.as !== container) continue;
    return typeof item.operation.image === "string" ? item.operation.image : undefined;
  }
  return undefined;
}

/** Another handle whose image has the same id. */
function twinOf(entry: HistoryEntry, image: string): string | undefined {
  const id = fieldsOf(entry, image)?.get("id");
  const images = entry.observations.flatMap(({ operation }) => imageOf(operation) ?? []);
  return images.find((other) => other !== image && fieldsOf(entry, other)?.get("id") === id);
}

function fieldsOf(entry: HistoryEntry, image: string): ReadonlyMap<string, unknown> | undefined {
  const found = entry.observations.find(
    ({ operation }) => operation.op === "image-inspect" && operation.image === image,
  );
  return found?.outcome.status === "ok" ? new Map(Object.entries(found.outcome.value)) : undefined;
}

function imageOf(question: Operation): string | undefined {
  return question.op === "image-inspect" && typeof question.image === "string" ? question.image : undefined;
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

function expectationOf(operation: Operation, outcome: Outcome | undefined): Expectation {
  if (outcome?.status === "rejected") return { error: { kind: outcome.kind } };
  if (outcome?.status === "blocked") return { blocks: true };
  if (operation.op !== "exec" || outcome?.status !== "ok" || !("exitCode" in outcome.value)) return {};
  return typeof outcome.value.exitCode === "number" ? { exit: outcome.value.exitCode } : {};
}

/** What an observation must show, without what differs from run to run. */
function shownOf(value: object): Matcher {
  const kept = Object.entries(value).filter(([key]) => stable.has(key));
  return Object.fromEntries(
    kept.map(([key, inner]) => [key, key === "diffIds" ? { length: lengthOf(inner) } : matcherOf(inner)]),
  );
}

const stable: ReadonlySet<string> = new Set([
  "tree",
  "changes",
  "state",
  "exitCode",
  "content",
  "author",
  "comment",
  "diffIds",
]);

import type { ScenarioBody, Step } from "../scenario/scenario.ts";
import type { Expectation, Matcher } from "../vocabulary/expectation.ts";
import type { History, HistoryEntry } from "../vocabulary/history.ts";
import type { Counterexample } from "./campaign.ts";

/** How a counterexample came to be. */
export interface Origin {
  readonly seed: number;
  readonly path: string;
  readonly engine: string;
}

/**
 * A counterexample as a scenario that `plimsoll run` replays: every operation with the outcome that a correct engine
 * gives (`expected`: the same trace on the reference engine), the questions of the property as steps of their own, and
 * where it came from in its notes. On the engine that broke the property it fails at the broken observation.
 */
export function counterexampleScenario(
  counterexample: Counterexample,
  expected: History,
  origin: Origin,
): ScenarioBody {
  const { property, violation } = counterexample.failure;
  return {
    name: `${property.name}: ${violation.message}`,
    rules: property.rules,
    tags: ["fuzz", property.name],
    requires: [],
    exclusive: false,
    files: new Map(),
    steps: expected.flatMap((entry, index) =>
      stepsOf(entry, index === violation.entry ? note(counterexample, origin) : undefined),
    ),
  };
}

function note({ failure }: Counterexample, { seed, path, engine }: Origin): string {
  return `${failure.property.sentence} Broken on ${engine}; found with --seed ${seed} --path ${path}`;
}

const nowhere = { start: 0, end: 0, line: 1, column: 1 };

function stepsOf(entry: HistoryEntry, text: string | undefined): readonly Step[] {
  const { item } = entry;
  const noted = text === undefined ? {} : { note: text };
  if ("sleepMs" in item) return [{ kind: "sleep", milliseconds: item.sleepMs, range: nowhere, ...noted }];
  return [
    { kind: "operation", operation: item.operation, range: nowhere, ...noted, ...withExpectation(entry) },
    ...entry.observations.map(
      ({ operation, outcome }): Step => ({
        kind: "operation",
        operation,
        range: nowhere,
        expect: outcome.status === "ok" ? observed(outcome.value) : refusal(outcome),
      }),
    ),
  ];
}

function withExpectation({ outcome }: HistoryEntry): { readonly expect?: Expectation } {
  if (outcome === undefined) return {};
  if (outcome.status === "rejected") return { expect: refusal(outcome) };
  return outcome.status === "blocked" ? { expect: { blocks: true } } : {};
}

function refusal(outcome: Exclude<HistoryEntry["outcome"], undefined>): Expectation {
  if (outcome.status === "rejected") return { error: { kind: outcome.kind } };
  return outcome.status === "blocked" ? { blocks: true } : {};
}

/** What an observation must show, without what differs from run to run: ids, times, process numbers. */
function observed(value: object): Expectation {
  const kept = Object.entries(value).filter(([key]) => stable.has(key));
  return { value: Object.fromEntries(kept.map(([key, inner]) => [key, matcherOf(inner)])) };
}

const stable: ReadonlySet<string> = new Set(["tree", "changes", "state", "exitCode", "content"]);

/** A matcher for exactly this value, times left out. */
function matcherOf(value: unknown): Matcher {
  if (Array.isArray(value)) return value.map(matcherOf);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return null;
  const kept = Object.entries(value).filter(([key]) => !key.endsWith("Ms"));
  return Object.fromEntries(kept.map(([key, inner]) => [key, matcherOf(inner)]));
}

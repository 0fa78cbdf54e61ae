import type { StepBody, Written } from "../../scenario/format.ts";
import type { ScenarioFile } from "../../scenario/scenario.ts";
import type { Expectation, Matcher } from "../../vocabulary/expectation.ts";
import type { Outcome } from "../../vocabulary/generated/types.ts";
import type { History, HistoryEntry } from "../../vocabulary/history.ts";
import type { Operation, Verb } from "../../vocabulary/operation.ts";
import type { Counterexample } from "../campaign.ts";
import { matcherOf } from "../matcher-of.ts";
import { files } from "./pools.ts";

/** How long a real engine may take to bring about what it has answered. */
const settlesMs = 2_000;

/** Verbs that prune; they run on an engine of one's own only. */
const prunes: ReadonlySet<Verb> = new Set<Verb>(["container-prune", "image-prune", "volume-prune", "build-prune"]);

/**
 * A difference as a scenario that `plimsoll run` replays: every operation with the kind of answer that the reference
 * engine gives, states that have to settle, and at the end the answer that differed. On the engine that differs it
 * fails, on the reference engine it passes.
 */
export function differentialScenario(counterexample: Counterexample, expected: History, engine: string): Written {
  const { property, violation } = counterexample.failure;
  const key = /: value\.(\w+)/.exec(violation.message)?.[1];
  const last = violation.entry;
  const steps = expected.slice(0, last + 1).flatMap((entry, index): readonly StepBody[] => {
    if (!("operation" in entry.item)) return [];
    const { operation } = entry.item;
    if (index < last) return [step(operation, entry.outcome, undefined), ...settled(entry)];
    const asked = counterexample.history[last]?.observations.length ?? 0;
    const question = asked === 0 ? undefined : entry.observations[asked - 1];
    const note = `${property.sentence} Broken on ${engine}: ${violation.message}.`;
    if (question === undefined) return [{ ...step(operation, entry.outcome, key), note }];
    const answer = { ...step(question.operation, question.outcome, key), eventuallyMs: settlesMs, note };
    return [step(operation, entry.outcome, undefined), ...settled(entry), answer];
  });
  const operations = steps.flatMap((body) => (body.kind === "operation" ? [body.operation] : []));
  return {
    name: `agreement: ${violation.message}`,
    rules: property.rules,
    tags: ["fuzz", "agreement"],
    requires: operations.some(({ op }) => op === "remove") ? ["file-remove"] : [],
    exclusive: operations.some(({ op }) => prunes.has(op)),
    files: usedFiles(operations),
    steps,
  };
}

function step(
  operation: Operation,
  outcome: Outcome | undefined,
  key: string | undefined,
): StepBody & { readonly kind: "operation" } {
  const expect = expectationOf(operation, outcome, key);
  return { kind: "operation", operation, ...(Object.keys(expect).length === 0 ? {} : { expect }) };
}

/** The state that an operation leads to, where it was asked for. */
function settled({ observations }: HistoryEntry): readonly StepBody[] {
  const shown = observations.find(({ operation }) => operation.op === "inspect");
  if (shown === undefined) return [];
  return [{ ...step(shown.operation, shown.outcome, "state"), eventuallyMs: settlesMs }];
}

function expectationOf(operation: Operation, outcome: Outcome | undefined, key: string | undefined): Expectation {
  if (outcome?.status === "rejected") return { error: { kind: outcome.kind } };
  if (outcome?.status === "blocked") return { blocks: true };
  if (outcome?.status !== "ok") return {};
  const value = key === undefined ? undefined : Object.entries(outcome.value).find(([name]) => name === key);
  if (value !== undefined) return { value: { [value[0]]: matcherOf(withoutNoise(value[1])) } satisfies Matcher };
  const isProgram = operation.op === "exec" || operation.op === "run" || operation.op === "wait";
  const code = isProgram && "exitCode" in outcome.value ? outcome.value.exitCode : undefined;
  return typeof code === "number" ? { exit: code } : {};
}

/** Fields that differ from run to run. */
const noise: ReadonlySet<string> = new Set([
  "id",
  "imageId",
  "parentId",
  "pid",
  "status",
  "mountpoint",
  "sizeBytes",
  "name",
  "names",
]);

function withoutNoise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNoise);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !noise.has(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNoise(inner)]));
}

/** The files that the operations take, with the names of images in them. */
function usedFiles(operations: readonly Operation[]): ReadonlyMap<string, ScenarioFile> {
  const text = operations.map((operation) => JSON.stringify(operation)).join("\n");
  const used = [...files].filter(
    ([path]) => text.includes(`"${path.split("/")[0]}`) || text.includes(`./${path.split("/")[0]}`),
  );
  return new Map(used.map(([path, content]) => [path, fileOf(typeof content === "string" ? content : "")]));
}

function fileOf(content: string): ScenarioFile {
  const parts = content.split(/\(\(image\.([A-Za-z0-9_-]+)\)\)/);
  if (parts.length === 1) return { type: "file", content };
  return { type: "file", content, template: parts.map((part, index) => (index % 2 === 0 ? part : { image: part })) };
}

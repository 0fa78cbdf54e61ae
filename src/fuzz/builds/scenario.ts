import type { StepBody, Written } from "../../scenario/format.ts";
import type { ScenarioFile } from "../../scenario/scenario.ts";
import type { Expectation, Matcher } from "../../vocabulary/expectation.ts";
import type { Content, Outcome, TreeEntry } from "../../vocabulary/generated/types.ts";
import type { History, HistoryEntry } from "../../vocabulary/history.ts";
import type { Operation } from "../../vocabulary/operation.ts";
import type { Counterexample } from "../campaign.ts";
import { matcherOf } from "../matcher-of.ts";

/**
 * A difference between builds as a scenario that `plimsoll run` replays: every build with the outcome that the reference
 * engine gives, which steps the cache answered among it, and at the end the answer that differed. A scenario writes no
 * owners and times of a context down: where those matter only the seed and the path replay it.
 */
export function buildScenario(counterexample: Counterexample, expected: History, engine: string): Written {
  const { property, violation } = counterexample.failure;
  const files = new Map<string, ScenarioFile>();
  const last = violation.entry;
  const steps = expected.slice(0, last + 1).flatMap((entry, index): readonly StepBody[] => {
    if (!("operation" in entry.item)) return [];
    const { operation } = entry.item;
    if (operation.op !== "build" || typeof operation.context === "string") return [];
    const folder = `ctx${index + 1}`;
    for (const file of operation.context.entries) files.set(`${folder}/${file.path}`, fileOf(file));
    const written = { ...operation, context: folder };
    const note = `${property.sentence} Broken on ${engine}: ${violation.message}.`;
    const question = index < last ? undefined : questionOf(entry, violation.message);
    const body = step(written, entry.outcome);
    if (question === undefined) return [index < last ? body : { ...body, note }];
    return [body, { kind: "operation", operation: question.operation, note, expect: answerOf(question.outcome) }];
  });
  return {
    name: `${property.name}: ${violation.message}`,
    rules: property.rules,
    tags: ["fuzz", "build"],
    requires: [],
    exclusive: false,
    files: new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1))),
    steps,
  };
}

function questionOf({ observations }: HistoryEntry, message: string) {
  return observations.find(({ operation }) => message.startsWith(`${operation.op}:`));
}

function step(operation: Operation, outcome: Outcome | undefined): StepBody & { readonly kind: "operation" } {
  return { kind: "operation", operation, expect: expectationOf(outcome) };
}

function expectationOf(outcome: Outcome | undefined): Expectation {
  if (outcome?.status === "rejected") {
    const { kind, exitCode } = outcome;
    return { error: { kind, ...(exitCode === undefined ? {} : { exitCode }) } };
  }
  if (outcome?.status !== "ok" || !("steps" in outcome.value) || !Array.isArray(outcome.value.steps)) return {};
  const steps = (outcome.value.steps as readonly { readonly cached?: boolean }[]).map(
    ({ cached }): Matcher => ({ cached: cached === true }),
  );
  return { value: { steps } };
}

/** What an image shows, without what differs from run to run: ids, sizes and times; of a tree what was built. */
function answerOf(outcome: Outcome): Expectation {
  if (outcome.status !== "ok") return {};
  const kept = Object.entries(outcome.value).filter(([key]) => shownKeys.has(key));
  return { value: Object.fromEntries(kept.map(([key, value]) => [key, shownOf(key, value)])) };
}

const shownKeys: ReadonlySet<string> = new Set(["config", "entries", "tree", "diffIds", "author"]);

function shownOf(key: string, value: unknown): Matcher {
  if (!Array.isArray(value)) return matcherOf(value);
  if (key === "diffIds") return { length: value.length };
  const list = value as readonly Readonly<Record<string, unknown>>[];
  if (key === "entries") return list.map(({ createdBy }) => ({ createdBy: matcherOf(createdBy) }));
  return { contains: list.filter(isBuilt).map(({ sizeBytes: _, ...entry }) => matcherOf(entry)) };
}

/** Not of the shell image: of the time of a build, or of a context. */
function isBuilt({ mtimeMs, path }: Readonly<Record<string, unknown>>): boolean {
  return typeof mtimeMs === "number" && mtimeMs > 0 && path !== "/etc";
}

function fileOf({ type, content = "", mode, target = "" }: TreeEntry): ScenarioFile {
  const attributes = mode === undefined ? {} : { mode };
  if (type === "symlink") return { type: "symlink", target };
  if (type === "directory") return { type: "directory", ...attributes };
  return { type: "file", content, ...templateOf(content), ...attributes };
}

function templateOf(content: Content) {
  const parts = typeof content === "string" ? content.split(/\(\(image\.([A-Za-z0-9_-]+)\)\)/) : [];
  if (parts.length < 2) return {};
  return { template: parts.map((part, index) => (index % 2 === 0 ? part : { image: part })) };
}

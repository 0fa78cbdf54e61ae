import type { Outcome } from "../src/vocabulary/generated/types.ts";
import type { History, HistoryEntry, Observation } from "../src/vocabulary/history.ts";
import type { Operation, Verb } from "../src/vocabulary/operation.ts";

/** The folder that generated histories write to; trees are compared below it, away from engine files. */
export const workFolder = "/w";

/** Where generated containers mount their volumes. */
export const volumeFolder = "/v";

/** The operation of an entry when it is of this verb and was done. */
export function done<V extends Verb>(
  entry: Pick<HistoryEntry, "item" | "outcome">,
  verb: V,
): Extract<Operation, { readonly op: V }> | undefined {
  if (!("operation" in entry.item) || entry.outcome?.status !== "ok") return undefined;
  const { operation } = entry.item;
  return isOf(operation, verb) ? operation : undefined;
}

function isOf<V extends Verb>(operation: Operation, verb: V): operation is Extract<Operation, { readonly op: V }> {
  return operation.op === verb;
}

/** The handle that an operation is about, when it is a plain handle. */
export function targetOf(operation: Operation): string | undefined {
  const target = "container" in operation ? operation.container : "image" in operation ? operation.image : undefined;
  return typeof target === "string" ? target : undefined;
}

/** The answers of an entry to one kind of question about one handle. */
export function answers(entry: HistoryEntry, verb: Verb, handle: string): readonly Observation[] {
  return entry.observations.filter(({ operation }) => operation.op === verb && targetOf(operation) === handle);
}

/**
 * An answer as text that two engines, or two runs, give alike: without ids, times, process numbers and sizes, and of a
 * refusal only the kind, since the words name what was asked for.
 */
export function comparable(outcome: Outcome | undefined): string {
  if (outcome === undefined) return "";
  if (outcome.status === "rejected") return `rejected(${outcome.kind})`;
  return JSON.stringify(outcome, (key, inner: unknown) => {
    if (volatileKeys.has(key)) return undefined;
    if (Array.isArray(inner)) return byPath(inner.filter((item) => !isMountPoint(item)));
    return typeof inner === "string" ? inner.replace(/\b[0-9a-f]{64}\b|\b[0-9a-f]{12}\b/g, "<id>") : inner;
  });
}

/** CTR-DIF-015: the mount point of a volume is made by whoever looks into the container first, a question of ours too. */
function isMountPoint(item: unknown): boolean {
  return typeof item === "object" && item !== null && "kind" in item && "path" in item && item.path === volumeFolder;
}

/** CTR-DIF-021: siblings come in no fixed order. */
function byPath(list: readonly unknown[]): readonly unknown[] {
  const paths = list.map((item) =>
    typeof item === "object" && item !== null && "path" in item ? String(item.path) : undefined,
  );
  if (paths.length < 2 || paths.includes(undefined)) return list;
  return list
    .map((item, place) => ({ item, path: paths[place] ?? "" }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map(({ item }) => item);
}

const volatileKeys: ReadonlySet<string> = new Set([
  "id",
  "imageId",
  "pid",
  "createdMs",
  "startedMs",
  "finishedMs",
  "mtimeMs",
  "sizeRwBytes",
  "sizeRootFsBytes",
]);

/** The answer of an entry to exactly this question, as comparable text; empty when it was not asked. */
export function shown(entry: HistoryEntry, question: Operation): string {
  return comparable(answerTo(entry, question));
}

/** The answer of an entry to exactly this question, when it was asked. */
export function answerTo(entry: HistoryEntry, question: Operation): Outcome | undefined {
  return entry.observations.find(({ operation }) => isSame(operation, question))?.outcome;
}

/** Questions are told apart by verb, target and path; `"container" in` tells a container's tree from an image's. */
function isSame(a: Operation, b: Operation): boolean {
  if (a.op !== b.op || targetOf(a) !== targetOf(b) || "container" in a !== "container" in b) return false;
  return ("path" in a ? a.path : undefined) === ("path" in b ? b.path : undefined);
}

/** The entry that created a container handle. */
export function creationOf(history: History, container: string): number {
  return history.findIndex((entry) => (done(entry, "create") ?? done(entry, "run"))?.as === container);
}

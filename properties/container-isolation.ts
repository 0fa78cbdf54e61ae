import type { Outcome } from "../src/vocabulary/generated/types.ts";
import type { History, HistoryEntry, TraceItem } from "../src/vocabulary/history.ts";
import type { Operation } from "../src/vocabulary/operation.ts";
import type { Property, Variant, Violation } from "../src/vocabulary/property.ts";
import { answerTo, comparable, creationOf, done, targetOf, volumeFolder, workFolder } from "./observed.ts";

/**
 * Non-interference: take out what was done to other containers, put time in its place, keep the causal past (ancestor
 * images, shared volumes, owners of names), run it again; what one container shows is the same.
 */
export const containerIsolation: Property = {
  name: "container-isolation",
  sentence: "What a container shows does not depend on what is done to containers it shares nothing with.",
  rules: ["CTR-LAY-003", "ISO-SIB-001", "CTR-LAY-001"],
  observe: ({ item }, known) => {
    const container = "operation" in item ? containerOf(item.operation) : undefined;
    return container === undefined || !known.containers.has(container) ? [] : questionsAbout(container);
  },
  check: () => undefined,
  // Where nothing is left out there is nothing to compare.
  variants: (history) =>
    containersOf(history)
      .map((container) => variantFor(history, container))
      .filter(({ trace, origins }) => trace.some((item, place) => item !== history[origins[place] ?? -1]?.item)),
  compare: firstDifference,
  witness: sawTwoWriters,
};

/** Two containers of one image were written to, and the first one was looked at after that. */
function sawTwoWriters(history: History): boolean {
  const imageOf = new Map<string, unknown>();
  const writers = new Map<unknown, string>();
  const followed = new Set<string>();
  for (const entry of history) {
    const create = done(entry, "create");
    if (create?.as !== undefined) imageOf.set(create.as, create.image);
    const container = "operation" in entry.item ? containerOf(entry.item.operation) : undefined;
    if (container !== undefined && followed.has(container) && entry.observations.length > 0) return true;
    const writer = (done(entry, "write") ?? done(entry, "remove") ?? done(entry, "exec"))?.container;
    if (typeof writer !== "string") continue;
    const first = writers.get(imageOf.get(writer));
    if (first === undefined) writers.set(imageOf.get(writer), writer);
    else if (first !== writer) followed.add(first);
  }
  return false;
}

function questionsAbout(container: string): readonly Operation[] {
  return [
    { op: "inspect", container },
    { op: "diff", container },
    { op: "tree", container, path: workFolder },
    { op: "tree", container, path: volumeFolder },
  ];
}

function containersOf(history: History): readonly string[] {
  return history.flatMap((entry) => done(entry, "create")?.as ?? []);
}

function containerOf(operation: Operation): string | undefined {
  if (operation.op === "create" || operation.op === "run") return operation.as;
  return "container" in operation ? targetOf(operation) : undefined;
}

function isSleep(item: TraceItem): boolean {
  return "sleepMs" in item;
}

/** The history's trace with only what `container` depends on; time stands in for the rest. */
function variantFor(history: History, container: string): Variant {
  const kept = causalPast(history, container);
  const trace: TraceItem[] = [];
  const origins: number[] = [];
  for (const [index, { item, elapsedMs }] of history.entries()) {
    const keep = kept.has(index) || isSleep(item);
    if (!keep && elapsedMs === 0 && trace.at(-1) !== undefined && isSleep(trace.at(-1) as TraceItem)) continue;
    trace.push(keep ? item : { sleepMs: elapsedMs });
    origins.push(index);
  }
  return { about: container, trace, origins };
}

/** Entries that `container` depends on: its own, and those of everything its image, volumes and name came from. */
function causalPast(history: History, container: string): ReadonlySet<number> {
  const kept = new Set<number>();
  // How far the past of each handle was followed.
  const followed = new Map<string, number>();
  const pending: Past[] = [{ handle: container, until: history.length }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { handle, until } = next;
    const from = followed.get(handle) ?? 0;
    for (let index = from; index < until; index++) {
      const entry = history[index];
      if (entry === undefined || !("operation" in entry.item) || !concerns(entry.item.operation, handle)) continue;
      // What was refused changed nothing, and may be done without the others (rmi of an image that they use).
      if (handle !== container && entry.outcome?.status !== "ok") continue;
      kept.add(index);
      pending.push(...dependencies(history, entry.item.operation, { index, until }));
    }
    followed.set(handle, Math.max(from, until));
  }
  return kept;
}

/** A handle, and up to where what was done to it matters. */
interface Past {
  readonly handle: string;
  readonly until: number;
}

function concerns(operation: Operation, handle: string): boolean {
  return (
    ("as" in operation && operation.as === handle) ||
    targetOf(operation) === handle ||
    volumesOf(operation).includes(handle)
  );
}

/** Handles whose past an operation depends on. What shares a volume with it goes on mattering afterwards. */
function dependencies(
  history: History,
  operation: Operation,
  { index, until }: { readonly index: number; readonly until: number },
): readonly Past[] {
  const image = "image" in operation && typeof operation.image === "string" ? [operation.image] : [];
  const source = operation.op === "commit" && typeof operation.container === "string" ? [operation.container] : [];
  const owners = "name" in operation && operation.name !== undefined ? ownersOf(history, operation.name, index) : [];
  const sharers = volumesOf(operation).flatMap((volume) => [volume, ...sharersOf(history, volume)]);
  return [
    ...[...image, ...source, ...owners].map((handle) => ({ handle, until: index })),
    ...sharers.map((handle) => ({ handle, until })),
  ];
}

function sharersOf(history: History, volume: string): readonly string[] {
  return history.flatMap((entry) => {
    const create = done(entry, "create");
    return create?.as !== undefined && volumesOf(create).includes(volume) ? [create.as] : [];
  });
}

function ownersOf(history: History, name: string, before: number): readonly string[] {
  return history.slice(0, before).flatMap(({ item }) => {
    if (!("operation" in item) || !("name" in item.operation) || item.operation.name !== name) return [];
    return containerOf(item.operation) ?? [];
  });
}

function volumesOf(operation: Operation): readonly string[] {
  if ((operation.op !== "create" && operation.op !== "run") || operation.volumes === undefined) return [];
  return operation.volumes.flatMap((mount) => (mount.startsWith("/") ? [] : [mount.split(":")[0] ?? ""]));
}

function firstDifference(history: History, variant: Variant, outcome: History): Violation | undefined {
  const begin = creationOf(history, variant.about);
  const isNamed = history.some(({ item }) => namesContainer(item, variant.about));
  for (const [place, origin] of variant.origins.entries()) {
    const before = history[origin];
    const after = outcome[place];
    if (origin < begin || before === undefined || after === undefined || !("operation" in after.item)) continue;
    if (containerOf(after.item.operation) !== variant.about) continue;
    // Other properties may have asked for more in the history; what counts is what both runs were asked.
    const questions = questionsAbout(variant.about).filter((question) => answerTo(after, question) !== undefined);
    const [alone, together] = [viewOf(after, questions), viewOf(before, questions)];
    // Mostly they are the same to the letter; taking ids and times out costs several times as much.
    if (JSON.stringify(alone) === JSON.stringify(together)) continue;
    const expected = textOf(alone, isNamed);
    const actual = textOf(together, isNamed);
    if (expected !== actual) {
      return { entry: origin, message: "a container shows what was done to another", expected, actual };
    }
  }
  return undefined;
}

function namesContainer(item: TraceItem, container: string): boolean {
  if (!("operation" in item) || containerOf(item.operation) !== container) return false;
  return "name" in item.operation && item.operation.name !== undefined;
}

type View = readonly (Outcome | undefined)[];

/** The answer, and what was observed of the container right after it. */
function viewOf(entry: HistoryEntry, questions: readonly Operation[]): View {
  return [entry.outcome, ...questions.map((question) => answerTo(entry, question))];
}

/** A name that the engine made up is chance. */
function textOf(view: View, isNamed: boolean): string {
  const text = view.map(comparable).join("\n");
  return isNamed ? text : text.replace(/"name":"[^"]*"/, '"name":"<any>"');
}

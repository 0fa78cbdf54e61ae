import type { History, HistoryEntry, TraceItem } from "../src/vocabulary/history.ts";
import type { Operation } from "../src/vocabulary/operation.ts";
import type { Property, Variant, Violation } from "../src/vocabulary/property.ts";
import { comparable, creationOf, done, targetOf, workFolder } from "./observed.ts";

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
    if (container === undefined || !known.containers.has(container)) return [];
    return [
      { op: "inspect", container },
      { op: "diff", container },
      { op: "tree", container, path: workFolder },
    ];
  },
  check: () => undefined,
  variants: (history) => containersOf(history).map((container) => variantFor(history, container)),
  compare: firstDifference,
  witness: (history) => {
    const dirty = new Set(history.flatMap((entry) => done(entry, "write")?.container ?? []));
    return dirty.size > 1 && containersOf(history).some((container) => variantFor(history, container).trace.some(isSleep));
  },
};

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
  const handles = new Set<string>();
  const pending: { readonly handle: string; readonly until: number }[] = [{ handle: container, until: history.length }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { handle, until } = next;
    for (let index = 0; index < until; index++) {
      const entry = history[index];
      if (entry === undefined || kept.has(index) || !("operation" in entry.item)) continue;
      const { operation } = entry.item;
      if (!concerns(operation, handle)) continue;
      kept.add(index);
      for (const other of dependencies(history, operation, index)) {
        if (!handles.has(`${other}@${index}`)) pending.push({ handle: other, until: index });
        handles.add(`${other}@${index}`);
      }
    }
  }
  return kept;
}

function concerns(operation: Operation, handle: string): boolean {
  return ("as" in operation && operation.as === handle) || targetOf(operation) === handle || volumesOf(operation).includes(handle);
}

/** Handles whose past an operation depends on. */
function dependencies(history: History, operation: Operation, index: number): readonly string[] {
  const image = "image" in operation && typeof operation.image === "string" ? [operation.image] : [];
  const source = operation.op === "commit" && typeof operation.container === "string" ? [operation.container] : [];
  const sharers = volumesOf(operation).flatMap((volume) => [
    volume,
    ...history.flatMap((entry) => {
      const create = done(entry, "create");
      return create?.as !== undefined && volumesOf(create).includes(volume) ? [create.as] : [];
    }),
  ]);
  const owners = "name" in operation && operation.name !== undefined ? ownersOf(history, operation.name, index) : [];
  return [...image, ...source, ...sharers, ...owners];
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
  for (const [place, origin] of variant.origins.entries()) {
    const before = history[origin];
    const after = outcome[place];
    if (origin < begin || before === undefined || after === undefined || !("operation" in after.item)) continue;
    if (containerOf(after.item.operation) !== variant.about) continue;
    const expected = shown(after);
    const actual = shown(before);
    if (expected !== actual) {
      return { entry: origin, message: "a container shows what was done to another", expected, actual };
    }
  }
  return undefined;
}

/** The answer, and what was observed of the container right after it. */
function shown(entry: HistoryEntry): string {
  return [entry.outcome, ...entry.observations.filter(({ operation }) => isOwn(entry, operation)).map(({ outcome }) => outcome)]
    .map(comparable)
    .join("\n");
}

function isOwn(entry: HistoryEntry, question: Operation): boolean {
  return "operation" in entry.item && "container" in question && question.container === containerOf(entry.item.operation);
}

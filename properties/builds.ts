import type {
  BuildArguments,
  BuildResult,
  ImageInspectResult,
  Tree,
  TreeEntry,
} from "../src/vocabulary/generated/types.ts";
import type { History, HistoryEntry } from "../src/vocabulary/history.ts";
import type { Operation } from "../src/vocabulary/operation.ts";
import type { Property, Variant, Violation } from "../src/vocabulary/property.ts";
import { answers, comparable, done, shown } from "./observed.ts";

/** The questions of every property of builds: configuration, layers and tree of what was made. */
export function askWhatWasBuilt(entry: Omit<HistoryEntry, "observations">): readonly Operation[] {
  const image = done(entry, "build")?.as;
  if (image === undefined) return [];
  return [
    { op: "image-inspect", image },
    { op: "tree", image, path: "/" },
  ];
}

/** A build that was done, with its place. */
export interface Built {
  readonly at: number;
  readonly operation: BuildArguments;
  readonly entry: HistoryEntry;
}

export function buildsOf(history: History): readonly Built[] {
  return history.flatMap((entry, at) => {
    const operation = done(entry, "build");
    return operation === undefined ? [] : [{ at, operation, entry }];
  });
}

export function filesOf({ context }: BuildArguments): Tree {
  return typeof context === "string" ? [] : context.entries;
}

export function textOf(operation: BuildArguments, path: string): string {
  const content = filesOf(operation).find((entry) => entry.path === path)?.content;
  return typeof content === "string" ? content : "";
}

export function withFiles(operation: BuildArguments, change: (files: Tree) => Tree): BuildArguments {
  return typeof operation.context === "string"
    ? operation
    : { ...operation, context: { entries: change(operation.context.entries) } };
}

export function withDockerfile(operation: BuildArguments, content: string): BuildArguments {
  const path = operation.file ?? "Dockerfile";
  const replaced = (entry: TreeEntry) => (entry.path === path ? { ...entry, content } : entry);
  return withFiles(operation, (files) => files.map(replaced));
}

/** The history up to one of its builds, which is another one. */
function variantAt(history: History, { at }: Built, operation: BuildArguments): Variant {
  const items = history.slice(0, at).map(({ item }) => item);
  return {
    about: operation.as ?? "",
    trace: [...items, { operation: { op: "build", ...operation } }],
    origins: [...items.keys(), at],
  };
}

/** A property of the last build that `change` can make another one of; undefined: not of this one. */
export function lastBuildChanged(
  change: (built: Built) => BuildArguments | undefined,
): Required<Pick<Property, "variants" | "witness">> {
  return {
    variants: (history) => {
      const built = buildsOf(history).findLast((candidate) => change(candidate) !== undefined);
      const operation = built === undefined ? undefined : change(built);
      return built === undefined || operation === undefined ? [] : [variantAt(history, built, operation)];
    },
    witness: (history) => buildsOf(history).some((built) => change(built) !== undefined),
  };
}

/** What came of a build: that it failed, or tree and configuration; no ids, times and sizes. */
export function resultOf(entry: HistoryEntry): string {
  const built = buildsOf([entry])[0];
  const image = built?.operation.as;
  if (image === undefined) return comparable(entry.outcome);
  const inspected = inspectedOf(entry);
  return `${inspected === undefined ? "" : JSON.stringify([inspected.config, inspected.author, inspected.diffIds.length])} ${treeOf(entry)}`;
}

/** The tree of what was built, as text. */
export function treeOf(entry: HistoryEntry): string {
  const image = done(entry, "build")?.as;
  return image === undefined ? "" : shown(entry, { op: "tree", image, path: "/" });
}

/** The entries of that tree. */
export function treeEntriesOf(entry: HistoryEntry): Tree {
  const image = done(entry, "build")?.as;
  const outcome = image === undefined ? undefined : answers(entry, "tree", image)[0]?.outcome;
  return outcome?.status === "ok" && "tree" in outcome.value ? (outcome.value.tree as Tree) : [];
}

export function inspectedOf(entry: HistoryEntry): ImageInspectResult | undefined {
  const image = done(entry, "build")?.as;
  const outcome = image === undefined ? undefined : answers(entry, "image-inspect", image)[0]?.outcome;
  return outcome?.status === "ok" ? (outcome.value as ImageInspectResult) : undefined;
}

/** Which steps the cache answered. */
export function cachedOf(entry: HistoryEntry): readonly boolean[] {
  if (entry.outcome?.status !== "ok" || !("steps" in entry.outcome.value)) return [];
  return (entry.outcome.value as BuildResult).steps.map(({ cached }) => cached === true);
}

/** The first entry of a variant of which `look` sees something else than in the history it comes from. */
export function firstOther(
  history: History,
  { variant, outcome }: { readonly variant: Variant; readonly outcome: History },
  { message, look = resultOf }: { readonly message: string; readonly look?: (entry: HistoryEntry) => string },
): Violation | undefined {
  for (const [index, place] of variant.origins.entries()) {
    const [before, after] = [history[place], outcome[index]];
    if (before === undefined || after === undefined) continue;
    const [expected, actual] = [look(before), look(after)];
    if (expected !== actual) return { entry: place, message, expected, actual };
  }
  return undefined;
}

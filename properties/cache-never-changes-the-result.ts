import type { BuildArguments } from "../src/vocabulary/generated/types.ts";
import type { TraceItem } from "../src/vocabulary/history.ts";
import type { Property } from "../src/vocabulary/property.ts";
import { askWhatWasBuilt, buildsOf, cachedOf, firstOther } from "./builds.ts";

/** A build that the cache helps gives what the same build without it gives; times aside, which a cached step keeps. */
export const cacheNeverChangesTheResult: Property = {
  name: "cache-never-changes-the-result",
  sentence: "A build gives the same with the cache and without it.",
  rules: ["CCH-001", "CCH-003", "CCH-011", "CCH-018"],
  observe: askWhatWasBuilt,
  check: () => undefined,
  variants: (history) => {
    if (!history.some((entry) => cachedOf(entry).includes(true))) return [];
    const trace = history.map(({ item }) => withoutCache(item));
    return [{ about: "the cache", trace, origins: [...history.keys()] }];
  },
  compare: (history, variant, outcome) =>
    firstOther(history, { variant, outcome }, { message: "a build gives something else without the cache" }),
  witness: (history) => buildsOf(history).some(({ entry }) => cachedOf(entry).includes(true)),
};

function withoutCache(item: TraceItem): TraceItem {
  if (!("operation" in item) || item.operation.op !== "build") return item;
  return { operation: { ...(item.operation satisfies BuildArguments), noCache: true } };
}

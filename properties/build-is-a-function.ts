import type { History, TraceItem } from "../src/vocabulary/history.ts";
import type { Property, Variant } from "../src/vocabulary/property.ts";
import { askWhatWasBuilt, type Built, buildsOf, filesOf, firstOther } from "./builds.ts";

/** Dockerfile, context, arguments and base make the image; what was built before does not. */
export const buildIsAFunction: Property = {
  name: "build-is-a-function",
  sentence: "A build gives what its Dockerfile, context, arguments and base give, whatever was built before.",
  rules: ["CCH-003", "CCH-019", "ARG-004"],
  observe: askWhatWasBuilt,
  check: () => undefined,
  variants: (history) => {
    const last = buildsOf(history).at(-1);
    if (last === undefined) return [];
    const needed = ancestors(history, last);
    return needed.length === last.at + 1 ? [] : [alone(history, needed)];
  },
  compare: (history, variant, outcome) =>
    firstOther(history, { variant, outcome }, { message: "a build gives something else where less was built before" }),
  witness: (history) => {
    const last = buildsOf(history).at(-1);
    return last !== undefined && ancestors(history, last).length <= last.at;
  },
};

/** Places of a build and of those that made the images it speaks of. */
function ancestors(history: History, { at }: Built): readonly number[] {
  const places = new Set<number>();
  const add = (place: number): void => {
    if (places.has(place)) return;
    places.add(place);
    const built = buildsOf(history).find((candidate) => candidate.at === place);
    const text = built === undefined ? "" : JSON.stringify(filesOf(built.operation));
    for (const [, handle] of text.matchAll(/\(\(image\.([\w-]+)\)\)/g)) {
      const maker = history.findIndex(({ item }) => makes(item, handle ?? ""));
      if (maker >= 0) add(maker);
    }
  };
  add(at);
  return [...places].sort((a, b) => a - b);
}

function makes(item: TraceItem, handle: string): boolean {
  return "operation" in item && "as" in item.operation && item.operation.as === handle;
}

function alone(history: History, places: readonly number[]): Variant {
  const trace = places.flatMap((place) => history[place]?.item ?? []);
  return { about: "what was built before", trace, origins: places };
}

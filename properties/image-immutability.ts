import type { History, HistoryEntry } from "../src/vocabulary/history.ts";
import type { Property, Violation } from "../src/vocabulary/property.ts";
import { answers, done, workFolder } from "./observed.ts";

/** Configuration, layers and tree of an image never change; its tags may. */
export const imageImmutability: Property = {
  name: "image-immutability",
  sentence: "An image never changes, whatever its containers do, until it is removed.",
  rules: ["CTR-LAY-003", "IDS-001", "TAG-005"],
  observe: (_, known) =>
    [...known.images].flatMap((image) => [
      { op: "image-inspect", image } as const,
      { op: "tree", image, path: workFolder } as const,
    ]),
  check: firstChange,
  witness: (history) => history.some((entry, index) => wrote(entry) && imagesSeen(history, index).length > 1),
};

function firstChange(history: History): Violation | undefined {
  const seen = new Map<string, string>();
  for (const [index, entry] of history.entries()) {
    const present = new Set<string>();
    for (const image of imagesOf(entry)) {
      present.add(image);
      const content = contentOf(entry, image);
      const before = seen.get(image);
      if (before !== undefined && before !== content) {
        return { entry: index, message: "an image changed", expected: before, actual: content };
      }
      seen.set(image, content);
    }
    // A removed image is not asked for again; its handle may not come back as something else.
    for (const image of seen.keys()) if (!present.has(image)) seen.delete(image);
  }
  return undefined;
}

function imagesOf(entry: HistoryEntry): readonly string[] {
  return entry.observations.flatMap(({ operation }) =>
    operation.op === "image-inspect" && typeof operation.image === "string" ? [operation.image] : [],
  );
}

function contentOf(entry: HistoryEntry, image: string): string {
  const inspected = answers(entry, "image-inspect", image).map(({ outcome }) => {
    if (outcome.status !== "ok") return outcome;
    return Object.entries(outcome.value).filter(([key]) => key !== "tags" && key !== "repoDigests");
  });
  const trees = answers(entry, "tree", image).map(({ outcome }) => (outcome.status === "ok" ? outcome.value : outcome.status));
  return JSON.stringify([inspected, trees]);
}

function wrote(entry: HistoryEntry): boolean {
  return done(entry, "write") !== undefined || done(entry, "exec") !== undefined || done(entry, "remove") !== undefined;
}

function imagesSeen(history: History, index: number): readonly string[] {
  return imagesOf(history[index] ?? { item: { sleepMs: 0 }, observations: [], elapsedMs: 0 });
}

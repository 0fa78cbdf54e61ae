import type { Outcome } from "../src/vocabulary/generated/types.ts";
import type { History, HistoryEntry, TraceItem } from "../src/vocabulary/history.ts";
import type { Operation } from "../src/vocabulary/operation.ts";
import type { Known, Property, Violation } from "../src/vocabulary/property.ts";
import { done, targetOf, workFolder } from "./observed.ts";

/** Configuration, layers and tree of an image never change; its tags may. */
export const imageImmutability: Property = {
  name: "image-immutability",
  sentence: "An image never changes, whatever its containers do, until it is removed.",
  rules: ["CTR-LAY-003", "IDS-001", "TAG-005"],
  observe: ({ item }, known) =>
    reachable(item, known).flatMap((image) => [
      { op: "image-inspect", image } as const,
      { op: "tree", image, path: workFolder } as const,
    ]),
  check: firstChange,
  witness: sawWriteBetweenLooks,
};

/** The images that an entry could have reached, if they were not immutable; at the end all of them. */
function reachable(item: TraceItem, { containers, images, isLast }: Known): readonly string[] {
  if (isLast || !("operation" in item)) return [...images.keys()];
  const { operation } = item;
  const target = "as" in operation && operation.as !== undefined ? operation.as : targetOf(operation);
  if (target === undefined) return [];
  if (images.has(target)) return [target];
  const base = containers.get(target);
  const commits = [...images].flatMap(([image, container]) => (container === target ? [image] : []));
  return base !== undefined && images.has(base) ? [base, ...commits] : commits;
}

function firstChange(history: History): Violation | undefined {
  const seen = new Map<string, string>();
  for (const [index, entry] of history.entries()) {
    for (const { operation, outcome } of entry.observations) {
      const image = imageOf(operation);
      if (image === undefined) continue;
      const shown = content(outcome);
      const before = seen.get(`${operation.op} ${image}`);
      if (before !== undefined && before !== shown) {
        return { entry: index, message: `an image changed: ${operation.op} shows it`, expected: before, actual: shown };
      }
      seen.set(`${operation.op} ${image}`, shown);
    }
  }
  return undefined;
}

function imageOf(question: Operation): string | undefined {
  if (question.op !== "image-inspect" && question.op !== "tree") return undefined;
  return "image" in question ? targetOf(question) : undefined;
}

/** Names may move from image to image; everything else is the image. */
function content(outcome: Outcome): string {
  if (outcome.status !== "ok") return outcome.status;
  return JSON.stringify(Object.entries(outcome.value).filter(([key]) => key !== "tags" && key !== "repoDigests"));
}

/** A container was written to, and an image that it was committed to, or comes from, was looked at before and after. */
function sawWriteBetweenLooks(history: History): boolean {
  const seen = new Set<string>();
  for (const entry of history) {
    const images = entry.observations.flatMap(({ operation }) => imageOf(operation) ?? []);
    if (wrote(entry) && images.some((image) => seen.has(image))) return true;
    for (const image of images) seen.add(image);
  }
  return false;
}

function wrote(entry: HistoryEntry): boolean {
  return done(entry, "write") !== undefined || done(entry, "exec") !== undefined || done(entry, "remove") !== undefined;
}

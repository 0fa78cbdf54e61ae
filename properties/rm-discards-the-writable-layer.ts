import type { History, HistoryEntry } from "../src/vocabulary/history.ts";
import type { Operation } from "../src/vocabulary/operation.ts";
import type { Property, Violation } from "../src/vocabulary/property.ts";
import { answers, done, shown, workFolder } from "./observed.ts";

/** rm: the container is gone, and a new one, also of the same name, begins with the image's tree. */
export const rmDiscardsTheWritableLayer: Property = {
  name: "rm-discards-the-writable-layer",
  sentence: "After rm the writable layer is gone: every new container begins with the tree of its image.",
  rules: ["CTR-LAY-002", "CTR-RM-001", "CTR-RM-006"],
  observe: (entry) => {
    const create = done(entry, "create");
    if (create?.as !== undefined && typeof create.image === "string") {
      return [treeOfContainer(create.as), treeOfImage(create.image), { op: "diff", container: create.as }];
    }
    const removed = done(entry, "rm")?.container;
    return typeof removed === "string" ? [{ op: "inspect", container: removed }] : [];
  },
  check: (history) => {
    for (const [index, entry] of history.entries()) {
      const violation = checkCreate(index, entry) ?? checkRemoval(index, entry);
      if (violation !== undefined) return violation;
    }
    return undefined;
  },
  witness: sawFreshStart,
};

function treeOfContainer(container: string): Operation {
  return { op: "tree", container, path: workFolder };
}

function treeOfImage(image: string): Operation {
  return { op: "tree", image, path: workFolder };
}

function checkCreate(index: number, entry: HistoryEntry): Violation | undefined {
  const create = done(entry, "create");
  if (create?.as === undefined || typeof create.image !== "string") return undefined;
  const expected = shown(entry, treeOfImage(create.image));
  const actual = shown(entry, treeOfContainer(create.as));
  if (expected !== actual) {
    return { entry: index, message: "a new container does not begin with the tree of its image", expected, actual };
  }
  const diff = answers(entry, "diff", create.as)[0]?.outcome;
  if (diff?.status === "ok" && JSON.stringify(diff.value).includes(`"${workFolder}`)) {
    return { entry: index, message: "a new container has changes", actual: JSON.stringify(diff.value) };
  }
  return undefined;
}

function checkRemoval(index: number, entry: HistoryEntry): Violation | undefined {
  const removed = done(entry, "rm")?.container;
  if (typeof removed !== "string") return undefined;
  const outcome = answers(entry, "inspect", removed)[0]?.outcome;
  return outcome?.status === "ok" ? { entry: index, message: "a removed container is still there" } : undefined;
}

/** A container that was written to and removed, then a new one of the same image. */
function sawFreshStart(history: History): boolean {
  const imageOf = new Map<string, unknown>();
  const dirty = new Set<unknown>();
  const discarded = new Set<unknown>();
  for (const entry of history) {
    const create = done(entry, "create");
    if (create !== undefined) {
      if (discarded.has(create.image)) return true;
      if (create.as !== undefined) imageOf.set(create.as, create.image);
    }
    const written = done(entry, "write")?.container;
    if (written !== undefined) dirty.add(written);
    const removed = done(entry, "rm")?.container;
    if (typeof removed === "string" && dirty.has(removed)) discarded.add(imageOf.get(removed));
  }
  return false;
}

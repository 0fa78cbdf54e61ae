import type { ImageInspectResult } from "../src/vocabulary/generated/types.ts";
import type { History, HistoryEntry } from "../src/vocabulary/history.ts";
import type { Property, Violation } from "../src/vocabulary/property.ts";
import { answers, creationOf, done, shown, workFolder } from "./observed.ts";

/** commit: a new id, the old layers and at most one more, the old image as it was, and the container's tree. */
export const commitMakesANewImage: Property = {
  name: "commit-makes-a-new-image",
  sentence:
    "commit makes a new image of the container's tree, with at most one layer more, and leaves the old image as it was.",
  rules: ["CMT-001", "CMT-002", "CMT-005", "CTR-COM-013"],
  observe: (entry, known) => {
    const commit = done(entry, "commit");
    if (commit?.as !== undefined && typeof commit.container === "string") {
      return [
        ...[...known.images.keys()].map((image) => ({ op: "image-inspect", image }) as const),
        { op: "tree", container: commit.container, path: workFolder },
        { op: "tree", image: commit.as, path: workFolder },
        { op: "diff", container: commit.container },
      ];
    }
    const image = done(entry, "create")?.image;
    return typeof image === "string" ? [{ op: "image-inspect", image }] : [];
  },
  check: (history) => {
    for (const [index, entry] of history.entries()) {
      const violation = checkCommit(history, index, entry);
      if (violation !== undefined) return violation;
    }
    return undefined;
  },
  witness: (history) => history.some((entry) => done(entry, "commit") !== undefined && hasDeletion(entry)),
};

function checkCommit(history: History, index: number, entry: HistoryEntry): Violation | undefined {
  const commit = done(entry, "commit");
  if (commit?.as === undefined || typeof commit.container !== "string") return undefined;
  const created = history[creationOf(history, commit.container)];
  const baseHandle = created === undefined ? undefined : done(created, "create")?.image;
  const made = inspected(entry, commit.as);
  if (made === undefined) return { entry: index, message: "the committed image is not there" };
  const twin = [...others(entry, commit.as)].find((image) => image.id === made.id);
  if (twin !== undefined)
    return { entry: index, message: "commit answered the id of an image that was there", actual: made.id };
  const treeOfContainer = shown(entry, { op: "tree", container: commit.container, path: workFolder });
  const treeOfImage = shown(entry, { op: "tree", image: commit.as, path: workFolder });
  if (treeOfContainer !== treeOfImage) {
    return {
      entry: index,
      message: "the committed image is not the container's tree",
      expected: treeOfContainer,
      actual: treeOfImage,
    };
  }
  const base = created === undefined || typeof baseHandle !== "string" ? undefined : inspected(created, baseHandle);
  if (base === undefined) return undefined;
  const prefix = made.diffIds.slice(0, base.diffIds.length);
  if (prefix.join() !== base.diffIds.join() || made.diffIds.length > base.diffIds.length + 1) {
    return {
      entry: index,
      message: "commit does not add one layer to the old ones",
      expected: base.diffIds.join(),
      actual: made.diffIds.join(),
    };
  }
  const now = typeof baseHandle === "string" ? inspected(entry, baseHandle) : undefined;
  if (now !== undefined && identity(now) !== identity(base)) {
    return { entry: index, message: "commit changed the old image", expected: identity(base), actual: identity(now) };
  }
  return undefined;
}

function identity(image: ImageInspectResult): string {
  return JSON.stringify(Object.entries(image).filter(([key]) => key !== "tags" && key !== "repoDigests"));
}

function inspected(entry: HistoryEntry, image: string): ImageInspectResult | undefined {
  const outcome = answers(entry, "image-inspect", image)[0]?.outcome;
  return outcome?.status === "ok" ? (outcome.value as unknown as ImageInspectResult) : undefined;
}

function* others(entry: HistoryEntry, made: string): Iterable<ImageInspectResult> {
  for (const { operation, outcome } of entry.observations) {
    if (operation.op !== "image-inspect" || operation.image === made || outcome.status !== "ok") continue;
    yield outcome.value as unknown as ImageInspectResult;
  }
}

function hasDeletion(entry: HistoryEntry): boolean {
  return entry.observations.some(({ operation, outcome }) => {
    return operation.op === "diff" && outcome.status === "ok" && JSON.stringify(outcome.value).includes('"deleted"');
  });
}

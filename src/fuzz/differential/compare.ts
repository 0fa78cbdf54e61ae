import { type AnswerDifference, compareOutcomes } from "../../runner/compare-answers.ts";
import type { DfResult, ImageSummary, Outcome, TopResult } from "../../vocabulary/generated/types.ts";
import type { Operation } from "../../vocabulary/operation.ts";

/** What two engines answered to one question. */
export interface Answers {
  readonly expected: Outcome;
  readonly actual: Outcome;
}

/**
 * Where two answers differ in what engines may be held to, or undefined. `ids` learns which id stands for which, but
 * only from answers that agree: what an engine shows on the way to a state proves nothing.
 */
export function compareAnswers(
  operation: Operation,
  { expected, actual }: Answers,
  ids: Map<string, string>,
): AnswerDifference | undefined {
  const learnt = new Map(ids);
  const difference = compareOutcomes(
    comparable(operation, expected, new Map([...ids.keys()].map((id, number) => [id, number]))),
    comparable(operation, actual, new Map([...ids.values()].map((id, number) => [id, number]))),
    learnt,
  );
  if (difference === undefined) for (const [here, there] of learnt) ids.set(here, there);
  return difference;
}

/** An answer without what says nothing about agreement, in an order that both engines share. */
function comparable(operation: Operation, outcome: Outcome, numbers: ReadonlyMap<string, number>): Outcome {
  if (outcome.status !== "ok") return outcome;
  const { value } = outcome;
  switch (operation.op) {
    case "top":
      return { status: "ok", value: withoutNumbers(value as TopResult) };
    case "build":
      // The classic builder names its steps by short ids; which image came of it is told by `image`.
      return { status: "ok", value: mapLists(value, withoutIds) };
    case "images":
      return { status: "ok", value: mapLists(value, (list) => imagesInOrder(list, numbers)) };
    case "df":
      // What it says of images beyond their number are sizes.
      return { status: "ok", value: { ...value, images: (value as DfResult).images.length } };
    case "history":
      // The Docker Engine API does not say which entries have no layer.
      return {
        status: "ok",
        value: mapLists(value, (list) => list.map((item) => ({ ...(item as object), emptyLayer: undefined }))),
      };
    case "tree":
    case "export":
      return { status: "ok", value: mapLists(value, withoutEngineFiles) };
    default:
      return outcome;
  }
}

/** CTR-TOP-001: dockerd shows the process numbers, users and times of its host; what runs is the same. */
function withoutNumbers({ titles, processes }: TopResult): object {
  const command = titles.findIndex((title) => title === "CMD" || title === "COMMAND");
  return { titles, processes: processes.map((cells) => cells[command] ?? "") };
}

function mapLists(value: object, change: (list: readonly unknown[]) => readonly unknown[]): object {
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, Array.isArray(inner) ? change(inner) : (inner as unknown)]),
  );
}

function withoutIds(list: readonly unknown[]): readonly unknown[] {
  return list.map((item) => (typeof item === "object" && item !== null ? { ...item, id: undefined } : item));
}

/**
 * A list of images in an order that both engines share: those made in the same second come in any. Images that have a
 * handle are told by it; steps of builds by what they stand on and carry.
 */
function imagesInOrder(list: readonly unknown[], numbers: ReadonlyMap<string, number>): readonly unknown[] {
  const images = list.filter((item): item is ImageSummary => typeof item === "object" && item !== null && "id" in item);
  const byId = new Map(images.map((image) => [image.id, image]));
  const keyOf = (id: string): string => {
    const number = numbers.get(id.replace("sha256:", ""));
    if (number !== undefined) return `#${number}`;
    const image = byId.get(id);
    if (image === undefined) return id === "" ? "" : "?";
    return JSON.stringify([image.tags ?? [], image.labels ?? {}, keyOf(image.parentId ?? "")]);
  };
  return images
    .map(({ id, parentId, ...rest }) => ({ key: keyOf(id), parent: keyOf(parentId ?? ""), ...rest }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** Files that an engine writes for each container, with names and addresses of its own; the busybox is no secret. */
const engineFiles: ReadonlySet<string> = new Set(["/etc/hosts", "/etc/hostname", "/etc/resolv.conf", "/bin/busybox"]);

function withoutEngineFiles(list: readonly unknown[]): readonly unknown[] {
  return list.filter((entry) => {
    if (typeof entry !== "object" || entry === null || !("path" in entry) || typeof entry.path !== "string")
      return true;
    return !engineFiles.has(entry.path);
  });
}

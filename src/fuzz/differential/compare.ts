import { type AnswerDifference, compareOutcomes } from "../../runner/compare-answers.ts";
import type {
  DfResult,
  ImageDetail,
  ImagePruneResult,
  ImageSummary,
  LogsResult,
  Outcome,
  Rejected,
  TopResult,
} from "../../vocabulary/generated/types.ts";
import type { Operation } from "../../vocabulary/operation.ts";

/** What two engines answered to one question. */
export interface Answers {
  readonly expected: Outcome;
  readonly actual: Outcome;
}

/** What the answers so far have taught. */
export interface Learnt {
  /** Id of the reference engine → id of the engine. */
  readonly ids: Map<string, string>;
  /**
   * DiffIDs the other way round: on a real engine the same files written in another second are another layer, so that
   * several of its layers may be one here, but never one of its layers several here.
   */
  readonly layers: Map<string, string>;
}

/**
 * Where two answers differ in what engines may be held to, or undefined. `ids` learns which id stands for which, but
 * only from answers that agree: what an engine shows on the way to a state proves nothing.
 */
export function compareAnswers(
  operation: Operation,
  { expected, actual }: Answers,
  { ids, layers }: Learnt,
): AnswerDifference | undefined {
  const learnt = new Map(ids);
  const difference = compareOutcomes(
    comparable(operation, expected, new Map([...ids.keys()].map((id, number) => [id, number]))),
    comparable(operation, actual, new Map([...ids.values()].map((id, number) => [id, number]))),
    learnt,
  );
  if (difference !== undefined) return difference;
  for (const [here, there] of learnt) ids.set(here, there);
  return operation.op === "image-inspect" ? compareLayers(diffIdsOf(expected), diffIdsOf(actual), layers) : undefined;
}

function compareLayers(
  expected: readonly string[],
  actual: readonly string[],
  layers: Map<string, string>,
): AnswerDifference | undefined {
  for (const [place, layer] of actual.entries()) {
    const here = expected[place] ?? "";
    const known = layers.get(layer);
    if (known !== undefined && known !== here)
      return { at: "value.diffIds", recorded: here, replayed: `${layer}, seen as ${known}` };
    layers.set(layer, here);
  }
  return undefined;
}

function diffIdsOf(outcome: Outcome): readonly string[] {
  return outcome.status === "ok" && "diffIds" in outcome.value ? (outcome.value as ImageDetail).diffIds : [];
}

/** An answer without what says nothing about agreement, in an order that both engines share. */
function comparable(operation: Operation, outcome: Outcome, numbers: ReadonlyMap<string, number>): Outcome {
  if (outcome.status === "rejected") return outcome.kind === "cannot-start" ? withoutCode(outcome) : outcome;
  if (outcome.status !== "ok") return outcome;
  const { value } = outcome;
  switch (operation.op) {
    case "exec":
      return { status: "ok", value: withoutOrder(withoutEnginePaths(value)) };
    case "top":
      return { status: "ok", value: withoutNumbers(value as TopResult) };
    case "build":
      // The classic builder names its steps by short ids; which image came of it is told by `image`.
      return { status: "ok", value: mapLists(value, withoutIds) };
    case "image-inspect":
      return { status: "ok", value: { ...value, chainIds: undefined, diffIds: diffIdsOf(outcome).length } };
    case "images":
      return { status: "ok", value: mapLists(value, (list) => imagesInOrder(list, numbers)) };
    case "volume-ls":
      return { status: "ok", value: mapLists(value, (list) => list.filter((item) => isAttributed(item, numbers))) };
    case "container-prune":
    case "volume-prune":
      // dockerd goes by a table without an order.
      return { status: "ok", value: mapLists(value, (list) => numbered(list, numbers)) };
    case "rmi":
      // An image with several names loses them in no order.
      return {
        status: "ok",
        value: mapLists(value, (list) => (list.some((item) => hexId.test(String(item))) ? list : [...list].sort())),
      };
    case "run":
    case "logs":
      return { status: "ok", value: withoutInitPid(value) };
    case "image-prune":
      return { status: "ok", value: prunedImages(value as ImagePruneResult) };
    case "df":
      // What it says of images beyond their number are sizes.
      return { status: "ok", value: dfInOrder(value as DfResult, numbers) };
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

/**
 * CTR-CRE-020: a refused create leaves the anonymous volumes that it made. Nothing on a real engine tells whose they are,
 * so that only those count which a container has shown.
 */
function isAttributed(volume: unknown, numbers: ReadonlyMap<string, number>): boolean {
  const name = typeof volume === "object" && volume !== null && "name" in volume ? String(volume.name) : "";
  return !hexId.test(name) || numbers.has(name);
}

/** A container that is removed when it cannot start leaves no code to show; inspect tells that of the others. */
function withoutCode({ status, kind, message }: Rejected): Outcome {
  return { status, kind, message };
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

function dfInOrder({ images, volumes, ...rest }: DfResult, numbers: ReadonlyMap<string, number>): object {
  const names = volumes.map(({ name }) => name);
  return { ...rest, images: images.length, volumes: numbered(names, numbers) };
}

/** Ids and invented names as the numbers that answers have given them, in order. */
function numbered(list: readonly unknown[], numbers: ReadonlyMap<string, number>): readonly unknown[] {
  return list.map((item) => (hexId.test(String(item)) ? `#${numbers.get(String(item)) ?? "?"}` : item)).sort();
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
    const labels = Object.entries(image.labels ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify([image.tags, labels, keyOf(image.parentId ?? "")]);
  };
  return images
    .map(({ id, parentId, ...rest }) => ({ key: keyOf(id), parent: keyOf(parentId ?? ""), ...rest }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** Where an engine keeps a container's root: it tells it when a file there is not what it should be (measured). */
function withoutEnginePaths(result: Partial<LogsResult>): Partial<LogsResult> {
  const { stdout } = result;
  return typeof stdout === "string" ? { ...result, stdout: stdout.replace(/\/\S*\/merged(?=\/)/g, "") } : result;
}

/** CTR-DIF-021: names of a directory come in no fixed order, and so does what rm says of them. */
function withoutOrder(result: Partial<LogsResult>): object {
  const { stderr } = result;
  const isOfMany = typeof stderr === "string" && /^(?:rm: [^\n]*\n){2,}$/.test(stderr);
  return isOfMany ? { ...result, stderr: stderr.split("\n").sort().join("\n") } : result;
}

/** docker-init says its child's process number, which depends on what the runtime did before. */
function withoutInitPid({ stdout, stderr, ...rest }: Partial<LogsResult>): object {
  const plain = (content: unknown) =>
    typeof content === "string" ? content.replace(/tini \(\d+\)/g, "tini") : content;
  return { ...rest, stdout: plain(stdout), stderr: plain(stderr) };
}

/**
 * PRN-001: dockerd goes by a table without an order. It tells layers beside images, and how many layers there are hangs on
 * whether two builds fell into one second: which names went, and whether anything did.
 */
function prunedImages({ untagged, deleted }: ImagePruneResult): object {
  return { untagged: [...untagged].sort(), deleted: deleted.length > 0 };
}

const hexId = /[0-9a-f]{64}/;

/** Files that an engine writes for each container, with names and addresses of its own; the busybox is no secret. */
const engineFiles: ReadonlySet<string> = new Set(["/etc/hosts", "/etc/hostname", "/etc/resolv.conf", "/bin/busybox"]);

function withoutEngineFiles(list: readonly unknown[]): readonly unknown[] {
  return list.filter((entry) => {
    if (typeof entry !== "object" || entry === null || !("path" in entry) || typeof entry.path !== "string")
      return true;
    return !engineFiles.has(entry.path);
  });
}

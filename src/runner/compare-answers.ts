import type { Outcome } from "../vocabulary/generated/types.ts";

/** Where two answers to the same question differ. */
export interface AnswerDifference {
  /** `status`, `kind`, or a path into the value. */
  readonly at: string;
  readonly recorded: string;
  readonly replayed: string;
}

/** An id that an engine gave: 64 hex digits. */
export const hexId = /\b[0-9a-f]{64}\b/g;

/** Fields that say nothing about agreement. */
const incomparable: ReadonlySet<string> = new Set([
  "pid",
  "createdMs",
  "startedMs",
  "finishedMs",
  "timeMs",
  "mtimeMs",
  "status",
  "mountpoint",
  "cpuNs",
  "memoryBytes",
  "pids",
  "sizeBytes",
  "sharedSizeBytes",
  "layersSizeBytes",
  "sizeRwBytes",
  "sizeRootFsBytes",
  "reclaimedBytes",
  "repoDigests",
  "warnings",
  "output",
]);

/** Where two outcomes differ, or undefined. New ids are learnt on the way. */
export function compareOutcomes(
  recorded: Outcome,
  replayed: Outcome,
  ids: Map<string, string>,
): AnswerDifference | undefined {
  if (recorded.status !== replayed.status) return { at: "status", recorded: tell(recorded), replayed: tell(replayed) };
  if (recorded.status === "rejected" && replayed.status === "rejected") {
    if (recorded.kind !== replayed.kind) return { at: "kind", recorded: tell(recorded), replayed: tell(replayed) };
    return compareValues(recorded.exitCode, replayed.exitCode, { at: "exitCode", ids });
  }
  if (recorded.status !== "ok" || replayed.status !== "ok") return undefined;
  return compareValues(recorded.value, replayed.value, { at: "value", ids });
}

function tell(outcome: Outcome): string {
  if (outcome.status === "rejected") return `rejected (${outcome.kind}): ${outcome.message.trim()}`;
  if (outcome.status === "unsupported") return `unsupported (${outcome.capability})`;
  return outcome.status;
}

interface Compared {
  readonly at: string;
  readonly ids: Map<string, string>;
}

function compareValues(a: unknown, b: unknown, { at, ids }: Compared): AnswerDifference | undefined {
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
    const other = comparableOrder(b, new Map([...ids.values()].map((id) => [id, id])));
    for (const [index, item] of comparableOrder(a, ids).entries()) {
      const difference = compareValues(item, other[index], { at: `${at}[${index}]`, ids });
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  if (isRecord(a) && isRecord(b)) {
    // The id first: names of hosts and short ids are told by it.
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
    for (const key of keys.includes("id") ? ["id", ...keys.filter((other) => other !== "id")] : keys) {
      if (incomparable.has(key)) continue;
      const difference = compareValues(a[key], b[key], { at: `${at}.${key}`, ids });
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  if (typeof a === "string" && typeof b === "string" && sameText(a, b, ids)) return undefined;
  if (a === b) return undefined;
  return { at, recorded: show(a), replayed: show(b) };
}

/**
 * CTR-DIF-021: siblings come in no fixed order, so entries with a path are sorted by it; anonymous volumes are listed
 * by names that the engine invents, so volumes are sorted by what their names became.
 */
function comparableOrder(list: readonly unknown[], ids: ReadonlyMap<string, string>): readonly unknown[] {
  const keyOf = (item: unknown): string | undefined => {
    if (!isRecord(item)) return undefined;
    if (typeof item.path === "string") return item.path;
    if (typeof item.name !== "string" || !("driver" in item)) return undefined;
    // A name that is not known yet may stand for any other of its kind; names are below `~`.
    const unknown = /^[0-9a-f]{64}$/.test(item.name) ? `~${JSON.stringify(item.labels ?? {})}` : item.name;
    return ids.get(item.name) ?? unknown;
  };
  if (!list.every((item) => keyOf(item) !== undefined)) return list;
  const keyed = list.map((item) => [keyOf(item) ?? "", item] as const);
  return keyed.sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0)).map(([, item]) => item);
}

/** A name that an engine invents for a container, e.g. `goofy_northcutt`. */
const inventedName = /^[a-z]+_[a-z]+\d*$/;

/** Equal apart from ids; an id that is seen for the first time is learnt, after that it must stay the same. */
function sameText(a: string, b: string, ids: Map<string, string>): boolean {
  if (a === b) return true;
  const left = a.match(hexId) ?? [];
  const right = b.match(hexId) ?? [];
  if (inventedName.test(a) && inventedName.test(b)) {
    const known = ids.get(a);
    ids.set(a, known ?? b);
    return known === undefined || known === b;
  }
  if (left.length === 0) return sameShortId(a, b, ids);
  if (left.length !== right.length || a.replace(hexId, "") !== b.replace(hexId, "")) return false;
  return left.every((id, index) => {
    const known = ids.get(id);
    const now = right[index] ?? "";
    if (known === undefined) ids.set(id, now);
    return known === undefined || known === now;
  });
}

/** A host name and a short id are the beginning of an id; a build tells its steps by short ids before any whole one. */
function sameShortId(a: string, b: string, ids: Map<string, string>): boolean {
  const translated = a.replace(/[0-9a-f]{8,63}/g, (part) => {
    for (const [from, to] of ids) if (from.startsWith(part)) return to.slice(0, part.length);
    return part;
  });
  if (translated === b) return true;
  if (!shortId.test(a) || !shortId.test(b) || translated !== a) return false;
  ids.set(a, b);
  return true;
}

/** What a build of the classic builder calls a step. */
const shortId = /^[0-9a-f]{12}$/;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "(absent)";
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

import type { History } from "../vocabulary/history.ts";
import type { Property } from "../vocabulary/property.ts";

/** What a campaign exercised; always on, returned as data. */
export interface Statistics {
  readonly sequences: number;
  readonly operations: number;
  /** Operations by verb and by what came of them. */
  readonly verbs: Readonly<Record<string, { readonly ok: number; readonly rejected: number; readonly other: number }>>;
  /** Sequences in which each property's interesting case occurred. */
  readonly witnesses: Readonly<Record<string, number>>;
}

/** A running count, owned by one campaign. */
export interface Tally {
  add(history: History): void;
  sequences(): number;
  statistics(): Statistics;
}

/** An empty tally for these properties. Adding a history is O(its length). */
export function createTally(properties: readonly Property[]): Tally {
  const verbs: Record<string, { ok: number; rejected: number; other: number }> = {};
  const witnesses: Record<string, number> = Object.fromEntries(properties.map(({ name }) => [name, 0]));
  let sequences = 0;
  let operations = 0;
  return {
    add: (history) => {
      sequences++;
      for (const { item, outcome } of history) {
        if (!("operation" in item) || outcome === undefined) continue;
        operations++;
        verbs[item.operation.op] ??= { ok: 0, rejected: 0, other: 0 };
        const counts = verbs[item.operation.op];
        if (counts === undefined) continue;
        if (outcome.status === "ok") counts.ok++;
        else if (outcome.status === "rejected") counts.rejected++;
        else counts.other++;
      }
      for (const property of properties) {
        if (property.witness(history)) witnesses[property.name] = (witnesses[property.name] ?? 0) + 1;
      }
    },
    sequences: () => sequences,
    statistics: () => ({ sequences, operations, verbs, witnesses }),
  };
}

/** Properties whose interesting case never occurred: they held vacuously. */
export function vacuous({ witnesses }: Statistics): readonly string[] {
  return Object.entries(witnesses)
    .filter(([, count]) => count === 0)
    .map(([name]) => name)
    .sort();
}

/** What two campaigns exercised together. */
export function mergeStatistics(a: Statistics, b: Statistics): Statistics {
  const verbs = { ...a.verbs };
  for (const [verb, { ok, rejected, other }] of Object.entries(b.verbs)) {
    const before = verbs[verb] ?? { ok: 0, rejected: 0, other: 0 };
    verbs[verb] = { ok: before.ok + ok, rejected: before.rejected + rejected, other: before.other + other };
  }
  const witnesses = { ...a.witnesses };
  for (const [name, count] of Object.entries(b.witnesses)) witnesses[name] = (witnesses[name] ?? 0) + count;
  return { sequences: a.sequences + b.sequences, operations: a.operations + b.operations, verbs, witnesses };
}

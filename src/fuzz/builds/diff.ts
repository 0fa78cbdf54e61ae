/** Where two values differ: something is only here, only there, or another. */
export interface Difference {
  /** Keys from the root; entries of lists by number. */
  readonly at: readonly string[];
  readonly kind: "missing" | "extra" | "different";
  readonly expected?: unknown;
  readonly actual?: unknown;
}

/**
 * All differences of two plain values, by key, in the order of the keys. Symmetric: changing sides turns `missing` into
 * `extra` and `expected` into `actual`, and changes nothing else. A key without a value is a key that is not there.
 */
export function differencesOf(expected: unknown, actual: unknown, at: readonly string[] = []): readonly Difference[] {
  if (expected === undefined && actual === undefined) return [];
  if (actual === undefined) return [{ at, kind: "missing", expected }];
  if (expected === undefined) return [{ at, kind: "extra", actual }];
  const [one, other] = [fieldsOf(expected), fieldsOf(actual)];
  if (one === undefined || other === undefined || Array.isArray(expected) !== Array.isArray(actual)) {
    return expected === actual ? [] : [{ at, kind: "different", expected, actual }];
  }
  const keys = [...new Set([...one.keys(), ...other.keys()])].sort();
  return keys.flatMap((key) => differencesOf(one.get(key), other.get(key), [...at, key]));
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)) : undefined;
}

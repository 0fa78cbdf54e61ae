import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PersistentMap } from "./persistent-map.ts";
import { emptyMap, mapDelete, mapDifference, mapEntries, mapGet, mapHas, mapOf, mapSet } from "./persistent-map.ts";

/** "Aa" and "BB" have one hash under polynomial hashing with 31, so have all words made of them. */
const colliding = ["AaAaAaAa", "AaAaAaBB", "AaAaBBAa", "AaAaBBBB", "AaBBAaAa", "AaBBAaBB", "BBBBBBBB", "BBAaBBAa"];

const key = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map((number) => `file${number}`),
  fc.constantFrom(...colliding),
  fc.string({ maxLength: 3 }),
);
const command = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("set" as const), key, value: fc.integer() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("delete" as const), key }) },
);

const sorted = <V>(map: PersistentMap<string, V>) => [...mapEntries(map)].sort(([a], [b]) => (a < b ? -1 : 1));
const sortedMap = <V>(map: ReadonlyMap<string, V>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

describe("a persistent map", () => {
  it("agrees with a Map after any sequence of changes, and every earlier version stays as it was", () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 120 }), (commands) => {
        const model = new Map<string, number>();
        let map = emptyMap<string, number>();
        const versions: { map: PersistentMap<string, number>; entries: [string, number][] }[] = [];
        for (const one of commands) {
          versions.push({ map, entries: sortedMap(model) });
          if (one.kind === "set") {
            model.set(one.key, one.value);
            map = mapSet(map, one.key, one.value);
          } else {
            model.delete(one.key);
            map = mapDelete(map, one.key);
          }
          expect(map.size).toBe(model.size);
          expect(mapGet(map, one.key)).toBe(model.get(one.key));
          expect(mapHas(map, one.key)).toBe(model.has(one.key));
        }
        for (const version of versions) expect(sorted(version.map)).toEqual(version.entries);
        for (const { map: before, entries } of versions) {
          const expected = differenceOf(new Map(entries), model);
          expect(visited(before, map)).toEqual(expected);
        }
        expect(visited(mapOf(model), map)).toEqual([]);
      }),
    );
  });

  it("gives the identical map for the identical value and for a missing key", () => {
    for (const size of [3, 8, 9, 1000]) {
      const map = mapOf(Array.from({ length: size }, (_, index) => [index, `v${index}`] as const));
      expect(mapSet(map, 2, "v2")).toBe(map);
      expect(mapDelete(map, -1)).toBe(map);
    }
  });

  it("takes numbers as keys, negative and beyond 32 bits", () => {
    const keys = [0, -1, 1, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 40, 0.5, -(2 ** 33), 3, 4, 5];
    const map = mapOf(keys.map((one) => [one, String(one)] as const));
    expect(keys.map((one) => mapGet(map, one))).toEqual(keys.map(String));
  });

  it("finds the few changes between versions of a large map", () => {
    const before = mapOf(Array.from({ length: 50_000 }, (_, index) => [`k${index}`, index] as const));
    const after = mapDelete(mapSet(mapSet(before, "k17", -1), "new", -1), "k18");
    expect(visited(before, after)).toEqual([
      ["k17", 17, -1],
      ["k18", 18, undefined],
      ["new", undefined, -1],
    ]);
  });

  it("lets the last of equal keys win when many come at once", () => {
    expect(mapGet(mapOf([["a", 1] as const, ["b", 2] as const, ["a", 3] as const]), "a")).toBe(3);
  });
});

function visited(before: PersistentMap<string, number>, after: PersistentMap<string, number>) {
  const changes: [string, number | undefined, number | undefined][] = [];
  mapDifference(before, after, (one, old, now) => changes.push([one, old, now]));
  return changes.sort(([a], [b]) => (a < b ? -1 : 1));
}

function differenceOf(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.filter((one) => before.get(one) !== after.get(one)).map((one) => [one, before.get(one), after.get(one)]);
}

/**
 * A persistent map: every change gives a new map that shares all but O(log32 n) nodes with the old one, so that a state
 * of the engine can be kept, forked and compared for free. CONTRACT ONLY: the functions below are to be implemented.
 */
export interface PersistentMap<K extends string | number, V> {
  readonly size: number;
  readonly root: unknown;
  readonly key?: K;
  readonly value?: V;
}
export declare function emptyMap<K extends string | number, V>(): PersistentMap<K, V>;
export declare function mapGet<K extends string | number, V>(map: PersistentMap<K, V>, key: K): V | undefined;
export declare function mapHas<K extends string | number, V>(map: PersistentMap<K, V>, key: K): boolean;
export declare function mapSet<K extends string | number, V>(map: PersistentMap<K, V>, key: K, value: V): PersistentMap<K, V>;
export declare function mapDelete<K extends string | number, V>(map: PersistentMap<K, V>, key: K): PersistentMap<K, V>;
/** In no particular order. */
export declare function mapEntries<K extends string | number, V>(map: PersistentMap<K, V>): Iterable<readonly [K, V]>;
/** Keys whose values differ by identity between two maps: O(changes · log n) for maps that share nodes. */
export declare function mapDifference<K extends string | number, V>(
  before: PersistentMap<K, V>,
  after: PersistentMap<K, V>,
  visit: (key: K, before: V | undefined, after: V | undefined) => void,
): void;
/** Many entries at once, O(n). */
export declare function mapOf<K extends string | number, V>(entries: Iterable<readonly [K, V]>): PersistentMap<K, V>;

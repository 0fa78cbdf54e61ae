/**
 * A persistent map: every change gives a new map that shares all but O(log32 n) nodes with the old one, so that a state
 * of the engine can be kept, forked and compared for free.
 *
 * Up to 8 entries lie in a plain array, more in a hash array mapped trie (bitmap-compressed branches of 32, five bits
 * of the hash a level). Keys are compared by `===`.
 */
export interface PersistentMap<K extends string | number, V> {
  readonly size: number;
  readonly root: Small<K, V> | Branch<K, V>;
}

type Small<K, V> = readonly Entry<K, V>[];

interface Entry<K, V> {
  readonly kind: "entry";
  readonly hash: number;
  readonly key: K;
  readonly value: V;
}

interface Branch<K, V> {
  readonly kind: "branch";
  /** Bit n is set when there is a child for the hash digit n. */
  readonly bitmap: number;
  readonly children: readonly Slot<K, V>[];
}

/** Two or more keys with one and the same 32-bit hash. */
interface Collision<K, V> {
  readonly kind: "collision";
  readonly hash: number;
  readonly entries: readonly Entry<K, V>[];
}

type Slot<K, V> = Entry<K, V> | Branch<K, V> | Collision<K, V>;

const smallMax = 8;
/** Lower than smallMax, so that a map that grows and shrinks around it does not change its form each time. */
const smallAgain = 4;

const empty: PersistentMap<never, never> = { size: 0, root: [] };

export function emptyMap<K extends string | number, V>(): PersistentMap<K, V> {
  return empty;
}

export function mapGet<K extends string | number, V>(map: PersistentMap<K, V>, key: K): V | undefined {
  return find(map, key)?.value;
}

export function mapHas<K extends string | number, V>(map: PersistentMap<K, V>, key: K): boolean {
  return find(map, key) !== undefined;
}

/** The identical value gives the identical map. */
export function mapSet<K extends string | number, V>(map: PersistentMap<K, V>, key: K, value: V): PersistentMap<K, V> {
  const root = map.root;
  if (isSmall(root)) return setSmall(root, key, value) ?? map;
  const hash = hashOf(key);
  const present = findInSlot(root, hash, key, 0);
  if (present !== undefined && present.value === value) return map;
  const entry: Entry<K, V> = { kind: "entry", hash, key, value };
  return { size: present === undefined ? map.size + 1 : map.size, root: insert(root, entry, 0) };
}

/** A missing key gives the identical map. */
export function mapDelete<K extends string | number, V>(map: PersistentMap<K, V>, key: K): PersistentMap<K, V> {
  const root = map.root;
  if (isSmall(root)) {
    const index = root.findIndex((entry) => entry.key === key);
    if (index < 0) return map;
    if (root.length === 1) return empty;
    return { size: map.size - 1, root: without(root, index) };
  }
  if (find(map, key) === undefined) return map;
  const rest = removeFrom(root, hashOf(key), key, 0);
  const size = map.size - 1;
  if (size > smallAgain && rest?.kind === "branch") return { size, root: rest };
  return { size, root: rest === undefined ? [] : [...entriesOf(rest)] };
}

/** In no particular order. */
export function mapEntries<K extends string | number, V>(map: PersistentMap<K, V>): Iterable<readonly [K, V]> {
  const pairs: (readonly [K, V])[] = [];
  const take = (entry: Entry<K, V>) => pairs.push([entry.key, entry.value]);
  if (isSmall(map.root)) map.root.forEach(take);
  else eachEntry(map.root, take);
  return pairs;
}

/** Calls with every key and value, in no particular order, without the pairs of `mapEntries`. */
export function mapEach<K extends string | number, V>(
  map: PersistentMap<K, V>,
  visit: (key: K, value: V) => void,
): void {
  if (!isSmall(map.root)) eachEntry(map.root, (entry) => visit(entry.key, entry.value));
  else for (const entry of map.root) visit(entry.key, entry.value);
}

/** Keys whose values differ by identity between two maps: O(changes · log n) for maps that share nodes. */
export function mapDifference<K extends string | number, V>(
  before: PersistentMap<K, V>,
  after: PersistentMap<K, V>,
  visit: (key: K, before: V | undefined, after: V | undefined) => void,
): void {
  if (before.root === after.root) return;
  if (isSmall(before.root) || isSmall(after.root)) compareMaps(before, after, visit);
  else compareSlots(before.root, after.root, 0, visit);
}

/** Many entries at once, O(n); of equal keys the last wins. */
export function mapOf<K extends string | number, V>(entries: Iterable<readonly [K, V]>): PersistentMap<K, V> {
  const unique = new Map(entries);
  if (unique.size === 0) return empty;
  const all: Entry<K, V>[] = [];
  for (const [key, value] of unique) all.push({ kind: "entry", hash: hashOf(key), key, value });
  return { size: all.length, root: all.length <= smallMax ? all : branchOf(all, 0) };
}

function isSmall<K, V>(root: Small<K, V> | Branch<K, V>): root is Small<K, V> {
  return Array.isArray(root);
}

function find<K extends string | number, V>(map: PersistentMap<K, V>, key: K): Entry<K, V> | undefined {
  const root = map.root;
  if (!isSmall(root)) return findInSlot(root, hashOf(key), key, 0);
  for (const entry of root) if (entry.key === key) return entry;
  return undefined;
}

function findInSlot<K, V>(start: Slot<K, V>, hash: number, key: K, startShift: number): Entry<K, V> | undefined {
  let slot: Slot<K, V> | undefined = start;
  let shift = startShift;
  while (slot !== undefined && slot.kind === "branch") {
    const bit = 1 << ((hash >>> shift) & 31);
    if ((slot.bitmap & bit) === 0) return undefined;
    slot = slot.children[bitCount(slot.bitmap & (bit - 1))];
    shift += 5;
  }
  if (slot === undefined) return undefined;
  if (slot.kind === "entry") return slot.key === key ? slot : undefined;
  return slot.entries.find((entry) => entry.key === key);
}

function setSmall<K extends string | number, V>(root: Small<K, V>, key: K, value: V): PersistentMap<K, V> | undefined {
  let index = root.length - 1;
  while (index >= 0 && root[index]?.key !== key) index--;
  if (index >= 0 && root[index]?.value === value) return undefined;
  // The hash of a small map's entry is computed only when it becomes a trie.
  const entry: Entry<K, V> = { kind: "entry", hash: 0, key, value };
  const next = root.slice();
  if (index >= 0) next[index] = entry;
  else next.push(entry);
  if (next.length <= smallMax) return { size: next.length, root: next };
  const hashed = next.map(
    (one): Entry<K, V> => ({ kind: "entry", hash: hashOf(one.key), key: one.key, value: one.value }),
  );
  return { size: hashed.length, root: branchOf(hashed, 0) };
}

function insert<K extends string | number, V>(branch: Branch<K, V>, entry: Entry<K, V>, shift: number): Branch<K, V> {
  const bit = 1 << ((entry.hash >>> shift) & 31);
  const index = bitCount(branch.bitmap & (bit - 1));
  const child = branch.children[index];
  if ((branch.bitmap & bit) === 0 || child === undefined) {
    return { kind: "branch", bitmap: branch.bitmap | bit, children: inserted(branch.children, index, entry) };
  }
  return {
    kind: "branch",
    bitmap: branch.bitmap,
    children: replaced(branch.children, index, put(child, entry, shift + 5)),
  };
}

function put<K extends string | number, V>(slot: Slot<K, V>, entry: Entry<K, V>, shift: number): Slot<K, V> {
  switch (slot.kind) {
    case "branch":
      return insert(slot, entry, shift);
    case "entry":
      return slot.key === entry.key ? entry : join([slot, entry], shift);
    case "collision":
      return join([...slot.entries.filter((one) => one.key !== entry.key), entry], shift);
  }
}

/** The smallest slot that holds all of one or more entries. */
function join<K extends string | number, V>(entries: readonly Entry<K, V>[], shift: number): Slot<K, V> {
  const first = entries[0];
  if (first !== undefined && entries.length === 1) return first;
  if (shift > 30) return { kind: "collision", hash: first?.hash ?? 0, entries };
  return branchOf(entries, shift);
}

function branchOf<K extends string | number, V>(entries: readonly Entry<K, V>[], shift: number): Branch<K, V> {
  const buckets: (Entry<K, V>[] | undefined)[] = new Array(32).fill(undefined);
  let bitmap = 0;
  for (const entry of entries) {
    const digit = (entry.hash >>> shift) & 31;
    bitmap |= 1 << digit;
    const bucket = buckets[digit];
    if (bucket === undefined) buckets[digit] = [entry];
    else bucket.push(entry);
  }
  const children: Slot<K, V>[] = [];
  for (const bucket of buckets) if (bucket !== undefined) children.push(join(bucket, shift + 5));
  return { kind: "branch", bitmap, children };
}

/** What is left of a slot that holds the key; a branch with one entry below becomes that entry. */
function removeFrom<K extends string | number, V>(
  slot: Slot<K, V>,
  hash: number,
  key: K,
  shift: number,
): Slot<K, V> | undefined {
  if (slot.kind === "entry") return undefined;
  if (slot.kind === "collision")
    return join(
      slot.entries.filter((entry) => entry.key !== key),
      shift,
    );
  const bit = 1 << ((hash >>> shift) & 31);
  const index = bitCount(slot.bitmap & (bit - 1));
  const child = slot.children[index];
  if (child === undefined) return slot;
  const rest = removeFrom(child, hash, key, shift + 5);
  if (rest !== undefined) {
    if (rest.kind !== "branch" && slot.children.length === 1 && shift > 0) return rest;
    return { kind: "branch", bitmap: slot.bitmap, children: replaced(slot.children, index, rest) };
  }
  const children = without(slot.children, index);
  const only = children[0];
  if (only === undefined) return undefined;
  if (children.length === 1 && only.kind !== "branch" && shift > 0) return only;
  return { kind: "branch", bitmap: slot.bitmap & ~bit, children };
}

type Visit<K, V> = (key: K, before: V | undefined, after: V | undefined) => void;

/** One of the two is small, so the other is small too or has as many changes as entries. */
function compareMaps<K extends string | number, V>(
  before: PersistentMap<K, V>,
  after: PersistentMap<K, V>,
  visit: Visit<K, V>,
): void {
  for (const [key, value] of mapEntries(before)) {
    const other = find(after, key);
    if (other === undefined) visit(key, value, undefined);
    else if (other.value !== value) visit(key, value, other.value);
  }
  for (const [key, value] of mapEntries(after)) {
    if (find(before, key) === undefined) visit(key, undefined, value);
  }
}

function compareSlots<K, V>(before: Slot<K, V>, after: Slot<K, V>, shift: number, visit: Visit<K, V>): void {
  if (before === after) return;
  if (before.kind === "branch" && after.kind === "branch") {
    compareBranches(before, after, shift, visit);
    return;
  }
  eachEntry(before, (entry) => {
    const other = findInSlot(after, entry.hash, entry.key, shift);
    if (other === undefined) visit(entry.key, entry.value, undefined);
    else if (other.value !== entry.value) visit(entry.key, entry.value, other.value);
  });
  eachEntry(after, (entry) => {
    if (findInSlot(before, entry.hash, entry.key, shift) === undefined) visit(entry.key, undefined, entry.value);
  });
}

function compareBranches<K, V>(before: Branch<K, V>, after: Branch<K, V>, shift: number, visit: Visit<K, V>): void {
  let indexBefore = 0;
  let indexAfter = 0;
  for (let digit = 0; digit < 32; digit++) {
    const bit = 1 << digit;
    const one = (before.bitmap & bit) !== 0 ? before.children[indexBefore++] : undefined;
    const other = (after.bitmap & bit) !== 0 ? after.children[indexAfter++] : undefined;
    if (one === other) continue;
    if (one === undefined) {
      if (other !== undefined) eachEntry(other, (entry) => visit(entry.key, undefined, entry.value));
    } else if (other === undefined) {
      eachEntry(one, (entry) => visit(entry.key, entry.value, undefined));
    } else {
      compareSlots(one, other, shift + 5, visit);
    }
  }
}

function eachEntry<K, V>(slot: Slot<K, V>, take: (entry: Entry<K, V>) => void): void {
  if (slot.kind === "entry") take(slot);
  else if (slot.kind === "collision") slot.entries.forEach(take);
  else for (const child of slot.children) eachEntry(child, take);
}

function entriesOf<K, V>(slot: Slot<K, V>): readonly Entry<K, V>[] {
  const entries: Entry<K, V>[] = [];
  eachEntry(slot, (entry) => entries.push(entry));
  return entries;
}

function inserted<T>(items: readonly T[], index: number, item: T): readonly T[] {
  const copy = items.slice();
  copy.splice(index, 0, item);
  return copy;
}

function replaced<T>(items: readonly T[], index: number, item: T): readonly T[] {
  const copy = items.slice();
  copy[index] = item;
  return copy;
}

function without<T>(items: readonly T[], index: number): readonly T[] {
  const copy = items.slice();
  copy.splice(index, 1);
  return copy;
}

function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function hashOf(key: string | number): number {
  let hash = 0;
  if (typeof key === "number" && Number.isInteger(key)) {
    hash = (key | 0) ^ Math.imul(Math.floor(key / 0x1_0000_0000) | 0, 0x9e3779b1);
  } else {
    const text = typeof key === "number" ? String(key) : key;
    for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  }
  // The trie looks at the low bits first: mix the high ones in.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

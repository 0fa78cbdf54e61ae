import type { ByteString } from "../../../bytes.ts";
import type { AwkValue } from "./values.ts";

/** An array in the order in which busybox's hash table lists it. */
export class AwkArray {
  readonly #values = new Map<ByteString, AwkValue>();
  #buckets = 61;

  get size(): number {
    return this.#values.size;
  }
  has(key: ByteString): boolean {
    return this.#values.has(key);
  }
  get(key: ByteString): AwkValue {
    if (!this.#values.has(key)) this.set(key, undefined);
    return this.#values.get(key);
  }
  set(key: ByteString, value: AwkValue): void {
    if (!this.#values.has(key) && this.#values.size + 1 > this.#buckets * 10) this.#grow();
    this.#values.set(key, value);
  }
  delete(key: ByteString): void {
    this.#values.delete(key);
  }
  clear(): void {
    this.#values.clear();
  }
  /** Bucket by bucket, the newest of a bucket first. */
  keys(): readonly ByteString[] {
    const buckets = new Map<number, ByteString[]>();
    for (const key of this.#values.keys()) {
      const index = hash(key) % this.#buckets;
      const bucket = buckets.get(index);
      if (bucket === undefined) buckets.set(index, [key]);
      else bucket.unshift(key);
    }
    return [...buckets].sort(([left], [right]) => left - right).flatMap(([, bucket]) => bucket);
  }
  clone(): AwkArray {
    const copy = new AwkArray();
    copy.#buckets = this.#buckets;
    for (const [key, value] of this.#values) copy.#values.set(key, value);
    return copy;
  }
  #grow(): void {
    const larger = [251, 1021, 4093, 16381, 65521].find((prime) => prime > this.#buckets);
    if (larger === undefined) return;
    const entries = this.keys().map((key) => [key, this.#values.get(key)] as const);
    this.#values.clear();
    for (const [key, value] of entries) this.#values.set(key, value);
    this.#buckets = larger;
  }
}

function hash(text: ByteString): number {
  let index = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    index = ((code > 127 ? code - 256 : code) + (index << 6) + (index >>> 26)) >>> 0;
  }
  return index;
}

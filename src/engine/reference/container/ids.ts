const pairs: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/**
 * 64 lower-case hex digits that depend on a seed and a text alone: equal inputs give equal ids, and they look random.
 * Not a digest: an id names a thing, it proves nothing (a sha256 here would cost more than the operation itself).
 */
export function hexId(seed: number, text: string): string {
  let a = (seed | 0) ^ 0x9e3779b9;
  let b = a ^ 0x85ebca6b;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995) ^ (b >>> 15);
  }
  let hex = "";
  for (let word = 0; word < 8; word++) {
    a = (a + 0x6d2b79f5) | 0;
    let mixed = Math.imul(a ^ (a >>> 15), (b | 1) + (word << 1));
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    mixed ^= mixed >>> 14;
    b = Math.imul(b ^ mixed, 0x27d4eb2f) + word;
    hex += pair(mixed >>> 24) + pair(mixed >>> 16) + pair(mixed >>> 8) + pair(mixed);
  }
  return hex;
}

function pair(value: number): string {
  return pairs[value & 0xff] ?? "";
}

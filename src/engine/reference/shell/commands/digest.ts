import type { ByteString } from "../../bytes.ts";

/** MD5, SHA-1, SHA-256 and SHA-512 of bytes, in lower-case hex. */
export const digests: Readonly<Record<"md5" | "sha1" | "sha256" | "sha512", (bytes: ByteString) => string>> = {
  md5,
  sha1,
  sha256,
  sha512,
};

/** The message with its padding, as 32-bit words. */
function words(bytes: ByteString, order: "little" | "big", block: 64 | 128): Uint32Array {
  const lengthBytes = block / 8;
  const size = Math.ceil((bytes.length + 1 + lengthBytes) / block) * block;
  const view = new DataView(new ArrayBuffer(size));
  for (let index = 0; index < bytes.length; index++) view.setUint8(index, bytes.charCodeAt(index));
  view.setUint8(bytes.length, 0x80);
  const little = order === "little";
  const high = Math.floor(bytes.length / 0x20000000);
  const low = (bytes.length << 3) >>> 0;
  view.setUint32(size - 8, little ? low : high, little);
  view.setUint32(size - 4, little ? high : low, little);
  const result = new Uint32Array(size / 4);
  for (let index = 0; index < result.length; index++) result[index] = view.getUint32(index * 4, little);
  return result;
}

function hex(state: Iterable<number>): string {
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

const md5Shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const md5Constants = Array.from(
  { length: 64 },
  (_, index) => Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32) >>> 0,
);

function md5(bytes: ByteString): string {
  const message = words(bytes, "little", 64);
  let [a0, b0, c0, d0] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let start = 0; start < message.length; start += 16) {
    let [a, b, c, d] = [a0, b0, c0, d0];
    for (let round = 0; round < 64; round++) {
      const group = round >> 4;
      const mixed =
        group === 0 ? (b & c) | (~b & d) : group === 1 ? (d & b) | (~d & c) : group === 2 ? b ^ c ^ d : c ^ (b | ~d);
      const index =
        group === 0
          ? round
          : group === 1
            ? (5 * round + 1) & 15
            : group === 2
              ? (3 * round + 5) & 15
              : (7 * round) & 15;
      const sum = (a + mixed + (md5Constants[round] ?? 0) + (message[start + index] ?? 0)) | 0;
      [a, d, c, b] = [d, c, b, (b + rotate(sum, md5Shifts[group * 4 + (round & 3)] ?? 0)) | 0];
    }
    a0 = (a0 + a) | 0;
    b0 = (b0 + b) | 0;
    c0 = (c0 + c) | 0;
    d0 = (d0 + d) | 0;
  }
  return hex(
    [a0, b0, c0, d0].map(
      (word) => ((word & 0xff) << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24),
    ),
  );
}

function sha1(bytes: ByteString): string {
  const message = words(bytes, "big", 64);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const schedule = new Int32Array(80);
  for (let start = 0; start < message.length; start += 16) {
    for (let round = 0; round < 80; round++) {
      schedule[round] =
        round < 16
          ? (message[start + round] ?? 0)
          : rotate(
              (schedule[round - 3] ?? 0) ^
                (schedule[round - 8] ?? 0) ^
                (schedule[round - 14] ?? 0) ^
                (schedule[round - 16] ?? 0),
              1,
            );
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let round = 0; round < 80; round++) {
      const [mixed, constant] =
        round < 20
          ? [(b & c) | (~b & d), 0x5a827999]
          : round < 40
            ? [b ^ c ^ d, 0x6ed9eba1]
            : round < 60
              ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
              : [b ^ c ^ d, 0xca62c1d6];
      const next = (rotate(a, 5) + mixed + e + constant + (schedule[round] ?? 0)) | 0;
      [e, d, c, b, a] = [d, c, rotate(b, 30), a, next];
    }
    for (const [index, word] of [a, b, c, d, e].entries()) state[index] = ((state[index] ?? 0) + word) | 0;
  }
  return hex(state);
}

/** The first 64 bits of the fractional parts of roots of the first primes: FIPS 180-4's constants. */
function rootConstants(count: number, root: 2 | 3): bigint[] {
  const constants: bigint[] = [];
  for (let candidate = 2n; constants.length < count; candidate++) {
    let prime = true;
    for (let factor = 2n; factor * factor <= candidate; factor++) if (candidate % factor === 0n) prime = false;
    if (prime) constants.push(integerRoot(candidate << (64n * BigInt(root)), BigInt(root)) & 0xffffffffffffffffn);
  }
  return constants;
}

function integerRoot(value: bigint, root: bigint): bigint {
  let low = 0n;
  let high = 1n << 80n;
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** root <= value) low = middle;
    else high = middle - 1n;
  }
  return low;
}

const sha512Rounds = rootConstants(80, 3);
const sha512Start = rootConstants(8, 2);
const sha256Rounds = Int32Array.from(sha512Rounds.slice(0, 64), (constant) => Number(constant >> 32n) | 0);
const sha256Start = sha512Start.map((constant) => Number(constant >> 32n) | 0);

function sha256(bytes: ByteString): string {
  const message = words(bytes, "big", 64);
  const state = [...sha256Start];
  const w = new Int32Array(64);
  for (let start = 0; start < message.length; start += 16) {
    for (let round = 0; round < 64; round++) {
      if (round < 16) {
        w[round] = message[start + round] ?? 0;
        continue;
      }
      const x = w[round - 15] ?? 0;
      const y = w[round - 2] ?? 0;
      const s0 = rotate(x, 25) ^ rotate(x, 14) ^ (x >>> 3);
      const s1 = rotate(y, 15) ^ rotate(y, 13) ^ (y >>> 10);
      w[round] = ((w[round - 16] ?? 0) + s0 + (w[round - 7] ?? 0) + s1) | 0;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let round = 0; round < 64; round++) {
      const s1 = rotate(e, 26) ^ rotate(e, 21) ^ rotate(e, 7);
      const first = (h + s1 + ((e & f) ^ (~e & g)) + (sha256Rounds[round] ?? 0) + (w[round] ?? 0)) | 0;
      const s0 = rotate(a, 30) ^ rotate(a, 19) ^ rotate(a, 10);
      const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = ((state[index] ?? 0) + word) | 0;
  }
  return hex(state);
}

function sha512(bytes: ByteString): string {
  const message = words(bytes, "big", 128);
  const mask = 0xffffffffffffffffn;
  const turn = (word: bigint, by: bigint): bigint => ((word >> by) | (word << (64n - by))) & mask;
  const state = [...sha512Start];
  for (let start = 0; start < message.length; start += 32) {
    const w: bigint[] = [];
    for (let round = 0; round < 80; round++) {
      if (round < 16) {
        w.push((BigInt(message[start + round * 2] ?? 0) << 32n) | BigInt(message[start + round * 2 + 1] ?? 0));
        continue;
      }
      const x = w[round - 15] ?? 0n;
      const y = w[round - 2] ?? 0n;
      const s0 = turn(x, 1n) ^ turn(x, 8n) ^ (x >> 7n);
      const s1 = turn(y, 19n) ^ turn(y, 61n) ^ (y >> 6n);
      w.push(((w[round - 16] ?? 0n) + s0 + (w[round - 7] ?? 0n) + s1) & mask);
    }
    let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state;
    for (let round = 0; round < 80; round++) {
      const s1 = turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n);
      const first = (h + s1 + ((e & f) ^ (~e & mask & g)) + (sha512Rounds[round] ?? 0n) + (w[round] ?? 0n)) & mask;
      const s0 = turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n);
      const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) & mask;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) & mask, c, b, a, (first + second) & mask];
    }
    for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = ((state[index] ?? 0n) + word) & mask;
  }
  return state.map((word) => word.toString(16).padStart(16, "0")).join("");
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 of gzip and crc32. */
export function crc32(bytes: ByteString): number {
  let crc = 0xffffffff;
  for (let index = 0; index < bytes.length; index++)
    crc = (crc >>> 8) ^ (crcTable[(crc ^ bytes.charCodeAt(index)) & 255] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

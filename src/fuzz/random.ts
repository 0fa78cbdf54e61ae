/** A small generator of pseudo-random numbers: one draw of fast-check seeds it, so drawing a trace costs next to nothing. */
export interface Random {
  /** 0 … bound - 1. */
  below(bound: number): number;
  /** True once in `odds` draws. */
  oneIn(odds: number): boolean;
  pick<T>(items: readonly T[]): T | undefined;
}

/** xorshift32, from any seed. */
export function randomOf(seed: number): Random {
  let state = seed | 0 || 0x9e3779b9;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  // Nearby seeds begin alike; a few rounds part them.
  for (let round = 0; round < 4; round++) next();
  const below = (bound: number) => next() % bound;
  return { below, oneIn: (odds) => below(odds) === 0, pick: (items) => items[below(items.length)] };
}

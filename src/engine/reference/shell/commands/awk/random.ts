/** random(3) of the C library: an additive feedback generator of 31 words. */
export function libraryRandom(seed: number): { readonly next: () => number; readonly drawn: () => number } {
  const words: number[] = [seed === 0 ? 1 : seed | 0];
  for (let index = 1; index < 31; index++) {
    const previous = words[index - 1] ?? 0;
    const value = Number((16807n * BigInt(previous)) % 2147483647n);
    words.push(value < 0 ? value + 2147483647 : value);
  }
  for (let index = 31; index < 34; index++) words.push(words[index - 31] ?? 0);
  let at = 34;
  let drawn = 0;
  const step = (): number => {
    const word = ((words[at - 31] ?? 0) + (words[at - 3] ?? 0)) >>> 0;
    words.push(word);
    at++;
    return word >>> 1;
  };
  for (let index = 0; index < 310; index++) step();
  return {
    next: () => {
      drawn++;
      return step();
    },
    drawn: () => drawn,
  };
}

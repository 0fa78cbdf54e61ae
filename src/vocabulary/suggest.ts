/** The word of a list that was probably meant: Damerau distance at most 2, and less than half of the word changed. */
export function didYouMean(word: string, allowed: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.min(2, Math.floor(word.length / 2)) + 0.5;
  for (const candidate of allowed) {
    if (Math.abs(candidate.length - word.length) > 2) continue;
    // Of two that are equally near, the one of the same length: a wrong key is hit more often than one is lost.
    const length = candidate.length === word.length ? 0 : 0.1;
    const distance = word.toLowerCase() === candidate.toLowerCase() ? 0.5 : damerau(word, candidate) + length;
    if (distance > 0 && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Edit distance in which the swap of two neighbours counts as one change. */
export function damerau(a: string, b: string): number {
  let previous: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (previous[j - 2] ?? 0) + 1);
      }
      next.push(cost);
    }
    previous = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** `a, b or c` */
export function orList(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

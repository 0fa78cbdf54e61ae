/** 32-bit FNV-1a of a text: stable for ever, since shards and seeds depend on it. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** Seed of one scenario: a function of the run's seed and the scenario's id, so that selection changes nothing. */
export function scenarioSeed(runSeed: number, id: string): number {
  return hashText(`${runSeed}\n${id}`);
}

/** The shard, from 1, that a scenario belongs to; the same on every machine. */
export function shardOf(id: string, count: number): number {
  return (hashText(id) % count) + 1;
}

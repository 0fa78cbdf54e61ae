/** Pause after the n-th poll of `eventually`: 50 ms, growing to half a second. Replay uses the same. */
export function pollDelayMs(polls: number): number {
  return Math.min(500, 50 * polls);
}

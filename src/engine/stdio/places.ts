/** The requests that may be under way at the same time: who comes later waits, in order. */
export interface Places {
  /** Takes a place; answers whether there still is somebody who wants it. */
  take(signal: AbortSignal | undefined): Promise<boolean>;
  /** Hands the place to who has waited longest. */
  leave(): void;
  /** Adds places that are free. */
  add(count: number): void;
  /** Lets all go that wait. */
  open(): void;
}

/** One place; more can be added. */
export function createPlaces(): Places {
  const waiting = new Set<() => void>();
  let free = 1;
  return {
    async take(signal) {
      if (signal?.aborted === true) return false;
      if (free > 0) {
        free -= 1;
        return true;
      }
      return await new Promise<boolean>((resolve) => {
        const place = (): void => resolve(true);
        waiting.add(place);
        signal?.addEventListener("abort", () => resolve(!waiting.delete(place)), { once: true });
      });
    },
    leave() {
      const [next] = waiting;
      if (next === undefined) free += 1;
      else if (waiting.delete(next)) next();
    },
    add(count) {
      free += count;
    },
    open() {
      for (const go of waiting) go();
      waiting.clear();
    },
  };
}

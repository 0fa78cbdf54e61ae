import type { Clock } from "../runner/clock.ts";

/** The clock of this machine. */
export const machineClock: Clock = {
  epochMs: () => Date.now(),
  wallMs: () => performance.now(),
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
};

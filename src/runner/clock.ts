/** Wall time, given from outside so that tests need not wait. */
export interface Clock {
  /** Milliseconds since the epoch. */
  epochMs(): number;
  /** Milliseconds that only ever grow. */
  wallMs(): number;
  /** Calls back once after a time; the answer takes it back. */
  after(milliseconds: number, action: () => void): () => void;
  /** Lets signals and streams have their turn. */
  breathe(): Promise<void>;
}

/** Milliseconds with three decimals: what a clock knows, without the noise of its floating point. */
export function roundMs(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}

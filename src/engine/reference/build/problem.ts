/** Why something cannot be done, in dockerd's words. */
export interface Problem {
  readonly problem: string;
  /** What to do about it: words of our own, which follow the engine's in brackets. */
  readonly hint?: string;
}

/** A problem that is this engine's lack, not the build's fault. */
export interface NotSimulated extends Problem {
  readonly unsupported: string;
}

/** The whole message. */
export function wordsOf({ problem, hint }: Problem): string {
  return hint === undefined ? problem : `${problem} (${hint})`;
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "problem" in value;
}

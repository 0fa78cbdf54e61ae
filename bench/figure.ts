/** One figure of the bench. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
}

/** Whether a figure keeps its limit: a rate (`…/s`) or a gain (`× faster`) is at least its limit, everything else at most. */
export function keepsLimit({ value, unit, limit }: Figure): boolean {
  if (limit === undefined) return true;
  return isAtLeast(unit) ? value >= limit : value <= limit;
}

/** The limit in words; empty where there is none. */
export function limitText({ unit, limit }: Figure): string {
  if (limit === undefined) return "";
  return `${isAtLeast(unit) ? "at least" : "at most"} ${shown(limit)}`;
}

/** Whole from 100 on, otherwise with the digits that tell something. */
export function shown(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString("en-US");
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function isAtLeast(unit: string): boolean {
  return unit.endsWith("/s") || unit.endsWith("faster");
}

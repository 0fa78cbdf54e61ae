const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

/** Milliseconds of `500ms`, `5s`, `2m` or `1h`; undefined for anything else. */
export function milliseconds(text: string): number | undefined {
  const parts = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text);
  if (parts?.[1] === undefined) return undefined;
  const unit = parts[2] as keyof typeof units;
  return Math.round(Number(parts[1]) * units[unit]);
}

/** The shortest writing of a time; `milliseconds` reads it back. */
export function duration(ms: number): string {
  if (ms !== 0 && ms % units.h === 0) return `${ms / units.h}h`;
  if (ms !== 0 && ms % units.m === 0) return `${ms / units.m}m`;
  return ms % units.s === 0 ? `${ms / units.s}s` : `${ms}ms`;
}

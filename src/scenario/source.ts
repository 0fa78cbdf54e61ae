import type { Range } from "../vocabulary/generated/types.ts";

/** Text of a file, with places in it. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** Line and column of offsets; the line table is made when first asked for. */
  rangeOf(start: number, end: number): Range;
  /** The text of a line, from 1, without its end; undefined behind the last. */
  line(number: number): string | undefined;
}

/** Offsets are UTF-16 code units from 0; lines and columns count from 1. */
export function makeSource(path: string, text: string): Source {
  let table: readonly number[] | undefined;
  const starts = (): readonly number[] => {
    table ??= lineStarts(text);
    return table;
  };
  return {
    path,
    text,
    rangeOf(from, to) {
      const start = Math.max(0, Math.min(from, text.length));
      const end = Math.max(start, Math.min(to, text.length));
      const line = lineAt(starts(), start);
      return { start, end, line, column: start - (starts()[line - 1] ?? 0) + 1 };
    },
    line(number) {
      const start = starts()[number - 1];
      if (start === undefined) return undefined;
      const end = starts()[number] ?? text.length + 1;
      return text.slice(start, end - 1).replace(/\r$/, "");
    },
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Number of the line that holds an offset: the last that starts at or before it. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

import type { ParsedScript } from "unbash";
import type { Node } from "../ast.ts";

/** What lowering a tree of unbash shares. */
export interface Lowering {
  readonly source: string;
  /** Set when something turns up that ash does not have. */
  foreign: boolean;
  lines: readonly number[] | undefined;
  /** Lowers the script of a substitution. */
  readonly lowerBody: (script: ParsedScript) => Node;
}

/** Text to insert so that a source is read as ash reads it. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** The same, for what finds such places. */
export type MutableLowering = { -readonly [K in keyof Lowering]: Lowering[K] } & {
  /**
   * Text to insert so that unbash reads as ash does: `[[`, `time` and `coproc` are words to ash, and `((` is two
   * subshells. A backslash makes a word of a keyword.
   */
  readonly insertions: Insertion[];
};

/** Line of a position in the source, from 0. */
export function lineAt(lowering: Lowering, position: number): number {
  lowering.lines ??= lineStarts(lowering.source);
  const { lines } = lowering;
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= position) low = middle;
    else high = middle;
  }
  return low;
}

function lineStarts(source: string): number[] {
  const lines = [0];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) lines.push(at + 1);
  return lines;
}

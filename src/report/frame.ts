import type { Range } from "../vocabulary/generated/types.ts";
import type { Paint } from "./paint.ts";

const widthMax = 110;

/**
 * The author's own lines with carets under a range: at most `linesMax` lines of it, tabs as one blank,
 * a long line cut around the place. Empty when the text does not hold the place.
 */
export function codeFrame(
  source: string,
  range: Range,
  options: { readonly paint: Paint; readonly linesMax: number },
): readonly string[] {
  const lines = source.split(/\r?\n/);
  const first = lines[range.line - 1];
  if (first === undefined) return [];
  const covered = source
    .slice(range.start, Math.max(range.end, range.start + 1))
    .replace(/\s+$/, "")
    .split(/\r?\n/);
  const number = (line: number) => options.paint.dim(`${String(line).padStart(5)} | `);
  const blank = options.paint.dim("      | ");
  const offset = Math.max(0, Math.min(range.column - 20, first.length - widthMax));
  const width = Math.max(1, Math.min((covered[0] ?? "").length, widthMax - (range.column - 1 - offset)));
  const caret = " ".repeat(range.column - 1 - offset) + options.paint.bad("^".repeat(width));
  const frame = [number(range.line) + clip(first, offset), blank + caret];
  for (let extra = 1; extra < Math.min(covered.length, options.linesMax); extra += 1) {
    frame.push(number(range.line + extra) + clip(lines[range.line - 1 + extra] ?? "", offset));
  }
  return frame;
}

function clip(line: string, offset: number): string {
  const plain = line.replace(/\t/g, " ").slice(offset, offset + widthMax);
  return offset + widthMax < line.length ? `${plain}…` : plain;
}

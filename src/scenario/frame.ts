import type { Range } from "../vocabulary/generated/types.ts";
import type { Source } from "./source.ts";

const lineLengthMax = 120;

/** The line of a place, one line before it, and carets under the place; long lines are cut around the caret. */
export function frameOf(source: Source, range: Range): string {
  const line = source.line(range.line) ?? "";
  const before = range.line > 1 ? source.line(range.line - 1) : undefined;
  const width = String(range.line).length;
  const cut = range.column > lineLengthMax - 20 ? range.column - 40 : 0;
  const shown = (text: string) => {
    const part = text.slice(cut, cut + lineLengthMax).replaceAll("\t", " ");
    return `${cut > 0 && text.length > cut ? "…" : ""}${part}${text.length > cut + lineLengthMax ? "…" : ""}`;
  };
  const column = range.column - 1 - cut + (cut > 0 ? 1 : 0);
  const room = Math.max(1, line.slice(0, cut + lineLengthMax).length - (range.column - 1));
  const carets = "^".repeat(Math.max(1, Math.min(range.end - range.start, room)));
  const rows = [`${range.line} | ${shown(line)}`, `${" ".repeat(width)} | ${" ".repeat(column)}${carets}`];
  if (before !== undefined && before.trim() !== "")
    rows.unshift(`${String(range.line - 1).padStart(width)} | ${shown(before)}`);
  return rows.map((row) => row.trimEnd()).join("\n");
}

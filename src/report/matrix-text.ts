import type { Column } from "./columns.ts";
import { cellsOf, markdownTable } from "./markdown.ts";
import type { Matrix, Tally } from "./matrix.ts";
import type { Paint } from "./paint.ts";
import type { RuleLevel, RuleRow } from "./standing.ts";

/** What the rows of a matrix are. */
export type MatrixRows = "chapter" | "rule";

/** A matrix for a terminal; the legend stands below. */
export function matrixText(matrix: Matrix, rows: MatrixRows, paint: Paint): string {
  const head = matrix.columns.map((column) => column.letter);
  const table =
    rows === "chapter"
      ? [
          ["chapter", "level", ...head],
          ...matrix.chapters.map(({ chapter, level, cells }) => [chapter, level, ...cells.map(tallyText(level))]),
          ...matrix.totals.map(({ level, cells }) => ["all", level, ...cells.map(tallyText(level))]),
        ]
      : [["rule", "level", ...head], ...matrix.rules.map((row) => [row.id, row.level, ...row.cells.map(glyphOf(row))])];
  const legend =
    rows === "chapter"
      ? "held/shown, ✗ violations of a MUST, ~ divergences from a SHOULD or MAY; · nothing shown"
      : "✓ held, ✗ violated (MUST), ~ diverges (SHOULD, MAY), k a known one, · not shown";
  return [
    ...matrix.columns.map(
      ({ letter, engine, source }) => `${paint.strong(letter)}  ${engine}${paint.dim(` · ${source}`)}`,
    ),
    "",
    ...aligned(table, paint),
    "",
    paint.dim(legend),
    "",
  ].join("\n");
}

/** A matrix as Markdown. */
export function matrixMarkdown(matrix: Matrix, rows: MatrixRows): string {
  const head = matrix.columns.map(headOf);
  const table =
    rows === "chapter"
      ? markdownTable(
          ["chapter", "level", ...head],
          [
            ...matrix.chapters.map(({ chapter, level, cells }) => [chapter, level, ...cells.map(tallyText(level))]),
            ...matrix.totals.map(({ level, cells }) => ["**all**", level, ...cells.map(tallyText(level))]),
          ],
        )
      : markdownTable(
          ["rule", "level", ...head, ""],
          matrix.rules.map((row) => [row.id, row.level, ...cellsOf(row), row.sentence]),
        );
  return `${table}\n`;
}

/** A matrix as data, without the runs themselves. */
export function matrixJson({ columns, rules, chapters, totals }: Matrix): object {
  return { schemaVersion: 1, columns: columns.map(columnJson), totals, chapters, rules };
}

/** A column as data. */
export function columnJson({ letter, engine, source, run }: Column): object {
  return {
    letter,
    engine,
    source,
    run: run.started.run,
    dialect: run.started.engine.dialect,
    scenarios: run.scenarios.size,
  };
}

function headOf({ letter, engine }: Column): string {
  return `${letter}: ${engine}`;
}

/** `12/14 ✗2`: how many are held of those that were shown, and how many are not. */
function tallyText(level: RuleLevel): (tally: Tally) => string {
  const mark = level === "MUST" ? "✗" : "~";
  return ({ held, broken, unshown }) => {
    const shown = held + broken;
    if (shown === 0) return unshown === 0 ? "" : "·";
    return `${held}/${shown}${broken === 0 ? "" : ` ${mark}${broken}`}`;
  };
}

function glyphOf(row: RuleRow): (cell: RuleRow["cells"][number]) => string {
  const broken = row.level === "MUST" ? "✗" : "~";
  return ({ standing, known }) =>
    standing === "held" ? "✓" : standing === "unshown" ? "·" : known === true ? `${broken}k` : broken;
}

/** Columns as wide as their widest cell; the first row is the heading. */
function aligned(rows: readonly (readonly string[])[], paint: Paint): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row, index) => {
    const line = row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
    return index === 0 ? paint.strong(line) : line;
  });
}

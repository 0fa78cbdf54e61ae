import type { Column } from "./columns.ts";
import { compareText } from "./fold.ts";
import { type RuleInfo, type RuleLevel, type RuleRow, ruleRows } from "./standing.ts";

/** How many rules of one level stand how; a broken MUST is a violation, a broken SHOULD or MAY a divergence. */
export interface Tally {
  readonly held: number;
  readonly broken: number;
  readonly unshown: number;
}

export interface ChapterRow {
  readonly chapter: string;
  readonly level: RuleLevel;
  /** By column. */
  readonly cells: readonly Tally[];
}

/** Rules by engine. */
export interface Matrix {
  readonly columns: readonly Column[];
  /** By id. */
  readonly rules: readonly RuleRow[];
  /** By chapter, MUST before SHOULD before MAY; levels that a chapter does not have are absent. */
  readonly chapters: readonly ChapterRow[];
  /** Of all chapters, by level. */
  readonly totals: readonly Omit<ChapterRow, "chapter">[];
}

const levels: readonly RuleLevel[] = ["MUST", "SHOULD", "MAY"];

/** The matrix of runs: every rule that their scenarios cite; one that no engine can confirm is a row and in no tally. */
export function matrixOf(columns: readonly Column[], ruleOf: (id: string) => RuleInfo | undefined): Matrix {
  const rules = ruleRows(columns, ruleOf);
  const chapters = [...new Set(rules.map(({ chapter }) => chapter))].sort(compareText);
  const tallies = (members: readonly RuleRow[]) =>
    levels.flatMap((level) => {
      const own = members.filter((rule) => rule.level === level);
      return own.length === 0 ? [] : [{ level, cells: columns.map((_, index) => tallyOf(own, index)) }];
    });
  return {
    columns,
    rules,
    chapters: chapters.flatMap((chapter) =>
      tallies(rules.filter((rule) => rule.chapter === chapter)).map((row) => ({ chapter, ...row })),
    ),
    totals: tallies(rules),
  };
}

function tallyOf(rules: readonly RuleRow[], column: number): Tally {
  const count = (standing: "held" | "broken" | "unshown") =>
    rules.filter(({ cells, verified }) => verified !== false && cells[column]?.standing === standing).length;
  return { held: count("held"), broken: count("broken"), unshown: count("unshown") };
}

import type { Verdict } from "../vocabulary/generated/types.ts";
import { verdicts } from "../vocabulary/verdict.ts";
import type { Column } from "./columns.ts";
import type { Change, Comparison, ScenarioComparison } from "./compare.ts";
import { hasNewFailures } from "./compare.ts";
import { plural, shorten } from "./describe.ts";
import { cellsOf, markdownTable } from "./markdown.ts";
import { columnJson } from "./matrix-text.ts";
import { noColours, type Paint } from "./paint.ts";
import type { RuleCell, RuleRow } from "./standing.ts";

/** How a comparison is told. */
export interface ComparisonTextOptions {
  readonly paint: Paint;
  /** Also scenarios whose verdicts agree and whose answers do not. */
  readonly answers: boolean;
}

const answerMax = 160;

/** A comparison for a terminal: what is worse, what is better, what else differs, rule by rule, and the sum. */
export function comparisonText(comparison: Comparison, options: ComparisonTextOptions): string {
  const { paint } = options;
  const blocks = [
    comparison.columns.map((column) => columnLine(column, paint)).join("\n"),
    ...groups(comparison, options).map(({ title, members }) =>
      [
        paint.strong(`${title} (${members.length})`),
        ...members.map((member) => scenarioBlock(member, comparison, paint)),
      ].join("\n"),
    ),
    ...(comparison.rules.length === 0
      ? []
      : [
          [
            paint.strong(`rules that stand differently (${comparison.rules.length})`),
            ...comparison.rules.map((row) => ruleLine(row, comparison, paint)),
          ].join("\n"),
        ]),
    closing(comparison, options),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** A comparison as Markdown, for a pull request or a page. */
export function comparisonMarkdown(comparison: Comparison, options: Pick<ComparisonTextOptions, "answers">): string {
  const { columns } = comparison;
  const letters = columns.map(({ letter }) => letter);
  const parts = [
    markdownTable(
      ["", "engine", "run", "scenarios"],
      columns.map(({ letter, engine, source, run }) => [letter, engine, `\`${source}\``, String(run.scenarios.size)]),
    ),
    ...groups(comparison, options).map(({ title, members }) =>
      [
        `### ${title} (${members.length})`,
        markdownTable(
          ["scenario", ...letters, "first divergent step"],
          members.map((member) => [
            `\`${member.id}\``,
            ...member.verdicts.map((verdict) => verdict?.status ?? "–"),
            member.divergences
              .flatMap((divergence, index) =>
                divergence === null
                  ? []
                  : [
                      `${divergence.step + 1} \`${divergence.operation}\`: ${divergence.at}: ${letters[0]} \`${shorten(divergence.first, answerMax)}\`, ${letters[index]} \`${shorten(divergence.other, answerMax)}\``,
                    ],
              )
              .join("; "),
          ]),
        ),
      ].join("\n\n"),
    ),
    ...(comparison.rules.length === 0
      ? []
      : [
          [
            `### Rules that stand differently (${comparison.rules.length})`,
            markdownTable(
              ["rule", "level", ...letters, ""],
              comparison.rules.map((row) => [row.id, row.level, ...cellsOf(row), row.sentence]),
            ),
          ].join("\n\n"),
        ]),
    closing(comparison, { ...options, paint: noColours }),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** A comparison as data, without the runs themselves; figures and verdicts are by column. */
export function comparisonJson(comparison: Comparison): object {
  const { columns, different, rules, newFailures, fixed, scenarios } = comparison;
  return { schemaVersion: 1, columns: columns.map(columnJson), scenarios, newFailures, fixed, different, rules };
}

function columnLine({ letter, engine, source, run }: Column, paint: Paint): string {
  return `${paint.strong(letter)}  ${engine}${paint.dim(` · ${plural(run.scenarios.size, "scenario")} · ${source}`)}`;
}

interface Group {
  readonly title: string;
  readonly members: readonly ScenarioComparison[];
}

/** Each scenario once, under the gravest thing that became of it. */
function groups(
  { different, columns }: Comparison,
  { answers }: Pick<ComparisonTextOptions, "answers">,
): readonly Group[] {
  const gravest = ({ changes }: ScenarioComparison): Change =>
    order.find((change) => changes.includes(change)) ?? "same";
  const [first] = columns;
  const titles: { readonly [C in Change]: string } = {
    "new-failure": "new failures",
    fixed: "fixed",
    other: "other verdicts that differ",
    same: `answers that are not those of ${first?.letter}`,
  };
  return order.flatMap((change) => {
    const members = different.filter((scenario) => gravest(scenario) === change);
    return members.length === 0 || (change === "same" && !answers) ? [] : [{ title: titles[change], members }];
  });
}

const order: readonly Change[] = ["new-failure", "fixed", "other", "same"];

function scenarioBlock(scenario: ScenarioComparison, { columns, rules }: Comparison, paint: Paint): string {
  const [first] = columns;
  const lines = [`  ${scenario.id}`];
  for (const [index, verdict] of scenario.verdicts.entries()) {
    lines.push(`    ${columns[index]?.letter}  ${verdictText(verdict, paint)}`);
  }
  for (const [index, divergence] of scenario.divergences.entries()) {
    if (divergence === null) continue;
    const place = divergence.line === undefined ? "" : paint.dim(` (line ${divergence.line})`);
    lines.push(
      `    step ${divergence.step + 1}, ${divergence.operation}${place}: ${divergence.at}`,
      `      ${first?.letter}  ${shorten(divergence.first, answerMax)}`,
      `      ${columns[index]?.letter}  ${shorten(divergence.other, answerMax)}`,
    );
  }
  const differing = rules.filter((rule) => scenario.rules.includes(rule.id));
  if (differing.length > 0)
    lines.push(paint.dim(`    rules: ${differing.map(({ id, level }) => `${id} (${level})`).join(", ")}`));
  return lines.join("\n");
}

function verdictText(verdict: Verdict | null, paint: Paint): string {
  if (verdict === null) return paint.dim("not in this run");
  const { glyph, exitCode } = verdicts[verdict.status];
  const mark = exitCode > 0 ? paint.bad(glyph) : verdict.status === "passed" ? paint.good(glyph) : paint.warn(glyph);
  const reason = verdict.reason === undefined ? "" : paint.dim(`: ${shorten(verdict.reason, answerMax)}`);
  return `${mark} ${verdict.status}${reason}`;
}

function ruleLine(row: RuleRow, { columns }: Comparison, paint: Paint): string {
  const cells = row.cells.map((cell, index) => `${columns[index]?.letter} ${cellText(cell, row, paint)}`);
  return `  ${row.id.padEnd(12)} ${row.level.padEnd(6)} ${cells.join("  ")}  ${paint.dim(shorten(row.sentence, 100))}`;
}

function cellText(cell: RuleCell, row: RuleRow, paint: Paint): string {
  switch (cell.standing) {
    case "held":
      return paint.good("held");
    case "unshown":
      return paint.dim("unshown");
    case "broken": {
      const word = `${row.level === "MUST" ? "violated" : "diverges"}${cell.known === true ? " (known)" : ""}`;
      return row.level === "MUST" ? paint.bad(word) : paint.warn(word);
    }
  }
}

/** The last lines: the verdict of the gate comes last. */
function closing(comparison: Comparison, { paint, answers }: ComparisonTextOptions): string {
  const { columns, different, scenarios } = comparison;
  const parted = different.filter(({ changes }) => changes.every((change) => change === "same")).length;
  const verdictsDiffer = different.length - parted;
  const lines = [`the same verdict everywhere: ${scenarios - verdictsDiffer} of ${plural(scenarios, "scenario")}`];
  if (parted > 0) {
    const hint = answers ? "" : " (--answers lists them)";
    lines.push(`${parted} of these ${parted === 1 ? "parts" : "part"} in an answer${hint}`);
  }
  const failures = columns.flatMap(({ letter }, index) => {
    const count = comparison.newFailures[index] ?? 0;
    return count === 0 ? [] : [`${count} in ${letter}`];
  });
  const fixed = columns.flatMap(({ letter }, index) => {
    const count = comparison.fixed[index] ?? 0;
    return count === 0 ? [] : [`${count} in ${letter}`];
  });
  if (fixed.length > 0) lines.push(`fixed against ${columns[0]?.letter}: ${fixed.join(", ")}`);
  lines.push(
    hasNewFailures(comparison)
      ? paint.bad(`new failures against ${columns[0]?.letter}: ${failures.join(", ")}`)
      : paint.good("no new failure"),
  );
  return lines.join("\n");
}

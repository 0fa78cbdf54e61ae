import type { Verdict } from "../vocabulary/generated/types.ts";
import { verdicts } from "../vocabulary/verdict.ts";
import { type Column, verdictIn } from "./columns.ts";
import { compareText } from "./fold.ts";

export type RuleLevel = "MUST" | "SHOULD" | "MAY";

/** What a rule is to a report. */
export interface RuleInfo {
  readonly id: string;
  readonly level: RuleLevel;
  readonly chapter: string;
  readonly sentence: string;
  /** false: no engine here can confirm it, and it counts in no figure. */
  readonly verified?: boolean;
}

/**
 * How a rule stands on an engine: `held` when scenarios that cite it passed and none failed, `broken` when one failed,
 * `unshown` when none ran to an end.
 */
export type Standing = "held" | "broken" | "unshown";

export interface RuleCell {
  readonly standing: Standing;
  /** Every scenario that breaks it is a known failure. */
  readonly known?: true;
  /** Scenarios that break it. */
  readonly broken?: readonly string[];
}

export interface RuleRow extends RuleInfo {
  /** By column. */
  readonly cells: readonly RuleCell[];
}

/**
 * Every rule that a scenario of any column cites, by id, and how it stands in each column. A failed scenario speaks
 * against each rule that it cites, unless the list of known failures names the one that is not kept: then the others
 * are as if it had not run. `ruleOf` resolves ids that were merged; rules that it does not know keep what the run says.
 */
export function ruleRows(columns: readonly Column[], ruleOf: (id: string) => RuleInfo | undefined): readonly RuleRow[] {
  const found = new Map<string, RuleInfo>();
  const citing = columns.map((column) => {
    const byRule = new Map<string, string[]>();
    for (const [id, scenario] of column.run.scenarios) {
      for (const cited of new Set(
        (scenario.attempts[0]?.started.rules ?? []).map((rule) => ruleOf(rule)?.id ?? rule),
      )) {
        const told = column.run.started.rules?.find((rule) => rule.id === cited);
        found.set(cited, ruleOf(cited) ?? unlisted(cited, told));
        byRule.set(cited, [...(byRule.get(cited) ?? []), id]);
      }
    }
    return byRule;
  });
  return [...found.values()]
    .sort((left, right) => compareText(left.id, right.id))
    .map((rule) => ({
      ...rule,
      cells: columns.map((column, index) => cellOf(rule.id, column, citing[index]?.get(rule.id) ?? [], ruleOf)),
    }));
}

function unlisted(id: string, told: { readonly level: string; readonly sentence: string } | undefined): RuleInfo {
  const level = told?.level === "SHOULD" || told?.level === "MAY" ? told.level : "MUST";
  return { id, level, chapter: "", sentence: told?.sentence ?? "" };
}

function cellOf(
  rule: string,
  column: Column,
  scenarios: readonly string[],
  ruleOf: (id: string) => RuleInfo | undefined,
): RuleCell {
  const judged = scenarios.flatMap((id) => {
    const verdict = verdictIn(column, id);
    return verdict === undefined ? [] : [{ id, verdict }];
  });
  const breaks = ({ status, rule: named }: Verdict): boolean =>
    verdicts[status].exitCode > 0 && status !== "unexpectedly-passing"
      ? true
      : status === "known-failing" && (named === undefined || (ruleOf(named)?.id ?? named) === rule);
  const broken = judged.filter(({ verdict }) => breaks(verdict));
  if (broken.length > 0) {
    const known = broken.every(({ verdict }) => verdict.status === "known-failing");
    return {
      standing: "broken",
      ...(known ? { known } : {}),
      broken: broken.map(({ id }) => id).sort(compareText),
    };
  }
  const holds = judged.some(({ verdict }) => verdict.status === "passed" || verdict.status === "unexpectedly-passing");
  return { standing: holds ? "held" : "unshown" };
}

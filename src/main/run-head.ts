import { randomInt } from "node:crypto";
import type { KnownFailure } from "../rules/known-failures.ts";
import { ruleOf } from "../rules/table.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { RunStarted } from "../vocabulary/generated/types.ts";

/** A run's id, part of every name on an engine: others may begin in the same millisecond. */
export function newRunId(): string {
  return `r${Date.now().toString(36)}${randomInt(36 ** 3)
    .toString(36)
    .padStart(3, "0")}`;
}

/** The rules that the scenarios cite and the known failures name, once each. */
export function rulesOf(
  scenarios: readonly Scenario[],
  known: readonly KnownFailure[] = [],
): NonNullable<RunStarted["rules"]> {
  const ids = new Set([
    ...scenarios.flatMap((scenario) => scenario.rules),
    ...known.flatMap(({ rule }) => (rule === undefined ? [] : [rule])),
  ]);
  return [...ids].sort().flatMap((id) => {
    const rule = ruleOf(id);
    return rule === undefined ? [] : [{ id, level: rule.level, sentence: rule.sentence }];
  });
}

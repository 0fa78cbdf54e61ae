import { randomInt } from "node:crypto";
import { ruleOf } from "../rules/table.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { RunStarted } from "../vocabulary/generated/types.ts";

/** A run's id, part of every name on an engine: others may begin in the same millisecond. */
export function newRunId(): string {
  return `r${Date.now().toString(36)}${randomInt(36 ** 3)
    .toString(36)
    .padStart(3, "0")}`;
}

/** The rules that the scenarios cite, once each. */
export function rulesOf(scenarios: readonly Scenario[]): NonNullable<RunStarted["rules"]> {
  const ids = new Set(scenarios.flatMap((scenario) => scenario.rules));
  return [...ids].sort().flatMap((id) => {
    const rule = ruleOf(id);
    return rule === undefined ? [] : [{ id, level: rule.level, sentence: rule.sentence }];
  });
}

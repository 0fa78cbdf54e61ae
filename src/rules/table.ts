import { chapters } from "./generated/rules.ts";
import type { Rule } from "./rule.ts";

/** Every rule, in the order of the chapters. */
export const rules: readonly Rule[] = chapters.flatMap((chapter) =>
  chapter.rules.map((rule) => ({ measuredOn: chapter.measuredOn, chapter: chapter.chapter, ...rule })),
);

const byId: ReadonlyMap<string, Rule> = new Map(
  rules.flatMap((rule) => [rule.id, ...(rule.also ?? [])].map((id) => [id, rule] as const)),
);

/** The rule of an id or of an alias of it; undefined when there is none. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}

/** Every id that resolves, aliases included. */
export function ruleIds(): ReadonlySet<string> {
  return new Set(byId.keys());
}

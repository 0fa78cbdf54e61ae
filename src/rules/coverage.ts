import type { Level, Rule } from "./rule.ts";

/** What cites a rule. */
export interface Citation {
  /** Path of a scenario, or name of a property. */
  readonly by: string;
  readonly kind: "scenario" | "property";
  readonly rules: readonly string[];
}

/** A rule and what covers it. */
export interface CoveredRule {
  readonly rule: Rule;
  readonly scenarios: readonly string[];
  readonly properties: readonly string[];
}

/** How many rules of one level count, and how many of them something cites. */
export interface Share {
  readonly level: Level;
  readonly covered: number;
  readonly total: number;
}

/** Which scenarios and properties cite each rule; an alias counts for its rule. Rules in their own order, names sorted. */
export function coverRules(rules: readonly Rule[], citations: readonly Citation[]): readonly CoveredRule[] {
  const resolve = new Map(rules.flatMap((rule) => [rule.id, ...(rule.also ?? [])].map((id) => [id, rule.id] as const)));
  const found = new Map<string, { scenario: Set<string>; property: Set<string> }>();
  for (const citation of citations) {
    for (const cited of citation.rules) {
      const id = resolve.get(cited);
      if (id === undefined) continue;
      const entry = found.get(id) ?? { scenario: new Set(), property: new Set() };
      entry[citation.kind].add(citation.by);
      found.set(id, entry);
    }
  }
  return rules.map((rule) => {
    const entry = found.get(rule.id);
    return { rule, scenarios: [...(entry?.scenario ?? [])].sort(), properties: [...(entry?.property ?? [])].sort() };
  });
}

/** Shares by level. A rule that no engine here can confirm (`verified: false`) counts nowhere. */
export function coverageShares(covered: readonly CoveredRule[]): readonly Share[] {
  return (["MUST", "SHOULD", "MAY"] as const).map((level) => {
    const counted = covered.filter(({ rule }) => rule.level === level && rule.verified !== false);
    return {
      level,
      covered: counted.filter(({ scenarios, properties }) => scenarios.length + properties.length > 0).length,
      total: counted.length,
    };
  });
}

import type { KnownFailure } from "../rules/known-failures.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Verdict } from "../vocabulary/generated/types.ts";

/** The known failures of a run, and what became of them. */
export interface KnownFailures {
  /** Whether the engine is known to die of a scenario. */
  crashes(scenario: Scenario): boolean;
  /** What a verdict means in the light of the list. */
  judge(scenario: Scenario, verdict: Verdict): Verdict;
  /** Rule entries none of whose scenarios failed though some ran; scenario entries show as unexpectedly-passing. */
  stale(): readonly string[];
}

/**
 * Applies a list: a failure that is known becomes `known-failing`, a pass that should fail `unexpectedly-passing`,
 * unless it fails only `sometimes`.
 * A bug of ours is never expected, and an engine that died only of a scenario that is listed with `crashes`. An entry
 * of the scenario goes before one of a rule. An expired entry counts no more. `today` is YYYY-MM-DD.
 */
export function applyKnown(list: readonly KnownFailure[], today: string): KnownFailures {
  const seen = new Map<KnownFailure, { ran: number; failed: number }>();
  const isExpired = (entry: KnownFailure) => entry.expires !== undefined && entry.expires < today;
  const entryOf = (scenario: Scenario) =>
    list.find((entry) => isOfScenario(entry, scenario)) ?? list.find((entry) => isOfRule(entry, scenario));
  return {
    crashes: (scenario) => list.some((entry) => entry.crashes === true && isOfScenario(entry, scenario)),
    judge(scenario, verdict) {
      const entry = entryOf(scenario);
      const isFailure = verdict.status === "failed" || (verdict.status === "engine-error" && entry?.crashes === true);
      if (entry === undefined || (!isFailure && verdict.status !== "passed")) return verdict;
      const tally = seen.get(entry) ?? { ran: 0, failed: 0 };
      seen.set(entry, { ran: tally.ran + 1, failed: tally.failed + (isFailure ? 1 : 0) });
      if (isFailure) {
        if (isExpired(entry))
          return { ...verdict, reason: `${verdict.reason} (known, but only until ${entry.expires})` };
        return {
          status: "known-failing",
          reason: `${entry.reason}${entry.link === undefined ? "" : ` (${entry.link})`}`,
          ...(entry.rule === undefined ? {} : { rule: entry.rule }),
        };
      }
      if (entry.scenario === undefined || entry.sometimes === true) return verdict;
      const until = isExpired(entry) ? ` that expired on ${entry.expires}` : "";
      return {
        status: "unexpectedly-passing",
        reason: `it passes, but is listed as a known failure${until}: ${entry.reason}`,
      };
    },
    stale() {
      return [...seen].flatMap(([{ rule, scenario }, { failed }]) =>
        rule !== undefined && scenario === undefined && failed === 0 ? [rule] : [],
      );
    },
  };
}

function isOfRule({ rule, scenario }: KnownFailure, { rules }: Scenario): boolean {
  return rule !== undefined && scenario === undefined && rules.includes(rule);
}

function isOfScenario({ scenario: name }: KnownFailure, scenario: Scenario): boolean {
  if (name === undefined) return false;
  const own = name.includes("#") ? scenario.id : scenario.path;
  return own === name || own.endsWith(`/${name}`);
}

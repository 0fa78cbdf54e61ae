import type { KnownFailure } from "../rules/known-failures.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Verdict } from "../vocabulary/generated/types.ts";

/** The known failures of a run, and what became of them. */
export interface KnownFailures {
  /** What a verdict means in the light of the list. */
  judge(scenario: Scenario, verdict: Verdict): Verdict;
  /** Rule entries none of whose scenarios failed though some ran; scenario entries show as unexpectedly-passing. */
  stale(): readonly string[];
}

/**
 * Applies a list: a failure that is known becomes `known-failing`, a pass that should fail `unexpectedly-passing`.
 * Only `failed` can be known: an engine that died or a bug of ours is never expected. An expired entry counts no more.
 * `today` is YYYY-MM-DD.
 */
export function applyKnown(list: readonly KnownFailure[], today: string): KnownFailures {
  const seen = new Map<KnownFailure, { ran: number; failed: number }>();
  const isExpired = (entry: KnownFailure) => entry.expires !== undefined && entry.expires < today;
  return {
    judge(scenario, verdict) {
      const entry = list.find((candidate) => concerns(candidate, scenario));
      if (entry === undefined || (verdict.status !== "failed" && verdict.status !== "passed")) return verdict;
      const tally = seen.get(entry) ?? { ran: 0, failed: 0 };
      seen.set(entry, { ran: tally.ran + 1, failed: tally.failed + (verdict.status === "failed" ? 1 : 0) });
      if (verdict.status === "failed") {
        if (isExpired(entry))
          return { status: "failed", reason: `${verdict.reason} (known, but only until ${entry.expires})` };
        return {
          status: "known-failing",
          reason: `${entry.reason}${entry.link === undefined ? "" : ` (${entry.link})`}`,
        };
      }
      if (entry.scenario === undefined) return verdict;
      const until = isExpired(entry) ? ` that expired on ${entry.expires}` : "";
      return {
        status: "unexpectedly-passing",
        reason: `it passes, but is listed as a known failure${until}: ${entry.reason}`,
      };
    },
    stale() {
      return [...seen].flatMap(([entry, { failed }]) => (entry.rule !== undefined && failed === 0 ? [entry.rule] : []));
    },
  };
}

function concerns(entry: KnownFailure, scenario: Scenario): boolean {
  if (entry.scenario === undefined) return entry.rule !== undefined && scenario.rules.includes(entry.rule);
  const own = entry.scenario.includes("#") ? scenario.id : scenario.path;
  return own === entry.scenario || own.endsWith(`/${entry.scenario}`);
}

import type { RunRecord, ScenarioRecord } from "./fold.ts";
import { scenarioVerdict } from "./fold.ts";

/** Scenarios by the gravest level of the rules that they show to be broken. */
export interface Levels {
  /** A MUST: engines agree on it, or a written standard says so. */
  readonly violations: number;
  /** Only a SHOULD: dockerd's way, while a usable engine differs. */
  readonly divergences: number;
  /** No rule is cited. */
  readonly other: number;
}

/**
 * Of a real engine's failures, new and known, how many break a MUST and how many only a SHOULD. An entry of the known
 * failures that names a rule decides for its scenario, else the gravest of the rules that the scenario cites. Undefined
 * for an engine inside this program: it is a model, and no column of a comparison.
 */
export function countLevels(run: RunRecord): { readonly failed: Levels; readonly known: Levels } | undefined {
  if (run.started.engine.transport === undefined) return undefined;
  const levels = new Map((run.started.rules ?? []).map(({ id, level }) => [id, level]));
  const scenarios = [...run.scenarios.values()];
  const of = (statuses: ReadonlySet<string>) =>
    tally(
      scenarios.filter((scenario) => statuses.has(scenarioVerdict(scenario).status)),
      levels,
    );
  return { failed: of(failing), known: of(knownFailing) };
}

/** `2 violations of a MUST, 1 divergence from a SHOULD`; empty when there is nothing to tell. */
export function levelsText({ violations, divergences, other }: Levels): string {
  return [
    violations === 0 ? "" : `${violations} ${violations === 1 ? "violation" : "violations"} of a MUST`,
    divergences === 0 ? "" : `${divergences} ${divergences === 1 ? "divergence" : "divergences"} from a SHOULD`,
    other === 0 ? "" : `${other} that ${other === 1 ? "cites" : "cite"} no rule`,
  ]
    .filter((text) => text !== "")
    .join(", ");
}

const failing: ReadonlySet<string> = new Set(["failed", "flaky", "engine-error"]);
const knownFailing: ReadonlySet<string> = new Set(["known-failing"]);

function tally(scenarios: readonly ScenarioRecord[], levels: ReadonlyMap<string, string>): Levels {
  const counts = { violations: 0, divergences: 0, other: 0 };
  for (const scenario of scenarios) counts[kindOf(scenario, levels)] += 1;
  return counts;
}

function kindOf(scenario: ScenarioRecord, levels: ReadonlyMap<string, string>): keyof Levels {
  const { rule } = scenarioVerdict(scenario);
  const named = rule === undefined ? undefined : levels.get(rule);
  const cited = named === undefined ? (scenario.attempts[0]?.started.rules ?? []).map((id) => levels.get(id)) : [named];
  if (cited.includes("MUST")) return "violations";
  return cited.some((level) => level !== undefined) ? "divergences" : "other";
}

import { ruleIds } from "../rules/table.ts";
import type { Pick } from "../runner/select.ts";
import { picks } from "../runner/select.ts";
import { type ParseOptions, parseScenarios } from "../scenario/parse.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Problem } from "../vocabulary/problem.ts";
import { exitCodes } from "../vocabulary/verdict.ts";
import { readRegularFile, staysBeside } from "./read-file.ts";
import { UserError } from "./user-error.ts";

/** Scenarios that were read, and everything wrong with the files. */
export interface Loaded {
  readonly scenarios: readonly Scenario[];
  /** Errors only; warnings are `lint`'s. */
  readonly problems: readonly Problem[];
}

/** Reads the scenarios of picks; a pick with a line keeps the steps up to the one at that line. */
export function loadScenarios(chosen: readonly Pick[]): Loaded {
  const options = parseOptions();
  const scenarios: Scenario[] = [];
  const problems: Problem[] = [];
  const byPath = new Map<string, Pick[]>();
  for (const pick of chosen) byPath.set(pick.path, [...(byPath.get(pick.path) ?? []), pick]);
  for (const [path, own] of byPath) {
    const parsed = parseScenarios(path, options);
    problems.push(...parsed.problems.filter((problem) => problem.severity === "error"));
    const whole = own.some((pick) => pick.line === undefined && pick.cell === undefined);
    for (const scenario of parsed.scenarios) {
      const pick = own.find((candidate) => picks(candidate, scenario));
      if (whole) scenarios.push(scenario);
      else if (pick !== undefined) scenarios.push(upTo(scenario, pick.line));
    }
    const lost = own.find(
      (pick) =>
        pick.cell !== undefined &&
        parsed.scenarios.length > 0 &&
        !parsed.scenarios.some((scenario) => picks(pick, scenario)),
    );
    if (lost !== undefined) {
      if (parsed.scenarios.every((scenario) => scenario.cell === undefined))
        throw new UserError(`${path} has no matrix, so no cell #${lost.cell}`, exitCodes.badUse);
      const cells = parsed.scenarios.map((scenario) => scenario.id.slice(scenario.path.length)).join(" ");
      throw new UserError(`${path} has no cell #${lost.cell}; it has: ${cells}`, exitCodes.badUse);
    }
  }
  return { scenarios, problems };
}

/** What the parser needs from this machine. */
export function parseOptions(): ParseOptions {
  return { readFile: readRegularFile, staysBeside, rules: ruleIds(), templates: new Map() };
}

/** The steps up to the one that stands at a line; all of them when no step does. */
function upTo(scenario: Scenario, line: number | undefined): Scenario {
  if (line === undefined) return scenario;
  const starts = scenario.steps.map((step) => (step.range.file === undefined ? step.range.line : 0));
  const first = Math.min(...starts.filter((start) => start > 0));
  if (line < first) return scenario;
  const last = starts.findLastIndex((start) => start > 0 && start <= line);
  return { ...scenario, steps: scenario.steps.slice(0, last + 1) };
}

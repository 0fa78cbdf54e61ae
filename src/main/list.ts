import { plural } from "../report/describe.ts";
import { type ParseOptions, parseScenarios } from "../scenario/parse.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { exitCodes } from "../vocabulary/verdict.ts";
import type { Console } from "./console.ts";
import { problemText } from "./problem-text.ts";

/** What `list` is asked. */
export interface ListOptions {
  readonly paths: readonly string[];
  /** Which of them: `--tag`, `--filter`. */
  readonly select?: (scenario: Scenario) => boolean;
  readonly json: boolean;
}

/**
 * Lists scenarios: id, name, tags and rules; each cell of a matrix is one. Invalid files are reported on `error` and
 * left out (2); no scenario at all is 3.
 */
export function list(options: ListOptions, parse: ParseOptions, console: Console): number {
  const shared: ParseOptions = { templates: new Map(), ...parse };
  const parsed = options.paths.map((path) => parseScenarios(path, shared));
  const scenarios = parsed.flatMap((file) => file.scenarios).filter((scenario) => options.select?.(scenario) !== false);
  const problems = parsed.flatMap((file) => file.problems);
  for (const problem of problems) console.error(problemText(problem, console));
  if (options.json) console.out(`${JSON.stringify(scenarios.map(entryOf), null, 2)}\n`);
  else {
    for (const scenario of scenarios) console.out(textOf(scenario));
    console.out(
      `${plural(scenarios.length, "scenario")} in ${plural(new Set(scenarios.map(({ path }) => path)).size, "file")}\n`,
    );
  }
  if (problems.some((problem) => problem.severity === "error")) return exitCodes.badFile;
  return scenarios.length === 0 ? exitCodes.badUse : exitCodes.ok;
}

function entryOf({ id, path, name, tags, rules, requires, exclusive, cell, steps }: Scenario) {
  return {
    id,
    path,
    name,
    tags,
    rules,
    requires,
    exclusive,
    ...(cell === undefined ? {} : { cell }),
    steps: steps.length,
  };
}

function textOf({ id, name, tags, rules }: Scenario): string {
  const marks = [...tags.map((tag) => `#${tag}`), ...rules].join(" ");
  return `${id}\n  ${name}${marks === "" ? "" : `\n  ${marks}`}\n`;
}

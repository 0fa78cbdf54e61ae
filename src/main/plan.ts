import { colours, noColours } from "../report/paint.ts";
import { type ParseOptions, parseScenarios } from "../scenario/parse.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { exitCodes } from "../vocabulary/verdict.ts";
import type { Console } from "./console.ts";
import { problemText } from "./problem-text.ts";
import { stepText, timesText } from "./step-text.ts";

/** What `plan` is asked. */
export interface PlanOptions {
  readonly paths: readonly string[];
  readonly select?: (scenario: Scenario) => boolean;
  readonly json: boolean;
}

/**
 * Shows what would run: every scenario with its steps after `matrix`, `uses` and `defaults`, and where each was
 * written. No engine is touched. 2 for an invalid file, 3 when nothing is selected.
 */
export function plan(options: PlanOptions, parse: ParseOptions, console: Console): number {
  const shared: ParseOptions = { templates: new Map(), ...parse };
  const parsed = options.paths.map((path) => parseScenarios(path, shared));
  const scenarios = parsed.flatMap((file) => file.scenarios).filter((scenario) => options.select?.(scenario) !== false);
  const problems = parsed.flatMap((file) => file.problems);
  for (const problem of problems) console.error(problemText(problem, console));
  if (options.json) console.out(`${JSON.stringify(scenarios.map(planOf), null, 2)}\n`);
  else for (const scenario of scenarios) console.out(textOf(scenario, console));
  if (problems.some((problem) => problem.severity === "error")) return exitCodes.badFile;
  return scenarios.length === 0 ? exitCodes.badUse : exitCodes.ok;
}

function planOf({ source: _, templates: __, files, ...scenario }: Scenario) {
  return { ...scenario, files: Object.fromEntries(files) };
}

function textOf(scenario: Scenario, console: Console): string {
  const paint = console.color ? colours : noColours;
  const lines = [paint.strong(scenario.id), `  ${scenario.name}`];
  const traits = [
    ...(scenario.requires.length === 0 ? [] : [`requires ${scenario.requires.join(", ")}`]),
    ...(scenario.exclusive ? ["exclusive"] : []),
  ];
  if (traits.length > 0) lines.push(`  ${traits.join("; ")}`);
  for (const [path, file] of scenario.files)
    lines.push(`  file ${path}${file.type === "file" ? "" : ` (${file.type})`}`);
  scenario.steps.forEach((step, index) => {
    const place = `${step.range.file ?? scenario.path}:${step.range.line}`;
    const times = timesText(step);
    lines.push(
      `  ${String(index + 1).padStart(2)}. ${stepText(step)}${times === "" ? "" : `, ${times}`}  ${paint.dim(place)}`,
    );
    if (step.expect !== undefined) lines.push(`      expect ${JSON.stringify(step.expect)}`);
    for (const { when, expect } of step.expectByDialect ?? []) {
      lines.push(`      where ${JSON.stringify(when)} expect ${JSON.stringify(expect)}`);
    }
  });
  return `${lines.join("\n")}\n`;
}

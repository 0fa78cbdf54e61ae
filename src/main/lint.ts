import { plural } from "../report/describe.ts";
import { type ParseOptions, parseScenarios, parseTemplate } from "../scenario/parse.ts";
import type { Problem } from "../vocabulary/problem.ts";
import { exitCodes } from "../vocabulary/verdict.ts";
import type { Console } from "./console.ts";
import { isKnownList, knownProblems } from "./known.ts";
import { problemAnnotation, problemText } from "./problem-text.ts";

/** How `lint` answers. */
export const lintFormats = ["pretty", "json", "github"] as const;

/** What `lint` is asked. */
export interface LintOptions {
  /** Scenario files, template files (`*.steps.yaml`) and lists of known failures (`known/*.yaml`), each once. */
  readonly paths: readonly string[];
  readonly format: (typeof lintFormats)[number];
}

/**
 * Checks files without running anything. Answers 0, 2 when a file has an error, 3 when there is no file.
 * `json` writes one object, `github` one annotation a problem; both to `out`, as `pretty` does.
 */
export function lint(options: LintOptions, parse: ParseOptions, console: Console): number {
  if (options.paths.length === 0) {
    console.error("there is no scenario file (*.scenario.yaml) to check\n");
    return exitCodes.badUse;
  }
  const shared: ParseOptions = { templates: new Map(), ...parse };
  const problems = unique(options.paths.flatMap((path) => problemsOf(path, shared)));
  const errors = problems.filter((problem) => problem.severity === "error").length;
  if (options.format === "json") {
    console.out(`${JSON.stringify({ version: 1, files: options.paths.length, problems }, null, 2)}\n`);
  } else if (options.format === "github") {
    for (const problem of problems) console.out(problemAnnotation(problem));
  } else {
    for (const problem of problems) console.out(`${problemText(problem, console)}\n`);
    const files = plural(options.paths.length, "file");
    const bad = new Set(problems.map((problem) => problem.file)).size;
    const summary =
      problems.length === 0 ? `${files}, no problems` : `${files}, ${plural(problems.length, "problem")} in ${bad}`;
    console.out(`${summary}\n`);
    const first = problems[0];
    if (first !== undefined) console.out(`plimsoll explain ${first.code} says more\n`);
  }
  return errors > 0 ? exitCodes.badFile : exitCodes.ok;
}

function problemsOf(path: string, parse: ParseOptions): readonly Problem[] {
  if (isKnownList(path)) return knownProblems(path, parse);
  return path.endsWith(".steps.yaml") ? parseTemplate(path, parse) : parseScenarios(path, parse).problems;
}

/** A fault of a template is one, however many scenarios use it. */
function unique(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ file, range, code, message }) => {
    const key = `${file}:${range.start}:${code}:${message}`;
    return seen.size !== seen.add(key).size;
  });
}

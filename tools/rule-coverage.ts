/** Which scenarios and properties cite which rule, read from the files of the project. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Citation, type CoveredRule, coverageShares, coverRules, type Share } from "../src/rules/coverage.ts";
import { ruleIds, rules } from "../src/rules/table.ts";
import { parseScenarios } from "../src/scenario/parse.ts";

const floorPath = "spec/coverage-floor.json";

/** Every rule with what covers it. Throws where a scenario does not parse: a broken file covers nothing. */
export async function coveredRules(): Promise<readonly CoveredRule[]> {
  return coverRules(rules, [...scenarioCitations(), ...(await propertyCitations())]);
}

function scenarioCitations(): readonly Citation[] {
  const options = { readFile: (path: string) => readFileSync(path), rules: ruleIds(), templates: new Map() };
  return filesIn("scenarios", ".scenario.yaml").flatMap((by) => {
    const { scenarios, problems } = parseScenarios(by, options);
    const [error] = problems.filter(({ severity }) => severity === "error");
    if (error !== undefined) throw new Error(`${by}:${error.range.line}: ${error.message}`);
    return scenarios.map((scenario) => ({ by, kind: "scenario" as const, rules: scenario.rules }));
  });
}

async function propertyCitations(): Promise<readonly Citation[]> {
  const citations: Citation[] = [];
  for (const by of filesIn("properties", ".ts").filter((path) => !path.endsWith(".test.ts"))) {
    const module: Record<string, unknown> = await import(pathToFileURL(by).href);
    for (const value of Object.values(module)) {
      if (isProperty(value)) citations.push({ by, kind: "property", rules: value.rules });
    }
  }
  return citations;
}

function isProperty(value: unknown): value is { readonly name: string; readonly rules: readonly string[] } {
  return typeof value === "object" && value !== null && "sentence" in value && "rules" in value && "witness" in value;
}

/** Shares by level: see coverage.ts. */
export function sharesOf(covered: readonly CoveredRule[]): readonly Share[] {
  return coverageShares(covered);
}

/** Percent with one decimal, rounded down: a share is never told higher than it is. */
export function percentOf({ covered, total }: { readonly covered: number; readonly total: number }): number {
  return total === 0 ? 100 : Math.floor((covered / total) * 1000) / 10;
}

/** The share of MUST rules, in percent, that the suite may not fall below. */
export function coverageFloor(): number {
  const { MUST } = JSON.parse(readFileSync(floorPath, "utf8")) as { readonly MUST: number };
  return MUST;
}

/** One line on the share and its floor, and what to do about them. */
export function tellFloor(percent: number, floor: number): string {
  const line = `MUST rules covered: ${percent} %, floor ${floor} %`;
  if (percent < floor) return `${line}: below the floor; give the new rules scenarios, or put back what was taken away`;
  if (percent >= floor + 1) return `${line}: raise "MUST" in ${floorPath} to ${percent}`;
  return line;
}

/** Name of a scenario or property as the index shows it. */
export function shortName(path: string): string {
  return basename(path).replace(/(\.scenario\.yaml|\.ts)$/, "");
}

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => join(folder, path));
}

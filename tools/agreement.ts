/**
 * Writes spec/agreement.json from saved runs: of the rules with facts behind them that scenarios cite, how many hold on
 * every engine that ran. `tsx tools/agreement.ts DATE REPORT.json REPORT.json …`, each report of `plimsoll run
 * --reports` over all scenarios on one engine. A rule agrees on an engine when each scenario that cites it passed there;
 * one of which nothing ran there counts in no figure.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { rules } from "../src/rules/table.ts";
import type { Agreement } from "./agreement-text.ts";

interface Report {
  readonly runs: readonly {
    readonly engine: { readonly name: string; readonly version: string };
    readonly scenarios: readonly { readonly rules: readonly string[]; readonly verdict: { readonly status: string } }[];
  }[];
}

const [date, ...paths] = process.argv.slice(2);
if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date) || paths.length === 0) {
  console.error("usage: tsx tools/agreement.ts YYYY-MM-DD REPORT.json…");
  process.exit(3);
}

const runs = paths.flatMap((path) => (JSON.parse(readFileSync(path, "utf8")) as Report).runs);
const verdicts = runs.map(({ scenarios }) => verdictsByRule(scenarios));
const measured = rules.filter(({ source, verified }) => source.includes("measured") && verified !== false);
const shown = measured.filter(({ id }) => verdicts.every((byRule) => byRule.has(id)));
const holdsOn = (id: string, place: number) => verdicts[place]?.get(id) === true;
const differing = shown.filter(({ id }) => !verdicts.every((_, place) => holdsOn(id, place)));
const agreement: Agreement = {
  date,
  engines: runs.map(({ engine, scenarios }, place) => ({
    name: engine.name,
    version: engine.version,
    scenarios: scenarios.length,
    agreed: shown.filter(({ id }) => holdsOn(id, place)).length,
  })),
  measured: measured.length,
  shown: shown.length,
  agreed: shown.length - differing.length,
  differing: differing.map(({ id }) => id).sort(),
};
writeFileSync("spec/agreement.json", `${JSON.stringify(agreement, null, 2)}\n`);
console.log(JSON.stringify(agreement, null, 2));

/** Rule → whether every scenario that cites it, and ran, passed. */
function verdictsByRule(scenarios: Report["runs"][number]["scenarios"]): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>();
  for (const { rules: cited, verdict } of scenarios) {
    if (verdict.status === "skipped" || verdict.status === "unsupported") continue;
    for (const id of cited) found.set(id, (found.get(id) ?? true) && verdict.status === "passed");
  }
  return found;
}

import { relative } from "node:path";
import type { Engine } from "../../engine/engine.ts";
import { plural } from "../../report/describe.ts";
import { runScenarios } from "../../runner/run.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Finding, Verdict } from "../../vocabulary/generated/types.ts";
import { machineClock } from "../clock.ts";
import { packageFolder, packageVersion } from "../package.ts";
import { sha256Of } from "../sha256.ts";
import { needsOf } from "./needs.ts";
import type { AdapterCheckOptions } from "./options.ts";

/** Of a chapter that many scenarios are tried before it counts as beyond the adapter. */
const triedMax = 40;

/** How a chapter went, and with which scenario. */
export interface Tried {
  readonly verdict: Verdict;
  readonly scenario?: Scenario;
  readonly finding?: Finding;
  /** What the scenarios of the chapter need that is not claimed, most wanted first. */
  readonly wanted: readonly string[];
}

/** Runs the shortest scenario that the claims allow and that is not unsupported after all. */
export async function tryChapter(
  engine: Engine,
  scenarios: readonly Scenario[],
  options: AdapterCheckOptions,
  signal: AbortSignal,
): Promise<Tried> {
  const claimed = new Set(engine.info.capabilities);
  const lacking = new Map<string, number>();
  let tried = 0;
  for (const scenario of scenarios) {
    if (scenario.exclusive && options.private !== true) continue;
    const missing = [...needsOf(scenario, engine.info)].filter((capability) => !claimed.has(capability));
    for (const capability of missing) lacking.set(capability, (lacking.get(capability) ?? 0) + 1);
    if (missing.length > 0 || tried === triedMax || signal.aborted) continue;
    tried += 1;
    const { verdict, finding } = await runOne(engine, scenario, options, signal);
    if (verdict.status === "unsupported" || verdict.status === "skipped") continue;
    return { verdict, scenario, wanted: [], ...(finding === undefined ? {} : { finding }) };
  }
  const wanted = [...lacking].sort((left, right) => right[1] - left[1]).map(([capability]) => capability);
  const reason = tried > 0 ? `${plural(tried, "scenario")} tried, all unsupported` : "none fits what it claims";
  return { verdict: { status: "unsupported", reason }, wanted };
}

async function runOne(
  engine: Engine,
  scenario: Scenario,
  options: AdapterCheckOptions,
  signal: AbortSignal,
): Promise<{ readonly verdict: Verdict; readonly finding?: Finding }> {
  let verdict: Verdict = { status: "skipped", reason: "it was not run" };
  let finding: Finding | undefined;
  await runScenarios(
    {
      scenarios: [scenario],
      engine,
      run: `check${Date.now().toString(36)}`,
      seed: 1,
      jobs: 1,
      repeat: 1,
      failFast: false,
      allowFlaky: false,
      trace: "off",
      known: [],
      today: new Date().toISOString().slice(0, 10),
      deadlineMs: options.timeout * 1000,
      exclusiveAllowed: options.private === true,
      profiles: [],
      plimsollVersion: packageVersion(),
      rules: [],
    },
    {
      clock: machineClock,
      signal,
      sha256: sha256Of,
      send(event) {
        if (event.type === "scenario-finished") verdict = event.verdict;
        if (event.type === "step-finished") finding ??= event.findings[0];
      },
      reportBug: () => undefined,
    },
  );
  return finding === undefined ? { verdict } : { verdict, finding };
}

/** What is told of a chapter. */
export function chapterWords({ verdict, scenario, finding, wanted }: Tried): string {
  if (scenario === undefined) {
    const most = wanted.slice(0, 5).join(", ");
    return most === "" ? String(verdict.reason) : `${verdict.reason}; wanted: ${most}`;
  }
  const shown = relative(packageFolder(), scenario.id);
  if (verdict.status === "passed") return `${scenario.name}`;
  const detail =
    finding === undefined ? "" : `\nexpected ${shortened(finding.expected)}, found ${shortened(finding.actual)}`;
  return `${scenario.name}\n${shown}: ${verdict.reason}${detail}`;
}

function shortened(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

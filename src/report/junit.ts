import type { Verdict } from "../vocabulary/generated/types.ts";
import { describeOperation } from "./describe.ts";
import { placeOf, plainFindings } from "./failure.ts";
import type { AttemptRecord, Fold, RunRecord, ScenarioRecord } from "./fold.ts";
import { attemptVerdict, compareText, scenarioVerdict, sortedScenarios } from "./fold.ts";
import { escapeXml, escapeXmlText } from "./xml.ts";

type Element = "failure" | "error" | "skipped" | undefined;

const elements: { readonly [S in Verdict["status"]]: Element } = {
  passed: undefined,
  failed: "failure",
  "unexpectedly-passing": "failure",
  flaky: "failure",
  "engine-error": "error",
  "harness-error": "error",
  "known-failing": "skipped",
  unsupported: "skipped",
  skipped: "skipped",
};

/**
 * JUnit XML: a suite for each folder of scenarios, a case for each scenario (its last telling attempt), the steps as
 * properties `step[passed]`, `step[failed]`, `step[skipped]`. A wrong answer is a failure, a lost engine or a bug of ours
 * an error; known failures, unsupported and skipped scenarios are skipped with the reason.
 */
export function junitReport(fold: Fold): string {
  const suites = fold.runs.flatMap(suitesOf);
  const lines = [`<?xml version="1.0" encoding="UTF-8"?>`];
  lines.push(`<testsuites name="plimsoll" ${attributes(totalOf(suites.map((suite) => suite.tally)))}>`);
  for (const suite of suites) lines.push(suite.text);
  lines.push("</testsuites>", "");
  return lines.join("\n");
}

interface Tally {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
  readonly wallMs: number;
}

function totalOf(tallies: readonly Tally[]): Tally {
  const sum = (field: keyof Tally) => tallies.reduce((total, tally) => total + tally[field], 0);
  return {
    tests: sum("tests"),
    failures: sum("failures"),
    errors: sum("errors"),
    skipped: sum("skipped"),
    wallMs: sum("wallMs"),
  };
}

function attributes(tally: Tally): string {
  const { tests, failures, errors, skipped, wallMs } = tally;
  return `tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}" time="${seconds(wallMs)}"`;
}

function suitesOf(run: RunRecord): readonly { readonly tally: Tally; readonly text: string }[] {
  const folders = new Map<string, ScenarioRecord[]>();
  for (const scenario of sortedScenarios(run)) {
    const folder = (scenario.attempts[0]?.started.path ?? scenario.id).replace(/\/?[^/]*$/, "") || ".";
    const members = folders.get(folder);
    if (members === undefined) folders.set(folder, [scenario]);
    else members.push(scenario);
  }
  const timestamp = new Date(run.started.startedMs).toISOString();
  return [...folders.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .map(([folder, scenarios]) => {
      const tally = totalOf(scenarios.map(tallyOf));
      const { engine } = run.started;
      const head = `  <testsuite name="${escapeXml(folder)}" ${attributes(tally)} timestamp="${timestamp}">`;
      const properties = [
        property("engine", engine.name),
        property("engine.version", engine.version),
        property("dialect", `${engine.dialect.engine} ${engine.dialect.builder} ${engine.dialect.store}`),
        property("seed", String(run.started.seed)),
        property("plimsoll.version", run.started.plimsollVersion),
      ];
      const cases = scenarios.map((scenario) => testcase(run, scenario, folder));
      const body = [`    <properties>`, ...properties.map((line) => `      ${line}`), `    </properties>`, ...cases];
      return { tally, text: [head, ...body, "  </testsuite>"].join("\n") };
    });
}

function tallyOf(scenario: ScenarioRecord): Tally {
  const element = elements[scenarioVerdict(scenario).status];
  return {
    tests: 1,
    failures: element === "failure" ? 1 : 0,
    errors: element === "error" ? 1 : 0,
    skipped: element === "skipped" ? 1 : 0,
    wallMs: scenario.attempts.reduce((sum, attempt) => sum + attempt.wallMs, 0),
  };
}

function testcase(run: RunRecord, scenario: ScenarioRecord, folder: string): string {
  const attempt = tellingAttempt(scenario);
  if (attempt === undefined) return "";
  const verdict = scenarioVerdict(scenario);
  const { started } = attempt;
  const line = started.steps[0]?.range?.line;
  const [, place = ""] = /:(\d+):\d+$/.exec(placeOf(attempt)) ?? [];
  const cell = scenario.id.includes("#") ? ` ${scenario.id.slice(scenario.id.indexOf("#"))}` : "";
  const name = `name="${escapeXml(started.name + cell)}" classname="${escapeXml(className(folder, started.path))}"`;
  const at = `file="${escapeXml(started.path)}" line="${place || (line ?? 1)}"`;
  const time = seconds(tallyOf(scenario).wallMs);
  const lines = [`    <testcase ${name} ${at} time="${time}">`, "      <properties>"];
  lines.push(`        ${property("scenario", scenario.id)}`);
  for (const rule of started.rules) lines.push(`        ${property("rule", rule)}`);
  for (const tag of started.tags) lines.push(`        ${property("tag", tag)}`);
  for (const step of stepProperties(attempt)) lines.push(`        ${step}`);
  lines.push("      </properties>");
  const result = resultElement(run, attempt, verdict);
  if (result !== undefined) lines.push(`      ${result}`);
  lines.push("    </testcase>");
  return lines.join("\n");
}

/** The last attempt that did not pass, or else the last. */
export function tellingAttempt(scenario: ScenarioRecord): AttemptRecord | undefined {
  return (
    scenario.attempts.findLast((attempt) => attemptVerdict(attempt).status !== "passed") ?? scenario.attempts.at(-1)
  );
}

/** `scenarios/images` + `a.scenario.yaml` → `scenarios.images.a`: CI services group by dots. */
function className(folder: string, path: string): string {
  const file = path.replace(/^.*\//, "").replace(/\.scenario\.ya?ml$/, "");
  return [...folder.split("/").filter((part) => part !== "." && part !== ""), file].join(".");
}

function stepProperties(attempt: AttemptRecord): readonly string[] {
  const byIndex = new Map(attempt.steps.filter((step) => step.phase === "step").map((step) => [step.index, step]));
  return attempt.started.steps.map((planned) => {
    const done = byIndex.get(planned.index);
    const status = done === undefined ? "skipped" : done.findings.length > 0 ? "failed" : "passed";
    return property(`step[${status}]`, `${planned.index + 1} ${describeOperation(planned.verb, planned.operation)}`);
  });
}

function resultElement(run: RunRecord, attempt: AttemptRecord, verdict: Verdict): string | undefined {
  const element = elements[verdict.status];
  if (element === undefined) return undefined;
  const message = escapeXml(verdict.reason ?? verdict.status);
  if (element === "skipped") return `<skipped message="${escapeXml(`${verdict.status}: `)}${message}"/>`;
  const text = [plainFindings(run, attempt), ...attempt.residue.map((line) => `left behind: ${line}`)].filter(
    (part) => part !== "",
  );
  return `<${element} message="${message}" type="${verdict.status}">${escapeXmlText(text.join("\n"))}</${element}>`;
}

function property(name: string, value: string): string {
  return `<property name="${escapeXml(name)}" value="${escapeXml(value)}"/>`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

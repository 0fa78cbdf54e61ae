import { dirname, join, relative, sep } from "node:path";
import { createReferenceEngine } from "../engine/reference/engine.ts";
import { buildAgreementName } from "../fuzz/builds/agreement.ts";
import { expectedBuilds } from "../fuzz/builds/play.ts";
import { buildScenario } from "../fuzz/builds/scenario.ts";
import type { Counterexample } from "../fuzz/campaign.ts";
import { counterexampleScenario, type Origin } from "../fuzz/counterexample.ts";
import { expectedHistory } from "../fuzz/differential/play.ts";
import { differentialScenario } from "../fuzz/differential/scenario.ts";
import { executeTrace } from "../fuzz/execute.ts";
import { describeOperation } from "../report/describe.ts";
import { formatScenario, type Written } from "../scenario/format.ts";
import { referenceEnvironment, referenceOptions } from "./engines.ts";
import { packageFolder } from "./package.ts";
import type { ReportFiles } from "./report-files.ts";

/** What a person is told of a counterexample: the statement, the trace, the two answers, and how to see it again. */
export function counterexampleLines(
  { failure, trace, path }: Counterexample,
  { origin, file }: { readonly origin: Origin; readonly file: string },
): readonly string[] {
  const { property, violation } = failure;
  const from = firstDifference(violation.expected ?? "", violation.actual ?? "");
  const show = (word: string, text: string | undefined) =>
    text === undefined ? [] : [`  ${word}: ${excerpt(text, from)}`];
  const rules = property.rules.length === 0 ? "" : `  (${property.rules.join(", ")})`;
  return [
    "",
    `✗ ${property.name}: ${violation.message}`,
    `  ${property.sentence}${rules}`,
    ...trace.map((item, index) => {
      const mark = index === violation.entry ? "→" : " ";
      if ("sleepMs" in item) return `  ${mark} sleep ${item.sleepMs} ms`;
      return `  ${mark} ${describeOperation(item.operation.op, item.operation)}${item.refused ? "  (refused)" : ""}`;
    }),
    ...show("expected", violation.expected),
    ...show("actual", violation.actual),
    `  again: ${commandFor(origin, property.name, path)}`,
    `  as a scenario: plimsoll run --engine ${origin.engine} ${file}`,
  ];
}

function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index++;
  return index;
}

const excerptMax = 240;

/** A long text from a little before where it begins to differ. */
function excerpt(text: string, from: number): string {
  const start = text.length <= excerptMax ? 0 : Math.max(0, from - 60);
  const part = text.slice(start, start + excerptMax).replaceAll("\n", " ");
  return `${start > 0 ? "…" : ""}${part}${start + excerptMax < text.length ? "…" : ""}`;
}

/** A counterexample, and where it goes. */
export interface Writing {
  readonly counterexample: Counterexample;
  readonly origin: Origin;
  readonly folder: string;
  readonly suffix: string;
}

/** The command line that finds a counterexample again. */
function commandFor({ engine, seed, length, isPrivate }: Origin, property: string, path: string): string {
  const differential = isPrivate === true ? "--differential --private" : "--differential";
  const comparison = property === buildAgreementName ? "--builds" : differential;
  const isComparison = property === "agreement" || property === buildAgreementName;
  const what = isComparison ? comparison : `--property ${property}`;
  return `plimsoll fuzz --engine ${engine} ${what} --seed ${seed} --length ${length} --path ${path}`;
}

/** Writes a counterexample as a scenario, with what the reference engine answers as its expectation. */
export function writeScenario(files: ReportFiles, { counterexample, origin, folder, suffix }: Writing): string {
  const { property } = counterexample.failure;
  const engineName = origin.engine.replace(/[^a-z0-9-]+/gi, "-").toLowerCase();
  const file = join(folder, `fuzz-${property.name}-${engineName}-${origin.seed}${suffix}.scenario.yaml`);
  const schema = relative(dirname(file), join(packageFolder(), "spec", "schema", "scenario.schema.json"));
  const text = formatScenario(writtenOf(counterexample, origin), {
    schema: schema.split(sep).join("/"),
    comment: [`Found by: ${commandFor(origin, property.name, counterexample.path)}`],
  });
  files.write(file, text);
  return file;
}

/** The same trace and questions on the reference engine, which answers without a promise, and what is to be seen of it. */
function writtenOf(counterexample: Counterexample, origin: Origin): Written {
  const { property } = counterexample.failure;
  const engine = createReferenceEngine(referenceEnvironment, referenceOptions());
  if (property.name === buildAgreementName) {
    return buildScenario(counterexample, expectedBuilds(counterexample.trace, engine, origin.seed), origin.engine);
  }
  if (property.name === "agreement") {
    const expected = expectedHistory(counterexample.trace, engine, origin.seed);
    return differentialScenario(counterexample, expected, origin.engine);
  }
  const expected = executeTrace(counterexample.trace, {
    engine,
    namespace: "expected",
    seed: origin.seed,
    properties: [property],
  });
  if (expected instanceof Promise) throw new Error("the reference engine answered with a promise");
  return counterexampleScenario(counterexample, expected, origin);
}

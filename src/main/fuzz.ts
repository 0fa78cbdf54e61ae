import { randomInt } from "node:crypto";
import { dirname, join, relative, sep } from "node:path";
import { properties } from "../../properties/table.ts";
import { mutants } from "../engine/mutants/table.ts";
import { createReferenceEngine } from "../engine/reference/engine.ts";
import { type CampaignResult, type Counterexample, type Progress, runCampaign } from "../fuzz/campaign.ts";
import { counterexampleScenario, type Origin, originLines } from "../fuzz/counterexample.ts";
import { executeTrace } from "../fuzz/execute.ts";
import { number, summaryLines } from "../fuzz/summary.ts";
import { describeOperation } from "../report/describe.ts";
import { milliseconds } from "../scenario/duration.ts";
import { formatScenario } from "../scenario/format.ts";
import type { Property } from "../vocabulary/property.ts";
import { exitCodes } from "../vocabulary/verdict.ts";
import { machineClock } from "./clock.ts";
import { openEngine, referenceEnvironment, referenceOptions } from "./engines.ts";
import { catchInterrupts, type Interrupts } from "./interrupts.ts";
import { packageFolder } from "./package.ts";
import { newReportFiles, type ReportFiles } from "./report-files.ts";
import { newScreen, type Screen } from "./terminal.ts";
import { UserError } from "./user-error.ts";

/** Options of `plimsoll fuzz`, as the command line gives them. */
export interface FuzzOptions {
  readonly engine?: string;
  readonly mutant?: string;
  readonly property?: readonly string[];
  readonly runs?: number;
  readonly seed?: number;
  readonly length: number;
  readonly path?: string;
  readonly time?: string;
  readonly out: string;
  readonly list?: boolean;
}

const lengthMax = 1000;
const runsDefault = 1000;

/** `plimsoll fuzz`: 0 when every property held, 1 when one did not or nothing was shown, 130 when interrupted. */
export async function fuzz(options: FuzzOptions): Promise<number> {
  if (options.list === true) {
    process.stdout.write(`${listing().join("\n")}\n`);
    return exitCodes.ok;
  }
  const plan = readPlan(options);
  const { engine } = await openEngine(plan.engine, { isPrivate: false, deadlineMs: 120_000 });
  const screen = newScreen({ stream: process.stdout, environment: process.env, wallMs: () => performance.now() });
  const files = newReportFiles();
  const origin: Origin = { seed: plan.seed, engine: plan.engine, length: options.length };
  const interrupts = catchInterrupts(
    () => screen.clear(),
    () => {},
  );
  const namespace = `f${Date.now().toString(36)}`;
  const begunMs = performance.now();
  try {
    screen.show(
      `fuzzing ${engine.info.name} ${engine.info.version}: ${plan.properties.map(({ name }) => name).join(", ")}; seed ${plan.seed}\n`,
      "",
    );
    const result = await runCampaign({
      engine,
      properties: plan.properties,
      seed: plan.seed,
      runs: plan.runs,
      length: options.length,
      ...(options.path === undefined ? {} : { path: options.path }),
      isOver: () => interrupts.signal.aborted || performance.now() - begunMs >= plan.limitMs,
      onSequence: newPulse(screen, begunMs),
      onFound: (counterexample) => {
        const file = writeScenario(files, { counterexample, origin, folder: options.out, suffix: ".unshrunk" });
        tellFound(screen, counterexample, file);
      },
      namespace,
    });
    interrupts.release();
    return finish(result, { plan, options, origin, screen, files, interrupts, elapsedMs: performance.now() - begunMs });
  } finally {
    interrupts.release();
    await engine.dispose();
  }
}

interface Plan {
  readonly engine: string;
  readonly properties: readonly Property[];
  readonly seed: number;
  readonly runs: number;
  readonly limitMs: number;
}

function readPlan(options: FuzzOptions): Plan {
  const bad = (message: string) => new UserError(message, exitCodes.badUse);
  if (options.mutant !== undefined && options.engine !== undefined) {
    throw bad("--mutant and --engine both name the engine: give one of them");
  }
  if (options.length > lengthMax) throw bad(`--length: at most ${lengthMax}, not ${options.length}`);
  if (options.path !== undefined) {
    if (!/^\d+(:\d+)*$/.test(options.path)) {
      throw bad(`--path: numbers with colons between were expected, as in 12:0:3, not \`${options.path}\``);
    }
    if (options.seed === undefined) throw bad("--path needs the --seed that it was printed with");
  }
  if (options.seed !== undefined && options.seed > 0xffff_ffff) throw bad("--seed: at most 4294967295");
  const limitMs = options.time === undefined ? Number.POSITIVE_INFINITY : milliseconds(options.time);
  if (limitMs === undefined || limitMs <= 0) {
    throw bad(`--time: a time such as 30s, 5m or 1h was expected, not \`${options.time}\``);
  }
  const endless = options.time === undefined ? runsDefault : 2 ** 31 - 1;
  return {
    engine: options.mutant === undefined ? (options.engine ?? "reference") : `mutant:${options.mutant}`,
    properties: (options.property ?? []).length === 0 ? properties : (options.property ?? []).map(propertyOf),
    seed: options.seed ?? randomInt(2 ** 31),
    // A path names one sequence.
    runs: options.path === undefined ? (options.runs ?? endless) : 1,
    limitMs,
  };
}

function propertyOf(name: string): Property {
  const property = properties.find((candidate) => candidate.name === name);
  if (property !== undefined) return property;
  const names = properties.map((candidate) => candidate.name).join(", ");
  throw new UserError(`--property: there is no property \`${name}\`; there are: ${names}`, exitCodes.badUse);
}

function listing(): readonly string[] {
  return [
    "properties",
    ...properties.flatMap(({ name, sentence, rules }) => [`  ${name}  (${rules.join(", ")})`, `      ${sentence}`]),
    "",
    "mutants: the reference engine with one seeded fault each, by the property that must catch it",
    ...mutants.flatMap(({ name, sentence, property }) => [`  ${name}  (${property})`, `      ${sentence}`]),
  ];
}

const breathEveryMs = 50;

/** Draws progress and lets signals in: a few times a second on a terminal, one line a second elsewhere. */
function newPulse(screen: Screen, begunMs: number): (progress: Progress) => Promise<void> | undefined {
  let breathedMs = begunMs;
  let toldMs = begunMs;
  return ({ sequences, operations, candidates }) => {
    const now = performance.now();
    if (now - breathedMs < breathEveryMs) return undefined;
    breathedMs = now;
    const rate = number(Math.round((operations / (now - begunMs)) * 1000));
    const shrinking = candidates === 0 ? "" : `, shrinking: ${number(candidates)} candidates`;
    const line = `${number(sequences)} sequences, ${number(operations)} operations, ${rate}/s${shrinking}`;
    if (screen.live) screen.show("", line);
    else if (now - toldMs >= 1000) {
      toldMs = now;
      screen.show(`${line}\n`, "");
    }
    return machineClock.breathe();
  };
}

function tellFound(screen: Screen, { failure, trace, path }: Counterexample, file: string): void {
  const text = [
    screen.paint.bad(`✗ ${failure.property.name}: ${failure.violation.message}`),
    `  found in a sequence of ${trace.length} operations (--path ${path}), written to ${file}; shrinking it`,
  ];
  screen.show(`${text.join("\n")}\n`, "");
}

interface Finished {
  readonly plan: Plan;
  readonly options: FuzzOptions;
  readonly origin: Origin;
  readonly screen: Screen;
  readonly files: ReportFiles;
  readonly interrupts: Interrupts;
  readonly elapsedMs: number;
}

function finish(result: CampaignResult, finished: Finished): number {
  const { plan, options, origin, screen, files, interrupts, elapsedMs } = finished;
  const { counterexample, statistics } = result;
  screen.show(`\n${summaryLines(statistics, plan.properties, elapsedMs).join("\n")}\n`, "");
  const failures: string[] = [];
  if (counterexample !== undefined) {
    const file = writeScenario(files, { counterexample, origin, folder: options.out, suffix: "" });
    failures.push(...counterexampleLines(counterexample, { plan, origin, file }));
  }
  if (statistics.sequences === 0 && !interrupts.signal.aborted) {
    failures.push("not one sequence was run, so nothing was shown: give it more --time");
  } else if (counterexample === undefined) {
    for (const name of result.vacuous) {
      failures.push(`${name} held vacuously: its interesting case never occurred; give it more --runs or --length`);
    }
  }
  for (const line of failures) screen.show(`${screen.paint.bad(line)}\n`, "");
  const { problems } = files.finish();
  for (const problem of problems) process.stderr.write(`counterexample not written: ${problem}\n`);
  if (interrupts.signal.aborted) return exitCodes.interrupted;
  if (problems.length > 0) return exitCodes.engine;
  if (failures.length > 0) return exitCodes.failed;
  screen.show(`${screen.paint.good("every property held")}; seed ${plan.seed}\n`, "");
  return exitCodes.ok;
}

function counterexampleLines(
  { failure, trace, path }: Counterexample,
  { plan, origin, file }: { readonly plan: Plan; readonly origin: Origin; readonly file: string },
): readonly string[] {
  const { property, violation } = failure;
  const from = firstDifference(violation.expected ?? "", violation.actual ?? "");
  const show = (word: string, text: string | undefined) =>
    text === undefined ? [] : [`  ${word}: ${excerpt(text, from)}`];
  return [
    "",
    `✗ ${property.name}: ${violation.message}`,
    `  ${property.sentence}  (${property.rules.join(", ")})`,
    ...trace.map((item, index) => {
      const mark = index === violation.entry ? "→" : " ";
      if ("sleepMs" in item) return `  ${mark} sleep ${item.sleepMs} ms`;
      return `  ${mark} ${describeOperation(item.operation.op, item.operation)}${item.refused ? "  (refused)" : ""}`;
    }),
    ...show("expected", violation.expected),
    ...show("actual", violation.actual),
    `  again: plimsoll fuzz --engine ${plan.engine} --property ${property.name} --seed ${plan.seed} --length ${origin.length} --path ${path}`,
    `  as a scenario: plimsoll run --engine ${plan.engine} ${file}`,
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

interface Writing {
  readonly counterexample: Counterexample;
  readonly origin: Origin;
  readonly folder: string;
  readonly suffix: string;
}

/** Writes a counterexample as a scenario, with what the reference engine answers as its expectation. */
function writeScenario(files: ReportFiles, { counterexample, origin, folder, suffix }: Writing): string {
  const { property } = counterexample.failure;
  const engineName = origin.engine.replace(/[^a-z0-9-]+/gi, "-").toLowerCase();
  const file = join(folder, `fuzz-${property.name}-${engineName}-${origin.seed}${suffix}.scenario.yaml`);
  // The same trace and questions; the reference engine answers without a promise.
  const expected = executeTrace(counterexample.trace, {
    engine: createReferenceEngine(referenceEnvironment, referenceOptions()),
    namespace: "expected",
    seed: origin.seed,
    properties: [property],
  });
  if (expected instanceof Promise) throw new Error("the reference engine answered with a promise");
  const schema = relative(dirname(file), join(packageFolder(), "spec", "schema", "scenario.schema.json"));
  const text = formatScenario(counterexampleScenario(counterexample, expected, origin), {
    schema: schema.split(sep).join("/"),
    comment: originLines(counterexample, origin),
  });
  files.write(file, text);
  return file;
}

import { createReferenceEngine } from "../engine/reference/engine.ts";
import { buildAgreementWith, judgeBuilds } from "../fuzz/builds/agreement.ts";
import { newOverlooked, type Overlooked, staleRows } from "../fuzz/builds/ignored.ts";
import { buildsSource } from "../fuzz/builds/source.ts";
import {
  type CampaignOptions,
  type CampaignResult,
  type Counterexample,
  type Progress,
  runCampaign,
} from "../fuzz/campaign.ts";
import type { Origin } from "../fuzz/counterexample.ts";
import { agreementWith, judgeAgreement } from "../fuzz/differential/agreement.ts";
import { differentialSource } from "../fuzz/differential/source.ts";
import { mergeStatistics } from "../fuzz/statistics.ts";
import { counted, number, summaryLines } from "../fuzz/summary.ts";
import type { Trace } from "../vocabulary/history.ts";
import { exitCodes } from "../vocabulary/verdict.ts";
import { machineClock } from "./clock.ts";
import { openEngine, referenceEnvironment, referenceOptions } from "./engines.ts";
import { counterexampleLines, writeScenario } from "./fuzz-counterexample.ts";
import { campaignsOf, type FuzzOptions, isOfBuilds, listing, type Plan, readPlan } from "./fuzz-plan.ts";
import { catchInterrupts } from "./interrupts.ts";
import { newReportFiles, type ReportFiles } from "./report-files.ts";
import { newScreen, type Screen } from "./terminal.ts";

/** `plimsoll fuzz`: 0 when every property held, 1 when one did not or nothing was shown, 130 when interrupted. */
export async function fuzz(options: FuzzOptions): Promise<number> {
  if (options.list === true) {
    process.stdout.write(`${listing().join("\n")}\n`);
    return exitCodes.ok;
  }
  const plan = readPlan(options);
  const { engine } = await openEngine(plan.engine, { isPrivate: plan.isPrivate, deadlineMs: 120_000 });
  const screen = newScreen({ stream: process.stdout, environment: process.env, wallMs: () => performance.now() });
  const files = newReportFiles();
  const interrupts = catchInterrupts(
    () => screen.clear(),
    () => {},
  );
  const begunMs = performance.now();
  const what = tellWhat(plan);
  screen.show(`fuzzing ${engine.info.name} ${engine.info.version}: ${what}; seed ${plan.seed}\n`, "");
  try {
    const done: Done[] = [];
    for (const campaign of campaignsOf(plan)) {
      const campaignBegunMs = performance.now();
      const { result, failures } = await search(
        campaign,
        {
          engine,
          length: options.length,
          ...(options.path === undefined ? {} : { path: options.path }),
          isOver: () => interrupts.signal.aborted || performance.now() - begunMs >= campaign.limitMs,
          onSequence: newPulse(screen, campaignBegunMs),
          namespace: `f${Date.now().toString(36)}`,
        },
        { screen, files, folder: options.out },
      );
      done.push({ plan: campaign, result, failures, elapsedMs: performance.now() - campaignBegunMs });
      if (interrupts.signal.aborted || failures.length > 0) break;
    }
    interrupts.release();
    return tellEnd(done, { screen, files, wasStopped: interrupts.signal.aborted });
  } finally {
    interrupts.release();
    await engine.dispose();
  }
}

function tellWhat({ comparison, properties }: Plan): string {
  if (comparison === undefined) return properties.map(({ name }) => name).join(", ");
  return comparison === "builds" ? "agreement of builds" : "agreement";
}

interface Output {
  readonly screen: Screen;
  readonly files: ReportFiles;
  readonly folder: string;
}

interface Found {
  readonly result: CampaignResult;
  /** Lines about each counterexample. */
  readonly failures: readonly string[];
}

/** A campaign that is over. */
interface Done extends Found {
  readonly plan: Plan;
  readonly elapsedMs: number;
}

/** One campaign; in differential mode one after each difference that was found, so that one hides no other. */
async function search(
  plan: Plan,
  options: Omit<CampaignOptions, "properties" | "seed" | "runs">,
  { screen, files, folder }: Output,
): Promise<Found> {
  const failures: string[] = [];
  const accepted = new Set<string>();
  // An engine whose builder is BuildKit is held against the builds of BuildKit.
  const { builder } = options.engine.info.dialect;
  const environment = builder === "buildkit" ? { ...referenceEnvironment, builder } : referenceEnvironment;
  const reference = createReferenceEngine(environment, referenceOptions());
  const overlooked = newOverlooked(builder === "buildkit" ? builder : "classic");
  let total: CampaignResult | undefined;
  for (let seed = plan.seed, left = plan.runs; ; seed++) {
    const origin: Origin = { seed, engine: plan.engine, length: options.length, isPrivate: plan.isPrivate };
    const { engine, length } = options;
    const agreement = { reference, engine, seed, accepted: new Set(accepted) };
    const result = await runCampaign({
      ...options,
      ...campaignOf(plan, { ...agreement, overlooked, length }),
      namespace: `${options.namespace}-${seed - plan.seed}`,
      seed,
      runs: left,
      onFound: (counterexample) => {
        const file = writeScenario(files, { counterexample, origin, folder, suffix: ".unshrunk" });
        tellFound(screen, counterexample, file);
      },
    });
    total =
      total === undefined ? result : { ...result, statistics: mergeStatistics(total.statistics, result.statistics) };
    left -= result.statistics.sequences;
    const { counterexample } = result;
    if (counterexample === undefined) {
      const isWhole =
        plan.comparison === "builds" &&
        !plan.engine.startsWith("mutant:") &&
        !result.wasEnded &&
        options.path === undefined;
      return { result: total, failures: [...failures, ...(isWhole ? staleLines(overlooked) : [])] };
    }
    const file = writeScenario(files, { counterexample, origin, folder, suffix: "" });
    const lines = counterexampleLines(counterexample, { origin, file });
    failures.push(...lines);
    if (plan.comparison === undefined || result.wasEnded || left <= 0) return { result: total, failures };
    accepted.add(counterexample.failure.violation.message);
  }
}

/** What is drawn and how it is judged. */
function campaignOf(
  plan: Plan,
  options: Parameters<typeof judgeBuilds>[2] & { readonly length: number },
): Pick<CampaignOptions, "properties" | "source" | "judge"> {
  const { comparison, properties, isPrivate } = plan;
  const { reference, length } = options;
  if (comparison === undefined) {
    return { properties, ...(isOfBuilds(plan) ? { source: buildsSource({ reference }) } : {}) };
  }
  if (comparison === "builds") {
    return {
      properties: [buildAgreementWith(reference)],
      source: buildsSource({ reference }),
      judge: (trace: Trace, namespace: string) => judgeBuilds(trace, namespace, options),
    };
  }
  return {
    properties: [agreementWith(reference)],
    source: differentialSource({ reference, length, isPrivate }),
    judge: (trace: Trace, namespace: string) => judgeAgreement(trace, namespace, options),
  };
}

/** Rows of the table of ignored paths that nothing has met: they hide more than they must. */
function staleLines(overlooked: Overlooked): readonly string[] {
  return staleRows(overlooked).map(
    ({ path, reason }) =>
      `the ignored path ${path.source} (${reason}) never occurred: give it more --runs, or take it out`,
  );
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
    const shrinking = candidates === 0 ? "" : `, shrinking: ${counted(candidates, "candidate")}`;
    const line = `${counted(sequences, "sequence")}, ${counted(operations, "operation")}, ${rate}/s${shrinking}`;
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

interface Ending {
  readonly screen: Screen;
  readonly files: ReportFiles;
  /** By Ctrl-C. */
  readonly wasStopped: boolean;
}

function tellEnd(done: readonly Done[], { screen, files, wasStopped }: Ending): number {
  const failures = done.flatMap((campaign) => campaign.failures);
  for (const { plan, result, elapsedMs } of done) {
    const names = plan.comparison === undefined ? plan.properties : [];
    screen.show(`\n${summaryLines(result.statistics, names, elapsedMs).join("\n")}\n`, "");
  }
  const hadFailures = failures.length > 0;
  for (const { result } of done) {
    if (result.statistics.sequences === 0 && !wasStopped) {
      failures.push("not one sequence was run, so nothing was shown: give it more --time");
    } else if (!hadFailures) {
      for (const name of result.vacuous) {
        failures.push(`${name} held vacuously: its interesting case never occurred; give it more --runs or --length`);
      }
    }
  }
  for (const line of failures) {
    screen.show(`${line.startsWith("✗") ? screen.paint.bad(line) : line}\n`, "");
  }
  const { problems } = files.finish();
  for (const problem of problems) process.stderr.write(`counterexample not written: ${problem}\n`);
  if (wasStopped) return exitCodes.interrupted;
  if (problems.length > 0) return exitCodes.engine;
  if (failures.length > 0) return exitCodes.failed;
  const plan = done[0]?.plan;
  const verdict = plan?.comparison === undefined ? "every property held" : "no answer differed";
  screen.show(`${screen.paint.good(verdict)}; seed ${plan?.seed}\n`, "");
  return exitCodes.ok;
}

import { asyncProperty, check, property, type RunDetails } from "fast-check";
import type { Engine } from "../engine/engine.ts";
import type { History, Trace } from "../vocabulary/history.ts";
import type { Property } from "../vocabulary/property.ts";
import { type Failure, failureKey, type Judgement, judgeTrace } from "./judge.ts";
import { createTally, type Statistics, vacuous } from "./statistics.ts";
import { TraceArbitrary } from "./trace-arbitrary.ts";

/** What to fuzz, and how long. */
export interface CampaignOptions {
  readonly engine: Engine;
  readonly properties: readonly Property[];
  readonly seed: number;
  /** Sequences to try. */
  readonly runs: number;
  /** Entries of a sequence. */
  readonly length: number;
  /** A path of fast-check: replays one sequence, shrunk. */
  readonly path?: string;
  /** Stop as soon as it says so; what was found so far counts. */
  readonly interrupted?: () => boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** The counterexample as it was found, before it is shrunk: a long shrink loses nothing. */
  readonly onFound?: (counterexample: Counterexample) => void;
  readonly namespace: string;
}

export interface Progress {
  readonly sequences: number;
  readonly operations: number;
  readonly shrinking: boolean;
}

export interface Counterexample {
  readonly trace: Trace;
  readonly history: History;
  readonly failure: Failure;
}

export interface CampaignResult {
  readonly statistics: Statistics;
  /** Properties whose interesting case never occurred. */
  readonly vacuous: readonly string[];
  readonly counterexample?: Counterexample;
  readonly seed: number;
  /** With the seed, replays the shrunk counterexample. */
  readonly path?: string;
  readonly shrinks: number;
  readonly interrupted: boolean;
}

/**
 * Tries `runs` generated sequences and shrinks the first one that breaks a property. The same seed, length and
 * properties give the same result on the same engine. Throws what the engine throws.
 */
export async function runCampaign(options: CampaignOptions): Promise<CampaignResult> {
  const tally = createTally(options.properties);
  const arbitrary = new TraceArbitrary({ length: options.length, refusedOneIn: 10 });
  const found: { first?: Counterexample; last?: Counterexample; interrupted: boolean } = { interrupted: false };
  const execution = {
    engine: options.engine,
    namespace: options.namespace,
    seed: options.seed,
    properties: options.properties,
  };

  const holds = (trace: Trace, judgement: Judgement): boolean => {
    const { failure, history } = judgement;
    if (found.first === undefined) tally.add(history);
    report(options, tally.statistics(), found.first !== undefined);
    if (failure === undefined) return true;
    if (found.first !== undefined && failureKey(failure) !== failureKey(found.first.failure)) return true;
    const counterexample = { trace, history, failure };
    if (found.first === undefined) {
      found.first = counterexample;
      options.onFound?.(counterexample);
    }
    found.last = counterexample;
    return false;
  };
  const details = await search(options, arbitrary, (trace) => {
    if (options.interrupted?.() === true) {
      found.interrupted = true;
      return true;
    }
    const judged = judgeTrace(trace, execution);
    return judged instanceof Promise ? judged.then((judgement) => holds(trace, judgement)) : holds(trace, judged);
  });
  // A fault that is no violation is the engine's, and ends the campaign.
  if (details.errorInstance instanceof Error && found.last === undefined) throw details.errorInstance;
  const statistics = tally.statistics();
  return {
    statistics,
    vacuous: options.path === undefined && !found.interrupted ? vacuous(statistics) : [],
    seed: options.seed,
    shrinks: details.numShrinks,
    interrupted: found.interrupted,
    ...(found.last === undefined ? {} : { counterexample: found.last }),
    ...(found.last === undefined || details.counterexamplePath === null ? {} : { path: details.counterexamplePath }),
  };
}

type Verdict = boolean | Promise<boolean>;

/** fast-check's search; sequences run without promises as long as the engine answers without them. */
async function search(
  options: CampaignOptions,
  arbitrary: TraceArbitrary,
  holds: (trace: Trace) => Verdict,
): Promise<RunDetails<[Trace]>> {
  const parameters = {
    seed: options.seed,
    numRuns: options.runs,
    ...(options.path === undefined ? {} : { path: options.path }),
  };
  const synchronous = await isSynchronous(options.engine, options.namespace);
  if (!synchronous) return check(asyncProperty(arbitrary, async (trace) => holds(trace)), parameters);
  return check(
    property(arbitrary, (trace) => holds(trace) as boolean),
    parameters,
  );
}

async function isSynchronous(engine: Engine, namespace: string): Promise<boolean> {
  const opened = engine.open({ namespace: `${namespace}-probe`, seed: 0, files: new Map() });
  const session = await opened;
  const answer = session.apply({ op: "ping" });
  await answer;
  await session.close();
  return !(opened instanceof Promise) && !(answer instanceof Promise);
}

function report({ onProgress }: CampaignOptions, { sequences, operations }: Statistics, shrinking: boolean): void {
  onProgress?.({ sequences, operations, shrinking });
}

import { asyncProperty, check, PreconditionFailure } from "fast-check";
import type { Awaitable, Engine } from "../engine/engine.ts";
import type { History, Trace } from "../vocabulary/history.ts";
import type { Property } from "../vocabulary/property.ts";
import { weightOf } from "./candidates.ts";
import { generateTrace } from "./generate.ts";
import { type Failure, failureKey, type Judgement, judgeTrace } from "./judge.ts";
import { normalSimplifications } from "./normalise.ts";
import { createTally, type Statistics, vacuous } from "./statistics.ts";
import { TraceArbitrary, type TraceSource } from "./trace-arbitrary.ts";

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
  /** Asked before each sequence: true ends the campaign, and what was found so far counts. */
  readonly isOver?: () => boolean;
  /** Awaited after each sequence: the place to draw progress, and to let signals in. */
  readonly onSequence?: (progress: Progress) => Promise<void> | undefined;
  /** The counterexample as it was found, before it is shrunk: a long shrink loses nothing. */
  readonly onFound?: (counterexample: Counterexample) => void;
  /** Of the sessions; each sequence adds its number. */
  readonly namespace: string;
  /** Where sequences come from; the generator for properties when absent. */
  readonly source?: TraceSource;
  /** Plays a sequence and judges it; by the properties when absent. */
  readonly judge?: (trace: Trace, namespace: string) => Awaitable<Judgement>;
}

export interface Progress {
  readonly sequences: number;
  readonly operations: number;
  /** Candidates tried while shrinking. */
  readonly candidates: number;
}

export interface Counterexample {
  readonly trace: Trace;
  readonly history: History;
  readonly failure: Failure;
  /** With the seed, replays it. */
  readonly path: string;
}

export interface CampaignResult {
  readonly statistics: Statistics;
  /** Properties whose interesting case never occurred. */
  readonly vacuous: readonly string[];
  /** Shrunk as far as time allowed. */
  readonly counterexample?: Counterexample;
  readonly shrinks: number;
  /** It ended because `isOver` said so. */
  readonly wasEnded: boolean;
}

/** One entry in so many is drawn to be refused. */
const refusedOneIn = 10;

function sourceFor(length: number): TraceSource {
  return {
    generate: (random) => generateTrace(random, { length, refusedOneIn }),
    simplify: normalSimplifications,
    weigh: weightOf,
  };
}

/**
 * Tries `runs` generated sequences and shrinks the first one that breaks a property. The same seed, length and
 * properties give the same result on the same engine. Throws what the engine throws.
 */
export async function runCampaign(options: CampaignOptions): Promise<CampaignResult> {
  const tally = createTally(options.properties);
  const firstRun = options.path === undefined ? 0 : Number.parseInt(options.path, 10);
  let tried = 0;
  let operations = 0;
  let fault: { readonly error: unknown } | undefined;
  let first: Counterexample | undefined;
  let last: Counterexample | undefined;
  let wasEnded = false;

  const holds = (trace: Trace, { history, failure }: Judgement): boolean => {
    if (first === undefined) tally.add(history);
    if (failure === undefined) return true;
    if (first !== undefined && failureKey(failure) !== failureKey(first.failure)) return true;
    const path = options.path ?? String(firstRun + tried - 1);
    last = { trace, history, failure, path };
    if (first === undefined) {
      first = last;
      options.onFound?.(last);
    }
    return false;
  };

  const property = asyncProperty(
    new TraceArbitrary(options.source ?? sourceFor(options.length)),
    async (trace): Promise<boolean> => {
      if (options.isOver?.() === true) {
        wasEnded = true;
        // fast-check's word for "stop here, and this is no failure".
        throw new PreconditionFailure(true);
      }
      tried += 1;
      operations += trace.length;
      const { engine, properties, seed } = options;
      const namespace = `${options.namespace}-${tried}`;
      let held: boolean;
      try {
        const judged = options.judge?.(trace, namespace) ?? judgeTrace(trace, { engine, properties, seed, namespace });
        held = holds(trace, judged instanceof Promise ? await judged : judged);
      } catch (error) {
        // A fault that is no violation is the engine's, or ours; shrinking would only repeat it.
        fault = { error };
        throw new PreconditionFailure(true);
      }
      const sequences = tally.sequences();
      const pause = options.onSequence?.({ sequences, operations, candidates: tried - sequences });
      if (pause !== undefined) await pause;
      return held;
    },
  );
  const { seed, runs, path } = options;
  const details = await check(property, { seed, numRuns: runs, ...(path === undefined ? {} : { path }) });
  if (fault !== undefined) throw fault.error;
  const statistics = tally.statistics();
  return {
    statistics,
    vacuous: path === undefined && !wasEnded ? vacuous(statistics) : [],
    ...(last === undefined
      ? {}
      : { counterexample: { ...last, path: details.counterexamplePath ?? last.path } satisfies Counterexample }),
    shrinks: details.numShrinks,
    wasEnded,
  };
}

import { Arbitrary, type Random as FastCheckRandom, Stream, Value } from "fast-check";
import type { Trace } from "../vocabulary/history.ts";
import { type Random, randomOf } from "./random.ts";

/** Where traces come from, and how they become simpler. Pure, so that a seed and a path replay. */
export interface TraceSource {
  generate(random: Random): Trace;
  /** One-step simplifications, likeliest to help first, each a trace that can be played. */
  simplify(trace: Trace): Iterable<Trace>;
  /** How complicated a trace is, for traces of the same length. */
  weigh(trace: Trace): number;
}

/** Traces that were tried on the way down; one that passed is never executed again. */
type Seen = Set<string>;

/**
 * Traces of the fuzzer as a fast-check arbitrary. fast-check keeps the seed, the path and the report; one draw of it
 * seeds our own generator, because composed arbitraries draw blindly and cost ten times as much. Shrinking is by whole
 * meanings, each candidate normalised before an engine sees it.
 */
export class TraceArbitrary extends Arbitrary<Trace> {
  private readonly source: TraceSource;

  constructor(source: TraceSource) {
    super();
    this.source = source;
  }

  override generate(random: FastCheckRandom): Value<Trace> {
    return new Value<Trace>(this.source.generate(randomOf(random.nextInt())), new Set<string>());
  }

  override canShrinkWithoutContext(value: unknown): value is Trace {
    return Array.isArray(value);
  }

  override shrink(trace: Trace, context: unknown): Stream<Value<Trace>> {
    return new Stream(candidates(this.source, trace, context instanceof Set ? context : new Set()));
  }
}

function* candidates(source: TraceSource, trace: Trace, seen: Seen): IterableIterator<Value<Trace>> {
  const weight = source.weigh(trace);
  for (const candidate of source.simplify(trace)) {
    const smaller =
      candidate.length < trace.length || (candidate.length === trace.length && source.weigh(candidate) < weight);
    if (!smaller) continue;
    const key = JSON.stringify(candidate);
    if (seen.has(key)) continue;
    seen.add(key);
    yield new Value<Trace>(candidate, seen);
  }
}

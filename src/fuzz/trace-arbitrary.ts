import { Arbitrary, type Random as FastCheckRandom, Stream, Value } from "fast-check";
import type { Trace } from "../vocabulary/history.ts";
import { simplifications, weightOf } from "./candidates.ts";
import { type GenerateOptions, generateTrace } from "./generate.ts";
import { normaliseTrace } from "./normalise.ts";
import { randomOf } from "./random.ts";

/** Traces that were tried on the way down; one that passed is never executed again. */
type Seen = Set<string>;

/**
 * Traces of the fuzzer as a fast-check arbitrary. fast-check keeps the seed, the path and the report; one draw of it
 * seeds our own generator, because composed arbitraries draw blindly and cost ten times as much. Shrinking is by whole
 * meanings, each candidate normalised by a dry run of the model before an engine sees it.
 */
export class TraceArbitrary extends Arbitrary<Trace> {
  private readonly options: GenerateOptions;

  constructor(options: GenerateOptions) {
    super();
    this.options = options;
  }

  override generate(random: FastCheckRandom): Value<Trace> {
    const trace = generateTrace(randomOf(random.nextInt()), this.options);
    return new Value<Trace>(trace, new Set<string>());
  }

  override canShrinkWithoutContext(value: unknown): value is Trace {
    return Array.isArray(value);
  }

  override shrink(trace: Trace, context: unknown): Stream<Value<Trace>> {
    return new Stream(candidates(trace, context instanceof Set ? context : new Set()));
  }
}

function* candidates(trace: Trace, seen: Seen): IterableIterator<Value<Trace>> {
  const weight = weightOf(trace);
  for (const simplification of simplifications(trace)) {
    const candidate = normaliseTrace(simplification);
    const smaller =
      candidate.length < trace.length || (candidate.length === trace.length && weightOf(candidate) < weight);
    if (!smaller) continue;
    const key = JSON.stringify(candidate);
    if (seen.has(key)) continue;
    seen.add(key);
    yield new Value<Trace>(candidate, seen);
  }
}

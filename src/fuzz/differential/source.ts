import type { TraceSource } from "../trace-arbitrary.ts";
import { type DifferentialOptions, generateDifferentialTrace } from "./generate.ts";
import { simplerTraces, weightOfText } from "./shrink.ts";

/** Sequences over every verb, for a campaign that compares two engines. */
export function differentialSource(options: DifferentialOptions): TraceSource {
  return {
    generate: (random) => generateDifferentialTrace(random, options),
    simplify: simplerTraces,
    weigh: weightOfText,
  };
}

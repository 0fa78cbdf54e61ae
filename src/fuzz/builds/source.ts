import type { TraceSource } from "../trace-arbitrary.ts";
import { type BuildsOptions, generateBuilds } from "./generate.ts";
import { simplerBuilds, weightOfBuilds } from "./shrink.ts";

/** Sequences of builds, for a campaign. */
export function buildsSource(options: BuildsOptions): TraceSource {
  return {
    generate: (random) => generateBuilds(random, options),
    simplify: simplerBuilds,
    weigh: weightOfBuilds,
  };
}

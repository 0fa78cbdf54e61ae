import type { Engine } from "../../engine/engine.ts";
import type { Trace } from "../../vocabulary/history.ts";
import type { Property } from "../../vocabulary/property.ts";
import type { Judgement } from "../judge.ts";
import type { Overlooked } from "./ignored.ts";
import { expectedBuilds, playBuilds } from "./play.ts";

/** Who is compared with whom. */
export interface BuildAgreementOptions {
  /** It answers without promises. */
  readonly reference: Engine;
  readonly engine: Engine;
  readonly seed: number;
  /** Messages of differences that are known already. */
  readonly accepted: ReadonlySet<string>;
  /** Counts what the table of ignored paths takes out. */
  readonly overlooked: Overlooked;
}

/** Its name, in commands and in the names of counterexamples. */
export const buildAgreementName = "build-agreement";

/** Generated builds as a property: outcome, steps with what the cache answered, output, configuration, history and tree. */
export function buildAgreementWith(reference: Engine): Property {
  return {
    name: buildAgreementName,
    sentence: `The engine builds what ${reference.info.name} builds.`,
    rules: [],
    observe: () => [],
    check: () => undefined,
    witness: (history) => history.some(({ outcome }) => outcome?.status === "ok"),
  };
}

/** Plays builds on both engines; what happens after a difference that is accepted is not looked at. */
export async function judgeBuilds(trace: Trace, namespace: string, options: BuildAgreementOptions): Promise<Judgement> {
  const { reference, engine, seed, accepted, overlooked } = options;
  const expected = expectedBuilds(trace, reference, seed);
  const { history, violation } = await playBuilds(expected, engine, { namespace, seed, overlooked });
  if (violation === undefined || accepted.has(violation.message)) return { history };
  return { history, failure: { property: buildAgreementWith(reference), violation } };
}

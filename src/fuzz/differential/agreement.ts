import type { Engine } from "../../engine/engine.ts";
import type { Trace } from "../../vocabulary/history.ts";
import type { Property } from "../../vocabulary/property.ts";
import type { Judgement } from "../judge.ts";
import { expectedHistory, playAgainst } from "./play.ts";

/** Who is compared with whom. */
export interface AgreementOptions {
  /** It answers without promises. */
  readonly reference: Engine;
  readonly engine: Engine;
  readonly seed: number;
  /** Messages of differences that are known already. */
  readonly accepted: ReadonlySet<string>;
}

/**
 * Differential fuzzing as a property: an engine answers what the reference engine answers to the same trace and
 * questions, by status, kind and data; ids, invented names, times, process numbers and sizes aside.
 */
export function agreementWith(reference: Engine): Property {
  return {
    name: "agreement",
    sentence: `The engine answers what ${reference.info.name} answers.`,
    rules: [],
    observe: () => [],
    check: () => undefined,
    witness: (history) => history.some(({ outcome }) => outcome?.status === "ok"),
  };
}

/** Plays a trace on both engines; what happens after a difference that is accepted is not looked at. */
export async function judgeAgreement(trace: Trace, namespace: string, options: AgreementOptions): Promise<Judgement> {
  const { reference, engine, seed, accepted } = options;
  const expected = expectedHistory(trace, reference, seed);
  const { history, violation } = await playAgainst(expected, engine, { namespace, seed });
  if (violation === undefined || accepted.has(violation.message)) return { history };
  return { history, failure: { property: agreementWith(reference), violation } };
}

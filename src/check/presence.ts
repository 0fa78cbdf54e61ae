import type { Json } from "../vocabulary/expectation.ts";
import type { Finding, Outcome } from "../vocabulary/generated/types.ts";
import type { MatchContext } from "./matcher.ts";
import type { Observations } from "./observations.ts";
import { jsonValue } from "./observations.ts";
import { describeOutcome } from "./tell.ts";

/** What the judgement of state is made with. */
export interface Parts {
  readonly context: (subject: string) => MatchContext;
  readonly known: Observations;
}

/** Judges whether a thing is there, and gives its value when it is. */
export function judgePresence(
  outcome: Outcome | undefined,
  demand: unknown,
  { path, name }: { readonly path: (string | number)[]; readonly name: string },
): { readonly findings: readonly Finding[]; readonly value?: Json } {
  const gone = outcome?.status === "rejected" && outcome.kind === "not-found";
  if (demand === "absent") {
    if (gone) return { findings: [] };
    const actual = outcome?.status === "ok" ? "it is there" : describeOutcome(outcome);
    return { findings: [{ path, message: `${name} is not absent`, expected: "absent", actual }] };
  }
  const value = outcome === undefined ? undefined : jsonValue(outcome);
  if (value !== undefined) return { findings: [], value };
  const actual = gone ? "absent" : describeOutcome(outcome);
  return { findings: [{ path, message: `${name} is not there`, expected: "present", actual }] };
}

import type { Json } from "../vocabulary/expectation.ts";
import type { Finding, Outcome } from "../vocabulary/generated/types.ts";
import type { MatchContext } from "./matcher.ts";
import type { Observations } from "./observations.ts";
import { jsonValue } from "./observations.ts";
import type { Subject } from "./subject.ts";
import { describeOutcome } from "./tell.ts";

/** What the judgement of state is made with. */
export interface Parts {
  readonly context: (subject: string) => MatchContext;
  readonly known: Observations;
}

/** Whether a handle stands for nothing, because the step that would have made it was refused. */
export function isUnmade(subject: Subject, handle: string): boolean {
  return subject.made.has(handle) && subject.objects.kindOf(handle) === undefined;
}

/** Judges whether a thing is there, and gives its value when it is. What was never made is absent. */
export function judgePresence(
  outcome: Outcome | undefined,
  demand: unknown,
  { path, name, unmade }: { readonly path: (string | number)[]; readonly name: string; readonly unmade: boolean },
): { readonly findings: readonly Finding[]; readonly value?: Json } {
  const gone = outcome?.status === "rejected" && (unmade || outcome.kind === "not-found");
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

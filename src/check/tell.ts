import type { Expectation, Json, Matcher } from "../vocabulary/expectation.ts";
import type { Finding, Outcome } from "../vocabulary/generated/types.ts";
import type { MatchContext } from "./matcher.ts";
import { matchValue } from "./matcher.ts";
import type { Subject } from "./subject.ts";

/** Where the expectation of a key was written. */
export function pathOf(
  subject: Subject,
  key: keyof Expectation,
  ...rest: readonly (string | number)[]
): (string | number)[] {
  return [...(subject.binding?.paths[key] ?? ["expect", key]), ...rest];
}

/** Findings of a matcher; `strip` leaves out path words that the author did not write. */
export function found(
  matcher: Matcher,
  value: Json | undefined,
  {
    path,
    context,
    strip = 0,
  }: { readonly path: (string | number)[]; readonly context: MatchContext; readonly strip?: number },
): readonly Finding[] {
  return matchValue(matcher, value, context).map((mismatch) => ({
    ...mismatch,
    path: [...path, ...mismatch.path.slice(strip)],
  }));
}

/** An outcome in a few words. */
export function describeOutcome(outcome: Outcome | undefined): string {
  if (outcome === undefined) return "it was not asked";
  switch (outcome.status) {
    case "ok":
      return "ok";
    case "rejected":
      return `rejected (${outcome.kind}): ${outcome.message.trim()}`;
    case "blocked":
      return "blocked: no answer until something else happens";
    case "unsupported":
      return `unsupported: ${outcome.capability}`;
    case "indeterminate":
      return `indeterminate: ${outcome.reason}`;
  }
}

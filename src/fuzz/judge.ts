import type { Awaitable } from "../engine/engine.ts";
import type { History, Trace } from "../vocabulary/history.ts";
import type { Property, Violation } from "../vocabulary/property.ts";
import { type ExecuteOptions, executeTrace } from "./execute.ts";

/** A property that a trace breaks. */
export interface Failure {
  readonly property: Property;
  readonly violation: Violation;
}

/** What came of one trace. */
export interface Judgement {
  readonly history: History;
  /** The first property, in their order, that does not hold. */
  readonly failure?: Failure;
}

/** Same failure = same property and same kind of fault; a shrink that slips to another one is refused. */
export function failureKey({ property, violation }: Failure): string {
  return `${property.name}: ${violation.message}`;
}

/** Executes a trace and its variants and asks every property. */
export function judgeTrace(trace: Trace, options: ExecuteOptions): Awaitable<Judgement> {
  const executed = executeTrace(trace, options);
  return executed instanceof Promise
    ? executed.then((history) => judgeHistory(history, options))
    : judgeHistory(executed, options);
}

function judgeHistory(history: History, options: ExecuteOptions): Awaitable<Judgement> {
  for (const property of options.properties) {
    const violation = property.check(history);
    if (violation !== undefined) return { history, failure: { property, violation } };
  }
  return judgeVariants(history, options, variantsOf(history, options.properties), 0);
}

interface Comparison {
  readonly property: Property;
  readonly variant: ReturnType<NonNullable<Property["variants"]>>[number];
}

function variantsOf(history: History, properties: readonly Property[]): readonly Comparison[] {
  return properties.flatMap((property) =>
    (property.variants?.(history) ?? []).map((variant) => ({ property, variant })),
  );
}

function judgeVariants(
  history: History,
  options: ExecuteOptions,
  comparisons: readonly Comparison[],
  from: number,
): Awaitable<Judgement> {
  for (let index = from; index < comparisons.length; index++) {
    const comparison = comparisons[index];
    if (comparison === undefined) break;
    const { property, variant } = comparison;
    const compare = (outcome: History): Judgement | undefined => {
      const violation = property.compare?.(history, variant, outcome);
      return violation === undefined ? undefined : { history, failure: { property, violation } };
    };
    const executed = executeTrace(variant.trace, {
      ...options,
      properties: [property],
      namespace: `${options.namespace}-${index + 1}`,
    });
    if (executed instanceof Promise) {
      return executed.then((outcome) => compare(outcome) ?? judgeVariants(history, options, comparisons, index + 1));
    }
    const judged = compare(executed);
    if (judged !== undefined) return judged;
  }
  return { history };
}

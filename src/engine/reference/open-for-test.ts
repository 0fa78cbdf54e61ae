import type { Outcome } from "../../vocabulary/generated/types.ts";
import type { Operation } from "../../vocabulary/operation.ts";
import { hexId } from "./container/ids.ts";
import { createReferenceEngine } from "./engine.ts";
import type { Environment } from "./environment.ts";
import type { ReferenceSession } from "./session.ts";

/** For tests: digests need only be different, and the budget small enough to be spent. */
export const testEnvironment: Environment = { sha256: (bytes) => hexId(bytes.length, bytes), budget: 200 };

export const testStartMs = Date.UTC(2026, 0, 1);

/** A session as a scenario gets it, on a virtual clock that begins with 2026. */
export function openForTest(
  options: { readonly files?: Readonly<Record<string, string>>; readonly seed?: number } = {},
): ReferenceSession {
  const engine = createReferenceEngine(testEnvironment, { version: "test", startMs: testStartMs });
  const files = new Map(Object.entries(options.files ?? {}));
  return engine.open({ namespace: "test", seed: options.seed ?? 1, files });
}

/** Applies operations in order and answers the outcome of the last. */
export function applyAll(session: ReferenceSession, ...operations: readonly Operation[]): Outcome {
  let outcome: Outcome = { status: "blocked" };
  for (const operation of operations) outcome = session.apply(operation);
  return outcome;
}

/** Value of an outcome that has to be `ok`. */
export function valueOf(outcome: Outcome): Readonly<Record<string, unknown>> {
  if (outcome.status !== "ok") throw new Error(`expected ok, got ${JSON.stringify(outcome)}`);
  return { ...outcome.value };
}

/** Freezes a value and everything it holds, so that a change of it throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (value instanceof Map) for (const inner of value.values()) deepFreeze(inner);
  for (const key of Object.keys(value)) deepFreeze(Reflect.get(value, key));
  return value;
}

import type { Awaitable } from "../engine/engine.ts";
import type { Clock } from "./clock.ts";

/** The engine threw, died or never answered: no finding about it can be trusted. */
export class EngineFailure extends Error {}

const graceMs = 5000;

/** How long a call may take; the engine is given its own, shorter limit. */
export interface CallLimits {
  readonly clock: Clock;
  readonly deadlineMs: number;
}

/**
 * Calls the engine: what it throws becomes an EngineFailure, and so does an answer that does not come within the
 * deadline and five seconds more. Awaits only what can be awaited, so that a synchronous engine stays synchronous.
 */
export function callEngine<T>(what: string, limits: CallLimits, call: () => Awaitable<T>): Awaitable<T> {
  let answer: Awaitable<T>;
  try {
    answer = call();
  } catch (error) {
    throw failure(what, error);
  }
  if (!isThenable(answer)) return answer;
  return withDeadline(what, limits, answer);
}

/** Whether a value must be awaited. */
export function isThenable<T>(value: Awaitable<T>): value is Promise<T> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

function withDeadline<T>(what: string, { clock, deadlineMs }: CallLimits, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(deadlineMs + graceMs, () => {
      reject(new EngineFailure(`the engine did not answer ${what} within ${(deadlineMs + graceMs) / 1000} s`));
    });
    answer.then(
      (value) => {
        cancel();
        resolve(value);
      },
      (error: unknown) => {
        cancel();
        reject(failure(what, error));
      },
    );
  });
}

function failure(what: string, error: unknown): EngineFailure {
  if (error instanceof EngineFailure) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new EngineFailure(`the engine failed at ${what}: ${reason}`, { cause: error });
}

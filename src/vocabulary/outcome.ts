import type { Blocked, ErrorKind, Indeterminate, Outcome, Rejected, Unsupported } from "./generated/types.ts";
import type { Result, Verb } from "./operation.ts";

/** Outcome of one verb, with the value typed. */
export type OutcomeOf<V extends Verb> = { readonly status: "ok"; readonly value: Result<V> } | Refusal;

/** Every outcome but `ok`. */
export type Refusal = Exclude<Outcome, { readonly status: "ok" }>;

/** It was done; `value` is the observation. */
export function ok<V extends Verb>(value: Result<V>): { readonly status: "ok"; readonly value: Result<V> } {
  return { status: "ok", value };
}

/** The engine refused; `message` is in the engine's own words. */
export function rejected(
  kind: ErrorKind,
  message: string,
  details: Pick<Rejected, "exitCode" | "step" | "line"> = {},
): Rejected {
  return { status: "rejected", kind, message, ...details };
}

/** It does not answer until something else happens. */
export const blocked: Blocked = { status: "blocked" };

/** The engine lacks a capability. */
export function unsupported(capability: string, message?: string): Unsupported {
  return message === undefined ? { status: "unsupported", capability } : { status: "unsupported", capability, message };
}

/** The answer is not known; a mutating operation may have happened. */
export function indeterminate(reason: string): Indeterminate {
  return { status: "indeterminate", reason };
}

import type { Outcome } from "../../vocabulary/generated/types.ts";
import type { Operation, Verb } from "../../vocabulary/operation.ts";
import { blocked, indeterminate } from "../../vocabulary/outcome.ts";
import type { ApplyOptions } from "../engine.ts";

/** An adapter's own limits, for callers that give none. */
interface Limits {
  /** A wait, attach or follow that has not answered after this is blocked. */
  readonly blocksAfterMs: number;
  /** Limit of everything else. */
  readonly deadlineMs: number;
}

/**
 * How long an operation is waited for: what only waits for something else, or for input, as long as the caller has
 * patience; everything else until its deadline.
 */
export function limitMs(
  { operation, inputOpen }: { readonly operation: Operation; readonly inputOpen: boolean },
  asked: ApplyOptions,
  limits: Limits,
): number {
  const deadline = asked.deadlineMs ?? limits.deadlineMs;
  return isFollowing(operation) || inputOpen ? Math.min(deadline, asked.patienceMs ?? limits.blocksAfterMs) : deadline;
}

/** Whether its standard input stays open, to be fed. */
export function expectsInput(operation: Operation): boolean {
  return "stdin" in operation && typeof operation.stdin === "object" && "open" in operation.stdin;
}

/** Outcome of what did not answer in time: a wait or query is blocked, anything else may have happened. */
export function givenUp({ op }: Operation, afterMs: number): Outcome {
  return queries.has(op) ? blocked : indeterminate(`no answer to ${op} after ${afterMs} ms`);
}

/** Operations that only wait for something else to happen. */
function isFollowing(operation: Operation): boolean {
  return operation.op === "wait" || operation.op === "attach" || (operation.op === "logs" && operation.follow === true);
}

const queries: ReadonlySet<Verb> = new Set<Verb>([
  "wait",
  "attach",
  "logs",
  "run",
  "exec",
  "ps",
  "inspect",
  "images",
  "image-inspect",
  "history",
  "diff",
  "top",
  "stats",
  "export",
  "tree",
  "read",
  "stat",
  "volume-ls",
  "volume-inspect",
  "exec-inspect",
  "events",
  "df",
  "info",
  "version",
  "ping",
]);

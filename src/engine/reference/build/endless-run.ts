import { mapGet } from "../persistent-map.ts";
import type { State } from "../state.ts";

/**
 * Why a request did not end within the budget of its processes. Of a build: which instruction, on which line, what the
 * limit is and what to do; each RUN has the budget to itself, so that a long build is no endless one.
 */
export function reasonOfBudget(state: State, request: number, budget: number): string {
  const place = placeInBuild(state, request);
  if (place === "") return "budget";
  return (
    `budget: a RUN has not ended after ${budget} steps of its processes, the most that one gets here: ${place}; ` +
    "make its loop end, or build it on a real engine, which has no such limit"
  );
}

/** The instruction that a build is at, and its line; empty: the request is no build. */
export function placeInBuild(state: State, request: number): string {
  const waiting = mapGet(state.requests, request);
  if (waiting?.kind !== "build") return "";
  const { instruction = "", line } = waiting.build.steps?.report ?? {};
  const shown = instruction.length > instructionMax ? `${instruction.slice(0, instructionMax)}…` : instruction;
  return line === undefined ? shown : `line ${line}, ${shown}`;
}

const instructionMax = 200;

/** From where the steps of a request are counted: of a build, from the begin of the RUN under way. */
export function spentSince(state: State, request: number, spentBefore: number): number {
  const waiting = mapGet(state.requests, request);
  const running = waiting?.kind === "build" ? waiting.build.running : undefined;
  return Math.max(spentBefore, running?.spentBefore ?? 0);
}

import type { Outcome } from "../src/vocabulary/generated/types.ts";
import type { HistoryEntry, Observation } from "../src/vocabulary/history.ts";
import type { Operation } from "../src/vocabulary/operation.ts";

/** For hand-written histories: an operation that was done, and what was seen after it. */
export function did(operation: Operation, ...observations: readonly Observation[]): HistoryEntry {
  return { item: { operation }, outcome: { status: "ok", value: {} }, observations, elapsedMs: 0 };
}

/** A question that was answered. */
export function saw(operation: Operation, value: object): Observation {
  return { operation, outcome: { status: "ok", value: value as Extract<Outcome, { status: "ok" }>["value"] } };
}

/** A question about something that is not there. */
export function missed(operation: Operation): Observation {
  return { operation, outcome: { status: "rejected", kind: "not-found", message: "No such thing" } };
}

/** A tree below /w of files with their contents. */
export function tree(files: Readonly<Record<string, string>>): object {
  return {
    tree: Object.entries(files).map(([path, content]) => ({
      path,
      type: "file",
      mode: "0644",
      uid: 0,
      gid: 0,
      content,
    })),
  };
}

import type { Engine } from "../engine/engine.ts";
import { compareOutcomes } from "../runner/compare-answers.ts";
import type { Change, DiffResult, Outcome } from "../vocabulary/generated/types.ts";
import type { History, HistoryEntry } from "../vocabulary/history.ts";
import type { Operation } from "../vocabulary/operation.ts";
import type { Known, Property, Violation } from "../vocabulary/property.ts";
import { executeTrace } from "./execute.ts";

/** The folders that generated operations write to. */
const folders = ["/w", "/v"];

/**
 * Differential fuzzing as a property: an engine answers what the reference engine answers to the same trace and
 * questions, by status, kind and data; ids, invented names, times, process numbers and sizes aside. `accepted` holds
 * the messages of differences that are known already. The reference engine has to answer without promises.
 */
export function agreementWith(reference: Engine, seed: number, accepted: ReadonlySet<string>): Property {
  const property: Property = {
    name: "agreement",
    sentence: `The engine answers what ${reference.info.name} answers.`,
    rules: [],
    observe: questions,
    check: (history) => {
      const trace = history.map(({ item }) => item);
      const expected = executeTrace(trace, { engine: reference, namespace: "agreement", seed, properties: [property] });
      if (expected instanceof Promise) throw new Error("the reference engine answered with a promise");
      return firstDifference(expected, history, accepted);
    },
    witness: (history) => history.some(({ outcome }) => outcome?.status === "ok"),
  };
  return property;
}

/** State and changes of the container that was touched; at the end the files of everything. */
function questions({ item }: Omit<HistoryEntry, "observations">, known: Known): readonly Operation[] {
  const asked: Operation[] = [];
  const operation = "operation" in item ? item.operation : undefined;
  const container = operation === undefined ? undefined : touched(operation);
  if (container !== undefined && known.containers.has(container)) {
    asked.push({ op: "inspect", container }, { op: "diff", container });
  }
  if (!known.isLast) return asked;
  for (const path of folders) {
    for (const handle of known.containers.keys()) asked.push({ op: "tree", container: handle, path });
    for (const image of known.images.keys()) asked.push({ op: "tree", image, path });
  }
  return asked;
}

function touched(operation: Operation): string | undefined {
  if (operation.op === "create") return operation.as;
  return "container" in operation && typeof operation.container === "string" ? operation.container : undefined;
}

function firstDifference(expected: History, actual: History, accepted: ReadonlySet<string>): Violation | undefined {
  const ids = new Map<string, string>();
  for (const [index, entry] of expected.entries()) {
    const other = actual[index];
    if (other === undefined || !("operation" in entry.item)) continue;
    const answers = new Map(other.observations.map(({ operation, outcome }) => [JSON.stringify(operation), outcome]));
    const pairs = [
      { operation: entry.item.operation, here: entry.outcome, there: other.outcome },
      ...entry.observations.map(({ operation, outcome }) => ({
        operation,
        here: outcome,
        there: answers.get(JSON.stringify(operation)),
      })),
    ];
    for (const { operation, here, there } of pairs) {
      const difference = here === undefined || there === undefined ? undefined : compareOutcomes(here, there, ids);
      if (difference === undefined || (operation.op === "diff" && differsOnlyInRewrites(here, there))) continue;
      const of = operation.op === entry.item.operation.op ? "" : ` after ${entry.item.operation.op}`;
      const message = `${operation.op}${of}: ${difference.at.replace(/\[\d+\]/g, "[]")} differs`;
      if (accepted.has(message)) continue;
      return { entry: index, message, expected: difference.recorded, actual: difference.replayed };
    }
  }
  return undefined;
}

/**
 * What is listed as changed depends on the clock: dockerd goes by size and time, and a rewrite with the same content is
 * a change only when enough time has passed, which on a virtual clock it has not. Added and deleted entries count.
 */
function differsOnlyInRewrites(here: Outcome | undefined, there: Outcome | undefined): boolean {
  const [expected, actual] = [changesOf(here), changesOf(there)];
  if (expected === undefined || actual === undefined) return false;
  const lasting = (changes: readonly Change[]) =>
    changes
      .filter(({ kind }) => kind !== "changed")
      .map(keyOf)
      .sort();
  return lasting(expected).join("\n") === lasting(actual).join("\n");
}

function keyOf({ kind, path }: Change): string {
  return `${kind} ${path}`;
}

function changesOf(outcome: Outcome | undefined): readonly Change[] | undefined {
  return outcome?.status === "ok" && "changes" in outcome.value ? (outcome.value as DiffResult).changes : undefined;
}

import type { Outcome, Tree } from "../../vocabulary/generated/types.ts";
import type { Operation } from "../../vocabulary/operation.ts";
import { type Difference, differencesOf } from "./diff.ts";

/** What the answers so far have taught: image of the engine → image of the reference engine. */
export type Images = Map<string, string>;

/** What two engines answered to one question. */
export interface Answers {
  readonly expected: Outcome;
  readonly actual: Outcome;
  /** Of both; the classic one where none is named. */
  readonly builder?: string;
}

/**
 * All differences of two answers. Ids are compared by what they stand for: an image of the engine is always the same
 * image here, never several (the other way round may be: without a cache the same step makes another image there, and
 * the same one where no time passes).
 */
export function compareBuilds(
  operation: Operation,
  { expected, actual, builder }: Answers,
  images: Images,
): readonly Difference[] {
  const [here, there] = [kindOf(expected), kindOf(actual)];
  if (here !== there) return [{ at: [`${here}, not ${there}`], kind: "different", expected, actual }];
  const isBuildkit = builder === "buildkit";
  const written = isBuildkit ? expected : undefined;
  const one = comparable(operation, expected, written);
  const other = comparable(operation, actual, written);
  const differences = differencesOf(one.value, other.value);
  if (differences.length > 0) return differences;
  for (const [place, there] of other.ids.entries()) {
    const here = one.ids[place] ?? "";
    const known = images.get(there);
    if (known !== undefined && known !== here) {
      return [{ at: ["ids", String(place)], kind: "different", expected: here, actual: `${there}, seen as ${known}` }];
    }
    images.set(there, here);
  }
  return [];
}

function kindOf(outcome: Outcome): string {
  return outcome.status === "rejected" ? outcome.kind : outcome.status;
}

/** An answer as plain data without ids, and the ids in order. */
interface Comparable {
  readonly value: unknown;
  readonly ids: readonly string[];
}

function comparable(operation: Operation, outcome: Outcome, written: Outcome | undefined): Comparable {
  const isBuildkit = written !== undefined;
  const ids: string[] = [];
  const noted = (id: unknown): void => {
    ids.push(typeof id === "string" ? shortOf(id) : "");
  };
  if (outcome.status === "rejected") {
    const { status, kind, message, exitCode, step, line } = outcome;
    const place = kind === "invalid" ? { refusedLine: line } : { line };
    return { value: { status, kind, message: withoutIds(message), exitCode, step, ...place }, ids };
  }
  if (outcome.status !== "ok") return { value: { ...outcome }, ids };
  const fields = new Map<string, unknown>(Object.entries(outcome.value));
  if (operation.op === "build") {
    const steps = recordsOf(fields.get("steps"));
    // BuildKit gives an image that differs in nothing from one before the same id.
    if (!isBuildkit) {
      noted(fields.get("image"));
      for (const { id } of steps) noted(id);
    }
    fields.delete("image");
    fields.set(
      "steps",
      isBuildkit
        ? stepsWithFiles(outcome, written)
        : steps.map(({ id: _, instruction, ...rest }) => ({ ...rest, instruction: withoutIds(instruction) })),
    );
    // dockerd lists arguments that nothing took in no order.
    fields.set("warnings", wordsSorted(fields.get("warnings")));
    const lines = linesOf(fields.get("output"));
    fields.set("output", isBuildkit ? distinct(lines) : lines);
  } else if (operation.op === "image-inspect") {
    for (const key of ["id", "configDigest", "parentId", "repoDigests", "chainIds", "tags"]) fields.delete(key);
    // The same files of another second are another layer; that there is one more is what a build says.
    fields.set(
      "diffIds",
      Array.isArray(fields.get("diffIds")) ? (fields.get("diffIds") as readonly unknown[]).length : undefined,
    );
  } else if (operation.op === "history") {
    const entries = recordsOf(fields.get("entries"));
    fields.set(
      "entries",
      entries.map(({ id: _, emptyLayer: __, tags: ___, ...rest }) => ({
        ...rest,
        createdBy: withoutIds(rest.createdBy),
      })),
    );
  } else if (operation.op === "tree") {
    const tree = fields.get("tree") as Tree;
    return {
      value: { status: "ok", entries: Object.fromEntries(tree.map(({ path, ...entry }) => [path, entry])) },
      ids,
    };
  }
  return { value: { status: "ok", ...Object.fromEntries(fields) }, ids };
}

function recordsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? (value as readonly Readonly<Record<string, unknown>>[]) : [];
}

function shortOf(id: string): string {
  return id.replace("sha256:", "").slice(0, 12);
}

function wordsSorted(warnings: unknown): readonly string[] {
  if (!Array.isArray(warnings)) return [];
  return warnings.map((warning) =>
    String(warning).replace(
      /\[(?!Warning|WARNING)([^\]]*)\]/,
      (_, words: string) => `[${words.split(" ").sort().join(" ")}]`,
    ),
  );
}

/** Colours mark standard error (API-007); in which order the two streams come, no engine promises. */
function linesOf(output: unknown): readonly string[] {
  if (typeof output !== "string") return [];
  const lines = String(withoutIds(output))
    .replace(/\x1b\[(?:91|0)m/g, "")
    .split("\n");
  return lines.filter((line) => line.trim() !== "").sort();
}

/** Lines of a text, each once: BuildKit does equal steps of several stages once, in its own order. */
function distinct(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)];
}

/**
 * Steps of BuildKit as a set, by keyword and line. It tells none that only sets something, WORKDIR and FROM as it needs
 * them; of several that are written alike it may tell one, which then stands for all.
 */
function stepsWithFiles(outcome: Outcome, written: Outcome): readonly string[] {
  const alike = new Map<number, string>();
  const known = stepsOf(written);
  for (const { line, text } of known) if (line !== undefined) alike.set(line, text);
  const told = stepsOf(outcome).map(({ line, text }) => {
    const first = known.find((step) => line !== undefined && step.text === alike.get(line));
    return `${text.slice(0, text.indexOf(" ")).toUpperCase()} ${first?.line ?? line}`;
  });
  return distinct(told).toSorted();
}

function stepsOf(outcome: Outcome): readonly { readonly line: number | undefined; readonly text: string }[] {
  const value = outcome.status === "ok" ? new Map<string, unknown>(Object.entries(outcome.value)) : new Map();
  return recordsOf(value.get("steps")).flatMap(({ instruction, line }) => {
    const text = String(instruction).trim().replace(/\s+/g, " ");
    return /^(?:run|copy|add) /i.test(text) ? [{ line: typeof line === "number" ? line : undefined, text }] : [];
  });
}

/** Ids and names that an engine invents on the way stand for nothing in a text. */
function withoutIds(text: unknown): unknown {
  if (typeof text !== "string") return text;
  return (
    text
      // What the reference engine says beyond the engine's own words.
      .replace(/(?<=unknown instruction: \S+) \(.*\)$/, "")
      .replace(/\b[0-9a-f]{64}\b|\b[0-9a-f]{12}\b/g, "<id>")
      // Where a store of layers lies is its own business.
      .replace(/\/\S*\/overlay2\/<id>\/(?:diff|merged)/g, "")
  );
}

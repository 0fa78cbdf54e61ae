import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from "yaml";
import type { Range } from "../vocabulary/generated/types.ts";
import type { Problem } from "../vocabulary/problem.ts";

/** One entry of a known-failures file: a scenario or all scenarios of a rule, known to fail on one engine. */
export interface KnownFailure {
  /** Path of a scenario or the end of it, with or without `#cell`. */
  readonly scenario?: string;
  /** Id of a rule. */
  readonly rule?: string;
  readonly reason: string;
  readonly link?: string;
  /** Last day on which it counts, YYYY-MM-DD. */
  readonly expires?: string;
}

const fields = ["expires", "link", "reason", "rule", "scenario"] as const;

/**
 * Reads a list of known failures (spec/schema/known.schema.json): `known:` with entries of `scenario` or `rule`,
 * `reason`, and optionally `link` and `expires`. Every problem at once; entries with a problem are left out.
 */
export function parseKnownFailures(
  path: string,
  text: string,
): { readonly entries: readonly KnownFailure[]; readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems: Problem[] = [];
  const rangeOf = (start: number, end: number): Range => {
    const { line, col } = lines.linePos(start);
    return { start, end, line, column: col };
  };
  const report = (node: unknown, message: string, hint?: string) => {
    const [start = 0, end = 0] = isNode(node) ? (node.range ?? []) : [];
    const problem = { code: "E2601", severity: "error", message, file: path, range: rangeOf(start, end) } as const;
    problems.push(hint === undefined ? problem : { ...problem, hint });
  };
  for (const error of document.errors) {
    problems.push({
      code: "E2601",
      severity: "error",
      message: error.message,
      file: path,
      range: rangeOf(error.pos[0], error.pos[1]),
    });
  }
  if (problems.length > 0) return { entries: [], problems };
  const list = isMap(document.contents) ? document.contents.get("known", true) : undefined;
  if (!isSeq(list)) {
    report(
      document.contents,
      "a list of known failures begins with `known:` and a list",
      "known:\n  - scenario: images/a.scenario.yaml\n    reason: why",
    );
    return { entries: [], problems };
  }
  const entries = list.items.flatMap((item): readonly KnownFailure[] => {
    const before = problems.length;
    if (!isMap(item)) {
      report(item, "an entry is a mapping with `scenario` or `rule`, and `reason`");
      return [];
    }
    const entry = readEntry(item, report);
    return problems.length === before && entry !== undefined ? [entry] : [];
  });
  return { entries, problems };
}

function readEntry(
  item: YAMLMap,
  report: (node: unknown, message: string, hint?: string) => void,
): KnownFailure | undefined {
  const found = new Map<string, string>();
  for (const { key, value } of item.items) {
    const name = isScalar(key) ? String(key.value) : "";
    if (!fields.some((field) => field === name))
      report(key, `there is no \`${name}\` here; allowed: ${fields.join(", ")}`);
    else if (!isScalar(value) || typeof value.value !== "string" || value.value.trim() === "") {
      report(value ?? key, `\`${name}\` is a text`);
    } else if (name === "expires" && !/^\d{4}-\d{2}-\d{2}$/.test(value.value)) {
      report(value, "`expires` is a day, YYYY-MM-DD");
    } else found.set(name, value.value);
  }
  const reason = found.get("reason");
  if (reason === undefined) report(item, "an entry needs a `reason`");
  if (found.has("scenario") === found.has("rule")) report(item, "an entry names either a `scenario` or a `rule`");
  if (reason === undefined) return undefined;
  return { ...Object.fromEntries(found), reason };
}

function isNode(node: unknown): node is { readonly range?: readonly number[] | null } {
  return typeof node === "object" && node !== null && "range" in node;
}

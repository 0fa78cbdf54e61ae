import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from "yaml";
import type { Range } from "../vocabulary/generated/types.ts";
import type { Problem } from "../vocabulary/problem.ts";

/** One entry of a known-failures file: a scenario or all scenarios of a rule, known to fail on one engine. */
export interface KnownFailure {
  /** Path of a scenario or the end of it, with or without `#cell`. */
  readonly scenario?: string;
  /** Id of a rule: the one that the scenario shows to be broken; without `scenario` all scenarios that cite it. */
  readonly rule?: string;
  readonly reason: string;
  readonly link?: string;
  /** Last day on which it counts, YYYY-MM-DD. */
  readonly expires?: string;
  /** The engine dies of it: it runs last and alone, on a private engine only, and a lost engine is what is known. */
  readonly crashes?: true;
  /** A race of the engine: it fails now and then, and a pass is a pass. */
  readonly sometimes?: true;
}

/** What entries may name; what is absent is not looked at. */
export interface KnownNames {
  readonly rules?: ReadonlySet<string>;
  /** What is wrong with the name of a scenario, if anything. */
  readonly scenarioProblem?: (name: string) => string | undefined;
}

/** Tells what is wrong at a node. */
type Report = (node: unknown, message: string, hint?: string, code?: string) => void;

const textFields = ["expires", "link", "reason", "rule", "scenario"] as const;
/** They are `true`, or not there, and belong to a scenario. */
const flags = ["crashes", "sometimes"] as const;
const fields: readonly string[] = [...flags, ...textFields];

/**
 * Reads a list of known failures (spec/schema/known.schema.json): `known:` with entries of `scenario` or `rule` or
 * both, `reason`, and optionally `link`, `expires`, `crashes` and `sometimes`. Every problem at once; entries with a problem are
 * left out. An empty reason, which is what `known update` proposes, is a problem.
 */
export function parseKnownFailures(
  path: string,
  text: string,
  names: KnownNames = {},
): { readonly entries: readonly KnownFailure[]; readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems: Problem[] = [];
  const rangeOf = (start: number, end: number): Range => {
    const { line, col } = lines.linePos(start);
    return { start, end, line, column: col };
  };
  const report: Report = (node, message, hint, code = "E2601") => {
    const [start = 0, end = 0] = isNode(node) ? (node.range ?? []) : [];
    const problem = { code, severity: "error", message, file: path, range: rangeOf(start, end) } as const;
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
  const seen = new Set<string>();
  const entries = list.items.flatMap((item): readonly KnownFailure[] => {
    const before = problems.length;
    if (!isMap(item)) {
      report(item, "an entry is a mapping with `scenario` or `rule`, and `reason`");
      return [];
    }
    const entry = readEntry(item, names, report);
    const subject = entry?.scenario ?? entry?.rule ?? "";
    if (seen.size === seen.add(subject).size && entry !== undefined) report(item, `\`${subject}\` is listed twice`);
    return problems.length === before && entry !== undefined ? [entry] : [];
  });
  return { entries, problems };
}

function readEntry(item: YAMLMap, names: KnownNames, report: Report): KnownFailure | undefined {
  const found = new Map<string, string>();
  const raised = new Set<string>();
  for (const { key, value } of item.items) {
    const name = isScalar(key) ? String(key.value) : "";
    const text = isScalar(value) ? value.value : undefined;
    if (!fields.includes(name)) report(key, `there is no \`${name}\` here; allowed: ${fields.join(", ")}`);
    else if (flags.some((flag) => flag === name)) {
      raised.add(name);
      if (text !== true) report(value ?? key, `\`${name}\` is true, or not there`);
    } else if (name === "reason" && (text === null || text === "")) {
      found.set(name, "");
      report(
        value ?? key,
        "the reason is not filled in",
        "say in a sentence what the engine does instead, so that its maintainers would agree",
        "E2602",
      );
    } else if (typeof text !== "string" || text.trim() === "") {
      report(value ?? key, `\`${name}\` is a text`);
    } else if (name === "expires" && !/^\d{4}-\d{2}-\d{2}$/.test(text)) {
      report(value, "`expires` is a day, YYYY-MM-DD");
    } else {
      found.set(name, text);
      if (name === "rule" && names.rules?.has(text) === false) report(value, `there is no rule \`${text}\``);
      const problem = name === "scenario" ? names.scenarioProblem?.(text) : undefined;
      if (problem !== undefined) report(value, problem);
    }
  }
  const reason = found.get("reason");
  if (reason === undefined) report(item, "an entry needs a `reason`");
  if (!found.has("scenario") && !found.has("rule")) report(item, "an entry names a `scenario` or a `rule`");
  for (const flag of raised) if (!found.has("scenario")) report(item, `what \`${flag}\` is a \`scenario\``);
  if (reason === undefined) return undefined;
  return { ...Object.fromEntries(found), reason, ...Object.fromEntries([...raised].map((flag) => [flag, true])) };
}

function isNode(node: unknown): node is { readonly range?: readonly number[] | null } {
  return typeof node === "object" && node !== null && "range" in node;
}

import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from "yaml";
import type { VerdictStatus } from "../vocabulary/verdict.ts";

/** What a scenario came to on an engine. */
export interface KnownResult {
  /** Path below the suite, and `#cell` of a matrix. */
  readonly id: string;
  readonly rules: readonly string[];
  readonly status: VerdictStatus;
}

/** A proposal: the whole new text, and the lines that make it differ. */
export interface KnownProposal {
  readonly text: string;
  /** Lines of a change, each with its sign: ` ` as it was, `+` new, `-` gone, `@` where it is. */
  readonly diff: readonly string[];
  /** Scenarios that got an entry. */
  readonly added: readonly string[];
  /** Scenarios and rules whose entries are stale. */
  readonly stale: readonly string[];
}

/** The comment that a stale entry gets; `known update` writes it once. */
const staleMark = "# stale: nothing of it fails any more; remove this entry";

const firstLines = ["# Known failures of this engine; docs/engines.md says what an entry holds.", "known:"];

/**
 * Proposes a list of known failures (spec/schema/known.schema.json) for results: new failures get an entry at the end,
 * whose reason is empty, so that `lint` and `run` refuse the list until somebody says why; entries of which nothing fails
 * any more are marked by a comment, or left out where `removeStale` says so. Everything else stays as it is, letter for
 * letter: comments, order, reasons. A scenario whose cells all fail is one entry. Only results of the last run count:
 * what was not run, was skipped or unsupported, or lost its engine says nothing.
 *
 * `text` is the list so far, without problems; undefined when there is none.
 */
export function proposeKnown(
  text: string | undefined,
  results: readonly KnownResult[],
  options: { readonly removeStale: boolean },
): KnownProposal {
  const before = text ?? "";
  const entries = entriesOf(before);
  const added = namesOf(
    results
      .filter(({ status }) => failed.has(status))
      .filter((result) => !entries.some((entry) => entry.concerns(result))),
    results,
  );
  const stale = entries.filter((entry) => {
    const own = results.filter((result) => entry.concerns(result));
    return own.some(({ status }) => passed.has(status)) && !own.some(({ status }) => failed.has(status));
  });
  const lines = before === "" ? [] : before.replace(/\n$/, "").split("\n");
  const indent = entries[0]?.indent ?? "  ";
  const fresh = added.flatMap((name) => [`${indent}- scenario: ${scalarText(name)}`, `${indent}  reason: ""`]);
  const edits = [
    ...headEdits(lines, {
      hasFresh: fresh.length > 0,
      isEmptied: options.removeStale && stale.length === entries.length,
    }),
    ...stale.flatMap((entry): readonly Edit[] => {
      if (options.removeStale) return [{ at: entry.start - (entry.isMarked ? 1 : 0), until: entry.end, lines: [] }];
      return entry.isMarked ? [] : [{ at: entry.start, until: entry.start, lines: [`${entry.indent}${staleMark}`] }];
    }),
    ...(fresh.length === 0 ? [] : [{ at: lines.length, until: lines.length, lines: fresh }]),
  ];
  return {
    text: edits.length === 0 ? before : `${applied(lines, edits).join("\n")}\n`,
    diff: diffOf(lines, edits),
    added,
    stale: stale.map(({ name }) => name),
  };
}

/** The line `known:` as the list below it needs it: a list without entries is `[]`. */
function headEdits(
  lines: readonly string[],
  { hasFresh, isEmptied }: { readonly hasFresh: boolean; readonly isEmptied: boolean },
): readonly Edit[] {
  if (lines.length === 0) return hasFresh ? [{ at: 0, until: 0, lines: firstLines }] : [];
  const at = lines.findIndex((line) => /^known\s*:/.test(line));
  const isEmpty = /^known\s*:\s*\[\s*\]/.test(lines[at] ?? "");
  if (hasFresh && isEmpty) return [{ at, until: at + 1, lines: ["known:"] }];
  return isEmptied && !hasFresh && !isEmpty ? [{ at, until: at + 1, lines: ["known: []"] }] : [];
}

const failed: ReadonlySet<VerdictStatus> = new Set(["failed", "known-failing"]);
const passed: ReadonlySet<VerdictStatus> = new Set(["passed", "unexpectedly-passing"]);

interface Entry {
  readonly name: string;
  /** Its lines, from 0; `end` is the first that is not its own. */
  readonly start: number;
  readonly end: number;
  readonly indent: string;
  readonly isMarked: boolean;
  concerns(result: KnownResult): boolean;
}

/** Lines `at` to `until`, without it, become these. */
interface Edit {
  readonly at: number;
  readonly until: number;
  readonly lines: readonly string[];
}

function entriesOf(text: string): readonly Entry[] {
  const { contents } = parseDocument(text);
  const list = isMap(contents) ? contents.get("known", true) : undefined;
  if (!isSeq(list)) return [];
  const lines = text.split("\n");
  const lineOf = (offset: number) => text.slice(0, offset).split("\n").length - 1;
  return list.items.flatMap((item): readonly Entry[] => {
    if (!isMap(item)) return [];
    const start = lineOf(startOf(item));
    const scenario = textOf(item, "scenario");
    const rule = textOf(item, "rule");
    const last = item.items.at(-1)?.value;
    const end = lineOf(Math.max(startOf(item), endOf(isNode(last) ? last : item) - 1)) + 1;
    return [
      {
        name: scenario ?? rule ?? "",
        start,
        end,
        indent: /^\s*/.exec(lines[start] ?? "")?.[0] ?? "",
        isMarked: lines[start - 1]?.trim() === staleMark,
        concerns: (result) => {
          // A race that was not met is not over.
          if (passed.has(result.status) && item.get("sometimes") === true) return false;
          if (scenario === undefined) return rule !== undefined && result.rules.includes(rule);
          const own = scenario.includes("#") ? result.id : pathOf(result.id);
          return own === scenario || own.endsWith(`/${scenario}`);
        },
      },
    ];
  });
}

/** A path for a scenario whose cells all fail, else the cells. Sorted, each once. */
function namesOf(failures: readonly KnownResult[], all: readonly KnownResult[]): readonly string[] {
  const names = failures.map(({ id }) => {
    const path = pathOf(id);
    const cells = all.filter((result) => pathOf(result.id) === path);
    return cells.every(({ status }) => failed.has(status)) ? path : id;
  });
  return [...new Set(names)].sort();
}

function pathOf(id: string): string {
  return id.split("#")[0] ?? id;
}

function scalarText(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : JSON.stringify(text);
}

function applied(lines: readonly string[], edits: readonly Edit[]): readonly string[] {
  const made: string[] = [];
  let next = 0;
  for (const { at, until, lines: put } of edits) {
    made.push(...lines.slice(next, at), ...put);
    next = until;
  }
  return [...made, ...lines.slice(next)];
}

const contextLines = 2;

function diffOf(lines: readonly string[], edits: readonly Edit[]): readonly string[] {
  return edits.flatMap(({ at, until, lines: put }) => [
    `@ line ${at + 1}`,
    ...lines.slice(Math.max(0, at - contextLines), at).map((line) => ` ${line}`),
    ...lines.slice(at, until).map((line) => `-${line}`),
    ...put.map((line) => `+${line}`),
    ...lines.slice(until, until + contextLines).map((line) => ` ${line}`),
  ]);
}

function textOf(item: YAMLMap, key: string): string | undefined {
  const value = item.get(key, true);
  return isScalar(value) && typeof value.value === "string" ? value.value : undefined;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function endOf(node: Node): number {
  return node.range?.[1] ?? 0;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "range" in value;
}

import type { Scenario } from "../scenario/scenario.ts";
import { shardOf } from "./seed.ts";
import type { TagPredicate } from "./tag-expression.ts";

/** Which scenarios to run; every part given must agree. */
export interface Selection {
  /** Agrees when it is found in id or name. */
  readonly filter?: RegExp;
  readonly tags?: TagPredicate;
  /** Ids, e.g. those that failed last time. */
  readonly only?: ReadonlySet<string>;
  readonly shard?: { readonly index: number; readonly count: number };
}

/** A place that stands for a scenario: a line of its file or one cell of its matrix. */
export interface Pick {
  readonly path: string;
  readonly line?: number;
  readonly cell?: string;
}

/** The scenarios that a selection chooses, in their order. */
export function select(scenarios: readonly Scenario[], selection: Selection): readonly Scenario[] {
  return scenarios.filter(
    (scenario) =>
      (selection.filter === undefined || selection.filter.test(scenario.id) || selection.filter.test(scenario.name)) &&
      (selection.tags === undefined || selection.tags(scenario.tags)) &&
      (selection.only === undefined || selection.only.has(scenario.id)) &&
      (selection.shard === undefined || shardOf(scenario.id, selection.shard.count) === selection.shard.index),
  );
}

/**
 * A filter: `/expression/` or text that has the signs of a regular expression; anything else is plain text, so that
 * `a.b` and `file.yaml` mean themselves. Case does not matter. Answers why when the expression cannot be read.
 */
export function parseFilter(text: string): RegExp | { readonly message: string } {
  const inner = /^\/(.*)\/$/.exec(text)?.[1] ?? text;
  const plain = inner === text && !/[\\^$*+?()[\]{}|]/.test(text);
  try {
    return new RegExp(plain ? text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&") : inner, "iu");
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}

/** `3/5` as numbers; undefined when it is no shard. */
export function parseShard(text: string): Selection["shard"] {
  const match = /^(\d+)\/(\d+)$/.exec(text);
  const index = Number(match?.[1]);
  const count = Number(match?.[2]);
  return match !== null && index >= 1 && index <= count ? { index, count } : undefined;
}

/** Takes `path:12`, `path:12:3`, `path#cell` apart. */
export function parsePick(argument: string): Pick {
  const hash = argument.indexOf("#");
  if (hash > 0) return { path: argument.slice(0, hash), cell: argument.slice(hash + 1) };
  const match = /^(.+?\.ya?ml):(\d+)(?::\d+)?$/.exec(argument);
  if (match?.[1] === undefined) return { path: argument };
  return { path: match[1], line: Number(match[2]) };
}

/** Whether a scenario is one of a pick: a line picks every scenario of its file, a cell one of them. */
export function picks(pick: Pick, scenario: Scenario): boolean {
  return scenario.path === pick.path && (pick.cell === undefined || scenario.id === `${pick.path}#${pick.cell}`);
}

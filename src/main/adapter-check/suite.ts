import { join, relative } from "node:path";
import type { Scenario } from "../../scenario/scenario.ts";
import { findPicks } from "../find-files.ts";
import { loadScenarios } from "../load.ts";
import { packageFolder } from "../package.ts";
import { isChapter } from "./part.ts";

/** The suite of the package: the same for every adapter, wherever the command is given. */
export function loadSuite(): readonly Scenario[] {
  const folder = join(packageFolder(), "scenarios");
  suite ??= loadScenarios(findPicks([folder])).scenarios;
  return suite;
}

/** Read once in a process. */
let suite: readonly Scenario[] | undefined;

/** Scenarios by chapter, the shortest first: what fails in a short one is easy to see. */
export function chaptersOf(scenarios: readonly Scenario[]): ReadonlyMap<string, readonly Scenario[]> {
  const folder = join(packageFolder(), "scenarios");
  const chapters = new Map<string, Scenario[]>();
  for (const scenario of scenarios) {
    const path = relative(folder, scenario.path).split(/[\\/]/);
    const [first = "", second = ""] = path;
    const chapter = path.length > 2 ? `${first}/${second}` : first;
    if (isChapter(chapter)) chapters.set(chapter, [...(chapters.get(chapter) ?? []), scenario]);
  }
  for (const list of chapters.values())
    list.sort((left, right) => left.steps.length - right.steps.length || (left.id < right.id ? -1 : 1));
  return new Map([...chapters].sort(([left], [right]) => (left < right ? -1 : 1)));
}

import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type KnownFailure, parseKnownFailures } from "../rules/known-failures.ts";
import { ruleIds } from "../rules/table.ts";
import { type ParseOptions, parseScenarios } from "../scenario/parse.ts";
import type { Problem } from "../vocabulary/problem.ts";
import { exitCodes } from "../vocabulary/verdict.ts";
import { readRegularFile } from "./read-file.ts";
import { defaultSuite } from "./selection.ts";
import { UserError } from "./user-error.ts";

/** Whether a file is a list of known failures by its place: `known/<column>.yaml`. */
export function isKnownList(path: string): boolean {
  return /(?:^|\/)known\/[^/]+\.ya?ml$/.test(path) && !/\.(?:scenario|steps)\.ya?ml$/.test(path);
}

/** The suite of a scenario: the nearest folder above it that has a folder `known`; undefined when none has. */
export function suiteOf(path: string): string | undefined {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (statSync(join(folder, "known"), { throwIfNoEntry: false })?.isDirectory() === true) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/**
 * Known failures of a run: the list that was asked for, then `known/<column>.yaml` of each suite that the scenarios
 * belong to, and of ours. Throws a UserError when the list that was asked for cannot be read.
 */
export function loadKnown(
  asked: string | undefined,
  column: string,
  scenarios: readonly string[],
): { readonly entries: readonly KnownFailure[]; readonly problems: readonly Problem[] } {
  const folders = new Set(scenarios.map(dirname));
  const suites = [...folders].flatMap((folder) => suiteOf(join(folder, "x")) ?? []);
  const usual = [...suites, defaultSuite()].map((suite) => join(suite, "known", `${column}.yaml`)).filter(existsSync);
  const paths = new Map([...(asked === undefined ? [] : [asked]), ...usual].map((path) => [resolve(path), path]));
  const lists = [...paths.values()].map((path) => parseKnownFailures(path, readList(path)));
  return {
    entries: lists.flatMap(({ entries }) => entries),
    problems: lists.flatMap(({ problems }) => problems),
  };
}

/** The text of a list; a UserError when it cannot be read. */
export function readList(path: string): string {
  const bytes = readRegularFile(path);
  if (!(bytes instanceof Uint8Array)) throw new UserError(`${path} cannot be read: ${bytes.failure}`, exitCodes.badUse);
  return new TextDecoder().decode(bytes);
}

/** What `lint` says of a list: its shape, and whether the rules and scenarios that it names are there. */
export function knownProblems(path: string, parse: ParseOptions): readonly Problem[] {
  const suite = dirname(dirname(path));
  return parseKnownFailures(path, readList(path), {
    rules: ruleIds(),
    scenarioProblem(name) {
      const [file = ""] = name.split("#");
      const full = join(suite, file);
      if (!(parse.readFile(full) instanceof Uint8Array)) return `there is no scenario \`${file}\` in ${suite}`;
      if (!name.includes("#")) return undefined;
      const cells = parseScenarios(full, parse).scenarios.map(({ id }) => id.slice(full.length));
      return cells.includes(name.slice(file.length))
        ? undefined
        : `${file} has no cell \`${name.slice(file.length)}\`; it has: ${cells.join(" ")}`;
    },
  }).problems;
}

import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { ruleIds, ruleOf } from "../rules/table.ts";
import { picks, select } from "../runner/select.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { explain } from "./explain.ts";
import { reasonOf } from "./file-errors.ts";
import { findPicks, looked } from "./find-files.ts";
import { init } from "./init.ts";
import { isKnownList } from "./known.ts";
import { type LintOptions, lint } from "./lint.ts";
import { list } from "./list.ts";
import { parseOptions } from "./load.ts";
import { makeFolder } from "./make-folder.ts";
import { packageFolder } from "./package.ts";
import { plan } from "./plan.ts";
import { defaultSuite, readSelection, type SelectionOptions } from "./selection.ts";
import { standardConsole } from "./standard-console.ts";

/** `plimsoll lint`: scenario files, and the template files and lists of known failures of the folders given. */
export function lintCommand(paths: readonly string[], options: { readonly format: LintOptions["format"] }): number {
  const args = pathsOr(paths);
  const files = new Set(findPicks(args).map((pick) => pick.path));
  for (const argument of args) for (const other of othersBelow(argument)) files.add(other);
  return lint({ paths: [...files], format: options.format }, parseOptions(), standardConsole());
}

/** `plimsoll list`. */
export function listCommand(paths: readonly string[], options: SelectionOptions & { readonly json?: boolean }): number {
  return list({ ...chosen(paths, options), json: options.json === true }, parseOptions(), standardConsole());
}

/** `plimsoll plan`. */
export function planCommand(paths: readonly string[], options: SelectionOptions & { readonly json?: boolean }): number {
  return plan({ ...chosen(paths, options), json: options.json === true }, parseOptions(), standardConsole());
}

/** `plimsoll explain`. */
export function explainCommand(subject: string): number {
  return explain({ subject, ruleOf, ruleIds: ruleIds() }, parseOptions(), standardConsole());
}

/** `plimsoll init`. */
export function initCommand(path: string): number {
  const schema = join(packageFolder(), "spec", "schema", "scenario.schema.json");
  const seen = relative(dirname(path), schema).split(sep).join("/");
  return init({ path, schema: seen, writeNew }, standardConsole());
}

function chosen(paths: readonly string[], options: SelectionOptions) {
  const found = findPicks(pathsOr(paths));
  const selection = readSelection(options);
  const isChosen = (scenario: Scenario) =>
    found.some((pick) => picks(pick, scenario)) && select([scenario], selection).length > 0;
  return { paths: [...new Set(found.map((pick) => pick.path))], select: isChosen };
}

function pathsOr(paths: readonly string[]): readonly string[] {
  return paths.length > 0 ? paths : [defaultSuite()];
}

function othersBelow(path: string): readonly string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [];
  const names = looked(path, () => readdirSync(path, { recursive: true, encoding: "utf8" }));
  return names
    .map((name) => join(path, name))
    .filter((name) => name.endsWith(".steps.yaml") || isKnownList(name))
    .sort();
}

function writeNew(path: string, text: string): { readonly failure: string } | "exists" | undefined {
  if (existsSync(path)) return "exists";
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text, { flag: "wx" });
    return undefined;
  } catch (error) {
    return { failure: reasonOf(error) };
  }
}

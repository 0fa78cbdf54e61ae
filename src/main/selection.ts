import { existsSync } from "node:fs";
import { join } from "node:path";
import { plural } from "../report/describe.ts";
import type { Selection } from "../runner/select.ts";
import { parseFilter, parseShard } from "../runner/select.ts";
import { parseTags } from "../runner/tag-expression.ts";
import { exitCodes } from "../vocabulary/verdict.ts";
import { lastFailed } from "./events-file.ts";
import { packageFolder } from "./package.ts";
import { reportNames } from "./report-files.ts";
import { UserError } from "./user-error.ts";

/** The options that choose scenarios, as the command line gives them. */
export interface SelectionOptions {
  readonly filter?: string;
  readonly tag?: string;
  readonly lastFailed?: boolean;
  readonly shard?: string;
  /** Folder of the reports, for `lastFailed`. */
  readonly reports: string;
}

/** The suite when no path is given: `scenarios` here, or else those of the package. */
export function defaultSuite(): string {
  return existsSync("scenarios") ? "scenarios" : join(packageFolder(), "scenarios");
}

/** Reads the options that choose scenarios; a UserError (3) tells what cannot be read and where. */
export function readSelection(options: SelectionOptions): Selection {
  const filter = options.filter === undefined ? undefined : parseFilter(options.filter);
  if (filter !== undefined && !(filter instanceof RegExp))
    throw new UserError(`--filter: ${filter.message}`, exitCodes.badUse);
  const tags = options.tag === undefined ? undefined : parseTags(options.tag);
  if (tags !== undefined && typeof tags !== "function") {
    const caret = `${" ".repeat(tags.at)}^`;
    throw new UserError(`--tag: ${tags.message}\n  ${options.tag}\n  ${caret}`, exitCodes.badUse);
  }
  const shard = options.shard === undefined ? undefined : parseShard(options.shard);
  if (options.shard !== undefined && shard === undefined) {
    throw new UserError(
      `--shard: \`${options.shard}\` is no shard; write 2/5 for the second of five`,
      exitCodes.badUse,
    );
  }
  const only = options.lastFailed === true ? lastFailed(join(options.reports, reportNames.events)) : undefined;
  return {
    ...(filter === undefined ? {} : { filter }),
    ...(tags === undefined ? {} : { tags }),
    ...(shard === undefined ? {} : { shard }),
    ...(only === undefined ? {} : { only }),
  };
}

/** Why nothing is selected. */
export function nothingSelected(count: number, options: SelectionOptions): string {
  if (count === 0) return "there is no scenario file (*.scenario.yaml) there";
  const given = [
    options.filter === undefined ? "" : `--filter ${options.filter}`,
    options.tag === undefined ? "" : `--tag '${options.tag}'`,
    options.lastFailed === true ? "--last-failed" : "",
    options.shard === undefined ? "" : `--shard ${options.shard}`,
  ].filter((text) => text !== "");
  return `none of ${plural(count, "scenario")} is selected by ${given.join(" ")}`;
}

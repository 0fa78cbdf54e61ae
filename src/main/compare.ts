import { statSync, writeFileSync } from "node:fs";
import { columnsOf, isWhole, type Source } from "../report/columns.ts";
import { compareRuns, hasNewFailures } from "../report/compare.ts";
import { comparisonJson, comparisonMarkdown, comparisonText } from "../report/comparison-text.ts";
import { foldEvents } from "../report/fold.ts";
import { matrixOf } from "../report/matrix.ts";
import { type MatrixRows, matrixJson, matrixMarkdown, matrixText } from "../report/matrix-text.ts";
import { noColours, type Paint } from "../report/paint.ts";
import { ruleOf } from "../rules/table.ts";
import { compareOutcomes } from "../runner/compare-answers.ts";
import type { Event } from "../vocabulary/generated/types.ts";
import { exitCodes } from "../vocabulary/verdict.ts";
import { type CollectOptions, collectRun } from "./collect.ts";
import { readEvents } from "./events-file.ts";
import { reasonOf } from "./file-errors.ts";
import { looked } from "./find-files.ts";
import { eventsPath } from "./report.ts";
import { newScreen } from "./terminal.ts";
import { UserError } from "./user-error.ts";

/** Options that `compare` and `matrix` share. */
export interface BesideOptions extends CollectOptions {
  readonly as: "console" | "markdown" | "json";
  readonly out?: string;
}

/** `plimsoll compare A B…`: 0 when nothing fails that does not fail in A, else 1. */
export async function compare(
  sources: readonly string[],
  options: BesideOptions & { readonly answers?: boolean },
): Promise<number> {
  const columns = columnsOf(await readSources(sources, options));
  if (columns.length < 2)
    throw new UserError("compare needs two runs; `plimsoll matrix` shows a single one", exitCodes.badUse);
  const comparison = compareRuns(columns, {
    newComparer() {
      const ids = new Map<string, string>();
      return (first, other) => {
        const found = compareOutcomes(first, other, ids);
        return found === undefined ? undefined : { at: found.at, first: found.recorded, other: found.replayed };
      };
    },
    ruleOf,
  });
  const answers = options.answers === true;
  write(options, {
    console: (paint) => comparisonText(comparison, { paint, answers }),
    markdown: () => comparisonMarkdown(comparison, { answers }),
    json: () => `${JSON.stringify(comparisonJson(comparison), undefined, 2)}\n`,
  });
  return hasNewFailures(comparison) ? exitCodes.failed : exitCodes.ok;
}

/** `plimsoll matrix A B…`: 0 whatever it shows. */
export async function matrix(
  sources: readonly string[],
  options: BesideOptions & { readonly by: MatrixRows },
): Promise<number> {
  const table = matrixOf(columnsOf(await readSources(sources, options)), ruleOf);
  write(options, {
    console: (paint) => matrixText(table, options.by, paint),
    markdown: () => matrixMarkdown(table, options.by),
    json: () => `${JSON.stringify(matrixJson(table), undefined, 2)}\n`,
  });
  return exitCodes.ok;
}

/** A path is a saved run; anything else is an engine, which runs the suite now. One after the other. */
async function readSources(sources: readonly string[], options: BesideOptions): Promise<readonly Source[]> {
  const found: Source[] = [];
  for (const source of sources) {
    const fold = foldEvents(await eventsOf(source, options));
    for (const column of columnsOf([{ source, fold }]))
      if (!isWhole(column))
        process.stderr.write(`plimsoll: ${source} was cut off before its end: what it lacks counts as a lost engine\n`);
    found.push({ source, fold });
  }
  return found;
}

async function eventsOf(source: string, options: CollectOptions): Promise<readonly Event[]> {
  const exists = looked(source, () => statSync(source, { throwIfNoEntry: false })) !== undefined;
  if (exists) return readEvents(eventsPath(source));
  if (/[/\\.]/.test(source) && !/^[a-z]+:/.test(source))
    throw new UserError(`${source} is no saved run: there is no such file or folder`, exitCodes.badUse);
  return collectRun(source, options);
}

interface Writers {
  readonly console: (paint: Paint) => string;
  readonly markdown: () => string;
  readonly json: () => string;
}

function write({ as, out }: BesideOptions, writers: Writers): void {
  if (out === undefined) {
    const { paint } = newScreen({ stream: process.stdout, environment: process.env, wallMs: () => performance.now() });
    process.stdout.write(as === "console" ? writers.console(paint) : writers[as]());
    return;
  }
  const text = as === "console" ? writers.console(noColours) : writers[as]();
  try {
    writeFileSync(out, text);
  } catch (error) {
    throw new UserError(`${out} cannot be written: ${reasonOf(error)}`, exitCodes.engine);
  }
}

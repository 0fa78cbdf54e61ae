import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { plural } from "../report/describe.ts";
import { foldEvents, runsExitCode } from "../report/fold.ts";
import { mergeStreams } from "../report/merge.ts";
import type { TextReportKind } from "../report/text-report.ts";
import { textReport } from "../report/text-report.ts";
import { exitCodes } from "../vocabulary/verdict.ts";
import { readEvents } from "./events-file.ts";
import { reasonOf } from "./file-errors.ts";
import { looked } from "./find-files.ts";
import { newScreen } from "./terminal.ts";
import { UserError } from "./user-error.ts";

/** `plimsoll report FROM --as KIND`: exit code 0 when it could be made, whatever it says. */
export function report(from: string, options: { readonly as: TextReportKind; readonly out?: string }): number {
  const events = readEvents(eventsPath(from));
  const screen = newScreen({ stream: process.stdout, environment: process.env, wallMs: () => performance.now() });
  const paint =
    options.out === undefined
      ? screen.paint
      : newScreen({ stream: { write: () => {} }, environment: {}, wallMs: () => 0 }).paint;
  for (const run of foldEvents(events).runs)
    if (run.finished === undefined)
      process.stderr.write(`plimsoll: ${from} was cut off before its end: what it lacks counts as a lost engine\n`);
  const text = textReport(options.as, events, { paint, live: false, width: screen.width, program: "npx plimsoll" });
  if (options.out === undefined) process.stdout.write(text);
  else writeOut(options.out, text);
  return exitCodes.ok;
}

/** `plimsoll merge FILES --out FILE`: the exit code of the merged run, so that one gate stands for all shards. */
export function merge(files: readonly string[], options: { readonly out: string }): number {
  const merged = mergeStreams(files.map((file) => readEvents(eventsPath(file))));
  writeOut(options.out, merged.events.map((event) => `${JSON.stringify(event)}\n`).join(""));
  for (const gap of merged.missing) process.stderr.write(`plimsoll: ${gap}\n`);
  const fold = foldEvents(merged.events);
  const scenarios = fold.runs.reduce((sum, run) => sum + run.scenarios.size, 0);
  process.stdout.write(`${options.out}: ${plural(fold.runs.length, "run")}, ${plural(scenarios, "scenario")}\n`);
  return runsExitCode(fold);
}

/** A folder of reports stands for its event stream. */
export function eventsPath(path: string): string {
  return looked(path, () => statSync(path, { throwIfNoEntry: false }))?.isDirectory() === true
    ? join(path, "events.ndjson")
    : path;
}

function writeOut(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UserError(`${path} cannot be written: ${reasonOf(error)}`, exitCodes.engine);
  }
}

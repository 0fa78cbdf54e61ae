import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { foldEvents, runsExitCode } from "../report/fold.ts";
import { mergeStreams } from "../report/merge.ts";
import type { TextReportKind } from "../report/text-report.ts";
import { textReport } from "../report/text-report.ts";
import { exitCodes } from "../vocabulary/verdict.ts";
import { readEvents } from "./events-file.ts";
import { newScreen } from "./terminal.ts";
import { messageOf, UserError } from "./user-error.ts";

/** `plimsoll report FROM --as KIND`: exit code 0 when it could be made, whatever it says. */
export function report(from: string, options: { readonly as: TextReportKind; readonly out?: string }): number {
  const events = readEvents(eventsPath(from));
  const screen = newScreen({ stream: process.stdout, environment: process.env, wallMs: () => performance.now() });
  const paint =
    options.out === undefined
      ? screen.paint
      : newScreen({ stream: { write: () => {} }, environment: {}, wallMs: () => 0 }).paint;
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
  process.stdout.write(
    `${options.out}: ${fold.runs.length} ${fold.runs.length === 1 ? "run" : "runs"}, ${scenarios} scenarios\n`,
  );
  return runsExitCode(fold);
}

/** A folder of reports stands for its event stream. */
export function eventsPath(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? join(path, "events.ndjson") : path;
}

function writeOut(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UserError(`${path} cannot be written: ${messageOf(error)}`, exitCodes.engine);
  }
}

import { randomInt } from "node:crypto";
import { join } from "node:path";
import { isProfileName, type ProfileName, profileNames } from "../check/profiles.ts";
import { newConsole } from "../report/console.ts";
import { jsonReport } from "../report/json.ts";
import { junitReport } from "../report/junit.ts";
import { runScenarios } from "../runner/run.ts";
import { select } from "../runner/select.ts";
import { columnOf } from "../vocabulary/column.ts";
import type { Event } from "../vocabulary/generated/types.ts";
import type { Problem } from "../vocabulary/problem.ts";
import { exitCodes, gravestExitCode } from "../vocabulary/verdict.ts";
import { bugText } from "./bug.ts";
import { machineClock } from "./clock.ts";
import { openEngine } from "./engines.ts";
import { findPicks } from "./find-files.ts";
import { catchInterrupts } from "./interrupts.ts";
import { loadKnown } from "./known.ts";
import { loadScenarios } from "./load.ts";
import { packageVersion } from "./package.ts";
import { problemText } from "./problem-text.ts";
import { reapFirst } from "./reap.ts";
import { newReportFiles, type ReportKind, reportKinds, reportNames } from "./report-files.ts";
import { newRunId, rulesOf } from "./run-head.ts";
import { defaultSuite, nothingSelected, readSelection, type SelectionOptions } from "./selection.ts";
import { sha256Of } from "./sha256.ts";
import { standardConsole } from "./standard-console.ts";
import { newScreen } from "./terminal.ts";
import { UserError } from "./user-error.ts";

/** Options of `plimsoll run`, as the command line gives them. */
export interface RunOptions extends SelectionOptions {
  readonly engine: string;
  readonly private?: boolean;
  readonly shellImage?: string;
  readonly jobs: number;
  readonly repeat: number;
  readonly failFast?: boolean;
  readonly allowFlaky?: boolean;
  readonly keepGoing?: boolean;
  readonly seed?: number;
  readonly trace?: "off" | "changes" | "full";
  readonly timeout: number;
  readonly known?: string;
  readonly report?: readonly string[];
  readonly profile?: readonly string[];
}

/** How long events of finished scenarios wait for others to be written with; a scenario on a real engine takes longer. */
const flushEveryMs = 50;

/** `plimsoll run`: answers the exit code. */
export async function run(paths: readonly string[], options: RunOptions): Promise<number> {
  const selection = readSelection(options);
  const wanted = readReports(options);
  const profiles = readProfiles(options.profile ?? []);
  const args = paths.length > 0 ? paths : [defaultSuite()];
  const loaded = loadScenarios(findPicks(args));
  if (loaded.problems.length > 0) {
    tellProblems(loaded.problems);
    if (options.keepGoing !== true) {
      const count = new Set(loaded.problems.map((problem) => problem.file)).size;
      process.stderr.write(
        `nothing was run: ${count} bad ${count === 1 ? "file" : "files"} (--keep-going runs the others)\n`,
      );
      return exitCodes.badFile;
    }
  }
  const badFiles = new Set(loaded.problems.map((problem) => problem.file)).size;
  const scenarios = select(loaded.scenarios, selection);
  if (scenarios.length === 0 && badFiles === 0)
    throw new UserError(nothingSelected(loaded.scenarios.length, options), exitCodes.badUse);
  if (scenarios.length === 0) return exitCodes.badFile;
  const { engine, isOurs } = await openEngine(options.engine, {
    isPrivate: options.private === true,
    deadlineMs: options.timeout * 1000,
    ...(options.shellImage === undefined ? {} : { shellImage: options.shellImage }),
  });
  try {
    await reapFirst(engine);
    const known = loadKnown(
      options.known,
      columnOf(engine.info),
      scenarios.map(({ path }) => path),
    );
    if (known.problems.length > 0) {
      tellProblems(known.problems);
      return exitCodes.badFile;
    }
    const seed = options.seed ?? (isReference(options.engine) ? 1 : randomInt(2 ** 31));
    const screen = newScreen({ stream: process.stdout, environment: process.env, wallMs: () => performance.now() });
    const console = newConsole({
      paint: screen.paint,
      live: screen.live,
      width: screen.width,
      program: "npx plimsoll",
    });
    const files = newReportFiles();
    const events = wanted.get("events");
    let lines = "";
    let flushedMs = machineClock.wallMs();
    let bugs = 0;
    const flush = () => {
      if (events !== undefined && lines !== "") files.append(events, lines);
      lines = "";
      flushedMs = machineClock.wallMs();
    };
    const interrupts = catchInterrupts(() => screen.clear(), flush);
    const finished = await runScenarios(
      {
        scenarios,
        engine,
        run: newRunId(),
        seed,
        jobs: options.jobs,
        repeat: options.repeat,
        failFast: options.failFast === true,
        allowFlaky: options.allowFlaky === true,
        trace: options.trace ?? (isReference(options.engine) ? "changes" : "off"),
        known: known.entries,
        today: new Date().toISOString().slice(0, 10),
        deadlineMs: options.timeout * 1000,
        exclusiveAllowed: isOurs,
        profiles,
        badFiles,
        ...(options.shard === undefined ? {} : { shard: options.shard }),
        engineArgument: options.engine,
        plimsollVersion: packageVersion(),
        rules: rulesOf(scenarios, known.entries),
      },
      {
        clock: machineClock,
        signal: interrupts.signal,
        sha256: sha256Of,
        send(event: Event) {
          const update = console.add(event);
          screen.show(update.text, update.status);
          if (events === undefined) return;
          lines += `${JSON.stringify(event)}\n`;
          // Whole scenarios at a time: a killed run loses those of its last moment and the one that ran.
          const ends = event.type === "scenario-finished" && machineClock.wallMs() - flushedMs > flushEveryMs;
          if (ends || event.type === "run-finished" || lines.length > 65_536) flush();
        },
        reportBug(error, scenario) {
          bugs += 1;
          files.write(join(options.reports, `bug-${bugs}.txt`), bugText(error, `scenario ${scenario}, seed ${seed}`));
        },
      },
    );
    interrupts.release();
    flush();
    const json = wanted.get("json");
    const junit = wanted.get("junit");
    if (json !== undefined) files.write(json, `${JSON.stringify(jsonReport(console.fold))}\n`);
    if (junit !== undefined) files.write(junit, junitReport(console.fold));
    const outcome = files.finish();
    if (outcome.written.length > 0) screen.show(`reports: ${[...outcome.written].sort().join(" ")}\n`, "");
    for (const problem of outcome.problems)
      process.stderr.write(`${screen.paint.bad("report not written:")} ${problem}\n`);
    if (bugs > 0)
      process.stderr.write(
        `${bugs} of these are bugs of plimsoll: please report them with the bug-*.txt files above\n`,
      );
    if (finished.interrupted === true) return exitCodes.interrupted;
    const exitCode = gravestExitCode([finished.exitCode, ...(outcome.problems.length > 0 ? [exitCodes.engine] : [])]);
    if (exitCode !== finished.exitCode && exitCode === exitCodes.engine)
      process.stderr.write("plimsoll: not every report could be written (exit 4)\n");
    return exitCode;
  } finally {
    await engine.dispose();
  }
}

function tellProblems(problems: readonly Problem[]): void {
  const { color } = standardConsole();
  for (const problem of problems) process.stderr.write(`${problemText(problem, { color })}\n`);
}

function isReference(engine: string): boolean {
  return engine === "reference";
}

/** `--profile NAME`, repeatable; `core` is always in. */
function readProfiles(words: readonly string[]): readonly ProfileName[] {
  const selected = new Set<ProfileName>();
  for (const word of words) {
    if (!isProfileName(word)) {
      throw new UserError(
        `--profile: there is no profile \`${word}\`; there are: ${profileNames.join(", ")}`,
        exitCodes.badUse,
      );
    }
    if (word !== "core") selected.add(word);
  }
  return [...selected];
}

/** `--report kind[=path]`, repeatable; without it all three, with `none` not one. */
function readReports(options: RunOptions): ReadonlyMap<ReportKind, string> {
  const wanted = new Map<ReportKind, string>();
  if (options.report === undefined || options.report.length === 0) {
    for (const kind of reportKinds) wanted.set(kind, join(options.reports, reportNames[kind]));
    return wanted;
  }
  for (const text of options.report) {
    if (text === "none") continue;
    const [name = "", ...rest] = text.split("=");
    const kind = reportKinds.find((candidate) => candidate === name);
    if (kind === undefined) {
      throw new UserError(
        `--report: there is no report \`${name}\`; there are: ${reportKinds.join(", ")}, none`,
        exitCodes.badUse,
      );
    }
    if (rest.length > 0 && rest.join("=") === "")
      throw new UserError(`--report ${name}= has no path; write ${name}=FILE or ${name}`, exitCodes.badUse);
    wanted.set(kind, rest.length > 0 ? rest.join("=") : join(options.reports, reportNames[kind]));
  }
  return wanted;
}

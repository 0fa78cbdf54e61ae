import { existsSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { plural } from "../report/describe.ts";
import { foldEvents, type RunRecord, scenarioVerdict } from "../report/fold.ts";
import { parseKnownFailures } from "../rules/known-failures.ts";
import { type KnownResult, proposeKnown } from "../rules/propose-known.ts";
import { columnOf } from "../vocabulary/column.ts";
import { exitCodes } from "../vocabulary/verdict.ts";
import { readEvents } from "./events-file.ts";
import { reasonOf } from "./file-errors.ts";
import { readList, suiteOf } from "./known.ts";
import { makeFolder } from "./make-folder.ts";
import { problemText } from "./problem-text.ts";
import { eventsPath } from "./report.ts";
import { type RunOptions, run } from "./run.ts";
import { defaultSuite } from "./selection.ts";
import { standardConsole } from "./standard-console.ts";
import { newScreen } from "./terminal.ts";
import { UserError } from "./user-error.ts";

/** Options of `plimsoll known update`. */
export interface KnownUpdateOptions extends Omit<RunOptions, "engine"> {
  readonly engine?: string;
  /** An event stream, or a folder that has one; without it the scenarios are run. */
  readonly from?: string;
  readonly write?: boolean;
  readonly removeStale?: boolean;
}

/**
 * `plimsoll known update`: proposes the list of known failures of an engine, from a saved run or from one of its own.
 * Prints what would change; writes it only when asked. Answers 0 when the list is as it should be or was written, 1 when
 * it differs, 2 when the list as it is cannot be read, else what the run ended with.
 */
export async function knownUpdate(paths: readonly string[], options: KnownUpdateOptions): Promise<number> {
  const { engine } = options;
  if (options.from === undefined) {
    if (engine === undefined)
      throw new UserError("known update needs --engine, or --from a saved run", exitCodes.badUse);
    const { known, ...others } = options;
    const code = await run(paths, {
      ...others,
      engine,
      ...(known !== undefined && existsSync(known) ? { known } : {}),
    });
    if (code !== exitCodes.ok && code !== exitCodes.failed && code !== exitCodes.engine) return code;
  }
  const runs = runsOf(options.from ?? options.reports, options.from === undefined ? undefined : engine);
  const suite = suiteOf([...(runs[0]?.scenarios.values() ?? [])][0]?.id ?? "") ?? defaultSuite();
  const column = columnOf((runs[0] ?? noRun()).started.engine);
  const path = options.known ?? join(suite, "known", `${column}.yaml`);
  const text = existsSync(path) ? readList(path) : undefined;
  // A reason that is not filled in yet is what we wrote ourselves.
  const problems = parseKnownFailures(path, text ?? "known: []").problems.filter(({ code }) => code !== "E2602");
  if (problems.length > 0) {
    for (const problem of problems) process.stderr.write(`${problemText(problem, standardConsole())}\n`);
    return exitCodes.badFile;
  }
  const results = runs.flatMap((one) => resultsOf(one, suite));
  const proposal = proposeKnown(text, results, { removeStale: options.removeStale === true });
  const isSame = proposal.diff.length === 0;
  if (options.write === true && !isSame) writeList(path, proposal.text);
  process.stdout.write(
    tell({ path, proposal, results, isWritten: options.write === true, removeStale: options.removeStale === true }),
  );
  return isSame || options.write === true ? exitCodes.ok : exitCodes.failed;
}

/** The runs of one engine in a stream; a UserError when it has several and none was named, or none of that name. */
function runsOf(from: string, engine: string | undefined): readonly RunRecord[] {
  const { runs } = foldEvents(readEvents(eventsPath(from)));
  const named = ({ started }: RunRecord) =>
    engine === undefined || engine === columnOf(started.engine) || engine === started.engineArgument;
  const chosen = runs.filter(named);
  const columns = new Set((chosen.length > 0 ? chosen : runs).map(({ started }) => columnOf(started.engine)));
  if (chosen.length > 0 && columns.size === 1) return chosen;
  const list = [...columns].sort().join(", ");
  throw new UserError(
    chosen.length === 0
      ? `${from} has no run on ${engine}; it has: ${list}`
      : `${from} has runs on several engines: name one with --engine (${list})`,
    exitCodes.badUse,
  );
}

function resultsOf(record: RunRecord, suite: string): readonly KnownResult[] {
  return [...record.scenarios.values()].map((scenario) => {
    const own = relative(suite, scenario.id);
    return {
      id: own.startsWith("..") ? scenario.id : own,
      rules: scenario.attempts[0]?.started.rules ?? [],
      status: scenarioVerdict(scenario).status,
    };
  });
}

interface Told {
  readonly path: string;
  readonly proposal: ReturnType<typeof proposeKnown>;
  readonly results: readonly KnownResult[];
  readonly isWritten: boolean;
  readonly removeStale: boolean;
}

function tell({ path, proposal, results, isWritten, removeStale }: Told): string {
  const { paint } = newScreen({ stream: process.stdout, environment: process.env, wallMs: () => 0 });
  const { added, stale, diff } = proposal;
  const colours = { "+": paint.good, "-": paint.bad, "@": paint.dim } as const;
  const lines = diff.map((line) => {
    const [sign] = line;
    return sign === "+" || sign === "-" || sign === "@" ? colours[sign](line) : line;
  });
  const lost = results.filter(({ status }) => status === "engine-error").length;
  const notes = [
    added.length === 0 ? "" : `${plural(added.length, "new failure")}: each needs a reason`,
    stale.length === 0
      ? ""
      : `${stale.length} stale${removeStale ? "" : " (--remove-stale takes them out)"}: ${stale.join(" ")}`,
    lost === 0 ? "" : `${plural(lost, "scenario")} lost the engine and got no entry`,
  ].filter((note) => note !== "");
  const end = diff.length === 0 ? "nothing to change" : isWritten ? "written" : "not written; --write writes it";
  return [...lines, `${path}: ${[...notes, end].join("; ")}`, ""].join("\n");
}

function writeList(path: string, text: string): void {
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    throw new UserError(`${path} cannot be written: ${reasonOf(error)}`, exitCodes.engine);
  }
}

function noRun(): never {
  throw new UserError("there is no run to read", exitCodes.badUse);
}

import { runScenarios } from "../runner/run.ts";
import { columnOf } from "../vocabulary/column.ts";
import type { Event } from "../vocabulary/generated/types.ts";
import { exitCodes } from "../vocabulary/verdict.ts";
import { machineClock } from "./clock.ts";
import { openEngine } from "./engines.ts";
import { findPicks } from "./find-files.ts";
import { catchInterrupts } from "./interrupts.ts";
import { loadKnown } from "./known.ts";
import { loadScenarios } from "./load.ts";
import { packageVersion } from "./package.ts";
import { reapFirst } from "./reap.ts";
import { newRunId, rulesOf } from "./run-head.ts";
import { defaultSuite } from "./selection.ts";
import { sha256Of } from "./sha256.ts";
import { UserError } from "./user-error.ts";

/** How an engine is run whose run is not saved. */
export interface CollectOptions {
  readonly suite?: readonly string[];
  readonly private?: boolean;
  readonly jobs: number;
  readonly timeout: number;
  readonly seed: number;
}

/** Runs the suite on an engine and answers the events; nothing is written. */
export async function collectRun(word: string, options: CollectOptions): Promise<readonly Event[]> {
  const paths = options.suite ?? [defaultSuite()];
  const loaded = loadScenarios(findPicks(paths));
  const [problem] = loaded.problems;
  if (problem !== undefined)
    throw new UserError(
      `nothing was run: ${problem.file} is a bad scenario file (\`plimsoll lint\` tells more)`,
      exitCodes.badFile,
    );
  if (loaded.scenarios.length === 0) throw new UserError("there is no scenario to run", exitCodes.badUse);
  const deadlineMs = options.timeout * 1000;
  const { engine, isOurs } = await openEngine(word, { isPrivate: options.private === true, deadlineMs });
  const interrupts = catchInterrupts(
    () => undefined,
    () => undefined,
  );
  try {
    await reapFirst(engine);
    const known = loadKnown(
      undefined,
      columnOf(engine.info),
      loaded.scenarios.map(({ path }) => path),
    );
    const events: Event[] = [];
    await runScenarios(
      {
        scenarios: loaded.scenarios,
        engine,
        run: newRunId(),
        seed: options.seed,
        jobs: options.jobs,
        repeat: 1,
        failFast: false,
        allowFlaky: false,
        trace: "off",
        known: known.entries,
        today: new Date().toISOString().slice(0, 10),
        deadlineMs,
        exclusiveAllowed: isOurs,
        profiles: [],
        engineArgument: word,
        plimsollVersion: packageVersion(),
        rules: rulesOf(loaded.scenarios),
      },
      {
        clock: machineClock,
        signal: interrupts.signal,
        sha256: sha256Of,
        send: (event) => void events.push(event),
        reportBug: (error, scenario) =>
          void process.stderr.write(`plimsoll: a bug of ours in ${scenario}: ${String(error)}\n`),
      },
    );
    return events;
  } finally {
    interrupts.release();
    await engine.dispose();
  }
}

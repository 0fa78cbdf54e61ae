import { describeOperation, plural } from "../report/describe.ts";
import { replayTrace } from "../runner/replay.ts";
import { exitCodes } from "../vocabulary/verdict.ts";
import { machineClock } from "./clock.ts";
import { openEngine } from "./engines.ts";
import { readEvents } from "./events-file.ts";
import { eventsPath } from "./report.ts";
import { UserError } from "./user-error.ts";

/** Options of `plimsoll replay`. */
export interface ReplayCommandOptions {
  readonly engine: string;
  readonly private?: boolean;
  readonly scenario?: string;
  readonly timeout: number;
}

/** `plimsoll replay TRACE`: 0 when every answer agrees, 1 when one differs, 4 when the engine was lost. */
export async function replay(trace: string, options: ReplayCommandOptions): Promise<number> {
  const events = readEvents(eventsPath(trace));
  const chosen = events.filter(
    (event) => !("scenario" in event) || options.scenario === undefined || event.scenario === options.scenario,
  );
  const deadlineMs = options.timeout * 1000;
  const { engine } = await openEngine(options.engine, { isPrivate: options.private === true, deadlineMs });
  try {
    const results = await replayTrace(chosen, {
      engine,
      clock: machineClock,
      deadlineMs,
      namespace: `p${Date.now().toString(36)}`,
    });
    if (results.every(({ operations, failure }) => operations === 0 && failure === undefined))
      throw new UserError("the trace has no operation to run again", exitCodes.badUse);
    let differing = 0;
    let lost = 0;
    for (const { scenario, attempt, difference, failure, operations } of results) {
      const name = attempt > 1 ? `${scenario} (attempt ${attempt})` : scenario;
      if (failure !== undefined) {
        lost += 1;
        process.stdout.write(`E ${name}\n    ${failure}\n`);
      } else if (difference === undefined) process.stdout.write(`✓ ${name}  ${plural(operations, "answer")} agree\n`);
      else {
        differing += 1;
        const verb = "op" in difference.operation ? String(difference.operation.op) : "step";
        const what = describeOperation(verb, difference.operation);
        process.stdout.write(
          `✗ ${name}\n    step ${difference.step + 1}: ${what}: ${difference.at} differs\n    recorded: ${difference.recorded}\n    replayed: ${difference.replayed}\n`,
        );
      }
    }
    process.stdout.write(
      `\n${plural(results.length, "scenario")} replayed on ${engine.info.name}: ${differing} differ\n`,
    );
    return lost > 0 ? exitCodes.engine : differing > 0 ? exitCodes.failed : exitCodes.ok;
  } finally {
    await engine.dispose();
  }
}

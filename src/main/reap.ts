import type { Engine, Leftover } from "../engine/engine.ts";
import { plural } from "../report/describe.ts";
import { exitCodes } from "../vocabulary/verdict.ts";
import { openEngine } from "./engines.ts";
import { UserError } from "./user-error.ts";

/** `plimsoll reap`: 0 when nothing is left (or with `--dry-run`), 1 when something could not be removed. */
export async function reap(options: {
  readonly engine: string;
  readonly dryRun?: boolean;
  readonly timeout: number;
}): Promise<number> {
  const { engine } = await openEngine(options.engine, { isPrivate: false, deadlineMs: options.timeout * 1000 });
  try {
    if (engine.reap === undefined)
      throw new UserError(`nothing outlives its run on \`${options.engine}\``, exitCodes.badUse);
    const dryRun = options.dryRun === true;
    const leftovers = await engine.reap({ dryRun });
    process.stdout.write(reapText(leftovers, dryRun));
    return !dryRun && leftovers.some(({ left }) => left.length > 0) ? exitCodes.failed : exitCodes.ok;
  } finally {
    await engine.dispose();
  }
}

/** Cleans up before a run, and says so on standard error when there was anything. */
export async function reapFirst(engine: Engine): Promise<void> {
  const leftovers = (await engine.reap?.({ dryRun: false })) ?? [];
  const removed = leftovers.flatMap(({ found, left }) => found.slice(left.length));
  const left = leftovers.flatMap((leftover) => leftover.left);
  if (removed.length > 0)
    process.stderr.write(`plimsoll: removed ${plural(removed.length, "object")} that ended runs had left\n`);
  for (const line of left) process.stderr.write(`plimsoll: left by an ended run, cannot be removed: ${line}\n`);
}

function reapText(leftovers: readonly Leftover[], dryRun: boolean): string {
  const told = leftovers.filter(({ found }) => found.length > 0);
  if (told.length === 0) return "nothing is left of ended runs\n";
  const lines = told.flatMap(({ session, found, left }) => [
    session,
    ...found.map((object) => `  ${object}`),
    ...(dryRun ? [] : left.map((line) => `  not removed: ${line}`)),
  ]);
  const objects = told.reduce((sum, { found }) => sum + found.length, 0);
  const stuck = told.reduce((sum, { left }) => sum + left.length, 0);
  const sum = dryRun
    ? `${plural(objects, "object")} would be removed`
    : `${plural(objects - stuck, "object")} removed${stuck === 0 ? "" : `, ${stuck} not`}`;
  return `${lines.join("\n")}\n${sum}\n`;
}

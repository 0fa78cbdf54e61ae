import { type Pipe, pipeCapacityBytes } from "./descriptions.ts";
import { isReadable } from "./descriptor-io.ts";
import { flushEcho } from "./feed.ts";
import { hostOf, type Kernel, markUnsupported } from "./kernel.ts";
import { end } from "./life.ts";
import type { Machine } from "./machine-state.ts";
import type { Process } from "./process.ts";
import type { Step } from "./program.ts";
import { systemCalls } from "./system-calls.ts";

type Tables = Pick<Machine, "descriptions" | "pipes" | "streams" | "processes">;

/** Whether a process could be stepped now. */
export function canRun(tables: Tables, process: Process, nowMs: number): boolean {
  if (process.status !== undefined || process.stopped) return false;
  if (process.blockedOnPipe !== undefined && isBlocking(tables.pipes.get(process.blockedOnPipe))) return false;
  if (process.pending.length > 0) return true;
  const wait = process.wait;
  switch (wait.on) {
    case "turn":
      return true;
    case "timer":
      return nowMs >= wait.untilMs;
    case "read":
      return (
        (wait.untilMs !== undefined && nowMs >= wait.untilMs) || isReadable(tables, process, wait.descriptor, tables)
      );
    case "child":
      return hasEndedChild(tables, process, wait.pid);
    case "signal":
      return false;
  }
}

function isBlocking(pipe: Pipe | undefined): boolean {
  if (pipe === undefined) return false;
  if (!pipe.hadReader) return true;
  return pipe.readers > 0 && pipe.buffer.length >= pipeCapacityBytes;
}

/** A child that has ended, or none to wait for. */
function hasEndedChild(tables: Tables, parent: Process, pid: number | undefined): boolean {
  let living = false;
  for (const child of tables.processes.values()) {
    if (child.parentPid !== parent.pid || (pid !== undefined && child.pid !== pid)) continue;
    if (child.status !== undefined) return true;
    living = true;
  }
  return !living;
}

/** When the next timer ends; undefined when none sleeps. */
export function earliestTimer(processes: ReadonlyMap<number, Process>): number | undefined {
  let earliest: number | undefined;
  for (const { wait, status, stopped } of processes.values()) {
    const untilMs = wait.on === "timer" || wait.on === "read" ? wait.untilMs : undefined;
    if (untilMs === undefined || status !== undefined || stopped) continue;
    if (earliest === undefined || untilMs < earliest) earliest = untilMs;
  }
  return earliest;
}

/** Steps processes round-robin in the order of their pids until none can run or the budget is spent. */
export function runKernel(kernel: Kernel, budget: number): number {
  const { nowMs } = hostOf(kernel);
  flushEcho(kernel);
  let spent = 0;
  for (let progress = true; progress && kernel.unsupported === undefined; ) {
    progress = false;
    // A Map keeps the order of insertion, which is that of the pids; children that a step starts run in the same round.
    for (const process of kernel.processes.values()) {
      if (!canRun(kernel, process, nowMs)) continue;
      if (spent >= budget) return spent;
      spent++;
      progress = true;
      stepProcess(kernel, process);
    }
  }
  return spent;
}

function stepProcess(kernel: Kernel, process: Process): void {
  kernel.current = process;
  kernel.files = undefined;
  kernel.ending = undefined;
  kernel.replacement = undefined;
  process.blockedOnPipe = undefined;
  const result = stepOf(kernel, process);
  if (result === undefined) {
    kernel.current = undefined;
    return;
  }
  process.started = true;
  kernel.current = undefined;
  const { ending, replacement } = resultsOf(kernel);
  if (ending !== undefined) {
    end(kernel, process, ending);
    return;
  }
  if (replacement !== undefined) {
    replacement();
    return;
  }
  if ("exit" in result) {
    // CTR-STA-016: modulo 256.
    end(kernel, process, { status: result.exit & 255 });
    return;
  }
  process.state = result.state;
  process.wait = result.wait;
}

/** Undefined: a text grew longer than texts can be here, where a real process would go on or run out of memory. */
function stepOf(kernel: Kernel, process: Process): Step<unknown> | undefined {
  const calls = systemCalls(kernel);
  try {
    return process.started ? process.program.step(process.state, calls) : process.program.start(process.argv, calls);
  } catch (error) {
    if (!(error instanceof RangeError) || error.message !== "Invalid string length") throw error;
    markUnsupported(kernel, "a text of more than 512 MiB in the memory of a process");
    return undefined;
  }
}

/** What system calls of the step decided; read through a function because the step changed it behind the checker's back. */
function resultsOf(kernel: Kernel): Pick<Kernel, "ending" | "replacement"> {
  return kernel;
}

import { answer, openRequests } from "./container/answers.ts";
import { endRun } from "./container/end.ts";
import { emitContainer } from "./container/events.ts";
import { healthTimer, lookAtProbe, wakeHealth } from "./container/health.ts";
import { turnOf } from "./container/host.ts";
import { sendSignal } from "./container/kill.ts";
import { appendLog } from "./container/log.ts";
import { lookAt } from "./container/requests.ts";
import { KILL } from "./container/signals.ts";
import { startByPolicy } from "./container/start.ts";
import { containerDraftOf, markRunnable, putContainer } from "./container/table.ts";
import { removeWithVolumes } from "./container/volumes.ts";
import type { Environment } from "./environment.ts";
import { mapEach, mapEntries, mapGet, mapSet } from "./persistent-map.ts";
import { exitStatus, isRunnable, nextTimerMs, runMachine } from "./process/machine.ts";
import { outputBytesMax, tooMuchOutput } from "./process/output-limit.ts";
import type { Container, Draft, Exec, Running, State } from "./state.ts";

/** Steps that one container may take before the next one gets its turn. */
const sliceSteps = 500;
/** Steps of a container's start, whatever it runs: a restart policy that never rests ends at the budget too. */
const restartSteps = 20;

/**
 * Runs every machine until it sleeps, deals with ends, timers that are due and requests, until nothing changes or the
 * budget is spent. Time does not move.
 */
export function settle(draft: Draft, environment: Environment, budget: number): void {
  let left = budget;
  for (;;) {
    while (draft.runnable.length > 0 && left > 0) left -= runNext(draft, left);
    const changed = lookAtRequests(draft, environment);
    if (left <= 0 || (draft.runnable.length === 0 && !changed)) return;
  }
}

const none: readonly number[] = [];

/** When the next thing happens by itself; undefined: nothing ever will without a client. */
export function nextTimer(draft: State): number | undefined {
  if (draft.alive.size === 0 && draft.requests.size === 0) return undefined;
  let next = Number.POSITIVE_INFINITY;
  mapEach(draft.alive, (number) => {
    const container = mapGet(draft.containers, number);
    const at = container === undefined ? undefined : (container.restartAtMs ?? timerOf(container));
    if (at !== undefined && at < next) next = at;
  });
  for (const request of openRequests(draft)) {
    if (request.kind === "stop" && request.killAtMs !== undefined && request.killAtMs < next) next = request.killAtMs;
  }
  return next === Number.POSITIVE_INFINITY ? undefined : next;
}

/** Starts what the clock has made due: processes that slept, restarts after their back-off, the KILL of a stop. */
export function wake(draft: Draft): void {
  const due: number[] = [];
  for (const [number] of mapEntries(draft.alive)) due.push(number);
  for (const number of due.sort((a, b) => a - b)) {
    const container = mapGet(draft.containers, number);
    if (container === undefined) continue;
    if (container.restartAtMs !== undefined && container.restartAtMs <= draft.nowMs) {
      draft.spent += restartSteps;
      removeIfWanted(draft, startByPolicy(draft, container));
      continue;
    }
    const at = processTimer(container);
    if (at !== undefined && at <= draft.nowMs) markRunnable(draft, number);
    if (container.health !== undefined) wakeHealth(draft, container);
  }
  for (const request of openRequests(draft)) {
    if (request.kind !== "stop" || request.killAtMs === undefined || request.killAtMs > draft.nowMs) continue;
    const { killAtMs: _, ...rest } = request;
    draft.requests = mapSet(draft.requests, request.number, rest);
    const container = mapGet(draft.containers, request.container);
    // A stop kills only the run it found (CTR-STO-002).
    if (container?.running !== undefined && container.exits === request.exits) sendSignal(draft, container, KILL);
  }
}

function timerOf(container: Container): number | undefined {
  const process = processTimer(container);
  const health = container.health === undefined ? undefined : healthTimer(container);
  return process === undefined || (health !== undefined && health < process) ? health : process;
}

// A paused process does not wake; what it slept for is over when it is resumed (CTR-PAU-001).
function processTimer(container: Container): number | undefined {
  if (container.running === undefined || container.status === "paused") return undefined;
  return nextTimerMs(container.running.machine);
}

/** Gives the first runnable container one turn; answers the steps it spent. */
function runNext(draft: Draft, budget: number): number {
  const number = draft.runnable[0];
  if (number === undefined) return 0;
  draft.runnable = draft.runnable.length === 1 ? none : draft.runnable.slice(1);
  const container = mapGet(draft.containers, number);
  if (container?.running === undefined) return 0;
  if (container.running.killed === true) {
    finish(draft, container, 137);
    return 1;
  }
  if (container.status === "paused") return 0;
  const turn = turnOf(draft, container, container.running);
  const { machine, spent } = runMachine(container.running.machine, turn.host, Math.min(budget, sliceSteps));
  draft.spent += spent;
  if (machine.unsupported !== container.running.machine.unsupported) draft.notSimulated ??= machine.unsupported;
  let running: Running = { ...container.running, machine, own: turn.own() };
  let log = container.log;
  for (const { stream, bytes } of turn.outputs) {
    if (bytes === "") continue;
    if (stream === running.stdout) log = appendLog(log, "stdout", bytes, draft.nowMs);
    else if (stream === running.stderr) log = appendLog(log, "stderr", bytes, draft.nowMs);
    else logOfExec(draft, running, stream, bytes);
  }
  if ((log?.sizeBytes ?? 0) > outputBytesMax) draft.notSimulated ??= tooMuchOutput;
  if (running.execs.length > 0) running = endExecs(draft, container, running);
  const exitCode = exitStatus(machine, running.pid);
  const next = containerDraftOf(container);
  next.running = running;
  next.log = log;
  if (exitCode === undefined) {
    putContainer(draft, next);
    if (next.health?.probe !== undefined) lookAtProbe(draft, next);
    if (isRunnable(machine, draft.nowMs)) markRunnable(draft, number);
    return Math.max(spent, 1);
  }
  finish(draft, next, exitCode);
  return Math.max(spent, 1);
}

/** The end of a run, and of the container when it is removed with it; those who wait are answered before. */
function finish(draft: Draft, container: Container, exitCode: number): void {
  const ended = endRun(draft, container, exitCode);
  if (!ended.hostConfig.autoRemove) return;
  answerWaiting(draft);
  removeIfWanted(draft, ended);
}

function logOfExec(draft: Draft, running: Running, stream: number, bytes: string): void {
  for (const number of running.execs) {
    const exec = mapGet(draft.execs, number);
    if (exec === undefined || (exec.stdout !== stream && exec.stderr !== stream)) continue;
    const log = appendLog(exec.log, exec.stdout === stream ? "stdout" : "stderr", bytes, draft.nowMs);
    draft.execs = mapSet(draft.execs, number, { ...exec, log });
    return;
  }
}

function endExecs(draft: Draft, container: Container, running: Running): Running {
  const left: number[] = [];
  for (const number of running.execs) {
    const exec = mapGet(draft.execs, number);
    if (exec?.pid === undefined) continue;
    const exitCode = exitStatus(running.machine, exec.pid);
    if (exitCode === undefined) left.push(number);
    else endExec(draft, container, exec, exitCode);
  }
  return left.length === running.execs.length ? running : { ...running, execs: left };
}

function endExec(draft: Draft, container: Container, exec: Exec, exitCode: number): void {
  draft.execs = mapSet(draft.execs, exec.number, { ...exec, running: false, exitCode });
  emitContainer(draft, container, "exec_die", { execID: exec.id, exitCode: String(exitCode) });
}

/** An auto-remove container goes when it has ended, unless it is only being restarted (CTR-ARM-001, CTR-RES-007). */
function removeIfWanted(draft: Draft, container: Container): void {
  if (!container.hostConfig.autoRemove || container.status !== "exited") return;
  const restarting = openRequests(draft).some(
    (request) => request.kind === "stop" && request.restart && request.container === container.number,
  );
  if (restarting) return;
  removeWithVolumes(draft, container);
}

/** Looks at every open request; answers whether one changed the state of a container. */
function lookAtRequests(draft: Draft, environment: Environment): boolean {
  let changed = false;
  for (const request of openRequests(draft)) {
    const before = draft.containers;
    const outcome = lookAt(draft, request, environment);
    if (outcome !== undefined) answer(draft, request, outcome);
    if (outcome !== undefined || before !== draft.containers) changed = true;
  }
  return changed;
}

/** Answers the requests that only look, before the container they look at is removed. */
function answerWaiting(draft: Draft): void {
  for (const request of openRequests(draft)) {
    if (request.kind === "stop") continue;
    const outcome = lookAt(draft, request, undefined);
    if (outcome !== undefined) answer(draft, request, outcome);
  }
}

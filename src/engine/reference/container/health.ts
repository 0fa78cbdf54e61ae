import type { Config, Healthcheck } from "../../../vocabulary/generated/types.ts";
import { goDuration } from "../build/go-quote.ts";
import { mapGet, mapSet } from "../persistent-map.ts";
import { signalProcess } from "../process/machine.ts";
import type { Container, Draft, Health, HealthResult, LogEntry } from "../state.ts";
import { forgetExec } from "./answers.ts";
import { emitContainer } from "./events.ts";
import { beginExec, makeExec } from "./exec-process.ts";
import { KILL } from "./signals.ts";
import { containerDraftOf, markRunnable, putContainer } from "./table.ts";

const defaultMs = 30_000;
const defaultRetries = 3;
/** dockerd keeps so many results (HLT-007). */
const resultsMax = 5;
/** Of each result so many bytes of output (HLT-007). */
const outputMax = 4096;
/** Steps that a probe costs whatever it runs: a container that is only ever probed ends at the budget. */
const probeSteps = 20;

/**
 * Health at the start of a run: starting, the results of earlier runs kept, the first probe after one interval
 * (HLT-003, HLT-010). Undefined: nothing is checked.
 */
export function beginHealth({ config, health }: Container, nowMs: number): Health | undefined {
  const check = config.healthcheck;
  if (check === undefined || probeArgv(config) === undefined) return undefined;
  return {
    status: "starting",
    failingStreak: 0,
    results: health?.results ?? [],
    probeAtMs: nowMs + interval(check),
    probe: undefined,
  };
}

/** Health of a container that is not watched: paused or ended. dockerd calls it unhealthy (HLT-009, HLT-010). */
export function suspendHealth(health: Health | undefined): Health | undefined {
  return health === undefined ? undefined : { ...health, status: "unhealthy", probeAtMs: undefined, probe: undefined };
}

/** Health of a container that goes on after a pause: as it was, until the next probe (HLT-009). */
export function resumeHealth({ config, health }: Container, nowMs: number): Health | undefined {
  const check = config.healthcheck;
  return health === undefined || check === undefined ? health : { ...health, probeAtMs: nowMs + interval(check) };
}

/** When the health of a container needs something done: a probe begun, or one ended that takes too long. */
export function healthTimer({ health }: Container): number | undefined {
  return health?.probe?.timeoutAtMs ?? health?.probeAtMs;
}

/** Does what the clock has made due. */
export function wakeHealth(draft: Draft, container: Container): void {
  const { health, running } = container;
  const at = healthTimer(container);
  if (health === undefined || running === undefined || at === undefined || at > draft.nowMs) return;
  if (health.probe === undefined) beginProbe(draft, container, health);
  else endLateProbe(draft, container, health);
}

/** Takes the result of a probe that has ended. */
export function lookAtProbe(draft: Draft, container: Container): void {
  const { health } = container;
  const exec = health?.probe === undefined ? undefined : mapGet(draft.execs, health.probe.exec);
  if (health === undefined || exec === undefined || exec.running) return;
  record(draft, container, { exitCode: exec.exitCode ?? 0, output: outputOf(exec.log) });
  forgetExec(draft, exec);
}

function beginProbe(draft: Draft, container: Container, health: Health): void {
  const argv = probeArgv(container.config);
  const check = container.config.healthcheck;
  if (argv === undefined || check === undefined) return;
  draft.spent += probeSteps;
  const made = makeExec(draft, container, {}, argv);
  const probe = {
    exec: made.exec.number,
    startedMs: draft.nowMs,
    timeoutAtMs: draft.nowMs + orDefault(check.timeoutMs),
  };
  const probing = putContainer(draft, { ...made.container, health: { ...health, probeAtMs: undefined, probe } });
  const { exec, refusal } = beginExec(draft, { ...made, container: probing }, {});
  if (refusal === undefined) return;
  // HLT-006: what cannot be started is a failure like others.
  record(draft, probing, { exitCode: -1, output: refusal });
  forgetExec(draft, exec);
}

/** What the event of a late probe's end tells: its end was not waited for (dockerd 20.10). */
const KILLED_PROBE = 127;

/** HLT-005: a probe that takes too long is killed, and has failed. */
function endLateProbe(draft: Draft, container: Container, health: Health): void {
  const exec = health.probe === undefined ? undefined : mapGet(draft.execs, health.probe.exec);
  const { running } = container;
  if (exec?.pid !== undefined && running !== undefined) {
    draft.execs = mapSet(draft.execs, exec.number, { ...exec, running: false, exitCode: KILLED_PROBE });
    const machine = signalProcess(running.machine, exec.pid, KILL);
    const execs = running.execs.filter((number) => number !== exec.number);
    putContainer(draft, { ...container, running: { ...running, machine, execs } });
    markRunnable(draft, container.number);
    emitContainer(draft, container, "exec_die", { execID: exec.id, exitCode: String(KILLED_PROBE) });
  }
  const late = mapGet(draft.containers, container.number) ?? container;
  const timeoutMs = orDefault(container.config.healthcheck?.timeoutMs);
  record(draft, late, { exitCode: -1, output: `Health check exceeded timeout (${goDuration(timeoutMs)})` });
  if (exec !== undefined) forgetExec(draft, exec);
}

/**
 * Success makes a container healthy at once; failures in a row make it unhealthy, but none counts that begins in the
 * start period of one that has not been healthy yet (HLT-003, HLT-004, HLT-008).
 */
function record(draft: Draft, container: Container, result: HealthResult): void {
  const { health, config, startedMs = 0 } = container;
  const check = config.healthcheck;
  if (health === undefined || check === undefined) return;
  const begunMs = health.probe?.startedMs ?? draft.nowMs;
  const isExempt = health.status === "starting" && begunMs - startedMs < (check.startPeriodMs ?? 0);
  const failingStreak = result.exitCode === 0 ? 0 : health.failingStreak + (isExempt ? 0 : 1);
  const retries = check.retries ?? 0;
  const isUnhealthy = !isExempt && failingStreak >= (retries === 0 ? defaultRetries : retries);
  const status = result.exitCode === 0 ? "healthy" : isUnhealthy ? "unhealthy" : health.status;
  const next = containerDraftOf(container);
  next.health = {
    status,
    failingStreak,
    results: [...health.results, result].slice(-resultsMax),
    probeAtMs: draft.nowMs + interval(check),
    probe: undefined,
  };
  putContainer(draft, next);
  // HLT-011
  if (status !== health.status) emitContainer(draft, next, `health_status: ${status}`);
}

/** Exec form, shell form (SHELL is not for containers), or nothing to run (HLT-001). */
function probeArgv(config: Config): readonly string[] | undefined {
  const [kind, ...words] = config.healthcheck?.test ?? [];
  if (kind === "CMD") return words;
  return kind === "CMD-SHELL" ? ["/bin/sh", "-c", ...words] : undefined;
}

function interval({ intervalMs }: Healthcheck): number {
  return orDefault(intervalMs);
}

function orDefault(milliseconds = 0): number {
  return milliseconds === 0 ? defaultMs : milliseconds;
}

/** Both streams as they came, cut (HLT-007). */
function outputOf(log: LogEntry | undefined): string {
  const pieces: string[] = [];
  for (let entry = log; entry !== undefined; entry = entry.older) pieces.push(entry.bytes);
  const output = pieces.reverse().join("");
  return output.length > outputMax ? `${output.slice(0, outputMax)}...` : output;
}

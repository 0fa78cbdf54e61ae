import { signalProcess } from "../process/machine.ts";
import type { Container, Draft, Running } from "../state.ts";
import { cancelRestart, endRun } from "./end.ts";
import { emitContainer } from "./events.ts";
import { resumeHealth } from "./health.ts";
import { KILL, parseSignal, TERM } from "./signals.ts";
import { containerDraftOf, markRunnable, putContainer } from "./table.ts";

/** The signal that `stop` sends: the container's, else TERM (CTR-STO-006). */
export function stopSignal(container: Container): number {
  const { stopSignal } = container.config;
  return (stopSignal === undefined ? undefined : parseSignal(stopSignal)) ?? TERM;
}

/**
 * Sends a signal to PID 1 as stop and kill do. It marks the container as stopped by hand, keeps the restart policy from
 * acting, and resumes a paused one; with a stop signal configured only that signal (and KILL) does so
 * (CTR-KIL-009, CTR-KIL-010). A restarting container has no process: its restart is cancelled.
 */
export function sendSignal(draft: Draft, container: Container, signal: number): Container {
  const ends = container.config.stopSignal === undefined || signal === KILL || signal === stopSignal(container);
  const marked = containerDraftOf(container);
  marked.stoppedByHand = true;
  marked.restartCancelled ||= ends;
  if (container.status === "restarting") return ends ? cancelRestart(draft, marked) : putContainer(draft, marked);
  const { running } = marked;
  if (running === undefined) return putContainer(draft, marked);
  if (signal === KILL) return killNow(draft, marked, running);
  const resumes = ends && marked.status === "paused";
  if (resumes) {
    marked.status = "running";
    marked.health = resumeHealth(container, draft.nowMs);
  }
  marked.running = { ...running, machine: signalProcess(running.machine, running.pid, signal) };
  const signalled = putContainer(draft, marked);
  emitContainer(draft, signalled, "kill", { signal: String(signal) });
  if (resumes) emitContainer(draft, signalled, "unpause");
  markRunnable(draft, container.number);
  return signalled;
}

/** KILL from outside: PID 1 cannot do anything about it, so it is not asked (CTR-KIL-008). */
function killNow(draft: Draft, container: Container, running: Running): Container {
  emitContainer(draft, container, "kill", { signal: String(KILL) });
  if (!container.hostConfig.autoRemove) return endRun(draft, container, 128 + KILL);
  // The settling loop ends it: those who wait are answered before it is removed.
  markRunnable(draft, container.number);
  return putContainer(draft, { ...container, running: { ...running, killed: true } });
}

/** dockerd's default grace period. */
const graceSeconds = 10;

/**
 * Begins a stop: the stop signal now, KILL after the grace period; at once when that is 0, so that a handler does not
 * get to run (CTR-STO-003). Negative: never. Answers when KILL is due.
 */
export function beginStop(
  draft: Draft,
  container: Container,
  options: { readonly timeout: number | undefined; readonly signal: number | undefined },
): number | undefined {
  const seconds = options.timeout ?? container.config.stopTimeout ?? graceSeconds;
  const signal = options.signal ?? stopSignal(container);
  if (seconds === 0 && container.status === "running") {
    emitContainer(draft, container, "kill", { signal: String(signal) });
    sendSignal(draft, container, KILL);
    return undefined;
  }
  const signalled = sendSignal(draft, container, signal);
  if (signalled.running === undefined || seconds < 0) return undefined;
  if (seconds > 0) return draft.nowMs + seconds * 1000;
  sendSignal(draft, signalled, KILL);
  return undefined;
}

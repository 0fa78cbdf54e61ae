import { mapDelete, mapGet, mapSet } from "../persistent-map.ts";
import type { Container, Draft, Running } from "../state.ts";
import { answerRemoved } from "./answers.ts";
import { emitContainer } from "./events.ts";
import { suspendHealth } from "./health.ts";
import { appendLog, endOfRun } from "./log.ts";
import { leavePidSpace } from "./pid-space.ts";
import { nextBackoff, restarts } from "./restart-policy.ts";
import { containerDraftOf, markDead, putContainer } from "./table.ts";

/**
 * Ends a run: every process goes with PID 1 (CTR-STA-018), execs end with 137 (CTR-EXE-016), and the restart policy
 * decides what follows. Auto-remove is the settling loop's, so that waiters are answered first.
 */
export function endRun(draft: Draft, container: Container, exitCode: number): Container {
  const { running } = container;
  if (running !== undefined) {
    releaseRun(draft, running);
    leavePidSpace(draft, container.number, running);
  }
  const ended = containerDraftOf(container);
  ended.running = undefined;
  ended.exitCode = exitCode;
  ended.lastExitCode = exitCode;
  ended.exits += 1;
  ended.finishedMs = draft.nowMs;
  ended.error = "";
  ended.health = suspendHealth(container.health);
  if (container.log !== undefined) ended.log = appendLog(container.log, "stdout", endOfRun, draft.nowMs);
  if (restarts(container, exitCode)) {
    ended.status = "restarting";
    ended.backoffMs = nextBackoff(container, draft.nowMs);
    ended.restartAtMs = draft.nowMs + ended.backoffMs;
    ended.restartCount += 1;
  } else {
    markDead(draft, container.number);
    ended.status = "exited";
    ended.restartAtMs = undefined;
  }
  putContainer(draft, ended);
  emitContainer(draft, ended, "die", { exitCode: String(exitCode) });
  return ended;
}

/** Takes back what a run had: its own file systems, and the execs that have not ended. */
export function releaseRun(draft: Draft, running: Running): void {
  for (const filesystem of running.temporary) draft.filesystems = mapDelete(draft.filesystems, filesystem);
  for (const number of running.execs) {
    const exec = mapGet(draft.execs, number);
    if (exec !== undefined) draft.execs = mapSet(draft.execs, number, { ...exec, running: false, exitCode: 137 });
  }
}

/** Ends the cycle of a restarting container; its waiters get the last exit code (CTR-STO-010, CTR-KIL-011). */
export function cancelRestart(draft: Draft, container: Container): Container {
  markDead(draft, container.number);
  return putContainer(draft, { ...container, restartAtMs: undefined, status: "exited", exits: container.exits + 1 });
}

/** Removes a container that does not run, with its writable layer and execs (CTR-RM-006); volumes are the caller's. */
export function removeContainer(draft: Draft, container: Container): void {
  answerRemoved(draft, container);
  for (let number = container.newestExec; number !== undefined; ) {
    const older: number | undefined = mapGet(draft.execs, number)?.older;
    draft.execs = mapDelete(draft.execs, number);
    number = older;
  }
  draft.filesystems = mapDelete(draft.filesystems, container.rootfs);
  draft.containers = mapDelete(draft.containers, container.number);
  draft.containerNames = mapDelete(draft.containerNames, container.name);
  emitContainer(draft, container, "destroy");
}

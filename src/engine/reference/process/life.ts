import { mapSet } from "../persistent-map.ts";
import type { Kernel } from "./kernel.ts";
import { releaseDescription } from "./open-descriptions.ts";
import type { Process } from "./process.ts";
import { defaultAction, SIGCHLD, SIGCONT, SIGKILL } from "./signals.ts";

/** Delivers a signal. From inside, PID 1 is immune to what it does not handle, KILL included (CTR-STA-019). */
export function raise(kernel: Kernel, process: Process, signal: number, from: "inside" | "outside"): void {
  if (process.status !== undefined) return;
  const unblockable = signal === SIGKILL || signal === 19;
  const disposition = unblockable ? undefined : process.dispositions.get(signal);
  if (signal === SIGCONT) resume(kernel, process);
  if (process.pid === 1 && disposition === undefined && !(unblockable && from === "outside")) return;
  if (process.stopped && signal !== SIGKILL && signal !== SIGCONT) {
    if (!process.held.includes(signal)) process.held = [...process.held, signal];
    return;
  }
  if (disposition === "ignore") return;
  if (disposition === "handle") {
    if (!process.pending.includes(signal)) process.pending = [...process.pending, signal];
    return;
  }
  switch (defaultAction(signal)) {
    case "ignore":
    case "continue":
      return;
    case "stop":
      process.stopped = true;
      notifyParent(kernel, process);
      return;
    case "terminate":
      end(kernel, process, { status: 128 + signal, signal });
      return;
  }
}

function resume(kernel: Kernel, process: Process): void {
  if (!process.stopped) return;
  process.stopped = false;
  const held = process.held;
  process.held = [];
  for (const signal of held) raise(kernel, process, signal, "inside");
}

function notifyParent(kernel: Kernel, process: Process): void {
  const parent = kernel.processes.get(process.parentPid);
  if (parent !== undefined) raise(kernel, parent, SIGCHLD, "inside");
}

/** Ends a process; the one in its step ends when the step is over. */
export function end(
  kernel: Kernel,
  process: Process,
  how: { readonly status: number; readonly signal?: number },
): void {
  if (process === kernel.current) {
    kernel.ending ??= how;
    return;
  }
  if (process.status !== undefined) return;
  for (const description of process.descriptors) if (description !== undefined) releaseDescription(kernel, description);
  process.descriptors = [];
  process.status = how.status;
  process.endSignal = how.signal;
  process.wait = { on: "signal" };
  process.state = undefined;
  if (process.pid === 1) {
    // CTR-STA-018: the end of PID 1 ends every other process.
    kernel.exits = mapSet(kernel.exits, 1, how.status);
    kernel.processes.delete(1);
    endEverything(kernel);
    return;
  }
  orphan(kernel, process);
  if (process.parentPid === 0) {
    kernel.exits = mapSet(kernel.exits, process.pid, how.status);
    kernel.processes.delete(process.pid);
    return;
  }
  const parent = kernel.processes.get(process.parentPid);
  if (parent === undefined || parent.dispositions.get(SIGCHLD) === "ignore") {
    kernel.processes.delete(process.pid);
    return;
  }
  raise(kernel, parent, SIGCHLD, "inside");
}

/** Children of an ended process become children of PID 1, which alone can collect them. */
function orphan(kernel: Kernel, parent: Process): void {
  for (const child of kernel.processes.values()) {
    if (child.parentPid !== parent.pid) continue;
    if (kernel.processes.has(1)) child.parentPid = 1;
    else if (child.status !== undefined) kernel.processes.delete(child.pid);
  }
}

/** Ends all processes with KILL: what is left when PID 1 has gone (CTR-STA-018, CTR-EXE-016). */
export function endEverything(kernel: Kernel): void {
  for (const process of [...kernel.processes.values()]) {
    if (process.pid === 1 || process.parentPid === 0) {
      if (process.status === undefined) kernel.exits = mapSet(kernel.exits, process.pid, 128 + SIGKILL);
    }
    for (const description of process.descriptors)
      if (description !== undefined) releaseDescription(kernel, description);
    kernel.processes.delete(process.pid);
  }
  if (kernel.current !== undefined) kernel.ending = { status: 128 + SIGKILL, signal: SIGKILL };
}

import { ok } from "../../../vocabulary/outcome.ts";
import { findContainer } from "../container/lookup.ts";
import { listProcesses } from "../process/machine.ts";
import type { Handler } from "./handler.ts";

/** What a program of busybox uses on dockerd, roughly (measured). */
const memoryOfProcess = 200 * 1024;
const processorTimeNs = 20_000_000;

/**
 * One sample of a container's use (CTR-STT-001). Processes are counted; memory and processor time are not simulated, and
 * are no more than of the right order. What does not run uses nothing.
 */
export const stats: Handler<"stats"> = (draft, operation) => {
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const { running } = found.container;
  if (running === undefined) return ok<"stats">({ cpuNs: 0 });
  const pids = listProcesses(running.machine).length;
  return ok<"stats">({ memoryBytes: pids * memoryOfProcess, cpuNs: processorTimeNs, pids });
};

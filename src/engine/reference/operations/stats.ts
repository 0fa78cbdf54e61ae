import { ok } from "../../../vocabulary/outcome.ts";
import { findContainer } from "../container/lookup.ts";
import { listProcesses } from "../process/machine.ts";
import type { Handler } from "./handler.ts";

/** One sample of a container's use: processes; memory and processor time are not simulated, and 0 (CTR-STT-001). */
export const stats: Handler<"stats"> = (draft, operation) => {
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const { running } = found.container;
  return ok<"stats">(
    running === undefined ? { cpuNs: 0 } : { memoryBytes: 0, cpuNs: 0, pids: listProcesses(running.machine).length },
  );
};

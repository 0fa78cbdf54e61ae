import { ok } from "../../../vocabulary/outcome.ts";
import { findContainer } from "../container/lookup.ts";
import { listProcesses } from "../process/machine.ts";
import type { Handler } from "./handler.ts";

/** One sample of a container's use: processes; memory and processor time are not simulated (CTR-STT-001). */
export const stats: Handler<"stats"> = (draft, operation) => {
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const { running } = found.container;
  return ok<"stats">(running === undefined ? {} : { pids: listProcesses(running.machine).length });
};

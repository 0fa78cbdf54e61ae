import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { memoryOf } from "../container/create.ts";
import { emitContainer } from "../container/events.ts";
import { findContainer } from "../container/lookup.ts";
import { parseRestart } from "../container/restart-policy.ts";
import { putContainer } from "../container/table.ts";
import type { Handler } from "./handler.ts";

/** Changes the limits and the restart policy of a container, live or not (CTR-UPD-001, CTR-UPD-002, CTR-ARM-010). */
export const update: Handler<"update"> = (draft, operation) => {
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const { container } = found;
  const memory = operation.memory === undefined ? 0 : memoryOf(operation.memory);
  if (typeof memory !== "number") return memory;
  const swap = operation.memorySwap === undefined ? 0 : swapOf(operation.memorySwap);
  if (typeof swap !== "number") return swap;
  if (memory > 0 && swap > 0 && swap < memory) {
    return rejected("invalid", "Minimum memoryswap limit should be larger than memory limit, see usage");
  }
  const restart = operation.restart === undefined ? undefined : parseRestart(operation.restart);
  if (restart !== undefined && "status" in restart) return restart;
  const { hostConfig } = container;
  const conflict = (why: string) => rejected("wrong-state", `Cannot update container ${container.id}: ${why}`);
  if (container.status === "removing" || container.status === "dead") {
    return conflict('Container is marked for removal and cannot be "update".');
  }
  if (restart !== undefined && restart.policy !== "no" && hostConfig.autoRemove) {
    return conflict("Restart policy cannot be updated because AutoRemove is enabled for the container");
  }
  if (memory > 0 && memory > hostConfig.memorySwapBytes && swap === 0) {
    const why =
      "Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time";
    return rejected("invalid", `Cannot update container ${container.id}: ${why}`);
  }
  const updated = putContainer(draft, {
    ...container,
    hostConfig: {
      ...hostConfig,
      ...(memory > 0 ? { memoryBytes: memory } : {}),
      ...(swap !== 0 ? { memorySwapBytes: swap } : {}),
      ...(restart === undefined ? {} : { restart }),
    },
  });
  emitContainer(draft, updated, "update");
  return ok<"update">({ warnings: [] });
};

/** -1: no limit on swap. */
function swapOf(swap: number | string): ReturnType<typeof memoryOf> {
  return swap === -1 || swap === "-1" ? -1 : memoryOf(swap);
}

import type { Memory, Rejected } from "../../../vocabulary/generated/types.ts";
import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { memoryOf } from "../container/create.ts";
import { emitContainer } from "../container/events.ts";
import { findContainer } from "../container/lookup.ts";
import { parseSize } from "../container/parse-size.ts";
import { parseRestart } from "../container/restart-policy.ts";
import { putContainer } from "../container/table.ts";
import type { Container } from "../state.ts";
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
  const refusedByKernel = tooSmallForKernel(container, memory, swap);
  if (refusedByKernel !== undefined) {
    return rejected("invalid", `Cannot update container ${container.id}: ${refusedByKernel}`);
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

/** -1: no limit on swap. The minimum of memory is none of swap (measured). */
function swapOf(swap: Memory): number | Rejected {
  const bytes = typeof swap === "number" ? swap : swap === "-1" ? -1 : parseSize(swap);
  return bytes ?? rejected("invalid", `invalid size: '${swap}'`);
}

/** What a running container is refused, and one that does not run only at its next start (measured). */
function tooSmallForKernel({ status, id, hostConfig }: Container, memory: number, swap: number): string | undefined {
  const limit = memory > 0 ? memory : hostConfig.memoryBytes;
  if ((status !== "running" && status !== "paused") || swap <= 0 || (limit > 0 && swap >= limit)) return undefined;
  const file = `/sys/fs/cgroup/memory/docker/${id}/memory.memsw.limit_in_bytes`;
  return `runc did not terminate successfully: exit status 1: failed to write "${swap}": write ${file}: invalid argument\n: unknown`;
}

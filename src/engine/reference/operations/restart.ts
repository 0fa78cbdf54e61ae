import { rejected } from "../../../vocabulary/outcome.ts";
import { addRequest } from "../container/answers.ts";
import { beginStop } from "../container/kill.ts";
import { findContainer, isLive } from "../container/lookup.ts";
import { parseSignal } from "../container/signals.ts";
import { restartContainer } from "../container/start.ts";
import type { Handler } from "./handler.ts";

/** Stop and start: same id, writable layer and logs (CTR-RES-001 … CTR-RES-008). */
export const restart: Handler<"restart"> = (draft, operation) => {
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const signal = operation.signal === undefined ? undefined : parseSignal(operation.signal);
  if (operation.signal !== undefined && signal === undefined) {
    return rejected("invalid", `Invalid signal: ${operation.signal}`);
  }
  const { container } = found;
  if (container.status === "removing" || container.status === "dead") {
    const why = "container is marked for removal and cannot be started";
    return rejected("wrong-state", `Cannot restart container ${found.given}: ${why}`);
  }
  // CTR-RES-003
  if (!isLive(container)) return restartContainer(draft, container, found.given);
  const killAtMs = beginStop(draft, container, { timeout: operation.timeout, signal });
  return addRequest(draft, (number) => ({
    kind: "stop",
    number,
    container: container.number,
    exits: container.exits,
    given: found.given,
    restart: true,
    ...(killAtMs === undefined ? {} : { killAtMs }),
  }));
};

import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { emitContainer } from "../container/events.ts";
import { suspendHealth } from "../container/health.ts";
import { findContainer } from "../container/lookup.ts";
import { putContainer } from "../container/table.ts";
import type { Handler } from "./handler.ts";

/** Freezes every process (CTR-PAU-001 … CTR-PAU-003). */
export const pause: Handler<"pause"> = (draft, operation) => {
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const { container } = found;
  switch (container.status) {
    case "running":
      emitContainer(
        draft,
        putContainer(draft, { ...container, status: "paused", health: suspendHealth(container.health) }),
        "pause",
      );
      return ok<"pause">({});
    case "paused":
      return rejected("wrong-state", `Container ${container.id} is already paused`);
    case "restarting":
      return rejected("wrong-state", `Container ${container.id} is restarting, wait until the container is running`);
    case "created":
    case "exited":
    case "removing":
    case "dead":
      return rejected("wrong-state", `Container ${container.id} is not running`);
  }
};

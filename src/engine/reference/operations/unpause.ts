import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { emitContainer } from "../container/events.ts";
import { resumeHealth } from "../container/health.ts";
import { findContainer } from "../container/lookup.ts";
import { markRunnable, putContainer } from "../container/table.ts";
import type { Handler } from "./handler.ts";

/** Lets the processes go on; only a paused container can be resumed (CTR-PAU-004). */
export const unpause: Handler<"unpause"> = (draft, operation) => {
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const { container } = found;
  if (container.status !== "paused") return rejected("wrong-state", `Container ${container.id} is not paused`);
  const health = resumeHealth(container, draft.nowMs);
  emitContainer(draft, putContainer(draft, { ...container, status: "running", health }), "unpause");
  markRunnable(draft, container.number);
  return ok<"unpause">({});
};

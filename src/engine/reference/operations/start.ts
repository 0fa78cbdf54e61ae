import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { findContainer } from "../container/lookup.ts";
import { startContainer } from "../container/start.ts";
import type { Handler } from "./handler.ts";

/** Starts a created or exited container; a live one stays as it is (CTR-STA-001 … CTR-STA-004). */
export const start: Handler<"start"> = (draft, operation) => {
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const { container } = found;
  switch (container.status) {
    case "running":
    case "restarting":
      return ok<"start">({ changed: false });
    case "paused":
      return rejected("wrong-state", "cannot start a paused container, try unpause instead");
    case "removing":
    case "dead":
      return rejected("wrong-state", "container is marked for removal and cannot be started");
    case "created":
    case "exited": {
      const started = startContainer(draft, container);
      if (started.status === "started") return ok<"start">({ changed: true });
      return rejected("cannot-start", started.message, { exitCode: started.exitCode });
    }
  }
};

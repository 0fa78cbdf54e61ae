import { ok } from "../../../vocabulary/outcome.ts";
import { inspectContainer } from "../container/inspect.ts";
import { findContainer } from "../container/lookup.ts";
import type { Handler } from "./handler.ts";

/** Shows a container, in any state (CTR-INS-001 … CTR-INS-003). */
export const inspect: Handler<"inspect"> = (draft, operation, environment) => {
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  return ok<"inspect">(inspectContainer(draft, found.container, { size: operation.size === true, environment }));
};

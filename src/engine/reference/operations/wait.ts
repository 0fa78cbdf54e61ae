import { addRequest, waitAnswer } from "../container/answers.ts";
import { findContainer, isLive } from "../container/lookup.ts";
import type { Handler } from "./handler.ts";

/** Waits for the end of a container, or its removal (CTR-WAI-001 … CTR-WAI-014). */
export const wait: Handler<"wait"> = (draft, operation) => {
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const { container } = found;
  const condition = operation.condition ?? "not-running";
  // CTR-WAI-001, CTR-WAI-002: the last code, and 0 before it ever ran.
  if (condition === "not-running" && !isLive(container)) return waitAnswer(container);
  return addRequest(draft, (number) => ({
    kind: "wait",
    number,
    container: container.number,
    condition,
    exits: container.exits,
  }));
};

import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { emitContainer } from "../container/events.ts";
import { findContainer } from "../container/lookup.ts";
import type { Handler } from "./handler.ts";

/** Sets the size of a terminal; no simulated program asks for it. */
export const resize: Handler<"resize"> = (draft, operation) => {
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const { container, given } = found;
  if (container.status === "restarting") return rejected("not-found", "no such container");
  if (container.running === undefined) return rejected("wrong-state", `Container ${given} is not running`);
  emitContainer(draft, container, "resize", { height: String(operation.height), width: String(operation.width) });
  return ok<"resize">({});
};

import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { sendSignal } from "../container/kill.ts";
import { findContainer, isLive } from "../container/lookup.ts";
import { isSignal, KILL, parseSignal } from "../container/signals.ts";
import type { Handler } from "./handler.ts";

const missing = "No such container: ";

/** Sends a signal to PID 1; without one KILL, which has ended the container when it answers (CTR-KIL-001 … 011). */
export const kill: Handler<"kill"> = (draft, operation) => {
  const given = operation.signal ?? "";
  const signal = given === "" ? KILL : parseSignal(given);
  // CTR-KIL-005: before the container is even looked up.
  if (signal === undefined) return rejected("invalid", `Invalid signal: ${given}`);
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") {
    return found.kind === "not-found"
      ? { ...found, message: `Cannot kill container: ${found.message.slice(missing.length)}: ${found.message}` }
      : found;
  }
  const { container } = found;
  // CTR-KIL-006
  if (!isSignal(signal)) {
    const why = `The linux daemon does not support signal ${BigInt.asUintN(64, BigInt(signal))}`;
    return rejected("invalid", `Cannot kill container: ${found.given}: ${why}`);
  }
  // CTR-KIL-007
  if (!isLive(container)) {
    return rejected("wrong-state", `Cannot kill container: ${found.given}: Container ${container.id} is not running`);
  }
  sendSignal(draft, container, signal);
  return ok<"kill">({});
};

import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { addRequest } from "../container/answers.ts";
import { emitContainer } from "../container/events.ts";
import { beginStop } from "../container/kill.ts";
import { findContainer, isLive } from "../container/lookup.ts";
import { parseSignal } from "../container/signals.ts";
import { mapGet } from "../persistent-map.ts";
import type { Handler } from "./handler.ts";

/** Sends the stop signal, KILL after the grace period, and answers after the end (CTR-STO-001 … CTR-STO-013). */
export const stop: Handler<"stop"> = (draft, operation) => {
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const signal = operation.signal === undefined ? undefined : parseSignal(operation.signal);
  if (operation.signal !== undefined && signal === undefined) {
    return rejected("invalid", `Invalid signal: ${operation.signal}`);
  }
  const { container } = found;
  // CTR-STO-007, CTR-STO-008
  if (!isLive(container)) return ok<"stop">({ changed: false });
  const killAtMs = beginStop(draft, container, { timeout: operation.timeout, signal });
  const now = mapGet(draft.containers, container.number);
  // Nobody has to wait for what has happened already.
  if (now !== undefined && !isLive(now)) {
    emitContainer(draft, now, "stop");
    return ok<"stop">({ changed: true });
  }
  return addRequest(draft, (number) => ({
    kind: "stop",
    number,
    container: container.number,
    exits: container.exits,
    given: found.given,
    restart: false,
    ...(killAtMs === undefined ? {} : { killAtMs }),
  }));
};

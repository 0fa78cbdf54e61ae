import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { bytesOfText } from "../bytes.ts";
import { addRequest, contents } from "../container/answers.ts";
import { feedRequest } from "../container/input.ts";
import { outputAfter } from "../container/log.ts";
import { findContainer } from "../container/lookup.ts";
import { isOpen } from "../container/open-input.ts";
import { bytesOfContent } from "../content.ts";
import type { Handler } from "./handler.ts";

/** Joins a container's streams until its end; with `logs` the past comes first (CTR-ATT-001 … CTR-ATT-008). */
export const attach: Handler<"attach"> = (draft, operation) => {
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const { container, given } = found;
  if (container.status === "paused") {
    return rejected("wrong-state", `container ${given} is paused, unpause the container before attach`);
  }
  if (container.status === "restarting") {
    return rejected("wrong-state", `container ${given} is restarting, wait until the container is running`);
  }
  // CTR-ATT-003
  if (operation.stream === false) {
    return ok<"attach">(contents(operation.logs === true ? outputAfter(container.log, 0) : { stdout: "", stderr: "" }));
  }
  const { stdin } = operation;
  const takesInput = stdin !== undefined && container.config.openStdin === true;
  const waiting = addRequest(draft, (number) => ({
    kind: "attach",
    number,
    container: container.number,
    exits: container.exits,
    from: operation.logs === true ? 0 : (container.log?.count ?? 0),
    ...(operation.until === undefined ? {} : { until: bytesOfText(operation.until.output) }),
    ...(takesInput ? { input: { container: container.number, stream: "container" } } : {}),
  }));
  if (takesInput && !isOpen(stdin)) {
    feedRequest(draft, waiting.request, { bytes: bytesOfContent(stdin) ?? "", close: true });
  }
  return waiting;
};

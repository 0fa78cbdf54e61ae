import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { addRequest, contents } from "../container/answers.ts";
import { outputAfter } from "../container/log.ts";
import { findContainer } from "../container/lookup.ts";
import { markRunnable, putContainer } from "../container/table.ts";
import { bytesOfText } from "../bytes.ts";
import { bytesOfContent } from "../content.ts";
import { feedStream } from "../process/machine.ts";
import type { Handler } from "./handler.ts";
import { isOpen } from "./run.ts";

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
  const { running } = container;
  const { stdin } = operation;
  const takesInput = stdin !== undefined && container.config.openStdin === true;
  if (takesInput && running !== undefined && !isOpen(stdin)) {
    // CTR-ATT-007, CTR-ATT-008: the end of this client's input ends the process's only with StdinOnce.
    const machine = feedStream(running.machine, running.stdin, bytesOfContent(stdin) ?? "", container.hostConfig.stdinOnce);
    putContainer(draft, { ...container, running: { ...running, machine } });
    markRunnable(draft, container.number);
  }
  return addRequest(draft, (number) => ({
    kind: "attach",
    number,
    container: container.number,
    exits: container.exits,
    from: operation.logs === true ? 0 : (container.log?.count ?? 0),
    ...(operation.until === undefined ? {} : { until: bytesOfText(operation.until.output) }),
    ...(takesInput ? { input: { container: container.number, stream: running?.stdin ?? -1 } } : {}),
  }));
};

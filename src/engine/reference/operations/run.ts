import type { CreateArguments, Input, RunArguments } from "../../../vocabulary/generated/types.ts";
import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { addRequest } from "../container/answers.ts";
import { createContainer } from "../container/create.ts";
import { endsWithClient } from "../container/input.ts";
import { isOpen } from "../container/open-input.ts";
import { startContainer } from "../container/start.ts";
import { putContainer } from "../container/table.ts";
import { removeWithVolumes } from "../container/volumes.ts";
import { bytesOfContent } from "../content.ts";
import { mapHas } from "../persistent-map.ts";
import { feedStream } from "../process/machine.ts";
import type { Container, Draft } from "../state.ts";
import type { Handler } from "./handler.ts";

/**
 * Create and start; in the foreground also wait for the end and take the output. A refused start leaves the container
 * created, with its handle bound (CTR-STA-006).
 */
export const run: Handler<"run"> = (draft, operation, environment) => {
  const created = createContainer(draft, createArguments(operation), environment);
  if (!("id" in created)) return created;
  const started = startContainer(draft, created);
  if (started.status === "refused") {
    // As `docker run --rm`: nothing is left of what could not start.
    const isLeft = mapHas(draft.containers, created.number);
    if (operation.rm === true && operation.detach !== true && isLeft) removeWithVolumes(draft, started.container);
    return rejected("cannot-start", started.message, { exitCode: started.exitCode });
  }
  const { container } = started;
  if (operation.stdin !== undefined) feedInput(draft, container, operation.stdin);
  if (operation.detach === true) return ok<"run">({ id: container.id });
  return addRequest(draft, (number) => ({
    kind: "run",
    number,
    container: container.number,
    exits: container.exits,
    remove: operation.rm === true,
    ...(operation.stdin === undefined || container.running === undefined
      ? {}
      : { input: { container: container.number, stream: container.running.stdin } }),
  }));
};

/** Foreground input is the client's: its end is the process's end of input (CTR-ATT-007). */
function createArguments(operation: RunArguments & { readonly op: "run" }): CreateArguments {
  const { op: _, detach: _detach, rm: _rm, stdin, ...rest } = operation;
  return stdin === undefined ? rest : { ...rest, stdin: true, stdinOnce: true };
}

function feedInput(draft: Draft, container: Container, input: Input): void {
  if (container.running === undefined || isOpen(input)) return;
  const machine = feedStream(
    container.running.machine,
    container.running.stdin,
    bytesOfContent(input) ?? "",
    endsWithClient(container),
  );
  putContainer(draft, { ...container, running: { ...container.running, machine } });
}

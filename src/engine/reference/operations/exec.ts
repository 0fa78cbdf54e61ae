import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { addRequest } from "../container/answers.ts";
import { beginExec, makeExec } from "../container/exec-process.ts";
import { findContainer } from "../container/lookup.ts";
import { mapGet } from "../persistent-map.ts";
import type { Draft, Exec } from "../state.ts";
import type { Handler } from "./handler.ts";

/**
 * Runs one more process in a running container, with its environment, user and directory unless they are overridden
 * (CTR-EXE-001 … CTR-EXE-026). A command that cannot be started is an answer, not a refusal: exit code 126 and the
 * runtime's text on stdout (CTR-EXE-003).
 */
export const exec: Handler<"exec"> = (draft, operation) => {
  const argv = operation.cmd ?? [];
  // What lacks a command is refused before anybody looks for the container (measured).
  if (argv.length === 0) return rejected("invalid", "No exec command specified");
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const { container, given } = found;
  const { running } = container;
  if (container.status === "paused") {
    return rejected("wrong-state", `Container ${given} is paused, unpause the container before exec`);
  }
  if (container.status === "restarting") {
    return rejected("wrong-state", `Container ${container.id} is restarting, wait until the container is running`);
  }
  if (running === undefined) return rejected("wrong-state", `Container ${container.id} is not running`);
  const made = makeExec(draft, container, operation, argv);
  const begun = beginExec(draft, made, operation);
  if (operation.detach === true) {
    // Nobody is there to read the runtime's text (measured: 400).
    return begun.refusal === undefined ? ok<"exec">({ id: begun.exec.id }) : rejected("invalid", begun.refusal);
  }
  return addRequest(draft, (number) => ({
    kind: "exec",
    number,
    container: container.number,
    exec: begun.exec.number,
    anonymous: operation.as === undefined,
    ...(operation.stdin === undefined ? {} : { input: { container: container.number, stream: begun.exec.stdin } }),
  }));
};

/** The exec of a handle, while its container is there (CTR-EXE-023, CTR-RM-006). */
export function findExec(draft: Draft, handle: string): Exec | undefined {
  const bound = mapGet(draft.handles, handle);
  return bound?.kind === "exec" ? mapGet(draft.execs, bound.exec) : undefined;
}

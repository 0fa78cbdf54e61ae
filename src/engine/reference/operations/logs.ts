import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { addRequest, contents } from "../container/answers.ts";
import { selectLog } from "../container/log.ts";
import { findContainer } from "../container/lookup.ts";
import type { LogSelection } from "../state.ts";
import type { Handler } from "./handler.ts";

/** What a container has written, of all its runs (CTR-LOG-001 … CTR-LOG-016); `follow` goes on until its end. */
export const logs: Handler<"logs"> = (draft, operation) => {
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const { container } = found;
  const { tail, since, until } = operation;
  const selection: LogSelection = {
    stdout: operation.stdout !== false,
    stderr: operation.stderr !== false,
    timestamps: operation.timestamps === true,
    ...(tail === undefined || tail === "all" ? {} : { tail }),
    ...(since === undefined ? {} : { sinceMs: since * 1000 }),
    ...(until === undefined || until === 0 ? {} : { untilMs: until * 1000 }),
  };
  // CTR-LOG-002
  if (!selection.stdout && !selection.stderr) {
    return rejected("invalid", "Bad parameters: you must choose at least one stream");
  }
  if (container.status === "removing" || container.status === "dead") {
    return rejected("wrong-state", "can not get logs from container which is dead or marked for removal");
  }
  // CTR-LOG-007, CTR-LOG-008: follow ends at once where nothing runs.
  if (operation.follow !== true || container.running === undefined) {
    return ok<"logs">(contents(selectLog(container, selection)));
  }
  return addRequest(draft, (number) => ({
    kind: "follow",
    number,
    container: container.number,
    exits: container.exits,
    selection,
  }));
};

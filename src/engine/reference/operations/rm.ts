import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { endRun, removeContainer } from "../container/end.ts";
import { emitContainer } from "../container/events.ts";
import { sendSignal } from "../container/kill.ts";
import { findContainer } from "../container/lookup.ts";
import { KILL } from "../container/signals.ts";
import { removeWithVolumes } from "../container/volumes.ts";
import type { Container, Draft } from "../state.ts";
import type { Handler } from "./handler.ts";

/** Removes a container and its writable layer; a live one only by force (CTR-RM-001 … CTR-RM-010). */
export const rm: Handler<"rm"> = (draft, operation) => {
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const { container } = found;
  if (operation.link === true) {
    return rejected("invalid", "Conflict, cannot remove the default link name of the container");
  }
  const refused = operation.force === true ? undefined : refusal(container);
  if (refused !== undefined) return rejected("wrong-state", refused);
  if (container.status === "removing") {
    return rejected("wrong-state", `removal of container ${container.id} is already in progress`);
  }
  const stopped = killNow(draft, container);
  if (operation.volumes === true) removeWithVolumes(draft, stopped);
  else removeContainer(draft, stopped);
  return ok<"rm">({});
};

function refusal(container: Container): string | undefined {
  const { id } = container;
  switch (container.status) {
    case "running":
      return `You cannot remove a running container ${id}. Stop the container before attempting removal or force remove`;
    case "restarting":
      return `You cannot remove a restarting container ${id}. Stop the container before attempting removal or force remove`;
    case "paused":
      return `You cannot remove a paused container ${id}. Unpause and then stop the container before attempting removal or force remove`;
    case "created":
    case "exited":
    case "removing":
    case "dead":
      return undefined;
  }
}

/** KILL, and the end that it brings. */
function killNow(draft: Draft, container: Container): Container {
  if (container.status === "restarting") return sendSignal(draft, container, KILL);
  if (container.running === undefined) return container;
  emitContainer(draft, container, "kill", { signal: String(KILL) });
  return endRun(draft, { ...container, stoppedByHand: true, restartCancelled: true }, 128 + KILL);
}

import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { absolutePath } from "../archive/paths.ts";
import { removeTree } from "../archive/remove-tree.ts";
import { bytesOfText } from "../bytes.ts";
import { turnOf } from "../container/host.ts";
import { findContainer } from "../container/lookup.ts";
import { putContainer } from "../container/table.ts";
import { draftOf } from "../draft.ts";
import { fileCalls } from "../filesystem/calls.ts";
import { textOfName } from "../filesystem/text.ts";
import { rootCredentials } from "../filesystem/view.ts";
import type { Handler } from "./handler.ts";

/** `rm -rf` inside a running container, as root; a mount point cannot be removed (VOL-SHR-004). */
export const remove: Handler<"remove"> = (draft, operation) => {
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const { container, given } = found;
  if (container.status === "paused") {
    return rejected("wrong-state", `Container ${given} is paused, unpause the container before exec`);
  }
  if (container.status === "restarting") {
    return rejected("wrong-state", `Container ${container.id} is restarting, wait until the container is running`);
  }
  if (container.running === undefined) return rejected("wrong-state", `Container ${container.id} is not running`);
  const trial = draftOf(draft);
  const turn = turnOf(trial, container, container.running);
  const files = fileCalls(turn.host.namespace, turn.host.store, {
    credentials: rootCredentials,
    cwd: "/",
    umask: 0o022,
    nowMs: draft.nowMs,
  });
  const failure = removeTree(files, bytesOfText(absolutePath(operation.path)));
  // What could be removed is gone, also when something else could not be.
  putContainer(trial, { ...container, running: { ...container.running, own: turn.own() } });
  Object.assign(draft, trial);
  if (failure !== undefined) {
    const path = textOfName(failure.path);
    if (failure.errno === "EBUSY") return rejected("in-use", `rm: can't remove '${path}': Device or resource busy`);
    if (failure.errno === "EROFS")
      return rejected("not-permitted", `rm: can't remove '${path}': Read-only file system`);
    if (failure.errno === "ENOTDIR") return rejected("invalid", `rm: can't stat '${path}': Not a directory`);
    return rejected("invalid", `rm: can't remove '${path}': ${failure.errno}`);
  }
  return ok<"remove">({});
};

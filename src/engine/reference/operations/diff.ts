import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { findContainer } from "../container/lookup.ts";
import { diffFilesystems } from "../filesystem/changes.ts";
import { mapGet } from "../persistent-map.ts";
import type { Handler } from "./handler.ts";

/**
 * Lists what differs between a container's root and its image, in any state (CTR-DIF-001 … CTR-DIF-023). Mounts are not
 * part of the root, and what the engine itself puts there is part of the base it is compared with (CTR-DIF-016).
 */
export const diff: Handler<"diff"> = (draft, operation) => {
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const { container } = found;
  const root = mapGet(draft.filesystems, container.rootfs);
  // 1.1: while it is removed its root is gone.
  if (root === undefined || container.status === "removing") {
    return rejected("wrong-state", `container ${container.id} is being removed`);
  }
  return ok<"diff">({ changes: diffFilesystems(container.base, root) });
};

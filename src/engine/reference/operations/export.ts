import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { inSeconds } from "../archive/tree.ts";
import { emitContainer } from "../container/events.ts";
import { findContainer } from "../container/lookup.ts";
import { treeOf } from "../filesystem/tree.ts";
import { mapGet } from "../persistent-map.ts";
import type { Handler } from "./handler.ts";

/** The container's root, flat, with the engine's files and empty mount points (CTR-EXP-001 … CTR-EXP-005, EXP-001). */
export const exportContainer: Handler<"export"> = (draft, operation) => {
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const { container } = found;
  const root = mapGet(draft.filesystems, container.rootfs);
  if (container.status === "dead") {
    return rejected("wrong-state", `You cannot export container ${container.id} which is Dead`);
  }
  if (container.status === "removing" || root === undefined) {
    return rejected("wrong-state", `You cannot export container ${container.id} which is being removed`);
  }
  emitContainer(draft, container, "export");
  return ok<"export">({ tree: treeOf(root).slice(1).map(inSeconds) });
};

import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { absolutePath } from "../archive/paths.ts";
import { inSeconds } from "../archive/tree.ts";
import { locate, mountedViewOf } from "../archive/view.ts";
import { treeEntryOf } from "../filesystem/tree.ts";
import type { Handler } from "./handler.ts";

/** Describes one path; a symlink at its end is not followed (CTR-CPY-004, CTR-CPY-010). */
export const stat: Handler<"stat"> = (draft, operation, environment) => {
  // Refused before the container is looked for (measured).
  if (operation.path === "" && operation.container !== undefined) {
    return rejected("invalid", "bad parameter: pathcannot be empty");
  }
  const view = mountedViewOf(draft, operation, environment);
  if (view.status !== "view") return view;
  const path = absolutePath(operation.path);
  const found = locate(view, operation.path === "" ? "" : path, "keep");
  if (found.status !== "located") return found;
  return ok<"stat">({ entry: inSeconds(treeEntryOf(path, found.node, { content: false })) });
};

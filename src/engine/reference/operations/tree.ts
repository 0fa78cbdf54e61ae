import { ok } from "../../../vocabulary/outcome.ts";
import { absolutePath } from "../archive/paths.ts";
import { inSeconds, treeAt } from "../archive/tree.ts";
import { locate, mountedViewOf, viewOf } from "../archive/view.ts";
import { treeBelow } from "../filesystem/tree.ts";
import type { Handler } from "./handler.ts";

/**
 * Lists files: from the root on as an export has them, volumes and binds empty (CTR-EXP-002), the root itself left out;
 * from a path below it as the container sees them, volumes included (CTR-CPY-023).
 */
export const tree: Handler<"tree"> = (draft, operation, environment) => {
  const path = absolutePath(operation.path ?? "/");
  const view = (path === "/" ? viewOf : mountedViewOf)(draft, operation, environment);
  if (view.status !== "view") return view;
  const found = locate(view, path, "keep");
  if (found.status !== "located") return found;
  const options = { content: operation.content ?? true };
  if (path !== "/") return ok<"tree">({ tree: treeAt(view, found, path, options) });
  return ok<"tree">({ tree: treeBelow(found.node, [], options).slice(1).map(inSeconds) });
};

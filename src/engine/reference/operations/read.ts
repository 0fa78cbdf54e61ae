import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { locate, mountedViewOf } from "../archive/view.ts";
import { contentOfBytes } from "../content.ts";
import type { Handler } from "./handler.ts";

/** Reads one regular file; symlinks are followed inside the root (CTR-CPY-005). */
export const read: Handler<"read"> = (draft, operation, environment) => {
  const view = mountedViewOf(draft, operation, environment);
  if (view.status !== "view") return view;
  const found = locate(view, operation.path, "follow");
  if (found.status !== "located") return found;
  if (found.node.kind !== "file") return rejected("invalid", `${operation.path} is not a regular file`);
  return ok<"read">({ content: contentOfBytes(found.node.content) });
};

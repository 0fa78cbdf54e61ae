import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { makeMountPoints } from "../archive/mount-points.ts";
import { absolutePath, baseOf, parentOf } from "../archive/paths.ts";
import { putEntries } from "../archive/put.ts";
import { containerView, locate, refusedState } from "../archive/view.ts";
import { emitContainer } from "../container/events.ts";
import { findContainer } from "../container/lookup.ts";
import type { Draft } from "../state.ts";
import type { Handler } from "./handler.ts";

/**
 * Writes one file, in any state (CTR-CPY-001); missing parents are made (CTR-CPY-015). A name that a layer would take for
 * a whiteout is refused. The time is that of the engine, in whole seconds as in an archive.
 */
export const write: Handler<"write"> = (draft, operation) => {
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const { container, given } = found;
  const refused = refusedState(container, given);
  if (refused !== undefined) return refused;
  const path = absolutePath(operation.path);
  if (baseOf(path).startsWith(".wh.")) return rejected("invalid", `${path}: names beginning with .wh. are reserved`);
  if (path === "/") return rejected("invalid", "/ is a directory");
  const trial: Draft = { ...draft };
  const view = containerView(trial, container, given);
  const entry = {
    type: "file",
    content: operation.content,
    mode: operation.mode ?? "0644",
    uid: operation.uid ?? 0,
    gid: operation.gid ?? 0,
    mtimeMs: Math.floor(draft.nowMs / 1000) * 1000,
  } as const;
  // Below the nearest directory that is there, so that a file in a volume is judged by the volume (CTR-CPY-022).
  const parent = locate(view, parentOf(path), "follow");
  const isThere = parent.status === "located";
  const failure = putEntries(view, container, {
    directory: isThere ? parentOf(path) : "/",
    entries: [{ ...entry, path: isThere ? baseOf(path) : path.slice(1) }],
  });
  if (failure !== undefined) return failure;
  makeMountPoints(trial, container);
  Object.assign(draft, trial);
  emitContainer(draft, container, "extract-to-dir");
  return ok<"write">({});
};

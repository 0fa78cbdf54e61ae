import { ok } from "../../../vocabulary/outcome.ts";
import { mapEntries } from "../persistent-map.ts";
import type { Handler } from "./handler.ts";

/** Counts of what there is. A paused container counts as paused only. */
export const info: Handler<"info"> = (draft) => {
  let running = 0;
  let paused = 0;
  for (const [, container] of mapEntries(draft.containers)) {
    if (container.status === "paused") paused += 1;
    else if (container.running !== undefined) running += 1;
  }
  const containers = draft.containers.size;
  const stopped = containers - running - paused;
  return ok<"info">({ containers, running, paused, stopped, images: draft.images.size, driver: "overlay2" });
};

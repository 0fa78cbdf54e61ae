import { ok } from "../../../vocabulary/outcome.ts";
import { removeContainer } from "../container/end.ts";
import { emit } from "../container/events.ts";
import { sizes } from "../container/inspect.ts";
import { isLive } from "../container/lookup.ts";
import { checkFilters, matchesPruneLabels, untilFilter } from "../image/filters.ts";
import { mapEntries } from "../persistent-map.ts";
import type { Handler } from "./handler.ts";

/** Removes containers that are not live, newest first, and keeps their volumes (CTR-PRU-001 … CTR-PRU-003). */
export const containerPrune: Handler<"container-prune"> = (draft, operation) => {
  const filters = operation.filters ?? {};
  const refused = checkFilters(filters, ["label", "label!", "until"]);
  if (refused !== undefined) return refused;
  const until = untilFilter(filters, draft.nowMs);
  if (typeof until === "object") return until;
  const deleted: string[] = [];
  let reclaimedBytes = 0;
  const containers = [...mapEntries(draft.containers)].sort(([a], [b]) => b - a);
  for (const [, container] of containers) {
    if (isLive(container) || container.status === "removing" || container.status === "dead") continue;
    if (until !== undefined && container.createdMs > until) continue;
    if (!matchesPruneLabels(filters, container.config.labels)) continue;
    reclaimedBytes += sizes(draft, container).sizeRwBytes;
    removeContainer(draft, container);
    deleted.push(container.id);
  }
  emit(draft, { type: "container", action: "prune", attributes: { reclaimed: String(reclaimedBytes) } });
  return ok<"container-prune">({ deleted, reclaimedBytes });
};

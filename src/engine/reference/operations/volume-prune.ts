import { ok } from "../../../vocabulary/outcome.ts";
import { emit } from "../container/events.ts";
import { checkFilters, matchesPruneLabels } from "../image/filters.ts";
import { compareCodePoints } from "../image/go-json.ts";
import { mapEntries } from "../persistent-map.ts";
import { removeVolume, volumeSizeBytes } from "../volume/remove.ts";
import { isVolumeUsed } from "../volume/use.ts";
import type { Handler } from "./handler.ts";

/**
 * Removes volumes that no container refers to, named ones too: the reference engine speaks API 1.41, which knows no
 * `all` (VOL-PRU-001, VOL-PRU-002).
 */
export const volumePrune: Handler<"volume-prune"> = (draft, operation) => {
  const filters = operation.filters ?? {};
  const refused = checkFilters(filters, ["label", "label!"]);
  if (refused !== undefined) return refused;
  const deleted: string[] = [];
  let reclaimedBytes = 0;
  for (const [name, volume] of [...mapEntries(draft.volumes)].sort(([a], [b]) => compareCodePoints(a, b))) {
    if (isVolumeUsed(draft, name) || !matchesPruneLabels(filters, volume.labels)) continue;
    reclaimedBytes += volumeSizeBytes(draft, volume);
    removeVolume(draft, volume);
    deleted.push(name);
  }
  emit(draft, { type: "volume", action: "prune", id: "", name: "", attributes: { reclaimed: String(reclaimedBytes) } });
  return ok<"volume-prune">({ deleted, reclaimedBytes });
};

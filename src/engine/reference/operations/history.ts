import type { HistoryEntry } from "../../../vocabulary/generated/types.ts";
import { ok } from "../../../vocabulary/outcome.ts";
import { findImage } from "../image/find-image.ts";
import type { Image } from "../image/image.ts";
import { historyItems } from "../image/image-history.ts";
import { imageId } from "../image/image-id.ts";
import { parentOf, tagsOf } from "../image/image-table.ts";
import { layerSizeBytes } from "../image/layer-digest.ts";
import type { Handler } from "./handler.ts";

/**
 * Lists the steps of an image, newest first (HIS-001). A step has the id of the local image it made, found along the
 * recorded parents, else `<missing>` (HIS-002); sizes are matched from the bottom (HIS-005).
 */
export const history: Handler<"history"> = (draft, operation, environment) => {
  const found = findImage(draft, operation.image, environment);
  if (found.status !== "found") return found;
  let layersSeen = 0;
  const items = historyItems(found.image.history);
  const sizes = items.map((item) => {
    if (item.emptyLayer === true) return 0;
    const layer = found.image.layers[layersSeen];
    layersSeen += 1;
    return layer === undefined ? 0 : layerSizeBytes(layer);
  });
  const entries: HistoryEntry[] = [];
  let step: Image | undefined = found.image;
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index];
    if (item === undefined) continue;
    entries.push({
      id: step === undefined ? "<missing>" : imageId(step, environment),
      createdBy: item.createdBy,
      comment: item.comment ?? "",
      createdMs: item.createdMs,
      sizeBytes: sizes[index] ?? 0,
      ...(item.emptyLayer === true ? { emptyLayer: true } : {}),
      tags: step === undefined ? [] : tagsOf(draft, step),
    });
    step = step === undefined ? undefined : parentOf(draft, step);
  }
  return ok<"history">({ entries });
};

import { ok } from "../../../vocabulary/outcome.ts";
import { emit } from "../container/events.ts";
import type { Environment } from "../environment.ts";
import { type Deletion, deleteImage } from "../image/delete-image.ts";
import { booleanFilter, checkFilters, matchesPruneLabels, untilFilter } from "../image/filters.ts";
import type { FoundImage } from "../image/find-image.ts";
import type { Image } from "../image/image.ts";
import { chainIds } from "../image/image-id.ts";
import { hasChildren, listImages, referencesOf } from "../image/image-table.ts";
import { layerSizeBytes } from "../image/layer-digest.ts";
import { mapHas } from "../persistent-map.ts";
import type { Draft } from "../state.ts";
import type { Handler } from "./handler.ts";

const known = ["dangling", "label", "label!", "until"];
const words = { yes: ["true", "1"], no: ["false", "0"] };

/**
 * Removes dangling images with their untagged ancestors, or with `all` every image without a container; what is in use
 * stays without an error (PRN-001 … PRN-009). Newest first: dockerd's own order is that of a hash table.
 */
export const imagePrune: Handler<"image-prune"> = (draft, operation, environment) => {
  const filters = operation.filters ?? {};
  const refused = checkFilters(filters, known);
  if (refused !== undefined) return refused;
  const filter = booleanFilter(filters, "dangling", words);
  if (typeof filter === "object") return filter;
  const until = untilFilter(filters, draft.nowMs);
  if (typeof until === "object") return until;
  const danglingOnly = operation.all === true ? false : (filter ?? true);

  const sizes = layerSizes(draft, environment);
  const chosen = listImages(draft).filter((image) => {
    // An untagged image with children goes only after them.
    if (hasChildren(draft, image) && (danglingOnly || referencesOf(draft, image).length === 0)) return false;
    return (until === undefined || image.createdMs <= until) && matchesPruneLabels(filters, image.config.labels);
  });
  const total: Deletion = { untagged: [], deleted: [] };
  for (const image of chosen) {
    for (const found of targetsOf(draft, image, danglingOnly)) {
      if (!mapHas(draft.images, image.number)) break;
      const trial: Draft = { ...draft };
      const deletion = deleteImage(trial, found, { force: false, prune: true }, environment);
      // PRN-004: what is in use stays.
      if ("status" in deletion) continue;
      Object.assign(draft, trial);
      total.untagged.push(...deletion.untagged);
      total.deleted.push(...deletion.deleted);
    }
  }
  const reclaimedBytes = total.deleted.reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0);
  const attributes = { reclaimed: String(reclaimedBytes) };
  emit(draft, { type: "image", action: "prune", id: "", name: "", attributes });
  return ok<"image-prune">({ ...total, reclaimedBytes });
};

function targetsOf(draft: Draft, image: Image, danglingOnly: boolean): readonly FoundImage[] {
  const references = referencesOf(draft, image);
  if (references.length === 0) return [{ status: "found", image, given: { by: "id", text: "" } }];
  if (danglingOnly) return [];
  return references.map((full) => ({ status: "found", image, given: { by: "name", text: full, full } }));
}

/** Unpacked size of every stored layer, by chain id. */
function layerSizes(draft: Draft, environment: Environment): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const image of listImages(draft)) {
    const chains = chainIds(image, environment);
    image.layers.forEach((layer, index) => {
      const chain = chains[index];
      if (chain !== undefined) sizes.set(chain, layerSizeBytes(layer));
    });
  }
  return sizes;
}

import { ok } from "../../../vocabulary/outcome.ts";
import { sizes } from "../container/inspect.ts";
import type { Layer } from "../image/image.ts";
import { imageId } from "../image/image-id.ts";
import { containersOf, hasChildren, listImages, referencesOf } from "../image/image-table.ts";
import { layerSizeBytes, layersSizeBytes } from "../image/layer-digest.ts";
import { mapEntries } from "../persistent-map.ts";
import { volumeSizeBytes } from "../volume/remove.ts";
import type { Handler } from "./handler.ts";

/** Disk use of images, containers and volumes. A layer counts once, however many images hold it. */
export const df: Handler<"df"> = (draft, _operation, environment) => {
  const holders = new Map<Layer, number>();
  const all = listImages(draft);
  for (const image of all) for (const layer of image.layers) holders.set(layer, (holders.get(layer) ?? 0) + 1);
  // As a list without `all`: what others stand on and has no name is not shown, though its layers count.
  const shown = all.filter((image) => !hasChildren(draft, image) || referencesOf(draft, image).length > 0);
  const shared = (layers: readonly Layer[]): number =>
    layersSizeBytes(layers.filter((layer) => (holders.get(layer) ?? 0) > 1));
  let layersSize = 0;
  for (const layer of holders.keys()) layersSize += layerSizeBytes(layer);
  return ok<"df">({
    layersSizeBytes: layersSize,
    images: shown.map((image) => ({
      id: imageId(image, environment),
      sizeBytes: layersSizeBytes(image.layers),
      sharedSizeBytes: shared(image.layers),
      containers: containersOf(draft, image).length,
    })),
    containers: [...mapEntries(draft.containers)]
      .sort(([a], [b]) => b - a)
      .map(([, container]) => ({ id: container.id, sizeRwBytes: sizes(draft, container).sizeRwBytes })),
    volumes: [...mapEntries(draft.volumes)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, volume]) => ({ name, sizeBytes: volumeSizeBytes(draft, volume) })),
  });
};

import { ok } from "../../../vocabulary/outcome.ts";
import { findImage } from "../image/find-image.ts";
import { chainIds, imageId } from "../image/image-id.ts";
import { parentOf, tagsOf } from "../image/image-table.ts";
import { diffId, layersSizeBytes } from "../image/layer-digest.ts";
import { shownConfig } from "../image/shown-config.ts";
import { shownTarget } from "../image/shown-target.ts";
import type { Handler } from "./handler.ts";

/** Shows one image (INS-001 … INS-005). The comment is that of the last step where the image has none itself. */
export const imageInspect: Handler<"image-inspect"> = (draft, operation, environment) => {
  const found = findImage(draft, operation.image, environment);
  if (found.status !== "found") {
    // INS-005, IDS-010: inspect puts words of its own before.
    return {
      ...found,
      message: `no such image: ${shownTarget(draft, operation.image, environment)}: ${found.message}`,
    };
  }
  const { image } = found;
  const parent = parentOf(draft, image);
  const id = imageId(image, environment);
  return ok<"image-inspect">({
    id,
    configDigest: id,
    parentId: parent === undefined ? "" : imageId(parent, environment),
    tags: tagsOf(draft, image),
    repoDigests: [],
    diffIds: image.layers.map((layer) => diffId(layer, environment)),
    chainIds: chainIds(image, environment),
    config: shownConfig(image.config),
    os: image.os,
    arch: image.architecture,
    sizeBytes: layersSizeBytes(image.layers),
    author: image.author ?? "",
    comment: image.comment ?? image.history?.item.comment ?? "",
    createdMs: image.createdMs,
  });
};

import type { ChainId, ImageId } from "../../../vocabulary/ids.ts";
import { bytesOfText } from "../bytes.ts";
import type { Environment } from "../environment.ts";
import type { Image } from "./image.ts";
import { imageConfigJson } from "./image-config.ts";
import { diffId } from "./layer-digest.ts";

const ids = new WeakMap<Image, ImageId>();
const chains = new WeakMap<Image, readonly ChainId[]>();

/**
 * `sha256:` and the digest of the configuration's bytes (IDS-001). Computed when somebody looks and kept with the image
 * value, which never changes.
 */
export function imageId(image: Image, environment: Environment): ImageId {
  const known = ids.get(image);
  if (known !== undefined) return known;
  const builtFrom = image.builtFrom === undefined ? undefined : imageId(image.builtFrom, environment);
  const id = `sha256:${environment.sha256(bytesOfText(imageConfigJson(image, environment, builtFrom)))}` as ImageId;
  ids.set(image, id);
  return id;
}

/** Twelve digits, as dockerd's messages show an id (RMI-021). */
export function shortImageId(image: Image, environment: Environment): string {
  return imageId(image, environment).slice("sha256:".length, "sha256:".length + 12);
}

/** Chain ids of the layers, base first (IDS-003). */
export function chainIds(image: Image, environment: Environment): readonly ChainId[] {
  const known = chains.get(image);
  if (known !== undefined) return known;
  const result: ChainId[] = [];
  for (const layer of image.layers) {
    const digest = diffId(layer, environment);
    const below = result.at(-1);
    result.push(chainId(below, digest, environment));
  }
  chains.set(image, result);
  return result;
}

/** `ChainID(L0) = DiffID(L0)`, then SHA-256 of `<chain id below> <diff id>` (OCI image-spec, config.md). */
export function chainId(below: ChainId | undefined, diff: string, environment: Environment): ChainId {
  return (below === undefined ? diff : `sha256:${environment.sha256(`${below} ${diff}`)}`) as ChainId;
}

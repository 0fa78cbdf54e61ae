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
  // Each has the id of the one before in it; there may be more of them than a stack is deep.
  const unknown: Image[] = [];
  let at: Image | undefined = image;
  for (; at !== undefined && !ids.has(at); at = at.builtFrom) unknown.push(at);
  let id = at === undefined ? undefined : ids.get(at);
  for (const one of unknown.reverse()) {
    id = `sha256:${environment.sha256(bytesOfText(imageConfigJson(one, environment, id)))}` as ImageId;
    ids.set(one, id);
  }
  if (id === undefined) throw new Error("an image has no id");
  return id;
}

/** The id of an image if somebody has looked at it before: nothing is computed. */
export function knownImageId(image: Image): ImageId | undefined {
  return ids.get(image);
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

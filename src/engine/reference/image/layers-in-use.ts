import type { ChainId } from "../../../vocabulary/ids.ts";
import type { Environment } from "../environment.ts";
import { mapEntries } from "../persistent-map.ts";
import type { Draft, State } from "../state.ts";
import type { Image } from "./image.ts";
import { chainIds } from "./image-id.ts";

/**
 * Chain ids of the layers that an image or a container holds. A container holds those of its image even when the
 * image's record was removed by force (RMI-018).
 */
export function layersInUse(state: State | Draft, environment: Environment): ReadonlySet<ChainId> {
  const used = new Set<ChainId>();
  const seen = new Set<Image>();
  const hold = (image: Image) => {
    if (seen.has(image)) return;
    seen.add(image);
    for (const chain of chainIds(image, environment)) used.add(chain);
  };
  for (const [, image] of mapEntries(state.images)) hold(image);
  for (const [, container] of mapEntries(state.containers)) hold(container.image);
  return used;
}

import type { ImageTarget } from "../../../vocabulary/generated/types.ts";
import type { Environment } from "../environment.ts";
import { mapGet } from "../persistent-map.ts";
import type { Draft, State } from "../state.ts";
import { imageId } from "./image-id.ts";

/** A target as an engine's messages repeat it: the text that a client would send. */
export function shownTarget(state: State | Draft, target: ImageTarget, environment: Environment): string {
  if (typeof target !== "string" && "ref" in target) return target.ref;
  if (typeof target !== "string" && "id" in target) return target.id;
  const handle = typeof target === "string" ? target : target.idOf;
  const bound = mapGet(state.handles, handle);
  const image = bound?.kind === "image" ? (mapGet(state.images, bound.image) ?? bound.last) : undefined;
  if (image === undefined) return handle;
  const id = imageId(image, environment);
  return typeof target === "string" ? id : id.slice("sha256:".length).slice(0, target.length ?? id.length);
}

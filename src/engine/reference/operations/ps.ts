import type { ContainerSummary } from "../../../vocabulary/generated/types.ts";
import { ok } from "../../../vocabulary/outcome.ts";
import { mountDetails } from "../container/inspect.ts";
import { listContainers } from "../container/list.ts";
import { commandText, statusText } from "../container/status.ts";
import type { Environment } from "../environment.ts";
import { findImageByText } from "../image/find-image.ts";
import { imageId } from "../image/image-id.ts";
import { mapGet } from "../persistent-map.ts";
import type { Container, Draft } from "../state.ts";
import type { Handler } from "./handler.ts";

/** Lists containers, newest first: the live ones, or all (CTR-LST-001 … CTR-LST-013). */
export const ps: Handler<"ps"> = (draft, operation, environment) => {
  const found = listContainers(draft, operation, environment);
  if ("status" in found) return found;
  return ok<"ps">({ containers: found.map((container) => summaryOf(draft, container, environment)) });
};

function summaryOf(draft: Draft, container: Container, environment: Environment): ContainerSummary {
  return {
    id: container.id,
    names: [container.name],
    image: shownImage(draft, container, environment),
    imageId: imageId(container.image, environment),
    state: container.status,
    status: statusText(container, draft.nowMs),
    command: commandText(container),
    labels: container.config.labels ?? {},
    createdMs: container.createdMs,
    mounts: mountDetails(container.mounts),
  };
}

/** The image as it was given, while that still means the same image; else its id (CTR-CRE-008). */
function shownImage(draft: Draft, container: Container, environment: Environment): string {
  const bound = mapGet(draft.handles, container.imageRef);
  if (bound?.kind === "image" && bound.image === container.image.number) return container.imageRef;
  const found = findImageByText(draft, container.imageRef, environment);
  return found.status === "found" && found.image.number === container.image.number
    ? container.imageRef
    : imageId(container.image, environment);
}

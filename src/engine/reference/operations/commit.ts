import type { Config, Rejected } from "../../../vocabulary/generated/types.ts";
import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { familiarReference, fullReference, isReferenceProblem, parseTagTarget } from "../../shared/reference-name.ts";
import { emitCommit, emitContainer } from "../container/events.ts";
import { findContainer } from "../container/lookup.ts";
import { applyChanges } from "../image/change-instructions.ts";
import { mergeCommitConfig } from "../image/commit-config.ts";
import { commitContainer } from "../image/commit-container.ts";
import { imageId } from "../image/image-id.ts";
import { bindImage, tagImage } from "../image/image-table.ts";
import { withImageId } from "../image/with-image-id.ts";
import { mapHas } from "../persistent-map.ts";
import type { Container } from "../state.ts";
import type { Handler } from "./handler.ts";

/**
 * Makes an image from a container, in every state but dead and removing, and leaves the container as it was
 * (CTR-COM-001 … CTR-COM-016, CMT-001 … CMT-012). A bad reference is refused before anything is made, as the docker CLI
 * does; dockerd itself would leave an untagged image.
 */
export const commit: Handler<"commit"> = (draft, operation, environment) => {
  const target =
    operation.reference === undefined || operation.reference === "" ? undefined : parseTagTarget(operation.reference);
  if (target !== undefined && isReferenceProblem(target)) return rejected("invalid", target.problem);
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const { container } = found;
  const refused = checkState(container);
  if (refused !== undefined) return refused;
  const config = configOf(container, operation.config, operation.changes ?? []);
  if ("status" in config) return config;
  if (!mapHas(draft.images, container.image.number)) {
    // RMI-018: the record of its image was removed by force.
    const id = imageId(container.image, environment);
    const file = `/var/lib/docker/image/overlay2/imagedb/content/sha256/${id.slice("sha256:".length)}`;
    return rejected("not-found", `failed to get digest ${id}: open ${file}: no such file or directory`);
  }

  // CTR-COM-010
  const pauses = operation.pause !== false && container.status === "running";
  if (pauses) emitContainer(draft, container, "pause");
  const { author, message } = operation;
  // A configuration given with the request names no image.
  const configImage = operation.config === undefined ? container.imageRef : "";
  const image = commitContainer(draft, container, { config, configImage, author, comment: message });
  if ("problem" in image) {
    if (pauses) emitContainer(draft, container, "unpause");
    return rejected("corrupt", image.problem);
  }
  bindImage(draft, operation.as, image);
  if (target !== undefined) tagImage(draft, image, fullReference(target), environment);
  emitCommit(draft, container, image, {
    comment: message ?? "",
    imageRef: target === undefined ? "" : familiarReference(target),
  });
  if (pauses) emitContainer(draft, container, "unpause");
  return ok<"commit">(withImageId(image, environment));
};

function checkState(container: Container): Rejected | undefined {
  if (container.status === "dead") {
    return rejected("wrong-state", `You cannot commit container ${container.id} which is Dead`);
  }
  if (container.status === "removing") {
    return rejected("wrong-state", `You cannot commit container ${container.id} which is being removed`);
  }
  return undefined;
}

/** CMT-003, CMT-008 … CMT-011: the container's configuration or the one given, changed by instructions, then completed. */
function configOf(container: Container, given: Config | undefined, changes: readonly string[]): Config | Rejected {
  if (given === undefined && changes.length === 0) {
    // dockerd writes an empty map of labels, not null.
    return container.config.labels === undefined ? { ...container.config, labels: {} } : container.config;
  }
  const changed = applyChanges(given ?? container.config, changes);
  return "problem" in changed ? rejected("invalid", changed.problem) : mergeCommitConfig(changed, container.config);
}

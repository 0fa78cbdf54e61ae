import type { Rejected } from "../../../vocabulary/generated/types.ts";
import { rejected } from "../../../vocabulary/outcome.ts";
import { familiarOfFull } from "../../shared/reference-name.ts";
import { isLive } from "../container/lookup.ts";
import type { Environment } from "../environment.ts";
import { mapDelete } from "../persistent-map.ts";
import type { Draft } from "../state.ts";
import type { FoundImage } from "./find-image.ts";
import type { Image } from "./image.ts";
import { chainIds, imageId, shortImageId } from "./image-id.ts";
import { containersOf, emitImage, hasChildren, parentOf, referencesOf, removeImage } from "./image-table.ts";
import { layersInUse } from "./layers-in-use.ts";

/** What a removal did, in dockerd's order (RMI-001, RMI-002). */
export interface Deletion {
  /** Familiar references. */
  readonly untagged: string[];
  /** Image ids and chain ids of layers that nobody uses any more. */
  readonly deleted: string[];
}

export interface DeleteOptions {
  readonly force: boolean;
  /** Whether untagged ancestors go too. */
  readonly prune: boolean;
}

/** Why an image cannot go. A hard conflict holds against force too (RMI-031). */
interface Conflict {
  readonly hard: boolean;
  /** A container is the reason. */
  readonly used: boolean;
  readonly message: string;
}

type Check = "children" | "running" | "references" | "stopped";

/**
 * Removes a reference or an image (RMI-001 … RMI-023). By name the reference goes first, and then the image where
 * nothing holds it; by id the image goes with its only reference, or is refused.
 */
export function deleteImage(
  draft: Draft,
  found: FoundImage,
  options: DeleteOptions,
  environment: Environment,
): Deletion | Rejected {
  const { image, given } = found;
  const deletion: Deletion = { untagged: [], deleted: [] };
  const references = referencesOf(draft, image);
  const single = references.length === 1;
  if (given.by === "name") {
    const user = containersOf(draft, image)[0];
    if (!options.force && single && user !== undefined) {
      const id = shortImageId(image, environment);
      const reason = `container ${user.id.slice(0, 12)} is using its referenced image ${id}`;
      return rejected(
        "in-use",
        `conflict: unable to remove repository reference ${JSON.stringify(given.text)} (must force) - ${reason}`,
      );
    }
    untag(draft, image, given.full, deletion, environment);
    if (references.length > 1) return deletion;
    const refused = deleteChain(draft, image, { ...options, quiet: true }, deletion, environment);
    return refused ?? deletion;
  }
  if (single) {
    const checks: readonly Check[] = options.force ? ["children", "running"] : ["children", "running", "stopped"];
    const conflict = findConflict(draft, image, checks);
    if (conflict !== undefined) return conflictOutcome(image, conflict, environment);
    for (const reference of references) untag(draft, image, reference, deletion, environment);
  }
  const refused = deleteChain(draft, image, { ...options, quiet: false }, deletion, environment);
  return refused ?? deletion;
}

/**
 * Deletes an image with its remaining references, then quietly its ancestors, as far as they have no reference, no other
 * child and no container (RMI-011). Quiet: a conflict ends it without a word, unless the image would be left dangling.
 */
function deleteChain(
  draft: Draft,
  image: Image,
  options: DeleteOptions & { readonly quiet: boolean },
  deletion: Deletion,
  environment: Environment,
): Rejected | undefined {
  let next: { readonly image: Image; readonly options: typeof options } | undefined = { image, options };
  // A chain may be longer than a stack is deep.
  while (next !== undefined) {
    const parent = parentOf(draft, next.image);
    const deleted = deleteOne(draft, next.image, next.options, deletion, environment);
    if (deleted !== true) return deleted;
    if (parent === undefined) return undefined;
    next = next.options.prune ? { image: parent, options: { force: false, prune: true, quiet: true } } : undefined;
  }
  return undefined;
}

/** True: it is gone, and its parent may follow. */
function deleteOne(
  draft: Draft,
  image: Image,
  options: DeleteOptions & { readonly quiet: boolean },
  deletion: Deletion,
  environment: Environment,
): Rejected | true | undefined {
  const checks: readonly Check[] = options.force
    ? ["children", "running"]
    : ["children", "running", "references", "stopped"];
  const conflict = findConflict(draft, image, checks);
  if (conflict !== undefined) {
    const dangling = referencesOf(draft, image).length === 0 && !hasChildren(draft, image);
    if (options.quiet && (!dangling || conflict.used)) return undefined;
    return conflictOutcome(image, conflict, environment);
  }
  for (const reference of referencesOf(draft, image)) untag(draft, image, reference, deletion, environment);
  removeImage(draft, image);
  emitImage(draft, image, "delete", undefined, environment);
  deletion.deleted.push(imageId(image, environment), ...freedLayers(draft, image, environment));
  return true;
}

function findConflict(draft: Draft, image: Image, checks: readonly Check[]): Conflict | undefined {
  const containers = containersOf(draft, image);
  for (const check of checks) {
    switch (check) {
      case "children":
        // RMI-012, RMI-013: the recorded parent link of classic builds and commits.
        if (hasChildren(draft, image)) {
          return { hard: true, used: false, message: "image has dependent child images" };
        }
        break;
      case "running": {
        const user = containers.find(isLive);
        if (user !== undefined) {
          const message = `image is being used by running container ${user.id.slice(0, 12)}`;
          return { hard: true, used: true, message };
        }
        break;
      }
      case "references":
        if (referencesOf(draft, image).length > 0) {
          return { hard: false, used: false, message: "image is referenced in multiple repositories" };
        }
        break;
      case "stopped": {
        const user = containers.find((container) => !isLive(container));
        if (user !== undefined) {
          const message = `image is being used by stopped container ${user.id.slice(0, 12)}`;
          return { hard: false, used: true, message };
        }
        break;
      }
    }
  }
  return undefined;
}

function conflictOutcome(image: Image, conflict: Conflict, environment: Environment): Rejected {
  const force = conflict.hard ? "cannot be forced" : "must be forced";
  const id = shortImageId(image, environment);
  return rejected("in-use", `conflict: unable to delete ${id} (${force}) - ${conflict.message}`);
}

function untag(draft: Draft, image: Image, full: string, deletion: Deletion, environment: Environment): void {
  draft.references = mapDelete(draft.references, full);
  deletion.untagged.push(familiarOfFull(full));
  emitImage(draft, image, "untag", undefined, environment);
}

/** Chain ids, top first, of the layers that no image and no container uses any more (RMI-003, EVT-002). */
function freedLayers(draft: Draft, image: Image, environment: Environment): readonly string[] {
  const used = layersInUse(draft, environment);
  return chainIds(image, environment)
    .filter((chain) => !used.has(chain))
    .reverse();
}

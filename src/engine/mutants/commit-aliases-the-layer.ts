import type { ContainerTarget } from "../../vocabulary/generated/types.ts";
import { remove } from "../reference/operations/remove.ts";
import { write } from "../reference/operations/write.ts";
import { mapEntries } from "../reference/persistent-map.ts";
import type { Draft } from "../reference/state.ts";
import type { Mutant } from "./mutant.ts";
import { alterImage, committedTree, containerOf, rootOf } from "./writable-layers.ts";

/** As if commit kept a pointer to the writable layer in the place of a copy. */
export const commitAliasesTheLayer: Mutant = {
  name: "commit-aliases-the-layer",
  sentence: "What a container writes after a commit reaches the images that were committed from it.",
  property: "image-immutability",
  operations: {
    write: (draft, operation, environment) => {
      const outcome = write(draft, operation, environment);
      if (outcome.status === "ok") reachCommits(draft, operation.container);
      return outcome;
    },
    remove: (draft, operation, environment) => {
      const outcome = remove(draft, operation, environment);
      if (outcome.status === "ok") reachCommits(draft, operation.container);
      return outcome;
    },
  },
};

function reachCommits(draft: Draft, target: ContainerTarget): void {
  const container = containerOf(draft, target);
  if (container === undefined) return;
  const root = rootOf(draft, container);
  for (const [, image] of mapEntries(draft.images)) {
    if (image.container?.id !== container.id) continue;
    alterImage(draft, image, {
      layers: [...container.image.layers, { lower: container.base, upper: root }],
      filesystem: committedTree(container, root),
    });
  }
}

import { write } from "../reference/operations/write.ts";
import { mapGet } from "../reference/persistent-map.ts";
import type { Mutant } from "./mutant.ts";
import { alterImage, committedTree, containerOf, rootOf } from "./writable-layers.ts";

/** As if the container had its image mounted for writing. */
export const writeReachesTheImage: Mutant = {
  name: "write-reaches-the-image",
  sentence: "What is written in a container is written in its image too.",
  property: "image-immutability",
  operations: {
    write: (draft, operation, environment) => {
      const outcome = write(draft, operation, environment);
      const container = outcome.status === "ok" ? containerOf(draft, operation.container) : undefined;
      const image = container === undefined ? undefined : mapGet(draft.images, container.image.number);
      if (container === undefined || image === undefined) return outcome;
      alterImage(draft, image, { filesystem: committedTree(container, rootOf(draft, container)) });
      return outcome;
    },
  },
};

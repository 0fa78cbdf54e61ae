import { findImage } from "../reference/image/find-image.ts";
import { tag } from "../reference/operations/tag.ts";
import type { Mutant } from "./mutant.ts";
import { alterImage } from "./writable-layers.ts";

/** As if the reference were a part of the image's configuration. */
export const tagSignsTheImage: Mutant = {
  name: "tag-signs-the-image",
  sentence: "tag writes into the configuration of the image, so that its id changes.",
  property: "image-immutability",
  operations: {
    tag: (draft, operation, environment) => {
      const outcome = tag(draft, operation, environment);
      const found = findImage(draft, operation.image, environment);
      if (outcome.status === "ok" && found.status === "found") {
        alterImage(draft, found.image, { author: `tagged as ${operation.reference}` });
      }
      return outcome;
    },
  },
};

import { ok } from "../../vocabulary/outcome.ts";
import { isUnchanged } from "../reference/filesystem/changes.ts";
import { imageId } from "../reference/image/image-id.ts";
import { bindImage } from "../reference/image/image-table.ts";
import { commit } from "../reference/operations/commit.ts";
import type { Mutant } from "./mutant.ts";
import { containerOf, rootOf } from "./writable-layers.ts";

/** As if an image were nothing but its layers. */
export const commitReusesTheImage: Mutant = {
  name: "commit-reuses-the-image",
  sentence: "commit of a container without changes answers the image that was there.",
  property: "commit-makes-a-new-image",
  operations: {
    commit: (draft, operation, environment) => {
      const container = containerOf(draft, operation.container);
      if (container === undefined || !isUnchanged(container.base, rootOf(draft, container))) {
        return commit(draft, operation, environment);
      }
      bindImage(draft, operation.as, container.image);
      return ok<"commit">({ id: imageId(container.image, environment) });
    },
  },
};

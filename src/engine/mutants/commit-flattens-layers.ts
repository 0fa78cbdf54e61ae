import { createFilesystem } from "../reference/filesystem/edit.ts";
import { commit } from "../reference/operations/commit.ts";
import type { Mutant } from "./mutant.ts";
import { alterImage, newImage } from "./writable-layers.ts";

/** As if commit were export and import. */
export const commitFlattensLayers: Mutant = {
  name: "commit-flattens-layers",
  sentence: "commit makes one layer of the whole tree in the place of one more on the old ones.",
  property: "commit-makes-a-new-image",
  operations: {
    commit: (draft, operation, environment) => {
      const before = draft.images;
      const outcome = commit(draft, operation, environment);
      const image = newImage(before, draft);
      if (image === undefined) return outcome;
      alterImage(draft, image, { layers: [{ lower: createFilesystem(0), upper: image.filesystem }] });
      return outcome;
    },
  },
};

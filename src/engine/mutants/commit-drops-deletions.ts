import type { DirectoryNode } from "../reference/filesystem/node.ts";
import { commit } from "../reference/operations/commit.ts";
import { mapDifference, mapSet } from "../reference/persistent-map.ts";
import type { Mutant } from "./mutant.ts";
import { alterImage, containerOf, newImage, rootOf } from "./writable-layers.ts";

/** As if layers had no whiteouts. */
export const commitDropsDeletions: Mutant = {
  name: "commit-drops-deletions",
  sentence: "What a container removed from its image is there again in the image that is committed from it.",
  property: "commit-makes-a-new-image",
  operations: {
    commit: (draft, operation, environment) => {
      const before = draft.images;
      const outcome = commit(draft, operation, environment);
      const container = outcome.status === "ok" ? containerOf(draft, operation.container) : undefined;
      const image = newImage(before, draft);
      if (container === undefined || image === undefined) return outcome;
      const root = rootOf(draft, container);
      if (image.layers.length === container.image.layers.length) return outcome;
      alterImage(draft, image, {
        layers: [
          ...container.image.layers,
          { lower: container.base, upper: { ...root, root: withDeleted(container.base.root, root.root) } },
        ],
        filesystem: {
          ...image.filesystem,
          root: withDeleted(container.image.filesystem.root, image.filesystem.root),
        },
      });
      return outcome;
    },
  },
};

/** A directory with everything that the one below has and it lost. */
function withDeleted(lower: DirectoryNode, upper: DirectoryNode): DirectoryNode {
  let { entries } = upper;
  mapDifference(lower.entries, upper.entries, (name, before, after) => {
    if (before === undefined) return;
    if (after === undefined) entries = mapSet(entries, name, before);
    else if (before.kind === "directory" && after.kind === "directory") {
      entries = mapSet(entries, name, withDeleted(before, after));
    }
  });
  return { ...upper, entries };
}

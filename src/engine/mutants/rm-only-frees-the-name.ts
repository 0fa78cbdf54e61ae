import { rm } from "../reference/operations/rm.ts";
import { mapGet, mapSet } from "../reference/persistent-map.ts";
import type { Mutant } from "./mutant.ts";
import { containerOf } from "./writable-layers.ts";

/** As if rm only unlinked the container's entry in the table of names. */
export const rmOnlyFreesTheName: Mutant = {
  name: "rm-only-frees-the-name",
  sentence: "rm of a container that ran frees its name, but the container and its layer stay.",
  property: "rm-discards-the-writable-layer",
  operations: {
    rm: (draft, operation, environment) => {
      const container = containerOf(draft, operation.container);
      const root = container === undefined ? undefined : mapGet(draft.filesystems, container.rootfs);
      const outcome = rm(draft, operation, environment);
      if (outcome.status !== "ok" || container?.status !== "exited" || root === undefined) return outcome;
      draft.containers = mapSet(draft.containers, container.number, container);
      draft.filesystems = mapSet(draft.filesystems, container.rootfs, root);
      return outcome;
    },
  },
};

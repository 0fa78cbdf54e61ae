import type { ContainerTarget } from "../../vocabulary/generated/types.ts";
import { remove } from "../reference/operations/remove.ts";
import { write } from "../reference/operations/write.ts";
import type { Draft } from "../reference/state.ts";
import type { Mutant } from "./mutant.ts";
import { containerOf, rootOf, setRoot, siblingsOf } from "./writable-layers.ts";

/** As if the writable layer were keyed by the image and not by the container. */
export const siblingsShareALayer: Mutant = {
  name: "siblings-share-a-layer",
  sentence: "Containers of one image that are there at the same time write to one layer.",
  property: "container-isolation",
  operations: {
    write: (draft, operation, environment) => {
      const outcome = write(draft, operation, environment);
      if (outcome.status === "ok") shareRoot(draft, operation.container);
      return outcome;
    },
    remove: (draft, operation, environment) => {
      const outcome = remove(draft, operation, environment);
      if (outcome.status === "ok") shareRoot(draft, operation.container);
      return outcome;
    },
  },
};

function shareRoot(draft: Draft, target: ContainerTarget): void {
  const container = containerOf(draft, target);
  if (container === undefined) return;
  const root = rootOf(draft, container);
  for (const sibling of siblingsOf(draft, container)) setRoot(draft, sibling, root);
}

import { rm } from "../reference/operations/rm.ts";
import type { Mutant } from "./mutant.ts";
import { containerOf, setRoot, siblingsOf } from "./writable-layers.ts";

/** As if rm deleted every layer on top of the image. */
export const rmEmptiesSiblings: Mutant = {
  name: "rm-empties-siblings",
  sentence: "rm discards the writable layers of the other containers of the image too.",
  property: "container-isolation",
  operations: {
    rm: (draft, operation, environment) => {
      const container = containerOf(draft, operation.container);
      const siblings = container === undefined ? [] : siblingsOf(draft, container);
      const outcome = rm(draft, operation, environment);
      if (outcome.status !== "ok") return outcome;
      for (const sibling of siblings) setRoot(draft, sibling, sibling.base);
      return outcome;
    },
  },
};

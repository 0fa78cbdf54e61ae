import { kill } from "../reference/operations/kill.ts";
import type { Mutant } from "./mutant.ts";
import { containerOf, siblingsOf } from "./writable-layers.ts";

/** As if containers of one image shared one control group. */
export const killEndsSiblings: Mutant = {
  name: "kill-ends-siblings",
  sentence: "kill ends the processes of the other containers of the image too.",
  property: "container-isolation",
  operations: {
    kill: (draft, operation, environment) => {
      const outcome = kill(draft, operation, environment);
      const container = outcome.status === "ok" ? containerOf(draft, operation.container) : undefined;
      const siblings = container === undefined ? [] : siblingsOf(draft, container);
      for (const { id, status } of siblings) {
        if (status === "running") kill(draft, { ...operation, container: { id } }, environment);
      }
      return outcome;
    },
  },
};

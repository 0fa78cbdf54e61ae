import { imageInspect } from "../reference/operations/image-inspect.ts";
import { builderOf, withText } from "./build-text.ts";
import type { Mutant } from "./mutant.ts";

/** As if whiteouts were not written. */
export const buildRemovesNothing: Mutant = {
  name: "build-removes-nothing",
  sentence: "What a RUN removes is there again after it.",
  property: "removed-copies-leave-their-size",
  operations: builderOf((operation) =>
    withText(operation, (text) => text.replaceAll('"/bin/rm", "-rf"', '"/bin/echo"').replaceAll("rm -rf ", "echo ")),
  ),
};

/** As if size were a mark that an image is there. */
export const sizeIsNotThatOfTheLayers: Mutant = {
  name: "size-is-not-that-of-the-layers",
  sentence: "The size of an image says nothing of its layers.",
  property: "removed-copies-leave-their-size",
  operations: {
    "image-inspect": (draft, operation, environment) => {
      const outcome = imageInspect(draft, operation, environment);
      return outcome.status === "ok" && "sizeBytes" in outcome.value
        ? { ...outcome, value: { ...outcome.value, sizeBytes: 1 } }
        : outcome;
    },
  },
};

import { mapEntries } from "../reference/persistent-map.ts";
import type { Draft } from "../reference/state.ts";
import { builderOf, withText } from "./build-text.ts";
import type { Mutant } from "./mutant.ts";

/** As if the engine's own count were an input. */
export const buildCountsImages: Mutant = {
  name: "build-counts-images",
  sentence: "A build labels its image with the number of images that are there.",
  property: "build-is-a-function",
  operations: builderOf((operation, draft) => ({
    ...operation,
    labels: { ...operation.labels, images: String([...mapEntries(draft.images)].length) },
  })),
};

/** As if the base were looked up among what was built last. */
export const buildGoesOnFromTheLast: Mutant = {
  name: "build-goes-on-from-the-last",
  sentence: "FROM of the image that was there at the beginning takes what was built last.",
  property: "build-is-a-function",
  operations: builderOf((operation, draft) =>
    withText(operation, (text) => text.replace(/^(from )\(\(image\.shell\)\)/gim, `$1((image.${newest(draft)}))`)),
  ),
};

function newest(draft: Draft): string {
  const handles = [...mapEntries(draft.handles)].flatMap(([handle]) => (/^i\d+$/.test(handle) ? [handle] : []));
  return handles.sort().at(-1) ?? "shell";
}

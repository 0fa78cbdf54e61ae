import type { ContainerTarget } from "../../vocabulary/generated/types.ts";
import type { FilesystemId } from "../reference/filesystem/view.ts";
import { create } from "../reference/operations/create.ts";
import { rm } from "../reference/operations/rm.ts";
import { mapDelete, mapGet, mapSet } from "../reference/persistent-map.ts";
import type { Container, Draft } from "../reference/state.ts";
import type { Mutant } from "./mutant.ts";
import { containerOf, rootOf, setRoot } from "./writable-layers.ts";

/** As if layers were kept in a folder that is called after the container. */
export const rmKeepsTheLayerForTheName: Mutant = {
  name: "rm-keeps-the-layer-for-the-name",
  sentence: "The next container of the same name and image finds the writable layer of the one that was removed.",
  property: "rm-discards-the-writable-layer",
  operations: leavingLayers((container) => numberOf(`${container.image.number} ${container.name}`)),
};

/** As if freed layers were kept for reuse and not emptied. */
export const rmKeepsTheLayerForTheImage: Mutant = {
  name: "rm-keeps-the-layer-for-the-image",
  sentence: "The next container of the same image finds the writable layer of the one that was removed.",
  property: "rm-discards-the-writable-layer",
  operations: leavingLayers((container) => numberOf(String(container.image.number))),
};

/** rm leaves the root under a number, where create finds it. */
function leavingLayers(place: (container: Container) => FilesystemId): Mutant["operations"] {
  return {
    rm: (draft, operation, environment) => {
      const left = leftBy(draft, operation.container);
      const outcome = rm(draft, operation, environment);
      if (outcome.status === "ok" && left !== undefined) {
        draft.filesystems = mapSet(draft.filesystems, place(left.container), left.root);
      }
      return outcome;
    },
    create: (draft, operation, environment) => {
      const outcome = create(draft, operation, environment);
      const made = outcome.status === "ok" ? containerOf(draft, { id: outcome.value.id }) : undefined;
      const root = made === undefined ? undefined : mapGet(draft.filesystems, place(made));
      if (made === undefined || root === undefined) return outcome;
      setRoot(draft, made, root);
      draft.filesystems = mapDelete(draft.filesystems, place(made));
      return outcome;
    },
  };
}

function leftBy(draft: Draft, target: ContainerTarget) {
  const container = containerOf(draft, target);
  return container === undefined ? undefined : { container, root: rootOf(draft, container) };
}

/** Far above the numbers that the engine gives. */
function numberOf(text: string): FilesystemId {
  let number = 0;
  for (const character of text) number = (number * 31 + (character.codePointAt(0) ?? 0)) % 500_000_000;
  return 500_000_000 + number;
}

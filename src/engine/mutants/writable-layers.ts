import type { ContainerTarget } from "../../vocabulary/generated/types.ts";
import { findContainer } from "../reference/container/lookup.ts";
import type { Filesystem } from "../reference/filesystem/node.ts";
import type { Image } from "../reference/image/image.ts";
import { stripEngineFiles } from "../reference/image/strip-engine-files.ts";
import { mapDifference, mapEntries, mapGet, mapSet } from "../reference/persistent-map.ts";
import type { Container, Draft, State } from "../reference/state.ts";

/** The container of a target, when there is one. */
export function containerOf(draft: Draft, target: ContainerTarget): Container | undefined {
  const found = findContainer(draft, target);
  return found.status === "found" ? found.container : undefined;
}

/** The root file system of a container. */
export function rootOf(draft: Draft, container: Container): Filesystem {
  return mapGet(draft.filesystems, container.rootfs) ?? container.base;
}

/** Puts another root file system in the place of a container's. */
export function setRoot(draft: Draft, container: Container, root: Filesystem): void {
  draft.filesystems = mapSet(draft.filesystems, container.rootfs, root);
}

/** The other containers of the same image. */
export function siblingsOf(draft: Draft, container: Container): readonly Container[] {
  const all = [...mapEntries(draft.containers)].map(([, other]) => other);
  return all.filter((other) => other.number !== container.number && other.image.number === container.image.number);
}

/** Changes an image in place, which no correct engine does. */
export function alterImage(draft: Draft, image: Image, change: Partial<Image>): void {
  draft.images = mapSet(draft.images, image.number, { ...image, ...change });
}

/** The image that is there now and was not before. */
export function newImage(before: State["images"], draft: Draft): Image | undefined {
  let made: Image | undefined;
  mapDifference(before, draft.images, (_, was, is) => {
    if (was === undefined) made = is;
  });
  return made;
}

/** The tree that a commit of the container's root makes. */
export function committedTree(container: Container, root: Filesystem): Filesystem {
  return stripEngineFiles(container.image.filesystem, container.base, root);
}

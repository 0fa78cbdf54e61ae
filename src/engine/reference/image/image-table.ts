import { familiarOfFull } from "../../shared/reference-name.ts";
import { emit } from "../container/events.ts";
import type { Environment } from "../environment.ts";
import { mapDelete, mapEntries, mapGet, mapSet } from "../persistent-map.ts";
import type { Container, Draft, State } from "../state.ts";
import { compareCodePoints } from "./go-json.ts";
import type { Image } from "./image.ts";
import { withItem } from "./image-history.ts";
import { imageId } from "./image-id.ts";

/** What an image is made of; number and time of creation come from the table. */
export type ImageParts = OrUndefined<Omit<Image, "number" | "createdMs" | "createdNs">>;

/** What may be absent may also be given as undefined. */
type OrUndefined<T> = { readonly [K in keyof T]: object extends Pick<T, K> ? T[K] | undefined : T[K] };

/**
 * Adds an image made now and answers it. The last item of the history gets the image's own time, as dockerd's does.
 * Two images made at one virtual instant differ in nanoseconds, so that their ids differ (CTR-COM-013).
 */
export function addImage(draft: Draft, parts: ImageParts): Image {
  draft.serial += 1;
  const number = draft.serial;
  const createdMs = draft.nowMs;
  const createdNs = number % 1_000_000;
  const history =
    parts.history === undefined
      ? undefined
      : withItem(parts.history.older, { ...parts.history.item, createdMs, createdNs });
  const { parent, layers, filesystem, config, author, comment, architecture, os, container, configImage, builtFrom } =
    parts;
  // Written out: spreads of many optional keys cost several times as much.
  const image: { -readonly [K in keyof Image]: Image[K] } = {
    number,
    layers,
    filesystem,
    config,
    history,
    createdMs,
    createdNs,
    architecture,
    os,
  };
  if (parent !== undefined) image.parent = parent;
  if (author !== undefined) image.author = author;
  if (comment !== undefined) image.comment = comment;
  if (container !== undefined) image.container = container;
  if (configImage !== undefined) image.configImage = configImage;
  if (builtFrom !== undefined) image.builtFrom = builtFrom;
  draft.images = mapSet(draft.images, number, image);
  return image;
}

/** Full references of an image, sorted: the order in which dockerd goes through them (TAG-013, RMI-007). */
export function referencesOf(state: State | Draft, image: Image): readonly string[] {
  const found: string[] = [];
  for (const [reference, number] of mapEntries(state.references)) if (number === image.number) found.push(reference);
  return found.sort(compareCodePoints);
}

/** Its references in familiar form, sorted. */
export function tagsOf(state: State | Draft, image: Image): readonly string[] {
  return referencesOf(state, image).map(familiarOfFull).sort(compareCodePoints);
}

export function hasChildren(state: State | Draft, image: Image): boolean {
  for (const [, other] of mapEntries(state.images)) if (other.parent === image.number) return true;
  return false;
}

/** Containers made from it, in any state, oldest first. */
export function containersOf(state: State | Draft, image: Image): readonly Container[] {
  const found: Container[] = [];
  for (const [, container] of mapEntries(state.containers)) {
    if (container.image.number === image.number) found.push(container);
  }
  return found.sort((a, b) => a.number - b.number);
}

/** All images, newest first (LST-004). */
export function listImages(state: State | Draft): readonly Image[] {
  return [...mapEntries(state.images)].map(([, image]) => image).sort(newestFirst);
}

/** Gives an image a reference; another image that had it loses it without an event (TAG-005). */
export function tagImage(draft: Draft, image: Image, full: string, environment: Environment): void {
  draft.references = mapSet(draft.references, full, image.number);
  emitImage(draft, image, "tag", familiarOfFull(full), environment);
}

/** Takes the record away; handles keep its last value. */
export function removeImage(draft: Draft, image: Image): void {
  draft.images = mapDelete(draft.images, image.number);
  for (const [handle, target] of mapEntries(draft.handles)) {
    if (target.kind === "image" && target.image === image.number) {
      draft.handles = mapSet(draft.handles, handle, { ...target, last: image });
    }
  }
}

/** Binds a handle, where the operation declared one. */
export function bindImage(draft: Draft, handle: string | undefined, image: Image): void {
  if (handle !== undefined) draft.handles = mapSet(draft.handles, handle, { kind: "image", image: image.number });
}

/** Adds an event of an image; `name` is its reference, or its id where there is none (EVT-001). */
export function emitImage(
  draft: Draft,
  image: Image,
  action: string,
  name: string | undefined,
  environment: Environment,
): void {
  const id = imageId(image, environment);
  const shown = name ?? id;
  emit(draft, { type: "image", action, id, name: shown, attributes: { ...image.config.labels, name: shown } });
}

/** The parent's record, where it still is there. */
export function parentOf(state: State | Draft, image: Image): Image | undefined {
  return image.parent === undefined ? undefined : mapGet(state.images, image.parent);
}

function newestFirst(a: Image, b: Image): number {
  return b.createdMs - a.createdMs || b.number - a.number;
}

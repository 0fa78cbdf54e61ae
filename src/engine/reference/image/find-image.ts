import type { ImageTarget, Rejected } from "../../../vocabulary/generated/types.ts";
import { rejected } from "../../../vocabulary/outcome.ts";
import {
  familiarReference,
  fullReference,
  isReferenceProblem,
  parseReference,
  withDefaultTag,
} from "../../shared/reference-name.ts";
import type { Environment } from "../environment.ts";
import { mapEntries, mapGet } from "../persistent-map.ts";
import type { Draft, State } from "../state.ts";
import type { Image } from "./image.ts";
import { imageId, knownImageId } from "./image-id.ts";

/** An image, and how the request named it: what conflicts are about depends on it (RMI-005, RMI-014). */
export interface FoundImage {
  readonly status: "found";
  readonly image: Image;
  readonly given: GivenImage;
}

export type GivenImage =
  /** By id or a prefix of it. */
  | { readonly by: "id"; readonly text: string }
  /** By a name; `full` is the key of the reference table. */
  | { readonly by: "name"; readonly text: string; readonly full: string };

/**
 * Finds the image of a target. A text is a reference first, then an unambiguous prefix of an id of any length (IDS-009);
 * an ambiguous one counts as missing. A handle of a removed image is looked up by its last id, and missed.
 */
export function findImage(state: State | Draft, target: ImageTarget, environment: Environment): FoundImage | Rejected {
  if (typeof target !== "string") {
    if ("ref" in target) return findImageByText(state, target.ref, environment);
    if ("id" in target) return findImageByText(state, target.id, environment);
  }
  const handle = typeof target === "string" ? target : target.idOf;
  const bound = mapGet(state.handles, handle);
  if (bound === undefined || bound.kind !== "image") {
    // `scratch` is a name for nothing: only FROM takes it.
    if (handle === "scratch") return missingImage("scratch:latest");
    return rejected("invalid", `no image has the handle ${handle}`);
  }
  const image = mapGet(state.images, bound.image);
  const value = image ?? bound.last;
  if (typeof target !== "string" && value !== undefined) {
    const hex = imageId(value, environment).slice("sha256:".length);
    return findImageByText(state, hex.slice(0, target.length ?? hex.length), environment);
  }
  if (image !== undefined) return { status: "found", image, given: { by: "id", text: "" } };
  return missingImage(value === undefined ? handle : imageId(value, environment));
}

/** What an engine does with a text that names an image. */
export function findImageByText(state: State | Draft, text: string, environment: Environment): FoundImage | Rejected {
  if (/^[a-f0-9]{64}$/.test(text)) return findById(state, `sha256:${text}`, text, environment);
  if (/^sha256:[a-f0-9]{64}$/.test(text)) return findById(state, text, text, environment);
  const parsed = parseReference(text);
  // IDS-010: an id in upper case is read as a name, and refused as one.
  if (isReferenceProblem(parsed)) return rejected("invalid", parsed.problem);
  const full = fullReference(withDefaultTag(parsed));
  const number = mapGet(state.references, full);
  const named = number === undefined ? undefined : mapGet(state.images, number);
  if (named !== undefined) {
    // A name that is also a prefix of the image's own id counts as the id.
    const asId = /^[a-f0-9]+$/.test(text) && imageId(named, environment).startsWith(text, "sha256:".length);
    return { status: "found", image: named, given: asId ? { by: "id", text } : { by: "name", text, full } };
  }
  const byPrefix = findByPrefix(state, text, environment);
  if (byPrefix !== undefined) return { status: "found", image: byPrefix, given: { by: "id", text } };
  return missingImage(familiarReference(withDefaultTag(parsed)));
}

/** dockerd's text; `shown` is the familiar reference with its tag, or the full id. */
export function missingImage(shown: string): Rejected {
  return rejected("not-found", `No such image: ${shown}`);
}

function findById(state: State | Draft, id: string, text: string, environment: Environment): FoundImage | Rejected {
  const images = [...mapEntries(state.images)];
  // Who gives a full id has mostly seen it: images whose id nobody asked for cost two digests each.
  const found =
    images.find(([, image]) => knownImageId(image) === id) ??
    images.find(([, image]) => imageId(image, environment) === id);
  if (found !== undefined) return { status: "found", image: found[1], given: { by: "id", text } };
  return missingImage(id);
}

function findByPrefix(state: State | Draft, text: string, environment: Environment): Image | undefined {
  const prefix = text.startsWith("sha256:") ? text.slice("sha256:".length) : text;
  if (!/^[a-f0-9]+$/.test(prefix)) return undefined;
  let match: Image | undefined;
  for (const [, image] of mapEntries(state.images)) {
    if (!imageId(image, environment).startsWith(prefix, "sha256:".length)) continue;
    if (match !== undefined) return undefined;
    match = image;
  }
  return match;
}

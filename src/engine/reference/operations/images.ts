import type { Filters, ImageSummary, Rejected } from "../../../vocabulary/generated/types.ts";
import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { familiarName, familiarReference, isReferenceProblem, parseReference } from "../../shared/reference-name.ts";
import type { Environment } from "../environment.ts";
import { booleanFilter, checkFilters, matchesLabels } from "../image/filters.ts";
import { findImage, findImageByText } from "../image/find-image.ts";
import { matchPattern } from "../image/go-pattern.ts";
import type { Image } from "../image/image.ts";
import { imageId } from "../image/image-id.ts";
import { hasChildren, listImages, parentOf, referencesOf, tagsOf } from "../image/image-table.ts";
import { layersSizeBytes } from "../image/layer-digest.ts";
import { shownConfig } from "../image/shown-config.ts";
import { mapHas } from "../persistent-map.ts";
import type { Draft } from "../state.ts";
import type { Handler } from "./handler.ts";

const known = ["dangling", "label", "before", "since", "reference"];

/**
 * Lists tagged images and untagged heads, newest first; with `all` also untagged images that others derive from
 * (LST-001 … LST-008). An untagged one has no tags here, where dockerd writes `<none>:<none>`.
 */
export const images: Handler<"images"> = (draft, operation, environment) => {
  const filters = operation.filters ?? {};
  const refused = checkFilters(filters, known);
  if (refused !== undefined) return refused;
  const dangling = booleanFilter(filters, "dangling", { yes: ["true"], no: ["false"] });
  if (typeof dangling === "object") return dangling;
  const range = createdRange(draft, filters, environment);
  if ("status" in range) return range;
  const patterns = filters.reference ?? [];
  if (patterns.some((pattern) => matchPattern(pattern, "") === undefined)) {
    return rejected("invalid", "syntax error in pattern");
  }
  const found: ImageSummary[] = [];
  for (const image of listImages(draft)) {
    if (range.before !== undefined && compareCreated(image, range.before) >= 0) continue;
    if (range.since !== undefined && compareCreated(image, range.since) <= 0) continue;
    if (!matchesLabels(filters.label, image.config.labels)) continue;
    const references = referencesOf(draft, image).filter((full) => matchesReference(patterns, full));
    const child = hasChildren(draft, image);
    if (dangling === true && (child || references.length > 0)) continue;
    // With a reference filter an untagged image never matches.
    if (references.length === 0 && (patterns.length > 0 || dangling === false)) continue;
    if (references.length === 0 && child && operation.all !== true) continue;
    found.push(summaryOf(draft, image, references, environment));
  }
  return ok<"images">({ images: found });
};

function summaryOf(draft: Draft, image: Image, references: readonly string[], environment: Environment): ImageSummary {
  const parent = parentOf(draft, image);
  const shown = new Set(references.map(familiar));
  const { labels } = shownConfig(image.config);
  return {
    id: imageId(image, environment),
    parentId: parent === undefined ? "" : imageId(parent, environment),
    tags: tagsOf(draft, image).filter((tag) => shown.has(tag)),
    repoDigests: [],
    sizeBytes: layersSizeBytes(image.layers),
    createdMs: image.createdMs,
    ...(labels === undefined ? {} : { labels }),
    // LST-003: a list does not count them.
    containers: -1,
  };
}

function familiar(full: string): string {
  const parsed = parseReference(full);
  return isReferenceProblem(parsed) ? full : familiarReference(parsed);
}

/** Familiar forms only: a pattern of the full name matches nothing (LST-007). */
function matchesReference(patterns: readonly string[], full: string): boolean {
  if (patterns.length === 0) return true;
  const parsed = parseReference(full);
  if (isReferenceProblem(parsed)) return false;
  const names = [familiarReference(parsed), familiarName(parsed)];
  return patterns.some((pattern) => names.some((name) => matchPattern(pattern, name) === true));
}

/** Images strictly between those that `since` and `before` name; the last of several counts. */
function createdRange(draft: Draft, filters: Filters, environment: Environment): CreatedRange | Rejected {
  const range: { before?: Image; since?: Image } = {};
  for (const key of ["before", "since"] as const) {
    for (const text of filters[key] ?? []) {
      const found = mapHas(draft.handles, text)
        ? findImage(draft, text, environment)
        : findImageByText(draft, text, environment);
      if (found.status !== "found") return found;
      range[key] = found.image;
    }
  }
  return range;
}

interface CreatedRange {
  readonly before?: Image;
  readonly since?: Image;
}

function compareCreated(a: Image, b: Image): number {
  return a.createdMs - b.createdMs || (a.createdNs ?? 0) - (b.createdNs ?? 0);
}

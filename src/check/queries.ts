import type { Expectation, FileExpectation } from "../vocabulary/expectation.ts";
import type { Operation } from "../vocabulary/operation.ts";
import type { FilePlace, Observations } from "./observations.ts";
import { answerTo, observe, queryKey } from "./observations.ts";
import type { Subject } from "./subject.ts";
import { unchangedQueries } from "./unchanged.ts";

/**
 * The queries that a step's expectation needs and that are not answered yet. Some follow from answers (the image of a
 * committed container), so the caller asks until nothing is wanted; three rounds are the most.
 */
export function queriesFor(subject: Subject, known: Observations): readonly Operation[] {
  const expect = subject.binding?.expect;
  if (expect === undefined) return [];
  const wanted = new Map<string, Operation>();
  const want = (query: Operation) => {
    const key = queryKey(query);
    if (!known.has(key)) wanted.set(key, query);
  };
  for (const [handle, demand] of Object.entries(expect.container ?? {})) {
    if (demand !== "unchanged") want(observe.container(handle));
  }
  for (const [handle, demand] of Object.entries(expect.volume ?? {}))
    if (demand !== "unchanged") want(observe.volume(handle));
  for (const query of imageQueries(subject, expect, known)) want(query);
  for (const [handle, demand] of Object.entries(expect.diff ?? {})) {
    want(observe.diff(handle));
    if (demand.raw !== true) want(observe.container(handle));
  }
  for (const [handle, files] of Object.entries(expect.files ?? {})) {
    for (const [path, demand] of Object.entries(files)) {
      const place = filePlace(subject, handle, path);
      want(observe.stat(place));
      if (wantsContent(demand)) want(observe.read(place));
    }
  }
  for (const handle of Object.keys(expect.logs ?? {})) want(observe.logs(handle));
  for (const handle of mentionedIds(expect)) for (const query of identityQueries(subject, handle)) want(query);
  for (const query of unchangedQueries(subject, known)) want(query);
  return [...wanted.values()];
}

/** A path in what a handle names: an image or, otherwise, a container. */
export function filePlace(subject: Subject, handle: string, path: string): FilePlace {
  return subject.objects.kindOf(handle) === "image" ? { image: handle, path } : { container: handle, path };
}

/** Whether the content of the file must be read. */
export function wantsContent(demand: FileExpectation): boolean {
  if (typeof demand === "string") return demand !== "absent" && demand !== "present";
  return demand.content !== undefined;
}

function imageQueries(subject: Subject, expect: Expectation, known: Observations): readonly Operation[] {
  return Object.entries(expect.image ?? {}).flatMap(([handle, demand]): readonly Operation[] => {
    if (demand === "unchanged") return [];
    const own = observe.image(handle);
    if (typeof demand === "string") return [own];
    const related = [demand.parent, demand.sameAs, ...listOf(demand.sharesLayersWith)].filter(
      (name) => name !== undefined,
    );
    const queries: Operation[] = [own, ...related.map((name) => observe.image(name))];
    if (demand.addsLayers !== undefined && demand.parent === undefined) queries.push(...baseQueries(subject, known));
    return queries;
  });
}

/** The image that `addsLayers` counts from when no parent is given: two steps for a commit, one for a build. */
function baseQueries(subject: Subject, known: Observations): readonly Operation[] {
  const { operation, buildBase } = subject;
  if (operation?.op === "build")
    return buildBase === undefined || buildBase === "scratch" ? [] : [observe.image(buildBase)];
  if (operation?.op !== "commit" || typeof operation.container !== "string") return [];
  const container = observe.container(operation.container);
  const imageId = answerTo(known, container)?.imageId;
  return imageId === undefined ? [container] : [container, observe.image({ id: imageId })];
}

function identityQueries(subject: Subject, handle: string): readonly Operation[] {
  if (subject.objects.idOf(handle) !== undefined) return [];
  const kind = subject.objects.kindOf(handle);
  if (kind === "container") return [observe.container(handle)];
  if (kind === "image") return [observe.image(handle)];
  return kind === "volume" ? [observe.volume(handle)] : [];
}

/** Handles whose id a matcher of the expectation asks for. */
function mentionedIds(expect: Expectation): ReadonlySet<string> {
  const handles = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) value.forEach(walk);
    else
      for (const [key, inner] of Object.entries(value)) {
        if (key === "idOf" && typeof inner === "string") handles.add(inner);
        else walk(inner);
      }
  };
  walk(expect);
  return handles;
}

/** A handle or a list of them, as a list. */
export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

import type { Expectation, ImageDemands, Matcher } from "../vocabulary/expectation.ts";
import { imageRelations } from "../vocabulary/expectation.ts";
import type { Finding, ImageDetail } from "../vocabulary/generated/types.ts";
import type { Observations } from "./observations.ts";
import { answerTo, observe, queryKey } from "./observations.ts";
import { isUnmade, judgePresence, type Parts } from "./presence.ts";
import { listOf } from "./queries.ts";
import type { Subject } from "./subject.ts";
import { found, pathOf } from "./tell.ts";

/** Judges `image`: whether each is there, its fields, and how it stands to other images. */
export function judgeImages(subject: Subject, expect: Expectation, { context, known }: Parts): readonly Finding[] {
  return Object.entries(expect.image ?? {}).flatMap(([handle, demand]): readonly Finding[] => {
    if (demand === "unchanged") return [];
    const path = pathOf(subject, "image", handle);
    const query = observe.image(handle);
    const existence = judgePresence(known.get(queryKey(query)), demand, {
      path,
      name: `image ${handle}`,
      unmade: isUnmade(subject, handle),
    });
    const image = answerTo(known, query);
    if (typeof demand === "string" || existence.value === undefined || image === undefined) return existence.findings;
    const relations = judgeRelations(subject, { handle, image, demand, path }, known);
    const fields: Record<string, Matcher> = {};
    for (const [key, matcher] of Object.entries(demand)) {
      if (matcher !== undefined && !imageRelations.some((relation) => relation === key)) fields[key] = matcher;
    }
    return [
      ...relations,
      ...found({ has: fields }, existence.value, { path, context: context(`image ${handle}`), strip: 1 }),
    ];
  });
}

interface JudgedImage {
  readonly handle: string;
  readonly image: ImageDetail;
  readonly demand: ImageDemands;
  readonly path: (string | number)[];
}

function judgeRelations(subject: Subject, judged: JudgedImage, known: Observations): readonly Finding[] {
  const { handle, image, demand, path } = judged;
  const findings: Finding[] = [];
  const other = (name: string, key: string): ImageDetail | undefined => {
    const detail = answerTo(known, observe.image(name));
    if (detail === undefined)
      findings.push({ path: [...path, key], message: `image ${name} is not there to compare with` });
    return detail;
  };
  if (demand.parent !== undefined) {
    const parent = other(demand.parent, "parent");
    if (parent !== undefined && !isPrefix(parent.diffIds, image.diffIds)) {
      findings.push({
        path: [...path, "parent"],
        message: `the layers of ${demand.parent} are not the lowest layers of ${handle}`,
        ...layerLists(parent.diffIds, image.diffIds),
      });
    }
  }
  if (demand.addsLayers !== undefined) {
    const base =
      demand.parent === undefined ? baseLayers(subject, known) : answerTo(known, observe.image(demand.parent))?.diffIds;
    if (base === undefined) {
      const message = "what the layers are added to is not known: give `parent` too";
      if (demand.parent === undefined) findings.push({ path: [...path, "addsLayers"], message });
    } else if (image.diffIds.length - base.length !== demand.addsLayers || !isPrefix(base, image.diffIds)) {
      const adds = image.diffIds.length - base.length;
      const message = isPrefix(base, image.diffIds)
        ? `image ${handle} has ${adds} layers on top of its base, not ${demand.addsLayers}`
        : `image ${handle} does not stand on the layers of its base`;
      findings.push({
        path: [...path, "addsLayers"],
        message,
        expected: `${base.length} + ${demand.addsLayers} layers`,
        actual: `${image.diffIds.length} layers`,
      });
    }
  }
  for (const name of listOf(demand.sharesLayersWith)) {
    const sibling = other(name, "sharesLayersWith");
    if (sibling === undefined || (image.diffIds[0] !== undefined && image.diffIds[0] === sibling.diffIds[0])) continue;
    findings.push({
      path: [...path, "sharesLayersWith"],
      message: `${handle} and ${name} have different lowest layers`,
      ...layerLists(sibling.diffIds, image.diffIds),
    });
  }
  if (demand.sameAs !== undefined) {
    const twin = other(demand.sameAs, "sameAs");
    if (twin !== undefined && !isSameImage(image, twin)) {
      findings.push({
        path: [...path, "sameAs"],
        message: `${handle} and ${demand.sameAs} are not the same image`,
        expected: `config ${twin.configDigest ?? twin.id}\n${layerLists(twin.diffIds, []).expected}`,
        actual: `config ${image.configDigest ?? image.id}\n${layerLists(image.diffIds, []).expected}`,
      });
    }
  }
  return findings;
}

function baseLayers(subject: Subject, known: Observations): readonly string[] | undefined {
  const { operation, buildBase } = subject;
  if (operation?.op === "build") {
    if (buildBase === "scratch") return [];
    return buildBase === undefined ? undefined : answerTo(known, observe.image(buildBase))?.diffIds;
  }
  if (operation?.op !== "commit" || typeof operation.container !== "string") return undefined;
  const imageId = answerTo(known, observe.container(operation.container))?.imageId;
  return imageId === undefined ? undefined : answerTo(known, observe.image({ id: imageId }))?.diffIds;
}

function isPrefix(prefix: readonly string[], list: readonly string[]): boolean {
  return prefix.length <= list.length && prefix.every((item, index) => item === list[index]);
}

/** Sameness of images is config digest and DiffIDs; an id can be a manifest digest. */
function isSameImage(a: ImageDetail, b: ImageDetail): boolean {
  return (
    (a.configDigest ?? a.id) === (b.configDigest ?? b.id) &&
    a.diffIds.length === b.diffIds.length &&
    isPrefix(a.diffIds, b.diffIds)
  );
}

function layerLists(
  expected: readonly string[],
  actual: readonly string[],
): { readonly expected: string; readonly actual: string } {
  const list = (ids: readonly string[]) =>
    ids.length === 0 ? "no layers" : `layers ${ids.map((id) => id.replace(/^sha256:/, "").slice(0, 12)).join(" ")}`;
  return { expected: list(expected), actual: list(actual) };
}

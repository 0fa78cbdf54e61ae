import type {
  Expectation,
  ImageDemands,
  Json,
  LogsExpectation,
  Matcher,
  ObjectExpectation,
} from "../vocabulary/expectation.ts";
import { imageRelations } from "../vocabulary/expectation.ts";
import type { Finding, ImageDetail, Outcome } from "../vocabulary/generated/types.ts";
import type { Operation } from "../vocabulary/operation.ts";
import { normaliseTree } from "./changes.ts";
import { judgeDiff } from "./diff.ts";
import { judgeFiles } from "./files.ts";
import type { MatchContext } from "./matcher.ts";
import type { Observations } from "./observations.ts";
import { answerTo, jsonValue, observe, queryKey } from "./observations.ts";
import { judgeOutcome } from "./outcome.ts";
import { listOf } from "./queries.ts";
import type { Subject } from "./subject.ts";
import { describeOutcome, found, pathOf } from "./tell.ts";
import { judgeUnchanged } from "./unchanged.ts";

/** What `check` says of a step. */
export interface Judgement {
  /** Empty: the step holds. Paths are from the root of the step; places are added by the runner. */
  readonly findings: readonly Finding[];
  /** Paths that were not compared. */
  readonly ignored: readonly string[];
  /** The capability that the engine lacks and does not claim: the scenario is `unsupported`, not failed. */
  readonly unsupported?: string;
}

/**
 * Judges a step: its outcome first; when that is wrong, nothing else is asked. Then output, value and state.
 * Pure: the same subject and observations give the same judgement.
 */
export function check(subject: Subject & { readonly outcome: Outcome }, known: Observations): Judgement {
  const answer = judgeOutcome(subject);
  if (answer.unsupported !== undefined) return { findings: [], ignored: [], unsupported: answer.unsupported };
  if (answer.findings.length > 0 || subject.binding === undefined) return { findings: answer.findings, ignored: [] };
  const lacking = lackingQuery(subject, known);
  if (lacking !== undefined) return { findings: [], ignored: [], unsupported: lacking };
  const { expect } = subject.binding;
  const context = contextOf(subject, known);
  const ignored: string[] = [];
  const findings: Finding[] = [
    ...judgeOutput(subject, expect, { context, ignored }),
    ...judgeObjects(subject, expect, { context, known }),
    ...judgeImages(subject, expect, { context, known }),
    ...judgeDiff(subject, known, ignored),
    ...judgeFiles(subject, known, context),
    ...judgeLogs(subject, expect, { context, known }),
    ...judgeUnchanged(subject, known),
  ];
  return { findings, ignored: [...new Set(ignored)].sort() };
}

/** Whether the outcome alone is already wrong, so that no state need be asked. */
export function outcomeIsWrong(subject: Subject & { readonly outcome: Outcome }): boolean {
  const answer = judgeOutcome(subject);
  return answer.findings.length > 0 || answer.unsupported !== undefined;
}

/** An observation that the engine cannot give, because of a capability that it does not claim. */
function lackingQuery(subject: Subject, known: Observations): string | undefined {
  for (const outcome of known.values()) {
    if (outcome.status === "unsupported" && !subject.capabilities.has(outcome.capability)) return outcome.capability;
  }
  return undefined;
}

interface Parts {
  readonly context: (subject: string) => MatchContext;
  readonly known: Observations;
}

function contextOf(subject: Subject, known: Observations): (subject: string) => MatchContext {
  const idOf = (handle: string): string | undefined => {
    const made = subject.objects.idOf(handle);
    if (made !== undefined) return made;
    const kind = subject.objects.kindOf(handle);
    if (kind === "container") return answerTo(known, observe.container(handle))?.id;
    if (kind === "image") return answerTo(known, observe.image(handle))?.id;
    return kind === "volume" ? answerTo(known, observe.volume(handle))?.name : undefined;
  };
  return (name) => ({ subject: name, idOf });
}

function judgeOutput(
  subject: Subject & { readonly outcome: Outcome },
  expect: Expectation,
  parts: { readonly context: (subject: string) => MatchContext; readonly ignored: string[] },
): readonly Finding[] {
  const value = jsonValue(subject.outcome);
  if (value === undefined) return [];
  const findings: Finding[] = [];
  for (const key of ["stdout", "stderr"] as const) {
    const matcher = expect[key];
    if (matcher === undefined) continue;
    const stream = key === "stdout" && subject.operation?.op === "build" ? field(value, "output") : field(value, key);
    findings.push(...found(matcher, stream, { path: pathOf(subject, key), context: parts.context(key) }));
  }
  if (expect.changed !== undefined) {
    const actual = field(value, "changed");
    findings.push(
      ...found(expect.changed, actual, { path: pathOf(subject, "changed"), context: parts.context("changed") }),
    );
  }
  if (expect.value !== undefined) {
    const seen = comparable(subject, value, parts.ignored);
    findings.push(...found(expect.value, seen, { path: pathOf(subject, "value"), context: parts.context("value") }));
  }
  return findings;
}

/** The value without what the engine itself adds to a file tree. */
function comparable(subject: Subject & { readonly outcome: Outcome }, value: Json, ignored: string[]): Json {
  const { operation, outcome } = subject;
  if ((operation?.op !== "tree" && operation?.op !== "export") || outcome.status !== "ok") return value;
  if (!("tree" in outcome.value) || !Array.isArray(outcome.value.tree)) return value;
  const written =
    typeof operation.container === "string" ? subject.objects.written(operation.container) : new Set<string>();
  const normal = normaliseTree(outcome.value.tree, written);
  ignored.push(...normal.ignored);
  return { ...Object(value), tree: normal.tree };
}

function judgeObjects(subject: Subject, expect: Expectation, { context, known }: Parts): readonly Finding[] {
  const findings: Finding[] = [];
  const judge = (key: "container" | "volume", handle: string, demand: ObjectExpectation) => {
    if (demand === "unchanged") return;
    const query: Operation = key === "container" ? observe.container(handle) : observe.volume(handle);
    const path = pathOf(subject, key, handle);
    const existence = judgePresence(known.get(queryKey(query)), demand, { path, name: `${key} ${handle}` });
    findings.push(...existence.findings);
    if (typeof demand === "string" || existence.value === undefined) return;
    const shape = { has: demand };
    findings.push(...found(shape, existence.value, { path, context: context(`${key} ${handle}`), strip: 1 }));
  };
  for (const [handle, demand] of Object.entries(expect.container ?? {})) judge("container", handle, demand);
  for (const [handle, demand] of Object.entries(expect.volume ?? {})) judge("volume", handle, demand);
  return findings;
}

function judgePresence(
  outcome: Outcome | undefined,
  demand: unknown,
  { path, name }: { readonly path: (string | number)[]; readonly name: string },
): { readonly findings: readonly Finding[]; readonly value?: Json } {
  const gone = outcome?.status === "rejected" && outcome.kind === "not-found";
  if (demand === "absent") {
    if (gone) return { findings: [] };
    const actual = outcome?.status === "ok" ? "it is there" : describeOutcome(outcome);
    return { findings: [{ path, message: `${name} is not absent`, expected: "absent", actual }] };
  }
  const value = outcome === undefined ? undefined : jsonValue(outcome);
  if (value !== undefined) return { findings: [], value };
  const actual = gone ? "absent" : describeOutcome(outcome);
  return { findings: [{ path, message: `${name} is not there`, expected: "present", actual }] };
}

function judgeImages(subject: Subject, expect: Expectation, { context, known }: Parts): readonly Finding[] {
  return Object.entries(expect.image ?? {}).flatMap(([handle, demand]): readonly Finding[] => {
    if (demand === "unchanged") return [];
    const path = pathOf(subject, "image", handle);
    const query = observe.image(handle);
    const existence = judgePresence(known.get(queryKey(query)), demand, { path, name: `image ${handle}` });
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

function judgeLogs(subject: Subject, expect: Expectation, { context, known }: Parts): readonly Finding[] {
  return Object.entries(expect.logs ?? {}).flatMap(([handle, demand]): readonly Finding[] => {
    const path = pathOf(subject, "logs", handle);
    const outcome = known.get(queryKey(observe.logs(handle)));
    const logs = answerTo(known, observe.logs(handle));
    if (logs === undefined)
      return [{ path, message: `there are no logs of ${handle}`, actual: describeOutcome(outcome) }];
    if (!isStreams(demand))
      return found(demand, jsonContent(logs.stdout), { path, context: context(`stdout of ${handle}`) });
    return (["stdout", "stderr"] as const).flatMap((stream) => {
      const matcher = demand[stream];
      if (matcher === undefined) return [];
      return found(matcher, jsonContent(logs[stream]), {
        path: [...path, stream],
        context: context(`${stream} of ${handle}`),
      });
    });
  });
}

function isStreams(demand: LogsExpectation): demand is { readonly stdout?: Matcher; readonly stderr?: Matcher } {
  if (typeof demand !== "object" || demand === null || Array.isArray(demand)) return false;
  const keys = Object.keys(demand);
  return keys.length > 0 && keys.every((key) => key === "stdout" || key === "stderr");
}

function jsonContent(content: string | { readonly base64: string } | { readonly blob: string }): Json {
  return typeof content === "string" ? content : { ...content };
}

function field(value: Json, key: string): Json | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return new Map<string, Json>(Object.entries(value)).get(key);
}

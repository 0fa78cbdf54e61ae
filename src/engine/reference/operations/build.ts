import type { ContentTree, Labels, Rejected, TreeEntry } from "../../../vocabulary/generated/types.ts";
import { rejected } from "../../../vocabulary/outcome.ts";
import { fullReference, isReferenceProblem, parseReference, withDefaultTag } from "../../shared/reference-name.ts";
import { advanceBuild } from "../build/advance-build.ts";
import { newBuildArgs } from "../build/build-args.ts";
import { type Build, type Work, withWork } from "../build/build-state.ts";
import { neededStages } from "../build/buildkit/needed-stages.ts";
import { prepareContext } from "../build/context.ts";
import { parseDockerfile } from "../build/dockerfile/parse.ts";
import { findStage, type Program, readProgram } from "../build/dockerfile/stages.ts";
import { isProblem } from "../build/problem.ts";
import { addRequest } from "../container/answers.ts";
import type { Environment } from "../environment.ts";
import { findImage } from "../image/find-image.ts";
import type { Image } from "../image/image.ts";
import { imageId } from "../image/image-id.ts";
import { tagsOf } from "../image/image-table.ts";
import { shellReference } from "../image/shell-image.ts";
import { mapGet } from "../persistent-map.ts";
import type { Draft } from "../state.ts";
import type { Handler } from "./handler.ts";

/**
 * Builds an image as dockerd's classic builder does, or its BuildKit where the environment says so. What is wrong before
 * the first step is `invalid` and changes nothing, with the line of the Dockerfile (API-003); a failed step is
 * `build-failed`: no container stays, no tag moves (API-005); the images of the steps before it stay, of which BuildKit
 * makes none (API-006).
 */
export const build: Handler<"build"> = (draft, operation, environment) => {
  const { context: tree, args = {}, labels = {}, target = "" } = operation;
  if (typeof tree === "string") return rejected("invalid", "the context of a build is no content tree");
  const tags = tagsOfBuild(operation.tag, operation.tags ?? []);
  if (!isList(tags)) return tags;
  const options = { file: operation.file ?? "Dockerfile", nowMs: draft.nowMs };
  const context = prepareContext(withNames(draft, tree, environment), options, environment);
  if (isProblem(context)) return rejected("invalid", context.problem);
  const { builder = "classic" } = environment;
  const parsed = parseDockerfile(context.dockerfile, builder);
  if ("problem" in parsed)
    return rejected("invalid", `failed to parse ${options.file}: ${parsed.problem}`, { line: parsed.line });
  const program = readProgram(parsed, builder);
  if ("problem" in program) return rejected("invalid", program.problem, { line: program.line });
  const last = target === "" ? program.stages.length - 1 : findStage(program.stages, target);
  // API-021, API-022: later stages are not run.
  if (last < 0 && target !== "") {
    const message = `failed to reach build target ${target} in Dockerfile`;
    return rejected("invalid", builder === "classic" ? message : `target stage ${target} could not be found`);
  }
  const buildArgs = newBuildArgs(args, builder);
  const needed =
    builder === "classic"
      ? undefined
      : neededStages(program, last, { given: buildArgs, escapeCharacter: parsed.escapeCharacter });
  const start: Build = {
    options: {
      builder,
      handle: operation.as,
      noCache: operation.noCache === true,
      cacheFrom:
        operation.cacheFrom === undefined || operation.cacheFrom.length === 0
          ? undefined
          : cacheImages(draft, operation.cacheFrom, environment),
      tags,
    },
    context,
    escapeCharacter: parsed.escapeCharacter,
    work: withWork(workOf(program, { last, needed, labels }), undefined),
    args: buildArgs,
    stage: undefined,
    finished: [],
    steps: undefined,
    warnings: parsed.warnings,
    output: "",
    written: 0,
    named: 0,
  };
  const went = advanceBuild(draft, start, environment);
  if ("status" in went) return went;
  const { running } = went;
  if (running === undefined) return rejected("engine-fault", "a build waits for nothing");
  return addRequest(draft, (number) => ({ kind: "build", number, container: running.container, build: went }));
};

interface Wanted {
  readonly last: number;
  /** Undefined: all up to the last. */
  readonly needed: ReadonlySet<number> | undefined;
  readonly labels: Labels;
}

function workOf(program: Program, { last, needed, labels }: Wanted): readonly Work[] {
  const work: Work[] = program.metaArgs.map((step) => ({ kind: "meta-arg", step }));
  for (const [index, stage] of program.stages.slice(0, last + 1).entries()) {
    // FRM-016
    if (needed !== undefined && !needed.has(index)) {
      work.push({ kind: "skipped", stage });
      continue;
    }
    work.push({ kind: "from", stage });
    for (const step of stage.steps) work.push({ kind: "step", step });
    if (index === last) work.push(...labelSteps(labels));
    work.push({ kind: "end-of-stage" });
  }
  return work;
}

/** API-020: the build's own labels are the last steps, by name. */
function labelSteps(labels: Labels): readonly Work[] {
  return Object.entries(labels)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => ({
      kind: "step",
      step: { instruction: { kind: "label", pairs: [{ name, value }], literal: true }, text: `LABEL ${name}=${value}` },
    }));
}

/** API-009, API-010: full references of the result, each once. */
function tagsOfBuild(tag: string | undefined, others: readonly string[]): readonly string[] | Rejected {
  const tags: string[] = [];
  for (const text of tag === undefined ? others : [tag, ...others]) {
    if (text === "") continue;
    const parsed = parseReference(text);
    if (isReferenceProblem(parsed)) return rejected("invalid", parsed.problem);
    if (parsed.digest !== undefined) return rejected("invalid", "build tag cannot contain a digest");
    const full = fullReference(withDefaultTag(parsed));
    if (!tags.includes(full)) tags.push(full);
  }
  return tags;
}

function isList(value: readonly string[] | Rejected): value is readonly string[] {
  return Array.isArray(value);
}

/** An image that is not there is left out, as dockerd does. */
function cacheImages(
  draft: Draft,
  targets: readonly Parameters<typeof findImage>[1][],
  environment: Environment,
): readonly Image[] {
  const found: Image[] = [];
  for (const target of targets) {
    const image = findImage(draft, target, environment);
    if (image.status === "found") found.push(image.image);
  }
  return found;
}

const familiarShell = shellReference.replace("docker.io/library/", "");
const named = /(?<![$\\])\(\(image\.([A-Za-z0-9_-]+)\)\)/g;

/** Entries of a tree that name images; most trees have few, and a tree is built many times. */
const naming = new WeakMap<ContentTree, ReadonlySet<TreeEntry>>();

/** The last tree with names put into it, and those names. */
const renamed = new WeakMap<ContentTree, { readonly names: string; readonly tree: ContentTree }>();

/**
 * In the text of a file `((image.base))` becomes what the engine calls that handle. As long as the names are the same it
 * is the same tree, with which a build keeps what it knows of it.
 */
function withNames(draft: Draft, tree: ContentTree, environment: Environment): ContentTree {
  const entries = naming.get(tree) ?? new Set(tree.entries.filter(isNaming));
  naming.set(tree, entries);
  if (entries.size === 0) return tree;
  const nameOf = (text: string, handle: string): string => {
    const bound = mapGet(draft.handles, handle);
    if (bound?.kind !== "image") return text;
    const image = mapGet(draft.images, bound.image) ?? bound.last;
    if (image === undefined) return text;
    const tags = tagsOf(draft, image);
    // The fixture image goes by its own name, whatever other names it was given.
    return tags.find((tag) => tag === familiarShell) ?? tags[0] ?? imageId(image, environment);
  };
  const texts = new Map<TreeEntry, string>();
  for (const entry of entries)
    if (typeof entry.content === "string") texts.set(entry, entry.content.replace(named, nameOf));
  const names = JSON.stringify([...texts.values()]);
  const known = renamed.get(tree);
  if (known?.names === names) return known.tree;
  const withTexts = tree.entries.map((entry) => {
    const content = texts.get(entry);
    return content === undefined ? entry : { ...entry, content };
  });
  const made: ContentTree = { entries: withTexts };
  renamed.set(tree, { names, tree: made });
  return made;
}

function isNaming({ content }: TreeEntry): boolean {
  return typeof content === "string" && content.includes("((image.");
}

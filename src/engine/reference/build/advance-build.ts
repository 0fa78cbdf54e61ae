import type { BuildResult, Rejected, Unsupported } from "../../../vocabulary/generated/types.ts";
import { ok, rejected, unsupported } from "../../../vocabulary/outcome.ts";
import { familiarReference, isReferenceProblem, parseReference, withDefaultTag } from "../../shared/reference-name.ts";
import { bytesOfText } from "../bytes.ts";
import { defaultPath } from "../container/configuration.ts";
import { removeWithVolumes } from "../container/volumes.ts";
import { contentOfBytes } from "../content.ts";
import type { Environment } from "../environment.ts";
import { findImageByText } from "../image/find-image.ts";
import type { Image } from "../image/image.ts";
import { imageId } from "../image/image-id.ts";
import { bindImage, tagImage } from "../image/image-table.ts";
import { scratchImage } from "../image/shell-image.ts";
import type { Container, Draft } from "../state.ts";
import { declareArg, declareMeta, metaLookup, nextStageArgs, stageLookup, unusedArgs } from "./build-args.ts";
import type { Build, StageState, StepReport, Work } from "./build-state.ts";
import { findCached, findInSources } from "./cache.ts";
import { parseChown } from "./chown.ts";
import { changeConfig } from "./config-step.ts";
import { findItems, imageSource } from "./copy-source.ts";
import { expandWord } from "./dockerfile/expand-word.ts";
import type { CopySources, Instruction } from "./dockerfile/instruction.ts";
import { parseDockerfile } from "./dockerfile/parse.ts";
import { readInstruction } from "./dockerfile/read-instruction.ts";
import { followInRoot } from "./follow.ts";
import { exitMessage } from "./lost-run.ts";
import { makeDirectories, placeItems } from "./place-items.ts";
import { isProblem, type Problem } from "./problem.ts";
import { finishRun, outputOf, planRun, startRun } from "./run-step.ts";
import { sumOfList } from "./source-hash.ts";
import { addStepImage, commented } from "./step-image.ts";
import type { NotSimulated } from "./unpack.ts";

/** The end of a build: its result, or where it failed. What was made before a failure stays (API-006). */
export type BuildEnd = { readonly status: "ok"; readonly value: BuildResult } | Rejected | Unsupported;

/** Why the work under way cannot be done. */
type Failure = (Problem | NotSimulated) & { readonly exitCode?: number };

/** A build that has gone on; a failure keeps it where it stood. */
type Went = Build | Failure;

/** Goes on until the build ends, or waits for the container of a RUN (`running` is set then). */
export function advanceBuild(draft: Draft, start: Build, environment: Environment): BuildEnd | Build {
  let build = start;
  for (;;) {
    const [work, ...rest] = build.work;
    if (work === undefined) return finish(draft, build, environment);
    build = withReport({ ...build, work: rest }, work);
    const went = perform(draft, build, { work, environment });
    if (isProblem(went)) return failed(build, went);
    build = went;
    if (build.running !== undefined) return build;
  }
}

/** Goes on after the container of a RUN has ended. */
export function resumeBuild(
  draft: Draft,
  build: Build,
  container: Container,
  environment: Environment,
): BuildEnd | Build {
  const { running, ...rest } = build;
  if (running === undefined || build.stage === undefined) return build;
  const output = build.output + outputOf(container.log);
  const exitCode = container.lastExitCode;
  if (exitCode !== 0) {
    removeWithVolumes(draft, container);
    return failed(build, { problem: exitMessage(running.argv, exitCode), exitCode });
  }
  const image = finishRun(draft, build.stage, container, running);
  return advanceBuild(draft, withImage({ ...rest, output }, build.stage, image), environment);
}

function failed(build: Build, failure: Failure): Rejected | Unsupported {
  if ("unsupported" in failure) return unsupported(failure.unsupported, failure.problem);
  const { line } = build.steps.at(-1) ?? {};
  return rejected("build-failed", failure.problem, {
    ...(build.steps.length === 0 ? {} : { step: build.steps.length }),
    ...(line === undefined ? {} : { line }),
    ...(failure.exitCode === undefined ? {} : { exitCode: failure.exitCode }),
  });
}

/** Steps are numbered as the builder prints them: arguments before FROM count, triggers do not. */
function withReport(build: Build, work: Work): Build {
  if (work.kind === "trigger" || work.kind === "end-of-stage") return build;
  const { text, line } = work.kind === "from" ? work.stage : work.step;
  const report: StepReport = {
    instruction: text,
    stage: build.finished.length,
    cached: false,
    ...(line === undefined ? {} : { line }),
  };
  return { ...build, steps: [...build.steps, report] };
}

function perform(
  draft: Draft,
  build: Build,
  { work, environment }: { readonly work: Work; readonly environment: Environment },
): Went {
  switch (work.kind) {
    case "meta-arg": {
      let { args } = build;
      for (const { name, value } of work.step.instruction.args) {
        const expanded = value === undefined ? undefined : expandWord(value, metaLookup(args), build.escapeCharacter);
        if (isProblem(expanded)) return expanded;
        args = declareMeta(args, name, expanded);
      }
      return { ...build, args };
    }
    case "from":
      return beginStage(draft, build, { from: work.stage.from, environment });
    case "trigger": {
      const instruction = triggerOf(work.text);
      return isProblem(instruction) ? instruction : performStep(draft, build, { instruction, environment });
    }
    case "step":
      return performStep(draft, build, { instruction: work.step.instruction, environment });
    case "end-of-stage": {
      const { stage } = build;
      if (stage === undefined) return build;
      const args = { ...build.args, referenced: new Set([...build.args.referenced, ...stage.args.referenced]) };
      return { ...build, args, finished: [...build.finished, { name: stage.name, image: stage.image }] };
    }
  }
}

/** ONB-004, ONB-006: what is wrong with a trigger shows in the child. */
function triggerOf(text: string): Instruction | Problem {
  const parsed = parseDockerfile(text);
  const [node, ...others] = "problem" in parsed ? [] : parsed.nodes;
  if ("problem" in parsed) return { problem: parsed.problem };
  if (node === undefined || others.length > 0) return { problem: "onbuild trigger should be a single expression" };
  const instruction = readInstruction(node);
  if (isProblem(instruction)) return instruction;
  return instruction.kind === "from" ? { problem: "FROM isn't allowed as an ONBUILD trigger" } : instruction;
}

function beginStage(
  draft: Draft,
  build: Build,
  {
    from,
    environment,
  }: { readonly from: Extract<Work, { kind: "from" }>["stage"]["from"]; readonly environment: Environment },
): Went {
  // FRM-011
  if (from.name !== "" && build.finished.some((stage) => stage.name === from.name)) {
    return { problem: `${from.name} stage name already used` };
  }
  const lookup = metaLookup(build.args);
  const platform = expandWord(from.platform, lookup, build.escapeCharacter);
  if (isProblem(platform))
    return { problem: `failed to process arguments for platform ${from.platform}: ${platform.problem}` };
  const name = expandWord(from.base, lookup, build.escapeCharacter);
  if (isProblem(name)) return name;
  if (name === "") return { problem: `base name (${from.base}) should not be blank` };
  const image = baseImage(draft, build, { name, environment });
  if (isProblem(image)) return image;
  const { onbuild = [], openStdin: _, ...config } = (image ?? scratchImage).config;
  const env = config.env ?? [];
  const stage: StageState = {
    name: from.name,
    image,
    // FRM-004: everybody gets a path.
    config: env.some((entry) => entry.startsWith("PATH=")) ? config : { ...config, env: [...env, defaultPath] },
    cmdSet: false,
    args: nextStageArgs(build.args),
    missed: build.options.noCache,
    sources: build.options.cacheFrom,
  };
  const steps = image === undefined ? build.steps : replaceLast(build.steps, { image });
  // ONB-002, ONB-003: triggers run right after FROM, once.
  const triggers = onbuild.map((text): Work => ({ kind: "trigger", text }));
  return { ...build, stage, steps, work: [...triggers, ...build.work] };
}

/** A stage shadows an image of its name (FRM-009, FRM-021). Undefined: scratch. */
function baseImage(
  draft: Draft,
  build: Build,
  { name, environment }: { readonly name: string; readonly environment: Environment },
): Image | undefined | Problem {
  const stage = name === "" ? undefined : build.finished.find((one) => one.name === name.toLowerCase());
  if (stage !== undefined) return stage.image;
  return name === "scratch" ? undefined : imageByName(draft, name, environment);
}

/** FRM-015, FRM-022, FRM-025: an image that is not here would be pulled, and no registry has it. */
function imageByName(draft: Draft, name: string, environment: Environment): Image | Problem {
  const found = findImageByText(draft, name, environment);
  if (found.status === "found") return found.image;
  if (found.kind === "invalid") return { problem: found.message };
  const parsed = parseReference(name);
  const shown = isReferenceProblem(parsed) ? name : familiarReference(withDefaultTag(parsed));
  return { problem: `manifest for ${shown} not found: manifest unknown: manifest unknown` };
}

interface Performing {
  readonly instruction: Instruction;
  readonly environment: Environment;
}

function performStep(draft: Draft, build: Build, { instruction, environment }: Performing): Went {
  const { stage } = build;
  if (stage === undefined) return { problem: "no build stage in current context" };
  const expansion = { lookup: stageLookup(stage.args, stage.config.env ?? []), escapeCharacter: build.escapeCharacter };
  switch (instruction.kind) {
    case "arg": {
      const shown: string[] = [];
      let { args } = stage;
      for (const given of instruction.args) {
        const name = expandWord(given.name, expansion.lookup, build.escapeCharacter);
        if (isProblem(name)) return name;
        const value =
          given.value === undefined ? undefined : expandWord(given.value, expansion.lookup, build.escapeCharacter);
        if (isProblem(value)) return value;
        shown.push(value === undefined ? name : `${name}=${value}`);
        args = declareArg(args, name, value);
      }
      return commitConfig(draft, build, {
        stage: { ...stage, args },
        recorded: commented(stage.config, `ARG ${shown.join(" ")}`),
        environment,
      });
    }
    case "add":
    case "copy":
      return performCopy(draft, build, { instruction, stage, environment });
    case "run": {
      // PAR-016
      if (instruction.refused[0] !== undefined) return needsBuildKit(instruction.refused[0]);
      const plan = planRun(stage, instruction.command);
      const cached = probe(draft, build, { stage, recorded: plan.recorded, environment });
      if ("work" in cached) return cached;
      const running = startRun(draft, cached, plan);
      return isProblem(running) ? running : { ...build, stage: cached, running };
    }
    default: {
      const changed = changeConfig(stage, instruction, expansion);
      if (isProblem(changed)) return changed;
      const { comment, ...configured } = changed;
      const joint = instruction.kind === "workdir" ? "together" : "apart";
      const next = { ...stage, ...configured };
      const recorded = commented(next.config, comment, joint);
      return commitConfig(draft, build, { stage: next, recorded, environment });
    }
  }
}

function needsBuildKit(flag: string): Problem {
  return {
    problem: `the --${flag} option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled`,
  };
}

interface Step {
  readonly stage: StageState;
  readonly recorded: StageState["config"];
  readonly environment: Environment;
}

/** A step that changes the configuration; its container makes the working directory (WDR-002, WDR-003). */
function commitConfig(draft: Draft, build: Build, step: Step): Went {
  const probed = probe(draft, build, step);
  if ("work" in probed) return probed;
  const below = (probed.image ?? scratchImage).filesystem;
  const { workdir = "", volumes = [] } = probed.config;
  for (const volume of volumes) {
    const node = followInRoot(below, bytesOfText(volume))?.node;
    if (node === undefined || node.kind === "directory") continue;
    return { problem: `cannot mount volume over existing file, file exists ${volume}` };
  }
  const made = workdir === "" ? below : withWorkdir(below, workdir, draft.nowMs);
  if (isProblem(made)) return made;
  const filesystem = made === below ? {} : { filesystem: made };
  const image = addStepImage(draft, probed, { recorded: step.recorded, hasContainer: true, ...filesystem });
  return withImage(build, { ...probed, config: image.config }, image);
}

function withWorkdir(below: Image["filesystem"], workdir: string, nowMs: number): Image["filesystem"] | Problem {
  const place = followInRoot(below, bytesOfText(workdir));
  if (place?.node?.kind === "directory") return below;
  if (place?.isBlocked === true) return { problem: `lstat ${workdir}: not a directory` };
  const made =
    place === undefined ? { problem: "" } : makeDirectories(below, place.names, { owner: { uid: 0, gid: 0 }, nowMs });
  // WDR-006
  return isProblem(made) ? { problem: `Cannot mkdir: ${workdir} is not a directory` } : made;
}

/** The build with the cached image, or the stage to go on with where there is none. */
function probe(draft: Draft, build: Build, step: Step): Build | StageState {
  const { stage, recorded, environment } = step;
  if (stage.missed) return stage;
  const question = { parent: stage.image, config: recorded };
  if (stage.sources === undefined) {
    const image = findCached(draft, question);
    return image === undefined ? { ...stage, missed: true } : withCached(build, stage, image);
  }
  const restored = findInSources(draft, question, { sources: stage.sources, environment });
  return restored === undefined
    ? { ...stage, missed: true }
    : withCached(build, { ...stage, sources: restored.sources }, restored.image);
}

function withCached(build: Build, stage: StageState, image: Image): Build {
  const next = withImage(build, stage, image);
  return { ...next, steps: replaceLast(next.steps, { cached: true }) };
}

function withImage(build: Build, stage: StageState, image: Image): Build {
  return { ...build, stage: { ...stage, image }, steps: replaceLast(build.steps, { image }) };
}

function replaceLast(steps: readonly StepReport[], changes: Partial<StepReport>): readonly StepReport[] {
  const last = steps.at(-1);
  return last === undefined ? steps : [...steps.slice(0, -1), { ...last, ...changes }];
}

interface Copying {
  readonly instruction: Extract<Instruction, { readonly kind: "add" | "copy" }>;
  readonly stage: StageState;
  readonly environment: Environment;
}

function performCopy(draft: Draft, build: Build, { instruction, stage, environment }: Copying): Went {
  const name = instruction.kind.toUpperCase();
  const expanded = expandCopy(instruction.copy, build, stage);
  if (isProblem(expanded)) return expanded;
  if (expanded.chmod !== undefined && expanded.chmod !== "") return needsBuildKit("chmod");
  const from = instruction.kind === "copy" ? instruction.from : "";
  const source = from === "" ? build.context.source : sourceFrom(draft, build, { from, environment });
  if (isProblem(source)) return { problem: `invalid from flag value ${from}: ${source.problem}` };
  if (
    instruction.kind === "add" &&
    expanded.sources.some((path) => /^(?:https?:\/\/|git@|github\.com\/)./.test(path))
  ) {
    return { problem: "ADD of a URL is not simulated: there is no network", unsupported: "build.add-url" };
  }
  const items = findItems(source, expanded.sources, { isUrlAllowed: instruction.kind === "add", environment });
  if (isProblem(items)) return { problem: `${name} failed: ${items.problem}` };
  if (items.length > 1 && !expanded.destination.endsWith("/")) {
    // CPY-008, CPY-009
    return {
      problem: `When using ${name} with more than one source file, the destination must be a directory and end with a /`,
    };
  }
  const [only, ...others] = items;
  const hash =
    only !== undefined && others.length === 0
      ? only.hash
      : sumOfList(
          "multi",
          items.map((item) => item.hash),
          environment,
        );
  const chown = expanded.chown === "" ? "" : `--chown=${expanded.chown}`;
  const recorded = commented(stage.config, `${name} ${chown}${hash} in ${expanded.destination} `, "together");
  const probed = probe(draft, build, { stage, recorded, environment });
  if ("work" in probed) return probed;
  const below = (probed.image ?? scratchImage).filesystem;
  const owner = expanded.chown === "" ? { uid: 0, gid: 0 } : parseChown(expanded.chown, below);
  if (isProblem(owner)) return owner;
  const filesystem = placeItems(below, items, {
    destination: absolute(probed.config.workdir, expanded.destination),
    // CPY-026, CPY-035
    owner: from !== "" && expanded.chown === "" ? undefined : owner,
    unpacks: instruction.kind === "add",
    nowMs: draft.nowMs,
  });
  if (isProblem(filesystem)) return filesystem;
  return withImage(build, probed, addStepImage(draft, probed, { recorded, filesystem, hasContainer: false }));
}

/** CPY-034, FRM-020: everything but `--from` is expanded. */
function expandCopy(copy: CopySources, build: Build, stage: StageState): CopySources | Problem {
  const lookup = stageLookup(stage.args, stage.config.env ?? []);
  const sources: string[] = [];
  for (const source of copy.sources) {
    const expanded = expandWord(source, lookup, build.escapeCharacter);
    if (isProblem(expanded)) return expanded;
    sources.push(expanded);
  }
  const chown = expandWord(copy.chown, lookup, build.escapeCharacter);
  if (isProblem(chown)) return chown;
  const destination = expandWord(copy.destination, lookup, build.escapeCharacter);
  return isProblem(destination) ? destination : { ...copy, sources, chown, destination };
}

/** A stage by name or number, else an image (FRM-017 … FRM-021). */
function sourceFrom(
  draft: Draft,
  build: Build,
  { from, environment }: { readonly from: string; readonly environment: Environment },
): ReturnType<typeof imageSource> | Problem {
  const named = build.finished.find((stage) => stage.name !== "" && stage.name === from.toLowerCase());
  if (named !== undefined) return imageSource((named.image ?? scratchImage).filesystem, environment);
  if (/^[-+]?\d+$/.test(from)) {
    const index = Number(from);
    if (index === build.finished.length) return { problem: "refers to current build stage" };
    const stage = build.finished[index];
    // FRM-018
    if (stage === undefined) return { problem: "index out of bounds" };
    return imageSource((stage.image ?? scratchImage).filesystem, environment);
  }
  const image = imageByName(draft, from, environment);
  return isProblem(image) ? image : imageSource(image.filesystem, environment);
}

/** CPY-017: the slash at the end stays. */
function absolute(workdir: string | undefined, destination: string): string {
  return destination.startsWith("/") ? destination : `${workdir ?? ""}/${destination}`;
}

function finish(draft: Draft, build: Build, environment: Environment): BuildEnd {
  const image = build.stage?.image;
  // FRM-002
  if (image === undefined) return failed(build, { problem: "No image was generated. Is your Dockerfile empty?" });
  for (const tag of build.options.tags) tagImage(draft, image, tag, environment);
  bindImage(draft, build.options.handle, image);
  const unused = unusedArgs(build.args);
  const warnings = [...build.warnings];
  // API-023
  if (unused.length > 0) warnings.push(`[Warning] One or more build-args [${unused.join(" ")}] were not consumed`);
  return ok<"build">({
    // Ids cost two digests each: they are computed when somebody reads them.
    get image() {
      return imageId(image, environment);
    },
    steps: build.steps.map((step) => stepEntry(step, environment)),
    warnings,
    output: contentOfBytes(build.output),
  });
}

function stepEntry(step: StepReport, environment: Environment): BuildResult["steps"][number] {
  const { image, ...entry } = step;
  if (image === undefined) return entry;
  return {
    ...entry,
    get id() {
      return imageId(image, environment);
    },
  };
}

import { isReferenceProblem, parseReference } from "../../shared/reference-name.ts";
import { removeWithVolumes } from "../container/volumes.ts";
import type { Environment } from "../environment.ts";
import { outputBytesMax } from "../process/output-limit.ts";
import type { Container, Draft } from "../state.ts";
import { baseStage, beginStage } from "./begin-stage.ts";
import { declareMeta, metaLookup } from "./build-args.ts";
import {
  type Build,
  type RunStep,
  type StageState,
  type StepReport,
  type Went,
  type Work,
  withImage,
  withStep,
} from "./build-state.ts";
import { finishBuildkitRun, performBuildkitStep, removeSandbox } from "./buildkit/perform-step.ts";
import { expandWord } from "./dockerfile/expand-word.ts";
import type { Instruction } from "./dockerfile/instruction.ts";
import type { Builder } from "./dockerfile/node.ts";
import { parseDockerfile } from "./dockerfile/parse.ts";
import { readInstruction } from "./dockerfile/read-instruction.ts";
import { type BuildEnd, failBuild, finishBuild } from "./end-build.ts";
import { imageByName } from "./find-image.ts";
import { goQuote } from "./go-quote.ts";
import { exitMessage } from "./lost-run.ts";
import { type Performing, performStep } from "./perform-step.ts";
import { isProblem, type NotSimulated, type Problem } from "./problem.ts";
import { finishRun, outputOf } from "./run-step.ts";
import { layersMax, tooDeep } from "./step-image.ts";

/** Goes on until the build ends, or waits for the container of a RUN (`running` is set then). */
export function advanceBuild(draft: Draft, start: Build, environment: Environment): BuildEnd | Build {
  let build = start;
  for (;;) {
    if (build.work === undefined) return finishBuild(draft, build, environment);
    const { first, rest } = build.work;
    build = withReport({ ...build, work: rest }, first);
    const went = perform(draft, build, { work: first, environment });
    if (isProblem(went)) return failBuild(build, went);
    build = went;
    const much = tooMuchIn(build);
    if (much !== undefined) return failBuild(build, much);
    if (build.running !== undefined) return build;
  }
}

/** As much as a build may print. */
const writtenMax = outputBytesMax;

/** Two thousand instructions, each with a name of its own, or twenty thousand that keep two hundred. */
const namedMax = 4_000_000;

/** What a build costs that would fill the memory, where the engine that is simulated fills a disk. */
function tooMuchIn({ written, named }: Build): NotSimulated | undefined {
  const what =
    written > writtenMax
      ? "more than 64 MiB in the history and here-documents of one build"
      : named > namedMax
        ? "a build whose steps keep more than 4,000,000 names of variables, labels, ports and volumes between them"
        : undefined;
  return what === undefined ? undefined : { problem: what, unsupported: "build.any-size" };
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
  const said = outputOf(container.log, build.options.builder);
  if (build.output.length + said.length > outputBytesMax) {
    removeRun(draft, container, running);
    return failBuild(build, { problem: "more than 64 MiB of output of one build", unsupported: "build.any-output" });
  }
  const output = build.output + said;
  const exitCode = container.lastExitCode;
  if (exitCode !== 0) {
    removeRun(draft, container, running);
    const problem =
      build.options.builder === "classic"
        ? exitMessage(running.argv, exitCode)
        : `executor failed running [${running.argv.join(" ")}]: exit code: ${exitCode}`;
    return failBuild(build, { problem, exitCode });
  }
  if (build.options.builder === "buildkit") {
    const image = finishBuildkitRun(draft, build.stage, container, running);
    return advanceBuild(draft, withImage({ ...rest, output }, build.stage, image), environment);
  }
  const { images } = draft;
  const image = finishRun(draft, build.stage, container, running);
  if (isProblem(image)) return failBuild(build, image);
  if (image.layers.length > layersMax) {
    draft.images = images;
    return failBuild(build, tooDeep);
  }
  return advanceBuild(draft, withImage({ ...rest, output }, build.stage, image), environment);
}

function removeRun(draft: Draft, container: Container, running: RunStep): void {
  if (running.temporary === undefined) removeWithVolumes(draft, container);
  else removeSandbox(draft, container, running);
}

/** Steps are numbered as the builder prints them: arguments before FROM count, triggers do not. */
function withReport(build: Build, work: Work): Build {
  if (work.kind === "trigger" || work.kind === "end-of-stage" || work.kind === "skipped") return build;
  const { text, line } = work.kind === "from" ? work.stage : work.step;
  const report: StepReport = {
    instruction: text,
    stage: build.finished.length,
    cached: false,
    ...(line === undefined ? {} : { line }),
  };
  return { ...build, steps: withStep(build.steps, report) };
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
      const instruction = triggerOf(work.text, build.options.builder);
      return isProblem(instruction) ? instruction : performOne(draft, build, { instruction, environment });
    }
    case "step":
      return performOne(draft, build, { instruction: work.step.instruction, environment });
    case "end-of-stage": {
      const { stage } = build;
      if (stage === undefined) return build;
      const args = { ...build.args, referenced: stage.args.referenced };
      const { sandbox } = stage;
      const finished = { name: stage.name, image: configured(stage), ...(sandbox === undefined ? {} : { sandbox }) };
      return { ...build, args, finished: [...build.finished, finished] };
    }
    case "skipped": {
      // FROM lines are read even of stages that nothing needs.
      const { base } = work.stage.from;
      const name = expandWord(base, metaLookup(build.args), build.escapeCharacter);
      if (isProblem(name)) return name;
      if (name === "") return { problem: `base name (${base}) should not be blank` };
      // FRM-025
      const isStage = name === "scratch" || baseStage(build, name) !== undefined;
      const parsed = isStage ? undefined : parseReference(name);
      if (parsed !== undefined && isReferenceProblem(parsed)) {
        return { problem: `failed to parse stage name ${goQuote(name)}: ${parsed.problem}` };
      }
      // FRM-018
      const own = build.finished.length;
      const later = work.stage.steps
        .map(({ instruction }) => (instruction.kind === "copy" ? instruction.from : ""))
        .filter((number) => /^\d+$/.test(number) && Number(number) > own);
      const count = later.length === 0 ? 0 : own + 1 + stagesLeft(build);
      const wrong = later.find((number) => Number(number) >= count);
      if (wrong !== undefined) return { problem: `invalid stage index ${wrong}` };
      // ONB-002: a trigger that names such a stage finds what it begins with (measured).
      const begin =
        name === "scratch" || baseStage(build, name) !== undefined ? undefined : imageByName(draft, name, environment);
      const image = begin === undefined || isProblem(begin) ? undefined : begin;
      return { ...build, finished: [...build.finished, { name: work.stage.from.name, image }] };
    }
  }
}

function stagesLeft({ work }: Build): number {
  let count = 0;
  for (let at = work; at !== undefined; at = at.rest) {
    if (at.first.kind === "from" || at.first.kind === "skipped") count += 1;
  }
  return count;
}

function performOne(draft: Draft, build: Build, performing: Performing): Went {
  return build.options.builder === "classic"
    ? performStep(draft, build, performing)
    : performBuildkitStep(draft, build, performing);
}

/** The image of a stage; one that only has a base has its configuration without triggers (ONB-002). */
function configured(stage: StageState): StageState["image"] {
  return stage.image === undefined || stage.sandbox === undefined
    ? stage.image
    : { ...stage.image, config: stage.config };
}

/** ONB-004, ONB-006: what is wrong with a trigger shows in the child. */
function triggerOf(text: string, builder: Builder): Instruction | Problem {
  const parsed = parseDockerfile(text, builder);
  const [node, ...others] = "problem" in parsed ? [] : parsed.nodes;
  if ("problem" in parsed) return { problem: parsed.problem };
  if (node === undefined || others.length > 0) return { problem: "onbuild trigger should be a single expression" };
  const instruction = readInstruction(node, builder);
  if (isProblem(instruction)) return instruction;
  return instruction.kind === "from" ? { problem: "FROM isn't allowed as an ONBUILD trigger" } : instruction;
}

import type { ByteString } from "../bytes.ts";
import type { FilesystemId } from "../filesystem/view.ts";
import type { Image } from "../image/image.ts";
import type { BuildArgs } from "./build-args.ts";
import type { Configured } from "./config-step.ts";
import type { BuildContext } from "./context.ts";
import type { Builder } from "./dockerfile/node.ts";
import type { BuildStep, Program, Stage } from "./dockerfile/stages.ts";
import type { NotSimulated, Problem } from "./problem.ts";

/** A build under way, as a value: it stands before its next piece of work, or waits for the container of a RUN. */
export interface Build {
  readonly options: BuildOptions;
  readonly context: BuildContext;
  readonly escapeCharacter: string;
  /** What is left to do, in order. */
  readonly work: WorkList | undefined;
  readonly args: BuildArgs;
  readonly stage: StageState | undefined;
  /** Stages that are done. */
  readonly finished: readonly FinishedStage[];
  readonly steps: StepLog | undefined;
  readonly warnings: readonly string[];
  readonly output: ByteString;
  /** Characters that steps have put into histories and files: each is kept, in the image of its step. */
  readonly written: number;
  /** Names of variables, labels, ports and volumes, step by step: each step has a configuration of its own. */
  readonly named: number;
  /** The RUN whose container runs. */
  readonly running?: RunStep;
}

export interface BuildOptions {
  readonly builder: Builder;
  readonly handle: string | undefined;
  readonly noCache: boolean;
  /** Images that replace the local cache; undefined: the local cache. */
  readonly cacheFrom: readonly Image[] | undefined;
  /** Full references of the result. */
  readonly tags: readonly string[];
}

export type Work =
  | { readonly kind: "meta-arg"; readonly step: Program["metaArgs"][number] }
  | { readonly kind: "from"; readonly stage: Stage }
  /** A stage that nothing needs (FRM-016). */
  | { readonly kind: "skipped"; readonly stage: Stage }
  | { readonly kind: "trigger"; readonly text: string }
  | { readonly kind: "step"; readonly step: BuildStep }
  | { readonly kind: "end-of-stage" };

/** Work in order, as a list that shares its rest. */
export interface WorkList {
  readonly first: Work;
  readonly rest: WorkList | undefined;
}

export interface StageState extends Configured {
  readonly name: string;
  /** Undefined: scratch, before anything is made. */
  readonly image: Image | undefined;
  readonly args: BuildArgs;
  /** A step missed the cache: the ones after it are not looked up (CCH-011). */
  readonly missed: boolean;
  readonly sources: readonly Image[] | undefined;
  /** Of BuildKit. */
  readonly sandbox?: Sandbox;
}

/** What BuildKit's steps see beside the configuration; a stage on another one goes on with it (ARG-005). */
export interface Sandbox {
  /** Environment and arguments by name, whichever was set last (ARG-008). */
  readonly env: readonly string[];
  /** Arguments, declaration by declaration; one without a value counts as empty. */
  readonly args: readonly string[];
}

export interface FinishedStage {
  readonly name: string;
  readonly image: Image | undefined;
  readonly sandbox?: Sandbox;
}

/** A step as the result shows it. */
export interface StepReport {
  readonly instruction: string;
  readonly line?: number;
  readonly stage: number;
  readonly cached: boolean;
  readonly image?: Image;
}

/** Reports, newest first: a list that shares what is older, so that a step costs the same after ten thousand others. */
export interface StepLog {
  readonly report: StepReport;
  readonly before: StepLog | undefined;
  readonly count: number;
}

/** A RUN that waits for its container. */
export interface RunStep {
  readonly container: number;
  /** Steps that processes had spent when it began: each RUN has the budget to itself. */
  readonly spentBefore: number;
  readonly exits: number;
  /** argv as messages show it. */
  readonly argv: readonly string[];
  /** The configuration that the image records, arguments in front of the command. */
  readonly recorded: Configured["config"];
  /** Of BuildKit: the text of the history. */
  readonly createdBy?: string;
  /** Of BuildKit: trees that go with the step. */
  readonly temporary?: readonly FilesystemId[];
}

/** Why the work under way cannot be done. */
export type Failure = (Problem | NotSimulated) & { readonly exitCode?: number };

/** A build that has gone on; a failure keeps it where it stood. */
export type Went = Build | Failure;

/** The build whose last step made or found an image. */
export function withImage(build: Build, stage: StageState, image: Image): Build {
  const written = build.written + (image.history?.item.createdBy.length ?? 0);
  const named = build.named + namesIn(image.config);
  return { ...build, written, named, stage: { ...stage, image }, steps: replaceLast(build.steps, { image }) };
}

function namesIn({ env = [], labels = {}, exposedPorts = [], volumes = [] }: Image["config"]): number {
  return env.length + Object.keys(labels).length + exposedPorts.length + volumes.length;
}

/** Reports of steps with the last one changed. */
export function replaceLast(steps: StepLog | undefined, changes: Partial<StepReport>): StepLog | undefined {
  return steps === undefined ? undefined : { ...steps, report: { ...steps.report, ...changes } };
}

/** Reports of steps with one more. */
export function withStep(before: StepLog | undefined, report: StepReport): StepLog {
  return { report, before, count: (before?.count ?? 0) + 1 };
}

/** The reports in order. */
export function reportsOf(steps: StepLog | undefined): readonly StepReport[] {
  const reports: StepReport[] = [];
  for (let at = steps; at !== undefined; at = at.before) reports.push(at.report);
  return reports.reverse();
}

/** Work in front of other work. */
export function withWork(work: readonly Work[], rest: WorkList | undefined): WorkList | undefined {
  let list = rest;
  for (let index = work.length - 1; index >= 0; index--) {
    const first = work[index];
    if (first !== undefined) list = { first, rest: list };
  }
  return list;
}

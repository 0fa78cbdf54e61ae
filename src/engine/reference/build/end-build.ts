import type { BuildResult, Rejected, Unsupported } from "../../../vocabulary/generated/types.ts";
import { ok, rejected, unsupported } from "../../../vocabulary/outcome.ts";
import { contentOfBytes } from "../content.ts";
import type { Environment } from "../environment.ts";
import type { Image } from "../image/image.ts";
import { imageId } from "../image/image-id.ts";
import { addImage, bindImage, tagImage } from "../image/image-table.ts";
import { scratchImage } from "../image/shell-image.ts";
import type { Draft } from "../state.ts";
import { unusedArgs } from "./build-args.ts";
import { type Build, type Failure, reportsOf, type StageState, type StepReport } from "./build-state.ts";
import { wordsOf } from "./problem.ts";

/** The end of a build: its result, or where it failed. What was made before a failure stays (API-006). */
export type BuildEnd = { readonly status: "ok"; readonly value: BuildResult } | Rejected | Unsupported;

/** A build that has done all its work: its image gets its tags and its handle. */
export function finishBuild(draft: Draft, build: Build, environment: Environment): BuildEnd {
  const image = build.options.builder === "classic" ? build.stage?.image : kept(draft, build.stage);
  // FRM-002
  if (image === undefined) return failBuild(build, { problem: "No image was generated. Is your Dockerfile empty?" });
  for (const tag of build.options.tags) tagImage(draft, image, tag, environment);
  bindImage(draft, build.options.handle, image);
  const unused = unusedArgs(build.args);
  // PAR-009, API-023: BuildKit is silent.
  const isClassic = build.options.builder === "classic";
  const warnings = isClassic ? [...build.warnings] : [];
  if (isClassic && unused.length > 0)
    warnings.push(`[Warning] One or more build-args [${unused.join(" ")}] were not consumed`);
  return ok<"build">({
    // Ids cost two digests each: they are computed when somebody reads them.
    get image() {
      return imageId(image, environment);
    },
    steps: reportsOf(build.steps).map((step) => stepEntry(step, environment)),
    warnings,
    output: contentOfBytes(build.output),
  });
}

/** BuildKit makes one image, at the end (API-006); one of nothing is one too (FRM-002). */
function kept(draft: Draft, stage: StageState | undefined): Image | undefined {
  if (stage === undefined) return undefined;
  const { layers, filesystem, history, author, architecture, os } = stage.image ?? scratchImage;
  return addImage(draft, { layers, filesystem, history, author, architecture, os, config: stage.config });
}

/** A build that cannot go on: where it stands. */
export function failBuild(build: Build, failure: Failure): Rejected | Unsupported {
  if ("unsupported" in failure) return unsupported(failure.unsupported, failure.problem);
  const { line } = build.steps?.report ?? {};
  return rejected("build-failed", wordsOf(failure), {
    ...(build.steps === undefined ? {} : { step: build.steps.count }),
    ...(line === undefined ? {} : { line }),
    ...(failure.exitCode === undefined ? {} : { exitCode: failure.exitCode }),
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

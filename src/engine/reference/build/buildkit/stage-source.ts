import type { Environment } from "../../environment.ts";
import { scratchImage } from "../../image/shell-image.ts";
import type { Draft } from "../../state.ts";
import type { Build, FinishedStage } from "../build-state.ts";
import { type CopySource, imageSource } from "../copy-source.ts";
import { imageByName } from "../find-image.ts";
import { isProblem, type Problem } from "../problem.ts";

/** A stage by its name, the last of several (FRM-011), or by its number. */
export function stageByName(build: Build, name: string): FinishedStage | undefined {
  const named = build.finished.findLast((stage) => stage.name !== "" && stage.name === name.toLowerCase());
  return named ?? (/^\d+$/.test(name) ? build.finished[Number(name)] : undefined);
}

/** What `--from` and `from=` name: a stage before this one, else an image (FRM-017 … FRM-021). */
export function sourceNamed(
  draft: Draft,
  build: Build,
  { from, environment }: { readonly from: string; readonly environment: Environment },
): CopySource | Problem {
  const stage = stageByName(build, from);
  if (stage !== undefined) return imageSource((stage.image ?? scratchImage).filesystem, environment);
  if (/^\d+$/.test(from)) return { problem: `invalid stage index ${from}` };
  if (build.stage?.name === from.toLowerCase() && from !== "") {
    return { problem: `circular dependency detected on stage: ${from}` };
  }
  const image = imageByName(draft, from, environment);
  return isProblem(image) ? image : imageSource(image.filesystem, environment);
}

import type { Environment } from "../../environment.ts";
import { scratchImage } from "../../image/shell-image.ts";
import type { Draft } from "../../state.ts";
import type { Build } from "../build-state.ts";
import { type CopySource, imageSource } from "../copy-source.ts";
import { imageByName } from "../find-image.ts";
import { isProblem, type Problem } from "../problem.ts";

/** Which stage a name means, the last of several (FRM-011), or a number. */
export function stageIndex(stages: readonly { readonly name: string }[], name: string): number | undefined {
  const named = stages.findLastIndex((stage) => stage.name !== "" && stage.name === name.toLowerCase());
  if (named >= 0) return named;
  return /^\d+$/.test(name) && Number(name) < stages.length ? Number(name) : undefined;
}

/** What `--from` and `from=` name: a stage before this one, else an image (FRM-017 … FRM-021). */
export function sourceNamed(
  draft: Draft,
  build: Build,
  { from, environment }: { readonly from: string; readonly environment: Environment },
): CopySource | Problem {
  const index = stageIndex(build.finished, from);
  const stage = index === undefined ? undefined : build.finished[index];
  if (stage !== undefined) return imageSource((stage.image ?? scratchImage).filesystem, environment);
  // PAR-031: nothing at all, unless a stage has this name (measured).
  if (from === "scratch") return imageSource(scratchImage.filesystem, environment);
  const own = String(build.finished.length);
  if (from === own || (from !== "" && build.stage?.name === from.toLowerCase())) {
    return { problem: `circular dependency detected on stage: ${build.stage?.name || `stage-${own}`}` };
  }
  if (/^\d+$/.test(from)) return { problem: `invalid stage index ${from}` };
  const image = imageByName(draft, from, environment);
  return isProblem(image) ? image : imageSource(image.filesystem, environment);
}

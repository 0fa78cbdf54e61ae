import type { Environment } from "../environment.ts";
import type { Image } from "../image/image.ts";
import type { Draft } from "../state.ts";
import { type Build, replaceLast, type StageState, withImage } from "./build-state.ts";
import { findCached, findInSources } from "./cache.ts";

/** A step that is about to be done. */
export interface Step {
  readonly stage: StageState;
  readonly recorded: StageState["config"];
  readonly environment: Environment;
}

/** The build with the cached image, or the stage to go on with where there is none. */
export function probeCache(draft: Draft, build: Build, step: Step): Build | StageState {
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

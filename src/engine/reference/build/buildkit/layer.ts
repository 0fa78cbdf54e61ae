import type { Config } from "../../../../vocabulary/generated/types.ts";
import type { Filesystem } from "../../filesystem/node.ts";
import type { Image } from "../../image/image.ts";
import { withItem } from "../../image/image-history.ts";
import { scratchImage } from "../../image/shell-image.ts";
import type { Draft } from "../../state.ts";
import type { StageState } from "../build-state.ts";

/** What one step adds to a stage. */
interface Added {
  readonly config: Config;
  /** Text of the history; undefined: the step has no entry of its own (ONBUILD). */
  readonly createdBy: string | undefined;
  /** The tree after the step; absent: a step that touches no tree. */
  readonly filesystem?: Filesystem;
}

/** LAY-037: what BuildKit stacks on each other, the layers of the base counted (measured). */
const layersMax = 129;

/** Nothing that could change files can be done on a stage of so many layers. */
export function isTooDeep({ image }: Pick<StageState, "image">): boolean {
  return (image ?? scratchImage).layers.length >= layersMax;
}

/**
 * What a stage is after a step. It is no image yet: only the last one of the target becomes one (API-006), with every
 * step that can change files as a layer, whether it did or not (RUN-008, WDR-003).
 */
export function afterStep(draft: Draft, stage: StageState, { config, createdBy, filesystem }: Added): Image {
  const below = stage.image ?? scratchImage;
  const author = stage.author ?? below.author ?? "";
  const item = {
    createdMs: draft.nowMs,
    createdBy: createdBy ?? "",
    comment: "buildkit.dockerfile.v0",
    ...(author === "" ? {} : { author }),
    ...(filesystem === undefined ? { emptyLayer: true } : {}),
  };
  return {
    number: 0,
    layers: filesystem === undefined ? below.layers : [...below.layers, { lower: below.filesystem, upper: filesystem }],
    filesystem: filesystem ?? below.filesystem,
    config,
    history: createdBy === undefined ? below.history : withItem(below.history, item),
    createdMs: draft.nowMs,
    ...(author === "" ? {} : { author }),
    architecture: below.architecture,
    os: below.os,
  };
}

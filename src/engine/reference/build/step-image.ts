import type { Config } from "../../../vocabulary/generated/types.ts";
import type { ContainerId } from "../../../vocabulary/ids.ts";
import { emitLogged } from "../container/events.ts";
import { hexId } from "../container/ids.ts";
import { inventName } from "../container/names.ts";
import type { Filesystem } from "../filesystem/node.ts";
import { mergeCommitConfig } from "../image/commit-config.ts";
import type { Image } from "../image/image.ts";
import { withItem } from "../image/image-history.ts";
import { addImage } from "../image/image-table.ts";
import { scratchImage } from "../image/shell-image.ts";
import type { Draft } from "../state.ts";
import type { StageState } from "./build-state.ts";
import { shellOf } from "./config-step.ts";
import type { Problem } from "./problem.ts";

/** dockerd stacks so many layers, those of the base counted; one more is `max depth exceeded` (LAY-037). */
export const layersMax = 125;

/** LAY-037 */
export const tooDeep: Problem = { problem: "max depth exceeded" };

/** The image of one step. */
export interface StepParts {
  /** Of the container that dockerd makes for the step: its command is the history's text. */
  readonly recorded: Config;
  /** The tree after the step; absent: nothing changed, no layer. */
  readonly filesystem?: Filesystem;
  /** What the layer leaves of that tree, where it is another one (LAY-018). */
  readonly stored?: Filesystem;
  /** Steps that copy make no container. */
  readonly hasContainer: boolean;
}

/** Adds the image that a step makes: a child of the one before, one history entry more (HIS-001). */
export function addStepImage(draft: Draft, stage: StageState, parts: StepParts): Image {
  const parent = stage.image;
  const below = parent ?? scratchImage;
  const container = parts.hasContainer ? passContainer(draft, stage, parts.recorded) : undefined;
  const author = stage.author ?? "";
  const made =
    parent === undefined || container === undefined ? undefined : mergeCommitConfig(parts.recorded, parent.config);
  return addImage(draft, {
    ...(parent === undefined ? {} : { parent: parent.number, builtFrom: parent }),
    layers:
      parts.filesystem === undefined
        ? below.layers
        : [...below.layers, { lower: below.filesystem, upper: parts.filesystem }],
    filesystem: parts.stored ?? parts.filesystem ?? below.filesystem,
    // The merge reaches the image's own health check too: what a new one leaves open is taken over (measured).
    config:
      made?.healthcheck === undefined || stage.config.healthcheck === undefined
        ? stage.config
        : { ...stage.config, healthcheck: made.healthcheck },
    history: withItem(below.history, {
      createdMs: draft.nowMs,
      createdBy: (parts.recorded.cmd ?? []).join(" "),
      ...(author === "" ? {} : { author }),
      ...(parts.filesystem === undefined ? { emptyLayer: true } : {}),
    }),
    ...(author === "" ? {} : { author }),
    architecture: below.architecture,
    os: below.os,
    // dockerd completes the configuration of a container that it makes by that of the image (measured).
    container: container === undefined ? { config: parts.recorded } : { id: container, config: made ?? parts.recorded },
  });
}

/** The configuration of a step's container: a comment in the place of a command. */
export function commented(config: Config, comment: string, joint: "apart" | "together" = "apart"): Config {
  const shell = shellOf(config);
  return { ...config, cmd: joint === "apart" ? [...shell, "#(nop) ", comment] : [...shell, `#(nop) ${comment}`] };
}

/** API-019: a step without a process makes a container all the same, and removes it. */
function passContainer(draft: Draft, stage: StageState, recorded: Config): ContainerId {
  draft.serial += 1;
  const id = hexId(draft.seed, `container #${draft.serial}`) as ContainerId;
  const name = inventName(draft, id);
  for (const action of ["create", "destroy"]) {
    emitLogged(draft, {
      kind: "container",
      action,
      id,
      name,
      image: stage.image ?? "",
      labels: recorded.labels,
      extra: undefined,
      timeMs: draft.nowMs,
    });
  }
  return id;
}

import type { ByteString } from "../bytes.ts";
import { createFrom, hostConfigOf } from "../container/create.ts";
import { startContainer } from "../container/start.ts";
import { removeWithVolumes } from "../container/volumes.ts";
import { commitContainer } from "../image/commit-container.ts";
import type { Image } from "../image/image.ts";
import { scratchImage } from "../image/shell-image.ts";
import type { Container, Draft, LogEntry } from "../state.ts";
import { argumentEntries, countsForCache } from "./build-args.ts";
import type { RunStep, StageState } from "./build-state.ts";
import { commandOf } from "./config-step.ts";
import type { CommandLine } from "./dockerfile/instruction.ts";
import type { Builder } from "./dockerfile/node.ts";
import type { NotSimulated, Problem } from "./problem.ts";

/** What a RUN does and what the image records of it: arguments stand in front of the command (RUN-007). */
export interface RunPlan {
  readonly argv: readonly string[];
  readonly recorded: StageState["config"];
  /** Environment and arguments. */
  readonly env: readonly string[];
}

export function planRun(stage: StageState, command: CommandLine): RunPlan {
  const { entrypoint: _, ...config } = stage.config;
  const argv = commandOf(config, command);
  const given = argumentEntries(stage.args, config.env ?? []);
  const counted = given.filter((entry) => countsForCache(stage.args, entry));
  const cmd = given.length === 0 ? argv : [`|${counted.length}`, ...counted, ...argv];
  // An empty command overrides nothing: the entrypoint of the base stays.
  const recorded = argv.length === 0 ? { ...stage.config, cmd } : { ...config, cmd };
  return { argv, recorded, env: [...(config.env ?? []), ...given] };
}

/** Starts the container of a RUN: a real one, with anonymous volumes (VOL-002) and the environment of RUN-006. */
export function startRun(draft: Draft, stage: StageState, plan: RunPlan): RunStep | Problem | NotSimulated {
  const image = stage.image ?? scratchImage;
  const { healthcheck: _, ...config } = { ...plan.recorded, cmd: plan.argv, env: plan.env };
  const hostConfig = hostConfigOf(draft, {});
  if ("status" in hostConfig) return { problem: hostConfig.message };
  const created = createFrom(draft, { image, imageRef: "", hostConfig, config }, {});
  if (!("id" in created)) {
    if (created.status === "unsupported")
      return { problem: created.message ?? created.capability, unsupported: created.capability };
    return { problem: created.message };
  }
  const started = startContainer(draft, created);
  if (started.status === "refused") {
    removeWithVolumes(draft, started.container);
    return { problem: started.message };
  }
  return {
    container: created.number,
    spentBefore: draft.spent,
    exits: started.container.exits,
    argv: plan.argv,
    recorded: plan.recorded,
  };
}

/** The image of a RUN that has ended well, if it can be one; its container goes, with its volumes. */
export function finishRun(draft: Draft, stage: StageState, container: Container, run: RunStep): Image | Problem {
  const image = commitContainer(draft, container, {
    config: stage.config,
    author: stage.author,
    recorded: run.recorded,
    ...(stage.image === undefined ? {} : { builtFrom: stage.image }),
  });
  removeWithVolumes(draft, container);
  return image;
}

/** What a RUN wrote, in order; of the classic builder standard error is red, and the last line is whole (API-007). */
export function outputOf(log: LogEntry | undefined, builder: Builder): ByteString {
  const pieces: ByteString[] = [];
  const isPlain = builder === "buildkit";
  for (let entry = log; entry !== undefined; entry = entry.older) {
    if (entry.bytes === "") continue;
    pieces.push(isPlain || entry.stream === "stdout" ? entry.bytes : `\u001b[91m${entry.bytes}\u001b[0m`);
  }
  const output = pieces.reverse().join("");
  return isPlain || output === "" || output.endsWith("\n") ? output : `${output}\n`;
}

import { type ByteString, bytesOfText } from "../bytes.ts";
import type { Environment } from "../environment.ts";
import type { Draft } from "../state.ts";
import { declareArg, stageLookup } from "./build-args.ts";
import type { Build, StageState, Went } from "./build-state.ts";
import { commitConfig } from "./commit-config.ts";
import { changeConfig } from "./config-step.ts";
import { performCopy } from "./copy-step.ts";
import { expandWord } from "./dockerfile/expand-word.ts";
import type { Instruction } from "./dockerfile/instruction.ts";
import { needsBuildKit } from "./needs-buildkit.ts";
import { probeCache } from "./probe-cache.ts";
import { isProblem } from "./problem.ts";
import { planRun, startRun } from "./run-step.ts";
import { commented } from "./step-image.ts";

export interface Performing {
  readonly instruction: Instruction;
  readonly environment: Environment;
}

/** Does one instruction of a stage. A RUN only begins: `running` says so. */
export function performStep(draft: Draft, build: Build, { instruction, environment }: Performing): Went {
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
      const cached = probeCache(draft, build, { stage, recorded: plan.recorded, environment });
      if ("work" in cached) return cached;
      const running = startRun(draft, cached, plan);
      return isProblem(running) ? running : { ...build, stage: cached, running };
    }
    default: {
      const changed = changeConfig(stage, instruction, expansion);
      if (isProblem(changed)) return changed;
      const { comment, variables: _, ...configured } = changed;
      const joint = instruction.kind === "workdir" ? "together" : "apart";
      const next = { ...stage, ...configured };
      const recorded = commented(next.config, comment, joint);
      const told = instruction.kind === "healthcheck" ? overriddenCheck(stage.config) : "";
      return commitConfig(draft, { ...build, output: build.output + told }, { stage: next, recorded, environment });
    }
  }
}

/** dockerd says which health check of the stage or its base another one takes the place of (measured). */
function overriddenCheck({ healthcheck }: StageState["config"]): ByteString {
  const test = healthcheck?.test ?? [];
  const isNone = test.length === 0 || test[0] === "NONE";
  return isNone ? "" : bytesOfText(`Note: overriding previous HEALTHCHECK: [${test.join(" ")}]\n`);
}

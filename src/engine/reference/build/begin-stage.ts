import { defaultPath } from "../container/configuration.ts";
import type { Environment } from "../environment.ts";
import type { Image } from "../image/image.ts";
import { scratchImage } from "../image/shell-image.ts";
import type { Draft } from "../state.ts";
import { metaLookup, nextStageArgs } from "./build-args.ts";
import {
  type Build,
  type FinishedStage,
  replaceLast,
  type StageState,
  type Went,
  type Work,
  withWork,
} from "./build-state.ts";
import { expandWord } from "./dockerfile/expand-word.ts";
import { imageByName } from "./find-image.ts";
import { problemOfPlatform } from "./platform.ts";
import { isProblem, type Problem } from "./problem.ts";

/** Begins a stage: finds its base (FRM-010, FRM-021) and puts the triggers of that before its steps (ONB-002). */
export function beginStage(
  draft: Draft,
  build: Build,
  {
    from,
    environment,
  }: { readonly from: Extract<Work, { kind: "from" }>["stage"]["from"]; readonly environment: Environment },
): Went {
  // FRM-011
  const isClassic = build.options.builder === "classic";
  if (isClassic && from.name !== "" && build.finished.some((stage) => stage.name === from.name)) {
    return { problem: `${from.name} stage name already used` };
  }
  const lookup = metaLookup(build.args);
  const platform = expandWord(from.platform, lookup, build.escapeCharacter);
  if (isProblem(platform) && "unsupported" in platform) return platform;
  if (isProblem(platform))
    return { problem: `failed to process arguments for platform ${from.platform}: ${platform.problem}` };
  const bad = from.platform === "" ? undefined : problemOfPlatform(platform);
  if (bad !== undefined) return bad;
  const name = expandWord(from.base, lookup, build.escapeCharacter);
  if (isProblem(name)) return name;
  if (name === "") return { problem: `base name (${from.base}) should not be blank` };
  const base = baseStage(build, name);
  const image = base === undefined ? baseImage(draft, name, environment) : base.image;
  if (isProblem(image)) return image;
  // FRM-024: BuildKit would pull one of that platform.
  if (!isClassic && platform !== "" && image !== undefined && base === undefined && !isOfPlatform(image, platform)) {
    return { problem: `${name}: no match for platform ${platform} in the local images` };
  }
  const { onbuild = [], openStdin: _, ...inherited } = (image ?? scratchImage).config;
  // FRM-004
  const config = isClassic || image !== undefined ? inherited : { ...inherited, workdir: "/" };
  const env = config.env ?? [];
  const own = env.some((entry) => entry.startsWith("PATH=")) ? env : [...env, defaultPath];
  const stage: StageState = {
    name: from.name,
    image,
    // FRM-004: everybody gets a path.
    config: own === env ? config : { ...config, env: own },
    cmdSet: false,
    args: nextStageArgs(build.args),
    missed: build.options.noCache,
    sources: build.options.cacheFrom,
    // ARG-005: a stage on another one sees what that one has declared.
    ...(isClassic ? {} : { sandbox: base?.sandbox ?? { env: own, args: [] } }),
  };
  const steps = image === undefined ? build.steps : replaceLast(build.steps, { image });
  // ONB-002, ONB-003: triggers run right after FROM, once.
  const triggers = onbuild.map((text): Work => ({ kind: "trigger", text }));
  const plural = triggers.length === 1 ? "" : "s";
  const told = triggers.length === 0 || !isClassic ? "" : `# Executing ${triggers.length} build trigger${plural}\n`;
  return { ...build, stage, steps, output: build.output + told, work: withWork(triggers, build.work) };
}

/** A stage shadows an image of its name (FRM-021); to the classic builder in any case (FRM-009). */
export function baseStage(build: Build, name: string): FinishedStage | undefined {
  if (name === "") return undefined;
  if (build.options.builder === "classic") return build.finished.find((one) => one.name === name.toLowerCase());
  return build.finished.findLast((one) => one.name === name);
}

function isOfPlatform({ os, architecture }: Image, platform: string): boolean {
  const [wantedOs, wantedArchitecture] = platform.split("/");
  return wantedArchitecture === undefined
    ? platform === os || platform === architecture
    : wantedOs === os && wantedArchitecture === architecture;
}

/** Undefined: scratch. */
function baseImage(draft: Draft, name: string, environment: Environment): Image | undefined | Problem {
  return name === "scratch" ? undefined : imageByName(draft, name, environment);
}

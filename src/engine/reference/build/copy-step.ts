import type { Environment } from "../environment.ts";
import { storedTree } from "../filesystem/stored-tree.ts";
import { scratchImage } from "../image/shell-image.ts";
import type { Draft } from "../state.ts";
import { stageLookup } from "./build-args.ts";
import { type Build, type StageState, type Went, withImage } from "./build-state.ts";
import { parseChown } from "./chown.ts";
import { findItems, imageSource } from "./copy-source.ts";
import { expandWord } from "./dockerfile/expand-word.ts";
import type { CopySources, Instruction } from "./dockerfile/instruction.ts";
import { imageByName } from "./find-image.ts";
import { needsBuildKit } from "./needs-buildkit.ts";
import { placeItems } from "./place-items.ts";
import { probeCache } from "./probe-cache.ts";
import { isProblem, type Problem } from "./problem.ts";
import { sumOfList } from "./source-hash.ts";
import { addStepImage, commented, layersMax, tooDeep } from "./step-image.ts";

/** An ADD or COPY that is about to be done. */
export interface Copying {
  readonly instruction: Extract<Instruction, { readonly kind: "add" | "copy" }>;
  readonly stage: StageState;
  readonly environment: Environment;
}

/** ADD and COPY: a layer of what they bring, even where nothing is new (CPY-039). */
export function performCopy(draft: Draft, build: Build, { instruction, stage, environment }: Copying): Went {
  const name = instruction.kind.toUpperCase();
  const expanded = expandCopy(instruction.copy, build, stage);
  if (isProblem(expanded)) return expanded;
  if (expanded.chmod !== undefined && expanded.chmod !== "") return needsBuildKit("chmod");
  const from = instruction.kind === "copy" ? instruction.from : "";
  const source = from === "" ? build.context.source : sourceFrom(draft, build, { from, environment });
  if (isProblem(source)) return { problem: `invalid from flag value ${from}: ${source.problem}` };
  if (
    instruction.kind === "add" &&
    expanded.sources.some((path) => /^(?:https?:\/\/|git@|github\.com\/)./.test(path))
  ) {
    return { problem: "ADD of a URL is not simulated: there is no network", unsupported: "build.add-url" };
  }
  const items = findItems(source, expanded.sources, { isUrlAllowed: instruction.kind === "add", environment });
  if (isProblem(items)) return { problem: `${name} failed: ${items.problem}` };
  if (items.length > 1 && !expanded.destination.endsWith("/")) {
    // CPY-008, CPY-009
    return {
      problem: `When using ${name} with more than one source file, the destination must be a directory and end with a /`,
    };
  }
  const [only, ...others] = items;
  const hash =
    only !== undefined && others.length === 0
      ? only.hash
      : sumOfList(
          "multi",
          items.map((item) => item.hash),
          environment,
        );
  const chown = expanded.chown === "" ? "" : `--chown=${expanded.chown}`;
  const recorded = commented(stage.config, `${name} ${chown}${hash} in ${expanded.destination} `, "together");
  const probed = probeCache(draft, build, { stage, recorded, environment });
  if ("work" in probed) return probed;
  const below = (probed.image ?? scratchImage).filesystem;
  const owner = expanded.chown === "" ? { uid: 0, gid: 0 } : parseChown(expanded.chown, below);
  if (isProblem(owner)) return owner;
  const filesystem = placeItems(below, items, {
    destination: absolute(probed.config.workdir, expanded.destination),
    // CPY-026, CPY-035
    owner: from !== "" && expanded.chown === "" ? undefined : owner,
    unpacks: instruction.kind === "add" ? (environment.decompressors ?? {}) : undefined,
    nowMs: draft.nowMs,
    sentMs: build.context.sentMs,
  });
  if (isProblem(filesystem)) return filesystem;
  if ((probed.image?.layers.length ?? 0) >= layersMax) return tooDeep;
  const stored = storedTree(below, filesystem);
  if ("problem" in stored) return stored;
  return withImage(build, probed, addStepImage(draft, probed, { recorded, filesystem, stored, hasContainer: false }));
}

/** CPY-034, FRM-020: everything but `--from` is expanded. */
function expandCopy(copy: CopySources, build: Build, stage: StageState): CopySources | Problem {
  const lookup = stageLookup(stage.args, stage.config.env ?? []);
  const sources: string[] = [];
  for (const source of copy.sources) {
    const expanded = expandWord(source, lookup, build.escapeCharacter);
    if (isProblem(expanded)) return expanded;
    sources.push(expanded);
  }
  const chown = expandWord(copy.chown, lookup, build.escapeCharacter);
  if (isProblem(chown)) return chown;
  const destination = expandWord(copy.destination, lookup, build.escapeCharacter);
  return isProblem(destination) ? destination : { ...copy, sources, chown, destination };
}

/** A stage by name or number, else an image (FRM-017 … FRM-021). */
function sourceFrom(
  draft: Draft,
  build: Build,
  { from, environment }: { readonly from: string; readonly environment: Environment },
): ReturnType<typeof imageSource> | Problem {
  const named = build.finished.find((stage) => stage.name !== "" && stage.name === from.toLowerCase());
  if (named !== undefined) return imageSource((named.image ?? scratchImage).filesystem, environment);
  if (/^[-+]?\d+$/.test(from)) {
    const index = Number(from);
    if (index === build.finished.length) return { problem: "refers to current build stage" };
    const stage = build.finished[index];
    // FRM-018
    if (stage === undefined) return { problem: "index out of bounds" };
    return imageSource((stage.image ?? scratchImage).filesystem, environment);
  }
  const image = imageByName(draft, from, environment);
  return isProblem(image) ? image : imageSource(image.filesystem, environment);
}

/** CPY-017: the slash at the end stays. */
function absolute(workdir: string | undefined, destination: string): string {
  return destination.startsWith("/") ? destination : `${workdir ?? ""}/${destination}`;
}

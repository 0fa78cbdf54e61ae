import { type BuildArgs, declareMeta, metaLookup } from "../build-args.ts";
import { expandWord } from "../dockerfile/expand-word.ts";
import type { Program, Stage } from "../dockerfile/stages.ts";
import { isProblem } from "../problem.ts";
import { stageIndex } from "./stage-source.ts";

/**
 * Stages that the last one needs, itself among them: BuildKit does no others (FRM-016). What a trigger names counts for
 * nothing: it is not looked into before the stages are chosen (measured).
 */
export function neededStages(
  { metaArgs, stages }: Program,
  last: number,
  { given, escapeCharacter }: { readonly given: BuildArgs; readonly escapeCharacter: string },
): ReadonlySet<number> {
  const args = metaArgs.reduce((known, { instruction }) => declareAll(known, instruction, escapeCharacter), given);
  const needed = new Set<number>();
  const todo = [last];
  for (let index = todo.pop(); index !== undefined; index = todo.pop()) {
    const stage = stages[index];
    if (stage === undefined || needed.has(index)) continue;
    needed.add(index);
    const before = stages.slice(0, index).map(({ from }) => from);
    const base = expandWord(stage.from.base, metaLookup(args), escapeCharacter);
    for (const name of [isProblem(base) ? "" : base, ...sourcesIn(stage)]) {
      todo.push(stageIndex(before, name) ?? -1);
    }
  }
  return needed;
}

/** What can be expanded; what cannot is refused when its turn comes. */
function declareAll(
  known: BuildArgs,
  instruction: Program["metaArgs"][number]["instruction"],
  escapeCharacter: string,
): BuildArgs {
  let args = known;
  for (const { name, value } of instruction.args) {
    const expanded = value === undefined ? undefined : expandWord(value, metaLookup(args), escapeCharacter);
    args = declareMeta(args, name, isProblem(expanded) ? undefined : expanded);
  }
  return args;
}

/** Names and numbers of stages, or of images, that steps speak of. */
function sourcesIn({ steps }: Stage): readonly string[] {
  return steps.flatMap(({ instruction }) => {
    if (instruction.kind === "copy") return [instruction.from];
    return instruction.kind === "run" ? (instruction.mounts ?? []).map(({ from }) => from) : [];
  });
}

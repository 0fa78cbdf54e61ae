import { type BuildArgs, declareMeta, metaLookup } from "../build-args.ts";
import { expandWord, type Lookup } from "../dockerfile/expand-word.ts";
import type { Program, Stage } from "../dockerfile/stages.ts";
import { isProblem } from "../problem.ts";

/** Stages that the last one needs, itself among them: BuildKit does no others (FRM-016). */
export function neededStages(program: Program, last: number, given: BuildArgs): ReadonlySet<number> {
  let args = given;
  for (const { instruction } of program.metaArgs) {
    for (const { name, value } of instruction.args) {
      const expanded = value === undefined ? undefined : expandWord(value, metaLookup(args), "\\");
      args = declareMeta(args, name, isProblem(expanded) ? undefined : expanded);
    }
  }
  const lookup = metaLookup(args);
  const needed = new Set<number>();
  const todo = [last];
  for (let index = todo.pop(); index !== undefined; index = todo.pop()) {
    const stage = program.stages[index];
    if (stage === undefined || needed.has(index)) continue;
    needed.add(index);
    for (const name of namesIn(stage, lookup)) todo.push(indexOf(program.stages.slice(0, index), name));
  }
  return needed;
}

/** Names and numbers of stages, or of images, that a stage speaks of. */
function namesIn({ from, steps }: Stage, lookup: Lookup): readonly string[] {
  const base = expandWord(from.base, lookup, "\\");
  const names = isProblem(base) ? [] : [base];
  for (const { instruction } of steps) {
    if (instruction.kind === "copy") names.push(instruction.from);
    if (instruction.kind === "run") for (const mount of instruction.mounts ?? []) names.push(mount.from);
    // A trigger of this stage runs in those on it, which name it.
    if (instruction.kind === "onbuild")
      names.push(...[...instruction.expression.matchAll(/from=([^\s,]+)/g)].map((match) => match[1] ?? ""));
  }
  return names;
}

/** -1: it is none of them. */
function indexOf(stages: readonly Stage[], name: string): number {
  const named = stages.findLastIndex((stage) => stage.from.name !== "" && stage.from.name === name.toLowerCase());
  return named < 0 && /^\d+$/.test(name) && Number(name) < stages.length ? Number(name) : named;
}

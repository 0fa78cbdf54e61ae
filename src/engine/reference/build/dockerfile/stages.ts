import { isProblem, wordsOf } from "../problem.ts";
import type { From, Instruction } from "./instruction.ts";
import type { Builder, DockerfileNode, DockerfileProblem, ParsedDockerfile } from "./node.ts";
import { readInstruction } from "./read-instruction.ts";

/** An instruction that a build performs. */
export interface BuildStep {
  readonly instruction: Instruction;
  /** As the builder shows it. */
  readonly text: string;
  /** Absent for what is in no file: the build's own labels. */
  readonly line?: number;
}

export interface Stage {
  readonly from: From;
  readonly text: string;
  readonly line: number;
  readonly steps: readonly BuildStep[];
}

/** What a Dockerfile says as a whole. */
export interface Program {
  /** ARG before the first FROM. */
  readonly metaArgs: readonly (BuildStep & { readonly instruction: Extract<Instruction, { readonly kind: "arg" }> })[];
  readonly stages: readonly Stage[];
}

/** Groups instructions into stages. Every instruction is checked before any is performed (PAR-003, PAR-004). */
export function readProgram(parsed: ParsedDockerfile, builder: Builder = "classic"): Program | DockerfileProblem {
  const metaArgs: Program["metaArgs"][number][] = [];
  const stages: (Omit<Stage, "steps"> & { readonly steps: BuildStep[] })[] = [];
  for (const node of parsed.nodes) {
    const instruction = readInstruction(node, builder);
    if (isProblem(instruction)) {
      return {
        problem: `dockerfile parse error line ${node.line}: ${wordsOf(instruction)}`,
        line: node.line,
        column: node.column,
      };
    }
    const place = placeOf(node);
    const stage = stages.at(-1);
    if (instruction.kind === "from") stages.push({ from: instruction, ...place, steps: [] });
    else if (stage !== undefined) stage.steps.push({ instruction, ...place });
    else if (instruction.kind === "arg") metaArgs.push({ instruction, ...place });
    else return { problem: "no build stage in current context", line: node.line, column: node.column };
  }
  return { metaArgs, stages };
}

/** Index of a stage by its name; a number names none (API-022). */
export function findStage(stages: readonly Stage[], name: string): number {
  return name === "" ? -1 : stages.findIndex((stage) => stage.from.name === name.toLowerCase());
}

function placeOf(node: DockerfileNode): { readonly text: string; readonly line: number } {
  return { text: node.original, line: node.line };
}

/** One instruction of a Dockerfile: its keyword and the line it begins on. */
export interface InstructionLine {
  readonly keyword: string;
  /** From 1. */
  readonly line: number;
}

/**
 * Where the instructions of a Dockerfile begin: comments and blank lines are skipped, also inside a continuation; the
 * escape directive counts on the first lines only (PAR-006, PAR-009). Enough to name the line of a step, no parser.
 */
export function instructionsOf(text: string): readonly InstructionLine[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const mark = /^\s*#\s*escape\s*=\s*`\s*$/im.test(lines[0] ?? "") ? "`" : "\\";
  const continues = (line: string): boolean => line.trimEnd().endsWith(mark);
  const found: InstructionLine[] = [];
  let continued = false;
  for (const [index, line] of lines.entries()) {
    const trimmed = line.trim();
    if (trimmed === "" || trimmed.startsWith("#")) continue;
    if (!continued) found.push({ keyword: (trimmed.split(/\s/)[0] ?? "").toUpperCase(), line: index + 1 });
    continued = continues(line);
  }
  return found;
}

/**
 * Line of each step, in order. Steps follow the file, but a builder leaves out stages that the target does not need and
 * adds steps (labels, triggers): a step takes the next instruction of its keyword, and none when there is no such.
 */
export function lineOfSteps(
  instructions: readonly InstructionLine[],
  steps: readonly string[],
): readonly (number | undefined)[] {
  let next = 0;
  return steps.map((step) => {
    const keyword = (step.trim().split(/\s/)[0] ?? "").toUpperCase();
    const index = instructions.findIndex(
      (instruction, position) => position >= next && instruction.keyword === keyword,
    );
    if (index < 0) return undefined;
    next = index + 1;
    return instructions[index]?.line;
  });
}

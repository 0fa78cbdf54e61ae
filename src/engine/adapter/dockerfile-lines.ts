/** One instruction of a Dockerfile: how it begins, and on which line. */
export interface InstructionLine {
  readonly keyword: string;
  /** What follows the keyword on the first line, blanks squeezed, without the mark of a continuation. */
  readonly text: string;
  /** What follows the keyword on all its lines, blanks squeezed. */
  readonly whole: string;
  /** From 1. */
  readonly line: number;
}

/**
 * Where the instructions of a Dockerfile begin: comments and blank lines are skipped, also inside a continuation; the
 * escape directive counts on the first line only (PAR-006, PAR-009). Enough to name the line of a step, no parser.
 */
export function instructionsOf(text: string): readonly InstructionLine[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const mark = /^\s*#\s*escape\s*=\s*`\s*$/i.test(lines[0] ?? "") ? "`" : "\\";
  const found: InstructionLine[] = [];
  let continued = false;
  for (const [index, line] of lines.entries()) {
    const trimmed = line.trim();
    if (trimmed === "" || trimmed.startsWith("#")) continue;
    const continues = trimmed.endsWith(mark);
    const content = continues ? trimmed.slice(0, -1) : trimmed;
    const open = continued ? found.pop() : undefined;
    if (open === undefined) {
      const { keyword, text: first } = split(content);
      found.push({ keyword, text: first, whole: first, line: index + 1 });
    } else found.push({ ...open, whole: `${open.whole} ${squeezed(content)}`.trim() });
    continued = continues;
  }
  return found;
}

/**
 * Line of each step, in order. Steps follow the file, but a builder leaves out stages that the target does not need and
 * adds steps (labels, triggers): a step takes the next instruction that begins as it does; else the next of its keyword,
 * unless a later step begins as that one; else none.
 */
export function lineOfSteps(
  instructions: readonly InstructionLine[],
  steps: readonly string[],
): readonly (number | undefined)[] {
  const parts = steps.map((step) => split(step.trim()));
  let next = 0;
  return parts.map((step, position) => {
    const left = instructions.slice(next);
    // What is not FROM belongs to the stage that has begun; a label that was given beside the file to no line of the next.
    const end = step.keyword === "FROM" ? -1 : left.findIndex(({ keyword }) => keyword === "FROM");
    const open = end < 0 ? left : left.slice(0, end);
    let index = open.findIndex((instruction) => begins(step, instruction));
    if (index < 0) {
      const later = parts.slice(position + 1);
      index = open.findIndex(
        (instruction) => instruction.keyword === step.keyword && !later.some((other) => begins(other, instruction)),
      );
    }
    if (index < 0) return undefined;
    next += index + 1;
    return open[index]?.line;
  });
}

function squeezed(text: string): string {
  return text
    .split(/\s+/)
    .filter((word) => word !== "")
    .join(" ");
}

function split(instruction: string): { readonly keyword: string; readonly text: string } {
  const [keyword = "", ...words] = squeezed(instruction).split(" ");
  return { keyword: keyword.toUpperCase(), text: words.join(" ") };
}

function begins(step: { readonly keyword: string; readonly text: string }, instruction: InstructionLine): boolean {
  return step.keyword === instruction.keyword && step.text.startsWith(instruction.text);
}

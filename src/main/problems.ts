import type { Problem } from "../vocabulary/problem.ts";

/** Problems as text: place, code and message, the lines of the file, the hint. */
export function problemsText(problems: readonly Problem[]): string {
  return problems
    .map((problem) => {
      const { file, range, code, severity, message } = problem;
      const lines = [`${file}:${range.line}:${range.column}  ${severity} ${code}  ${message}`];
      if (problem.frame !== undefined) lines.push(problem.frame);
      for (const note of problem.notes ?? []) lines.push(`  ${note}`);
      if (problem.hint !== undefined) lines.push(`  hint: ${problem.hint}`);
      return `${lines.join("\n")}\n`;
    })
    .join("\n");
}

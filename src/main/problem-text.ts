import { colours, noColours } from "../report/paint.ts";
import { codeOf } from "../scenario/codes.ts";
import type { Problem } from "../vocabulary/problem.ts";

/** `file:line:column: error E2101 message`, the frame, the hint and the notes; ends with a line end. */
export function problemText(problem: Problem, options: { readonly color: boolean }): string {
  const paint = options.color ? colours : noColours;
  const { file, range, severity, code, message } = problem;
  const head = `${paint.strong(`${file}:${range.line}:${range.column}`)}: ${paint.bad(severity)} ${code} ${message}`;
  const lines = [head];
  if (problem.frame !== undefined) lines.push(...problem.frame.split("\n").map((line) => `  ${paint.dim(line)}`));
  if (problem.hint !== undefined) lines.push(`  hint: ${problem.hint}`);
  for (const note of problem.notes ?? []) lines.push(`  ${note}`);
  return `${lines.join("\n")}\n`;
}

/** A workflow command of GitHub Actions: the problem becomes an annotation on its line. */
export function problemAnnotation(problem: Problem): string {
  const { file, range, severity, code, message, hint, notes = [] } = problem;
  const body = [message, ...(hint === undefined ? [] : [`hint: ${hint}`]), ...notes].join("\n");
  const properties = [
    `file=${property(file)}`,
    `line=${range.line}`,
    `col=${range.column}`,
    `title=${property(`${code} ${codeOf(code).name}`)}`,
  ];
  return `::${severity} ${properties.join(",")}::${data(body)}\n`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

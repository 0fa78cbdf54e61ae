import type { Finding, Outcome, StepFinished, Verdict } from "../vocabulary/generated/types.ts";
import { describeOperation } from "./describe.ts";
import type { AttemptRecord, RunRecord } from "./fold.ts";
import { attemptVerdict } from "./fold.ts";
import { codeFrame } from "./frame.ts";
import type { Paint } from "./paint.ts";
import { noColours } from "./paint.ts";
import { reproduceCommand } from "./reproduce.ts";

/** What a failure is told with. */
export interface FailureOptions {
  readonly paint: Paint;
  /** The command that starts the program, e.g. `npx plimsoll`. */
  readonly program: string;
}

const headings: { readonly [S in Verdict["status"]]: string } = {
  passed: "PASS",
  failed: "FAIL",
  "unexpectedly-passing": "STALE",
  flaky: "FLAKY",
  "engine-error": "ERROR",
  "harness-error": "BUG",
  "known-failing": "KNOWN",
  unsupported: "UNSUPPORTED",
  skipped: "SKIP",
};

/**
 * A failed attempt, told once: where, which scenario and rules, the author's line with a caret for each finding,
 * expected and actual, the engine's answer, and the command that shows it again.
 */
export function failureText(run: RunRecord, attempt: AttemptRecord, options: FailureOptions): string {
  const { paint } = options;
  const verdict = attemptVerdict(attempt);
  const failing = attempt.steps.filter((step) => step.findings.length > 0);
  const rules = attempt.started.rules.length > 0 ? `  [${attempt.started.rules.join(" ")}]` : "";
  const again = attempt.attempt > 1 ? paint.dim(`  (attempt ${attempt.attempt})`) : "";
  const title = `${paint.bad(paint.strong(headings[verdict.status]))}  ${placeOf(attempt)}  ${paint.strong(attempt.started.name)}`;
  const lines = [`${title}${rules}${again}`];
  for (const step of failing) lines.push(...stepLines(run, attempt, step, paint));
  if (failing.length === 0 && verdict.reason !== undefined) lines.push(`  ${verdict.reason}`);
  for (const residue of attempt.residue) lines.push(`  ${paint.bad("left behind:")} ${residue}`);
  lines.push(`  ${paint.dim("again:")} ${reproduceCommand(run, attempt, options.program)}`);
  return lines.join("\n");
}

/** `path:line:column` of the first finding, or of the scenario. */
export function placeOf(attempt: AttemptRecord): string {
  for (const step of attempt.steps) {
    for (const finding of step.findings) {
      const range = finding.range ?? attempt.started.steps[step.index]?.range;
      if (range !== undefined) return `${range.file ?? attempt.started.path}:${range.line}:${range.column}`;
    }
  }
  return attempt.started.path;
}

/** The same without colours or source, for reports that show text: one paragraph for each finding. */
export function plainFindings(run: RunRecord, attempt: AttemptRecord): string {
  return attempt.steps
    .filter((step) => step.findings.length > 0)
    .flatMap((step) => stepLines(run, attempt, step, noColours))
    .map((line) => line.replace(/^ {2}/, ""))
    .join("\n");
}

function stepLines(run: RunRecord, attempt: AttemptRecord, step: StepFinished, paint: Paint): readonly string[] {
  const planned = attempt.started.steps[step.index];
  const label = describeOperation(planned?.verb ?? "clean-up", planned?.operation ?? step.operation);
  const where =
    step.phase === "cleanup" ? "clean-up" : `step ${step.index + 1} of ${attempt.started.steps.length}: ${label}`;
  const lines = [`  ${where}`];
  for (const finding of step.findings) lines.push(...findingLines(run, attempt, finding, { paint, step }));
  const answer = outcomeLine(step.outcome);
  if (answer !== undefined) lines.push(`  ${paint.dim("the engine answered:")} ${answer}`);
  if (step.ignored !== undefined && step.ignored.length > 0) {
    lines.push(`  ${paint.dim(`not compared: ${step.ignored.join(" ")}`)}`);
  }
  return lines;
}

function findingLines(
  run: RunRecord,
  attempt: AttemptRecord,
  finding: Finding,
  { paint, step }: { readonly paint: Paint; readonly step: StepFinished },
): readonly string[] {
  const range = finding.range ?? attempt.started.steps[step.index]?.range;
  const lines: string[] = [];
  if (range !== undefined) {
    const source = run.sources.get(range.file ?? attempt.started.path);
    if (source !== undefined) lines.push(...codeFrame(source, range, { paint, linesMax: 3 }));
    if (range.file !== undefined) lines.push(`    ${paint.dim(`in ${range.file}:${range.line}:${range.column}`)}`);
  }
  lines.push(`    ${finding.message}`);
  if (finding.expected !== undefined) lines.push(...labelled("expected", finding.expected, paint.good));
  if (finding.actual !== undefined) lines.push(...labelled("actual", finding.actual, paint.bad));
  return lines;
}

function labelled(label: string, text: string, colour: (text: string) => string): readonly string[] {
  const [first = "", ...rest] = text.split("\n");
  const head = `    ${`${label}:`.padEnd(9)} `;
  return [head + colour(first), ...rest.map((line) => " ".repeat(head.length) + colour(line))];
}

/** What the engine said, when it was not an ordinary answer. */
function outcomeLine(outcome: object): string | undefined {
  const answer = readOutcome(outcome);
  switch (answer.status) {
    case "rejected":
      return `rejected (${answer.kind}): ${answer.message.trim()}`;
    case "blocked":
      return "nothing: it blocks";
    case "unsupported":
      return `unsupported: ${answer.message ?? answer.capability}`;
    case "indeterminate":
      return `indeterminate: ${answer.reason}`;
    default:
      return undefined;
  }
}

/** The outcome of an event: events hold loose objects. */
function readOutcome(outcome: object): Outcome {
  return outcome as Outcome; // an event is written by the runner and validated when it is read from a file
}

import type { Verdict } from "./generated/types.ts";

/** The word of a verdict. */
export type VerdictStatus = Verdict["status"];

interface VerdictTraits {
  /** Exit code that the verdict asks for; 0: it fails nothing. */
  readonly exitCode: 0 | 1 | 4 | 5;
  /** One glyph, so that a report reads without colour too. */
  readonly glyph: string;
}

/** What each verdict means for a run, in the order in which reports list them. */
export const verdicts: { readonly [S in VerdictStatus]: VerdictTraits } = {
  passed: { exitCode: 0, glyph: "✓" },
  failed: { exitCode: 1, glyph: "✗" },
  "unexpectedly-passing": { exitCode: 1, glyph: "!" },
  flaky: { exitCode: 1, glyph: "~" },
  "engine-error": { exitCode: 4, glyph: "E" },
  "harness-error": { exitCode: 5, glyph: "B" },
  "known-failing": { exitCode: 0, glyph: "k" },
  unsupported: { exitCode: 0, glyph: "u" },
  skipped: { exitCode: 0, glyph: "-" },
};

/** The verdicts in the order in which reports list them. */
export const verdictStatuses: readonly VerdictStatus[] = [
  "passed",
  "failed",
  "unexpectedly-passing",
  "flaky",
  "engine-error",
  "harness-error",
  "known-failing",
  "unsupported",
  "skipped",
];

/**
 * One verdict for several attempts of a scenario: the common one; `flaky` when some passed and some failed;
 * otherwise the gravest, so that an engine error is never hidden by a pass.
 */
export function combineVerdicts(attempts: readonly Verdict[]): Verdict {
  const [first] = attempts;
  if (first === undefined) return { status: "skipped", reason: "it was not run" };
  const last = attempts.at(-1) ?? first;
  const statuses = new Set(attempts.map((verdict) => verdict.status));
  if (statuses.size === 1) return last;
  const gravest = attempts.reduce((worst, verdict) => (gravity(verdict) > gravity(worst) ? verdict : worst));
  if (verdicts[gravest.status].exitCode > 1) return gravest;
  const passes = attempts.filter((verdict) => passing.has(verdict.status)).length;
  if (passes === 0 || passes === attempts.length) return gravest;
  const reason = attempts.find((verdict) => !passing.has(verdict.status))?.reason ?? "the attempts differ";
  return { status: "flaky", reason, attempts: attempts.length, passes };
}

const passing: ReadonlySet<VerdictStatus> = new Set<VerdictStatus>(["passed", "unexpectedly-passing"]);

function gravity(verdict: Verdict): number {
  return verdicts[verdict.status].exitCode * 2 + (verdict.status === "passed" ? 0 : 1);
}

/** Exit codes of the program. */
export const exitCodes = { ok: 0, failed: 1, badFile: 2, badUse: 3, engine: 4, bug: 5, interrupted: 130 } as const;

const precedence: readonly number[] = [5, 4, 2, 3, 1, 0];

/** The exit code that speaks for several: 5, 4, 2, 3, 1, 0, the first that occurs. */
export function gravestExitCode(codes: Iterable<number>): number {
  const present = new Set(codes);
  return precedence.find((code) => present.has(code)) ?? 0;
}

/** Exit code of a run by its scenarios; a run in which nothing passed is 3 unless something worse was found. */
export function exitCodeOf(
  counts: Readonly<Record<string, number>>,
  options: { readonly allowFlaky: boolean },
): number {
  const codes: number[] = [];
  let good = 0;
  for (const status of verdictStatuses) {
    const count = counts[status] ?? 0;
    if (count === 0) continue;
    const forgiven = status === "flaky" && options.allowFlaky;
    // A flaky scenario did pass, so the run showed something.
    if (status === "passed" || status === "flaky") good += count;
    if (!forgiven) codes.push(verdicts[status].exitCode);
  }
  if (good === 0) codes.push(exitCodes.badUse);
  return gravestExitCode(codes);
}

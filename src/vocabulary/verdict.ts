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

const precedence: readonly number[] = [5, 4, 2, 1, 3, 0];

/** The exit code that speaks for several: 5, 4, 2, 1, 3, 0, the first that occurs. */
export function gravestExitCode(codes: Iterable<number>): number {
  const present = new Set(codes);
  return precedence.find((code) => present.has(code)) ?? 0;
}

/** Verdicts of scenarios that showed nothing about the engine. */
const idle: ReadonlySet<VerdictStatus> = new Set<VerdictStatus>(["skipped", "unsupported"]);

/** Exit code of a run by its scenarios; a run in which every scenario was skipped or unsupported, or none was there, is 3. */
export function exitCodeOf(
  counts: Readonly<Record<string, number>>,
  options: { readonly allowFlaky: boolean },
): number {
  const ran = verdictStatuses.filter((status) => !idle.has(status) && (counts[status] ?? 0) > 0);
  if (ran.length === 0) return exitCodes.badUse;
  return gravestExitCode(
    ran.map((status) => (status === "flaky" && options.allowFlaky ? exitCodes.ok : verdicts[status].exitCode)),
  );
}

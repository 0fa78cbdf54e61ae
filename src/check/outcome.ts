import type { ErrorExpectation, Expectation, Json } from "../vocabulary/expectation.ts";
import type { ErrorKind, Finding, Outcome, Rejected } from "../vocabulary/generated/types.ts";
import { jsonValue } from "./observations.ts";
import { profileOf } from "./profiles.ts";
import type { Subject } from "./subject.ts";
import { describeOutcome, found, pathOf } from "./tell.ts";

/** What the outcome alone says. */
export interface OutcomeJudgement {
  readonly findings: readonly Finding[];
  readonly unsupported?: string;
}

type Answered = Subject & { readonly outcome: Outcome };

/**
 * The rules of outcomes: without `error` or `blocks` it must be ok; a foreground run, an exec and a build must exit 0
 * unless `exit` says otherwise; `engine-fault` and `indeterminate` satisfy nothing; `unsupported` is accepted only for a
 * capability that the engine does not claim and that is in no selected profile.
 */
export function judgeOutcome(subject: Answered): OutcomeJudgement {
  const { outcome } = subject;
  const expect = subject.binding?.expect ?? {};
  switch (outcome.status) {
    case "ok":
      return { findings: judgeOk(subject, expect) };
    case "rejected":
      return { findings: judgeRejected(subject, expect, outcome) };
    case "blocked":
      if (expect.blocks === true) return { findings: [] };
      return {
        findings: [
          {
            path: placeOfDemand(subject),
            message: "it does not answer: it would wait for ever",
            ...expectedAnswer(expect),
          },
        ],
      };
    case "indeterminate":
      return {
        findings: [
          {
            message: `the answer was lost: ${outcome.reason.replace(/^the answer was lost: /, "")}`,
            ...expectedAnswer(expect),
          },
        ],
      };
    case "unsupported":
      if (mayLack(subject, outcome.capability)) return { findings: [], unsupported: outcome.capability };
      return { findings: [{ message: unsupportedMessage(subject, outcome.capability), ...expectedAnswer(expect) }] };
  }
}

/** Whether an engine may answer `unsupported`: it does not claim the capability, and no selected profile demands it. */
export function mayLack(subject: Subject, capability: string): boolean {
  return !subject.capabilities.has(capability) && profileOf(capability, subject.profiles) === undefined;
}

function unsupportedMessage(subject: Subject, capability: string): string {
  const profile = profileOf(capability, subject.profiles);
  const why = subject.capabilities.has(capability) ? "the engine claims it" : `it belongs to the profile ${profile}`;
  return `the engine answers that it does not support ${capability}, but ${why}`;
}

/** Where the author said what should happen: `error`, `blocks`, or the step itself. */
function placeOfDemand(subject: Subject): (string | number)[] {
  const expect = subject.binding?.expect;
  if (expect?.error !== undefined) return pathOf(subject, "error");
  return expect?.blocks === undefined ? [] : pathOf(subject, "blocks");
}

function expectedAnswer(expect: Expectation): { readonly expected: string } {
  if (expect.error !== undefined) return { expected: showError(expect.error) };
  return { expected: expect.blocks === true ? "blocked" : "ok" };
}

function judgeOk(subject: Answered, expect: Expectation): readonly Finding[] {
  const exitCode = exitCodeOf(subject);
  const actual = exitCode === undefined ? "ok" : `ok, exit code ${exitCode}`;
  if (expect.error !== undefined) {
    return [
      {
        path: pathOf(subject, "error"),
        message: "it was done although it should be refused",
        expected: showError(expect.error),
        actual,
      },
    ];
  }
  if (expect.blocks === true) {
    return [
      { path: pathOf(subject, "blocks"), message: "it answered although it should block", expected: "blocked", actual },
    ];
  }
  return judgeExit(subject, expect, exitCode);
}

function judgeExit(subject: Answered, expect: Expectation, exitCode: number | undefined): readonly Finding[] {
  if (expect.exit === "any") return [];
  if (expect.exit !== undefined) {
    const path = pathOf(subject, "exit");
    if (exitCode === undefined)
      return [{ path, message: "there is no exit code: it was not waited for", expected: String(expect.exit) }];
    const wrong = found(expect.exit, exitCode, { path, context: { subject: "exit code", idOf: () => undefined } });
    return wrong.map((finding) => ({ ...finding, ...stderrOf(subject, finding) }));
  }
  const op = subject.operation?.op;
  if ((op !== "run" && op !== "exec") || exitCode === undefined || exitCode === 0) return [];
  const finding: Finding = {
    path: [],
    message: `it exited with ${exitCode}; without \`exit\` it must exit 0`,
    expected: "0",
    actual: String(exitCode),
  };
  return [{ ...finding, ...stderrOf(subject, finding) }];
}

/** Why a command failed is nearly always in what it said last. */
function stderrOf(subject: Answered, finding: Finding): { readonly actual?: string } {
  const value = jsonValue(subject.outcome);
  const stderr = typeof value === "object" && value !== null && "stderr" in value ? value.stderr : undefined;
  if (typeof stderr !== "string" || stderr.trim() === "") return {};
  return { actual: `${finding.actual ?? ""}, stderr: ${stderr.trim().split("\n").slice(-5).join("\n")}` };
}

/** A finished build has exit code 0. */
function exitCodeOf(subject: Answered): number | undefined {
  if (subject.operation?.op === "build") return 0;
  const value = jsonValue(subject.outcome);
  if (typeof value !== "object" || value === null || !("exitCode" in value)) return undefined;
  return typeof value.exitCode === "number" ? value.exitCode : undefined;
}

function judgeRejected(subject: Answered, expect: Expectation, outcome: Rejected): readonly Finding[] {
  const actual = describeOutcome(outcome);
  // An unmapped failure of the engine is never what somebody asked for.
  if (outcome.kind === "engine-fault")
    return [{ path: placeOfDemand(subject), message: "the engine failed", ...expectedAnswer(expect), actual }];
  if (expect.error === undefined) {
    if (subject.operation?.op === "build" && outcome.kind === "build-failed" && expect.exit !== undefined) {
      return judgeExit(subject, expect, outcome.exitCode);
    }
    return [{ path: placeOfDemand(subject), message: "it was refused", ...expectedAnswer(expect), actual }];
  }
  const path = pathOf(subject, "error");
  const { kind } = expect.error;
  if (kind !== undefined && !kindsOf(kind).includes(outcome.kind)) {
    return [
      {
        path: [...path, "kind"],
        message: "it was refused for another reason",
        expected: showError(expect.error),
        actual,
      },
    ];
  }
  const findings: Finding[] = [];
  for (const key of ["message", "exitCode", "step", "line"] as const) {
    const matcher = expect.error[key];
    const value: Json | undefined = outcome[key];
    if (matcher === undefined) continue;
    findings.push(
      ...found(matcher, value, {
        path: [...path, key],
        context: { subject: `the refusal's ${key}`, idOf: () => undefined },
      }),
    );
  }
  return findings;
}

function kindsOf(kind: NonNullable<ErrorExpectation["kind"]>): readonly ErrorKind[] {
  return typeof kind === "string" ? [kind] : kind.oneOf;
}

function showError(error: ErrorExpectation): string {
  return error.kind === undefined ? "rejected" : `rejected (${kindsOf(error.kind).join(" or ")})`;
}

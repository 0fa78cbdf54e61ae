import type { Expectation, Json, LogsExpectation, Matcher, ObjectExpectation } from "../vocabulary/expectation.ts";
import type { Finding, Outcome } from "../vocabulary/generated/types.ts";
import type { Operation } from "../vocabulary/operation.ts";
import { normaliseTree } from "./changes.ts";
import { judgeDiff } from "./diff.ts";
import { judgeFiles } from "./files.ts";
import { judgeImages } from "./images.ts";
import type { MatchContext } from "./matcher.ts";
import type { Observations } from "./observations.ts";
import { answerTo, jsonValue, observe, queryKey } from "./observations.ts";
import { judgeOutcome, mayLack } from "./outcome.ts";
import { isUnmade, judgePresence, type Parts } from "./presence.ts";
import type { Subject } from "./subject.ts";
import { describeOutcome, found, pathOf } from "./tell.ts";
import { judgeUnchanged } from "./unchanged.ts";

/** What `check` says of a step. */
export interface Judgement {
  /** Empty: the step holds. Paths are from the root of the step; places are added by the runner. */
  readonly findings: readonly Finding[];
  /** Paths that were not compared. */
  readonly ignored: readonly string[];
  /** The capability that the engine lacks and does not claim: the scenario is `unsupported`, not failed. */
  readonly unsupported?: string;
}

/**
 * Judges a step: its outcome first; when that is wrong, nothing else is asked. Then output, value and state.
 * Pure: the same subject and observations give the same judgement.
 */
export function check(subject: Subject & { readonly outcome: Outcome }, known: Observations): Judgement {
  const answer = judgeOutcome(subject);
  if (answer.unsupported !== undefined) return { findings: [], ignored: [], unsupported: answer.unsupported };
  if (answer.findings.length > 0 || subject.binding === undefined) return { findings: answer.findings, ignored: [] };
  const lacking = lackingQuery(subject, known) ?? lackingAnswer(subject);
  if (lacking !== undefined) return { findings: [], ignored: [], unsupported: lacking };
  const { expect } = subject.binding;
  const context = contextOf(subject, known);
  const ignored: string[] = [];
  const findings: Finding[] = [
    ...judgeOutput(subject, expect, { context, ignored }),
    ...judgeObjects(subject, expect, { context, known }),
    ...judgeImages(subject, expect, { context, known }),
    ...judgeDiff(subject, known, ignored),
    ...judgeFiles(subject, known, context),
    ...judgeLogs(subject, expect, { context, known }),
    ...judgeUnchanged(subject, known),
  ];
  return { findings, ignored: [...new Set(ignored)].sort() };
}

/** Whether the outcome alone is already wrong, so that no state need be asked. */
export function outcomeIsWrong(subject: Subject & { readonly outcome: Outcome }): boolean {
  const answer = judgeOutcome(subject);
  return answer.findings.length > 0 || answer.unsupported !== undefined;
}

/** An observation that the engine cannot give, because of a capability that it may lack. */
function lackingQuery(subject: Subject, known: Observations): string | undefined {
  for (const outcome of known.values()) {
    if (outcome.status === "unsupported" && mayLack(subject, outcome.capability)) return outcome.capability;
  }
  return undefined;
}

/** Whether a start or stop changed anything, where an engine does not say it: a command line has only an exit code. */
function lackingAnswer(subject: Subject & { readonly outcome: Outcome }): string | undefined {
  if (subject.binding?.expect.changed === undefined || subject.operation === undefined) return undefined;
  const value = jsonValue(subject.outcome);
  const capability = `${subject.operation.op}.changed`;
  return value !== undefined && field(value, "changed") === undefined && mayLack(subject, capability)
    ? capability
    : undefined;
}

function contextOf(subject: Subject, known: Observations): (subject: string) => MatchContext {
  const idOf = (handle: string): string | undefined => {
    const made = subject.objects.idOf(handle);
    if (made !== undefined) return made;
    const kind = subject.objects.kindOf(handle);
    if (kind === "container") return answerTo(known, observe.container(handle))?.id;
    if (kind === "image") return answerTo(known, observe.image(handle))?.id;
    return kind === "volume" ? answerTo(known, observe.volume(handle))?.name : undefined;
  };
  return (name) => ({ subject: name, idOf });
}

function judgeOutput(
  subject: Subject & { readonly outcome: Outcome },
  expect: Expectation,
  parts: { readonly context: (subject: string) => MatchContext; readonly ignored: string[] },
): readonly Finding[] {
  const value = jsonValue(subject.outcome);
  if (value === undefined) return [];
  const findings: Finding[] = [];
  for (const key of ["stdout", "stderr"] as const) {
    const matcher = expect[key];
    if (matcher === undefined) continue;
    const stream = key === "stdout" && subject.operation?.op === "build" ? field(value, "output") : field(value, key);
    findings.push(...found(matcher, stream, { path: pathOf(subject, key), context: parts.context(key) }));
  }
  if (expect.changed !== undefined) {
    const actual = field(value, "changed");
    findings.push(
      ...found(expect.changed, actual, { path: pathOf(subject, "changed"), context: parts.context("changed") }),
    );
  }
  if (expect.value !== undefined) {
    const seen = comparable(subject, value, parts.ignored);
    findings.push(...found(expect.value, seen, { path: pathOf(subject, "value"), context: parts.context("value") }));
  }
  return findings;
}

/** The value without what the engine itself adds to a file tree. */
function comparable(subject: Subject & { readonly outcome: Outcome }, value: Json, ignored: string[]): Json {
  const { operation, outcome } = subject;
  if ((operation?.op !== "tree" && operation?.op !== "export") || outcome.status !== "ok") return value;
  if (!("tree" in outcome.value) || !Array.isArray(outcome.value.tree)) return value;
  const written =
    typeof operation.container === "string" ? subject.objects.written(operation.container) : new Set<string>();
  const normal = normaliseTree(outcome.value.tree, written);
  ignored.push(...normal.ignored);
  return { ...Object(value), tree: normal.tree };
}

function judgeObjects(subject: Subject, expect: Expectation, { context, known }: Parts): readonly Finding[] {
  const findings: Finding[] = [];
  const judge = (key: "container" | "volume", handle: string, demand: ObjectExpectation) => {
    if (demand === "unchanged") return;
    const query: Operation = key === "container" ? observe.container(handle) : observe.volume(handle);
    const path = pathOf(subject, key, handle);
    const existence = judgePresence(known.get(queryKey(query)), demand, {
      path,
      name: `${key} ${handle}`,
      unmade: isUnmade(subject, handle),
    });
    findings.push(...existence.findings);
    if (typeof demand === "string" || existence.value === undefined) return;
    const shape = { has: demand };
    findings.push(...found(shape, existence.value, { path, context: context(`${key} ${handle}`), strip: 1 }));
  };
  for (const [handle, demand] of Object.entries(expect.container ?? {})) judge("container", handle, demand);
  for (const [handle, demand] of Object.entries(expect.volume ?? {})) judge("volume", handle, demand);
  return findings;
}

function judgeLogs(subject: Subject, expect: Expectation, { context, known }: Parts): readonly Finding[] {
  return Object.entries(expect.logs ?? {}).flatMap(([handle, demand]): readonly Finding[] => {
    const path = pathOf(subject, "logs", handle);
    const outcome = known.get(queryKey(observe.logs(handle)));
    const logs = answerTo(known, observe.logs(handle));
    if (logs === undefined)
      return [{ path, message: `there are no logs of ${handle}`, actual: describeOutcome(outcome) }];
    if (!isStreams(demand))
      return found(demand, jsonContent(logs.stdout), { path, context: context(`stdout of ${handle}`) });
    return (["stdout", "stderr"] as const).flatMap((stream) => {
      const matcher = demand[stream];
      if (matcher === undefined) return [];
      return found(matcher, jsonContent(logs[stream]), {
        path: [...path, stream],
        context: context(`${stream} of ${handle}`),
      });
    });
  });
}

function isStreams(demand: LogsExpectation): demand is { readonly stdout?: Matcher; readonly stderr?: Matcher } {
  if (typeof demand !== "object" || demand === null || Array.isArray(demand)) return false;
  const keys = Object.keys(demand);
  return keys.length > 0 && keys.every((key) => key === "stdout" || key === "stderr");
}

function jsonContent(content: string | { readonly base64: string } | { readonly blob: string }): Json {
  return typeof content === "string" ? content : { ...content };
}

function field(value: Json, key: string): Json | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return new Map<string, Json>(Object.entries(value)).get(key);
}

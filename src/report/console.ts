import type { Event, RunFinished, RunStarted, ScenarioFinished } from "../vocabulary/generated/types.ts";
import type { VerdictStatus } from "../vocabulary/verdict.ts";
import { verdictStatuses, verdicts } from "../vocabulary/verdict.ts";
import { describeOperation, duration, plural, shorten, shortenStart } from "./describe.ts";
import { failureText, placeOf } from "./failure.ts";
import type { AttemptRecord, Fold, RunRecord, ScenarioRecord } from "./fold.ts";
import { addEvent, countVerdicts, findAttempt, newFold, scenarioVerdict, sortedScenarios } from "./fold.ts";
import { tellingAttempt } from "./junit.ts";
import { countLevels, levelsText } from "./levels.ts";
import type { Paint } from "./paint.ts";

/** How the console looks. */
export interface ConsoleOptions {
  readonly paint: Paint;
  /** A terminal: scenarios that pass are shown by the bar only. Otherwise each scenario is a line. */
  readonly live: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** The command that starts the program, for commands to copy. */
  readonly program: string;
}

/** What an event adds to the console. */
export interface ConsoleUpdate {
  /** Text to write once, with its final newline; empty: nothing. */
  readonly text: string;
  /** The line at the bottom of a terminal now; empty: none. */
  readonly status: string;
}

/** A console report under way: give it each event, in order. The fold may be shared with other reports. */
export interface ConsoleReport {
  readonly fold: Fold;
  add(event: Event): ConsoleUpdate;
}

/** Begins a console report. */
export function newConsole(options: ConsoleOptions): ConsoleReport {
  const fold = newFold();
  const progress = { done: 0, red: 0, running: new Map<string, string>() };
  const key = (event: { readonly scenario: string; readonly attempt: number }) => `${event.attempt} ${event.scenario}`;
  const status = () => (options.live ? statusLine(fold.runs.at(-1), progress, options) : "");
  return {
    fold,
    add(event) {
      addEvent(fold, event);
      const run = fold.runs.at(-1);
      if (run === undefined) return { text: "", status: "" };
      switch (event.type) {
        case "run-started":
          return { text: heading(event, options), status: status() };
        case "scenario-started":
          progress.running.set(key(event), event.scenario);
          return { text: "", status: status() };
        case "step-finished": {
          // Only a terminal shows what runs now.
          const next = options.live ? findAttempt(run, event)?.started.steps[event.index + 1] : undefined;
          if (next !== undefined) {
            progress.running.set(
              key(event),
              `${event.scenario} · ${event.index + 2} ${describeOperation(next.verb, next.operation)}`,
            );
          }
          return { text: "", status: status() };
        }
        case "scenario-finished": {
          progress.running.delete(key(event));
          progress.done += event.attempt === 1 ? 1 : 0;
          progress.red += verdicts[event.verdict.status].exitCode > 0 ? 1 : 0;
          return { text: scenarioText(run, event, options), status: status() };
        }
        case "run-finished":
          return { text: summary(run, event, options), status: "" };
        default:
          return { text: "", status: status() };
      }
    },
  };
}

function heading(event: RunStarted, { paint }: ConsoleOptions): string {
  const { engine } = event;
  const dialect = [engine.dialect.engine, engine.dialect.builder, engine.dialect.store].join(", ");
  const parts = [
    `plimsoll ${event.plimsollVersion}`,
    `${paint.strong(engine.name)} ${engine.version} (${dialect})`,
    plural(event.selected, "scenario") + (event.shard === undefined ? "" : ` of shard ${event.shard}`),
    `seed ${event.seed}`,
  ];
  return `${parts.join(paint.dim(" · "))}\n\n`;
}

function scenarioText(run: RunRecord, event: ScenarioFinished, options: ConsoleOptions): string {
  const { status, reason } = event.verdict;
  const attempt = findAttempt(run, event);
  if (attempt === undefined) return "";
  if (verdicts[status].exitCode > 0) return `${failureText(run, attempt, options)}\n\n`;
  if (options.live) return "";
  const note = reason === undefined ? "" : options.paint.dim(`  (${status}: ${reason})`);
  const again = event.attempt > 1 ? ` ${options.paint.dim(`attempt ${event.attempt}`)}` : "";
  return `${mark(status, options.paint)} ${event.scenario}${again}${options.paint.dim(`  ${duration(event.wallMs)}`)}${note}\n`;
}

function mark(status: VerdictStatus, paint: Paint): string {
  const { glyph, exitCode } = verdicts[status];
  return exitCode > 0 ? paint.bad(glyph) : status === "passed" ? paint.good(glyph) : paint.warn(glyph);
}

interface Progress {
  readonly done: number;
  readonly red: number;
  readonly running: ReadonlyMap<string, string>;
}

function statusLine(run: RunRecord | undefined, progress: Progress, { paint, width }: ConsoleOptions): string {
  if (run === undefined) return "";
  const total = Math.max(run.started.selected, progress.done, 1);
  const barWidth = Math.max(8, Math.min(30, Math.floor(width / 4)));
  const filled = Math.round((progress.done / total) * barWidth);
  const bar = paint.good("█".repeat(filled)) + paint.dim("░".repeat(barWidth - filled));
  const counts = `${progress.done}/${total}`;
  const red = progress.red === 0 ? "" : `  ${progress.red} failed`;
  const [first = ""] = progress.running.values();
  const more = progress.running.size > 1 ? ` +${progress.running.size - 1}` : "";
  const room = width - barWidth - counts.length - red.length - more.length - 5;
  const what = room > 10 ? shortenStart(first, room) + more : "";
  return `${bar} ${counts}${paint.bad(red)}  ${paint.dim(what)}`;
}

const slowestMax = 3;
const listMax = 20;
const groupAbove = 8;

/** What a person needs at the end: counts, what failed, what was not run and why, what was slow, how to go on. */
function summary(run: RunRecord, finished: RunFinished, options: ConsoleOptions): string {
  const { paint } = options;
  const scenarios = sortedScenarios(run);
  const { engine } = run.started;
  const lines = [
    `${options.live ? "" : "\n"}${plural(scenarios.length, "scenario")} on ${engine.name} in ${duration(finished.wallMs)}`,
  ];
  const counts = countVerdicts(run);
  for (const status of verdictStatuses) {
    const count = counts[status];
    if (count === undefined) continue;
    lines.push(`  ${mark(status, paint)} ${status.padEnd(20)} ${String(count).padStart(5)}`);
  }
  if (finished.notRun !== undefined)
    lines.push(`  ${paint.warn("·")} ${"not run".padEnd(20)} ${String(finished.notRun).padStart(5)}`);
  lines.push(...levelLines(run));
  for (const status of verdictStatuses) lines.push(...listing(status, scenarios, options));
  lines.push(...slowest(scenarios, paint));
  if (finished.staleKnown !== undefined) {
    lines.push(
      "",
      `${paint.bad("stale known failures")} (nothing of these rules fails any more): ${finished.staleKnown.join(" ")}`,
    );
  }
  lines.push("", closing(run, finished, options));
  return `${lines.join("\n")}\n`;
}

/** How grave a real engine's failures are, new and known. */
function levelLines(run: RunRecord): readonly string[] {
  const levels = countLevels(run);
  if (levels === undefined) return [];
  const lines = (["failed", "known"] as const).flatMap((key) => {
    const text = levelsText(levels[key]);
    return text === "" ? [] : [`${key}: ${text}`];
  });
  return lines.length === 0 ? [] : ["", ...lines];
}

function listing(
  status: VerdictStatus,
  scenarios: readonly ScenarioRecord[],
  { paint }: ConsoleOptions,
): readonly string[] {
  if (status === "passed") return [];
  const members = scenarios.filter((scenario) => scenarioVerdict(scenario).status === status);
  if (members.length === 0) return [];
  if (verdicts[status].exitCode === 0 && members.length > groupAbove)
    return ["", `${status}:`, ...grouped(members, paint)];
  const lines = members.slice(0, listMax).map((scenario) => {
    const attempt = tellingAttempt(scenario);
    const verdict = scenarioVerdict(scenario);
    const rate = verdict.status === "flaky" ? ` (passed ${verdict.passes} of ${verdict.attempts})` : "";
    const place = attempt === undefined ? scenario.id : whereOf(scenario, attempt);
    return `  ${mark(status, paint)} ${place}${rate}${paint.dim(`  ${shorten(verdict.reason ?? "", 100)}`)}`;
  });
  if (members.length > listMax) lines.push(paint.dim(`  … and ${members.length - listMax} more`));
  return ["", `${status}:`, ...lines];
}

/** Many scenarios that did not run for few reasons: a line for each reason, the most frequent first. */
function grouped(members: readonly ScenarioRecord[], paint: Paint): readonly string[] {
  const reasons = new Map<string, ScenarioRecord[]>();
  for (const member of members) {
    const reason = (scenarioVerdict(member).reason ?? "").replace(/^step \d+ /, "");
    const group = reasons.get(reason);
    if (group === undefined) reasons.set(reason, [member]);
    else group.push(member);
  }
  const groups = [...reasons].sort(([, a], [, b]) => b.length - a.length);
  const lines = groups.slice(0, listMax).map(([reason, group]) => {
    const example = group.length === 1 ? group[0]?.id : `e.g. ${group[0]?.id}`;
    return `  ${String(group.length).padStart(4)}  ${shorten(reason, 100)}${paint.dim(`  ${example}`)}`;
  });
  if (groups.length > listMax) lines.push(paint.dim(`  … and ${groups.length - listMax} more reasons`));
  return lines;
}

/** The place of the failure; for a cell of a matrix its id, which `run` takes too. */
function whereOf(scenario: ScenarioRecord, attempt: AttemptRecord): string {
  return scenario.id === attempt.started.path ? placeOf(attempt) : scenario.id;
}

function slowest(scenarios: readonly ScenarioRecord[], paint: Paint): readonly string[] {
  const wall = (scenario: ScenarioRecord) => scenario.attempts.reduce((sum, attempt) => sum + attempt.wallMs, 0);
  if (scenarios.length <= slowestMax) return [];
  const top = [...scenarios].sort((a, b) => wall(b) - wall(a)).slice(0, slowestMax);
  return [
    "",
    "slowest:",
    ...top.map((scenario) => paint.dim(`  ${duration(wall(scenario)).padStart(9)}  ${scenario.id}`)),
  ];
}

function closing(run: RunRecord, finished: RunFinished, { paint, program }: ConsoleOptions): string {
  if (finished.interrupted === true) return paint.warn("interrupted: begun scenarios were cleaned up");
  if (finished.exitCode === 0) return paint.good("passed");
  if (finished.exitCode === 3)
    return paint.bad("every scenario was skipped or unsupported, so nothing is shown: this run fails (exit 3)");
  const red = [...run.scenarios.values()].some((scenario) => verdicts[scenarioVerdict(scenario).status].exitCode > 0);
  const again = red ? `; \`${program} run --last-failed\` runs only what failed` : "";
  const { badFiles } = finished;
  const leftOut =
    badFiles === undefined ? "" : `: ${plural(badFiles, "bad file")} ${badFiles === 1 ? "was" : "were"} left out`;
  return `${paint.bad("failed")} (exit ${finished.exitCode})${leftOut}${again}`;
}

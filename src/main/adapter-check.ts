import { join, relative } from "node:path";
import { profileNames, profiles } from "../check/profiles.ts";
import type { Engine } from "../engine/engine.ts";
import { plural } from "../report/describe.ts";
import { runScenarios } from "../runner/run.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { expectationFor } from "../vocabulary/expectation.ts";
import type { EngineInfo, Finding, Verdict } from "../vocabulary/generated/types.ts";
import { isVerb, type Operation } from "../vocabulary/operation.ts";
import { exitCodes, gravestExitCode, verdicts } from "../vocabulary/verdict.ts";
import { machineClock } from "./clock.ts";
import { findPicks } from "./find-files.ts";
import { catchInterrupts } from "./interrupts.ts";
import { loadScenarios } from "./load.ts";
import { packageFolder, packageVersion } from "./package.ts";
import { sha256Of } from "./sha256.ts";
import { openAdapter } from "./stdio.ts";
import { newScreen } from "./terminal.ts";
import { messageOf, UserError } from "./user-error.ts";

/** Options of `plimsoll adapter check`. */
export interface AdapterCheckOptions {
  readonly private?: boolean;
  /** Seconds that one operation may take. */
  readonly timeout: number;
}

/** What one part of the check came to; a note is no fault. */
type Part = { readonly name: string; readonly verdict: Verdict["status"] | "note"; readonly words: string };

/** Of a chapter that many scenarios are tried before it counts as beyond the adapter. */
const triedMax = 40;

/** After that many lost programs the rest is not tried. */
const restartsMax = 5;

/**
 * `plimsoll adapter check -- CMD…`: the handshake, what is claimed, two sessions, what is not claimed, one scenario of
 * each chapter that the claims allow, the end of the program; then what works and what to do next. Answers the exit code of
 * the gravest part; 3 when no scenario passed.
 */
export async function adapterCheck(command: readonly string[], options: AdapterCheckOptions): Promise<number> {
  const [file, ...rest] = command;
  if (file === undefined) throw new UserError("adapter check needs a command: plimsoll adapter check -- CMD…", 3);
  const screen = newScreen({ stream: process.stdout, environment: process.env, wallMs: () => performance.now() });
  const parts: Part[] = [];
  const tell = (name: string, verdict: Part["verdict"], words: string): void => {
    parts.push({ name, verdict, words });
    const glyph = verdict === "note" ? "·" : verdicts[verdict].glyph;
    const paint = verdict === "passed" ? screen.paint.good : isFault(verdict) ? screen.paint.bad : screen.paint.dim;
    screen.show(`${paint(glyph)} ${name.padEnd(34)} ${words.replaceAll("\n", `\n${" ".repeat(37)}`)}\n`, "");
  };
  const interrupts = catchInterrupts(
    () => screen.clear(),
    () => undefined,
  );
  let wasKilled = false;
  const start = (): Promise<Engine> =>
    openAdapter([file, ...rest], {
      isPrivate: options.private === true,
      deadlineMs: options.timeout * 1000,
      diagnostics: (said) => {
        screen.clear();
        process.stderr.write(said);
      },
      killed: () => {
        wasKilled = true;
      },
    });
  screen.show(`adapter: ${command.join(" ")}\n`, "hello …");
  let engine: Engine;
  try {
    engine = await start();
  } catch (error) {
    tell("hello", "engine-error", messageOf(error));
    screen.show(
      "nothing else can be tried; the first line that the program reads is a `hello`, spec/protocol.md shows its answer\n",
      "",
    );
    interrupts.release();
    return exitCodes.engine;
  }
  const { info } = engine;
  try {
    tell("hello", "passed", helloWords(info));
    tellClaims(info, tell);
    await attempt("sessions", tell, () => twoSessions(engine));
    await attempt("what it does not claim", tell, () => unclaimed(engine));
    const chapters = chaptersOf(loadSuite());
    let restarts = 0;
    for (const [index, [chapter, scenarios]] of [...chapters].entries()) {
      if (interrupts.signal.aborted) break;
      screen.show("", `[${index + 1}/${chapters.size}] ${chapter} …`);
      if (restarts >= restartsMax) {
        tell(chapter, "skipped", `not tried: the program was lost ${restarts} times`);
        continue;
      }
      const tried = await tryChapter(engine, scenarios, options, interrupts.signal);
      tell(chapter, tried.verdict.status, chapterWords(tried));
      if (tried.verdict.status === "engine-error") {
        restarts += 1;
        await engine.dispose();
        engine = await start();
      }
    }
  } finally {
    screen.show("", "the end …");
    await engine.dispose();
    interrupts.release();
  }
  if (wasKilled)
    tell("the end", "failed", "it did not end at the end of its standard input, within 3 s, and was killed");
  else tell("the end", "passed", "it ended at the end of its standard input");
  screen.show(summary(parts, info, command), "");
  if (interrupts.signal.aborted) return exitCodes.interrupted;
  const codes = parts.map(({ verdict }) => (verdict === "note" ? 0 : verdicts[verdict].exitCode));
  const gravest = gravestExitCode(codes);
  if (gravest !== exitCodes.ok) return gravest;
  return parts.some(isPassedChapter) ? exitCodes.ok : exitCodes.badUse;
}

type Tell = (name: string, verdict: Part["verdict"], words: string) => void;

function isFault(verdict: Part["verdict"]): boolean {
  return verdict !== "note" && verdicts[verdict].exitCode > 0;
}

function isPassedChapter({ name, verdict }: Part): boolean {
  return verdict === "passed" && isChapter(name);
}

function isChapter(name: string): boolean {
  return /^(builds|containers|images|volumes)\b/.test(name);
}

function helloWords({ name, version, dialect, capabilities }: EngineInfo): string {
  const verbs = capabilities.filter(isVerb).length;
  const features = capabilities.length - verbs;
  const words = `${name} ${version} (${dialect.engine}, ${dialect.builder}, ${dialect.store})`;
  return `${words}: ${plural(verbs, "verb")}, ${plural(features, "feature")}`;
}

/** Features that some profile or dialect knows. */
const dialectFeatures = [
  "build.cache-report",
  "build.chmod",
  "build.heredoc",
  "build.mount",
  "exec.detached-exit",
  "image.parent",
] as const;

function tellClaims({ capabilities }: EngineInfo, tell: Tell): void {
  const known = new Set<string>([...Object.values(profiles).flat(), ...dialectFeatures]);
  const strange = capabilities.filter((capability) => !known.has(capability));
  if (strange.length > 0)
    tell("capabilities", "note", `no scenario asks for ${strange.join(", ")}; spec/operations.md has the words`);
  const missing = profiles.core.filter((capability) => !capabilities.includes(capability));
  if (missing.length > 0)
    tell(
      "the profile core",
      "note",
      `not claimed: ${missing.join(", ")}; \`plimsoll run\` fails scenarios that need one of them`,
    );
}

async function attempt(name: string, tell: Tell, body: () => Promise<string>): Promise<void> {
  try {
    tell(name, "passed", await body());
  } catch (error) {
    tell(name, error instanceof Complaint ? "failed" : "engine-error", messageOf(error));
  }
}

/** The adapter speaks well and does wrong. */
class Complaint extends Error {}

async function twoSessions(engine: Engine): Promise<string> {
  const run = `check${Date.now().toString(36)}`;
  const files = new Map<string, string>();
  const one = await engine.open({ namespace: `${run}-1`, seed: 1, files });
  const two = await engine.open({ namespace: `${run}-2`, seed: 2, files });
  for (const [name, session] of [
    ["first", one],
    ["second", two],
  ] as const) {
    const residue = await session.close();
    if (residue.length > 0)
      throw new Complaint(`the ${name} of two empty sessions left something behind: ${residue.join("; ")}`);
  }
  return "two at once, closed without residue";
}

async function unclaimed(engine: Engine): Promise<string> {
  const harmless: readonly Operation[] = [
    { op: "network-ls" },
    { op: "history", image: { ref: "plimsoll-nowhere:1" } },
    { op: "stats", container: { name: "plimsoll-nowhere" } },
    { op: "df" },
    { op: "container-prune" },
  ];
  const operation = harmless.find(({ op }) => !engine.info.capabilities.includes(op));
  if (operation === undefined) return "it claims everything that is asked here";
  const session = await engine.open({ namespace: `check${Date.now().toString(36)}-3`, seed: 3, files: new Map() });
  const outcome = await session.apply(operation);
  await session.close();
  if (outcome.status === "unsupported") return `${operation.op} is refused as unsupported`;
  throw new Complaint(
    `${operation.op} is not claimed, so that its outcome has to be { "status": "unsupported", "capability": "${operation.op}" }; it was ${JSON.stringify(outcome)}`,
  );
}

/** The suite of the package: the same for every adapter, wherever the command is given. */
function loadSuite(): readonly Scenario[] {
  const folder = join(packageFolder(), "scenarios");
  suite ??= loadScenarios(findPicks([folder])).scenarios;
  return suite;
}

/** Read once in a process. */
let suite: readonly Scenario[] | undefined;

/** Scenarios by chapter, the shortest first: what fails in a short one is easy to see. */
function chaptersOf(scenarios: readonly Scenario[]): ReadonlyMap<string, readonly Scenario[]> {
  const folder = join(packageFolder(), "scenarios");
  const chapters = new Map<string, Scenario[]>();
  for (const scenario of scenarios) {
    const path = relative(folder, scenario.path).split(/[\\/]/);
    const [first = "", second = ""] = path;
    const chapter = path.length > 2 ? `${first}/${second}` : first;
    if (isChapter(chapter)) chapters.set(chapter, [...(chapters.get(chapter) ?? []), scenario]);
  }
  for (const list of chapters.values())
    list.sort((left, right) => left.steps.length - right.steps.length || (left.id < right.id ? -1 : 1));
  return new Map([...chapters].sort(([left], [right]) => (left < right ? -1 : 1)));
}

interface Tried {
  readonly verdict: Verdict;
  readonly scenario?: Scenario;
  readonly finding?: Finding;
  /** What the scenarios of the chapter need that is not claimed, most wanted first. */
  readonly wanted: readonly string[];
}

/** Runs the shortest scenario that the claims allow and that is not unsupported after all. */
async function tryChapter(
  engine: Engine,
  scenarios: readonly Scenario[],
  options: AdapterCheckOptions,
  signal: AbortSignal,
): Promise<Tried> {
  const claimed = new Set(engine.info.capabilities);
  const lacking = new Map<string, number>();
  let tried = 0;
  for (const scenario of scenarios) {
    if (scenario.exclusive && options.private !== true) continue;
    const missing = [...needsOf(scenario, engine.info)].filter((capability) => !claimed.has(capability));
    for (const capability of missing) lacking.set(capability, (lacking.get(capability) ?? 0) + 1);
    if (missing.length > 0 || tried === triedMax || signal.aborted) continue;
    tried += 1;
    const { verdict, finding } = await runOne(engine, scenario, options, signal);
    if (verdict.status === "unsupported" || verdict.status === "skipped") continue;
    return { verdict, scenario, wanted: [], ...(finding === undefined ? {} : { finding }) };
  }
  const wanted = [...lacking].sort((left, right) => right[1] - left[1]).map(([capability]) => capability);
  const reason = tried > 0 ? `${plural(tried, "scenario")} tried, all unsupported` : "none fits what it claims";
  return { verdict: { status: "unsupported", reason }, wanted };
}

/** Capabilities without which a scenario comes to nothing: its features, its verbs and those of its expectations. */
function needsOf(scenario: Scenario, { dialect }: EngineInfo): ReadonlySet<string> {
  const needs = new Set<string>(scenario.requires);
  for (const step of scenario.steps) {
    if (step.kind === "operation") needs.add(step.operation.op);
    const expect = expectationFor(step, dialect)?.expect;
    if (expect === undefined) continue;
    if (expect.container !== undefined || expect.unchanged !== undefined) needs.add("inspect");
    if (expect.diff !== undefined) needs.add("diff").add("inspect");
    if (expect.image !== undefined) needs.add("image-inspect");
    if (expect.volume !== undefined) needs.add("volume-inspect");
    if (expect.files !== undefined) needs.add("stat").add("read");
    if (expect.logs !== undefined) needs.add("logs");
    for (const list of expect.unchanged ?? []) {
      if (list === "containers") needs.add("diff");
      if (list === "images") needs.add("image-inspect");
      if (list === "volumes") needs.add("volume-inspect");
    }
  }
  return needs;
}

async function runOne(
  engine: Engine,
  scenario: Scenario,
  options: AdapterCheckOptions,
  signal: AbortSignal,
): Promise<{ readonly verdict: Verdict; readonly finding?: Finding }> {
  let verdict: Verdict = { status: "skipped", reason: "it was not run" };
  let finding: Finding | undefined;
  await runScenarios(
    {
      scenarios: [scenario],
      engine,
      run: `check${Date.now().toString(36)}`,
      seed: 1,
      jobs: 1,
      repeat: 1,
      failFast: false,
      allowFlaky: false,
      trace: "off",
      known: [],
      today: new Date().toISOString().slice(0, 10),
      deadlineMs: options.timeout * 1000,
      exclusiveAllowed: options.private === true,
      profiles: [],
      plimsollVersion: packageVersion(),
      rules: [],
    },
    {
      clock: machineClock,
      signal,
      sha256: sha256Of,
      send(event) {
        if (event.type === "scenario-finished") verdict = event.verdict;
        if (event.type === "step-finished") finding ??= event.findings[0];
      },
      reportBug: () => undefined,
    },
  );
  return finding === undefined ? { verdict } : { verdict, finding };
}

function chapterWords({ verdict, scenario, finding, wanted }: Tried): string {
  if (scenario === undefined) {
    const most = wanted.slice(0, 5).join(", ");
    return most === "" ? String(verdict.reason) : `${verdict.reason}; wanted: ${most}`;
  }
  const shown = relative(packageFolder(), scenario.id);
  if (verdict.status === "passed") return `${scenario.name}`;
  const detail =
    finding === undefined ? "" : `\nexpected ${shortened(finding.expected)}, found ${shortened(finding.actual)}`;
  return `${scenario.name}\n${shown}: ${verdict.reason}${detail}`;
}

function shortened(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

/** What works and what an author does next. */
function summary(parts: readonly Part[], info: EngineInfo, command: readonly string[]): string {
  const chapters = parts.filter(({ name }) => isChapter(name));
  const count = (statuses: readonly Part["verdict"][]): number =>
    chapters.filter(({ verdict }) => statuses.includes(verdict)).length;
  const faults = parts.filter(({ verdict }) => isFault(verdict));
  const claimed = new Set(info.capabilities);
  const whole = profileNames.filter((name) =>
    Object.entries(profiles).some(([own, members]) => own === name && members.every((member) => claimed.has(member))),
  );
  const lines = [
    "",
    `${plural(chapters.length, "chapter")}: ${count(["passed"])} work, ${faults.filter(({ name }) => isChapter(name)).length} do not, ${count(["unsupported", "skipped"])} not tried`,
    `profiles claimed as a whole: ${whole.length === 0 ? "none" : whole.join(", ")}`,
  ];
  const quoted = command.map((word) => (/^[\w./:=@,+-]+$/.test(word) ? word : `"${word.replace(/["\\]/g, "\\$&")}"`));
  const engine = `--engine 'stdio:${quoted.join(" ")}'`;
  const [first] = faults;
  if (first !== undefined) {
    lines.push(`next: ${first.name}: ${first.words.split("\n")[0]}`);
    const file = /^(\S+\.scenario\.yaml\S*): /m.exec(first.words)?.[1];
    if (file !== undefined) lines.push(`      npx plimsoll run ${file} ${engine}`);
  } else if (!chapters.some(({ verdict }) => verdict === "passed")) {
    lines.push("next: claim and answer `run`, `inspect` and `rm`: with them the first scenarios can run");
  } else {
    lines.push(`next: every scenario that the claims allow: npx plimsoll run scenarios ${engine}`);
    if (!whole.includes("core")) lines.push("      the profile core needs what is named above as not claimed");
  }
  return `${lines.join("\n")}\n`;
}

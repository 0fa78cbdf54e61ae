import { colours, noColours, type Paint } from "../report/paint.ts";
import type { Rule } from "../rules/rule.ts";
import type { CodeInfo, Example } from "../scenario/code-info.ts";
import { codes as ofScenarios } from "../scenario/codes.ts";
import { type ParseOptions, parseScenarios } from "../scenario/parse.ts";
import type { Scenario, Step } from "../scenario/scenario.ts";
import type { Expectation } from "../vocabulary/expectation.ts";
import { didYouMean } from "../vocabulary/suggest.ts";
import { exitCodes } from "../vocabulary/verdict.ts";
import type { Console } from "./console.ts";
import { problemText } from "./problem-text.ts";
import { stepText, timesText } from "./step-text.ts";

const codes: { readonly [code: string]: CodeInfo } = {
  ...ofScenarios,
  E2601: {
    name: "known-failures",
    severity: "error",
    explanation:
      "A list of known failures (scenarios/known/ENGINE.yaml) holds entries under `known`, each with `scenario` or `rule` or both and a `reason`; `link`, `expires` (YYYY-MM-DD, in quotes) `crashes: true` and `sometimes: true` may be added.",
    bad: { yaml: "known:\n  - scenario: containers/rm.scenario.yaml\n" },
    good: {
      yaml: 'known:\n  - scenario: containers/rm.scenario.yaml\n    reason: answers 500\n    expires: "2027-01-31"\n',
    },
  },
  E2602: {
    name: "known-failure-without-reason",
    severity: "error",
    explanation:
      "`plimsoll known update` adds new failures with an empty reason. Whoever records one has looked at it: the reason says in a sentence what the engine does instead, so that its maintainers would agree.",
    bad: { yaml: 'known:\n  - scenario: containers/rm.scenario.yaml\n    reason: ""\n' },
    good: { yaml: "known:\n  - scenario: containers/rm.scenario.yaml\n    reason: answers 500 instead of 409\n" },
  },
};

/** What `explain` is asked. */
export interface ExplainOptions {
  /** A code (E2101) or its name, a rule id, or a scenario file. */
  readonly subject: string;
  readonly ruleOf: (id: string) => Rule | undefined;
  readonly ruleIds: ReadonlySet<string>;
}

/** Explains a code, a rule or a scenario in words. 3 when it is none of them, 2 when the file is invalid. */
export function explain(options: ExplainOptions, parse: ParseOptions, console: Console): number {
  const { subject } = options;
  const paint = console.color ? colours : noColours;
  const code = Object.keys(codes).find((key) => key === subject.toUpperCase() || codes[key]?.name === subject);
  if (code !== undefined) return say(console, codeText(code, paint));
  const rule = options.ruleOf(subject) ?? options.ruleOf(subject.toUpperCase());
  if (rule !== undefined) return say(console, ruleText(rule, paint));
  if (/\.ya?ml$/.test(subject)) return explainFile(options, parse, console, paint);
  const near = didYouMean(subject, [...Object.keys(codes), ...options.ruleIds]);
  const hint = near === undefined ? "" : `; did you mean ${near}?`;
  console.error(`\`${subject}\` is no code, no rule and no scenario file${hint}\n`);
  return exitCodes.badUse;
}

function say(console: Console, text: string): number {
  console.out(text);
  return exitCodes.ok;
}

function codeText(code: string, paint: Paint): string {
  const info = codes[code];
  if (info === undefined) return "";
  return [
    `${paint.strong(code)} ${info.name}`,
    "",
    ...wrapped(info.explanation),
    "",
    paint.bad("Refused:"),
    "",
    ...exampleLines(info.bad),
    "",
    paint.good("Accepted:"),
    "",
    ...exampleLines(info.good),
    "",
  ].join("\n");
}

function exampleLines(example: Example): readonly string[] {
  if (example.yaml.length > 2000) return ["  (a file that is too long to show)"];
  if (example.yaml === "\uDC00") return ["  (a file that is not text)"];
  const files = Object.entries(example.withFiles ?? {})
    .slice(0, 2)
    .flatMap(([path, text]) => ["", `  # ${path}`, ...indented(text)]);
  return [...indented(example.yaml), ...files];
}

function indented(text: string): readonly string[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `  ${line}`.trimEnd());
}

function ruleText(rule: Rule, paint: Paint): string {
  const lines = [`${paint.strong(rule.id)} ${rule.level}, ${rule.chapter}`, "", ...wrapped(rule.sentence), ""];
  if (rule.dialects !== undefined) {
    for (const { when, then } of rule.dialects) {
      const names = Object.values(when).join(", ");
      lines.push(`${names}: ${then}`);
    }
    lines.push("");
  }
  if (rule.measured !== undefined) lines.push(`measured: ${rule.measured}`);
  if (rule.observed !== undefined) lines.push(`observed: ${rule.observed}`);
  lines.push(`source: ${rule.source === "measured" ? `measured on ${rule.measuredOn}` : rule.source}`);
  if (rule.verified === false) lines.push("not verified: no engine here can confirm it");
  if (rule.also !== undefined && rule.also.length > 0) lines.push(`also known as ${rule.also.join(", ")}`);
  return `${lines.join("\n")}\n`;
}

function explainFile(options: ExplainOptions, parse: ParseOptions, console: Console, paint: Paint): number {
  const { scenarios, problems } = parseScenarios(options.subject, parse);
  for (const problem of problems) console.error(problemText(problem, console));
  const first = scenarios[0];
  if (first === undefined) return problems.some(({ code }) => code === "E2001") ? exitCodes.badUse : exitCodes.badFile;
  console.out(scenarioText(first, scenarios, options, paint));
  return exitCodes.ok;
}

function scenarioText(first: Scenario, all: readonly Scenario[], options: ExplainOptions, paint: Paint): string {
  const lines = [paint.strong(first.name), ""];
  for (const id of first.rules) lines.push(...wrapped(`${id}: ${options.ruleOf(id)?.sentence ?? "not in spec/rules"}`));
  if (first.rules.length > 0) lines.push("");
  if (all.length > 1) {
    lines.push(
      `It runs ${all.length} times:`,
      ...all.map(({ id }) => `  ${id.slice(id.indexOf("#") + 1)}`),
      "",
      "The first of them:",
      "",
    );
  }
  if (first.requires.length > 0) lines.push(`It is skipped without ${first.requires.join(", ")}.`, "");
  first.steps.forEach((step, index) => {
    const times = timesText(step);
    lines.push(`${index + 1}. ${stepText(step)}${times === "" ? "" : ` (${times})`}`);
    if (step.note !== undefined) lines.push(...wrapped(step.note).map((line) => `   ${line}`));
    lines.push(...expectationLines(step).map((line) => `   ${line}`));
  });
  return `${lines.join("\n")}\n`;
}

function expectationLines(step: Step): readonly string[] {
  const own = step.expect === undefined ? [] : expectationText(step.expect);
  const special = (step.expectByDialect ?? []).flatMap(({ when, expect }) => {
    const where = Object.values(when).flat().join(" ");
    return expectationText(expect).map((line) => `${where === "" ? "elsewhere" : `on ${where}`}: ${line}`);
  });
  return [...own, ...special];
}

/** One sentence for each key. */
function expectationText(expect: Expectation): readonly string[] {
  const lines: string[] = [];
  const by = (noun: string, table: { readonly [handle: string]: unknown } | undefined) => {
    for (const [handle, demand] of Object.entries(table ?? {})) lines.push(`${noun} ${handle}: ${shown(demand)}`);
  };
  if (expect.error !== undefined) {
    const { kind, ...rest } = expect.error;
    const why = kind === undefined ? "" : `: ${typeof kind === "string" ? kind : kind.oneOf.join(" or ")}`;
    lines.push(`it is refused${why}${Object.keys(rest).length === 0 ? "" : `, with ${shown(rest)}`}`);
  }
  if (expect.blocks === true) lines.push("it does not answer until something else happens");
  if (expect.exit !== undefined)
    lines.push(expect.exit === "any" ? "with any exit code" : `the exit code is ${shown(expect.exit)}`);
  if (expect.stdout !== undefined) lines.push(`it prints ${shown(expect.stdout)}`);
  if (expect.stderr !== undefined) lines.push(`on standard error it prints ${shown(expect.stderr)}`);
  if (expect.value !== undefined) lines.push(`it answers ${shown(expect.value)}`);
  if (expect.changed !== undefined) lines.push(expect.changed ? "it does something" : "there is nothing to do");
  by("container", expect.container);
  by("image", expect.image);
  by("volume", expect.volume);
  by("changes of", expect.diff);
  by("files of", expect.files);
  by("logs of", expect.logs);
  if (expect.unchanged !== undefined) lines.push(`unchanged: ${expect.unchanged.join(", ")}`);
  return lines;
}

function shown(value: unknown): string {
  return typeof value === "string" && /^[\w./-]+$/.test(value) ? value : JSON.stringify(value);
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + word.length + 1 > 90) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

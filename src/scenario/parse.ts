import type { Json } from "../vocabulary/expectation.ts";
import type { Content, Range } from "../vocabulary/generated/types.ts";
import type { Problem } from "../vocabulary/problem.ts";
import { didYouMean } from "../vocabulary/suggest.ts";
import { buildFile, buildStep } from "./build.ts";
import type { JsonRecord } from "./handles.ts";
import { expand, isList, keyText, namesImage, type Scope, unmarked } from "./interpolate.ts";
import { cellsOf } from "./matrix.ts";
import { inside, relativeTo } from "./paths.ts";
import { makeProblems, type Problems } from "./problems.ts";
import { type ReadFile, readContent, readSource } from "./read-source.ts";
import { readYaml, type YamlFile } from "./read-yaml.ts";
import type { Scenario, ScenarioFile } from "./scenario.ts";
import { makeSource, type Source } from "./source.ts";
import { checkSteps, imagesIn, readStep } from "./steps.ts";
import { type Place, type PlacedStep, placeSteps, templateHead, type Uses } from "./uses.ts";
import { kindOf, misfits } from "./validate.ts";

/** What the parser needs from outside. */
export interface ParseOptions {
  readonly readFile: ReadFile;
  /** Whether a path stays in the folder of a file when its links are followed; without it links are not looked at. */
  readonly staysBeside?: (file: string, path: string) => boolean;
  /** Ids of all rules; without it rule ids are not checked. */
  readonly rules?: ReadonlySet<string>;
  /** Template files already read, by path; shared by the files of one run. */
  readonly templates?: Map<string, YamlFile | string>;
}

/** What one file came to: its scenarios, one for each cell, or everything that is wrong with it. */
export interface Parsed {
  readonly path: string;
  /** Empty when a problem is an error. */
  readonly scenarios: readonly Scenario[];
  readonly problems: readonly Problem[];
}

/** Parses the scenario in a file. All problems at once, sorted by place; never throws for what is in the file. */
export function parseScenarios(path: string, options: ParseOptions): Parsed {
  const source = readSource(path, options.readFile);
  if ("code" in source) return { path, scenarios: [], problems: [source] };
  return parseSource(source, options);
}

/** Parses the text of a scenario. */
export function parseText(path: string, text: string, options: ParseOptions): Parsed {
  return parseSource(makeSource(path, text), options);
}

/** What is wrong with a template file (`*.steps.yaml`) by itself; its steps are checked where they are used. */
export function parseTemplate(path: string, options: ParseOptions): readonly Problem[] {
  const source = readSource(path, options.readFile);
  if ("code" in source) return [source];
  const problems = makeProblems();
  const file = readYaml(source);
  for (const fault of file.faults) problems.addFault(file, fault);
  if (file.value === undefined && file.faults.length === 0)
    problems.add({ file, path: [] }, "E2004", "the file is empty");
  templateHead(file, [], problems.add);
  return problems.list(1);
}

function parseSource(source: Source, options: ParseOptions): Parsed {
  const problems = makeProblems();
  const file = readYaml(source);
  for (const fault of file.faults) problems.addFault(file, fault);
  const answer = (scenarios: readonly Scenario[], cells: number): Parsed => {
    const list = problems.list(cells);
    return {
      path: source.path,
      scenarios: list.some((problem) => problem.severity === "error") ? [] : scenarios,
      problems: list,
    };
  };
  const root = file.value;
  if (root === undefined || root === null) {
    if (file.faults.length === 0)
      problems.add({ file, path: [] }, "E2004", "the file is empty", "`plimsoll init` writes a first scenario");
    return answer([], 1);
  }
  if (typeof root !== "object" || isList(root)) {
    problems.add(
      { file, path: [] },
      "E2103",
      `the file is ${kindOf(root)}; a scenario is a mapping`,
      "begin the file with `scenario: v1`",
    );
    return answer([], 1);
  }
  const { matrix, ...body } = root as JsonRecord;
  if (matrix === undefined) return answer(parseCell(file, body, undefined, options, problems), 1);
  const wrong = misfits("matrix", matrix);
  for (const { path, at, code, message, hint } of wrong) {
    problems.add(
      { file, path: ["matrix", ...path], at },
      code,
      path.length === 0 ? message.replace("the file", "`matrix`") : message,
      hint,
    );
  }
  if (wrong.length > 0) return answer([], 1);
  const cells = cellsOf(matrix as JsonRecord, (path, message, hint) =>
    problems.add({ file, path: ["matrix", ...path] }, "E2404", message, hint),
  );
  const scenarios = cells.flatMap((cell) => {
    problems.cell = cell.name;
    return parseCell(file, body, cell, options, problems);
  });
  problems.cell = undefined;
  return answer(scenarios, cells.length);
}

function parseCell(
  file: YamlFile,
  body: JsonRecord,
  cell: { readonly name: string; readonly values: JsonRecord } | undefined,
  options: ParseOptions,
  problems: Problems,
): readonly Scenario[] {
  const scope: Scope = cell === undefined ? {} : { matrix: cell.values };
  const templated = file.source.text.includes("((");
  const { steps: list, ...rest } = body;
  const head = templated
    ? (expand(rest, scope, (path, code, message, hint) =>
        problems.add({ file, path, at: "value" }, code, message, hint),
      ) as JsonRecord)
    : rest;
  const uses: Uses = { fault: problems.add, load: (path) => loadTemplate(path, options, problems) };
  const placed =
    list === undefined || !isList(list)
      ? undefined
      : placeSteps(list, { file, path: ["steps"], scope, trail: [] }, uses, [file.source.path]);
  const value = { ...head, ...(list === undefined ? {} : { steps: placed?.map((step) => step.value) ?? list }) };
  const broken = new Set<number>();
  const meant = new Map<number, Set<string>>();
  for (const misfit of misfits("scenario", value)) {
    const [first, index] = misfit.path;
    const step = first === "steps" && typeof index === "number" ? placed?.[index] : undefined;
    if (step !== undefined && typeof index === "number") {
      broken.add(index);
      if (misfit.meant !== undefined) meant.set(index, (meant.get(index) ?? new Set()).add(misfit.meant));
      problems.add(placeIn(step, misfit.path.slice(2), misfit.at), misfit.code, misfit.message, misfit.hint);
    } else if (
      !(first === "steps" && placed?.length === 0 && isList(list ?? null) && (list as readonly Json[]).length > 0)
    ) {
      problems.add({ file, path: misfit.path, at: misfit.at, scope }, misfit.code, misfit.message, misfit.hint);
    }
  }
  const files = filesOf(file, head, options, scope, problems);
  checkHead(file, head, options, scope, problems);
  const defaults = record(head.defaults);
  const faultOf = (index: number) => {
    const step = placed?.[index];
    return (path: readonly (string | number)[], code: string, message: string, hint?: string, at?: "key" | "value") => {
      if (step !== undefined) problems.add(placeIn(step, path, at ?? "value"), code, unmarked(message), hint);
    };
  };
  const raw = (placed ?? []).map((step) => step.value);
  const steps = raw.map((step, index) =>
    typeof step !== "object" || step === null || isList(step) || broken.has(index)
      ? undefined
      : readStep(step as JsonRecord, defaults, faultOf(index)),
  );
  const handles = checkSteps(
    steps,
    raw,
    new Set(Object.keys(record(head.files)).map((path) => inside(path) ?? path)),
    faultOf,
  );
  for (const { path, handle } of imagesIn(head.files ?? null, ["files"])) {
    if (handles.kindOf(handle) === "image") continue;
    const near = didYouMean(handle, handles.names("image"));
    const hint = near === undefined ? undefined : `did you mean \`${near}\`?`;
    problems.add({ file, path, scope }, "E2201", `there is no image \`${handle}\` in this scenario`, hint);
  }
  if (raw.length > 0 && broken.size === 0 && !raw.some((step) => asserts(record(step)))) {
    problems.add(
      { file, path: ["steps"], at: "key" },
      "E2301",
      "the scenario asserts nothing: no step has an `expect`",
      "say what must hold after a step",
    );
  }
  if (problems.any() || placed === undefined) return [];
  return [makeScenario(file.source, head, { cell, files, steps, placed, defaults })];
}

function asserts(step: JsonRecord): boolean {
  return step.expect !== undefined || step.expectByDialect !== undefined;
}

function makeScenario(
  source: Source,
  head: JsonRecord,
  parts: {
    readonly cell: { readonly name: string; readonly values: JsonRecord } | undefined;
    readonly files: ReadonlyMap<string, ScenarioFile>;
    readonly steps: readonly ReturnType<typeof readStep>[];
    readonly placed: readonly PlacedStep[];
    readonly defaults: JsonRecord;
  },
): Scenario {
  const { cell, placed } = parts;
  const origins = placed.map(({ file, path, scope }) => ({ source: file.source, path, scope }));
  const steps = parts.steps.flatMap((raw, index) => {
    const step = placed[index];
    return raw === undefined || step === undefined
      ? []
      : [buildStep(raw, rangeIn(step.file, step.path, step.scope, source))];
  });
  const read = new Map<Source, YamlFile>();
  const templates = new Map(
    origins.filter((origin) => origin.source.path !== source.path).map(({ source: { path, text } }) => [path, text]),
  );
  return {
    id: cell === undefined ? source.path : `${source.path}#${cell.name}`,
    path: source.path,
    name: String(head.name),
    rules: texts(head.rules),
    tags: texts(head.tags),
    requires: texts(head.requires),
    exclusive: head.exclusive === true,
    ...(cell === undefined ? {} : { cell: cell.values }),
    files: parts.files,
    steps,
    source: source.text,
    ...(templates.size === 0 ? {} : { templates }),
    locate(index, path) {
      const origin = origins[index];
      if (origin === undefined) return source.rangeOf(0, 0);
      // The text is read again: 1,000 scenarios that nobody asks about should not keep their trees.
      const file = read.get(origin.source) ?? readYaml(origin.source);
      read.set(origin.source, file);
      return rangeIn(file, [...origin.path, ...path], origin.scope, source);
    },
  };
}

function rangeIn(file: YamlFile, path: readonly (string | number)[], scope: Scope, main: Source): Range {
  const { start, end } = file.find(path, "value", (key) => keyText(key, scope, () => {}));
  const range = file.source.rangeOf(start, end);
  return file.source.path === main.path ? range : { ...range, file: file.source.path };
}

function placeIn(step: PlacedStep, path: readonly (string | number)[], at: "key" | "value"): Place {
  return { file: step.file, path: [...step.path, ...path], at, scope: step.scope, trail: step.trail };
}

function checkHead(file: YamlFile, head: JsonRecord, options: ParseOptions, scope: Scope, problems: Problems): void {
  for (const key of ["rules", "tags", "requires"]) {
    const list = isList(head[key] ?? null) ? (head[key] as readonly Json[]) : [];
    list.forEach((item, index) => {
      const place: Place = { file, path: [key, index], scope };
      if (list.indexOf(item) < index) problems.add(place, "E2110", `\`${item}\` is there twice`, "take one away");
      else if (
        key === "rules" &&
        typeof item === "string" &&
        /^[A-Z].*\d$/.test(item) &&
        options.rules?.has(item) === false
      ) {
        const near = didYouMean(item, options.rules);
        problems.add(
          place,
          "E2109",
          `there is no rule \`${item}\``,
          near === undefined ? "rules are in spec/rules" : `did you mean \`${near}\`?`,
        );
      }
    });
  }
  for (const key of ["name", "rules", "tags", "requires"]) {
    if (namesImage(head[key] ?? null))
      problems.add({ file, path: [key] }, "E2411", "`((image.…))` is for `files` and for arguments");
  }
}

function filesOf(
  file: YamlFile,
  head: JsonRecord,
  options: ParseOptions,
  scope: Scope,
  problems: Problems,
): ReadonlyMap<string, ScenarioFile> {
  const files = new Map<string, ScenarioFile>();
  for (const [written, value] of Object.entries(record(head.files))) {
    const place = (inner: readonly (string | number)[], at: "key" | "value" = "value"): Place => ({
      file,
      path: ["files", written, ...inner],
      at,
      scope,
    });
    const path = inside(written);
    if (path === undefined || path === "") {
      problems.add(
        place([], "key"),
        "E2210",
        `\`${written}\` is outside the scenario; files have relative paths with \`/\``,
      );
      continue;
    }
    if (files.has(path)) {
      problems.add(place([], "key"), "E2005", `the file \`${path}\` is already given`);
      continue;
    }
    if (typeof value !== "string" && kindOf(value) !== "a mapping") continue;
    const from = (name: string): Content | string[] => {
      const beside = relativeTo(file.source.path, name);
      if (options.staysBeside?.(file.source.path, beside) === false)
        return [`${beside} is a link that leads out of the scenario's folder`];
      return readContent(beside, options.readFile);
    };
    const entry = buildFile(value, from, (inner, code, message, hint, at) =>
      problems.add(place(inner, at), code, message, hint),
    );
    if (entry !== undefined) files.set(path, entry);
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function loadTemplate(path: string, options: ParseOptions, problems: Problems): YamlFile | string {
  const known = options.templates?.get(path) ?? problems.templates.get(path);
  if (known !== undefined && (typeof known === "string" || known.faults.length === 0)) return known;
  const source = readSource(path, options.readFile);
  const file = "code" in source ? `${source.message}` : readYaml(source);
  if (typeof file !== "string") for (const fault of file.faults) problems.addFault(file, fault);
  problems.templates.set(path, file);
  options.templates?.set(path, file);
  return file;
}

function record(value: Json | undefined): JsonRecord {
  return typeof value === "object" && value !== null && !isList(value) ? (value as JsonRecord) : {};
}

function texts(value: Json | undefined): readonly string[] {
  return value !== undefined && isList(value) ? value.map(String) : [];
}

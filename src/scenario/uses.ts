import type { Json } from "../vocabulary/expectation.ts";
import { didYouMean, orList } from "../vocabulary/suggest.ts";
import { expand, isList, type Scope } from "./interpolate.ts";
import { relativeTo } from "./paths.ts";
import type { Path, YamlFile } from "./read-yaml.ts";
import { kindOf, misfits } from "./validate.ts";

/** How deep templates may use templates. */
export const depthMax = 16;

/** A step after expansion, and where it was written. */
export interface PlacedStep {
  readonly value: Json;
  readonly file: YamlFile;
  readonly path: Path;
  readonly scope: Scope;
  /** The steps that brought it here, outermost first: `used at a.scenario.yaml:7:5`. */
  readonly trail: readonly string[];
}

/** Says what is wrong, at a place of a file. */
export type FileFault = (place: Place, code: string, message: string, hint?: string) => void;

/** A place of a file, by path. */
export interface Place {
  readonly file: YamlFile;
  readonly path: Path;
  readonly at?: "key" | "value";
  readonly scope?: Scope;
  readonly trail?: readonly string[];
}

/** What the expansion of templates needs. */
export interface Uses {
  /** Reads a template file, once; its faults are reported by the reader. Undefined: it cannot be read. */
  readonly load: (path: string) => YamlFile | string;
  readonly fault: FileFault;
}

/** The steps of a list, with every `uses` replaced by the steps of its template, any depth. */
export function placeSteps(
  list: Json,
  from: Omit<PlacedStep, "value">,
  uses: Uses,
  chain: readonly string[],
): readonly PlacedStep[] {
  if (!isList(list)) return [];
  return list.flatMap((raw, index) => {
    const path = [...from.path, index];
    const value = expand(raw, from.scope, (inner, code, message, hint) =>
      uses.fault({ ...from, path: [...path, ...inner], at: "value" }, code, message, hint),
    );
    const placed: PlacedStep = { ...from, value, path };
    if (typeof value !== "object" || value === null || isList(value) || !("uses" in value)) return [placed];
    return useTemplate(value as { readonly [key: string]: Json }, placed, uses, chain);
  });
}

function useTemplate(
  step: { readonly [key: string]: Json },
  placed: PlacedStep,
  uses: Uses,
  chain: readonly string[],
): readonly PlacedStep[] {
  const at = (...path: (string | number)[]): Place => ({ ...placed, path: [...placed.path, ...path] });
  const key = (name: string): Place => ({ ...at(name), at: "key" });
  for (const name of Object.keys(step)) {
    if (name === "uses" || name === "with" || name === "note" || name.startsWith("x-")) continue;
    uses.fault(key(name), "E2412", `\`${name}\` cannot stand beside \`uses\``, "allowed: note, uses, with");
  }
  const written = step.uses;
  if (typeof written !== "string" || !written.endsWith(".steps.yaml") || written.startsWith("/")) {
    uses.fault(at("uses"), "E2405", "`uses` takes the relative path of a template file, *.steps.yaml");
    return [];
  }
  const path = relativeTo(placed.file.source.path, written);
  const cycle = chain.indexOf(path);
  if (cycle !== -1) {
    uses.fault(
      at("uses"),
      "E2406",
      `templates use each other in a circle: ${[...chain.slice(cycle), path].join(" → ")}`,
    );
    return [];
  }
  if (chain.length > depthMax) {
    uses.fault(at("uses"), "E2407", `templates use templates deeper than ${depthMax} levels`);
    return [];
  }
  const file = uses.load(path);
  if (typeof file === "string") {
    uses.fault(at("uses"), "E2405", file);
    return [];
  }
  const { start, end } = placed.file.find([...placed.path, "uses"]);
  const here = placed.file.source.rangeOf(start, end);
  const trail = [...placed.trail, `used at ${placed.file.source.path}:${here.line}:${here.column}`];
  const head = templateHead(file, trail, uses.fault);
  if (head === undefined) return [];
  const values = parameterValues(head.parameters, step, { at, key, fault: uses.fault, template: path });
  if (values === undefined) return [];
  return placeSteps(head.steps, { file, path: ["steps"], scope: { with: values }, trail }, uses, [...chain, path]);
}

interface Parameter {
  readonly type: string;
  readonly default?: Json;
}

/** The parameters and steps of a template file; undefined, and said, when it is none. */
export function templateHead(
  file: YamlFile,
  trail: readonly string[],
  fault: FileFault,
): { readonly parameters: { readonly [name: string]: Parameter }; readonly steps: Json } | undefined {
  const root = file.value;
  const place = (...path: (string | number)[]): Place => ({ file, path, trail });
  if (root === undefined) return undefined;
  if (typeof root !== "object" || root === null || isList(root) || !("template" in root)) {
    fault(place(), "E2405", "this is not a template of steps", "begin the file with `template: v1`");
    return undefined;
  }
  const record = root as { readonly [key: string]: Json };
  const known = ["template", "name", "parameters", "steps"];
  let good = true;
  const refuse = (...args: Parameters<FileFault>) => {
    good = false;
    fault(...args);
  };
  for (const name of Object.keys(record)) {
    if (known.includes(name) || name.startsWith("x-")) continue;
    const meant = didYouMean(name, known);
    const hint = `${meant === undefined ? "" : `did you mean \`${meant}\`? `}allowed: ${[...known].sort().join(", ")}`;
    refuse({ ...place(name), at: "key" }, "E2101", `\`${name}\` is not a key of a template`, hint);
  }
  if (record.template !== "v1") refuse(place("template"), "E2104", "`template` must be v1");
  const { parameters = {}, steps } = record;
  for (const misfit of misfits("parameters", parameters)) {
    const { path, at } = misfit;
    refuse({ ...place("parameters", ...path), at }, misfit.code, misfit.message, misfit.hint);
  }
  if (steps === undefined) refuse(place(), "E2102", "`steps` is missing in the template");
  else if (!isList(steps) || steps.length === 0) refuse(place("steps"), "E2103", "`steps` must be a list of steps");
  if (!good || steps === undefined) return undefined;
  const checked = parameters as unknown as { readonly [name: string]: Parameter };
  for (const [name, parameter] of Object.entries(checked)) {
    if (parameter.default !== undefined && !hasType(parameter.default, parameter.type)) {
      refuse(
        place("parameters", name, "default"),
        "E2410",
        `the default of \`${name}\` is ${kindOf(parameter.default)}; its type is ${parameter.type}`,
      );
    }
  }
  return good ? { parameters: checked, steps } : undefined;
}

function parameterValues(
  parameters: { readonly [name: string]: Parameter },
  step: { readonly [key: string]: Json },
  call: {
    readonly at: (...path: string[]) => Place;
    readonly key: (name: string) => Place;
    readonly fault: FileFault;
    readonly template: string;
  },
): { readonly [name: string]: Json } | undefined {
  const given = step.with ?? {};
  const known = Object.keys(parameters).sort();
  if (typeof given !== "object" || given === null || isList(given)) {
    call.fault(call.at("with"), "E2103", `\`with\` is ${kindOf(given)}; it must be a mapping of parameters`);
    return undefined;
  }
  let good = true;
  const values: Record<string, Json> = {};
  for (const [name, value] of Object.entries(given as { readonly [name: string]: Json })) {
    const parameter = parameters[name];
    if (parameter === undefined) {
      const meant = didYouMean(name, known);
      const hint =
        meant !== undefined
          ? `did you mean \`${meant}\`?`
          : known.length > 0
            ? `there is ${orList(known)}`
            : "it has none";
      call.fault(
        { ...call.at("with", name), at: "key" },
        "E2409",
        `${call.template} has no parameter \`${name}\``,
        hint,
      );
      good = false;
    } else if (!hasType(value, parameter.type)) {
      call.fault(
        call.at("with", name),
        "E2410",
        `the parameter \`${name}\` is ${kindOf(value)}; its type is ${parameter.type}`,
      );
      good = false;
    } else values[name] = value;
  }
  for (const name of known) {
    const parameter = parameters[name];
    if (Object.hasOwn(values, name) || parameter === undefined) continue;
    if (parameter.default !== undefined) values[name] = parameter.default;
    else if (!Object.hasOwn(given, name)) {
      call.fault(
        call.key("uses"),
        "E2408",
        `the parameter \`${name}\` of ${call.template} is not given`,
        `add it under \`with\``,
      );
      good = false;
    }
  }
  return good ? values : undefined;
}

function hasType(value: Json, type: string): boolean {
  switch (type) {
    case "text":
      return typeof value === "string";
    case "integer":
      return Number.isInteger(value);
    case "number":
      return typeof value === "number";
    case "boolean":
      return typeof value === "boolean";
    case "list":
      return isList(value);
    case "mapping":
      return typeof value === "object" && value !== null && !isList(value);
    default:
      return true;
  }
}

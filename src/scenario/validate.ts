import type { Json } from "../vocabulary/expectation.ts";
import { requiredArguments } from "../vocabulary/generated/scenario-schema.ts";
import { validateMatrix, validateParameters, validateScenario } from "../vocabulary/generated/scenario-validator.ts";
import { verbs } from "../vocabulary/generated/types.ts";
import { isVerb } from "../vocabulary/operation.ts";
import { didYouMean, orList } from "../vocabulary/suggest.ts";
import { isList, unmarked } from "./interpolate.ts";
import type { Path } from "./read-yaml.ts";
import { branchesOf, definition, homesOf, type Schema, scenarioSchema, schemaOf } from "./schema.ts";

/** One thing that does not have the shape the language asks for. */
export interface Misfit {
  readonly code: string;
  readonly path: Path;
  readonly at: "key" | "value";
  readonly message: string;
  readonly hint?: string;
  /** The key that was probably meant. */
  readonly meant?: string;
  /** The key that is missing. */
  readonly missing?: string;
}

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: { readonly [name: string]: unknown };
}

type Validator = ((value: unknown) => boolean) & { errors?: readonly SchemaError[] | null };

const validators: { readonly [kind: string]: Validator } = {
  scenario: validateScenario as unknown as Validator,
  matrix: validateMatrix as unknown as Validator,
  parameters: validateParameters as unknown as Validator,
};

/** What is wrong with the shape of a value; empty: nothing. */
export function misfits(kind: "scenario" | "matrix" | "parameters", value: Json): readonly Misfit[] {
  const validate = validators[kind];
  if (validate === undefined || validate(value)) return [];
  const all = withoutBranches(validate.errors ?? [], value)
    .map((error) => explain(error, value, rootSchema(kind)))
    .filter((misfit) => misfit !== undefined);
  // A misspelt key is missing under its right name: that is one slip, not two.
  return all.filter(
    ({ missing, path }) =>
      missing === undefined ||
      !all.some((other) => other.meant === missing && JSON.stringify(other.path.slice(0, -1)) === JSON.stringify(path)),
  );
}

function rootSchema(kind: "scenario" | "matrix" | "parameters"): Schema {
  if (kind === "matrix") return definition("Matrix") ?? {};
  if (kind === "scenario") return scenarioSchema();
  const parameter = definition("Parameter");
  return parameter === undefined ? {} : { type: "object", additionalProperties: parameter };
}

/** What a value is called in messages. */
export function kindOf(value: Json | undefined): string {
  if (value === undefined || value === null) return "nothing";
  if (isList(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  if (typeof value === "boolean") return String(value);
  return typeof value === "string" ? "a text" : `the number ${value}`;
}

/**
 * An alternative reports every branch that failed. Keep the errors of the one branch whose type the value has; when
 * there is none, or several, keep the alternative itself.
 */
function withoutBranches(errors: readonly SchemaError[], root: Json): readonly SchemaError[] {
  const kept: SchemaError[] = [];
  for (const error of errors) {
    if (error.keyword !== "anyOf") {
      kept.push(error);
      continue;
    }
    const inside: SchemaError[] = [];
    while (kept.length > 0 && isAtOrBelow(kept.at(-1)?.instancePath ?? "", error.instancePath)) {
      const last = kept.pop();
      if (last !== undefined) inside.unshift(last);
    }
    const value = valueAt(root, pathOf(error.instancePath, root));
    const fitting = inside.filter((inner) => inner.instancePath !== error.instancePath || fits(inner, value));
    const branches = new Set(fitting.map((inner) => branchOf(inner, error)));
    branches.delete("deep");
    if (fitting.length > 0 && branches.size <= 1) kept.push(...fitting);
    else kept.push(error);
  }
  return kept;
}

function isAtOrBelow(path: string, base: string): boolean {
  return path === base || path.startsWith(`${base}/`);
}

function fits(error: SchemaError, value: Json | undefined): boolean {
  if (error.keyword === "type") return false;
  const isText = typeof value === "string";
  return error.keyword === "enum" || error.keyword === "const" || error.keyword === "pattern" ? isText : true;
}

function branchOf(inner: SchemaError, outer: SchemaError): string {
  if (inner.instancePath !== outer.instancePath) return "deep";
  // A branch that is a reference has a schema path of its own.
  const prefix = `${outer.schemaPath}/`;
  return inner.schemaPath.startsWith(prefix)
    ? (inner.schemaPath.slice(prefix.length).split("/")[0] ?? "")
    : "reference";
}

function pathOf(instancePath: string, root: Json): Path {
  if (instancePath === "") return [];
  let at: Json | undefined = root;
  return instancePath
    .slice(1)
    .split("/")
    .map((part) => {
      const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
      const holder: Json | undefined = at;
      if (holder !== undefined && isList(holder as Json)) {
        at = (holder as readonly Json[])[Number(key)];
        return Number(key);
      }
      at =
        typeof holder === "object" && holder !== null ? (holder as { readonly [key: string]: Json })[key] : undefined;
      return key;
    });
}

function valueAt(root: Json, path: Path): Json | undefined {
  let at: Json | undefined = root;
  for (const key of path) at = typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined;
  return at;
}

function explain(error: SchemaError, root: Json, rootOf: Schema): Misfit | undefined {
  const path = pathOf(error.instancePath, root);
  const value = valueAt(root, path);
  const schema = schemaOf(path, rootOf);
  const name = nameOf(path);
  switch (error.keyword) {
    case "additionalProperties":
      return unknownKey(path, String(error.params.additionalProperty), schema, value);
    case "required":
      return missingKey(path, String(error.params.missingProperty));
    case "type":
      return { code: "E2103", path, at: "value", ...wrongType(name, error, value, schema, path) };
    case "enum":
    case "const":
      return notAllowed(path, name, error, value);
    case "minItems":
      return {
        code: "E2104",
        path,
        at: "value",
        message: `${name} is an empty list`,
        hint: "give it an item, or leave it out",
      };
    case "minimum":
      return {
        code: "E2104",
        path,
        at: "value",
        message: `${name} is ${shown(value)}; the least is ${error.params.limit}`,
      };
    case "pattern":
      return { code: "E2104", path, at: "value", ...patternMessage(name, value, schema) };
    case "anyOf":
      return {
        code: "E2103",
        path,
        at: "value",
        message: `${name} is ${kindOf(value)}; it must be ${wanted(schema)}`,
        ...alternativeHint(schema, value),
      };
    default:
      return { code: "E2104", path, at: "value", message: `${name} is not what it must be` };
  }
}

/** `expect.exit`, `cmd item 2`: the last part of a path that has a name. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return "the file";
  if (typeof last === "string") return `\`${unmarked(last)}\``;
  const list = path.findLast((part) => typeof part === "string");
  return list === undefined
    ? `item ${last + 1}`
    : list === "steps" && path.length === 2
      ? "the step"
      : `item ${last + 1} of \`${list}\``;
}

function unknownKey(path: Path, key: string, schema: Schema | undefined, holder: Json | undefined): Misfit {
  const allowed = branchesOf(schema).flatMap((branch) => Object.keys(branch.properties ?? {}));
  const isStep = path.length === 2 && path[0] === "steps";
  const hasVerb = typeof holder === "object" && holder !== null && Object.keys(holder).some((name) => isVerb(name));
  const code = isStep && !hasVerb ? "E2107" : "E2101";
  const meant = didYouMean(key, allowed);
  const elsewhere = homesOf(key);
  const where = path.length === 0 ? "a scenario" : isStep ? "a step" : nameOf(path);
  const hints = [
    meant !== undefined ? `did you mean \`${meant}\`?` : undefined,
    meant === undefined && elsewhere.length > 0
      ? `\`${key}\` is a key of ${orList(elsewhere.slice(0, 4))}: check the indentation`
      : undefined,
    isStep
      ? meant === undefined && elsewhere.length === 0
        ? `verbs: ${verbs.join(", ")}`
        : undefined
      : allowedHint(allowed),
  ].filter((hint) => hint !== undefined);
  const message =
    code === "E2107"
      ? `\`${unmarked(key)}\` is not a verb, and no key of a step`
      : `\`${unmarked(key)}\` is not a key of ${where}`;
  return {
    code,
    path: [...path, key],
    at: "key",
    message,
    ...(hints.length === 0 ? {} : { hint: hints.join("; ").replace("?; ", "? ") }),
    ...(meant === undefined ? {} : { meant }),
  };
}

function allowedHint(allowed: readonly string[]): string {
  return allowed.length === 0 ? "no keys are allowed here" : `allowed: ${[...allowed].sort().join(", ")}`;
}

function missingKey(path: Path, key: string): Misfit {
  const where = path.length === 0 ? "the file" : nameOf(path);
  const hint = key === "scenario" ? "begin the file with `scenario: v1`" : undefined;
  return {
    code: "E2102",
    path,
    at: path.length === 0 ? "value" : "key",
    message: `\`${key}\` is missing in ${where}`,
    missing: key,
    ...(hint === undefined ? {} : { hint }),
  };
}

const typeNames: { readonly [type: string]: string } = {
  string: "a text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping",
  null: "nothing",
};

function wrongType(name: string, error: SchemaError, value: Json | undefined, schema: Schema | undefined, path: Path) {
  const types = [error.params.type].flat().map(String);
  const verb = path.length === 3 && path[0] === "steps" && isVerb(String(path[2])) ? String(path[2]) : undefined;
  const must =
    verb === undefined
      ? schema?.pattern !== undefined
        ? wanted(schema)
        : types.map((type) => typeNames[type] ?? type).join(" or ")
      : "a mapping of its arguments";
  const message = `${name} is ${kindOf(value)}; it must be ${must}`;
  const hint = verb === undefined ? typeHint(types, value, schema) : verbHint(verb, value);
  return hint === undefined ? { message } : { message, hint };
}

function verbHint(verb: string, value: Json | undefined): string | undefined {
  const first = requiredArguments[verb]?.[0];
  if (first === undefined || typeof value !== "string") return undefined;
  return `write ${verb}: { ${first}: ${value} }`;
}

function typeHint(types: readonly string[], value: Json | undefined, schema: Schema | undefined): string | undefined {
  if (types.includes("string") && (typeof value === "number" || typeof value === "boolean")) {
    return schema?.pattern?.includes("ms|s|m|h") === true ? `add the unit: ${value}s` : `put it in quotes: "${value}"`;
  }
  if (types.includes("boolean") && typeof value === "string" && /^(y|yes|no|n|on|off|true|false)$/i.test(value)) {
    return `write ${/^(y|yes|on|true)$/i.test(value)}`;
  }
  if (types.includes("integer") && typeof value === "string" && /^\d+$/.test(value))
    return `write ${value} without quotes`;
  if (types.includes("array") && typeof value === "string") {
    if (value.includes(" ")) return 'no shell splits it; write a list: [sh, -c, "…"]';
    return `write a list: [${value}]`;
  }
  return undefined;
}

function notAllowed(path: Path, name: string, error: SchemaError, value: Json | undefined): Misfit {
  const allowed = [error.params.allowedValues ?? error.params.allowedValue].flat().map(String);
  const meant = typeof value === "string" ? didYouMean(value, allowed) : undefined;
  const hint = meant === undefined ? undefined : `did you mean \`${meant}\`?`;
  return {
    code: "E2104",
    path,
    at: "value",
    message: `${name} is ${shown(value)}; it must be ${orList(allowed)}`,
    ...(hint === undefined ? {} : { hint }),
  };
}

function patternMessage(name: string, value: Json | undefined, schema: Schema | undefined) {
  return { message: `${name} is ${shown(value)}; it must be ${wanted(schema)}`, ...quoteHint(schema, value) };
}

function alternativeHint(schema: Schema | undefined, value: Json | undefined): { readonly hint?: string } {
  const types = branchesOf(schema).flatMap((branch) => (branch.enum === undefined ? [branch.type ?? []].flat() : []));
  const hint = typeHint(types, value, schema);
  return hint === undefined ? {} : { hint };
}

function quoteHint(schema: Schema | undefined, value: Json | undefined): { readonly hint?: string } {
  const texts = branchesOf(schema).some((branch) => branch.type === "string");
  return texts && (typeof value === "number" || typeof value === "boolean")
    ? { hint: `put it in quotes: "${value}"` }
    : {};
}

/** What a schema asks for, from its description, fit to stand after "must be". */
function wanted(schema: Schema | undefined): string {
  if (schema?.pattern === definition("Handle")?.pattern) {
    return "a name of letters, digits, `_`, `.` and `-`";
  }
  if (schema?.pattern?.startsWith("\\S") === true) return "a text that is not empty";
  const text = (schema?.description ?? "what the reference says").replace(/\.$/, "");
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function shown(value: Json | undefined): string {
  if (typeof value === "string") return value === "" ? "empty" : `\`${unmarked(value)}\``;
  return value === null || typeof value === "object" ? kindOf(value) : `\`${value}\``;
}

import { wireValidators } from "./generated/wire-validator.ts";
import { isVerb, type Verb } from "./operation.ts";

/** One field of a message that is not what the schema says. */
export interface WireProblem {
  /** Where it stands, e.g. `value.exitCode` or `value.containers[0].state`; empty: the value itself. */
  readonly at: string;
  /** What was expected and what was found. */
  readonly message: string;
}

/** One error as the generated validators give it. */
interface ValidatorError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

type Validator = ((value: unknown) => boolean) & { readonly errors?: readonly ValidatorError[] | null };

// The generated file has no types; this is where it gets them.
const validators = wireValidators as unknown as Readonly<Record<string, Validator>>;

/** Most problems told of one value: a list of a thousand bad entries is one mistake. */
const problemsMax = 5;

/** What of an operation the schema of its verb does not allow; empty: nothing. */
export function operationProblems(operation: unknown): readonly WireProblem[] {
  if (!isRecord(operation)) return [{ at: "", message: `an operation was expected, ${found(operation)}` }];
  const { op } = operation;
  if (typeof op !== "string" || !isVerb(op)) return [{ at: "op", message: `a verb was expected, ${found(op)}` }];
  return wireProblems(`arguments-${op}`, operation);
}

/** What of the outcome of a verb the schema does not allow: its status first, then what belongs to that status. */
export function outcomeProblems(verb: Verb, outcome: unknown): readonly WireProblem[] {
  if (!isRecord(outcome)) return [{ at: "", message: `an outcome was expected, ${found(outcome)}` }];
  const { status } = outcome;
  if (status === "ok") {
    const extra = Object.keys(outcome).filter((key) => key !== "status" && key !== "value");
    return [
      ...extra.map((key) => ({ at: key, message: "an `ok` outcome has no such field; it has `value`" })),
      ...wireProblems(`result-${verb}`, outcome.value).map(({ at, message }) => ({ at: joined("value", at), message })),
    ];
  }
  const definition = typeof status === "string" ? definitionOf.get(status) : undefined;
  if (definition !== undefined) return wireProblems(definition, outcome);
  return [
    { at: "status", message: `one of ok, ${[...definitionOf.keys()].join(", ")} was expected, ${found(status)}` },
  ];
}

const definitionOf: ReadonlyMap<string, string> = new Map([
  ["rejected", "Rejected"],
  ["blocked", "Blocked"],
  ["unsupported", "Unsupported"],
  ["indeterminate", "Indeterminate"],
]);

/** What of a value a definition of the schema does not allow, at most five. */
export function wireProblems(definition: string, value: unknown): readonly WireProblem[] {
  const validate = validators[definition];
  if (validate === undefined) throw new Error(`there is no validator of ${definition}`);
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  const unions = errors.filter(isUnion);
  const told = errors.filter(
    (error) => isUnion(error) || !unions.some((union) => error.instancePath.startsWith(union.instancePath)),
  );
  return told
    .flatMap((error) => (isUnion(error) ? unionProblems(error, errors, value) : [problemOf(error, value)]))
    .slice(0, problemsMax);
}

function isUnion({ keyword }: ValidatorError): boolean {
  return keyword === "anyOf" || keyword === "oneOf";
}

/**
 * Of a union, what its branches say: the types there are when the value has none of them, else what is wrong in the
 * branches that have its type.
 */
function unionProblems(
  union: ValidatorError,
  errors: readonly ValidatorError[],
  value: unknown,
): readonly WireProblem[] {
  const inside = errors.filter((error) => !isUnion(error) && error.instancePath.startsWith(union.instancePath));
  const isTypeOfUnion = (error: ValidatorError): boolean =>
    error.keyword === "type" && error.instancePath === union.instancePath;
  const within = inside.filter((error) => !isTypeOfUnion(error));
  if (within.length > 0) return within.slice(0, 2).map((error) => problemOf(error, value));
  const types = [...new Set(inside.map(({ params }) => articled(String(params.type))))];
  const actual = valueAt(value, union.instancePath);
  return [{ at: shownPath(union.instancePath), message: `${types.join(" or ")} was expected, ${found(actual)}` }];
}

function problemOf(error: ValidatorError, value: unknown): WireProblem {
  const { params, instancePath } = error;
  const actual = valueAt(value, instancePath);
  const at = shownPath(instancePath);
  switch (error.keyword) {
    case "required":
      return { at: joined(at, String(params.missingProperty)), message: "this field is required and is missing" };
    case "additionalProperties":
      return { at: joined(at, String(params.additionalProperty)), message: "there is no such field" };
    case "type":
      return { at, message: `${articled(String(params.type))} was expected, ${found(actual)}` };
    case "const":
      return { at, message: `${JSON.stringify(params.allowedValue)} was expected, ${found(actual)}` };
    case "enum":
      return { at, message: `one of ${listed(params.allowedValues)} was expected, ${found(actual)}` };
    case "pattern":
      return { at, message: `text like /${String(params.pattern)}/ was expected, ${found(actual)}` };
    case "minimum":
    case "maximum":
      return {
        at,
        message: `a number ${String(params.comparison)} ${String(params.limit)} was expected, ${found(actual)}`,
      };
    default:
      return { at, message: `this is not what the schema says (${error.keyword}), ${found(actual)}` };
  }
}

function valueAt(value: unknown, pointer: string): unknown {
  let inner = value;
  for (const step of steps(pointer)) {
    if (typeof inner !== "object" || inner === null) return undefined;
    inner = Reflect.get(inner, step);
  }
  return inner;
}

/** `/containers/0/state` is `containers[0].state`. */
function shownPath(pointer: string): string {
  let path = "";
  for (const step of steps(pointer)) path = /^\d+$/.test(step) ? `${path}[${step}]` : joined(path, step);
  return path;
}

function steps(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function joined(path: string, field: string): string {
  if (path === "" || field === "") return path + field;
  return field.startsWith("[") ? path + field : `${path}.${field}`;
}

function articled(type: string): string {
  return `${/^[aio]/.test(type) ? "an" : "a"} ${type}`;
}

function listed(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => JSON.stringify(value)).join(", ") : String(values);
}

const foundMax = 60;

function found(value: unknown): string {
  if (value === undefined) return "but it is missing";
  const text = JSON.stringify(value);
  return `found ${text.length > foundMax ? `${text.slice(0, foundMax)}…` : text}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

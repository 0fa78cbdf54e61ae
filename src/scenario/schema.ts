import { scenarioSchemaText } from "../vocabulary/generated/scenario-schema.ts";

/** A part of the schema of scenarios; only what messages and matchers need of JSON Schema. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly properties?: { readonly [key: string]: Schema };
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly definitions?: { readonly [name: string]: Schema };
}

let parsed: Schema | undefined;

/** The whole schema; parsed when first asked for (a message or a matcher needs it, a plain scenario does not). */
export function scenarioSchema(): Schema {
  parsed ??= JSON.parse(scenarioSchemaText) as Schema;
  return parsed;
}

/** The definition of a name. */
export function definition(name: string): Schema | undefined {
  return scenarioSchema().definitions?.[name];
}

/** A schema with its reference followed. */
export function resolved(schema: Schema | undefined): Schema | undefined {
  if (schema === undefined) return undefined;
  if (schema.$ref !== undefined) return resolved(definition(schema.$ref.replace("#/definitions/", "")));
  return schema.allOf?.[0] === undefined ? schema : resolved(schema.allOf[0]);
}

/** The schema that holds a keyword, by ajv's path of it: `#/definitions/Mode/pattern`. */
export function schemaAt(schemaPath: string): Schema | undefined {
  const parts = schemaPath
    .slice(schemaPath.indexOf("#") + 2)
    .split("/")
    .slice(0, -1);
  let at: unknown = scenarioSchema();
  for (const part of parts) {
    if (typeof at !== "object" || at === null) return undefined;
    at = Reflect.get(at, decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"));
  }
  return typeof at === "object" && at !== null ? at : undefined;
}

let places: ReadonlyMap<string, readonly string[]> | undefined;

/** Where a key is known: names of verbs and of other mappings, sorted. */
export function homesOf(key: string): readonly string[] {
  places ??= indexKeys();
  return places.get(key) ?? [];
}

const homes: { readonly [name: string]: string } = {
  Expectation: "expect",
  ErrorExpectation: "error",
  DiffExpectation: "diff",
  FileDemands: "files",
  DialectCondition: "when",
  DialectExpectation: "expectByDialect",
  Matrix: "matrix",
  InputArguments: "input",
  Step: "a step",
  Mount: "mounts",
  Healthcheck: "healthcheck",
};

function indexKeys(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  const add = (key: string, home: string) => {
    const list = index.get(key) ?? [];
    if (!list.includes(home)) list.push(home);
    index.set(key, list);
  };
  for (const key of Object.keys(scenarioSchema().properties ?? {})) add(key, "the scenario itself");
  for (const [name, schema] of Object.entries(scenarioSchema().definitions ?? {})) {
    const home = name.startsWith("verb-") ? name.slice(5) : homes[name];
    if (home === undefined) continue;
    for (const key of Object.keys(schema.properties ?? {})) add(key, home);
  }
  return index;
}

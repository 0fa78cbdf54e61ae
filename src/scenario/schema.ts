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
  const wrapped = schema.allOf?.[0];
  if (wrapped === undefined) return schema;
  const target = resolved(wrapped);
  return target?.pattern === undefined && target?.anyOf === undefined
    ? target
    : { description: schema.description ?? "", ...target };
}

/**
 * The schema of a place in a scenario, found along its path. An alternative stands for its branches until the path
 * goes on; then for the branch that has the key.
 */
export function schemaOf(path: readonly (string | number)[], root: Schema = scenarioSchema()): Schema | undefined {
  let at: Schema | undefined = root;
  for (const key of path)
    at = resolved(
      branchesOf(at)
        .map((branch) => inner(branch, key))
        .find((found) => found !== undefined),
    );
  return at;
}

/** The branches of a schema with their references followed; a schema without alternatives is its only branch. */
export function branchesOf(schema: Schema | undefined): readonly Schema[] {
  const at = resolved(schema);
  if (at === undefined) return [];
  return at.anyOf === undefined ? [at] : at.anyOf.flatMap((branch) => branchesOf(branch));
}

function inner(schema: Schema, key: string | number): Schema | undefined {
  if (typeof key === "number") return schema.items;
  const property = schema.properties?.[key];
  if (property !== undefined) return property;
  return typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined;
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

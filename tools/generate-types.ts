/** Generates src/vocabulary/generated/types.ts from spec/schema. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, type JSONSchema } from "json-schema-to-typescript";

type Schema = Record<string, unknown>;

const schemaFolder = "spec/schema";

/** The text of types.ts: one type per definition, operation arguments, result, outcome, verdict and event. */
export async function generateTypes(): Promise<string> {
  const definitions: Record<string, Schema> = {};
  for (const file of ["common", "outcome", "verdict", "event", "protocol"]) {
    const schema = readSchema(`${file}.schema.json`);
    Object.assign(definitions, (schema.definitions ?? {}) as Record<string, Schema>);
    if (file !== "common" && file !== "protocol") {
      const { definitions: _, $schema: __, ...rest } = schema;
      definitions[rest.title as string] = rest;
    }
  }
  const verbs = readdirSync(join(schemaFolder, "operations"))
    .map((file) => file.replace(".schema.json", ""))
    .sort();
  for (const verb of verbs) {
    const { arguments: args, result } = readSchema(`operations/${verb}.schema.json`).definitions as Record<
      string,
      Schema
    >;
    definitions[`${typeName(verb)}Arguments`] = args as Schema;
    definitions[`${typeName(verb)}Result`] = result as Schema;
  }
  const bundle = relocate({
    title: "Vocabulary",
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(Object.keys(definitions).map((name) => [name, { $ref: `#/definitions/${name}` }])),
    definitions,
  }) as JSONSchema;
  const text = await compile(bundle, "Vocabulary", {
    bannerComment: "/* Generated from spec/schema by `npm run generate`; do not edit. */",
    additionalProperties: false,
    format: true,
    style: { printWidth: 120, semi: true },
  });
  return `${readonlyEverywhere(dropBundleType(text))}\n${tables(verbs)}`;
}

function readSchema(path: string): Schema {
  return JSON.parse(readFileSync(join(schemaFolder, path), "utf8"), dropPatternProperties) as Schema;
}

/** `x-` patterns would become an index signature and let typos through. */
function dropPatternProperties(key: string, value: unknown): unknown {
  return key === "patternProperties" ? undefined : value;
}

/** Every reference points into the bundle's own definitions; a described reference loses its wrapper. */
function relocate(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relocate);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => {
    if (key === "$ref" && typeof inner === "string") {
      const name = inner.endsWith("#")
        ? inner.replace(/^.*?([a-z]+)\.schema\.json#$/, "$1")
        : inner.replace(/^.*\//, "");
      return [key, `#/definitions/${inner.endsWith("#") ? typeName(name) : name}`];
    }
    return [key, relocate(inner)];
  });
  return Object.fromEntries(entries);
}

function typeName(verb: string): string {
  return verb
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

/** The wrapper type that only held the definitions together. */
function dropBundleType(text: string): string {
  return text.replace(/export interface Vocabulary \{[\s\S]*?\n\}\n/, "");
}

/** Style: vocabulary values never change. */
function readonlyEverywhere(text: string): string {
  return text
    .replace(/^(\s+)("?[\w-]+"?\??: )/gm, "$1readonly $2")
    .replace(/^(\s+)(\[k: string\]: )/gm, "$1readonly $2")
    .replace(/\b(\w+)\[\]\[\]/g, "readonly (readonly $1[])[]")
    .replace(/(?<!readonly |\w)(\w+)\[\](?!\))/g, "readonly $1[]");
}

function tables(verbs: readonly string[]): string {
  const rows = (suffix: string) => verbs.map((verb) => `  readonly "${verb}": ${typeName(verb)}${suffix};`).join("\n");
  return [
    "/** Arguments by verb. */",
    `export interface ArgumentsOf {\n${rows("Arguments")}\n}`,
    "/** Value of an `ok` outcome by verb. */",
    `export interface ResultOf {\n${rows("Result")}\n}`,
    "/** Every verb, sorted. */",
    `export const verbs = [\n${verbs.map((verb) => `  "${verb}",`).join("\n")}\n] as const;\n`,
  ].join("\n");
}

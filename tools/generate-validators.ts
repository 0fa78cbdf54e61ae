/** Generates the standalone validators of src/vocabulary/generated: no schema is compiled when Plimsoll starts. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Ajv as AjvType } from "ajv";
import { requiredArguments, type Schema, strictSchema } from "./scenario-schema.ts";
import { wireSchema } from "./wire-schema.ts";

const require = createRequire(import.meta.url);
const { Ajv } = require("ajv") as { readonly Ajv: typeof AjvType };
const standaloneCode = (require("ajv/dist/standalone") as { readonly default: (ajv: AjvType, refs: object) => string })
  .default;

const banner = "/* Generated from spec/schema by `npm run generate`; do not edit. */\n";

/** Validator of a scenario after expansion, and of its matrix and of template files before. */
export function generateScenarioValidator(): string {
  const ajv = newAjv();
  const schema = withoutDescriptions(strictSchema()) as Schema;
  ajv.addSchema({ $id: "scenario", ...schema });
  ajv.addSchema({ $id: "matrix", $ref: "scenario#/definitions/Matrix" });
  ajv.addSchema({
    $id: "parameters",
    type: "object",
    additionalProperties: { $ref: "scenario#/definitions/Parameter" },
  });
  return standalone(ajv, { validateScenario: "scenario", validateMatrix: "matrix", validateParameters: "parameters" });
}

/** Validators of operations, outcomes and the messages of the adapter protocol, by the name of their definition. */
export function generateWireValidator(): string {
  const ajv = newAjv();
  const schema = wireSchema();
  const definitions = schema.definitions as { readonly [name: string]: Schema };
  ajv.addSchema({ $id: "wire", ...(withoutDescriptions(schema) as Schema) });
  const names = Object.keys(definitions).filter((name) => wireNames.test(name));
  const variables = new Map(names.map((name) => [name, `validate_${name.replaceAll("-", "_")}`]));
  for (const name of names) ajv.addSchema({ $id: name, $ref: `wire#/definitions/${name}` });
  const code = standalone(ajv, Object.fromEntries(names.map((name) => [variables.get(name) ?? name, name])));
  const rows = names.map((name) => `  ${JSON.stringify(name)}: ${variables.get(name)},`).join("\n");
  return [
    code.replaceAll(/^export const validate_/gm, "const validate_"),
    `/** Validators by the name of what they check. */\nexport const wireValidators = {\n${rows}\n};\n`,
  ].join("\n");
}

/** What is checked by itself: the arguments and results of every verb, outcomes, messages. */
const wireNames = /^(arguments|result)-|^(Rejected|Blocked|Unsupported|Indeterminate|EngineInfo)$|^Protocol/;

/** Validator of the maps of command lines. */
export function generateCliValidator(): string {
  const ajv = newAjv();
  const schema: Schema = JSON.parse(readFileSync("spec/schema/cli.schema.json", "utf8"));
  ajv.addSchema({ ...(withoutDescriptions(schema) as Schema), $id: "cli" });
  return standalone(ajv, { validateCliMap: "cli" });
}

function newAjv(): AjvType {
  return new Ajv({
    allErrors: true,
    strict: false,
    inlineRefs: false,
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
}

function standalone(ajv: AjvType, refs: object): string {
  const code = standaloneCode(ajv, refs);
  if (code.includes("require(")) throw new Error("the validator needs a library at run time");
  return `// @ts-nocheck\n${banner}${code}\n`;
}

/** The schema behind the validator, as text: read only when a message is to be written. */
export function generateScenarioSchemaText(): string {
  return [
    banner,
    "/** JSON of the schema that scenarios are validated with. */",
    `export const scenarioSchemaText = ${JSON.stringify(JSON.stringify(strictSchema()))};\n`,
    "/** Required arguments by verb; they may come from `defaults`. */",
    `export const requiredArguments: { readonly [verb: string]: readonly string[] } = ${JSON.stringify(requiredArguments(), null, 2)};\n`,
  ].join("\n");
}

function withoutDescriptions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDescriptions);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key, inner]) => key !== "description" || typeof inner === "object");
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutDescriptions(inner)]));
}

/** The JSON Schema of everything that is said on a wire: operations, outcomes and the adapter protocol, in one. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Schema, verbNames } from "./scenario-schema.ts";

const folder = "spec/schema";

/** One schema whose definitions are those of common, outcome, event and protocol, `arguments-VERB` and `result-VERB`. */
export function wireSchema(): Schema {
  const definitions: Schema = {};
  for (const file of ["common", "outcome", "event", "protocol"]) {
    const path = join(folder, `${file}.schema.json`);
    if (existsSync(path)) Object.assign(definitions, (read(path) as { readonly definitions?: Schema }).definitions);
  }
  for (const branch of (read(join(folder, "outcome.schema.json")) as { readonly oneOf: readonly Schema[] }).oneOf)
    definitions[String(branch.title)] = branch;
  for (const verb of verbNames()) {
    const operation = read(join(folder, "operations", `${verb}.schema.json`)) as { readonly definitions: Schema };
    const { properties, ...rest } = operation.definitions.arguments as { readonly properties: Schema };
    // On the wire the verb stands among its arguments.
    definitions[`arguments-${verb}`] = { ...rest, properties: { op: { type: "string", const: verb }, ...properties } };
    definitions[`result-${verb}`] = operation.definitions.result;
  }
  return local({ definitions }) as Schema;
}

/** Every reference points into the one schema. */
function local(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(local);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === "$ref" && typeof inner === "string"
        ? [key, `wire#/definitions/${inner.replace(/^.*\//, "")}`]
        : [key, local(inner)],
    ),
  );
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

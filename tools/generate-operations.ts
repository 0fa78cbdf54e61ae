/** Generates spec/operations.md: what each operation does, takes and answers, chapter by chapter. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Schema, verbNames } from "./scenario-schema.ts";

const folder = "spec/schema";

const chapters: Readonly<Record<string, readonly string[]>> = {
  "Operations on images":
    "build pull push login tag rmi images history save load import image-inspect image-prune build-prune".split(" "),
  "Operations on containers": (
    "create start run stop kill pause unpause restart wait rename rm exec exec-inspect logs attach resize top stats cp " +
    "diff commit export ps inspect update container-prune"
  ).split(" "),
  "Operations on volumes": "volume-create volume-inspect volume-ls volume-rm volume-prune".split(" "),
  "Operations on networks":
    "network-create network-inspect network-ls network-rm network-prune network-connect network-disconnect".split(" "),
  "Operations on files": "tree stat read write remove".split(" "),
  "Operations on the engine": "version info ping events df".split(" "),
};

/** The text of operations.md. Throws where a verb stands in no chapter, or a chapter names one that is not there. */
export function generateOperations(): string {
  const placed = Object.values(chapters).flat();
  const missing = verbNames().filter((verb) => !placed.includes(verb));
  if (missing.length > 0) throw new Error(`tools/generate-operations.ts: no chapter for ${missing.join(", ")}`);
  const types = new Set<string>();
  const body = Object.entries(chapters).flatMap(([title, verbs]) => [
    `## ${title}`,
    ...verbs.flatMap((verb) => operation(verb, types)),
  ]);
  return `${[introduction(), ...body, ...outcomes(), ...sharedTypes(types)].join("\n\n")}\n`;
}

function introduction(): string {
  const contents = Object.entries(chapters).map(
    ([title, verbs]) =>
      `- [${title.replace("Operations on ", "")}](#${anchor(title)}): ${verbs.map((verb) => `[${verb}](#${verb})`).join(" ")}`,
  );
  return [
    "<!-- Generated from spec/schema by `npm run generate`; do not edit. -->",
    "",
    "# Operations",
    "",
    `All ${verbNames().length} operations, by chapter. An operation is one JSON object: the step of a scenario ` +
      "(`commit: { container: c1, as: snap }`), the command of a fuzzer, the request to an adapter and the line of a " +
      'trace (`{ "op": "commit", "container": "c1", "as": "snap" }`). What an engine answers is an [outcome](#outcomes); ' +
      "the result below is the value of an `ok` outcome. A verb is also a capability: an engine without it answers " +
      "`unsupported`.",
    "",
    ...contents,
    "- [Outcomes](#outcomes), [shared types](#shared-types)",
  ].join("\n");
}

function operation(verb: string, types: Set<string>): readonly string[] {
  const schema = read(join("operations", `${verb}.schema.json`));
  const definitions = record(schema.definitions);
  return [
    `### ${verb}`,
    String(schema.description),
    fieldTable("Argument", record(definitions.arguments), types),
    fieldTable("Result", record(definitions.result), types),
  ];
}

/** A table of the fields of an object; one that says that there is none. */
function fieldTable(head: string, schema: Schema, types: Set<string>): string {
  const fields = Object.entries(record(schema.properties ?? {}));
  if (schema.$ref !== undefined) return `${head}: ${typeText(schema, types)}.`;
  if (fields.length === 0) return head === "Argument" ? "No arguments." : "The result is empty: it was done.";
  const required = schema.required;
  const rows = fields.map(([name, field]) => {
    const shown = Array.isArray(required) && required.includes(name) ? `**\`${name}\`**` : `\`${name}\``;
    return `| ${shown} | ${typeText(record(field), types)} | ${about(record(field))} |`;
  });
  return [`| ${head} | Type | |`, "| --- | --- | --- |", ...rows].join("\n");
}

function about(field: Schema): string {
  const own = field.description ?? (field.$ref === undefined ? undefined : shared(name(field)).description);
  return String(own ?? "").replaceAll("|", "\\|");
}

/** A type in words; types that have a name are links into the shared ones, and are remembered. */
function typeText(schema: Schema, types: Set<string>): string {
  if (schema.$ref !== undefined) {
    types.add(name(schema));
    return `[${name(schema)}](#type-${anchor(name(schema))})`;
  }
  const branches = schema.allOf ?? schema.anyOf ?? schema.oneOf;
  if (Array.isArray(branches)) return branches.map((branch) => typeText(record(branch), types)).join(" or ");
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => `\`${String(value)}\``).join(" ");
  if (schema.type === "array") return `list of ${typeText(record(schema.items ?? {}), types)}`;
  if (schema.type !== "object") return schema.type === undefined ? "any" : [schema.type].flat().map(word).join(" or ");
  if (schema.properties === undefined) {
    const values = schema.additionalProperties;
    return typeof values === "object" ? `mapping of names to ${typeText(record(values), types)}` : "object";
  }
  const fields = Object.entries(record(schema.properties)).map(
    ([field, inner]) => `${field}: ${typeText(record(inner), types)}`,
  );
  return fields.length === 0 ? "object" : `{ ${fields.join(", ")} }`;
}

function word(type: unknown): string {
  return type === "string" ? "text" : String(type);
}

function outcomes(): readonly string[] {
  const schema = read("outcome.schema.json");
  const kinds = record(record(schema.definitions).ErrorKind).enum;
  const rows = (Array.isArray(schema.oneOf) ? schema.oneOf : []).map((branch) => {
    const { status, ...fields } = record(record(branch).properties);
    const names = Object.keys(fields).map((field) => `\`${field}\``);
    return `| \`${String(record(status).const)}\` | ${names.join(", ")} | ${String(record(branch).description)} |`;
  });
  return [
    "## Outcomes",
    ["| Status | With | |", "| --- | --- | --- |", ...rows].join("\n"),
    `Kinds of refusal, a closed set: ${(Array.isArray(kinds) ? kinds : []).map((kind) => `\`${String(kind)}\``).join(", ")}.`,
  ];
}

/** The types that were named, and those that they name. */
function sharedTypes(types: Set<string>): readonly string[] {
  const sections = new Map<string, string>();
  // A set also visits what is added while it is walked.
  for (const type of types) {
    const schema = shared(type);
    const table =
      schema.properties === undefined ? `${capital(typeText(schema, types))}.` : fieldTable("Field", schema, types);
    sections.set(
      type,
      [`### Type ${type}`, String(schema.description ?? ""), table].filter((text) => text !== "").join("\n\n"),
    );
  }
  return ["## Shared types", ...[...sections].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text)];
}

function shared(type: string): Schema {
  const definition =
    record(read("common.schema.json").definitions)[type] ?? record(read("outcome.schema.json").definitions)[type];
  if (definition === undefined) throw new Error(`tools/generate-operations.ts: there is no type ${type}`);
  return record(definition);
}

function name(schema: Schema): string {
  return String(schema.$ref).replace(/^.*\//, "");
}

function anchor(title: string): string {
  return title.toLowerCase().replaceAll(" ", "-");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function record(value: unknown): Schema {
  if (typeof value !== "object" || value === null) throw new Error(`expected an object: ${JSON.stringify(value)}`);
  return value as Schema;
}

function read(path: string): Schema {
  return record(JSON.parse(readFileSync(join(folder, path), "utf8")));
}

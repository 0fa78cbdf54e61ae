/** The JSON Schemas of scenario and template files, put together from those of operations and expectations. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A JSON Schema, or a part of one. */
export type Schema = { [key: string]: unknown };

const folder = "spec/schema";
const extension = { "^x-": { description: "Yours; ignored." } };
const id = "^[A-Za-z0-9][A-Za-z0-9_.-]*$";
const ref = (name: string) => ({ $ref: `#/definitions/${name}` });
const textList = (description: string, pattern: string, item: string) => ({
  type: "array",
  description,
  items: { type: "string", pattern, description: item },
});

/** Schema that the parser validates with, after expansion: no template strings, arguments never required. */
export function strictSchema(): Schema {
  const { Matcher, ...definitions } = allDefinitions();
  // A matcher is checked by the parser itself, against the shape of what it looks at.
  return { ...scenario(), definitions: { ...definitions, Matcher: { description: (Matcher as Schema).description } } };
}

/** Schema for editors: a template string is admitted wherever a typed value is wanted. */
export function editorSchema(kind: "scenario" | "steps"): Schema {
  const definitions: Schema = {};
  for (const [name, schema] of Object.entries(allDefinitions())) {
    if (name.startsWith("result-")) continue;
    definitions[name] = admitTemplates(schema as Schema);
  }
  const root = kind === "scenario" ? scenario() : stepsFile();
  const properties = Object.fromEntries(
    Object.entries(root.properties as Schema).map(([name, schema]) => [name, admitTemplates(schema as Schema)]),
  );
  const used = reachable({ ...root, properties }, { ...definitions, Template });
  return { $schema: "http://json-schema.org/draft-07/schema#", ...root, properties, definitions: used };
}

/** Verbs, sorted. */
export function verbNames(): readonly string[] {
  return readdirSync(join(folder, "operations"))
    .map((file) => file.replace(".schema.json", ""))
    .sort();
}

/** Required arguments by verb; they may come from `defaults`, so no schema asks for them. */
export function requiredArguments(): { readonly [verb: string]: readonly string[] } {
  return Object.fromEntries(verbNames().map((verb) => [verb, (operation(verb).arguments.required ?? []) as string[]]));
}

function scenario(): Schema {
  return {
    title: "Scenario",
    description: "What a container engine must do with a few operations.",
    type: "object",
    additionalProperties: false,
    patternProperties: extension,
    required: ["scenario", "name", "steps"],
    properties: {
      scenario: { type: "string", enum: ["v1"], description: "Version of the language." },
      name: { type: "string", pattern: "\\S", description: "The behaviour, as a sentence." },
      rules: textList("Ids of the rules that the scenario shows.", "^[A-Z]", "A rule id, e.g. CMT-002."),
      tags: textList("Words to select by.", "^[a-z0-9][a-z0-9-]*$", "Lower-case letters, digits and dashes."),
      requires: textList("Capabilities beside the verbs; an engine without one skips it.", "^[a-z]", "A capability."),
      exclusive: { type: "boolean", description: "Runs alone, and only on an engine declared private." },
      files: {
        type: "object",
        description: "Files by relative path: build contexts, sources of cp, binds.",
        additionalProperties: ref("File"),
      },
      defaults: {
        type: "object",
        description: "Arguments that every step of a verb gets unless it gives its own.",
        additionalProperties: false,
        properties: Object.fromEntries(verbNames().map((verb) => [verb, ref(`verb-${verb}`)])),
      },
      matrix: ref("Matrix"),
      steps: { type: "array", minItems: 1, description: "What happens, in order.", items: ref("Step") },
    },
  };
}

function stepsFile(): Schema {
  return {
    title: "Steps",
    description: "A template of steps, for `uses`.",
    type: "object",
    additionalProperties: false,
    patternProperties: extension,
    required: ["template", "steps"],
    properties: {
      template: { type: "string", enum: ["v1"], description: "Version of the language." },
      name: { type: "string", description: "What the steps do." },
      parameters: {
        type: "object",
        description: "What `with` may give, by name.",
        additionalProperties: ref("Parameter"),
      },
      steps: { type: "array", minItems: 1, description: "What happens, in order.", items: ref("Step") },
    },
  };
}

function allDefinitions(): Schema {
  const outcome = read("outcome.schema.json").definitions as Schema;
  const definitions: Schema = {
    ...(read("common.schema.json").definitions as Schema),
    ErrorKind: outcome.ErrorKind,
    ...(read("expectation.schema.json").definitions as Schema),
    ...frame(),
  };
  for (const verb of verbNames()) {
    const { arguments: args, result } = operation(verb);
    const { required: _, ...optional } = args;
    definitions[`verb-${verb}`] = { ...optional, type: ["object", "null"] };
    definitions[`result-${verb}`] = result;
  }
  // In YAML, content is given in place and files by their path; blobs and trees exist on the wire only.
  definitions.Content = {
    description: "Text, or { base64: bytes }.",
    anyOf: [{ type: "string" }, closed({ base64: { type: "string", description: "The bytes." } }, ["base64"])],
  };
  definitions.Source = { type: "string", description: "A path in the `files` of the scenario." };
  return local(definitions) as Schema;
}

function frame(): Schema {
  const mode = { type: "string", pattern: "^[0-7]{4}$", description: 'Four octal digits in quotes, e.g. "0755".' };
  return {
    Step: step(),
    Duration: {
      type: "string",
      pattern: "^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$",
      description: "A time with its unit: 500ms, 5s, 2m or 1h.",
    },
    File: {
      description: "Text, or one of { content }, { base64 }, { from }, { symlink }, { directory: true }, with a mode.",
      anyOf: [
        { type: "string" },
        closed({
          content: { type: "string", description: "The text." },
          base64: { type: "string", description: "The bytes." },
          from: { type: "string", description: "A file beside the scenario, in its folder." },
          symlink: { type: "string", description: "Target of a symbolic link." },
          directory: { type: "boolean", enum: [true], description: "A directory." },
          mode,
        }),
      ],
    },
    Matrix: {
      type: "object",
      description: "Runs the scenario once for each combination of the values: ((matrix.AXIS)).",
      properties: {
        include: {
          type: "array",
          description: "Further combinations, one each.",
          items: { type: "object", description: "AXIS: value." },
        },
        exclude: {
          type: "array",
          description: "Combinations to leave out: all with these values.",
          items: { type: "object", description: "AXIS: value." },
        },
      },
      additionalProperties: { type: "array", minItems: 1, description: "The values of one axis." },
    },
    Parameter: closed(
      {
        type: {
          type: "string",
          enum: ["text", "integer", "number", "boolean", "list", "mapping", "any"],
          description: "What the value must be.",
        },
        default: { description: "The value when `with` gives none; without it the parameter must be given." },
        description: { type: "string", description: "What it is for." },
      },
      ["type"],
    ),
    InputArguments: closed(
      {
        to: { type: "string", pattern: id, description: "Name of the background step." },
        data: ref("Content"),
        close: { type: "boolean", description: "End of file after the data." },
      },
      ["to"],
    ),
  };
}

function step(): Schema {
  const verbs = verbNames().map((verb) => [verb, ref(`verb-${verb}`)] as const);
  const duration = (description: string) => ({ description, allOf: [ref("Duration")] });
  return {
    type: "object",
    description: "One step: exactly one verb with its arguments, and what is expected of it.",
    additionalProperties: false,
    patternProperties: extension,
    properties: {
      ...Object.fromEntries(verbs.map(([verb, schema]) => [verb, { description: about(verb), allOf: [schema] }])),
      uses: { type: "string", description: "Put the steps of this template (*.steps.yaml) here." },
      with: { type: "object", description: "The parameters of the template." },
      join: { type: "string", pattern: id, description: "Collect the outcome of this background step." },
      input: { description: "Feed the standard input of a background step.", allOf: [ref("InputArguments")] },
      sleep: duration("Let this much time pass."),
      id: { type: "string", pattern: id, description: "A name for the step." },
      note: { type: "string", description: "Why the step is there." },
      expect: ref("Expectation"),
      expectByDialect: {
        type: "array",
        minItems: 1,
        description: "Further expectations for some engines: the first entry whose `when` agrees.",
        items: ref("DialectExpectation"),
      },
      background: { type: "string", pattern: id, description: "Go on without the outcome; `join` collects it." },
      eventually: duration("Repeat the step until it holds, at most this long."),
      timeout: duration("Wall-clock limit of the step."),
    },
  };
}

function closed(properties: Schema, required?: readonly string[]): Schema {
  const schema: Schema = { type: "object", additionalProperties: false, properties };
  return required === undefined ? schema : { ...schema, required };
}

function read(path: string): Schema {
  return JSON.parse(readFileSync(join(folder, path), "utf8")) as Schema;
}

function operation(verb: string): { readonly arguments: Schema; readonly result: Schema } {
  return read(`operations/${verb}.schema.json`).definitions as { arguments: Schema; result: Schema };
}

function about(verb: string): string {
  return String(read(`operations/${verb}.schema.json`).description);
}

/** Every reference points into this schema. */
function local(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(local);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "$ref" ? `#/definitions/${String(inner).replace(/^.*\//, "")}` : local(inner),
    ]),
  );
}

const Template: Schema = {
  type: "string",
  pattern: "\\(\\((matrix|with|image)\\.",
  description: "((matrix.AXIS)) or ((with.PARAMETER)): replaced by the value, of any type.",
};

/** A place that does not take every text also takes a template string. */
function admitTemplates(schema: Schema): Schema {
  const inner: Schema = { ...schema };
  for (const key of ["properties", "patternProperties"]) {
    const table = schema[key] as { [name: string]: Schema } | undefined;
    if (table === undefined) continue;
    inner[key] = Object.fromEntries(Object.entries(table).map(([name, value]) => [name, admitTemplates(value)]));
  }
  for (const key of ["items", "additionalProperties"]) {
    const value = schema[key];
    if (typeof value === "object" && value !== null) inner[key] = admitTemplates(value as Schema);
  }
  if (takesAnyText(schema)) return inner;
  const { description, ...rest } = inner;
  if (Array.isArray(rest.anyOf)) {
    return { ...inner, anyOf: [...(rest.anyOf as Schema[]).map(withoutTemplate), ref("Template")] };
  }
  const typed = description === undefined ? rest : { description, ...rest };
  return { ...(description === undefined ? {} : { description }), anyOf: [typed, ref("Template")] };
}

/** The branches of an alternative: only what is inside them takes templates. */
function withoutTemplate(schema: Schema): Schema {
  const admitted = admitTemplates(schema);
  return schema.anyOf === undefined && Array.isArray(admitted.anyOf) ? (admitted.anyOf[0] as Schema) : admitted;
}

function takesAnyText(schema: Schema): boolean {
  if (schema.$ref !== undefined || schema.allOf !== undefined) return true;
  if (Array.isArray(schema.anyOf))
    return (schema.anyOf as Schema[]).some((branch) => branch.$ref === undefined && takesAnyText(branch));
  if (schema.pattern !== undefined || schema.enum !== undefined || schema.const !== undefined) return false;
  const types = schema.type === undefined ? ["string"] : [schema.type].flat();
  return types.includes("string");
}

/** The definitions that a schema needs, sorted. */
function reachable(root: Schema, definitions: Schema): Schema {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const name = key === "$ref" ? String(inner).replace("#/definitions/", "") : undefined;
      if (name === undefined) visit(inner);
      else if (!names.has(name)) {
        names.add(name);
        visit(definitions[name]);
      }
    }
  };
  visit(root);
  return Object.fromEntries([...names].sort().map((name) => [name, definitions[name]]));
}

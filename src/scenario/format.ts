import { Document, isMap, isPair, isScalar, Scalar, visit } from "yaml";
import type { Json } from "../vocabulary/expectation.ts";
import { duration } from "./duration.ts";
import { escapeTemplates } from "./interpolate.ts";
import type { ScenarioBody, ScenarioFile, Step, Template } from "./scenario.ts";

/** How a scenario is written. */
export interface FormatOptions {
  /** Path or URL of the JSON Schema, for editors. */
  readonly schema: string;
  /** Lines of a comment above the scenario. */
  readonly comment?: readonly string[];
}

/** A step without its place. */
export type StepBody = Step extends infer S ? (S extends Step ? Omit<S, "range"> : never) : never;

/** What is written: everything but places and the cell, whose values are in it already. */
export type Written = Omit<ScenarioBody, "cell" | "steps"> & { readonly steps: readonly StepBody[] };

const flowLengthMax = 100;

/**
 * The text of a scenario: the modeline for editors, the comment, then its keys in the order of the reference. Short
 * mappings and lists stand on one line. Law: parsing the text gives the scenario again (E2506 aside: a text with
 * `{{ matrix.` is refused wherever it comes from).
 */
export function formatScenario(scenario: Written, options: FormatOptions): string {
  const value: { readonly [key: string]: Json } = {
    scenario: "v1",
    name: escapeTemplates(scenario.name),
    ...(scenario.rules.length === 0 ? {} : { rules: scenario.rules }),
    ...(scenario.tags.length === 0 ? {} : { tags: scenario.tags }),
    ...(scenario.requires.length === 0 ? {} : { requires: scenario.requires }),
    ...(scenario.exclusive ? { exclusive: true } : {}),
    ...(scenario.files.size === 0 ? {} : { files: filesOf(scenario.files) }),
    steps: scenario.steps.map(stepOf),
  };
  const document = new Document(value, { aliasDuplicateObjects: false });
  layOut(document);
  const lines = [`# yaml-language-server: $schema=${options.schema}`];
  for (const line of options.comment ?? []) lines.push(`# ${line}`.trimEnd());
  return `${lines.join("\n")}\n${document.toString({ lineWidth: 0 })}`;
}

function filesOf(files: ScenarioBody["files"]): Json {
  return Object.fromEntries([...files].map(([path, file]) => [escapeTemplates(path), fileOf(file)]));
}

function fileOf(file: ScenarioFile): Json {
  if (file.type === "symlink") return { symlink: escapeTemplates(file.target) };
  const mode = file.mode === undefined ? {} : { mode: file.mode };
  if (file.type === "directory") return { directory: true, ...mode };
  const { content } = file;
  if (typeof content === "object") {
    if ("base64" in content) return { base64: content.base64, ...mode };
    throw new Error("a blob cannot be written into a scenario: give its bytes");
  }
  const text = file.template === undefined ? escapeTemplates(content) : templateText(file.template);
  return file.mode === undefined ? text : { content: text, ...mode };
}

function templateText(template: Template): string {
  return template
    .map((part) => (typeof part === "string" ? escapeTemplates(part) : `((image.${part.image}))`))
    .join("");
}

function stepOf(step: StepBody): Json {
  return {
    ...verbOf(step),
    ...(step.kind === "operation" && step.background !== undefined ? { background: step.background } : {}),
    ...(step.id === undefined ? {} : { id: step.id }),
    ...(step.note === undefined ? {} : { note: escapeTemplates(step.note) }),
    ...(step.eventuallyMs === undefined ? {} : { eventually: duration(step.eventuallyMs) }),
    ...(step.timeoutMs === undefined ? {} : { timeout: duration(step.timeoutMs) }),
    ...(step.expect === undefined ? {} : { expect: escaped(step.expect as Json) }),
    ...(step.expectByDialect === undefined
      ? {}
      : { expectByDialect: escaped(step.expectByDialect as unknown as Json) }),
  };
}

function verbOf(step: StepBody): { readonly [key: string]: Json } {
  switch (step.kind) {
    case "join":
      return { join: step.background };
    case "sleep":
      return { sleep: duration(step.milliseconds) };
    case "input": {
      const data = step.data === "" && step.close ? {} : { data: escaped(step.data as Json) };
      return { input: { to: step.to, ...data, ...(step.close ? { close: true } : {}) } };
    }
    case "operation": {
      const { op, ...args } = step.operation;
      const named = new Map((step.templates ?? []).map(({ path, template }) => [JSON.stringify(path), template]));
      return { [op]: escaped(args as Json, named) };
    }
  }
}

/** A value whose texts mean themselves, apart from those that name images. */
function escaped(value: Json, named: ReadonlyMap<string, Template> = new Map()): Json {
  const path: (string | number)[] = [];
  const inside = (key: string | number, inner: Json): Json => {
    path.push(key);
    const result = write(inner);
    path.pop();
    return result;
  };
  const write = (at: Json): Json => {
    if (typeof at === "string") {
      const template = named.size === 0 ? undefined : named.get(JSON.stringify(path));
      return template === undefined ? escapeTemplates(at) : templateText(template);
    }
    if (typeof at !== "object" || at === null) return at;
    if (Array.isArray(at)) return at.map((item: Json, index) => inside(index, item));
    return Object.fromEntries(
      Object.entries(at).map(([key, item]) => [escapeTemplates(key), inside(key, item as Json)]),
    );
  };
  return write(value);
}

/** Short collections on one line; nothing that YAML would read as something else. */
function layOut(document: Document): void {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === "string") node.type = styleOf(node.value) ?? node.type ?? Scalar.PLAIN;
    },
    Collection(_, node, ancestors) {
      if (ancestors.some((ancestor) => isMap(ancestor) && ancestor.flow === true)) return;
      const depth = ancestors.filter((ancestor) => !isPair(ancestor)).length;
      const owner = ancestors.findLast((ancestor) => isPair(ancestor));
      const key = isPair(owner) && isScalar(owner.key) ? String(owner.key.value) : "";
      const text = JSON.stringify(node.toJSON());
      const isBody = depth < 2 && (key === "" || key === "steps" || key === "files");
      const isStep = depth === 3 && key === "steps";
      if (!isBody && !isStep && text.length <= flowLengthMax && !text.includes("\\n")) node.flow = true;
    },
  });
}

/** How a text must be written to come back as it is; undefined: as the writer of `yaml` thinks best. */
function styleOf(text: string): Scalar.Type | undefined {
  // A plain `<<` is the merge key of YAML 1.1.
  if (text === "<<" || /[^\n\x20-\x7e\u00a1-\u2027\u2030-\ud7ff\ue000-\ufefe\uff00-\ufffd]/.test(text))
    return Scalar.QUOTE_DOUBLE;
  if (!text.includes("\n")) return undefined;
  const plainLines = !/^\s|[ \t](\n|$)|\n\n$/.test(text);
  return plainLines ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
}

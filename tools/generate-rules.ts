/** Generates src/rules/generated/rules.ts from spec/rules, so that a run parses no YAML for its rule table. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { parse } from "yaml";

interface Chapter {
  readonly chapter: string;
  readonly title: string;
  readonly "measured-on": string;
  readonly rules: readonly { readonly id: string; readonly also?: readonly string[] }[];
}

const folder = "spec/rules";

/** The text of rules.ts. Throws with the file's name where a chapter breaks the schema or an id occurs twice. */
export function generateRules(): string {
  const chapters = readChapters();
  refuseDuplicates(chapters);
  const table = chapters.map(({ chapter, title, "measured-on": measuredOn, rules }) => ({
    chapter,
    title,
    measuredOn,
    rules: rules.map(({ ...rule }) => renameMeasuredOn(rule)),
  }));
  return [
    "/* Generated from spec/rules by `npm run generate`; do not edit. */",
    'import type { Rule } from "../rule.ts";',
    "",
    "/** One file of spec/rules. */",
    "export interface Chapter {",
    "  readonly chapter: string;",
    "  readonly title: string;",
    "  readonly measuredOn: string;",
    '  readonly rules: readonly (Omit<Rule, "chapter" | "measuredOn"> & Partial<Pick<Rule, "measuredOn">>)[];',
    "}",
    "",
    `export const chapters: readonly Chapter[] = ${JSON.stringify(table, null, 1)};`,
    "",
  ].join("\n");
}

function readChapters(): readonly Chapter[] {
  const validate = new Ajv({ allErrors: true }).compile(
    JSON.parse(readFileSync("spec/schema/rule.schema.json", "utf8")),
  );
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml"))
    .sort()
    .map((path) => {
      const chapter: unknown = parse(readFileSync(join(folder, path), "utf8"));
      if (!validate(chapter)) throw new Error(`${folder}/${path}: ${JSON.stringify(validate.errors, null, 1)}`);
      const checked = chapter as Chapter;
      if (`${checked.chapter}.yaml` !== path) throw new Error(`${folder}/${path}: chapter is ${checked.chapter}`);
      return checked;
    });
}

function refuseDuplicates(chapters: readonly Chapter[]): void {
  const seen = new Set<string>();
  for (const { chapter, rules } of chapters) {
    for (const id of rules.flatMap((rule) => [rule.id, ...(rule.also ?? [])])) {
      if (seen.has(id)) throw new Error(`${folder}/${chapter}.yaml: ${id} occurs twice; ids never change meaning`);
      seen.add(id);
    }
  }
}

function renameMeasuredOn(rule: Record<string, unknown>): Record<string, unknown> {
  const { "measured-on": measuredOn, ...rest } = rule;
  return measuredOn === undefined ? rest : { ...rest, measuredOn };
}

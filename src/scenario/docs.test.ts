import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ruleIds } from "../rules/table.ts";
import { codes, exampleText } from "./codes.ts";
import { parseScenarios, parseTemplate } from "./parse.ts";
import type { ReadFile } from "./read-source.ts";

const text = readFileSync(new URL("../../docs/scenarios.md", import.meta.url), "utf8");
const blocks = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? "");
const template = blocks.find((block) => block.startsWith("# web.steps.yaml"));

function readFile(block: string): ReadFile {
  return (path) => {
    if (path === "web.steps.yaml") return new TextEncoder().encode(template);
    const yaml = block.startsWith("#") ? block : exampleText({ yaml: block });
    return new TextEncoder().encode(yaml);
  };
}

describe("the reference of the language", () => {
  it.each(blocks.filter((block) => block !== template))("has an example that is valid: %s", (block) => {
    const { problems, scenarios } = parseScenarios("x.scenario.yaml", { readFile: readFile(block), rules: ruleIds() });
    expect(problems.map(({ code, message, frame }) => `${code} ${message}\n${frame}`)).toEqual([]);
    expect(scenarios.length).toBeGreaterThan(0);
  });

  it("has a template that is valid", () => {
    expect(parseTemplate("web.steps.yaml", { readFile: readFile("") })).toEqual([]);
  });

  it("names every word of a matcher, every key of a step and of an expectation", () => {
    const schema = JSON.parse(readFileSync(new URL("../../spec/schema/scenario.schema.json", import.meta.url), "utf8"));
    const words = Object.keys(schema.definitions.Matcher.anyOf[2].properties);
    const keys = Object.keys(schema.definitions.Expectation.anyOf[0].properties);
    const own = [
      "expectByDialect",
      "background",
      "eventually",
      "timeout",
      "id",
      "note",
      "uses",
      "with",
      "join",
      "input",
      "sleep",
    ];
    expect(words.length).toBe(21);
    expect([...words, ...keys, ...own].filter((word) => !text.includes(word))).toEqual([]);
  });

  it("has a row for each group of codes", () => {
    const groups = new Set(Object.keys(codes).map((code) => `${code.slice(0, 3)}xx`));
    expect([...groups].filter((group) => !text.includes(`| ${group} |`))).toEqual([]);
  });
});

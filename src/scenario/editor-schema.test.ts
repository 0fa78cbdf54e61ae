import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Ajv as AjvType } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { codes, exampleText } from "./codes.ts";

const { Ajv } = createRequire(import.meta.url)("ajv") as { readonly Ajv: typeof AjvType };

function schemaOf(name: string) {
  return JSON.parse(readFileSync(new URL(`../../spec/schema/${name}.schema.json`, import.meta.url), "utf8"));
}

const validate = new Ajv({ strict: false }).compile(schemaOf("scenario"));
const validateSteps = new Ajv({ strict: false }).compile(schemaOf("steps"));

describe("the schema that editors use", () => {
  it.each(Object.keys(codes))("accepts the good example of %s, templates included", (code) => {
    const info = codes[code];
    if (info === undefined) return;
    validate(parse(exampleText(info.good)));
    expect(validate.errors ?? []).toEqual([]);
    for (const text of Object.values(info.good.withFiles ?? {})) {
      if (!text.startsWith("template:")) continue;
      validateSteps(parse(text));
      expect(validateSteps.errors ?? []).toEqual([]);
    }
  });

  it.each(["E2101", "E2102", "E2103", "E2104", "E2107"])("refuses the bad example of %s", (code) => {
    const info = codes[code];
    expect(info === undefined || validate(parse(exampleText(info.bad)))).toBe(false);
  });

  it("describes every field", () => {
    const missing: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if (key === "properties") {
          for (const [name, property] of Object.entries(inner as Record<string, Record<string, unknown>>)) {
            if (property.description === undefined && property.$ref === undefined) missing.push(`${path}/${name}`);
          }
        }
        visit(inner, `${path}/${key}`);
      }
    };
    visit(schemaOf("scenario"), "");
    expect(missing).toEqual([]);
  });
});

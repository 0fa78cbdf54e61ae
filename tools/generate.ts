/** Writes everything that is generated; `--check` fails when a file on disk differs. */
import { readFileSync, writeFileSync } from "node:fs";
import { generateOperations } from "./generate-operations.ts";
import { generateRules } from "./generate-rules.ts";
import { generateTypes } from "./generate-types.ts";
import {
  generateCliValidator,
  generateScenarioSchemaText,
  generateScenarioValidator,
  generateWireValidator,
} from "./generate-validators.ts";
import { editorSchema } from "./scenario-schema.ts";

const outputs: Readonly<Record<string, () => Promise<string> | string>> = {
  "src/vocabulary/generated/types.ts": generateTypes,
  "src/vocabulary/generated/scenario-validator.ts": generateScenarioValidator,
  "src/vocabulary/generated/cli-validator.ts": generateCliValidator,
  "src/vocabulary/generated/wire-validator.ts": generateWireValidator,
  "src/vocabulary/generated/scenario-schema.ts": generateScenarioSchemaText,
  "spec/schema/scenario.schema.json": () => `${JSON.stringify(editorSchema("scenario"), null, 2)}\n`,
  "spec/schema/steps.schema.json": () => `${JSON.stringify(editorSchema("steps"), null, 2)}\n`,
  "src/rules/generated/rules.ts": generateRules,
  "spec/operations.md": generateOperations,
  // It reads the scenarios, and they the rules that were written just before.
  "spec/README.md": async () => (await import("./generate-rule-index.ts")).generateRuleIndex(),
};

const check = process.argv.includes("--check");
for (const [path, generate] of Object.entries(outputs)) {
  const text = await generate();
  if (!check) writeFileSync(path, text);
  else if (readOrEmpty(path) !== text) {
    console.error(`${path} is not what spec/ says; run: npm run generate`);
    process.exitCode = 1;
  }
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

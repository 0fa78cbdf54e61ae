import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { engineWords } from "./engine-words.ts";

it("docs/engines.md tells of every engine that help and messages name", () => {
  const text = readFileSync(fileURLToPath(new URL("../../docs/engines.md", import.meta.url)), "utf8");
  const table = text.slice(0, text.indexOf("## "));
  expect(engineWords.split(", ").filter((word) => !table.includes(`\`${word}\``))).toEqual([]);
});

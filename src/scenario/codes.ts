import type { CodeInfo, Example } from "./code-info.ts";
import { aboutExpectations } from "./codes/expectations.ts";
import { aboutHandles } from "./codes/handles.ts";
import { aboutReading } from "./codes/reading.ts";
import { aboutShape } from "./codes/shape.ts";
import { aboutTemplates } from "./codes/templates.ts";
import { aboutTraps } from "./codes/traps.ts";

/** Every code. */
export const codes: { readonly [code: string]: CodeInfo } = {
  ...aboutReading,
  ...aboutShape,
  ...aboutHandles,
  ...aboutExpectations,
  ...aboutTemplates,
  ...aboutTraps,
};

/** What a code means; an unknown code is a bug. */
export function codeOf(code: string): CodeInfo {
  const info = codes[code];
  if (info === undefined) throw new Error(`the code ${code} has no explanation`);
  return info;
}

/** The whole file that an example stands for. */
export function exampleText(example: Example): string {
  const { yaml } = example;
  if (yaml.startsWith("scenario:") || yaml.startsWith("%") || yaml.startsWith("!")) return yaml;
  const head = "scenario: v1\nname: an example\n";
  if (!yaml.startsWith("- ")) return `${head}${yaml}`;
  const indented = yaml.replace(/^(?=.)/gm, "  ");
  return `${head}steps:\n${indented}`;
}

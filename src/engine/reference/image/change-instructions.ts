import type { Config } from "../../../vocabulary/generated/types.ts";
import { type ConfigInstruction, type Configured, changeConfig } from "../build/config-step.ts";
import { parseDockerfile } from "../build/dockerfile/parse.ts";
import { readInstruction } from "../build/dockerfile/read-instruction.ts";
import { isProblem, type Problem } from "../build/problem.ts";

/** What a commit may change (CMT-008, CTR-COM-006). */
const allowed: ReadonlySet<string> = new Set([
  "cmd",
  "entrypoint",
  "env",
  "expose",
  "healthcheck",
  "label",
  "onbuild",
  "user",
  "volume",
  "workdir",
]);

/**
 * Applies Dockerfile instructions to a configuration, by the rules of a build, in order; several may stand in one text,
 * one a line. Other instructions and bad arguments are refused, and then nothing is applied (CMT-009, CTR-COM-008).
 */
export function applyChanges(config: Config, changes: readonly string[]): Config | Problem {
  if (changes.length === 0) return config;
  const parsed = parseDockerfile(changes.join("\n"));
  if ("problem" in parsed) return { problem: parsed.problem };
  const unknown = parsed.nodes.find((node) => !allowed.has(node.keyword));
  if (unknown !== undefined) return { problem: `${unknown.keyword} is not a valid change command` };
  const instructions: ConfigInstruction[] = [];
  for (const node of parsed.nodes) {
    const instruction = readInstruction(node);
    if (isProblem(instruction)) return instruction;
    if (isConfigInstruction(instruction)) instructions.push(instruction);
  }
  let current: Configured = { config, cmdSet: false };
  for (const instruction of instructions) {
    const env = current.config.env ?? [];
    const lookup = (name: string) => env.find((entry) => entry.startsWith(`${name}=`))?.slice(name.length + 1);
    const changed = changeConfig(current, instruction, { lookup, escapeCharacter: parsed.escapeCharacter });
    if (isProblem(changed)) return changed;
    current = changed;
  }
  return current.config;
}

function isConfigInstruction(instruction: { readonly kind: string }): instruction is ConfigInstruction {
  return allowed.has(instruction.kind);
}

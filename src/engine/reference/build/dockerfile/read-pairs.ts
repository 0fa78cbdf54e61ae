import { isProblem, type Problem } from "../problem.ts";
import { keywordOf } from "./arguments.ts";
import { readFlags, withFlags } from "./flags.ts";
import type { Instruction, Pair } from "./instruction.ts";
import type { DockerfileNode } from "./node.ts";

/** ENV and LABEL: names and values (ENV-007, LBL-003). */
export function readPairs(node: DockerfileNode, kind: "env" | "label"): Instruction | Problem {
  const flags = readFlags(node, []);
  if (isProblem(flags)) return flags;
  if (node.args.length === 0) return { problem: `${keywordOf(node)} requires at least one argument` };
  const pairs: Pair[] = [];
  for (let index = 0; index + 1 < node.args.length; index += 2) {
    const name = node.args[index]?.text ?? "";
    if (name === "") return { problem: `${keywordOf(node)} names can not be blank` };
    pairs.push({ name, value: node.args[index + 1]?.text ?? "" });
  }
  return { kind, pairs };
}

/** ARG: names, some with a default (ARG-014). */
export function readArg(node: DockerfileNode): Instruction | Problem {
  if (node.args.length === 0) return { problem: "ARG requires at least one argument" };
  const args: { name: string; value?: string }[] = [];
  for (const { text } of node.args) {
    const equals = text.indexOf("=");
    if (equals === 0) return { problem: "ARG names can not be blank" };
    args.push(equals < 0 ? { name: text } : { name: text.slice(0, equals), value: text.slice(equals + 1) });
  }
  return withFlags(node, () => ({ kind: "arg", args }));
}

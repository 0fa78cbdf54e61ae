import type { Problem } from "../problem.ts";
import { withFlags } from "./flags.ts";
import type { CommandLine } from "./instruction.ts";
import type { DockerfileNode } from "./node.ts";

/** The name of an instruction as messages show it. */
export function keywordOf(node: DockerfileNode): string {
  return node.keyword.toUpperCase();
}

/** An instruction that needs an argument (PAR-019). */
export function atLeastOne<T>(node: DockerfileNode, read: () => T): T | Problem {
  return node.args.length === 0
    ? { problem: `${keywordOf(node)} requires at least one argument` }
    : withFlags(node, read);
}

/** An instruction whose argument is one text (PAR-019). */
export function exactlyOne<T>(node: DockerfileNode, read: (text: string) => T): T | Problem {
  const [only, ...others] = node.args;
  if (only === undefined || others.length > 0) return { problem: `${keywordOf(node)} requires exactly one argument` };
  return withFlags(node, () => read(only.text));
}

/** The arguments as a command, without the first `from`. */
export function commandLine(node: DockerfileNode, from = 0): CommandLine {
  return { words: node.args.slice(from).map((arg) => arg.text), form: node.json ? "exec" : "shell" };
}

import { isProblem, type Problem } from "../problem.ts";
import type { DockerfileNode } from "./node.ts";

/** Values of flags by name. A flag that is not known, given twice or without a value is refused (PAR-017). */
export function readFlags(node: DockerfileNode, known: readonly string[]): ReadonlyMap<string, string> | Problem {
  const values = new Map<string, string>();
  for (const { text } of node.flags) {
    const equals = text.indexOf("=");
    const name = text.slice(2, equals < 0 ? undefined : equals);
    if (!known.includes(name)) return { problem: `Unknown flag: ${name}` };
    if (values.has(name)) return { problem: `Duplicate flag specified: ${name}` };
    if (equals < 0) return { problem: `Missing a value on flag: ${name}` };
    values.set(name, text.slice(equals + 1));
  }
  return values;
}

/** Reads on when no flag is given: most instructions take none. */
export function withFlags<T>(node: DockerfileNode, read: () => T): T | Problem {
  const flags = readFlags(node, []);
  return isProblem(flags) ? flags : read();
}

import type { Builtin } from "./builtin.ts";
import { flowBuiltins } from "./builtins-flow.ts";
import { jobBuiltins } from "./builtins-jobs.ts";
import { textBuiltins } from "./builtins-text.ts";
import { variableBuiltins } from "./builtins-variables.ts";

/** All builtins of ash by name. */
export const builtins: ReadonlyMap<string, Builtin> = new Map([
  ...flowBuiltins,
  ...variableBuiltins,
  ...textBuiltins,
  ...jobBuiltins,
]);

const specialBuiltins = new Set([
  ":",
  ".",
  "break",
  "continue",
  "eval",
  "exec",
  "exit",
  "export",
  "readonly",
  "return",
  "set",
  "shift",
  "source",
  "times",
  "trap",
  "unset",
]);

/** POSIX's special builtins: found before functions, their errors end the shell, assignments before them stay. */
export function isSpecialBuiltin(name: string): boolean {
  return specialBuiltins.has(name);
}

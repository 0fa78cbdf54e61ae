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

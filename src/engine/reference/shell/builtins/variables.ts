import { evaluateArithmetic } from "../arithmetic.ts";
import { fatal } from "../control.ts";
import { parameterValue } from "../expansion/value.ts";
import { isName } from "../name.ts";
import { type Frame, putVariable, type Shell, setVariable, type Variable } from "../state.ts";
import { singleQuote } from "../trace.ts";
import type { Builtin, BuiltinCall } from "./builtin.ts";

/** What declares, sets and removes variables. */
export const variableBuiltins: readonly (readonly [string, Builtin])[] = [
  ["export", (call) => declare(call, "export")],
  ["readonly", (call) => declare(call, "readonly")],
  ["local", local],
  ["declare", local],
  ["unset", unset],
  ["let", letValue],
];

/** Variables by name. */
export function sortedVariables(shell: Shell): readonly (readonly [string, Variable])[] {
  return [...shell.variables].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
}

function declare(call: BuiltinCall, kind: "export" | "readonly"): number | "handled" {
  const { shell, system, argv } = call;
  const words = argv.slice(1).filter((word) => word !== "-p" && word !== "--" && word !== "-n");
  const removes = argv[1] === "-n";
  if (words.length === 0) {
    for (const [name, variable] of sortedVariables(shell)) {
      if (!variable[kind === "export" ? "exported" : "readonly"]) continue;
      system.write(1, `${kind} ${name}${variable.value === undefined ? "" : `=${singleQuote(variable.value)}`}\n`);
    }
    return 0;
  }
  for (const word of words) {
    const name = nameIn(call, word);
    if (name === undefined) return "handled";
    if (!assignIn(call, word, name)) return "handled";
    const before = shell.variables.get(name) ?? { value: undefined, exported: false, readonly: false };
    putVariable(shell, name, kind === "export" ? { ...before, exported: !removes } : { ...before, readonly: true });
  }
  return 0;
}

function local(call: BuiltinCall): number | "handled" {
  const { shell, system, argv } = call;
  // `command local` has a scope of its own, which ends with it: it changes nothing.
  if (shell.forgiving) return argv.slice(1).every((word) => isName(word.replace(/=.*/s, ""))) ? 0 : 2;
  let scope: Extract<Frame, { kind: "call" }> | undefined;
  for (let frame = shell.frames; frame !== undefined && scope === undefined; frame = frame.below)
    if (frame.kind === "call") scope = frame;
  if (scope === undefined && !shell.outerFunction) {
    fatal(shell, system, "not in a function");
    return "handled";
  }
  // In a subshell of a function nothing has to be put back.
  const locals = [...(scope?.locals ?? [])];
  for (const word of argv.slice(1)) {
    const name = nameIn(call, word);
    if (name === undefined) return "handled";
    const before = shell.variables.get(name);
    if (!locals.some(([known]) => known === name)) locals.push([name, before]);
    // ash: a local variable without a value begins with the outer one's.
    if (!assignIn(call, word, name)) return "handled";
  }
  if (scope !== undefined) shell.frames = replaceFrame(shell.frames, scope, { ...scope, locals });
  return 0;
}

/** The name in `NAME` or `NAME=VALUE`; undefined after an error that ends the shell. */
function nameIn({ shell, system }: BuiltinCall, word: string): string | undefined {
  const equals = word.indexOf("=");
  const name = equals < 0 ? word : word.slice(0, equals);
  if (isName(name)) return name;
  fatal(shell, system, `${name}: bad variable name`);
  return undefined;
}

/** Sets the variable where the word gives a value; false after an error that ends the shell. */
function assignIn({ shell, system }: BuiltinCall, word: string, name: string): boolean {
  if (word === name || setVariable(shell, name, word.slice(name.length + 1))) return true;
  fatal(shell, system, `${name}: is read only`);
  return false;
}

/** The same frames with one of them replaced. */
function replaceFrame(frames: Frame | undefined, old: Frame, replacement: Frame): Frame | undefined {
  if (frames === undefined) return undefined;
  return frames === old ? replacement : { ...frames, below: replaceFrame(frames.below, old, replacement) };
}

function unset({ shell, system, argv }: BuiltinCall): number | "handled" {
  let functions = false;
  for (const word of argv.slice(1)) {
    if (word === "-f") functions = true;
    else if (word === "-v" || word === "--") functions = false;
    else if (functions) {
      if (!shell.functions.has(word)) continue;
      shell.functions = new Map(shell.functions);
      shell.functions.delete(word);
      shell.ownsFunctions = true;
    } else if (!isName(word)) {
      fatal(shell, system, `${word}: bad variable name`);
      return "handled";
    } else if (shell.variables.get(word)?.readonly === true) {
      fatal(shell, system, `${word}: is read only`);
      return "handled";
    } else if (shell.variables.has(word)) putVariable(shell, word, undefined);
  }
  return 0;
}

function letValue(call: BuiltinCall): number | "handled" {
  const { shell, system, argv } = call;
  if (argv.length < 2) {
    fatal(shell, system, "expression expected");
    return "handled";
  }
  let last = 0n;
  for (const text of argv.slice(1)) {
    const result = evaluateArithmetic(text, {
      get: (name) => parameterValue({ shell, system }, name),
      set: (name, value) => setVariable(shell, name, value),
    });
    if ("error" in result) {
      fatal(shell, system, result.error);
      return "handled";
    }
    last = result.value;
  }
  return last === 0n ? 1 : 0;
}

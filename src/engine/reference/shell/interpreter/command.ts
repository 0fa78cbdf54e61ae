import type { ByteString } from "../../bytes.ts";
import type { SystemCalls, Wait } from "../../process/program.ts";
import { isSpecialBuiltin } from "../builtins/special.ts";
import { builtins } from "../builtins/table.ts";
import { restoreVariables } from "../control.ts";
import { runExternal } from "../external.ts";
import { push, type Shell, setVariable, type Variable } from "../state.ts";
import { complete } from "./complete.ts";

/** Runs a command whose words, redirections and assignments are done. `saved`: variables to put back after it. */
export function runCommand(
  shell: Shell,
  system: SystemCalls,
  words: readonly ByteString[],
  saved: readonly (readonly [string, Variable | undefined])[],
): Wait | undefined {
  const name = words[0] ?? "";
  const special = isSpecialBuiltin(name);
  if (special) {
    // Assignments before a special builtin stay, as ash keeps them, but unexported unless they were exported.
    for (const [variable, old] of saved) {
      const now = shell.variables.get(variable);
      if (now !== undefined) setVariable(shell, variable, now.value, old?.exported ?? false);
    }
    return runBuiltin(shell, system, words);
  }
  const definition = shell.functions.get(name);
  if (definition !== undefined) {
    if (saved.length > 0) push(shell, { kind: "variables", saved });
    push(shell, {
      kind: "call",
      positional: shell.positional,
      locals: [],
      lineBase: shell.lineBase,
      line: shell.line,
      name,
      optionIndex: shell.optionIndex,
      optionOffset: shell.optionOffset,
    });
    shell.positional = words.slice(1);
    // getopts begins with the function's own parameters; OPTIND keeps its value.
    shell.optionIndex = 1;
    shell.optionOffset = 0;
    shell.lineBase = definition.lineBase;
    shell.next = definition.body;
    return undefined;
  }
  if (builtins.has(name)) {
    if (saved.length > 0) push(shell, { kind: "variables", saved });
    return runBuiltin(shell, system, words);
  }
  const result = runExternal(shell, system, words);
  restoreVariables(shell, saved);
  return typeof result === "number" ? complete(shell, result) : result;
}

function runPlain(shell: Shell, system: SystemCalls, words: readonly ByteString[]): Wait | undefined {
  return runCommand(shell, system, words, []);
}

function runBuiltin(shell: Shell, system: SystemCalls, words: readonly ByteString[]): Wait | undefined {
  const builtin = builtins.get(words[0] ?? "");
  if (builtin === undefined) return complete(shell, 127);
  const outer = shell.commandName;
  shell.commandName = words[0];
  const result = builtin({ shell, system, argv: words, run: runPlain });
  if (result !== "transferred") shell.commandName = outer;
  if (typeof result === "number") return complete(shell, result);
  return typeof result === "object" ? result : undefined;
}

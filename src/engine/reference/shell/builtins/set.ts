import { fatal } from "../control.ts";
import { complain } from "../errors.ts";
import { optionLetters, optionNames, refuseJobControl, switchOption } from "../options.ts";
import { hasOption } from "../state.ts";
import { singleQuote } from "../trace.ts";
import type { Builtin, BuiltinCall } from "./builtin.ts";
import { numberArgument } from "./number-argument.ts";
import { sortedVariables } from "./variables.ts";

/** Positional parameters and options. */
export const parameterBuiltins: readonly (readonly [string, Builtin])[] = [
  ["set", set],
  ["shift", shift],
];

function set(call: BuiltinCall): number | "handled" {
  const { shell, system, argv } = call;
  if (argv.length === 1) {
    for (const [name, variable] of sortedVariables(shell)) {
      if (variable.value !== undefined)
        system.write(1, `${name}=${singleQuote(name === "LINENO" ? "" : variable.value)}\n`);
    }
    return 0;
  }
  let index = 1;
  for (; index < argv.length; index++) {
    const word = argv[index] ?? "";
    if (word === "--") {
      shell.positional = argv.slice(index + 1);
      return 0;
    }
    if (!/^[-+]./.test(word)) {
      if (word === "-") index++;
      break;
    }
    const on = word.startsWith("-");
    for (const letter of word.slice(1)) {
      if (letter === "o") {
        const name = argv[++index];
        if (name === undefined) {
          listOptions(call, on);
          return 0;
        }
        const option = optionNames.get(name);
        if (option === undefined) {
          complain(shell, system, `illegal option ${on ? "-" : "+"}o ${name}`);
          return 1;
        }
        switchOption(shell, option, on);
        continue;
      }
      const option = optionLetters.get(letter);
      if (option === undefined) {
        fatal(shell, system, `illegal option ${on ? "-" : "+"}${letter}`);
        return "handled";
      }
      switchOption(shell, option, on);
    }
  }
  if (index < argv.length) shell.positional = argv.slice(index);
  refuseJobControl(shell, system);
  return 0;
}

function listOptions({ shell, system }: BuiltinCall, on: boolean): void {
  for (const [name, option] of optionNames) {
    const state = hasOption(shell, option);
    system.write(1, on ? `${name.padEnd(16)}${state ? "on" : "off"}\n` : `set ${state ? "-" : "+"}o ${name}\n`);
  }
}

function shift(call: BuiltinCall): number | "handled" {
  const count = call.argv[1] === undefined ? 1 : numberArgument(call, call.argv[1]);
  if (count === undefined) return "handled";
  if (count > call.shell.positional.length) return 1;
  call.shell.positional = call.shell.positional.slice(count);
  return 0;
}

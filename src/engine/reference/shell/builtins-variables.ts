import { evaluateArithmetic } from "./arithmetic.ts";
import type { Builtin, BuiltinCall } from "./builtin.ts";
import { numberArgument } from "./builtins-flow.ts";
import { fatal } from "./control.ts";
import { complain } from "./errors.ts";
import { parameterValue } from "./expansion/value.ts";
import { optionLetters, optionNames } from "./options.ts";
import { type Frame, hasOption, type Option, putVariable, type Shell, setVariable, type Variable } from "./state.ts";
import { singleQuote } from "./trace.ts";

/** What reads and changes variables and options. */
export const variableBuiltins: readonly (readonly [string, Builtin])[] = [
  ["export", (call) => declare(call, "export")],
  ["readonly", (call) => declare(call, "readonly")],
  ["local", local],
  ["declare", local],
  ["unset", unset],
  ["set", set],
  ["shift", shift],
  ["let", letValue],
  ["getopts", getopts],
];

const namePattern = /^[A-Za-z_]\w*$/;

function sortedVariables(shell: Shell): readonly (readonly [string, Variable])[] {
  return [...shell.variables].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
}

function declare({ shell, system, argv }: BuiltinCall, kind: "export" | "readonly"): number | "handled" {
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
    const equals = word.indexOf("=");
    const name = equals < 0 ? word : word.slice(0, equals);
    if (!namePattern.test(name)) {
      fatal(shell, system, `${name}: bad variable name`);
      return "handled";
    }
    if (equals >= 0 && !setVariable(shell, name, word.slice(equals + 1))) {
      fatal(shell, system, `${name}: is read only`);
      return "handled";
    }
    const before = shell.variables.get(name) ?? { value: undefined, exported: false, readonly: false };
    putVariable(shell, name, kind === "export" ? { ...before, exported: !removes } : { ...before, readonly: true });
  }
  return 0;
}

function local({ shell, system, argv }: BuiltinCall): number | "handled" {
  // `command local` has a scope of its own, which ends with it: it changes nothing.
  if (shell.forgiving) return argv.slice(1).every((word) => namePattern.test(word.replace(/=.*/s, ""))) ? 0 : 2;
  let call: Extract<Frame, { kind: "call" }> | undefined;
  for (let frame = shell.frames; frame !== undefined && call === undefined; frame = frame.below)
    if (frame.kind === "call") call = frame;
  if (call === undefined && !shell.outerFunction) {
    fatal(shell, system, "not in a function");
    return "handled";
  }
  // In a subshell of a function nothing has to be put back.
  const locals = [...(call?.locals ?? [])];
  for (const word of argv.slice(1)) {
    const equals = word.indexOf("=");
    const name = equals < 0 ? word : word.slice(0, equals);
    if (!namePattern.test(name)) {
      fatal(shell, system, `${name}: bad variable name`);
      return "handled";
    }
    const before = shell.variables.get(name);
    if (!locals.some(([known]) => known === name)) locals.push([name, before]);
    // ash: a local variable without a value begins with the outer one's.
    if (equals >= 0 && !setVariable(shell, name, word.slice(equals + 1))) {
      fatal(shell, system, `${name}: is read only`);
      return "handled";
    }
  }
  if (call !== undefined) shell.frames = replaceFrame(shell.frames, call, { ...call, locals });
  return 0;
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
    } else if (!namePattern.test(word)) {
      fatal(shell, system, `${word}: bad variable name`);
      return "handled";
    } else if (shell.variables.get(word)?.readonly === true) {
      fatal(shell, system, `${word}: is read only`);
      return "handled";
    } else if (shell.variables.has(word)) putVariable(shell, word, undefined);
  }
  return 0;
}

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
  return 0;
}

function switchOption(shell: Shell, option: Option, on: boolean): void {
  shell.options = shell.options.replaceAll(option, "") + (on ? option : "");
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

/** OPTIND is the number of the word after the one that is being read; the offset is where in that word to go on. */
function getopts(call: BuiltinCall): number {
  const { shell, system, argv } = call;
  const [, options = "", name = "", ...given] = argv;
  if (argv.length < 3) {
    complain(shell, system, "usage: getopts optstring var [arg]");
    return 1;
  }
  if (!namePattern.test(name)) {
    complain(shell, system, `${name}: bad variable name`);
    return 2;
  }
  const words = given.length > 0 ? given : shell.positional;
  const silent = options.startsWith(":");
  // ash begins again where its place lies beyond the words it is given.
  if (shell.optionIndex > words.length + 1) {
    shell.optionIndex = 1;
    shell.optionOffset = 0;
  }
  let index = shell.optionIndex;
  let word = shell.optionOffset > 0 ? (words[index - 2] ?? "") : "";
  let offset = shell.optionOffset;
  const done = (value: string, status: number): number => {
    const more = offset > 0 && offset < word.length;
    putVariable(shell, "OPTIND", { value: String(index), exported: false, readonly: false });
    shell.optionIndex = index;
    shell.optionOffset = more ? offset : 0;
    setVariable(shell, name, value);
    return status;
  };
  const wrong = (value: string, message: string, letter: string): number => {
    if (silent) setVariable(shell, "OPTARG", letter);
    else {
      system.write(2, message);
      putVariable(shell, "OPTARG", undefined);
    }
    return done(silent ? value : "?", 0);
  };
  if (offset === 0 || offset >= word.length) {
    word = words[index - 1] ?? "";
    offset = 0;
    if (!/^-./.test(word)) return done("?", 1);
    index++;
    if (word === "--") return done("?", 1);
    offset = 1;
  }
  const letter = word.charAt(offset++);
  const at = options.indexOf(letter, silent ? 1 : 0);
  if (letter === ":" || at < 0) return wrong("?", `Illegal option -${letter}\n`, letter);
  if (options.charAt(at + 1) !== ":") {
    setVariable(shell, "OPTARG", "");
    return done(letter, 0);
  }
  const argument = offset < word.length ? word.slice(offset) : words[index - 1];
  if (argument === undefined) return wrong(":", `No arg for -${letter} option\n`, letter);
  if (offset >= word.length) index++;
  setVariable(shell, "OPTARG", argument);
  offset = 0;
  return done(letter, 0);
}

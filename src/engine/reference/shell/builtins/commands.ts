import { complain } from "../errors.ts";
import { findCommand } from "../external.ts";
import { keywords } from "../syntax/keywords.ts";
import { singleQuote } from "../trace.ts";
import type { Builtin, BuiltinCall } from "./builtin.ts";
import { isSpecialBuiltin } from "./special.ts";

/** What looks a command up by its name. */
export const commandBuiltins: readonly (readonly [string, Builtin])[] = [
  ["command", command],
  ["type", type],
  ["hash", hash],
];

function command(call: BuiltinCall): ReturnType<Builtin> {
  const { shell, system, argv, run } = call;
  let index = 1;
  let mode: "run" | "v" | "V" = "run";
  for (; /^-[pvV]+$/.test(argv[index] ?? ""); index++) {
    if (argv[index]?.includes("v")) mode = "v";
    if (argv[index]?.includes("V")) mode = "V";
  }
  if (argv[index] === "--") index++;
  const words = argv.slice(index);
  const [name] = words;
  if (name === undefined) return 0;
  if (mode !== "run") return describe(call, name, mode);
  shell.commandName = shell.scriptName;
  // `command` hides functions: for this one lookup there are none.
  const { functions } = shell;
  const hidden = functions.has(name);
  if (hidden) {
    shell.functions = new Map(functions);
    shell.functions.delete(name);
  }
  shell.forgiving = true;
  const wait = run(shell, system, words);
  shell.forgiving = false;
  if (hidden) {
    shell.functions = functions;
    shell.ownsFunctions = false;
  }
  return wait ?? "transferred";
}

function type(call: BuiltinCall): number {
  let status = 0;
  for (const name of call.argv.slice(1)) if (describe(call, name, "V") !== 0) status = 127;
  return status;
}

function hash({ shell, system, argv }: BuiltinCall): number {
  let status = 0;
  for (const name of argv.slice(1)) {
    if (name === "-r" || shell.functions.has(name) || findCommand(shell, system, name).kind !== "missing") continue;
    complain(shell, system, `${name}: not found`);
    status = 1;
  }
  return status;
}

/** What `type` and `command -v` say about a name. */
function describe({ shell, system }: BuiltinCall, name: string, mode: "v" | "V"): number {
  const say = (short: string, long: string) => {
    return system.write(1, `${mode === "v" ? short : `${name} is ${long}`}\n`) === undefined ? 0 : 1;
  };
  if (keywords.has(name)) return say(name, "a shell keyword");
  const alias = shell.aliases.get(name);
  if (alias !== undefined) return say(`alias ${name}=${singleQuote(alias)}`, `an alias for ${alias}`);
  if (shell.functions.has(name)) return say(name, "a function");
  if (isSpecialBuiltin(name)) return say(name, "a special shell builtin");
  if (ordinaryBuiltins.has(name)) return say(name, "a shell builtin");
  const found = name.includes("/") ? undefined : findCommand(shell, system, name);
  if (found?.kind === "applet") return say(name, name);
  if (found?.kind === "file") return say(found.path, found.path);
  if (name.includes("/") && system.files.access(name, { execute: true }) === undefined) return say(name, name);
  if (mode === "V") system.write(1, `${name}: not found\n`);
  return 127;
}

/** The builtins of ash that are not special, as `type` knows them. */
const ordinaryBuiltins = new Set([
  "[",
  "[[",
  "alias",
  "bg",
  "cd",
  "chdir",
  "command",
  "echo",
  "false",
  "fg",
  "getopts",
  "hash",
  "help",
  "history",
  "jobs",
  "kill",
  "let",
  "local",
  "printf",
  "pwd",
  "read",
  "test",
  "true",
  "type",
  "ulimit",
  "umask",
  "unalias",
  "wait",
]);

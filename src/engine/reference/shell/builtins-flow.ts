import { errnoTexts } from "../filesystem/errno.ts";
import type { Builtin, BuiltinCall } from "./builtin.ts";
import { beginExit, fatal, unwindTo } from "./control.ts";
import { failure, findCommand } from "./external.ts";
import { readScript } from "./read-script.ts";
import { runText } from "./run-text.ts";
import { isSpecialBuiltin } from "./special-builtins.ts";
import { exportedVariables, type Frame, getVariable, type Shell } from "./state.ts";
import { keywords } from "./syntax/keywords.ts";
import { singleQuote } from "./trace.ts";

/** What changes what runs next. */
export const flowBuiltins: readonly (readonly [string, Builtin])[] = [
  [":", () => 0],
  ["true", () => 0],
  ["false", () => 1],
  ["exit", exit],
  ["return", leaveFunction],
  ["break", (call) => leaveLoop(call, "break")],
  ["continue", (call) => leaveLoop(call, "continue")],
  ["eval", evaluateText],
  [".", source],
  ["source", source],
  ["exec", execute],
  ["command", command],
];

/** A number as ash wants it; otherwise an error that ends the shell. */
export function numberArgument({ shell, system }: BuiltinCall, text: string): number | undefined {
  if (/^\d+$/.test(text) && Number(text) <= 0x7fffffff) return Number(text);
  fatal(shell, system, `Illegal number: ${text}`);
  return undefined;
}

function exit(call: BuiltinCall): "handled" {
  const [, argument] = call.argv;
  const status =
    argument === undefined ? (exitTrapStatus(call.shell) ?? call.shell.status) : numberArgument(call, argument);
  if (status !== undefined) beginExit(call.shell, status);
  return "handled";
}

/** `exit` without a number in a trap is the status from before the trap. */
function exitTrapStatus(shell: Shell): number | undefined {
  for (let frame = shell.frames; frame !== undefined; frame = frame.below)
    if (frame.kind === "trap") return frame.status;
  return undefined;
}

function leaveFunction(call: BuiltinCall): "handled" {
  const { shell, system, argv } = call;
  const status = argv[1] === undefined ? shell.status : numberArgument(call, argv[1]);
  if (status === undefined) return "handled";
  shell.status = status & 255;
  for (let frame = shell.frames; frame !== undefined; frame = frame.below) {
    if (frame.kind !== "call" && !(frame.kind === "text" && frame.dot)) continue;
    unwindTo(shell, system, frame);
    return "handled";
  }
  beginExit(shell, shell.status);
  return "handled";
}

function leaveLoop(call: BuiltinCall, how: "break" | "continue"): number | "handled" {
  const { shell, system, argv } = call;
  const [, argument] = argv;
  const count = argument === undefined ? 1 : numberArgument(call, argument);
  if (count === undefined) return "handled";
  if (count === 0) {
    fatal(shell, system, `Illegal number: ${argument ?? ""}`);
    return "handled";
  }
  let left = count;
  let target: Frame | undefined;
  let frame = shell.frames;
  // ash looks through functions: `continue` in one goes on with the loop that calls it.
  for (; frame !== undefined && left > 0; frame = frame.below) {
    if (frame.kind !== "for" && frame.kind !== "while") continue;
    target = frame;
    left--;
  }
  if (left > 0 && frame === undefined && shell.outerLoops > 0) {
    // The loop is that of the shell which forked this one: nothing is left to do here.
    unwindTo(shell, system, undefined);
    shell.status = 0;
    return "handled";
  }
  if (target === undefined) return 0;
  unwindTo(shell, system, how === "break" ? target.below : target);
  if (how === "break") shell.tested = target.tested;
  shell.status = 0;
  return "handled";
}

function evaluateText({ shell, argv }: BuiltinCall): number | "transferred" {
  const text = argv.slice(1).join(" ");
  if (text === "") return 0;
  runText(shell, text, "eval", { outer: shell.scriptName, commandName: "eval" });
  return "transferred";
}

function source(call: BuiltinCall): number | "transferred" | "handled" {
  const { shell, system, argv } = call;
  const [, file, ...positional] = argv;
  if (file === undefined) return 2;
  const path = file.includes("/") ? file : findSource(call, file);
  if (path === undefined) {
    fatal(shell, system, `${file}: not found`);
    return "handled";
  }
  const content = readScript(system, path);
  if ("error" in content) {
    fatal(shell, system, `can't open '${path}': ${errnoTexts[content.error]}`);
    return "handled";
  }
  runText(shell, content.content, "dot", {
    outer: shell.scriptName,
    commandName: path,
    ...(positional.length > 0 ? { positional } : {}),
  });
  return "transferred";
}

function findSource({ shell, system }: BuiltinCall, name: string): string | undefined {
  for (const directory of (getVariable(shell, "PATH") ?? "").split(":")) {
    const path = directory === "" ? name : `${directory}/${name}`;
    const stat = system.files.stat(path);
    if (typeof stat !== "string" && stat.kind === "file") return path;
  }
  return undefined;
}

function execute({ shell, system, argv }: BuiltinCall): number | "handled" | { readonly on: "turn" } {
  const words = argv.slice(1);
  const [name] = words;
  if (name === undefined) return 0;
  const found = findCommand(shell, system, name);
  const environment = exportedVariables(shell);
  let error = found.kind === "missing" ? found.error : undefined;
  if (found.kind !== "missing") {
    const path = found.kind === "file" ? found.path : name;
    error = system.execute({
      path,
      argv: words,
      environment,
      ...(found.kind === "applet" ? { program: found.program } : {}),
    });
    if (error === undefined) return { on: "turn" };
    if (error === "ENOEXEC") {
      const sh = findCommand(shell, system, "sh");
      if (
        sh.kind === "applet" &&
        system.execute({ path, argv: ["sh", path, ...words.slice(1)], environment, program: sh.program }) === undefined
      )
        return { on: "turn" };
    }
  }
  beginExit(shell, failure(shell, system, name, error ?? "ENOENT"));
  return "handled";
}

function command({ shell, system, argv, run }: BuiltinCall): ReturnType<Builtin> {
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
  if (mode !== "run") return describe(shell, system, name, mode);
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

/** What `type` and `command -v` say about a name. */
export function describe(shell: Shell, system: BuiltinCall["system"], name: string, mode: "v" | "V"): number {
  const say = (short: string, long: string) => {
    return system.write(1, `${mode === "v" ? short : `${name} is ${long}`}\n`) === undefined ? 0 : 1;
  };
  if (keywords.has(name)) return say(name, "a shell keyword");
  const alias = shell.aliases.get(name);
  if (alias !== undefined) return say(`alias ${name}=${singleQuote(alias)}`, `an alias for ${alias}`);
  if (shell.functions.has(name)) return say(name, "a function");
  if (builtinNames.has(name)) return say(name, isSpecialBuiltin(name) ? "a special shell builtin" : "a shell builtin");
  const found = name.includes("/") ? undefined : findCommand(shell, system, name);
  if (found?.kind === "applet") return say(name, name);
  if (found?.kind === "file") return say(found.path, found.path);
  if (name.includes("/") && system.files.access(name, { execute: true }) === undefined) return say(name, name);
  if (mode === "V") system.write(1, `${name}: not found\n`);
  return 127;
}

const builtinNames = new Set([
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

import type { ByteString } from "../bytes.ts";
import { errnoTexts } from "../filesystem/errno.ts";
import type { Program, Step, SystemCalls } from "../process/program.ts";
import { SIGINT } from "../process/signals.ts";
import { busyboxVersion } from "./commands/usage.ts";
import { complain } from "./errors.ts";
import { beginText } from "./input.ts";
import { runShell } from "./interpreter/run.ts";
import { isName } from "./name.ts";
import { optionLetters, optionNames, refuseJobControl, switchOption } from "./options.ts";
import { readScript } from "./read-script.ts";
import { hasOption, push, type Shell, type Variable } from "./state.ts";
import { parseScript } from "./syntax/parse.ts";

/** busybox ash: `sh [-/+OPTIONS] [-/+o OPT]... [-c 'SCRIPT' [ARG0 ARGS] | FILE ARGS | -s ARGS]`. */
export const shellProgram: Program<Shell> = {
  name: "sh",
  start,
  step: (state, system) => runShell({ ...state, ownsVariables: false, ownsFunctions: false, ownsTraps: false }, system),
};

function start(argv: readonly ByteString[], system: SystemCalls): Step<Shell> {
  const shell = newShell(argv[0] ?? "sh", system);
  let index = 1;
  let command = false;
  let fromInput = false;
  for (; index < argv.length; index++) {
    const word = argv[index] ?? "";
    if (!/^[-+]/.test(word)) break;
    if (word === "-" || word === "--") {
      index++;
      break;
    }
    const on = word.startsWith("-");
    for (const letter of word.slice(1)) {
      if (letter === "c") command = true;
      else if (letter === "s") fromInput = true;
      else if (letter === "l" || letter === "i") continue;
      else if (letter === "o") {
        const option = optionNames.get(argv[++index] ?? "");
        if (option === undefined) {
          system.write(2, `${shell.name}: illegal option ${on ? "-" : "+"}o ${argv[index] ?? ""}\n`);
          return { exit: 2 };
        }
        switchOption(shell, option, on);
      } else {
        const option = optionLetters.get(letter);
        if (option === undefined) {
          system.write(2, `${shell.name}: illegal option ${on ? "-" : "+"}${letter}\n`);
          return { exit: 2 };
        }
        switchOption(shell, option, on);
      }
    }
  }
  const rest = argv.slice(index);
  refuseJobControl(shell, system);
  if (command) {
    const [script, name, ...positional] = rest;
    if (script === undefined) {
      system.write(2, `${shell.name}: -c requires an argument\n`);
      return { exit: 2 };
    }
    shell.options += "c";
    if (name !== undefined) {
      // ash takes it for a script's: its errors tell the line.
      shell.name = name;
      shell.commandName = name;
      shell.scriptName = name;
    }
    shell.replaceable = true;
    shell.positional = positional;
    beginText(shell, script, 0);
    catchInterrupts(shell, system);
    return runShell(shell, system);
  }
  const [file, ...positional] = rest;
  if (fromInput || file === undefined) {
    shell.positional = fromInput ? rest : [];
    shell.options += "s";
    if (system.isTerminal(0) && system.isTerminal(1)) system.write(1, greeting);
    beginInput(shell);
    return runShell(shell, system);
  }
  shell.name = file;
  shell.positional = positional;
  const content = readScript(system, file);
  if ("error" in content) {
    system.write(2, `${argv[0] ?? "sh"}: can't open '${file}': ${errnoTexts[content.error]}\n`);
    return { exit: 2 };
  }
  shell.commandName = file;
  shell.scriptName = file;
  // With `-n` a script is only read: its errors are all there is.
  if (hasOption(shell, "n")) return { exit: tellSyntax(shell, system, content.content) };
  beginText(shell, content.content, 1);
  catchInterrupts(shell, system);
  return runShell(shell, system);
}

/** What was ignored when the shell began stays ignored. */
function catchInterrupts(shell: Shell, system: SystemCalls): void {
  if (system.signalDisposition(SIGINT) === "ignore") return;
  shell.catchesInterrupts = true;
  system.setSignal(SIGINT, "handle");
}

/** What ash says first to whoever sits at a terminal. */
const greeting = `\n\n${busyboxVersion} built-in shell (ash)\nEnter 'help' for a list of built-in commands.\n\n`;

interface FirstVariables {
  readonly parentPid: number;
  readonly cwd: string;
  readonly variables: Map<string, Variable>;
  readonly directory: ByteString;
}

/** The variables that a shell begins with, by its environment: execs of one container share theirs until they write. */
const firstVariables = new WeakMap<ReadonlyMap<string, ByteString>, FirstVariables>();

function newShell(name: ByteString, system: SystemCalls): Shell {
  const known = firstVariables.get(system.environment);
  const first =
    known !== undefined && known.parentPid === system.parentPid && known.cwd === system.cwd
      ? known
      : beginVariables(system);
  return {
    frames: undefined,
    next: undefined,
    status: 0,
    variables: first.variables,
    functions: noFunctions,
    traps: noTraps,
    inheritedTraps: undefined,
    ownsVariables: false,
    ownsFunctions: false,
    ownsTraps: false,
    aliases: noAliases,
    readsLines: true,
    positional: [],
    name,
    commandName: undefined,
    scriptName: undefined,
    closes: undefined,
    options: "",
    shellPid: system.pid,
    backgroundPid: 0,
    jobs: noJobs,
    signals: [],
    line: 0,
    lineBase: 0,
    tested: 0,
    replaceable: false,
    forgiving: false,
    outerFunction: false,
    outerLoops: 0,
    outerSaved: [],
    directory: first.directory,
    optionIndex: 1,
    optionOffset: 0,
    substitutionStatus: undefined,
    exiting: false,
    catchesInterrupts: false,
    ignoresInterrupts: false,
    filesMax: 20_000,
  };
}

// Shared by all new shells: each copies what it is about to change.
const noFunctions: Shell["functions"] = new Map();
const noTraps: Shell["traps"] = new Map();
const noAliases: Shell["aliases"] = new Map();
const noJobs: Shell["jobs"] = new Map();

function beginVariables(system: SystemCalls): FirstVariables {
  const variables = new Map<string, Variable>();
  for (const [variable, value] of system.environment) {
    if (isName(variable)) variables.set(variable, { value, exported: true, readonly: false });
  }
  const plain = (value: ByteString): Variable => ({ value, exported: false, readonly: false });
  variables.set("IFS", plain(" \t\n"));
  variables.set("OPTIND", plain("1"));
  variables.set("PS1", plain(system.credentials.uid === 0 ? "\\w \\$ " : "\\w \\$ "));
  variables.set("PS2", plain("> "));
  variables.set("PS4", plain("+ "));
  variables.set("LINENO", plain(""));
  variables.set("FUNCNAME", plain(""));
  variables.set("RANDOM", plain(""));
  variables.set("PPID", plain(String(system.parentPid)));
  if (!variables.has("PATH")) variables.set("PATH", plain("/sbin:/usr/sbin:/bin:/usr/bin"));
  const depth = Number(variables.get("SHLVL")?.value ?? "0");
  variables.set("SHLVL", {
    value: String((Number.isSafeInteger(depth) ? depth : 0) + 1),
    exported: true,
    readonly: false,
  });
  // PWD is believed when it names the directory that the shell is in.
  const given = variables.get("PWD")?.value;
  const believed =
    given !== undefined && given !== system.cwd && given.startsWith("/") ? system.files.realpath(given) : undefined;
  const directory =
    typeof believed === "object" && believed.path === system.cwd && given !== undefined ? given : system.cwd;
  variables.set("PWD", { value: directory, exported: true, readonly: false });
  const first = { parentPid: system.parentPid, cwd: system.cwd, variables, directory };
  // Where PWD was believed, a link decides: that may change while the environment does not.
  if (given === undefined || given === system.cwd) firstVariables.set(system.environment, first);
  return first;
}

function tellSyntax(shell: Shell, system: SystemCalls, text: ByteString): number {
  const { error } = parseScript(text);
  if (error === undefined) return 0;
  shell.line = error.line + 1;
  complain(shell, system, `syntax error: ${error.message}`);
  return 2;
}

/** Sets a shell to run what it reads from standard input, line by line. */
function beginInput(shell: Shell): void {
  push(shell, { kind: "input", text: "", ended: false, prompted: false, line: 1 });
}

import type { ByteString } from "../bytes.ts";
import { errnoTexts } from "../filesystem/errno.ts";
import { absolutePath } from "../process/open-files.ts";
import type { SystemCalls } from "../process/program.ts";
import type { Builtin, BuiltinCall } from "./builtin.ts";
import { describe } from "./builtins-flow.ts";
import { commands } from "./commands/table.ts";
import { complain, complainAsApplet } from "./errors.ts";
import { findCommand } from "./external.ts";
import { getVariable, push, setVariable } from "./state.ts";

/** What prints, tests and reads, and the working directory. */
export const textBuiltins: readonly (readonly [string, Builtin])[] = [
  ["echo", echo],
  ["printf", applet],
  ["test", applet],
  ["[", applet],
  ["[[", applet],
  ["cd", changeDirectory],
  ["chdir", changeDirectory],
  ["pwd", printDirectory],
  ["read", read],
  ["type", type],
  ["hash", hash],
  ["umask", umask],
];

function echo(call: BuiltinCall): number {
  const { system, argv } = call;
  if (argv[1]?.startsWith("-") === true) return applet(call);
  const text = argv.length === 2 ? `${argv[1] ?? ""}\n` : `${argv.slice(1).join(" ")}\n`;
  const error = system.write(1, text);
  if (error === undefined) return 0;
  complainAsApplet(system, `write error: ${errnoTexts[error]}`);
  return 1;
}

/** A builtin that busybox shares with its applet: it says `sh:` in its errors. */
function applet({ system, argv }: BuiltinCall): number {
  const name = argv[0] ?? "";
  const program = commands.get(name);
  if (program === undefined) {
    system.unsupported(`the builtin ${name}`);
    return 127;
  }
  if (name === "printf" && argv.length === 1 && system.isOpen(1)) {
    complainAsApplet(system, "usage: printf FORMAT [ARGUMENT...]");
    return 2;
  }
  const step = program.start(argv, asShell(system));
  return "exit" in step ? step.exit : 1;
}

const shellCalls = new WeakMap<SystemCalls, SystemCalls>();

/** The same calls, but errors begin with `sh:`. */
function asShell(system: SystemCalls): SystemCalls {
  const known = shellCalls.get(system);
  if (known !== undefined) return known;
  const shared: SystemCalls = Object.create(system, {
    write: {
      value: (descriptor: number, bytes: ByteString) =>
        system.write(descriptor, descriptor === 2 ? bytes.replace(/^(?:\[\[?|test|printf|echo): /, "sh: ") : bytes),
    },
  });
  shellCalls.set(system, shared);
  return shared;
}

/** As POSIX allows, exactly two slashes at the beginning stay. */
function logicalPath(directory: ByteString, path: ByteString): ByteString {
  const doubled = /^\/\/(?!\/)/.test(path.startsWith("/") ? path : directory);
  return (doubled ? "/" : "") + absolutePath(directory, path);
}

/** The directory that a relative name means by CDPATH; undefined: it is taken as it stands. */
function onCdPath({ shell, system }: BuiltinCall, name: ByteString): ByteString | undefined {
  const search = getVariable(shell, "CDPATH");
  if (search === undefined || search === "" || name === "" || /^(?:\/|\.{1,2}(?:\/|$)|-$)/.test(name)) return undefined;
  for (const directory of search.split(":")) {
    if (directory === "") return undefined;
    const path = `${directory}/${name}`;
    const stat = system.files.stat(path);
    if (typeof stat !== "string" && stat.kind === "directory") return path;
  }
  return undefined;
}

function changeDirectory(call: BuiltinCall): number {
  const { shell, system, argv } = call;
  let index = 1;
  let physical = false;
  for (; /^-[LP]+$/.test(argv[index] ?? ""); index++) physical = argv[index]?.endsWith("P") === true;
  if (argv[index] === "--") index++;
  const [given] = argv.slice(index);
  let target = given ?? getVariable(shell, "HOME") ?? "";
  let prints = given === "-";
  if (prints) target = getVariable(shell, "OLDPWD") ?? "";
  if (given === undefined && target === "") return 0;
  const found = given === undefined ? undefined : onCdPath(call, given);
  if (found !== undefined) {
    target = found;
    prints = true;
  }
  const logical = logicalPath(shell.directory, target === "" ? "." : target);
  const path = physical ? target : logical;
  const error = system.changeDirectory(path);
  if (error !== undefined) {
    complain(shell, system, `can't cd to ${target}: ${errnoTexts[error]}`);
    return 2;
  }
  setVariable(shell, "OLDPWD", shell.directory, true);
  shell.directory = physical ? system.cwd : logical;
  setVariable(shell, "PWD", shell.directory, true);
  if (prints) system.write(1, `${shell.directory}\n`);
  return 0;
}

function printDirectory({ shell, system, argv }: BuiltinCall): number {
  return system.write(1, `${argv[1] === "-P" ? system.cwd : shell.directory}\n`) === undefined ? 0 : 1;
}

function read({ shell, system, argv }: BuiltinCall): ReturnType<Builtin> {
  let raw = false;
  let delimiter = "\n";
  let count: number | undefined;
  let descriptor = 0;
  let untilMs: number | undefined;
  let index = 1;
  for (; index < argv.length; index++) {
    const word = argv[index] ?? "";
    if (!/^-./.test(word)) break;
    if (word === "--") {
      index++;
      break;
    }
    for (let at = 1; at < word.length; at++) {
      const letter = word.charAt(at);
      if (letter === "r") raw = true;
      else if (letter === "s") continue;
      else if ("pntdu".includes(letter)) {
        const value = at + 1 < word.length ? word.slice(at + 1) : (argv[++index] ?? "");
        if (letter === "p" && system.isTerminal(0)) system.write(2, value);
        if (letter === "n") count = Number(value);
        if (letter === "d") delimiter = value.charAt(0) || "\0";
        if (letter === "u") descriptor = Number(value);
        if (letter === "t") untilMs = system.nowMs + Number(value) * 1000;
        break;
      } else {
        complain(shell, system, `illegal option -${letter}`);
        return 2;
      }
    }
  }
  const names = argv.slice(index);
  for (const name of names) {
    if (!/^[A-Za-z_]\w*$/.test(name)) {
      system.write(2, `${shell.name}: read: '${name}': bad variable name\n`);
      return 1;
    }
  }
  push(shell, {
    kind: "read",
    request: { names, raw, descriptor, delimiter, count: count === 0 ? undefined : count },
    text: "",
    untilMs,
  });
  return "handled";
}

function type({ shell, system, argv }: BuiltinCall): number {
  let status = 0;
  for (const name of argv.slice(1)) if (describe(shell, system, name, "V") !== 0) status = 127;
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

const letters: { readonly [letter: string]: number } = { r: 4, w: 2, x: 1 };

function umask({ shell, system, argv }: BuiltinCall): number {
  const symbolic = argv[1] === "-S";
  const [mode] = argv.slice(symbolic ? 2 : 1);
  if (mode === undefined) {
    system.write(1, symbolic ? `${symbolicMask(system.umask)}\n` : `${system.umask.toString(8).padStart(4, "0")}\n`);
    return 0;
  }
  const value = /^[0-7]+$/.test(mode) ? Number.parseInt(mode, 8) : symbolicMode(mode, 0o777 & ~system.umask);
  if (value === undefined || value > 0o777) {
    complain(shell, system, `illegal mode: ${mode}`);
    return 2;
  }
  system.setUmask(value);
  return 0;
}

function symbolicMask(mask: number): string {
  const permissions = (shift: number) =>
    ["r", "w", "x"].filter((letter) => ((~mask >> shift) & (letters[letter] ?? 0)) !== 0).join("");
  return `u=${permissions(6)},g=${permissions(3)},o=${permissions(0)}`;
}

/** The mask of a symbolic mode such as u=rwx,g-w. */
function symbolicMode(text: string, allowed: number): number | undefined {
  let result = allowed;
  for (const clause of text.split(",")) {
    const match = /^([ugoa]*)([-+=])([rwx]*)$/.exec(clause);
    if (match === null) return undefined;
    const bits = [...(match[3] ?? "")].reduce((sum, letter) => sum | (letters[letter] ?? 0), 0);
    const who = match[1] === "" || match[1]?.includes("a") === true ? "ugo" : (match[1] ?? "");
    for (const [letter, shift] of [
      ["u", 6],
      ["g", 3],
      ["o", 0],
    ] as const) {
      if (!who.includes(letter)) continue;
      if (match[2] === "+") result |= bits << shift;
      else if (match[2] === "-") result &= ~(bits << shift);
      else result = (result & ~(7 << shift)) | (bits << shift);
    }
  }
  return 0o777 & ~result;
}

import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import { absolutePath } from "../../process/open-path.ts";
import { complain } from "../errors.ts";
import { getVariable, setVariable } from "../state.ts";
import type { Builtin, BuiltinCall } from "./builtin.ts";

/** The working directory. */
export const directoryBuiltins: readonly (readonly [string, Builtin])[] = [
  ["cd", changeDirectory],
  ["chdir", changeDirectory],
  ["pwd", printDirectory],
];

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

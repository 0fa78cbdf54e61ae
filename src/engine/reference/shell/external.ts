import type { ByteString } from "../bytes.ts";
import type { Errno } from "../filesystem/errno.ts";
import { errnoTexts } from "../filesystem/errno.ts";
import type { Program, SystemCalls, Wait } from "../process/program.ts";
import { complain } from "./errors.ts";
import { nothingLeft, reapJobs } from "./fork.ts";
import { exportedVariables, getVariable, push, type Shell } from "./state.ts";

/** What a command's name stands for outside the shell. */
export type Found =
  | { readonly kind: "applet"; readonly program: Program }
  | { readonly kind: "file"; readonly path: ByteString }
  | { readonly kind: "missing"; readonly error: Errno };

/** busybox runs its own applets whatever PATH says; then PATH is searched. */
export function findCommand(
  shell: Shell,
  system: SystemCalls,
  name: ByteString,
  path = getVariable(shell, "PATH"),
): Found {
  if (name.includes("/")) return { kind: "file", path: name };
  const program = system.applets.find(name);
  if (program !== undefined) return { kind: "applet", program };
  if (system.applets.isReal(name)) system.unsupported(`the command ${name}`);
  let error: Errno = "ENOENT";
  for (const directory of (path ?? "").split(":")) {
    const candidate = directory === "" ? name : `${directory}/${name}`;
    const stat = system.files.stat(candidate);
    if (typeof stat === "string") {
      if (stat === "EACCES") error = "EACCES";
      continue;
    }
    if (stat.kind !== "file") continue;
    if (system.files.access(candidate, { execute: true }) === undefined) return { kind: "file", path: candidate };
    error = "EACCES";
  }
  return { kind: "missing", error };
}

/** Runs a command in a child, or in place of the shell where nothing is left to do; a number is its status at once. */
export function runExternal(shell: Shell, system: SystemCalls, words: readonly ByteString[]): number | Wait {
  reapJobs(shell, system);
  const found = findCommand(shell, system, words[0] ?? "");
  if (found.kind === "missing") return failure(shell, system, words[0] ?? "", found.error);
  const environment = exportedVariables(shell);
  const inPlace = nothingLeft(shell);
  const start = (
    argv: readonly ByteString[],
    path: ByteString,
    program: Program | undefined,
  ): number | Wait | Errno => {
    const request = { path, argv, environment, ...(program === undefined ? {} : { program }) };
    if (inPlace) return system.execute(request) ?? { on: "turn" };
    const started = system.spawn(request);
    if ("error" in started) return started.error;
    push(shell, { kind: "child", pid: started.pid });
    return { on: "child", pid: started.pid };
  };
  const path = found.kind === "file" ? found.path : (words[0] ?? "");
  const result = start(words, path, found.kind === "applet" ? found.program : undefined);
  if (typeof result !== "string") return result;
  if (result === "ENOEXEC") {
    // A file that the kernel cannot run is a script to the shell.
    const script = start(["sh", path, ...words.slice(1)], path, system.applets.find("sh"));
    if (typeof script !== "string") return script;
  }
  return failure(shell, system, words[0] ?? "", result);
}

/** ash's words and codes for what cannot be run. */
export function failure(shell: Shell, system: SystemCalls, name: ByteString, error: Errno): number {
  const missing = error === "ENOENT" || error === "ENOTDIR";
  // Measured: with the empty name ash comes upon a directory of PATH, and yet answers 127.
  const text = name === "" ? errnoTexts.EACCES : missing ? "not found" : errnoTexts[error];
  complain(shell, system, `${name}: ${text}`);
  return missing ? 127 : 126;
}

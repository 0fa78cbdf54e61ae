import type { ByteString } from "../../bytes.ts";
import type { SystemCalls } from "../../process/program.ts";

/** Last component as basename(1) sees it: trailing slashes do not count. */
export function baseName(path: ByteString): ByteString {
  const trimmed = trimSlashes(path);
  if (trimmed === "") return path === "" ? "" : "/";
  return trimmed.slice(trimmed.lastIndexOf("/") + 1);
}

/** Path without its last component. */
export function directoryName(path: ByteString): ByteString {
  const trimmed = trimSlashes(path);
  const slash = trimmed.lastIndexOf("/");
  if (trimmed === "") return path === "" ? "." : "/";
  if (slash < 0) return ".";
  return trimSlashes(trimmed.slice(0, slash)) || "/";
}

export function trimSlashes(path: ByteString): ByteString {
  let end = path.length;
  while (end > 0 && path.charAt(end - 1) === "/") end--;
  return path.slice(0, end);
}

/** Joins a directory and a name with exactly one slash. */
export function joinPath(directory: ByteString, name: ByteString): ByteString {
  const rest = name.replace(/^\/+/, "");
  return directory === "" ? rest : directory.endsWith("/") ? directory + rest : `${directory}/${rest}`;
}

/** The executable that a command name stands for, as execvp finds it; undefined when there is none. */
export function findExecutable(system: SystemCalls, name: ByteString): ByteString | undefined {
  return findExecutables(system, name)[0];
}

/** Every executable of that name on PATH, in its order. */
export function findExecutables(system: SystemCalls, name: ByteString): readonly ByteString[] {
  if (name.includes("/")) return isExecutable(system, name) ? [name] : [];
  const directories = (system.environment.get("PATH") ?? "/sbin:/usr/sbin:/bin:/usr/bin").split(":");
  return directories.map((directory) => joinPath(directory, name)).filter((path) => isExecutable(system, path));
}

function isExecutable(system: SystemCalls, path: ByteString): boolean {
  const stat = system.files.stat(path);
  return typeof stat !== "string" && stat.kind === "file" && system.files.access(path, { execute: true }) === undefined;
}

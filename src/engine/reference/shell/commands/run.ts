import type { ByteString } from "../../bytes.ts";
import type { Errno } from "../../filesystem/errno.ts";
import type { SystemCalls } from "../../process/program.ts";
import { complain, errnoTexts } from "./errors.ts";
import { findExecutable } from "./paths.ts";

/**
 * Becomes another program, as execvp does. Answers the exit code for the case that it cannot: 127 when there is no such
 * program, 126 when it may not run. On success the answer is ignored by the machine.
 */
export function become(
  system: SystemCalls,
  argv: readonly ByteString[],
  command: readonly ByteString[],
  environment: ReadonlyMap<string, ByteString> = system.environment,
): number {
  const name = command[0] ?? "";
  const path = findExecutable(system, name) ?? name;
  const error =
    path.includes("/") ? system.execute({ path, argv: command, environment }) : ("ENOENT" satisfies Errno);
  if (error === undefined) return 0;
  complain(system, argv, `can't execute '${name}': ${errnoTexts[error]}`);
  return error === "ENOENT" ? 127 : 126;
}

/** Starts a child that runs a command found on PATH. */
export function spawnCommand(
  system: SystemCalls,
  command: readonly ByteString[],
  descriptors?: ReadonlyMap<number, number>,
): { readonly pid: number } | { readonly error: Errno } {
  const name = command[0] ?? "";
  const path = findExecutable(system, name) ?? name;
  if (!path.includes("/")) return { error: "ENOENT" };
  return system.spawn({
    path,
    argv: command,
    environment: system.environment,
    ...(descriptors === undefined ? {} : { descriptors }),
  });
}

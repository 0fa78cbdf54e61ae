import type { ByteString } from "../../bytes.ts";
import type { Errno } from "../../filesystem/errno.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { SpawnCall, SystemCalls } from "../../process/program.ts";
import { complain } from "./errors.ts";
import { findExecutable } from "./paths.ts";
import { appletNamed } from "./registry.ts";

/**
 * Becomes another program, as execvp does, but prefers an applet of that name. Answers the exit code for the case that
 * it cannot: 127 when there is no such program, 126 when it may not run. On success the machine ignores the answer.
 */
export function become(
  system: SystemCalls,
  argv: readonly ByteString[],
  command: readonly ByteString[],
  environment: ReadonlyMap<string, ByteString> = system.environment,
): number {
  const name = command[0] ?? "";
  const program = appletNamed(name);
  const path = program === undefined ? (findExecutable(system, name) ?? name) : name;
  const missing: Errno | undefined = program === undefined && !path.includes("/") ? "ENOENT" : undefined;
  const error =
    missing ?? system.execute({ path, argv: command, environment, ...(program === undefined ? {} : { program }) });
  if (error === undefined) return 0;
  complain(system, argv, `can't execute '${name}': ${errnoTexts[error]}`);
  return error === "ENOENT" ? 127 : 126;
}

/** Starts a child that runs an applet, or a command found on PATH. */
export function spawnCommand(
  system: SystemCalls,
  command: readonly ByteString[],
  descriptors?: ReadonlyMap<number, number>,
): { readonly pid: number } | { readonly error: Errno } {
  const name = command[0] ?? "";
  const program = appletNamed(name);
  const path = program === undefined ? (findExecutable(system, name) ?? name) : name;
  if (program === undefined && !path.includes("/")) return { error: "ENOENT" };
  const request: SpawnCall = {
    path,
    argv: command,
    environment: system.environment,
    ...(program === undefined ? {} : { program }),
    ...(descriptors === undefined ? {} : { descriptors }),
  };
  return system.spawn(request);
}

import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { SystemCalls } from "../../process/program.ts";

/** The applet's name in messages: the last component of argv[0], without the dash of a login shell. */
export function appletName(argv: readonly ByteString[]): string {
  const called = argv[0] ?? "";
  const name = called.slice(called.lastIndexOf("/") + 1);
  return name.startsWith("-") ? name.slice(1) : name;
}

/** Writes `name: message` to standard error; answers exit code 1. */
export function complain(system: SystemCalls, argv: readonly ByteString[], message: string): number {
  system.write(2, `${appletName(argv)}: ${message}\n`);
  return 1;
}

/** Writes to standard output and answers the exit code: 1 with a message when the write fails. */
export function print(system: SystemCalls, argv: readonly ByteString[], bytes: ByteString): number {
  if (bytes === "") return 0;
  const error = system.write(1, bytes);
  return error === undefined ? 0 : complain(system, argv, `write error: ${errnoTexts[error]}`);
}

/** Marks a feature that is not simulated, so that no wrong answer passes for a right one; answers exit code 1. */
export function unsupported(system: SystemCalls, argv: readonly ByteString[], feature: string): number {
  const name = appletName(argv);
  system.unsupported(feature === "" ? name : `${name} ${feature}`);
  return 1;
}

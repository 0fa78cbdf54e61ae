import type { ByteString } from "../../bytes.ts";
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

/** Marks a feature that is not simulated, so that no wrong answer passes for a right one; answers exit code 1. */
export function unsupported(system: SystemCalls, argv: readonly ByteString[], feature: string): number {
  const name = appletName(argv);
  system.unsupported(feature === "" ? name : `${name} ${feature}`);
  return 1;
}

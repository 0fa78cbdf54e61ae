import type { ByteString } from "../../bytes.ts";
import type { SystemCalls } from "../../process/program.ts";
import { endWithoutOutput } from "./output-failure.ts";

/** Writes to standard output and answers the exit code: the applet's own for a write that fails. */
export function print(system: SystemCalls, argv: readonly ByteString[], bytes: ByteString): number {
  if (bytes === "") return 0;
  const error = system.write(1, bytes);
  return error === undefined ? 0 : endWithoutOutput(system, argv, 0, error);
}

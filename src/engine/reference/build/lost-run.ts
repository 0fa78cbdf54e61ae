import type { Rejected } from "../../../vocabulary/generated/types.ts";
import { rejected } from "../../../vocabulary/outcome.ts";
import type { Container } from "../state.ts";
import type { Build } from "./build-state.ts";

/** The message of a RUN that ends badly (API-004). */
export function exitMessage(argv: readonly string[], exitCode: number): string {
  return `The command '${argv.join(" ")}' returned a non-zero code: ${exitCode}`;
}

/** The answer of a build whose container was taken away under it: as if it had been killed. */
export function lostRun(build: Build, container: Container): Rejected {
  const exitCode = container.lastExitCode === 0 ? 137 : container.lastExitCode;
  const { line } = build.steps?.report ?? {};
  return rejected("build-failed", exitMessage(build.running?.argv ?? [], exitCode), {
    step: build.steps?.count ?? 0,
    ...(line === undefined ? {} : { line }),
    exitCode,
  });
}

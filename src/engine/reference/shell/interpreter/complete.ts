import type { SystemCalls } from "../../process/program.ts";
import { describeSignal, SIGINT, SIGPIPE } from "../../process/signals.ts";
import { beginExit } from "../control.ts";
import { hasOption, type Shell } from "../state.ts";

/** A command has ended: errexit ends the shell unless the status is being tested. */
export function complete(shell: Shell, status: number): undefined {
  shell.status = status;
  if (status !== 0 && shell.tested === 0 && hasOption(shell, "e")) beginExit(shell, status);
  return undefined;
}

/** ash says how a signal ended a foreground child, except INT and PIPE. */
export function tellSignal(system: SystemCalls, signal: number | undefined, descriptor = 2): void {
  if (signal === undefined || signal === SIGINT || signal === SIGPIPE) return;
  system.write(descriptor, `${describeSignal(signal)}\n`);
}

/** Where the errors of the shell go while a subshell runs whose redirections are its own. */
export function outerErrors({ frames }: Shell): number {
  if (frames?.kind !== "restore" || frames.of !== "subshell") return 2;
  return frames.saved.find(([descriptor]) => descriptor === 2)?.[1] ?? 2;
}

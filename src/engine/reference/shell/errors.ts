import type { ByteString } from "../bytes.ts";
import { type Errno, errnoTexts } from "../filesystem/errno.ts";
import type { SystemCalls } from "../process/program.ts";
import type { Shell } from "./state.ts";

/** Prints an error as ash words it: `$0: ` then, inside a builtin or a script, its name and the line. */
export function complain(shell: Shell, system: SystemCalls, message: ByteString): void {
  const { commandName, name } = shell;
  const inside =
    commandName === undefined ? "" : `${commandName === name ? "" : `${commandName}: `}line ${shell.line}: `;
  system.write(2, `${name}: ${inside}${message}\n`);
}

/** Prints an error of the parts of busybox that a builtin shares with its applet: only the applet's name. */
export function complainAsApplet(system: SystemCalls, message: ByteString): void {
  system.write(2, `sh: ${message}\n`);
}

/** ash's words for a file that cannot be opened or created. */
export function openError(errno: Errno, action: "open" | "create"): string {
  if (errno === "ENOENT" || errno === "ENOTDIR") return action === "create" ? "nonexistent directory" : "no such file";
  return errnoTexts[errno];
}

import type { Console } from "./console.ts";
import { newScreen } from "./terminal.ts";

/** Standard output and standard error of this process. */
export function standardConsole(): Console {
  const screen = newScreen({ stream: process.stdout, environment: process.env, wallMs: () => performance.now() });
  return {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    isTerminal: process.stdout.isTTY === true,
    color: screen.paint.good("") !== "",
  };
}

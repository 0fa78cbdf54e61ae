import type { ByteString } from "../../bytes.ts";
import type { Program, SystemCalls } from "../../process/program.ts";

/** What an applet does that never waits: it runs to its end in one step and answers its exit code (0…255). */
export type InstantMain = (argv: readonly ByteString[], system: SystemCalls) => number;

/** A program of one step. */
export function instant(name: string, main: InstantMain): Program {
  return {
    name,
    start: (argv, system) => ({ exit: main(argv, system) & 255 }),
    step: () => ({ exit: 1 }),
  };
}

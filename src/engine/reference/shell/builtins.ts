import type { ByteString } from "../bytes.ts";
import type { SystemCalls, Wait } from "../process/program.ts";
import type { Shell } from "./state.ts";
import { flowBuiltins } from "./builtins-flow.ts";
import { jobBuiltins } from "./builtins-jobs.ts";
import { textBuiltins } from "./builtins-text.ts";
import { variableBuiltins } from "./builtins-variables.ts";

export interface BuiltinCall {
  readonly shell: Shell;
  readonly system: SystemCalls;
  readonly argv: readonly ByteString[];
}

/**
 * A builtin answers its status; or what to wait for, with a frame pushed that goes on; or "transferred" when it has
 * changed what runs next (and has seen to `commandName` itself), or "handled" when the status is set already.
 */
export type Builtin = (call: BuiltinCall) => number | Wait | "transferred" | "handled";

/** All builtins of ash by name. */
export const builtins: ReadonlyMap<string, Builtin> = new Map([...flowBuiltins, ...variableBuiltins, ...textBuiltins, ...jobBuiltins]);

const specialBuiltins = new Set([":", ".", "break", "continue", "eval", "exec", "exit", "export", "readonly", "return", "set", "shift", "source", "times", "trap", "unset"]);

/** POSIX's special builtins: found before functions, their errors end the shell, assignments before them stay. */
export function isSpecialBuiltin(name: string): boolean {
  return specialBuiltins.has(name);
}

import type { ByteString } from "../../bytes.ts";
import type { SystemCalls, Wait } from "../../process/program.ts";
import type { Shell } from "../state.ts";

/** What a builtin is called with. */
export interface BuiltinCall {
  readonly shell: Shell;
  readonly system: SystemCalls;
  readonly argv: readonly ByteString[];
  /** Runs words as a command, as if they stood in the script. */
  readonly run: (shell: Shell, system: SystemCalls, words: readonly ByteString[]) => Wait | undefined;
}

/**
 * A builtin answers its status; or what to wait for, with a frame pushed that goes on; or "transferred" when it has
 * changed what runs next (and has seen to `commandName` itself), or "handled" when the status is set already.
 */
export type Builtin = (call: BuiltinCall) => number | Wait | "transferred" | "handled";

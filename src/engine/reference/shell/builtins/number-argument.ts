import { fatal } from "../control.ts";
import type { BuiltinCall } from "./builtin.ts";

/** A number as ash wants it; otherwise an error that ends the shell. */
export function numberArgument({ shell, system }: BuiltinCall, text: string): number | undefined {
  if (/^\d+$/.test(text) && Number(text) <= 0x7fffffff) return Number(text);
  fatal(shell, system, `Illegal number: ${text}`);
  return undefined;
}

import type { SystemCalls } from "../../process/program.ts";
import type { Node } from "../ast.ts";
import type { Shell, Substituted } from "../state.ts";

/**
 * One expansion of the words of a command. It never waits: command substitutions that have run are in `memo`, in the
 * order in which expansion meets them. The first that is not there becomes `needs`, the rest of the expansion is
 * worthless, and the interpreter runs it, puts its output into the memo and expands again from the same variables.
 */
export interface Expansion {
  readonly shell: Shell;
  readonly system: SystemCalls;
  readonly memo: readonly Substituted[];
  used: number;
  needs: { readonly kind: "command" | "<" | ">"; readonly body: Node } | undefined;
  /** An error that ends the shell: the first. */
  failure: string | undefined;
}

export function beginExpansion(shell: Shell, system: SystemCalls, memo: readonly Substituted[]): Expansion {
  return { shell, system, memo, used: 0, needs: undefined, failure: undefined };
}

import type { Builtin } from "./builtin.ts";
import { aliasBuiltins } from "./builtins-alias.ts";
import { flowBuiltins } from "./builtins-flow.ts";
import { jobBuiltins } from "./builtins-jobs.ts";
import { textBuiltins } from "./builtins-text.ts";
import { variableBuiltins } from "./builtins-variables.ts";

/** All builtins of ash by name. */
export const builtins: ReadonlyMap<string, Builtin> = new Map([
  ...flowBuiltins,
  ...variableBuiltins,
  ...textBuiltins,
  ...jobBuiltins,
  ...aliasBuiltins,
]);

import { aliasBuiltins } from "./alias.ts";
import type { Builtin } from "./builtin.ts";
import { commandBuiltins } from "./commands.ts";
import { directoryBuiltins } from "./directory.ts";
import { flowBuiltins } from "./flow.ts";
import { getopts } from "./getopts.ts";
import { jobBuiltins } from "./jobs.ts";
import { read } from "./read.ts";
import { scriptBuiltins } from "./scripts.ts";
import { parameterBuiltins } from "./set.ts";
import { textBuiltins } from "./text.ts";
import { umask } from "./umask.ts";
import { variableBuiltins } from "./variables.ts";

/** All builtins of ash by name. */
export const builtins: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ...flowBuiltins,
  ...scriptBuiltins,
  ...commandBuiltins,
  ...variableBuiltins,
  ...parameterBuiltins,
  ...textBuiltins,
  ...directoryBuiltins,
  ...jobBuiltins,
  ...aliasBuiltins,
  ["getopts", getopts],
  ["read", read],
  ["umask", umask],
]);

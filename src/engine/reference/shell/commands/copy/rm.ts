import { blocking } from "../blocking.ts";
import { complain } from "../errors.ts";
import { optionRules, parseOptions } from "../options.ts";
import { baseName } from "../paths.ts";
import { showUsage } from "../usage.ts";
import { remove } from "./remove.ts";

const rules = optionRules("fiRrv", "force=f", "recursive=r", "interactive=i", "verbose=v");

/** rm [-fiRrv] FILE… */
export const rm = blocking("rm", (argv, calls) => {
  const options = parseOptions(argv, rules, calls);
  if (options === undefined) return 1;
  if (options.operands.length === 0) return options.has("f") ? 0 : showUsage(calls, argv);
  let code = 0;
  for (const path of options.operands) {
    const name = baseName(path);
    if (name === "." || name === "..") {
      code = complain(calls, argv, `can't remove '.' or '..'`);
      continue;
    }
    code = remove(argv, calls, path, options.has) || code;
  }
  return code;
});

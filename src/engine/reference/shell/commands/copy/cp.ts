import { blocking } from "../blocking.ts";
import { optionRules, parseOptions } from "../options.ts";
import { showUsage } from "../usage.ts";
import { copyEntry } from "./copy-entry.ts";
import type { Copying } from "./copying.ts";
import { isUnseen, planParents, planTargets } from "./targets.ts";

const rules = optionRules(
  "pdRfilsLHarPvut:Tnx",
  "no-dereference=P",
  "recursive=R",
  "symbolic-link=s",
  "force=f",
  "interactive=i",
  "verbose=v",
  "target-directory=t:",
  "no-target-directory=T",
  "no-clobber=n",
  "update=u",
  "archive=a",
  "dereference=L",
  "parents=X",
);

/** cp [OPTIONS] SOURCE… TARGET */
export const cp = blocking("cp", (argv, calls) => {
  const options = parseOptions(argv, rules, calls);
  if (options === undefined) return 1;
  const plan = options.has("X") ? planParents(argv, calls, options) : planTargets(argv, calls, options);
  if (plan === undefined) return showUsage(calls, argv);
  if (typeof plan === "number") return plan;
  const given = (...keys: readonly string[]): boolean => keys.some((key) => options.has(key));
  const follow = given("L") ? "always" : given("H") ? "top" : given("P", "d", "a", "R", "r") ? "never" : "always";
  const [source = "", destination = "", ...more] = options.operands;
  if (more.length === 0 && !given("t", "X")) {
    if (isUnseen(argv, calls, source, follow === "always" ? "stat" : "lstat")) return 1;
    if (isUnseen(argv, calls, destination, "stat")) return 1;
  }
  const copying: Copying = {
    argv,
    calls,
    recursive: given("R", "r", "a"),
    preserve: given("p", "a"),
    follow,
    has: options.has,
    seen: new Map(),
  };
  let code = 0;
  for (const pair of plan) code = copyEntry(copying, { ...pair, top: true }) || code;
  return code;
});

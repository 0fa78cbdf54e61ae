import { errnoTexts } from "../../filesystem/errno.ts";
import { blocking } from "./blocking.ts";
import { complain } from "./errors.ts";
import { optionRules, parseOptions } from "./options.ts";
import { joinPath } from "./paths.ts";
import { spawnCommand } from "./run.ts";
import { showUsage } from "./usage.ts";

const rules = optionRules("a:u:", "arg=a:", "umask=u:", "test=test", "exit-on-error=stop", "reverse=reverse");

/** run-parts: the executable files of a directory, in the order of their names. */
export const runParts = blocking("run-parts", (argv, calls) => {
  const options = parseOptions(argv, rules, calls);
  if (options === undefined) return 1;
  const [directory, ...others] = options.operands;
  if (directory === undefined || others.length > 0) return showUsage(calls, argv);
  const names = calls.files.readdir(directory);
  // Measured: a directory that is not there is told, and no failure.
  if (typeof names === "string") {
    complain(calls, argv, `${directory}: ${errnoTexts[names]}`);
    return 0;
  }
  const parts = [...names].sort().filter((name) => /^[A-Za-z0-9_.-]+$/.test(name));
  if (options.has("reverse")) parts.reverse();
  let code = 0;
  for (const name of parts) {
    const path = joinPath(directory, name);
    const stat = calls.files.stat(path);
    if (typeof stat === "string" || stat.kind !== "file") continue;
    if (calls.files.access(path, { execute: true }) !== undefined) continue;
    if (options.has("test")) {
      calls.write(1, `${path}\n`);
      continue;
    }
    const started = spawnCommand(calls, [path, ...options.values("a")]);
    if ("error" in started) {
      code = complain(calls, argv, `can't execute '${path}': ${errnoTexts[started.error]}`);
      continue;
    }
    const status = calls.status(started.pid);
    if (status !== 0) code = complain(calls, argv, `${path}: exit status ${status}`);
    if (status !== 0 && options.has("stop")) return 1;
  }
  return code;
});

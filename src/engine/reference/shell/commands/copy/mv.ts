import type { ByteString } from "../../../bytes.ts";
import { errnoTexts } from "../../../filesystem/errno.ts";
import type { Calls } from "../blocking.ts";
import { blocking } from "../blocking.ts";
import { complain } from "../errors.ts";
import type { Options } from "../options.ts";
import { optionRules, parseOptions } from "../options.ts";
import { showUsage } from "../usage.ts";
import { confirm } from "./confirm.ts";
import { copyEntry } from "./copy-entry.ts";
import { report } from "./copying.ts";
import { remove } from "./remove.ts";
import type { Pair } from "./targets.ts";
import { isUnseen, planTargets } from "./targets.ts";

const rules = optionRules(
  "finvt:T",
  "interactive=i",
  "force=f",
  "no-clobber=n",
  "verbose=v",
  "target-directory=t:",
  "no-target-directory=T",
);

/** mv [-finv] SOURCE… TARGET */
export const mv = blocking("mv", (argv, calls) => {
  const options = parseOptions(argv, rules, calls);
  if (options === undefined) return 1;
  const plan = planTargets(argv, calls, options);
  if (plan === undefined) return showUsage(calls, argv);
  if (typeof plan === "number") return plan;
  let code = 0;
  for (const { source, target } of plan) code = move(argv, calls, { source, target, has: options.has }) || code;
  return code;
});

interface Moving extends Pair {
  readonly has: Options["has"];
}

function move(argv: readonly ByteString[], calls: Calls, { source, target, has }: Moving): number {
  const { files } = calls;
  if (isUnseen(argv, calls, target, "stat")) return 1;
  const existing = files.lstat(target);
  if (has("n") && typeof existing !== "string") return 0;
  if (has("i") && typeof existing !== "string" && !confirm(argv, calls, `overwrite '${target}'`)) return 0;
  if (
    typeof existing !== "string" &&
    !has("f") &&
    calls.isTerminal(0) &&
    files.access(target, { write: true }) !== undefined
  ) {
    if (!confirm(argv, calls, `overwrite '${target}'`)) return 0;
  }
  const error = files.rename(source, target);
  if (error === undefined) {
    report({ calls, has }, { source, target });
    return 0;
  }
  if (error !== "EXDEV") return complain(calls, argv, `can't rename '${source}': ${errnoTexts[error]}`);
  // From one file system to another: copy with all attributes, then remove.
  if (typeof existing !== "string") {
    const stat = files.lstat(source);
    const sourceIsDirectory = typeof stat !== "string" && stat.kind === "directory";
    if (existing.kind === "directory" && !sourceIsDirectory)
      return complain(calls, argv, "cannot overwrite directory with non-directory");
    if (existing.kind !== "directory" && sourceIsDirectory)
      return complain(calls, argv, "cannot overwrite non-directory with directory");
    const removed = existing.kind === "directory" ? files.rmdir(target) : files.unlink(target);
    if (removed !== undefined) return complain(calls, argv, `can't remove '${target}': ${errnoTexts[removed]}`);
  }
  const code = copyEntry(
    { argv, calls, recursive: true, preserve: true, follow: "never", has: () => false, seen: new Map() },
    { source, target, top: true },
  );
  return code === 0 ? remove(argv, calls, source, (option) => option === "r" || option === "f") : code;
}

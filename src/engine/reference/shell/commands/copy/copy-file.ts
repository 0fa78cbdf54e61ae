import { errnoTexts } from "../../../filesystem/errno.ts";
import type { Stat } from "../../../filesystem/view.ts";
import { complain } from "../errors.ts";
import type { Copying } from "./copying.ts";
import { preserveAttributes, report } from "./copying.ts";
import type { Pair } from "./targets.ts";

/** Copies content: what was at the target keeps its inode, unless -f has to remove it. */
export function copyFile(copying: Copying, { source, target }: Pair, stat: Stat): number {
  const { argv, calls, has } = copying;
  const input = calls.open(source, { read: true });
  if ("error" in input) return complain(calls, argv, `can't open '${source}': ${errnoTexts[input.error]}`);
  const flags = { write: true, create: true, truncate: true, mode: stat.mode & 0o777 };
  let output = calls.open(target, flags);
  if ("error" in output && has("f") && typeof calls.files.lstat(target) !== "string") {
    calls.files.unlink(target);
    output = calls.open(target, flags);
  }
  if ("error" in output) {
    calls.close(input.descriptor);
    return complain(calls, argv, `can't create '${target}': ${errnoTexts[output.error]}`);
  }
  let code = 0;
  for (;;) {
    const bytes = calls.input(input.descriptor);
    if (typeof bytes !== "string") {
      code = complain(calls, argv, `read error: ${errnoTexts[bytes.error]}`);
      break;
    }
    if (bytes === "") break;
    const error = calls.write(output.descriptor, bytes);
    if (error === undefined) continue;
    code = complain(calls, argv, `write error: ${errnoTexts[error]}`);
    break;
  }
  calls.close(input.descriptor);
  calls.close(output.descriptor);
  if (copying.preserve) preserveAttributes(calls, target, stat);
  report(copying, { source, target });
  return code;
}

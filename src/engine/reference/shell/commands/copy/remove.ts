import type { ByteString } from "../../../bytes.ts";
import { errnoTexts } from "../../../filesystem/errno.ts";
import type { Calls } from "../blocking.ts";
import { complain } from "../errors.ts";
import type { Options } from "../options.ts";
import { joinPath } from "../paths.ts";
import { confirm } from "./confirm.ts";

/** Removes what a path names, without following links; answers the exit code. */
export function remove(argv: readonly ByteString[], calls: Calls, path: ByteString, has: Options["has"]): number {
  const { files } = calls;
  const force = has("f");
  const stat = files.lstat(path);
  if (typeof stat === "string") {
    // What cannot be looked at is reported even with -f, except that it is missing.
    if (force && stat === "ENOENT") return 0;
    return complain(calls, argv, `can't ${stat === "ENOENT" ? "remove" : "stat"} '${path}': ${errnoTexts[stat]}`);
  }
  const recursive = has("r") || has("R");
  if (stat.kind === "directory") {
    if (!recursive) return complain(calls, argv, `'${path}' is a directory`);
    if (has("i") && !confirm(argv, calls, `descend into directory '${path}'`)) return 0;
    const names = files.readdir(path);
    if (typeof names === "string") return complain(calls, argv, `can't open '${path}': ${errnoTexts[names]}`);
    let code = 0;
    for (const name of names) code = remove(argv, calls, joinPath(path, name), has) || code;
    if (has("i") && !confirm(argv, calls, `remove directory '${path}'`)) return code;
    // What could not be emptied is not tried; `-v` says that it is gone all the same (measured).
    const error = code === 0 ? files.rmdir(path) : undefined;
    if (error !== undefined) return complain(calls, argv, `can't remove '${path}': ${errnoTexts[error]}`);
    if (has("v")) calls.write(1, `removed directory: '${path}'\n`);
    return code;
  }
  const asks =
    has("i") ||
    (!force && stat.kind !== "symlink" && calls.isTerminal(0) && files.access(path, { write: true }) !== undefined);
  if (asks && !confirm(argv, calls, `remove '${path}'`)) return 0;
  const error = files.unlink(path);
  if (error !== undefined) return complain(calls, argv, `can't remove '${path}': ${errnoTexts[error]}`);
  if (has("v")) calls.write(1, `removed '${path}'\n`);
  return 0;
}

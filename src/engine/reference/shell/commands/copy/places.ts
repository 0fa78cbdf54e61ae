import type { ByteString } from "../../../bytes.ts";
import type { SystemCalls } from "../../../process/program.ts";
import { trimSlashes } from "../paths.ts";

/** Whether two names that lead to one inode lead there in one file system. */
export function sameFilesystem(calls: SystemCalls, source: ByteString, target: ByteString): boolean {
  const first = calls.files.realpath(source);
  const second = calls.files.realpath(target);
  if (typeof first === "string" || typeof second === "string") return false;
  if (first.path === second.path) return true;
  const stat = calls.files.stat(source);
  return typeof stat !== "string" && stat.linkCount > 1;
}

/** Whether a path lies in the directory, or would. */
export function isInside(calls: SystemCalls, directory: ByteString, path: ByteString): boolean {
  const outer = calls.files.realpath(directory);
  const parent = calls.files.realpath(
    trimSlashes(path).includes("/") ? trimSlashes(path).replace(/\/[^/]*$/, "") || "/" : ".",
  );
  if (typeof outer === "string" || typeof parent === "string") return false;
  return parent.path === outer.path || parent.path.startsWith(outer.path === "/" ? "/" : `${outer.path}/`);
}

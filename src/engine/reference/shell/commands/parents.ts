import type { ByteString } from "../../bytes.ts";
import type { Errno } from "../../filesystem/errno.ts";
import type { SystemCalls } from "../../process/program.ts";
import { directoryName, trimSlashes } from "./paths.ts";

/** Creates a directory and what is missing above it; an existing directory is no error. */
export function makeParents(
  system: SystemCalls,
  path: ByteString,
  made?: (path: ByteString) => void,
): Errno | undefined {
  const existing = system.files.stat(path);
  if (typeof existing !== "string") return existing.kind === "directory" ? undefined : "EEXIST";
  const parent = directoryName(path);
  if (parent !== path && parent !== "." && parent !== "/") {
    const error = makeParents(
      system,
      parent,
      made === undefined ? undefined : (above) => made(above.endsWith("/") ? above : `${above}/`),
    );
    if (error !== undefined) return error === "EEXIST" ? "ENOTDIR" : error;
  }
  const error = system.files.mkdir(trimSlashes(path) || "/", 0o777);
  if (error === undefined) made?.(path);
  return error === "EEXIST" && typeof system.files.stat(path) === "string"
    ? error
    : error === "EEXIST"
      ? undefined
      : error;
}

import type { ByteString } from "../../bytes.ts";
import type { Errno } from "../../filesystem/errno.ts";
import type { SystemCalls } from "../../process/program.ts";
import { trimSlashes } from "./paths.ts";

/** What could not be made, as busybox tells it: with the slashes that part it from what is below. */
interface NotMade {
  readonly error: Errno;
  readonly path: ByteString;
}

/** Creates a directory and what is missing above it, from the top; an existing directory is no error. */
export function makeParents(
  system: SystemCalls,
  path: ByteString,
  made?: (path: ByteString) => void,
): NotMade | undefined {
  if (path === "") return { error: "ENOENT", path };
  let end = 0;
  while (end < path.length) {
    while (end < path.length && path[end] !== "/") end++;
    while (path[end] === "/") end++;
    const part = path.slice(0, end);
    const name = trimSlashes(part);
    if (name === "") continue;
    const error = system.files.mkdir(name, 0o777);
    if (error === undefined) made?.(part);
    else if (error !== "EEXIST") return { error, path: part };
    else {
      const there = system.files.stat(part);
      if (typeof there === "string") return { error: there, path: part };
      if (there.kind !== "directory") return { error, path: part };
    }
  }
  return undefined;
}

import type { Errno } from "../filesystem/errno.ts";
import type { FileCalls } from "../filesystem/view.ts";

/** Makes a directory and those above it, root:root 0755; one that is there stays as it is. */
export function makeDirectories(files: FileCalls, path: string): Errno | undefined {
  const found = files.stat(path);
  if (typeof found !== "string") return found.kind === "directory" ? undefined : "ENOTDIR";
  if (found !== "ENOENT") return found;
  const parent = path.slice(0, path.lastIndexOf("/"));
  if (parent !== "") {
    const failed = makeDirectories(files, parent);
    if (failed !== undefined) return failed;
  }
  return files.mkdir(path, 0o755);
}

/** Makes an empty file to mount on; a directory in its place is an error. */
export function makeFile(files: FileCalls, path: string): Errno | undefined {
  const found = files.stat(path);
  if (typeof found !== "string") return found.kind === "directory" ? "EISDIR" : undefined;
  const parent = path.slice(0, path.lastIndexOf("/"));
  const failed = parent === "" ? undefined : makeDirectories(files, parent);
  return failed ?? files.write(path, "", 0o755);
}

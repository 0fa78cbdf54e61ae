import type { ByteString } from "../bytes.ts";
import type { Errno } from "../filesystem/errno.ts";
import type { FileCalls } from "../filesystem/view.ts";

/** Removes a path and all below it; what is not there is no error. Goes on after a failure and answers the first one. */
export function removeTree(
  files: FileCalls,
  path: ByteString,
): { readonly path: ByteString; readonly errno: Errno } | undefined {
  const stat = files.lstat(path);
  if (typeof stat === "string") return stat === "ENOENT" ? undefined : { path, errno: stat };
  if (stat.kind !== "directory") return failureOf(path, files.unlink(path));
  const names = files.readdir(path);
  if (typeof names === "string") return { path, errno: names };
  let first: ReturnType<typeof removeTree>;
  for (const name of names) {
    const failure = removeTree(files, path === "/" ? `/${name}` : `${path}/${name}`);
    first ??= failure;
  }
  return first ?? failureOf(path, files.rmdir(path));
}

function failureOf(path: ByteString, errno: Errno | undefined): ReturnType<typeof removeTree> {
  return errno === undefined ? undefined : { path, errno };
}

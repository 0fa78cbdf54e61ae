/** An absolute path without `.`, `..` and doubled or final slashes, by its text alone. */
export function absolutePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}

/** The directory of a clean absolute path; `/` for the root itself. */
export function parentOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash <= 0 ? "/" : path.slice(0, slash);
}

/** The last name of a clean absolute path; empty for the root. */
export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Whether a path asks for the content of a directory: it ends with `/.` or is `.`. */
export function isContent(path: string): boolean {
  return path === "." || path.endsWith("/.");
}

/** Whether a path says that it is a directory. */
export function assertsDirectory(path: string): boolean {
  return path.endsWith("/") || isContent(path);
}

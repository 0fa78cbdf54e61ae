/** Paths of a container: slashes, absolute; the rules of Go's `path/filepath` that the docker CLI is made of. */

/** Go's `filepath.Clean`. */
export function cleanPath(path: string): string {
  const rooted = path.startsWith("/");
  const kept: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (part !== ".." || !rooted) kept.push(part);
  }
  const joined = kept.join("/");
  if (rooted) return `/${joined}`;
  return joined === "" ? "." : joined;
}

/** An absolute, clean path: what is relative begins at the root (CTR-CPY-006). */
export function absolutePath(path: string): string {
  return cleanPath(`/${path}`);
}

export function parentOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash <= 0 ? (slash === 0 ? "/" : ".") : path.slice(0, slash);
}

export function baseOf(path: string): string {
  const trimmed = path.replace(/\/+$/, "");
  if (trimmed === "") return path === "" ? "." : "/";
  return trimmed.slice(trimmed.lastIndexOf("/") + 1);
}

/** Joins and cleans. */
export function joinPath(directory: string, name: string): string {
  return cleanPath(directory === "" ? name : `${directory}/${name}`);
}

/** moby's `SplitPathDirEntry`: a final `/.` stays the base `.`. */
export function splitEntry(path: string): { readonly directory: string; readonly base: string } {
  const cleaned = cleanPath(path);
  const full = namesCurrent(path) && cleaned !== "." ? `${cleaned === "/" ? "" : cleaned}/.` : cleaned;
  if (full === ".") return { directory: ".", base: "." };
  return { directory: parentOf(full), base: baseOf(full) };
}

/** Whether a path says that it is a directory: it ends with a slash, is empty, or is or ends with `.`. */
export function assertsDirectory(path: string): boolean {
  return path.endsWith("/") || namesCurrent(path);
}

function namesCurrent(path: string): boolean {
  return baseOf(path) === ".";
}

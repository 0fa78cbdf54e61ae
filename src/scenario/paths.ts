/** Joins and normalises relative paths; undefined when the result leaves the folder that `base` is in. */
export function inside(path: string): string | undefined {
  if (path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path) || path.includes("\\")) return undefined;
  const names: string[] = [];
  for (const name of path.split("/")) {
    if (name === "" || name === ".") continue;
    if (name === "..") {
      if (names.pop() === undefined) return undefined;
    } else names.push(name);
  }
  return names.join("/");
}

/** The folder of a file; empty for one without. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** `./b` seen from the file `x/a` is `x/b`. Leading `..` are kept. */
export function relativeTo(file: string, path: string): string {
  const absolute = file.startsWith("/");
  const names: string[] = [];
  for (const name of `${folderOf(file)}${path}`.split("/")) {
    if (name === "" || name === ".") continue;
    if (name === ".." && names.length > 0 && names.at(-1) !== "..") names.pop();
    else names.push(name);
  }
  return `${absolute ? "/" : ""}${names.join("/")}`;
}

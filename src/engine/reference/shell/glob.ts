import type { FileCalls } from "../filesystem/view.ts";
import { compilePattern, unquotePattern } from "./pattern.ts";

/** Path names that match a pattern, sorted by bytes; none where nothing matches. */
export function globPaths(files: FileCalls, pattern: string): readonly string[] {
  const absolute = pattern.startsWith("/");
  const components = pattern.split("/");
  let paths: string[] = [""];
  for (const [index, component] of components.entries()) {
    const last = index === components.length - 1;
    if (component === "") {
      if (index === 0 && absolute) paths = ["/"];
      else
        paths = last
          ? paths.filter((path) => isDirectory(files, path)).map((path) => `${path}/`)
          : paths.map((path) => (path.endsWith("/") ? path : `${path}/`));
      continue;
    }
    const magic = hasMagic(component);
    const matched: string[] = [];
    for (const path of paths) {
      const prefix = path === "" || path.endsWith("/") ? path : `${path}/`;
      if (!magic) {
        const candidate = prefix + unquotePattern(component);
        // Between components existence shows at the next readdir; the last must be there.
        if (!last || exists(files, candidate)) matched.push(candidate);
        continue;
      }
      const names = files.readdir(prefix === "" ? "." : prefix);
      if (typeof names === "string") continue;
      const expression = compilePattern(component);
      const dotted = component.startsWith(".") || component.startsWith("\\.");
      // A leading dot must be matched by a dot; then . and .. count too.
      const candidates = dotted ? [".", "..", ...names] : names;
      for (const name of candidates) {
        if (name.startsWith(".") && !dotted) continue;
        if (!expression.test(name)) continue;
        const candidate = prefix + name;
        if (last || isDirectory(files, candidate)) matched.push(candidate);
      }
    }
    paths = matched;
  }
  return paths.sort(compareBytes);
}

export function hasMagic(pattern: string): boolean {
  return /[*?]|\[.*\]/s.test(pattern.replace(/\\[\s\S]/g, ""));
}

function exists(files: FileCalls, path: string): boolean {
  return typeof files.lstat(path) !== "string";
}

function isDirectory(files: FileCalls, path: string): boolean {
  const stat = files.stat(path);
  return typeof stat !== "string" && stat.kind === "directory";
}

function compareBytes(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

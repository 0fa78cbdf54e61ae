import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Content } from "../../vocabulary/generated/types.ts";
import { bytesOfContent } from "../shared/content.ts";
import { fileRootPrefix } from "./names.ts";

/** The session's own copy of the scenario's `files`, made when the first bind asks for it. */
export interface FileRoot {
  /** Host path of a path of `files`; undefined when there is no such file or directory. */
  pathOf(source: string): string | undefined;
  dispose(): void;
}

/**
 * A private copy of `files` in a temporary directory; binds may change it, the scenario's own stay. `made` is told the
 * directory as soon as there is one.
 */
export function createFileRoot(
  files: ReadonlyMap<string, Content>,
  made: (directory: string) => void = () => undefined,
): FileRoot {
  let root: string | undefined;
  const make = (): string => {
    const directory = mkdtempSync(join(tmpdir(), fileRootPrefix));
    made(directory);
    // A container's process of any user may have to reach it.
    chmodSync(directory, 0o755);
    for (const [path, content] of files) {
      const target = join(directory, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytesOfContent(content));
    }
    return directory;
  };
  return {
    pathOf(source) {
      const path = named(files, source);
      if (path === undefined) return undefined;
      root ??= make();
      return path === "" ? root : join(root, path);
    },
    dispose() {
      if (root !== undefined) rmSync(root, { recursive: true, force: true });
      root = undefined;
    },
  };
}

/** `./dir`, `dir` and `./files/dir` name the same path of `files`; it must be a file or the directory of one. */
function named(files: ReadonlyMap<string, Content>, source: string): string | undefined {
  const plain = source.replace(/^\.\//, "").replace(/\/+$/, "").replace(/^\.$/, "");
  const candidates = [plain, plain === "files" ? "" : plain.replace(/^files\//, "")];
  return candidates.find((path) => exists(files, path));
}

function exists(files: ReadonlyMap<string, Content>, path: string): boolean {
  if (path.split("/").includes("..")) return false;
  if (path === "") return true;
  return files.has(path) || [...files.keys()].some((key) => key.startsWith(`${path}/`));
}

/** A directory with one file in it, to learn whether a daemon shares our file system. */
export function createBindProbe(): { readonly path: string; readonly content: string; dispose(): void } {
  const path = mkdtempSync(join(tmpdir(), "plimsoll-probe-"));
  const content = `${path} ${statSync(path).ino}`;
  chmodSync(path, 0o755);
  writeFileSync(join(path, "probe"), content);
  if (process.getuid?.() === 0) chownSync(path, 0, 0);
  return { path, content, dispose: () => rmSync(path, { recursive: true, force: true }) };
}

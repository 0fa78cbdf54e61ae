import type { ByteString } from "../../../bytes.ts";
import { errnoTexts } from "../../../filesystem/errno.ts";
import type { SystemCalls } from "../../../process/program.ts";
import { complain } from "../errors.ts";
import type { Options } from "../options.ts";
import { makeParents } from "../parents.ts";
import { baseName, directoryName, joinPath, trimSlashes } from "../paths.ts";

/** What is copied or moved, and where to. */
export interface Pair {
  readonly source: ByteString;
  readonly target: ByteString;
}

/** Whether a path cannot even be looked at, which is said; that nothing is there is no matter. */
export function isUnseen(
  argv: readonly ByteString[],
  system: SystemCalls,
  path: ByteString,
  look: "stat" | "lstat",
): boolean {
  const stat = system.files[look](path);
  if (typeof stat !== "string" || stat === "ENOENT") return false;
  const why = stat === "ENOTDIR" ? "Path has non-directory component" : errnoTexts[stat];
  complain(system, argv, `can't stat '${path}': ${why}`);
  return true;
}

/** `cp --parents`: each source keeps its whole name below the target directory. */
export function planParents(
  argv: readonly ByteString[],
  system: SystemCalls,
  options: Options,
): readonly Pair[] | undefined | number {
  const operands = [...options.operands];
  const directory = options.value("t") ?? operands.pop();
  if (directory === undefined || operands.length === 0) return undefined;
  const stat = system.files.stat(directory);
  if (typeof stat === "string" || stat.kind !== "directory")
    return complain(system, argv, "with --parents, the destination must be a directory");
  return operands.map((source) => {
    const target = joinPath(directory, trimSlashes(source).replace(/^\/+/, ""));
    makeParents(system, directoryName(target));
    return { source, target };
  });
}

/** Sources with their targets; undefined for a wrong number of operands, a number after a message. */
export function planTargets(
  argv: readonly ByteString[],
  system: SystemCalls,
  options: Options,
): readonly Pair[] | undefined | number {
  const operands = [...options.operands];
  const directory = options.value("t") ?? operands.at(-1);
  const sources = options.has("t") ? operands : operands.slice(0, -1);
  if (directory === undefined || sources.length === 0) return undefined;
  if (options.has("T")) {
    if (sources.length > 1) return undefined;
    const stat = system.files.stat(directory);
    const source = system.files.stat(sources[0] ?? "");
    if (
      typeof stat !== "string" &&
      stat.kind === "directory" &&
      typeof source !== "string" &&
      source.kind !== "directory"
    ) {
      return complain(system, argv, `'${directory}' is a directory`);
    }
    return [{ source: sources[0] ?? "", target: directory }];
  }
  const stat = system.files.stat(directory);
  const into = options.has("t") || sources.length > 1 || (typeof stat !== "string" && stat.kind === "directory");
  return sources.map((source) => ({
    source,
    target: into ? joinPath(directory, baseName(source) === "/" ? "" : baseName(source)) : directory,
  }));
}

import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import { complain, unsupported } from "./errors.ts";
import { instant } from "./instant.ts";
import { blocksOf } from "./ls.ts";
import { humanSize } from "./numbers.ts";
import { optionRules, parseOptions } from "./options.ts";
import { joinPath } from "./paths.ts";
import { print } from "./print.ts";

/** du, in blocks of a file system that gives out 4096 bytes at a time. */
export const du = instant("du", (argv, system) => {
  const options = parseOptions(argv, optionRules("aHkLsxd:lchmb"), system);
  if (options === undefined) return 1;
  if (options.has("b")) return unsupported(system, argv, "-b");
  const depthMax = options.has("s") ? 0 : Number(options.value("d") ?? Number.POSITIVE_INFINITY);
  const show = (blocks: number): string =>
    options.has("h")
      ? humanSize(blocks * 512)
      : String(options.has("m") ? Math.round(blocks / 2048) : Math.floor((blocks + 1) / 2));
  let code = 0;
  const seen = new Set<number>();
  const measure = (path: ByteString, depth: number): number => {
    const stat =
      options.has("L") || (options.has("H") && depth === 0) ? system.files.stat(path) : system.files.lstat(path);
    if (typeof stat === "string") {
      code = complain(system, argv, `${path}: ${errnoTexts[stat]}`);
      return 0;
    }
    if (stat.kind !== "directory" && stat.linkCount > 1 && !options.has("l")) {
      if (seen.has(stat.inode)) return 0;
      seen.add(stat.inode);
    }
    let total = blocksOf(stat);
    if (stat.kind === "directory") {
      const names = system.files.readdir(path);
      if (typeof names === "string") code = complain(system, argv, `${path}: ${errnoTexts[names]}`);
      else for (const name of names) total += measure(joinPath(path, name), depth + 1);
    }
    if (depth === 0 || (depth <= depthMax && (stat.kind === "directory" || options.has("a"))))
      print(system, argv, `${show(total)}\t${path}\n`);
    return total;
  };
  let grand = 0;
  for (const path of options.operands.length === 0 ? ["."] : options.operands) grand += measure(path, 0);
  if (options.has("c")) print(system, argv, `${show(grand)}\ttotal\n`);
  return code;
});

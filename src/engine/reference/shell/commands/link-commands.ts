import { errnoTexts } from "../../filesystem/errno.ts";
import type { Program } from "../../process/program.ts";
import { complain } from "./errors.ts";
import { instant } from "./instant.ts";
import { optionRules, parseOptions } from "./options.ts";
import { baseName, joinPath } from "./paths.ts";
import { showUsage } from "./usage.ts";

/** ln, link and unlink. */
export const linkCommands: ReadonlyMap<string, Program> = new Map<string, Program>([
  [
    "ln",
    instant("ln", (argv, system) => {
      const options = parseOptions(argv, optionRules("sfnbS:vT", "symbolic=s", "force=f", "no-dereference=n"), system);
      if (options === undefined) return 1;
      const { operands } = options;
      const last = operands.at(-1);
      if (last === undefined) return showUsage(system, argv);
      const targets = operands.length === 1 ? operands : operands.slice(0, -1);
      if (options.has("T") && operands.length > 2) return complain(system, argv, "-T accepts 2 args max");
      let code = 0;
      for (const target of targets) {
        let path = operands.length === 1 ? baseName(target) : last;
        const stat = options.has("n") || options.has("T") ? system.files.lstat(path) : system.files.stat(path);
        if (operands.length > 1 && typeof stat !== "string" && stat.kind === "directory" && !options.has("T")) {
          path = joinPath(last, baseName(target));
        }
        if (!options.has("s") && typeof system.files.stat(target) === "string") {
          const missing = system.files.stat(target);
          code = complain(system, argv, `${target}: ${errnoTexts[typeof missing === "string" ? missing : "ENOENT"]}`);
          continue;
        }
        if (options.has("b")) {
          const backup = path + (options.value("S") ?? "~");
          const moved = system.files.rename(path, backup);
          if (moved !== undefined && moved !== "ENOENT") code = complain(system, argv, `${path}: ${errnoTexts[moved]}`);
        } else if (options.has("f")) system.files.unlink(path);
        const error = options.has("s") ? system.files.symlink(target, path) : system.files.link(target, path);
        if (error !== undefined) code = complain(system, argv, `${path}: ${errnoTexts[error]}`);
        else if (options.has("v")) system.write(1, `'${path}' -> '${target}'\n`);
      }
      return code;
    }),
  ],
  [
    "link",
    instant("link", (argv, system) => {
      const [, from, to] = argv;
      if (from === undefined || to === undefined || argv.length > 3) return showUsage(system, argv);
      const error = system.files.link(from, to);
      return error === undefined
        ? 0
        : complain(system, argv, `can't create hardlink '${to}' to '${from}': ${errnoTexts[error]}`);
    }),
  ],
  [
    "unlink",
    instant("unlink", (argv, system) => {
      const path = argv[1];
      if (path === undefined || argv.length > 2) return showUsage(system, argv);
      const error = system.files.unlink(path);
      return error === undefined ? 0 : complain(system, argv, `can't remove file '${path}': ${errnoTexts[error]}`);
    }),
  ],
]);

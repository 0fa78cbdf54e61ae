import type { ByteString } from "../../bytes.ts";
import type { Errno } from "../../filesystem/errno.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { Program, SystemCalls } from "../../process/program.ts";
import { complain } from "./errors.ts";
import { instant } from "./instant.ts";
import { optionRules, parseOptions } from "./options.ts";
import { baseName, directoryName, findExecutables, joinPath } from "./paths.ts";
import { print } from "./print.ts";
import { showUsage } from "./usage.ts";

/** Applets that look at names: readlink, realpath, basename, dirname, pwd, which. */
export const pathCommands: ReadonlyMap<string, Program> = new Map<string, Program>([
  [
    "readlink",
    instant("readlink", (argv, system) => {
      const options = parseOptions(argv, optionRules("fnvsqe", "canonicalize=f", "no-newline=n"), system);
      if (options === undefined) return 1;
      const path = options.operands[0];
      if (path === undefined || options.operands.length > 1) return showUsage(system, argv);
      let text: ByteString | undefined;
      let failure: Errno = "EINVAL";
      if (options.has("f")) {
        const resolved = canonical(system, path);
        if (typeof resolved === "string") failure = resolved;
        else text = resolved.path;
      } else {
        const stat = system.files.lstat(path);
        if (typeof stat === "string") failure = stat;
        else text = stat.kind === "symlink" ? stat.target : undefined;
      }
      if (text === undefined) return options.has("v") ? complain(system, argv, `${path}: ${errnoTexts[failure]}`) : 1;
      return print(system, argv, options.has("n") ? text : `${text}\n`);
    }),
  ],
  [
    "realpath",
    instant("realpath", (argv, system) => {
      // It has no options: a word with a dash is a path.
      const paths = argv[1] === "--" ? argv.slice(2) : argv.slice(1);
      if (paths.length === 0) return showUsage(system, argv);
      let code = 0;
      for (const path of paths) {
        const resolved = canonical(system, path);
        const last = system.files.realpath(path);
        if (typeof resolved === "string" || typeof last === "string") {
          const error = typeof last === "string" ? last : "ENOENT";
          code = complain(system, argv, `${path}: ${errnoTexts[error]}`);
        } else system.write(1, `${resolved.path}\n`);
      }
      return code;
    }),
  ],
  [
    "basename",
    instant("basename", (argv, system) => {
      const options = parseOptions(argv, optionRules("+as:"), system);
      if (options === undefined) return 1;
      const many = options.has("a") || options.has("s");
      const { operands } = options;
      if (operands.length === 0 || (!many && operands.length > 2)) return showUsage(system, argv);
      const suffix = options.value("s") ?? (many ? "" : (operands[1] ?? ""));
      const names = (many ? operands : operands.slice(0, 1)).map((path) => {
        const name = baseName(path);
        return suffix !== "" && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
      });
      return print(system, argv, names.map((name) => `${name}\n`).join(""));
    }),
  ],
  [
    "dirname",
    instant("dirname", (argv, system) => {
      const words = argv[1] === "--" ? argv.slice(2) : argv.slice(1);
      const path = words[0];
      if (path === undefined || words.length > 1) return showUsage(system, argv);
      return print(system, argv, `${directoryName(path)}\n`);
    }),
  ],
  ["pwd", instant("pwd", (argv, system) => print(system, argv, `${system.cwd}\n`))],
  [
    "which",
    instant("which", (argv, system) => {
      const options = parseOptions(argv, optionRules("a"), system);
      if (options === undefined) return 1;
      if (options.operands.length === 0) return showUsage(system, argv);
      let code = 0;
      for (const name of options.operands) {
        const found = findExecutables(system, name);
        if (found.length === 0) code = 1;
        for (const path of options.has("a") ? found : found.slice(0, 1)) system.write(1, `${path}\n`);
      }
      return code;
    }),
  ],
]);

/** Absolute path without symlinks whose last component need not exist. */
function canonical(system: SystemCalls, path: ByteString): { readonly path: string } | Errno {
  const resolved = system.files.realpath(path);
  if (typeof resolved !== "string") return resolved;
  if (resolved !== "ENOENT") return resolved;
  const link = system.files.lstat(path);
  if (typeof link !== "string" && link.target !== undefined) {
    return canonical(system, link.target.startsWith("/") ? link.target : joinPath(directoryName(path), link.target));
  }
  const parent = system.files.realpath(directoryName(path));
  return typeof parent === "string" ? parent : { path: joinPath(parent.path, baseName(path)) };
}

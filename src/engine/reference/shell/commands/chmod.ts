import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import { complain } from "./errors.ts";
import { instant } from "./instant.ts";
import { applyMode, permissionText } from "./mode.ts";
import { optionRules, parseOptions } from "./options.ts";
import { joinPath } from "./paths.ts";
import { showUsage } from "./usage.ts";

/** chmod, with the modes of `chmod(1)`: octal or symbolic. */
export const chmod = instant("chmod", (argv, system) => {
  // A mode such as -x is no option.
  const protectedArgv = argv.map((word, index) => (index > 0 && /^-[rwxXst]/.test(word) ? `a\0${word}` : word));
  const options = parseOptions(
    protectedArgv,
    optionRules("Rcvf", "recursive=R", "changes=c", "verbose=v", "quiet=f", "silent=f"),
    system,
  );
  if (options === undefined) return 1;
  const operands = options.operands.map((word) => word.replace(/^a\0/, ""));
  const text = operands.shift();
  if (text === undefined || operands.length === 0) return showUsage(system, argv);
  if (applyMode(text, 0, { umask: 0, directory: false }) === undefined)
    return complain(system, argv, `invalid mode '${text}'`);
  const change = (path: ByteString, top: boolean): number => {
    const link = system.files.lstat(path);
    // Symlinks met on the way down are left alone.
    if (!top && typeof link !== "string" && link.kind === "symlink") return 0;
    const stat = system.files.stat(path);
    if (typeof stat === "string") return options.has("f") ? 1 : complain(system, argv, `${path}: ${errnoTexts[stat]}`);
    const mode = applyMode(text, stat.mode, { umask: system.umask, directory: stat.kind === "directory" }) ?? stat.mode;
    const error = system.files.chmod(path, mode);
    if (error === undefined && (options.has("v") || (options.has("c") && mode !== stat.mode)))
      system.write(1, `mode of '${path}' changed to ${mode.toString(8).padStart(4, "0")} (${permissionText(mode)})\n`);
    let code = error === undefined || options.has("f") ? 0 : complain(system, argv, `${path}: ${errnoTexts[error]}`);
    if (options.has("R") && stat.kind === "directory") {
      const names = system.files.readdir(path);
      if (typeof names === "string")
        return options.has("f") ? 1 : complain(system, argv, `${path}: ${errnoTexts[names]}`);
      for (const name of names) code = change(joinPath(path, name), false) || code;
    }
    return code;
  };
  let code = 0;
  for (const path of operands) code = change(path, true) || code;
  return code;
});

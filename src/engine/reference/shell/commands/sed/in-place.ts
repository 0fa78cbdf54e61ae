import type { ByteString } from "../../../bytes.ts";
import { errnoTexts } from "../../../filesystem/errno.ts";
import type { Calls } from "../blocking.ts";
import { complain } from "../errors.ts";
import { baseName, directoryName, joinPath } from "../paths.ts";
import { edit } from "./edit.ts";
import type { Kept } from "./editor.ts";
import type { SedScript } from "./script.ts";

/** A file that is edited in place. */
export interface InPlace {
  readonly name: ByteString;
  readonly quiet: boolean;
  /** What the old file is kept as: its suffix, or a name in which * stands for its own. */
  readonly suffix: ByteString | undefined;
}

/** Edits a file of its own, and puts the result in its place; answers the exit code. */
export function editInPlace(argv: readonly ByteString[], calls: Calls<Kept>, script: SedScript, file: InPlace): number {
  const stat = calls.files.stat(file.name);
  if (typeof stat === "string") {
    complain(calls, argv, `${file.name}: ${errnoTexts[stat]}`);
    return 1;
  }
  if (stat.kind !== "file") return complain(calls, argv, `${file.name}: not a regular file`);
  const output: ByteString[] = [];
  const code = edit(argv, calls, script, { names: [file.name], quiet: file.quiet, collected: output });
  // busybox writes a new file and renames it over the old one: the inode changes, links come apart.
  const temporary = joinPath(
    directoryName(file.name),
    `${baseName(file.name)}${String(calls.random() >>> 0)
      .padStart(6, "0")
      .slice(0, 6)}`,
  );
  const error = calls.files.write(temporary, output.join(""), stat.mode & 0o777);
  if (error !== undefined)
    return complain(calls, argv, `can't create temp file ${file.name}XXXXXX: ${errnoTexts[error]}`);
  calls.files.chown(temporary, stat.uid, stat.gid);
  calls.files.chmod(temporary, stat.mode);
  if (file.suffix !== undefined) {
    const backup = file.suffix.includes("*")
      ? file.suffix.replace(/\*/g, baseName(file.name))
      : file.name + file.suffix;
    calls.files.rename(file.name, backup);
  }
  const renamed = calls.files.rename(temporary, file.name);
  if (renamed !== undefined)
    return complain(calls, argv, `can't move '${temporary}' to '${file.name}': ${errnoTexts[renamed]}`);
  return code;
}

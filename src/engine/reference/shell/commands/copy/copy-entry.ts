import type { ByteString } from "../../../bytes.ts";
import type { Errno } from "../../../filesystem/errno.ts";
import { errnoTexts } from "../../../filesystem/errno.ts";
import type { Stat } from "../../../filesystem/view.ts";
import { complain } from "../errors.ts";
import { joinPath, trimSlashes } from "../paths.ts";
import { confirm } from "./confirm.ts";
import { copyFile } from "./copy-file.ts";
import type { Copying } from "./copying.ts";
import { preserveAttributes, report } from "./copying.ts";
import { isInside, sameFilesystem } from "./places.ts";
import type { Pair } from "./targets.ts";

/** A copy to make, and whether the command line names its source. */
export interface CopyJob extends Pair {
  readonly top: boolean;
}

/** Copies what the source names, with all below it; answers the exit code. */
export function copyEntry(copying: Copying, job: CopyJob): number {
  const { argv, calls, follow } = copying;
  const { source, target, top } = job;
  const { files } = calls;
  const stat = follow === "always" || (follow === "top" && top) ? files.stat(source) : files.lstat(source);
  if (typeof stat === "string") return complain(calls, argv, `can't stat '${source}': ${errnoTexts[stat]}`);
  const there = files.lstat(target);
  if (typeof there === "string" && there !== "ENOENT")
    return complain(calls, argv, `can't stat '${target}': ${errnoTexts[there]}`);
  const place = { existing: found(there), existingTarget: found(files.stat(target)) };
  if (place.existingTarget?.inode === stat.inode && sameFilesystem(calls, source, target))
    return complain(calls, argv, `'${source}' and '${target}' are the same file`);
  const from = { ...job, stat, ...place };
  return stat.kind === "directory" ? copyDirectory(copying, from) : copyOther(copying, from);
}

function found(stat: Stat | Errno): Stat | undefined {
  return typeof stat === "string" ? undefined : stat;
}

interface Known extends Pair {
  /** The source. */
  readonly stat: Stat;
  /** What the target is already, and what it leads to if it is a link. */
  readonly existing: Stat | undefined;
  readonly existingTarget: Stat | undefined;
}

function copyDirectory(copying: Copying, { source, target, stat, existing, existingTarget }: Known): number {
  const { argv, calls } = copying;
  const { files } = calls;
  if (!copying.recursive) return complain(calls, argv, `omitting directory '${source}'`);
  const inside = isInside(calls, source, target);
  if (existing === undefined) {
    const error = files.mkdir(trimSlashes(target), stat.mode | 0o700);
    if (error !== undefined) return complain(calls, argv, `can't create directory '${target}': ${errnoTexts[error]}`);
  } else if (existingTarget?.kind !== "directory")
    return complain(calls, argv, `target '${target}' is not a directory`);
  else if (inside) return complain(calls, argv, `recursion detected, omitting directory '${source}'`);
  const names = files.readdir(source);
  // What cannot be listed is passed over without a word, and the copy keeps the mode that it was made with.
  if (typeof names === "string") return 1;
  let code = 0;
  const created = found(files.lstat(target));
  for (const name of names) {
    const child = joinPath(source, name);
    const childStat = found(files.lstat(child));
    if (inside && childStat !== undefined && childStat.inode === created?.inode)
      code = complain(calls, argv, `recursion detected, omitting directory '${child}'`);
    else code = copyEntry(copying, { source: child, target: joinPath(target, name), top: false }) || code;
  }
  if (existing === undefined && !copying.preserve) files.chmod(target, stat.mode & ~calls.umask);
  if (copying.preserve) preserveAttributes(calls, target, stat);
  report(copying, { source, target });
  return code;
}

function copyOther(copying: Copying, known: Known): number {
  const { argv, calls, has, recursive } = copying;
  const { source, target, stat, existing } = known;
  if (existing !== undefined) {
    if (has("n")) return 0;
    if (has("u") && existing.mtimeMs >= stat.mtimeMs) return 0;
    if (has("i") && !confirm(argv, calls, `overwrite '${target}'`)) return 0;
  }
  if (has("l") || has("s")) return linkInstead(copying, known);
  // What has several names keeps them among the copies.
  if ((recursive || has("d")) && stat.linkCount > 1) {
    const first = copying.seen.get(stat.inode);
    if (first !== undefined) return linkToCopy(copying, known, first);
    copying.seen.set(stat.inode, target);
  }
  return stat.kind === "file" || (!recursive && stat.kind !== "symlink")
    ? copyFile(copying, { source, target }, stat)
    : copySpecial(copying, known);
}

/** `-l` and `-s`: a name for the source. */
function linkInstead({ argv, calls, has }: Copying, { source, target, existing }: Known): number {
  const { files } = calls;
  if (existing !== undefined && has("f")) files.unlink(target);
  const error = has("s") ? files.symlink(source, target) : files.link(source, target);
  if (error === undefined) return 0;
  const what = has("s") ? "symlink" : "link";
  return complain(calls, argv, `can't create ${what} '${target}' to '${source}': ${errnoTexts[error]}`);
}

function linkToCopy({ argv, calls }: Copying, { target, existing }: Known, copy: ByteString): number {
  if (existing !== undefined) calls.files.unlink(target);
  const error = calls.files.link(copy, target);
  return error === undefined ? 0 : complain(calls, argv, `can't create link '${target}': ${errnoTexts[error]}`);
}

/** A link, a pipe or a device is made anew. */
function copySpecial(copying: Copying, { source, target, stat, existing }: Known): number {
  const { argv, calls, preserve } = copying;
  const { files } = calls;
  if (existing !== undefined) {
    const error = files.unlink(target);
    if (error !== undefined) return complain(calls, argv, `can't remove '${target}': ${errnoTexts[error]}`);
  }
  if (stat.kind === "symlink") {
    const error = files.symlink(stat.target ?? "", target);
    if (error !== undefined)
      return complain(calls, argv, `can't create symlink '${target}' to '${stat.target}': ${errnoTexts[error]}`);
    if (preserve) files.chown(target, stat.uid, stat.gid, { noFollow: true });
  } else {
    const { kind, major = 0, minor = 0 } = stat;
    const node =
      kind === "char-device" || kind === "block-device" ? { kind, major, minor } : ({ kind: "fifo" } as const);
    const error = files.mknod(target, node, stat.mode);
    if (error !== undefined) return complain(calls, argv, `can't create '${target}': ${errnoTexts[error]}`);
    if (preserve) preserveAttributes(calls, target, stat);
  }
  report(copying, { source, target });
  return 0;
}

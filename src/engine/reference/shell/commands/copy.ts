import type { ByteString } from "../../bytes.ts";
import type { Errno } from "../../filesystem/errno.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { Stat } from "../../filesystem/view.ts";
import type { Program, SystemCalls } from "../../process/program.ts";
import type { Calls } from "./blocking.ts";
import { blocking } from "./blocking.ts";
import { complain } from "./errors.ts";
import type { Options } from "./options.ts";
import { optionRules, parseOptions } from "./options.ts";
import { makeParents } from "./parents.ts";
import { baseName, directoryName, joinPath, trimSlashes } from "./paths.ts";
import { showUsage } from "./usage.ts";

const copyRules = optionRules(
  "pdRfilsLHarPvut:Tnx",
  "no-dereference=P",
  "recursive=R",
  "symbolic-link=s",
  "force=f",
  "interactive=i",
  "verbose=v",
  "target-directory=t:",
  "no-target-directory=T",
  "no-clobber=n",
  "update=u",
  "archive=a",
  "dereference=L",
  "parents=X",
);
const moveRules = optionRules(
  "finvt:T",
  "interactive=i",
  "force=f",
  "no-clobber=n",
  "verbose=v",
  "target-directory=t:",
  "no-target-directory=T",
);
const removeRules = optionRules("fiRrv", "force=f", "recursive=r", "interactive=i", "verbose=v");

/** cp, mv and rm. */
export const copyCommands: ReadonlyMap<string, Program> = new Map<string, Program>([
  [
    "cp",
    blocking("cp", (argv, calls) => {
      const options = parseOptions(argv, copyRules, calls);
      if (options === undefined) return 1;
      const plan = options.has("X") ? planParents(argv, calls, options) : planTargets(argv, calls, options);
      if (plan === undefined) return showUsage(calls, argv);
      if (typeof plan === "number") return plan;
      const follow: Follow = options.has("L")
        ? "always"
        : options.has("H")
          ? "top"
          : options.has("P") || options.has("d") || options.has("a") || options.has("R") || options.has("r")
            ? "never"
            : "always";
      const settings: CopySettings = {
        recursive: options.has("R") || options.has("r") || options.has("a"),
        preserve: options.has("p") || options.has("a"),
        follow:
          (options.has("R") || options.has("r")) &&
          !options.has("P") &&
          !options.has("d") &&
          !options.has("a") &&
          !options.has("L") &&
          !options.has("H")
            ? "top-never"
            : follow,
        options,
        seen: new Map(),
      };
      let code = 0;
      for (const { source, target } of plan) code = copy(argv, calls, { source, target, top: true }, settings) || code;
      return code;
    }),
  ],
  [
    "mv",
    blocking("mv", (argv, calls) => {
      const options = parseOptions(argv, moveRules, calls);
      if (options === undefined) return 1;
      const plan = planTargets(argv, calls, options);
      if (plan === undefined) return showUsage(calls, argv);
      if (typeof plan === "number") return plan;
      let code = 0;
      for (const { source, target } of plan) code = move(argv, calls, { source, target, options }) || code;
      return code;
    }),
  ],
  [
    "rm",
    blocking("rm", (argv, calls) => {
      const options = parseOptions(argv, removeRules, calls);
      if (options === undefined) return 1;
      if (options.operands.length === 0) return options.has("f") ? 0 : showUsage(calls, argv);
      let code = 0;
      for (const path of options.operands) {
        const name = baseName(path);
        if (name === "." || name === "..") {
          code = complain(calls, argv, `can't remove '.' or '..'`);
          continue;
        }
        code = remove(argv, calls, path, options) || code;
      }
      return code;
    }),
  ],
]);

interface Pair {
  readonly source: ByteString;
  readonly target: ByteString;
}

/** `cp --parents`: each source keeps its whole name below the target directory. */
function planParents(
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
function planTargets(
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

type Follow = "always" | "top" | "never" | "top-never";

interface CopySettings {
  readonly recursive: boolean;
  readonly preserve: boolean;
  readonly follow: Follow;
  readonly options: Options;
  /** Inode of a source with several names → where it was copied to. */
  readonly seen: Map<number, ByteString>;
}

interface CopyJob extends Pair {
  readonly top: boolean;
}

function copy(argv: readonly ByteString[], calls: Calls, job: CopyJob, settings: CopySettings): number {
  const { files } = calls;
  const { source, target, top } = job;
  const { options } = settings;
  const dereference = settings.follow === "always" || (settings.follow === "top" && top);
  const stat = dereference ? files.stat(source) : files.lstat(source);
  if (typeof stat === "string") return complain(calls, argv, `can't stat '${source}': ${errnoTexts[stat]}`);
  const existing = files.lstat(target);
  const existingTarget = files.stat(target);
  if (
    typeof existingTarget !== "string" &&
    existingTarget.inode === stat.inode &&
    sameFilesystem(calls, source, target)
  ) {
    return complain(calls, argv, `'${source}' and '${target}' are the same file`);
  }

  if (stat.kind === "directory") {
    if (!settings.recursive) return complain(calls, argv, `omitting directory '${source}'`);
    const inside = isInside(calls, source, target);
    let made = false;
    if (typeof existing !== "string") {
      if (typeof existingTarget === "string" || existingTarget.kind !== "directory") {
        return complain(calls, argv, `target '${target}' is not a directory`);
      }
      if (inside) return complain(calls, argv, `recursion detected, omitting directory '${source}'`);
    } else {
      const error = files.mkdir(trimSlashes(target), stat.mode | 0o700);
      if (error !== undefined) return complain(calls, argv, `can't create directory '${target}': ${errnoTexts[error]}`);
      made = true;
    }
    const names = files.readdir(source);
    if (typeof names === "string") return complain(calls, argv, `can't open '${source}': ${errnoTexts[names]}`);
    let code = 0;
    const created = files.lstat(target);
    for (const name of names) {
      const child = joinPath(source, name);
      const childStat = files.lstat(child);
      if (inside && typeof childStat !== "string" && typeof created !== "string" && childStat.inode === created.inode) {
        code = complain(calls, argv, `recursion detected, omitting directory '${child}'`);
        continue;
      }
      code = copy(argv, calls, { source: child, target: joinPath(target, name), top: false }, settings) || code;
    }
    if (made && !settings.preserve) files.chmod(target, stat.mode & ~calls.umask);
    if (settings.preserve) preserve(calls, target, stat);
    if (options.has("v")) calls.write(1, `'${source}' -> '${target}'\n`);
    return code;
  }

  if (options.has("n") && typeof existing !== "string") return 0;
  if (options.has("u") && typeof existing !== "string" && existing.mtimeMs >= stat.mtimeMs) return 0;
  if (options.has("i") && typeof existing !== "string" && !confirm(argv, calls, `overwrite '${target}'`)) return 0;
  if (options.has("l") || options.has("s")) {
    if (typeof existing !== "string" && options.has("f")) files.unlink(target);
    const error = options.has("s") ? files.symlink(source, target) : files.link(source, target);
    return error === undefined
      ? 0
      : complain(
          calls,
          argv,
          `can't create ${options.has("s") ? "sym" : ""}link '${target}' to '${source}': ${errnoTexts[error]}`,
        );
  }
  // What has several names keeps them among the copies.
  if ((settings.recursive || options.has("d")) && stat.linkCount > 1) {
    const first = settings.seen.get(stat.inode);
    if (first !== undefined) {
      if (typeof existing !== "string") files.unlink(target);
      const error = files.link(first, target);
      return error === undefined ? 0 : complain(calls, argv, `can't create link '${target}': ${errnoTexts[error]}`);
    }
    settings.seen.set(stat.inode, target);
  }

  if (stat.kind === "file" || (!settings.recursive && stat.kind !== "symlink")) {
    return copyFile(argv, calls, job, { stat, settings });
  }
  if (typeof existing !== "string") {
    const error = files.unlink(target);
    if (error !== undefined) return complain(calls, argv, `can't remove '${target}': ${errnoTexts[error]}`);
  }
  let error: Errno | undefined;
  if (stat.kind === "symlink") error = files.symlink(stat.target ?? "", target);
  else if (stat.kind === "fifo") error = files.mknod(target, { kind: "fifo" }, stat.mode);
  else error = files.mknod(target, { kind: stat.kind, major: stat.major ?? 0, minor: stat.minor ?? 0 }, stat.mode);
  if (error !== undefined) {
    const what = stat.kind === "symlink" ? "symlink" : "";
    return complain(
      calls,
      argv,
      what === ""
        ? `can't create '${target}': ${errnoTexts[error]}`
        : `can't create symlink '${target}' to '${stat.target}': ${errnoTexts[error]}`,
    );
  }
  if (stat.kind === "symlink") {
    if (settings.preserve) files.chown(target, stat.uid, stat.gid, { noFollow: true });
  } else if (settings.preserve) preserve(calls, target, stat);
  if (options.has("v")) calls.write(1, `'${source}' -> '${target}'\n`);
  return 0;
}

function copyFile(
  argv: readonly ByteString[],
  calls: Calls,
  { source, target }: Pair,
  { stat, settings }: { readonly stat: Stat; readonly settings: CopySettings },
): number {
  const input = calls.open(source, { read: true });
  if ("error" in input) return complain(calls, argv, `can't open '${source}': ${errnoTexts[input.error]}`);
  let output = calls.open(target, { write: true, create: true, truncate: true, mode: stat.mode & 0o777 });
  if ("error" in output && settings.options.has("f") && typeof calls.files.lstat(target) !== "string") {
    calls.files.unlink(target);
    output = calls.open(target, { write: true, create: true, truncate: true, mode: stat.mode & 0o777 });
  }
  if ("error" in output) {
    calls.close(input.descriptor);
    return complain(calls, argv, `can't create '${target}': ${errnoTexts[output.error]}`);
  }
  let code = 0;
  for (;;) {
    const bytes = calls.input(input.descriptor);
    if (typeof bytes !== "string") {
      code = complain(calls, argv, `read error: ${errnoTexts[bytes.error]}`);
      break;
    }
    if (bytes === "") break;
    const error = calls.write(output.descriptor, bytes);
    if (error === undefined) continue;
    code = complain(calls, argv, `write error: ${errnoTexts[error]}`);
    break;
  }
  calls.close(input.descriptor);
  calls.close(output.descriptor);
  if (settings.preserve) preserve(calls, target, stat);
  if (settings.options.has("v")) calls.write(1, `'${source}' -> '${target}'\n`);
  return code;
}

function preserve(calls: Calls, target: ByteString, stat: Stat): void {
  const denied = calls.files.chown(target, stat.uid, stat.gid);
  // Without the right to give files away, set-id bits are not kept either.
  calls.files.chmod(target, denied === undefined ? stat.mode : stat.mode & ~0o6000);
  calls.files.utimes(target, stat.mtimeMs);
}

function sameFilesystem(calls: Calls, source: ByteString, target: ByteString): boolean {
  const first = calls.files.realpath(source);
  const second = calls.files.realpath(target);
  if (typeof first === "string" || typeof second === "string") return false;
  if (first.path === second.path) return true;
  const stat = calls.files.stat(source);
  return typeof stat !== "string" && stat.linkCount > 1;
}

function isInside(calls: Calls, directory: ByteString, path: ByteString): boolean {
  const outer = calls.files.realpath(directory);
  const parent = calls.files.realpath(
    trimSlashes(path).includes("/") ? trimSlashes(path).replace(/\/[^/]*$/, "") || "/" : ".",
  );
  if (typeof outer === "string" || typeof parent === "string") return false;
  return parent.path === outer.path || parent.path.startsWith(outer.path === "/" ? "/" : `${outer.path}/`);
}

interface Moving extends Pair {
  readonly options: Options;
}

function move(argv: readonly ByteString[], calls: Calls, { source, target, options }: Moving): number {
  const { files } = calls;
  const existing = files.lstat(target);
  if (options.has("n") && typeof existing !== "string") return 0;
  if (options.has("i") && typeof existing !== "string" && !confirm(argv, calls, `overwrite '${target}'`)) return 0;
  if (
    typeof existing !== "string" &&
    !options.has("f") &&
    calls.isTerminal(0) &&
    files.access(target, { write: true }) !== undefined
  ) {
    if (!confirm(argv, calls, `overwrite '${target}'`)) return 0;
  }
  const error = files.rename(source, target);
  if (error === undefined) {
    if (options.has("v")) calls.write(1, `'${source}' -> '${target}'\n`);
    return 0;
  }
  if (error !== "EXDEV") return complain(calls, argv, `can't rename '${source}': ${errnoTexts[error]}`);
  // From one file system to another: copy with all attributes, then remove.
  if (typeof existing !== "string") {
    const stat = files.lstat(source);
    const sourceIsDirectory = typeof stat !== "string" && stat.kind === "directory";
    if (existing.kind === "directory" && !sourceIsDirectory)
      return complain(calls, argv, "cannot overwrite directory with non-directory");
    if (existing.kind !== "directory" && sourceIsDirectory)
      return complain(calls, argv, "cannot overwrite non-directory with directory");
    const removed = existing.kind === "directory" ? files.rmdir(target) : files.unlink(target);
    if (removed !== undefined) return complain(calls, argv, `can't remove '${target}': ${errnoTexts[removed]}`);
  }
  const archive = parseOptions(["cp", "-a"], copyRules, calls);
  if (archive === undefined) return 1;
  const code = copy(
    argv,
    calls,
    { source, target, top: true },
    { recursive: true, preserve: true, follow: "never", options: archive, seen: new Map() },
  );
  if (code !== 0) return code;
  const forced = parseOptions(["rm", "-rf"], removeRules, calls);
  return forced === undefined ? 1 : remove(argv, calls, source, forced);
}

function remove(argv: readonly ByteString[], calls: Calls, path: ByteString, options: Options): number {
  const { files } = calls;
  const force = options.has("f");
  const stat = files.lstat(path);
  if (typeof stat === "string") {
    // What cannot be looked at is reported even with -f, except that it is missing.
    if (force && stat === "ENOENT") return 0;
    return complain(calls, argv, `can't ${stat === "ENOENT" ? "remove" : "stat"} '${path}': ${errnoTexts[stat]}`);
  }
  const recursive = options.has("r") || options.has("R");
  if (stat.kind === "directory") {
    if (!recursive) return complain(calls, argv, `'${path}' is a directory`);
    if (options.has("i") && !confirm(argv, calls, `descend into directory '${path}'`)) return 0;
    const names = files.readdir(path);
    if (typeof names === "string") return complain(calls, argv, `can't open '${path}': ${errnoTexts[names]}`);
    let code = 0;
    for (const name of names) code = remove(argv, calls, joinPath(path, name), options) || code;
    if (options.has("i") && !confirm(argv, calls, `remove directory '${path}'`)) return code;
    const error = files.rmdir(path);
    if (error !== undefined) return complain(calls, argv, `can't remove '${path}': ${errnoTexts[error]}`);
    if (options.has("v")) calls.write(1, `removed directory: '${path}'\n`);
    return code;
  }
  const asks =
    options.has("i") ||
    (!force && stat.kind !== "symlink" && calls.isTerminal(0) && files.access(path, { write: true }) !== undefined);
  if (asks && !confirm(argv, calls, `remove '${path}'`)) return 0;
  const error = files.unlink(path);
  if (error !== undefined) return complain(calls, argv, `can't remove '${path}': ${errnoTexts[error]}`);
  if (options.has("v")) calls.write(1, `removed '${path}'\n`);
  return 0;
}

/** Asks on standard error and reads a line of standard input: y or Y is yes. */
function confirm(argv: readonly ByteString[], calls: Calls, question: string): boolean {
  calls.write(2, `${argv[0] ?? ""}: ${question}? `);
  let answer = "";
  for (;;) {
    const bytes = calls.input(0);
    if (typeof bytes !== "string" || bytes === "") break;
    answer += bytes;
    if (answer.includes("\n")) break;
  }
  return /^\s*[yY]/.test(answer);
}

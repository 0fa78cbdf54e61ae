import type { ByteString } from "../../bytes.ts";
import type { Errno } from "../../filesystem/errno.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { Program, SystemCalls } from "../../process/program.ts";
import { parseGroup, parseUser } from "./accounts.ts";
import { parseTime } from "./dates.ts";
import { complain, unsupported } from "./errors.ts";
import { instant } from "./instant.ts";
import { applyMode } from "./mode.ts";
import { parseScaled } from "./numbers.ts";
import { optionRules, parseOptions } from "./options.ts";
import { baseName, directoryName, findExecutables, joinPath, trimSlashes } from "./paths.ts";
import { print } from "./print.ts";
import { showUsage } from "./usage.ts";

const mkdirRules = optionRules("m:pv", "mode=m:", "parents=p", "verbose=v");
const mktempRules = optionRules("dqtp:u");

/** Applets that make names: mkdir, rmdir, touch, ln, mkfifo, mknod, mktemp, truncate, unlink, link; and those that only look at them. */
export const fileCommands: ReadonlyMap<string, Program> = new Map<string, Program>([
  [
    "mkdir",
    instant("mkdir", (argv, system) => {
      const options = parseOptions(argv, mkdirRules, system);
      if (options === undefined) return 1;
      if (options.operands.length === 0) return showUsage(system, argv);
      const text = options.value("m");
      const mode = text === undefined ? undefined : applyMode(text, 0o777, { umask: system.umask, directory: true });
      if (text !== undefined && mode === undefined) return complain(system, argv, `invalid mode '${text}'`);
      let code = 0;
      for (const path of options.operands) {
        const say = (made: ByteString): void => {
          if (options.has("v")) system.write(1, `created directory: '${made}'\n`);
        };
        const error = options.has("p") ? makeParents(system, path, say) : system.files.mkdir(path, 0o777);
        if (error === undefined && !options.has("p")) say(path);
        if (error !== undefined) {
          code = complain(system, argv, `can't create directory '${path}': ${errnoTexts[error]}`);
        } else if (mode !== undefined) system.files.chmod(path, mode);
      }
      return code;
    }),
  ],
  [
    "rmdir",
    instant("rmdir", (argv, system) => {
      const options = parseOptions(argv, optionRules("p", "parents=p", "ignore-fail-on-non-empty=I"), system);
      if (options === undefined) return 1;
      if (options.operands.length === 0) return showUsage(system, argv);
      let code = 0;
      for (const given of options.operands) {
        for (let path = given; ; ) {
          const error = system.files.rmdir(path);
          if (error !== undefined) {
            if (!(error === "ENOTEMPTY" && options.has("I")))
              code = complain(system, argv, `'${path}': ${errnoTexts[error]}`);
            break;
          }
          const parent = directoryName(path);
          if (!options.has("p") || parent === "." || parent === "/" || parent === path) break;
          path = parent;
        }
      }
      return code;
    }),
  ],
  [
    "touch",
    instant("touch", (argv, system) => {
      const options = parseOptions(
        argv,
        optionRules("chamd:t:r:", "no-create=c", "no-dereference=h", "date=d:", "reference=r:"),
        system,
      );
      if (options === undefined) return 1;
      if (options.operands.length === 0) return showUsage(system, argv);
      let timeMs = system.nowMs;
      const text = options.value("d") ?? options.value("t");
      if (text !== undefined) {
        const parsed = parseTime(text, system.nowMs);
        if (parsed === undefined) return complain(system, argv, `invalid date '${text}'`);
        timeMs = parsed;
      }
      const reference = options.value("r");
      if (reference !== undefined) {
        const stat = system.files.stat(reference);
        if (typeof stat === "string") return complain(system, argv, `${reference}: ${errnoTexts[stat]}`);
        timeMs = stat.mtimeMs;
      }
      // Times of access are not kept.
      const onlyAccess = options.has("a") && !options.has("m");
      let code = 0;
      for (const path of options.operands) {
        const noFollow = options.has("h");
        const stat = noFollow ? system.files.lstat(path) : system.files.stat(path);
        let error: Errno | undefined = typeof stat === "string" ? stat : undefined;
        if (error === "ENOENT") {
          if (options.has("c") || noFollow) continue;
          error = system.files.write(path, "", 0o666);
          if (error === undefined && timeMs !== system.nowMs) error = system.files.utimes(path, timeMs);
        } else if (error === undefined && !onlyAccess) error = system.files.utimes(path, timeMs, { noFollow });
        if (error !== undefined) code = complain(system, argv, `${path}: ${errnoTexts[error]}`);
      }
      return code;
    }),
  ],
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
  [
    "mkfifo",
    instant("mkfifo", (argv, system) => {
      const options = parseOptions(argv, optionRules("m:", "mode=m:"), system);
      if (options === undefined) return 1;
      if (options.operands.length === 0) return showUsage(system, argv);
      return makeNodes(argv, system, options.operands, { kind: "fifo", mode: options.value("m") });
    }),
  ],
  [
    "mknod",
    instant("mknod", (argv, system) => {
      const options = parseOptions(argv, optionRules("m:", "mode=m:"), system);
      if (options === undefined) return 1;
      const [path, type, major, minor] = options.operands;
      if (path === undefined || type === undefined) return showUsage(system, argv);
      if (type === "p" && major === undefined)
        return makeNodes(argv, system, [path], { kind: "fifo", mode: options.value("m") });
      if (!/^[bcu]$/.test(type) || major === undefined || minor === undefined) return showUsage(system, argv);
      const error = system.files.mknod(
        path,
        { kind: type === "b" ? "block-device" : "char-device", major: Number(major), minor: Number(minor) },
        applyMode(options.value("m") ?? "666", 0o666, { umask: 0, directory: false }) ?? 0o666,
      );
      return error === undefined ? 0 : complain(system, argv, `${path}: ${errnoTexts[error]}`);
    }),
  ],
  [
    "mktemp",
    instant("mktemp", (argv, system) => {
      const options = parseOptions(argv, mktempRules, system);
      if (options === undefined) return 1;
      if (options.operands.length > 1) return showUsage(system, argv);
      const template = options.operands[0] ?? "tmp.XXXXXX";
      const inDirectory = options.operands.length === 0 || options.has("t") || options.has("p");
      const directory = options.value("p") ?? system.environment.get("TMPDIR") ?? "/tmp";
      if (!template.endsWith("XXXXXX")) {
        return options.has("q") ? 1 : complain(system, argv, "(null): Invalid argument");
      }
      const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
      for (;;) {
        let suffix = "";
        for (let index = 0; index < 6; index++) suffix += letters.charAt((system.random() >>> 0) % letters.length);
        const name = template.slice(0, -6) + suffix;
        const path = inDirectory ? joinPath(directory, name) : name;
        if (typeof system.files.lstat(path) !== "string") continue;
        let error: Errno | undefined;
        if (!options.has("u"))
          error = options.has("d") ? system.files.mkdir(path, 0o700) : system.files.write(path, "", 0o600);
        if (error === undefined) return print(system, argv, `${path}\n`);
        return options.has("q") ? 1 : complain(system, argv, `(null): ${errnoTexts[error]}`);
      }
    }),
  ],
  [
    "truncate",
    instant("truncate", (argv, system) => {
      const options = parseOptions(argv, optionRules("cs:"), system);
      if (options === undefined) return 1;
      const text = options.value("s");
      if (text === undefined || options.operands.length === 0) return showUsage(system, argv);
      const size = parseScaled(text, sizeSuffixes);
      if (size === undefined) return complain(system, argv, `invalid number '${text}'`);
      let code = 0;
      for (const path of options.operands) {
        const opened = system.files.open(path, { write: true, create: !options.has("c") });
        if (typeof opened === "string") {
          if (!(opened === "ENOENT" && options.has("c")))
            code = complain(system, argv, `${path}: open: ${errnoTexts[opened]}`);
          continue;
        }
        const error = system.files.truncate(opened.file, size);
        if (error !== undefined) code = complain(system, argv, `${path}: truncate: ${errnoTexts[error]}`);
      }
      return code;
    }),
  ],
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
      const options = parseOptions(argv, optionRules(""), system);
      if (options === undefined) return 1;
      if (options.operands.length === 0) return showUsage(system, argv);
      let code = 0;
      for (const path of options.operands) {
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
  [
    "chmod",
    instant("chmod", (argv, system) => {
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
      if (options.has("c") || options.has("v")) return unsupported(system, argv, "-v");
      if (applyMode(text, 0, { umask: 0, directory: false }) === undefined)
        return complain(system, argv, `invalid mode '${text}'`);
      const change = (path: ByteString, top: boolean): number => {
        const link = system.files.lstat(path);
        // Symlinks met on the way down are left alone.
        if (!top && typeof link !== "string" && link.kind === "symlink") return 0;
        const stat = system.files.stat(path);
        if (typeof stat === "string")
          return options.has("f") ? 1 : complain(system, argv, `${path}: ${errnoTexts[stat]}`);
        const mode =
          applyMode(text, stat.mode, { umask: system.umask, directory: stat.kind === "directory" }) ?? stat.mode;
        const error = system.files.chmod(path, mode);
        let code =
          error === undefined || options.has("f") ? 0 : complain(system, argv, `${path}: ${errnoTexts[error]}`);
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
    }),
  ],
  ["chown", instant("chown", (argv, system) => changeOwner(argv, system, "chown"))],
  ["chgrp", instant("chgrp", (argv, system) => changeOwner(argv, system, "chgrp"))],
]);

const sizeSuffixes: Readonly<Record<string, number>> = {
  "": 1,
  b: 512,
  k: 1024,
  K: 1024,
  m: 1024 ** 2,
  M: 1024 ** 2,
  g: 1024 ** 3,
  G: 1024 ** 3,
  kB: 1000,
  MB: 1000 ** 2,
  GB: 1000 ** 3,
};

/** Creates a directory and what is missing above it; an existing directory is no error. */
export function makeParents(
  system: SystemCalls,
  path: ByteString,
  made?: (path: ByteString) => void,
): Errno | undefined {
  const existing = system.files.stat(path);
  if (typeof existing !== "string") return existing.kind === "directory" ? undefined : "EEXIST";
  const parent = directoryName(path);
  if (parent !== path && parent !== "." && parent !== "/") {
    const error = makeParents(
      system,
      parent,
      made === undefined ? undefined : (above) => made(above.endsWith("/") ? above : `${above}/`),
    );
    if (error !== undefined) return error === "EEXIST" ? "ENOTDIR" : error;
  }
  const error = system.files.mkdir(trimSlashes(path) || "/", 0o777);
  if (error === undefined) made?.(path);
  return error === "EEXIST" && typeof system.files.stat(path) === "string"
    ? error
    : error === "EEXIST"
      ? undefined
      : error;
}

function makeNodes(
  argv: readonly ByteString[],
  system: SystemCalls,
  paths: readonly ByteString[],
  node: { readonly kind: "fifo"; readonly mode: ByteString | undefined },
): number {
  let code = 0;
  for (const path of paths) {
    const error = system.files.mknod(path, { kind: node.kind }, 0o666);
    if (error !== undefined) code = complain(system, argv, `${path}: ${errnoTexts[error]}`);
    else if (node.mode !== undefined) {
      const mode = applyMode(node.mode, 0o666, { umask: system.umask, directory: false });
      if (mode === undefined) return complain(system, argv, `invalid mode '${node.mode}'`);
      system.files.chmod(path, mode);
    }
  }
  return code;
}

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

function changeOwner(argv: readonly ByteString[], system: SystemCalls, name: "chown" | "chgrp"): number {
  const options = parseOptions(
    argv,
    optionRules("RhLHPcvf", "recursive=R", "no-dereference=h", "dereference=L"),
    system,
  );
  if (options === undefined) return 1;
  const [owner, ...paths] = options.operands;
  if (owner === undefined || paths.length === 0) return showUsage(system, argv);
  if (options.has("c") || options.has("v")) return unsupported(system, argv, "-v");
  let uid = -1;
  let gid = -1;
  if (name === "chgrp") {
    const group = parseGroup(system, owner);
    if (group === undefined) return complain(system, argv, `unknown group ${owner}`);
    gid = group;
  } else {
    const match = /^([^:]*)(?:(:)(.*))?$/.exec(owner);
    const userText = match?.[1] ?? "";
    if (userText !== "") {
      const user = parseUser(system, userText);
      if (user === undefined)
        return complain(
          system,
          argv,
          match?.[2] === undefined ? `unknown user ${userText}` : `unknown user/group ${owner}`,
        );
      uid = user;
    }
    const groupText = match?.[3];
    if (groupText !== undefined && groupText !== "") {
      const group = parseGroup(system, groupText);
      if (group === undefined) return complain(system, argv, `unknown user/group ${owner}`);
      gid = group;
    }
  }
  const change = (path: ByteString, top: boolean): number => {
    const link = system.files.lstat(path);
    if (typeof link === "string") return options.has("f") ? 1 : complain(system, argv, `${path}: ${errnoTexts[link]}`);
    const follow = options.has("L") || (top && (options.has("H") || !options.has("R")));
    // With -R a symlink itself is changed only by -h; else what it points to.
    const noFollow = options.has("h") || (options.has("R") && !follow && link.kind === "symlink" && options.has("P"));
    // What is not given is taken from the link itself, even when the call follows it: busybox does so.
    const looked = options.has("L") || (top && options.has("H")) ? system.files.stat(path) : link;
    const shown = typeof looked === "string" ? link : looked;
    const error = system.files.chown(path, uid < 0 ? shown.uid : uid, gid < 0 ? shown.gid : gid, { noFollow });
    let code = error === undefined ? 0 : options.has("f") ? 1 : complain(system, argv, `${path}: ${errnoTexts[error]}`);
    const stat = follow ? system.files.stat(path) : link;
    if (options.has("R") && typeof stat !== "string" && stat.kind === "directory") {
      const names = system.files.readdir(path);
      if (typeof names === "string")
        return options.has("f") ? 1 : complain(system, argv, `${path}: ${errnoTexts[names]}`);
      for (const entry of names) code = change(joinPath(path, entry), false) || code;
    }
    return code;
  };
  let code = 0;
  for (const path of paths) code = change(path, true) || code;
  return code;
}

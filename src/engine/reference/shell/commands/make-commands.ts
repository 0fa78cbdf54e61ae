import type { ByteString } from "../../bytes.ts";
import type { Errno } from "../../filesystem/errno.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { Program, SystemCalls } from "../../process/program.ts";
import { parseTime } from "./dates.ts";
import { complain } from "./errors.ts";
import { instant } from "./instant.ts";
import { applyMode } from "./mode.ts";
import { parseScaled } from "./numbers.ts";
import { optionRules, parseOptions } from "./options.ts";
import { makeParents } from "./parents.ts";
import { directoryName, joinPath } from "./paths.ts";
import { print } from "./print.ts";
import { showUsage } from "./usage.ts";

const mkdirRules = optionRules("m:pv", "mode=m:", "parents=p", "verbose=v");
function make(
  system: SystemCalls,
  path: ByteString,
  made: (path: ByteString) => void,
): { readonly error: Errno; readonly path: ByteString } | undefined {
  const error = system.files.mkdir(path, 0o777);
  if (error !== undefined) return { error, path };
  made(path);
  return undefined;
}

const mktempRules = optionRules("dqtp:u");

/** Applets that make and end names: mkdir, rmdir, touch, mkfifo, mknod, mktemp; and truncate and fallocate. */
export const makeCommands: ReadonlyMap<string, Program> = new Map<string, Program>([
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
        const failure = options.has("p") ? makeParents(system, path, say) : make(system, path, say);
        if (failure !== undefined) {
          code = complain(system, argv, `can't create directory '${failure.path}': ${errnoTexts[failure.error]}`);
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
    "fallocate",
    instant("fallocate", (argv, system) => {
      const options = parseOptions(argv, optionRules("l:o:"), system);
      if (options === undefined) return 1;
      const [path, ...others] = options.operands;
      const length = parseScaled(options.value("l") ?? "", sizeSuffixes);
      const offset = parseScaled(options.value("o") ?? "0", sizeSuffixes);
      if (path === undefined || others.length > 0 || !options.has("l")) return showUsage(system, argv);
      if (length === undefined || offset === undefined)
        return complain(system, argv, `invalid number '${options.value("l") ?? ""}'`);
      const opened = system.files.open(path, { write: true, create: true });
      if (typeof opened === "string") return complain(system, argv, `can't open '${path}': ${errnoTexts[opened]}`);
      const stat = system.files.stat(path);
      const size = typeof stat === "string" ? 0 : stat.sizeBytes;
      const error = size >= offset + length ? undefined : system.files.truncate(opened.file, offset + length);
      return error === undefined ? 0 : complain(system, argv, `fallocate '${path}': ${errnoTexts[error]}`);
    }),
  ],
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

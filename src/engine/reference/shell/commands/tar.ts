import type { TarEntry } from "../../../shared/tar/entry.ts";
import { readTarBytes } from "../../../shared/tar/read.ts";
import { tarOfBytes } from "../../../shared/tar/write.ts";
import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import { groupName, userName } from "./accounts.ts";
import type { Calls } from "./blocking.ts";
import { blocking } from "./blocking.ts";
import { formatTime } from "./dates.ts";
import { complain, unsupported } from "./errors.ts";
import { globRegex } from "./glob.ts";
import { readInput } from "./input.ts";
import { modeText } from "./mode.ts";
import type { Options } from "./options.ts";
import { optionRules, parseOptions } from "./options.ts";
import { makeParents } from "./parents.ts";
import { directoryName, joinPath } from "./paths.ts";
import { showUsage } from "./usage.ts";

const rules = optionRules(
  "txC:f:OopvkJzZjahmT:X:c",
  "list=t",
  "extract=x",
  "get=x",
  "create=c",
  "directory=C:",
  "file=f:",
  "to-stdout=O",
  "verbose=v",
  "keep-old=k",
  "dereference=h",
  "touch=m",
  "strip-components=strip:",
  "numeric-owner=numeric",
  "no-recursion=norec",
  "overwrite=overwrite",
  "gzip=z",
);

/** tar c|x|t without compression. */
export const tar = blocking("tar", (argv, calls) => {
  // The first word may be options without a dash.
  const first = argv[1] ?? "";
  const given = argv.length > 1 && !first.startsWith("-") ? bundled(argv) : argv;
  const options = parseOptions(given, rules, calls);
  if (options === undefined) return 1;
  for (const key of ["J", "z", "Z", "j", "a", "T", "X", "norec"])
    if (options.has(key)) return unsupported(calls, argv, `-${key}`);
  const modes = ["c", "x", "t"].filter((key) => options.has(key));
  if (modes.length !== 1) return showUsage(calls, argv);
  const file = options.value("f") ?? "-";
  const archive = file === "-" || file.startsWith("/") ? file : joinPath(calls.cwd, file);
  const directory = options.value("C");
  const enter = (): number => {
    const error = directory === undefined ? undefined : calls.changeDirectory(directory);
    return error === undefined
      ? 0
      : complain(calls, argv, `can't change directory to '${directory}': ${errnoTexts[error]}`);
  };
  if (options.has("c")) {
    if (options.operands.length === 0) return complain(calls, argv, "empty archive");
    return enter() || create(argv, calls, options, { name: file, path: archive });
  }
  const content = readInput(calls, archive);
  if (typeof content !== "string") return complain(calls, argv, `can't open '${file}': ${errnoTexts[content.error]}`);
  if (content.startsWith("\x1f\x8b")) return unsupported(calls, argv, "of a compressed archive");
  const read = readTarBytes(content);
  if (content.length < 512) return complain(calls, argv, "short read");
  if ("failure" in read)
    return complain(calls, argv, read.failure.kind === "truncated" ? "short read" : "invalid tar magic");
  return enter() || extract(argv, calls, options, read.entries);
});

/** `tar xf FILE -C DIR`: letters that take a value take the following words, in order. */
function bundled(argv: readonly ByteString[]): readonly ByteString[] {
  const letters = argv[1] ?? "";
  const rest = argv.slice(2);
  const words: ByteString[] = [argv[0] ?? "tar"];
  for (const letter of letters) {
    words.push(`-${letter}`);
    if ("fCTX".includes(letter)) words.push(...rest.splice(0, 1));
  }
  return [...words, ...rest];
}

function create(
  argv: readonly ByteString[],
  calls: Calls,
  options: Options,
  archive: { readonly name: ByteString; readonly path: ByteString },
): number {
  const entries: TarEntry<ByteString>[] = [];
  const seen = new Map<number, ByteString>();
  let code = 0;
  let stripped = false;
  const add = (path: ByteString): void => {
    const stat = options.has("h") ? calls.files.stat(path) : calls.files.lstat(path);
    if (typeof stat === "string") {
      code = complain(calls, argv, `${path}: ${errnoTexts[stat]}`);
      return;
    }
    let name = path;
    if (/^\/|(^|\/)\.\.(\/|$)/.test(name)) {
      name = name.replace(/^(?:.*(?:^|\/)\.\.(?:\/|$)|\/)+/, "");
      if (!stripped)
        complain(calls, argv, `removing leading '${path.startsWith("/") ? "/" : "../"}' from member names`);
      stripped = true;
    }
    const attributes = {
      name: name.replace(/\/+$/, ""),
      mode: stat.mode,
      uid: stat.uid,
      gid: stat.gid,
      mtimeSeconds: Math.floor(stat.mtimeMs / 1000),
    };
    const hardlink = stat.kind === "file" && stat.linkCount > 1 ? seen.get(stat.inode) : undefined;
    if (hardlink !== undefined) entries.push({ ...attributes, kind: "hardlink", target: hardlink });
    else if (stat.kind === "file") {
      const content = calls.files.read(path);
      if (typeof content === "string") {
        code = complain(calls, argv, `can't open '${path}': ${errnoTexts[content]}`);
        return;
      }
      entries.push({ ...attributes, kind: "file", content: content.content });
      seen.set(stat.inode, attributes.name);
    } else if (stat.kind === "symlink") entries.push({ ...attributes, kind: "symlink", target: stat.target ?? "" });
    else if (stat.kind === "directory" || stat.kind === "fifo") {
      if (attributes.name !== "") entries.push({ ...attributes, kind: stat.kind });
    } else entries.push({ ...attributes, kind: stat.kind, major: stat.major ?? 0, minor: stat.minor ?? 0 });
    if (options.has("v") && attributes.name !== "")
      calls.write(archive.path === "-" ? 2 : 1, `${shownName(attributes.name, stat.kind)}\n`);
    if (stat.kind !== "directory") return;
    const names = calls.files.readdir(path);
    if (typeof names === "string") code = complain(calls, argv, `can't open '${path}': ${errnoTexts[names]}`);
    else for (const child of names) add(joinPath(path, child));
  };
  for (const path of options.operands) add(path);
  if (code !== 0) complain(calls, argv, "error exit delayed from previous errors");
  const bytes = tarOfBytes(entries);
  const error = archive.path === "-" ? calls.write(1, bytes) : calls.files.write(archive.path, bytes);
  return error === undefined ? code : complain(calls, argv, `can't open '${archive.name}': ${errnoTexts[error]}`);
}

function shownName(name: ByteString, kind: string): ByteString {
  return kind === "directory" ? `${name}/` : name;
}

function extract(
  argv: readonly ByteString[],
  calls: Calls,
  options: Options,
  entries: readonly TarEntry<ByteString>[],
): number {
  const wanted = options.operands.map((pattern) =>
    globRegex(pattern.replace(/\/+$/, ""), { ignoreCase: false, slashes: true }),
  );
  const found = new Set<number>();
  const strip = Number(options.value("strip") ?? 0);
  const root = calls.credentials.uid === 0;
  const directories: TarEntry<ByteString>[] = [];
  let code = 0;
  for (const entry of entries) {
    const parents = entry.name.split("/").map((_, index, parts) => parts.slice(0, index + 1).join("/"));
    const index = wanted.findIndex((regex) => parents.some((path) => regex.test(path)));
    if (wanted.length > 0 && index < 0) continue;
    found.add(index);
    if (options.has("t") || options.has("v"))
      calls.write(
        options.has("O") ? 2 : 1,
        `${options.has("v") && options.has("t") ? longName(calls, entry, options) : shownName(entry.name, entry.kind)}\n`,
      );
    if (options.has("t")) continue;
    if (options.has("O")) {
      if (entry.kind === "file") calls.write(1, entry.content);
      continue;
    }
    const path = entry.name.replace(/^\/+/, "").split("/").slice(strip).join("/");
    if (path === "") continue;
    if (/(^|\/)\.\.(\/|$)/.test(path)) return complain(calls, argv, `name with '..' ignored: '${path}'`);
    const failure = place(calls, options, { ...entry, name: path });
    if (failure !== undefined) {
      code = complain(calls, argv, failure);
      if (entry.kind === "file") return 1;
      continue;
    }
    if (entry.kind === "hardlink") continue;
    if (root && !options.has("o")) calls.files.chown(path, entry.uid, entry.gid, { noFollow: true });
    if (entry.kind === "symlink") continue;
    calls.files.chmod(path, root ? entry.mode : entry.mode & ~calls.umask);
    if (!options.has("m")) calls.files.utimes(path, entry.mtimeSeconds * 1000);
    if (entry.kind === "directory") directories.push({ ...entry, name: path });
  }
  if (!options.has("m"))
    for (const directory of directories) calls.files.utimes(directory.name, directory.mtimeSeconds * 1000);
  for (const [index, pattern] of options.operands.entries())
    if (!found.has(index)) code = complain(calls, argv, `${pattern}: not found in archive`);
  return code;
}

/** Makes one entry; what is in its way is removed, as the real one does. Answers a message when it cannot. */
function place(calls: Calls, options: Options, entry: TarEntry<ByteString>): string | undefined {
  const { files } = calls;
  const parent = directoryName(entry.name);
  if (parent !== ".") makeParents(calls, parent);
  if (entry.kind === "directory") {
    const error = files.mkdir(entry.name, entry.mode);
    return error === undefined || error === "EEXIST" ? undefined : `can't make dir ${entry.name}: ${errnoTexts[error]}`;
  }
  if (typeof files.lstat(entry.name) !== "string") {
    if (options.has("k")) return undefined;
    const error = files.unlink(entry.name);
    if (error !== undefined) return `can't remove old file ${entry.name}: ${errnoTexts[error]}`;
  }
  switch (entry.kind) {
    case "file": {
      const error = files.write(entry.name, entry.content, entry.mode & 0o777);
      return error === undefined ? undefined : `can't open '${entry.name}': ${errnoTexts[error]}`;
    }
    case "hardlink": {
      const error = files.link(entry.target, entry.name);
      return error === undefined
        ? undefined
        : `can't create hardlink '${entry.name}' to '${entry.target}': ${errnoTexts[error]}`;
    }
    case "symlink": {
      const error = files.symlink(entry.target, entry.name);
      return error === undefined
        ? undefined
        : `can't create symlink '${entry.name}' to '${entry.target}': ${errnoTexts[error]}`;
    }
    case "fifo": {
      const error = files.mknod(entry.name, { kind: "fifo" }, entry.mode);
      return error === undefined ? undefined : `can't create node ${entry.name}: ${errnoTexts[error]}`;
    }
    case "char-device":
    case "block-device": {
      const error = files.mknod(entry.name, { kind: entry.kind, major: entry.major, minor: entry.minor }, entry.mode);
      return error === undefined ? undefined : `can't create node ${entry.name}: ${errnoTexts[error]}`;
    }
  }
}

function longName(calls: Calls, entry: TarEntry<ByteString>, options: Options): ByteString {
  const kind = entry.kind === "hardlink" ? "file" : entry.kind;
  const mode = modeText({ kind, mode: entry.mode, uid: 0, gid: 0, mtimeMs: 0, inode: 0, sizeBytes: 0, linkCount: 1 });
  const owner = options.has("numeric") ? String(entry.uid) : (userName(calls, entry.uid) ?? String(entry.uid));
  const group = options.has("numeric") ? String(entry.gid) : (groupName(calls, entry.gid) ?? String(entry.gid));
  const size = entry.kind === "file" ? entry.content.length : 0;
  const target = entry.kind === "symlink" || entry.kind === "hardlink" ? ` -> ${entry.target}` : "";
  return `${mode} ${owner}/${group} ${String(size).padStart(9)} ${formatTime("%Y-%m-%d %H:%M:%S", entry.mtimeSeconds * 1000)} ${shownName(entry.name, entry.kind)}${target}`;
}

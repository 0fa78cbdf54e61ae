import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { Stat } from "../../filesystem/view.ts";
import type { SystemCalls } from "../../process/program.ts";
import { groupName, userName } from "./accounts.ts";
import { formatTime } from "./dates.ts";
import { complain, unsupported } from "./errors.ts";
import { instant } from "./instant.ts";
import { modeText } from "./mode.ts";
import { humanSize } from "./numbers.ts";
import type { Options } from "./options.ts";
import { optionRules, parseOptions } from "./options.ts";
import { joinPath } from "./paths.ts";
import { print } from "./print.ts";

const rules = optionRules(
  "1AaCxdLHRFplinshrSXvctukw:T:gGe",
  "full-time=full",
  "group-directories-first=dirs",
  "color=color::",
);

interface Entry {
  readonly name: ByteString;
  readonly path: ByteString;
  readonly stat: Stat;
}

/** ls: one column when standard output is no terminal, else columns of 80 characters. */
export const ls = instant("ls", (argv, system) => {
  const options = parseOptions(argv, rules, system);
  if (options === undefined) return 1;
  const color = options.value("color") ?? (options.has("color") ? "always" : "never");
  if (options.has("v") || options.has("X")) return unsupported(system, argv, options.has("v") ? "-v" : "-X");
  if (/^(always|yes|force)$/.test(color) || (system.isTerminal(1) && /^(auto|tty|if-tty)$/.test(color)))
    return unsupported(system, argv, "--color");
  const follow = options.has("L");
  let code = 0;
  const look = (name: ByteString, path: ByteString, top: boolean): Entry | undefined => {
    const direct = options.has("l") || options.has("full") || options.has("s") || options.has("F") || options.has("d");
    const dereference = follow || (top && (options.has("H") || !direct));
    let stat = dereference ? system.files.stat(path) : system.files.lstat(path);
    if (typeof stat === "string" && top && !follow) stat = system.files.lstat(path);
    if (typeof stat !== "string") return { name, path, stat };
    code = complain(system, argv, `${path}: ${errnoTexts[stat]}`);
    return undefined;
  };

  const operands = options.operands.length === 0 ? ["."] : options.operands;
  const given = operands.flatMap((name) => look(name, name, true) ?? []);
  const isDirectory = (entry: Entry): boolean => entry.stat.kind === "directory" && !options.has("d");
  const files = given.filter((entry) => !isDirectory(entry));
  const directories = sorted(given.filter(isDirectory), options);
  let first = true;
  if (files.length > 0) {
    print(system, argv, listing(system, sorted(files, options), options));
    first = false;
  }
  const headings = options.has("R") || given.length > 1 || operands.length > 1;
  const list = (directory: Entry, visited: readonly number[]): void => {
    if (headings) print(system, argv, `${first ? "" : "\n"}${directory.path}:\n`);
    first = false;
    const names = system.files.readdir(directory.path);
    if (typeof names === "string") {
      code = complain(system, argv, `can't open '${directory.path}': ${errnoTexts[names]}`);
      return;
    }
    const shown = names.filter((name) => options.has("a") || options.has("A") || !name.startsWith("."));
    if (options.has("a")) shown.unshift(".", "..");
    const entries = sorted(
      shown.flatMap((name) => look(name, joinPath(directory.path, name), false) ?? []),
      options,
    );
    const blocks = entries.reduce((sum, entry) => sum + blocksOf(entry.stat), 0);
    const total =
      options.has("l") || options.has("s") || options.has("full")
        ? `total ${options.has("h") ? humanSize(blocks * 512) : Math.floor(blocks / 2)}\n`
        : "";
    print(system, argv, total + listing(system, entries, options));
    if (!options.has("R")) return;
    for (const entry of entries) {
      if (
        entry.stat.kind !== "directory" ||
        entry.name === "." ||
        entry.name === ".." ||
        visited.includes(entry.stat.inode)
      )
        continue;
      list(entry, [...visited, entry.stat.inode]);
    }
  };
  for (const directory of directories) list(directory, [directory.stat.inode]);
  return code;
});

function sorted(entries: readonly Entry[], options: Options): readonly Entry[] {
  const byName = (left: Entry, right: Entry): number => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0);
  const compare =
    options.has("t") || ((options.has("c") || options.has("u")) && !options.has("l"))
      ? (left: Entry, right: Entry): number => right.stat.mtimeMs - left.stat.mtimeMs || byName(left, right)
      : options.has("S")
        ? (left: Entry, right: Entry): number => right.stat.sizeBytes - left.stat.sizeBytes || byName(left, right)
        : byName;
  const result = [...entries].sort(options.has("r") ? (left, right) => compare(right, left) : compare);
  if (!options.has("dirs")) return result;
  const directories = result.filter((entry) => entry.stat.kind === "directory");
  return [...directories, ...result.filter((entry) => entry.stat.kind !== "directory")];
}

/** Blocks of 512 bytes, as a file system with blocks of 4096 bytes gives them out. */
export function blocksOf(stat: Stat): number {
  if (stat.kind === "directory") return 8;
  return stat.kind === "file" ? Math.ceil(stat.sizeBytes / 4096) * 8 : 0;
}

/** Size as stat shows it: a directory has one block. */
export function sizeOf(stat: Stat): number {
  return stat.kind === "directory" ? 4096 : stat.sizeBytes;
}

function listing(system: SystemCalls, entries: readonly Entry[], options: Options): ByteString {
  const long = options.has("l") || options.has("full") || options.has("n") || options.has("g");
  if (long) return entries.map((entry) => `${longLine(system, entry, options)}\n`).join("");
  const cells = entries.map((entry) => prefix(entry, options) + entry.name + indicator(entry.stat, options));
  const columns = (system.isTerminal(1) && !options.has("1")) || options.has("C") || options.has("x");
  if (!columns || options.has("1") || cells.length === 0) return cells.map((cell) => `${cell}\n`).join("");
  const width = Math.max(...cells.map((cell) => cell.length)) + 2;
  const across = Math.max(1, Math.floor(Number(options.value("w") ?? 80) / width));
  const rows = Math.ceil(cells.length / across);
  let out = "";
  for (let row = 0; row < rows; row++) {
    const line = Array.from(
      { length: across },
      (_, column) => cells[options.has("x") ? row * across + column : column * rows + row],
    ).filter((cell) => cell !== undefined);
    out += `${line.map((cell, index) => (index === line.length - 1 ? cell : cell.padEnd(width))).join("")}\n`;
  }
  return out;
}

function prefix(entry: Entry, options: Options): string {
  const inode = options.has("i") ? `${String(entry.stat.inode).padStart(7)} ` : "";
  const blocks = options.has("s")
    ? `${(options.has("h") ? humanSize(blocksOf(entry.stat) * 512) : String(Math.floor(blocksOf(entry.stat) / 2))).padStart(6)} `
    : "";
  return inode + blocks;
}

function indicator(stat: Stat, options: Options): string {
  if (options.has("p") && !options.has("F")) return stat.kind === "directory" ? "/" : "";
  if (!options.has("F")) return "";
  if (stat.kind === "file") return stat.mode & 0o111 ? "*" : "";
  return { directory: "/", symlink: "@", fifo: "|", "char-device": "", "block-device": "" }[stat.kind];
}

function longLine(system: SystemCalls, entry: Entry, options: Options): ByteString {
  const { stat } = entry;
  const numeric = options.has("n");
  const owner = numeric ? undefined : userName(system, stat.uid);
  const group = numeric ? undefined : groupName(system, stat.gid);
  // Numbers and names alike are left-aligned in eight columns.
  const who = `${(owner ?? String(stat.uid)).slice(0, numeric ? 20 : 8).padEnd(8)} ${(group ?? String(stat.gid)).slice(0, numeric ? 20 : 8).padEnd(8)}`;
  const device = stat.kind === "char-device" || stat.kind === "block-device";
  const size = device
    ? `${String(stat.major ?? 0).padStart(4)}, ${String(stat.minor ?? 0).padStart(3)}`
    : options.has("h")
      ? humanSize(sizeOf(stat)).padStart(7)
      : String(sizeOf(stat)).padStart(9);
  const recent = stat.mtimeMs > system.nowMs - 15_768_000_000 && stat.mtimeMs <= system.nowMs + 900_000;
  const time = options.has("full")
    ? formatTime("%Y-%m-%d %H:%M:%S %z", stat.mtimeMs)
    : formatTime(recent ? "%b %e %H:%M" : "%b %e  %Y", stat.mtimeMs);
  let name = entry.name;
  if (stat.kind === "symlink") {
    name += ` -> ${stat.target ?? ""}`;
    const target = options.has("F") ? system.files.stat(entry.path) : "ENOENT";
    if (typeof target !== "string") name += indicator(target, options);
  } else name += indicator(stat, options);
  return `${prefix(entry, options)}${modeText(stat)} ${String(stat.linkCount).padStart(4)} ${who} ${size} ${time} ${name}`;
}

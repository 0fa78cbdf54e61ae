import { readdirSync, statSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import type { Pick } from "../runner/select.ts";
import { parsePick } from "../runner/select.ts";
import { exitCodes } from "../vocabulary/verdict.ts";
import { reasonOf } from "./file-errors.ts";
import { UserError } from "./user-error.ts";

const scenarioFile = /\.scenario\.ya?ml$/;

/**
 * The scenario files that arguments name: files, folders (with everything below), globs (`*`, `**`, `?`, `{a,b}`),
 * `file:line` and `file#cell`. Sorted and each once; paths are relative to the folder we are in where they are below it.
 * Throws a UserError when an argument names nothing.
 */
export function findPicks(args: readonly string[]): readonly Pick[] {
  const picks = args.flatMap((argument): readonly Pick[] => {
    const kind = kindOf(argument);
    if (kind === "folder") return filesBelow(argument).map((path) => ({ path: shown(path) }));
    if (kind === "file") return [{ path: shown(argument) }];
    const pick = parsePick(argument);
    if (kindOf(pick.path) === "file") return [{ ...pick, path: shown(pick.path) }];
    if (/[*?{]/.test(argument)) return globFiles(argument).map((path) => ({ path: shown(path) }));
    throw new UserError(`there is no file or folder \`${pick.path}\``, exitCodes.badUse);
  });
  const unique = new Map(picks.map((pick) => [`${pick.path}\n${pick.line ?? ""}\n${pick.cell ?? ""}`, pick]));
  return [...unique.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function kindOf(path: string): "file" | "folder" | undefined {
  const stats = looked(path, () => statSync(path, { throwIfNoEntry: false }));
  return stats?.isDirectory() === true ? "folder" : stats === undefined ? undefined : "file";
}

/** What the file system answers; a UserError when it may not or cannot look there. */
export function looked<T>(path: string, look: () => T): T {
  try {
    return look();
  } catch (error) {
    const name = path.length > 200 ? `${path.slice(0, 200)}…` : path;
    throw new UserError(`\`${name}\` cannot be looked at: ${reasonOf(error)}`, exitCodes.badUse);
  }
}

function filesBelow(folder: string): readonly string[] {
  const found: string[] = [];
  const walk = (path: string) => {
    for (const entry of looked(path, () => readdirSync(path, { withFileTypes: true }))) {
      if (entry.name === "node_modules" || entry.name.startsWith(".")) continue;
      const inner = join(path, entry.name);
      if (entry.isDirectory()) walk(inner);
      else if (scenarioFile.test(entry.name)) found.push(inner);
    }
  };
  walk(folder);
  return found.sort();
}

function globFiles(pattern: string): readonly string[] {
  const parts = pattern.split("/");
  const fixed = parts.slice(
    0,
    parts.findIndex((part) => /[*?{]/.test(part)),
  );
  const root = fixed.length === 0 ? "." : fixed.join("/") || "/";
  if (kindOf(root) !== "folder") throw new UserError(`there is no folder \`${root}\``, exitCodes.badUse);
  const expression = new RegExp(`^${globSource(pattern.replace(/^\.\//, ""))}(?:/.*)?$`);
  const files = filesBelow(root).filter((path) => expression.test(path.split(sep).join("/")));
  if (files.length === 0)
    throw new UserError(`no scenario file (*.scenario.yaml) matches \`${pattern}\``, exitCodes.badUse);
  return files;
}

function globSource(pattern: string): string {
  return pattern.replace(/\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[.+^$()|[\]\\]/g, (token) => {
    if (token === "**/") return "(?:.*/)?";
    if (token === "**") return ".*";
    if (token === "*") return "[^/]*";
    if (token === "?") return "[^/]";
    if (token.startsWith("{")) return `(?:${token.slice(1, -1).split(",").map(globSource).join("|")})`;
    return `\\${token}`;
  });
}

function shown(path: string): string {
  const own = isAbsolute(path) ? relative(process.cwd(), path) : path;
  const kept = own.startsWith("..") || own === "" ? path : own;
  return kept
    .split(sep)
    .join("/")
    .replace(/^(?:\.\/)+/, "");
}

import { tarOfBytes } from "../../engine/shared/tar/write.ts";
import type { Tree, TreeEntry } from "../../vocabulary/generated/types.ts";
import type { Random } from "../random.ts";
import { one, type Pool, weighted } from "./words.ts";

type Drawn = Omit<TreeEntry, "path">;

/** Times that files of a context have; far from any time at which a build runs. */
const timesMs: Pool<number> = [1_000_000_000_000, 1_234_567_890_000, 946_684_800_000];

const folders = ["d", "d/e", "d/e/deep", "empty", "e.d"];
const files = ["a", "b.txt", "c.md", "README.md", ".hid", "x y", "run.sh", "d/a", "d/b.txt", "d/.h"];
const deepFiles = ["d/e/k.md", "d/e/a", "d/e/deep/z.txt", "e.d/a", "e.d/b.txt"];

/** Links by path: to files and directories, relative and absolute, out of the context, to nothing. */
const links: Pool<readonly [path: string, target: string]> = [
  ["l", "a"],
  ["ld", "d"],
  ["labs", "/etc/passwd"],
  ["lroot", "/d"],
  ["lout", "../outside"],
  ["lno", "nowhere"],
  ["d/up", "../a"],
  ["d/in", "b.txt"],
  ["d/e/loop", "loop"],
  ["lnk2", "l"],
];

/**
 * Files of a context, parents before what is in them, in the order of a walk. Only what a scenario can write down, but
 * for times and owners, which the classic builder keeps (CPY-027) and drops (CPY-026).
 */
export function drawContext(random: Random): Tree {
  const entries = new Map<string, Drawn>();
  const timeMs = one(random, timesMs);
  const owner = random.oneIn(4) ? { uid: one(random, [0, 5, 1000]), gid: one(random, [0, 6, 1000]) } : {};
  const add = (path: string, entry: Drawn) => {
    for (let slash = path.indexOf("/"); slash > 0; slash = path.indexOf("/", slash + 1)) {
      const parent = path.slice(0, slash);
      if (!entries.has(parent)) entries.set(parent, { ...folder(random), mtimeMs: timeMs, ...owner });
    }
    if (!entries.has(path)) entries.set(path, { ...entry, mtimeMs: timeMs, ...owner });
  };
  for (let left = 3 + random.below(4); left > 0; left--) add(random.pick(files) ?? "a", file(random));
  for (let left = random.below(4); left > 0; left--) add(random.pick(deepFiles) ?? "d/e/a", file(random));
  if (random.oneIn(3)) add(random.pick(folders) ?? "d", folder(random));
  if (random.oneIn(2)) {
    for (let left = 1 + random.below(3); left > 0; left--) {
      const [path, target] = one(random, links);
      add(path, { type: "symlink", target, mode: "0777" });
    }
  }
  if (random.oneIn(4)) add(one(random, ["t.tar", "d/t.tar"]), { ...file(random), content: drawTar(random) });
  if (random.oneIn(4)) add(".dockerignore", { type: "file", mode: "0644", content: drawIgnore(random) });
  return [...entries].map(([path, entry]) => ({ path, ...entry })).sort(byWalk);
}

/** The order of a walk: a directory before what is in it, and all of that before its next sibling. */
export function byWalk(a: TreeEntry, b: TreeEntry): number {
  const [one, other] = [a.path.replaceAll("/", "\u0000"), b.path.replaceAll("/", "\u0000")];
  return one < other ? -1 : one > other ? 1 : 0;
}

function file(random: Random): Drawn {
  return {
    type: "file",
    mode: weighted<string>(random, [
      [6, "0644"],
      [2, "0600"],
      [2, "0755"],
      [1, one(random, ["4755", "2755", "0000", "0777", "1644"])],
    ]),
    content: one(random, ["", "a", "b\n", "line one\nline two\n", "é\n", "x".repeat(600)]),
  };
}

function folder(random: Random): Drawn {
  return {
    type: "directory",
    mode: weighted<string>(random, [
      [5, "0755"],
      [1, one(random, ["0700", "0777", "1777", "2755"])],
    ]),
  };
}

/** An archive with directories, owners, modes, a link, and names that try to leave (ADD-002, ADD-005, ADD-007). */
function drawTar(random: Random): string {
  const base = { mode: 0o644, uid: 0, gid: 0, mtimeSeconds: 1_111_111_111 };
  const members = [
    { ...base, kind: "directory", name: "p", mode: 0o750, uid: 5, gid: 6 },
    { ...base, kind: "file", name: "p/q", mode: 0o600, uid: 5, gid: 6, content: "q" },
    { ...base, kind: "file", name: "r", mode: 0o4755, content: "r\n" },
    { ...base, kind: "symlink", name: "s", mode: 0o777, target: "r" },
    { ...base, kind: "file", name: "../evil", content: "evil" },
    { ...base, kind: "file", name: "/abs", content: "abs" },
    { ...base, kind: "file", name: "deep/er/f", content: "no parents" },
    { ...base, kind: "hardlink", name: "h", target: "r" },
    { ...base, kind: "fifo", name: "pipe" },
  ] as const;
  return tarOfBytes(members.filter(({ name }) => name === "r" || !random.oneIn(3)));
}

const patterns: Pool<string> = [
  "*.md",
  "!README.md",
  "d/*",
  "d/**",
  "!d/b.txt",
  "**/*.txt",
  "!**/k.md",
  "d",
  "/a",
  "*",
  "!a",
  "!d",
  "e.d/",
  "./b.txt",
  "d/e",
  "!d/e/k.md",
  "?",
  ".h*",
  "# comment",
  "  *.sh  ",
  "[ab]*",
  "**/e",
  "l*",
  "",
  "../x",
  ".",
  "Dockerfile",
  "**",
];

/** Lines of an ignore file; what is left out by them is not sent (IGN-001 … IGN-013). */
function drawIgnore(random: Random): string {
  const lines = Array.from({ length: 1 + random.below(3) }, () => one(random, patterns));
  return `${lines.join("\n")}\n`;
}

/** One change of a context, as people make them between two builds: most of them small, some without meaning. */
export function editContext(random: Random, context: Tree): Tree {
  const chosen = random.pick(context.filter(({ path, type }) => type === "file" && !special.has(path)));
  if (chosen === undefined) return context;
  const change = (changes: Partial<TreeEntry>): Tree =>
    context.map((entry) => (entry === chosen ? { ...entry, ...changes } : entry));
  return weighted<() => Tree>(random, [
    [3, () => change({ content: one(random, ["changed", "a", ""]) })],
    [2, () => change({ mtimeMs: 1_300_000_000_000 })],
    [2, () => change({ mode: one(random, ["0600", "0755", "0644"]) })],
    [1, () => change({ uid: 7, gid: 8 })],
    [1, () => context.filter((entry) => entry !== chosen)],
    [2, () => withFile(context, one(random, ["new", "n.txt", "n.md"]))],
    [1, () => withFile(context, "d/new")],
    [1, () => renamed(context, chosen)],
  ])();
}

const special: ReadonlySet<string> = new Set(["Dockerfile", ".dockerignore"]);

function withFile(context: Tree, path: string): Tree {
  const parent = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
  if (parent !== "" && !context.some((entry) => entry.path === parent && entry.type === "directory")) return context;
  if (context.some((entry) => entry.path === path)) return context;
  const made: TreeEntry = { path, type: "file", mode: "0644", content: "new", mtimeMs: timesMs[0] };
  return [...context, made].sort(byWalk);
}

function renamed(context: Tree, chosen: TreeEntry): Tree {
  const path = `${chosen.path}2`;
  return context.map((entry) => (entry === chosen ? { ...entry, path } : entry)).sort(byWalk);
}

import { arrayOfBytes, type ByteString, bytesOfText } from "../../bytes.ts";
import { fileCalls } from "../../filesystem/calls.ts";
import { rootCredentials } from "../../filesystem/view.ts";
import { runToEnd, settle, spawn, startMs, type TestContainer, testContainer, written } from "./container.ts";

/** What a real busybox did with a command in an empty /w: `tools/record-shell.mjs` writes such rows. */
export interface Recorded {
  readonly cmd: string;
  readonly stdout: string;
  readonly stderr?: string;
  readonly code: number;
  /** Path as in a tar (directories end with a slash) → what it is. */
  readonly tree: { readonly [path: string]: RecordedEntry };
}

/** `t`: type as in tar (0 file, 1 link, 2 symlink, 5 directory, 6 fifo); `m`: mode in octal; `c` content; `l` target. */
export interface RecordedEntry {
  readonly t: string;
  readonly m: string;
  readonly u: number;
  readonly g: number;
  readonly c?: string;
  readonly l?: string;
}

export interface ReplayOptions {
  /** Code -1: not over after so many steps. */
  readonly stepsMax?: number;
  /** Not as the container's first process, which no signal ends: and what it leaves running goes on to its end. */
  readonly asChild?: boolean;
}

/** Does the same on the reference engine and answers it in the same shape. */
export function replay(
  cmd: string,
  { stepsMax, asChild }: ReplayOptions = {},
): Recorded & { readonly unsupported?: string } {
  const container = testContainer();
  const first = asChild === true ? spawn(container, ["sleep", "1000000"]) : undefined;
  const pid = spawn(container, ["sh", "-c", bytesOfText(cmd)]);
  const code = runToEnd(container, pid, stepsMax) ?? -1;
  if (first !== undefined) settle(container, stepsMax);
  const { unsupported } = container.machine;
  const result = {
    cmd,
    stdout: textOf(written(container, 1)),
    stderr: textOf(written(container, 2)),
    code,
    tree: treeOf(container),
  };
  return unsupported === undefined ? result : { ...result, unsupported };
}

function textOf(bytes: ByteString): string {
  return new TextDecoder().decode(arrayOfBytes(bytes));
}

const types: { readonly [kind: string]: string } = {
  file: "0",
  symlink: "2",
  "char-device": "3",
  "block-device": "4",
  directory: "5",
  fifo: "6",
};

function treeOf(container: TestContainer): Recorded["tree"] {
  const files = fileCalls(container.namespace, container.store, {
    credentials: { ...rootCredentials, groups: [0] },
    cwd: "/",
    umask: 0,
    nowMs: startMs,
  });
  const tree: { [path: string]: RecordedEntry } = {};
  const seen = new Map<number, string>();
  const visit = (path: string): void => {
    const stat = files.lstat(path);
    if (typeof stat === "string") return;
    const name = path.slice(1) + (stat.kind === "directory" ? "/" : "");
    const common = { t: types[stat.kind] ?? "?", m: stat.mode.toString(8), u: stat.uid, g: stat.gid };
    const first = seen.get(stat.inode);
    if (stat.kind === "file" && stat.linkCount > 1 && first !== undefined) tree[name] = { ...common, t: "1", l: first };
    else if (stat.kind === "file") {
      const read = files.read(path);
      tree[name] = { ...common, c: typeof read === "string" ? read : textOf(read.content) };
    } else if (stat.kind === "symlink") tree[name] = { ...common, l: stat.target ?? "" };
    else tree[name] = common;
    if (first === undefined) seen.set(stat.inode, name);
    if (stat.kind !== "directory") return;
    const names = files.readdir(path);
    if (typeof names !== "string") for (const child of names) visit(`${path}/${child}`);
  };
  visit("/w");
  return tree;
}

import type { Tree, TreeEntry } from "../../../vocabulary/generated/types.ts";
import type { Refusal } from "../../../vocabulary/outcome.ts";
import { ok, rejected, unsupported } from "../../../vocabulary/outcome.ts";
import { type ArchiveEntry, pack, tarName, textName, treeOfEntries, unpack } from "../../adapter/archive.ts";
import type { Call } from "../../adapter/call.ts";
import { containerOf, imageOf } from "../../adapter/handles.ts";
import { helperLabel, runLabel } from "../../adapter/names.ts";
import { absolutePath, baseOf, joinPath, parentOf } from "../../adapter/paths.ts";
import { keysAt, numberAt, textAt } from "../../adapter/wire.ts";
import { bytesOfContent, contentOfBytes } from "../../shared/content.ts";
import { ask, askJson, type Context, containerPath, type Handler, imagePath } from "../context.ts";
import { removeContainer } from "./container.ts";
import { exec } from "./exec.ts";
import { exportPath } from "./image.ts";

/** A container to look into: the operation's own, or a helper that stands for an image. */
async function lookInto<T extends { readonly status: string }>(
  context: Context,
  call: Call,
  target: { readonly container?: Parameters<typeof containerOf>[1]; readonly image?: Parameters<typeof imageOf>[1] },
  look: (container: string) => Promise<T>,
): Promise<T | Refusal> {
  if (target.container !== undefined) return look(containerOf(context, target.container));
  if (target.image === undefined) return rejected("invalid", "neither a container nor an image is given");
  const made = await createHelper(context, call, imageOf(context, target.image));
  if (typeof made !== "string") return made.refusal;
  try {
    return await look(made);
  } finally {
    await removeContainer(context, { ...call, signal: new AbortController().signal }, made);
  }
}

/** A container of an image that is never started; it is outside all observations. */
async function createHelper(
  context: Context,
  call: Call,
  image: string,
): Promise<string | { readonly refusal: Refusal }> {
  const name = `${context.names.prefix}-helper.${context.helpers.size}`;
  context.ledger.intend("container", name);
  const create = (tmpfs: Readonly<Record<string, string>>) =>
    askJson(context, call, ["POST", "/containers/create"], {
      query: { name },
      json: {
        Image: image,
        Cmd: ["helper"],
        // The image's own directory to work in would be made, and seen; its user need not exist (USR-001).
        WorkingDir: "/",
        User: "0",
        Labels: { [runLabel]: context.names.run, [helperLabel]: "1" },
        HostConfig: { NetworkMode: "none", Tmpfs: tmpfs },
      },
    });
  let answer = await create({});
  // VOL-CUP-011: a VOLUME on a file. A tmpfs takes the volume's place, and is mounted only by a start.
  if (answer.refusal?.status === "rejected" && answer.refusal.message?.includes("existing file") === true) {
    answer = await create(await volumesOf(context, call, image));
  }
  if (answer.refusal !== undefined) return { refusal: answer.refusal };
  const id = textAt(answer.json, "Id") ?? "";
  context.helpers.add(id);
  context.ledger.own("container", id);
  return id;
}

/** The VOLUMEs of an image as a tmpfs each. */
async function volumesOf(context: Context, call: Call, image: string): Promise<Readonly<Record<string, string>>> {
  const answer = await askJson(context, call, ["GET", imagePath(image, "/json")]);
  const paths = answer.refusal === undefined ? (keysAt(answer.json, "Config", "Volumes") ?? []) : [];
  return Object.fromEntries(paths.map((path) => [path, ""]));
}

/** Of `/` the export (volumes empty, CTR-EXP-002); of a path below, the archive (what the container sees, CTR-CPY-023). */
export const tree: Handler<"tree"> = async (context, operation, call) => {
  const path = absolutePath(operation.path ?? "/");
  const content = operation.content ?? true;
  return lookInto(context, call, operation, async (container) => {
    const got =
      path === "/" ? await exported(context, call, container) : await archived(context, call, container, path);
    if ("refusal" in got) return got.refusal;
    const base = path === "/" ? "/" : parentOf(path);
    const found = treeOfEntries(got.entries, { path: (name) => below(base, name), content, owners: true });
    return ok<"tree">({ tree: path === "/" ? found : await withOwners(context, call, container, found) });
  });
};

/** podman's archive gives every file to the container's user; its export tells the truth, but for volumes. */
async function withOwners(context: Context, call: Call, container: string, tree: Tree): Promise<Tree> {
  if (context.engine === "docker") return tree;
  const got = await exported(context, call, container);
  const entries = "refusal" in got ? [] : got.entries;
  const owners = new Map(entries.map((entry) => [below("/", textName(entry.name)), entry]));
  return tree.map((entry) => {
    const { uid: _, gid: __, ...rest } = entry;
    const owner = owners.get(entry.path);
    return owner === undefined ? rest : { ...rest, uid: owner.uid, gid: owner.gid };
  });
}

export const exportContainer: Handler<"export"> = async (context, operation, call) => {
  const answer = await ask(context, call, ["GET", exportPath(containerOf(context, operation.container))]);
  if (answer.refusal !== undefined) return answer.refusal;
  const got = unpacked(answer.body);
  if ("refusal" in got) return got.refusal;
  if (operation.as !== undefined) context.handles.set(operation.as, { kind: "archive", bytes: answer.body });
  return ok<"export">({
    tree: treeOfEntries(got.entries, { path: (name) => below("/", name), content: true, owners: true }),
  });
};

/** Absolute path of an archive's entry; the root itself is not in a tree. */
function below(base: string, name: string): string {
  const path = absolutePath(joinPath(base, name));
  return path === "/" ? "" : path;
}

type Got = { readonly entries: readonly ArchiveEntry[] } | { readonly refusal: Refusal };

async function exported(context: Context, call: Call, container: string): Promise<Got> {
  const answer = await ask(context, call, ["GET", exportPath(container)]);
  return answer.refusal === undefined ? unpacked(answer.body) : { refusal: answer.refusal };
}

/** Entries of a path: its base name, and what is below it (CTR-CPY-002). */
export async function archived(context: Context, call: Call, container: string, path: string): Promise<Got> {
  const answer = await ask(context, call, ["GET", containerPath(container, "/archive")], { query: { path } });
  return answer.refusal === undefined ? unpacked(answer.body) : { refusal: answer.refusal };
}

function unpacked(bytes: Uint8Array): Got {
  const found = unpack(bytes);
  return "problem" in found ? { refusal: rejected("engine-fault", found.problem) } : found;
}

/** What `X-Docker-Container-Path-Stat` says. */
export interface PathStat {
  readonly name: string;
  readonly isDirectory: boolean;
  readonly isSymlink: boolean;
  readonly isRegular: boolean;
  readonly linkTarget: string;
}

// CTR-CPY-010: the mode is Go's os.FileMode, not st_mode.
const goDirectory = 0x80000000;
const goSymlink = 0x08000000;
const goTypeBits = 0x8f280000;

export async function statPath(
  context: Context,
  call: Call,
  container: string,
  path: string,
): Promise<PathStat | { readonly refusal: Refusal }> {
  const answer = await ask(context, call, ["HEAD", containerPath(container, "/archive")], { query: { path } });
  if (answer.refusal !== undefined) {
    if (answer.status === 404) return { refusal: worded(answer.refusal, path) };
    // The answer to a HEAD has no words to tell the kind by; the same GET has.
    const asked = await ask(context, call, ["GET", containerPath(container, "/archive")], { query: { path } });
    return { refusal: worded(asked.refusal ?? answer.refusal, path) };
  }
  const header = answer.headers["x-docker-container-path-stat"];
  const json = parseStat(typeof header === "string" ? header : "");
  const mode = numberAt(json, "mode");
  if (mode === undefined) return { refusal: rejected("engine-fault", `no stat of ${path} in the answer`) };
  // Bits above 2^31 need unsigned arithmetic.
  const has = (bit: number): boolean => (mode & bit) >>> 0 === bit >>> 0;
  return {
    name: textAt(json, "name") ?? "",
    isDirectory: has(goDirectory),
    isSymlink: has(goSymlink),
    isRegular: (mode & goTypeBits) === 0,
    linkTarget: textAt(json, "linkTarget") ?? "",
  };
}

/** A HEAD has no body, so its refusal has no words. */
function worded(refusal: Refusal, path: string): Refusal {
  return refusal.status === "rejected" && refusal.message === ""
    ? { ...refusal, message: `Could not find the file ${path}` }
    : refusal;
}

function parseStat(base64: string): unknown {
  try {
    return JSON.parse(Buffer.from(base64, "base64").toString("utf8"));
  } catch {
    return undefined;
  }
}

export const stat: Handler<"stat"> = async (context, operation, call) => {
  const path = operation.path === "" ? "" : absolutePath(operation.path);
  return lookInto(context, call, operation, async (container) => {
    const entryOfExport = await exportedEntry(context, call, container, path);
    if (entryOfExport !== undefined) return ok<"stat">({ entry: entryOfExport });
    const header = await statPath(context, call, container, path);
    if ("refusal" in header) return header.refusal;
    const got = await archived(context, call, container, path);
    // CTR-CPY-009, podman: a dangling link has a stat and no archive.
    if ("refusal" in got && !header.isSymlink) return got.refusal;
    const entries = "refusal" in got ? [] : got.entries;
    const base = parentOf(path);
    const found = treeOfEntries(entries.slice(0, 1), {
      path: (name) => absolutePath(joinPath(base, name)),
      content: false,
      owners: true,
    })[0];
    // CTR-CPY-004: podman follows the last link; the stat tells the truth.
    const entry: TreeEntry | undefined =
      header.isSymlink && found?.type !== "symlink" ? { path, type: "symlink", target: header.linkTarget } : found;
    if (entry === undefined) return rejected("engine-fault", `the archive of ${path} is empty`);
    const [owned] = await withOwners(context, call, container, [{ ...entry, path }]);
    return ok<"stat">({ entry: owned ?? entry });
  });
};

/**
 * An entry of podman's export: its archive gives every file to the container's user, and tells of a symlink where it
 * leads to from the root, or nothing where it leads nowhere. Undefined on dockerd, and for what lies in a volume.
 */
async function exportedEntry(
  context: Context,
  call: Call,
  container: string,
  path: string,
): Promise<TreeEntry | undefined> {
  if (context.engine === "docker") return undefined;
  const got = await exported(context, call, container);
  const own = "refusal" in got ? [] : got.entries.filter((entry) => below("/", textName(entry.name)) === path);
  const [entry] = treeOfEntries(own, { path: () => path, content: false, owners: true });
  // A mount point is empty in an export; what is mounted there has a stat of its own.
  return entry?.type === "directory" ? undefined : entry;
}

export const read: Handler<"read"> = async (context, operation, call) =>
  lookInto(context, call, operation, async (container) => {
    const path = await followed(context, call, container, absolutePath(operation.path));
    if (typeof path !== "string") return path.refusal;
    const got = await archived(context, call, container, path);
    if ("refusal" in got) return got.refusal;
    const file = got.entries[0];
    if (file === undefined || file.kind !== "file")
      return rejected("invalid", `${operation.path} is not a regular file`);
    return ok<"read">({ content: contentOfBytes(file.content) });
  });

/** The path behind symlinks; a loop is refused as the kernel does, after 40. */
async function followed(
  context: Context,
  call: Call,
  container: string,
  path: string,
): Promise<string | { readonly refusal: Refusal }> {
  let current = path;
  for (let links = 0; links < 40; links++) {
    const header = await statPath(context, call, container, current);
    if ("refusal" in header) return { refusal: header.refusal };
    if (!header.isSymlink || header.linkTarget === "") return current;
    current = header.linkTarget.startsWith("/")
      ? absolutePath(header.linkTarget)
      : joinPath(parentOf(current), header.linkTarget);
  }
  return { refusal: rejected("invalid", `${path}: too many levels of symbolic links`) };
}

export const write: Handler<"write"> = async (context, operation, call) => {
  const path = absolutePath(operation.path);
  // A name that a layer would take for a whiteout.
  if (baseOf(path).startsWith(".wh.")) return rejected("invalid", `${path}: names beginning with .wh. are reserved`);
  if (path === "/") return rejected("invalid", "/ is a directory");
  const container = containerOf(context, operation.container);
  const archiveOf = (name: string): Uint8Array =>
    pack([
      {
        kind: "file",
        name: tarName(name),
        mode: Number.parseInt(operation.mode ?? "0644", 8),
        uid: operation.uid ?? 0,
        gid: operation.gid ?? 0,
        mtimeSeconds: Math.floor(Date.now() / 1000),
        content: bytesOfContent(operation.content),
      },
    ]);
  const put = (directory: string, name: string) =>
    ask(context, call, ["PUT", containerPath(container, "/archive")], {
      query: { path: directory, noOverwriteDirNonDir: true },
      bytes: archiveOf(name),
    });
  const answer = await put(parentOf(path), baseOf(path));
  if (answer.refusal === undefined) return ok<"write">({});
  // CTR-CPY-015: parents that are missing are made when the entry names them.
  if (answer.status !== 404) return answer.refusal;
  const again = await put("/", path.slice(1));
  return again.refusal ?? ok<"write">({});
};

/** `rm -rf` inside: the container must run and have the command. */
export const remove: Handler<"remove"> = async (context, operation, call) => {
  const path = absolutePath(operation.path);
  const done = await exec(
    context,
    { op: "exec", container: operation.container, cmd: ["rm", "-rf", path], user: "0" },
    call,
  );
  if (done.status !== "ok") return done;
  const { exitCode, stdout, stderr } = done.value;
  if (exitCode === 0) return ok<"remove">({});
  const text = [stdout, stderr]
    .map((content) => (typeof content === "string" ? content : ""))
    .join("")
    .trim();
  if (exitCode === 126 || exitCode === 127) return unsupported("file-remove", text);
  if (/busy/i.test(text)) return rejected("in-use", text);
  if (/read-only|not permitted/i.test(text)) return rejected("not-permitted", text);
  return rejected("invalid", text);
};

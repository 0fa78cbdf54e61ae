import type { Tree, TreeEntry } from "../../../vocabulary/generated/types.ts";
import { ok, type Refusal, rejected, unsupported } from "../../../vocabulary/outcome.ts";
import { type ArchiveEntry, pack, tarName, textName, treeOfEntries, unpack } from "../../adapter/archive.ts";
import type { Call } from "../../adapter/call.ts";
import { containerOf, imageOf } from "../../adapter/handles.ts";
import { helperLabel, runLabel } from "../../adapter/names.ts";
import { absolutePath, baseOf, joinPath, parentOf } from "../../adapter/paths.ts";
import { listAt, textAt } from "../../adapter/wire.ts";
import { bytesOfContent, contentOfBytes } from "../../shared/content.ts";
import { ask, askBytes, askJson, type Context, type Handler } from "../context.ts";
import { lastLine } from "../output.ts";
import { removeContainer } from "./create.ts";
import { exec } from "./streams.ts";

/** A container to look into: the operation's own, or a helper that stands for an image. */
export async function lookInto<T extends { readonly status: string }>(
  context: Context,
  call: Call,
  target: { readonly container?: Parameters<typeof containerOf>[1]; readonly image?: Parameters<typeof imageOf>[1] },
  look: (container: string) => Promise<T>,
): Promise<T | Refusal> {
  if (target.container !== undefined) return look(containerOf(context, target.container));
  if (target.image === undefined) return rejected("invalid", "neither a container nor an image is given");
  const made = await createHelper(context, call, imageOf(context, target.image));
  if (typeof made !== "string") return made;
  try {
    return await look(made);
  } finally {
    await removeContainer(context, { ...call, signal: new AbortController().signal }, made);
  }
}

/** A container of an image that is never started; it is outside all observations. */
async function createHelper(context: Context, call: Call, image: string): Promise<string | Refusal> {
  const name = `${context.names.prefix}-helper.${context.helpers.size}`;
  context.ledger.intend("container", name);
  const label = [`${runLabel}=${context.names.run}`, `${helperLabel}=1`];
  const answer = await ask(context, call, "create", { name, label, network: "none", image, cmd: ["helper"] });
  if (answer.refusal !== undefined) return answer.refusal;
  const id = lastLine(answer.text);
  context.helpers.add(id);
  context.ledger.own("container", id);
  return id;
}

type Entries = { readonly entries: readonly ArchiveEntry[] };
type Got = Entries | { readonly refusal: Refusal };

async function exported(context: Context, call: Call, container: string): Promise<Got> {
  const answer = await askBytes(context, call, "export", { container });
  return answer.refusal === undefined ? unpacked(answer.bytes) : answer;
}

/** Entries of a path: its base name, and what is below it (CTR-CPY-002). */
async function copied(context: Context, call: Call, container: string, path: string): Promise<Got> {
  const answer = await ask(context, call, "copy-from", { container, path });
  return answer.refusal === undefined ? unpacked(answer.stdout) : { refusal: answer.refusal };
}

function unpacked(bytes: Uint8Array): Got {
  const found = unpack(bytes);
  return "problem" in found ? { refusal: rejected("engine-fault", found.problem) } : found;
}

/**
 * The tree at a path and below. Of `/` it is the export (volumes empty, CTR-EXP-002); of a path below it is what
 * `copy-from` gives. Where that follows links or rewrites owners, the export is asked first, and `copy-from` only for
 * what lies on a mount.
 */
async function treeAt(
  context: Context,
  call: Call,
  container: string,
  path: string,
  content: boolean,
): Promise<{ readonly tree: Tree } | { readonly refusal: Refusal }> {
  const options = { content, owners: true };
  const { links = true, owners = true } = context.cli.map.copies ?? {};
  const isExact = links && owners;
  if (path === "/" || !(isExact || (await isOnMount(context, call, container, path)))) {
    const got = await exported(context, call, container);
    if ("refusal" in got) return got;
    const all = treeOfEntries(got.entries, { ...options, path: (name) => below("/", name) });
    if (path === "/") return { tree: all };
    const inside = all.filter((entry) => entry.path === path || entry.path.startsWith(`${path}/`));
    if (inside.length > 0) return { tree: inside };
  }
  const got = await copied(context, call, container, path);
  if ("refusal" in got) return got;
  // What was asked for keeps its name, whatever link was followed on the way.
  const first = textName(got.entries[0]?.name ?? "").replace(/\/$/, "");
  const renamed = (name: string): string => {
    const plain = name.replace(/\/$/, "");
    if (isExact) return below(parentOf(path), plain);
    return plain === first ? path : below(path, plain.slice(first.length + 1));
  };
  const tree = treeOfEntries(got.entries, { ...options, owners, path: renamed });
  return { tree };
}

/** Absolute path of an archive's entry; the root itself is not in a tree. */
function below(base: string, name: string): string {
  const path = absolutePath(joinPath(base, name));
  return path === "/" ? "" : path;
}

async function isOnMount(context: Context, call: Call, container: string, path: string): Promise<boolean> {
  const found = await askJson(context, call, "inspect", { container: [container] });
  if (found.refusal !== undefined) return true;
  return listAt(found.items[0], "Mounts").some((mount) => {
    const target = textAt(mount, "Destination") ?? "";
    return path === target || path.startsWith(`${target}/`);
  });
}

export const tree: Handler<"tree"> = (context, operation, call) =>
  lookInto(context, call, operation, async (container) => {
    const path = absolutePath(operation.path ?? "/");
    const got = await treeAt(context, call, container, path, operation.content ?? true);
    return "refusal" in got ? got.refusal : ok<"tree">({ tree: got.tree });
  });

export const exportContainer: Handler<"export"> = async (context, operation, call) => {
  const answer = await askBytes(context, call, "export", { container: containerOf(context, operation.container) });
  if (answer.refusal !== undefined) return answer.refusal;
  const got = unpacked(answer.bytes);
  if ("refusal" in got) return got.refusal;
  if (operation.as !== undefined) context.handles.set(operation.as, { kind: "archive", bytes: answer.bytes });
  const path = (name: string): string => below("/", name);
  return ok<"export">({ tree: treeOfEntries(got.entries, { path, content: true, owners: true }) });
};

/** The entry itself: a link is not followed. */
async function entryAt(
  context: Context,
  call: Call,
  container: string,
  path: string,
): Promise<TreeEntry | { readonly refusal: Refusal }> {
  const got = await treeAt(context, call, container, path, true);
  if ("refusal" in got) return got;
  const entry = got.tree.find((candidate) => candidate.path === path) ?? got.tree[0];
  if (entry === undefined) return { refusal: rejected("not-found", `Could not find the file ${path}`) };
  return { ...entry, path };
}

export const stat: Handler<"stat"> = (context, operation, call) =>
  lookInto(context, call, operation, async (container) => {
    const path = absolutePath(operation.path);
    if (path === "/") return rejected("invalid", "/ has no entry of its own in an archive");
    const found = await entryAt(context, call, container, path);
    if ("refusal" in found) return found.refusal;
    const { content: _, ...entry } = found;
    return ok<"stat">({ entry });
  });

export const read: Handler<"read"> = (context, operation, call) =>
  lookInto(context, call, operation, async (container) => {
    let path = absolutePath(operation.path);
    for (let links = 0; links < 40; links++) {
      const found = await entryAt(context, call, container, path);
      if ("refusal" in found) return found.refusal;
      if (found.type === "symlink" && found.target !== undefined && found.target !== "") {
        path = found.target.startsWith("/") ? absolutePath(found.target) : joinPath(parentOf(path), found.target);
        continue;
      }
      if (found.type === "hardlink" && found.target !== undefined) {
        path = found.target;
        continue;
      }
      if (found.type !== "file") return rejected("invalid", `${operation.path} is not a regular file`);
      return ok<"read">({ content: found.content ?? contentOfBytes(new Uint8Array()) });
    }
    return rejected("invalid", `${path}: too many levels of symbolic links`);
  });

export const write: Handler<"write"> = async (context, operation, call) => {
  const path = absolutePath(operation.path);
  // A name that a layer would take for a whiteout.
  if (baseOf(path).startsWith(".wh.")) return rejected("invalid", `${path}: names beginning with .wh. are reserved`);
  if (path === "/") return rejected("invalid", "/ is a directory");
  const owned = (operation.uid ?? 0) !== 0 || (operation.gid ?? 0) !== 0;
  if (owned && context.cli.map.copies?.owners === false)
    return unsupported("write.owner", "the program rewrites owners");
  const container = containerOf(context, operation.container);
  const put = (directory: string, name: string) => {
    const stdin = pack([
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
    return ask(context, call, "copy-to", { container, path: directory }, { stdin });
  };
  const answer = await put(parentOf(path), baseOf(path));
  if (answer.refusal === undefined) return ok<"write">({});
  // CTR-CPY-015: parents that are missing are made when the entry names them.
  if (answer.refusal.status !== "rejected" || answer.refusal.kind !== "not-found") return answer.refusal;
  const again = await put("/", path.slice(1));
  return again.refusal ?? ok<"write">({});
};

/** `rm -rf` inside: the container must run and have the command. */
export const remove: Handler<"remove"> = async (context, operation, call) => {
  const path = absolutePath(operation.path);
  const { container } = operation;
  const done = await exec(context, { op: "exec", container, cmd: ["rm", "-rf", path], user: "0" }, call);
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

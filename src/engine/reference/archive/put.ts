import type { Rejected, TreeEntry } from "../../../vocabulary/generated/types.ts";
import { rejected } from "../../../vocabulary/outcome.ts";
import { type ByteString, bytesOfText } from "../bytes.ts";
import { makeDirectories } from "../container/directories.ts";
import { bytesOfContent } from "../content.ts";
import { fileCalls } from "../filesystem/calls.ts";
import type { Errno } from "../filesystem/errno.ts";
import { pathOf } from "../filesystem/path.ts";
import { textOfName } from "../filesystem/text.ts";
import type { FileCalls } from "../filesystem/view.ts";
import type { Container } from "../state.ts";
import { removeTree } from "./remove-tree.ts";
import { type ArchiveView, locate, problemOf } from "./view.ts";

export interface PutRequest {
  /** Existing directory to extract below (CTR-CPY-012 … CTR-CPY-014). */
  readonly directory: string;
  /** Names relative to it. */
  readonly entries: readonly TreeEntry[];
}

/**
 * Extracts entries below a directory as the engine does with the docker CLI's flags: owner, mode and time are kept,
 * missing parents are made 0755 root, a directory merges with a directory, a file replaces a file or symlink, and neither
 * a directory nor a file takes the other's place (CTR-CPY-015 … CTR-CPY-023). It may fail halfway: the caller owns the
 * trial.
 */
export function putEntries(view: ArchiveView, container: Container, request: PutRequest): Rejected | undefined {
  const place = locate(view, request.directory, "follow");
  if (place.status !== "located") return place;
  if (place.node.kind !== "directory") return rejected("invalid", "extraction point is not a directory");
  const directory = pathOf(place.names);
  const refused = checkReadOnly(container, textOfName(directory));
  if (refused !== undefined) return refused;
  const { namespace, store, caller } = view.context;
  const files = fileCalls(namespace, store, caller);
  const base = directory === "/" ? "" : directory;
  for (const entry of request.entries) {
    const inside = insidePath(entry.path);
    if (inside === undefined) return rejected("invalid", `"${entry.path}" is outside of "${textOfName(directory)}"`);
    if (inside === "") continue;
    const failure = putEntry(files, { base, inside: bytesOfText(inside), entry });
    if (failure !== undefined)
      return typeof failure === "string" ? problemOf(view, `${textOfName(base)}/${inside}`, failure) : failure;
  }
  // Times of directories last: extracting into them changed them.
  for (const entry of request.entries) {
    const inside = insidePath(entry.path);
    if (entry.type !== "directory" || inside === undefined || inside === "") continue;
    files.utimes(`${base}/${bytesOfText(inside)}`, entry.mtimeMs ?? 0);
  }
  return undefined;
}

/** CTR-CPY-022: a read-only root, or a read-only volume, in every state. */
function checkReadOnly(container: Container, directory: string): Rejected | undefined {
  const covering = container.mounts
    .filter((mount) => mount.type !== "tmpfs")
    .filter((mount) => directory === mount.target || directory.startsWith(`${mount.target}/`))
    .sort((a, b) => b.target.length - a.target.length)[0];
  if (covering !== undefined) {
    return covering.readOnly ? rejected("not-permitted", "mounted volume is marked read-only") : undefined;
  }
  return container.hostConfig.readOnlyRoot
    ? rejected("not-permitted", "container rootfs is marked read-only")
    : undefined;
}

/** A clean relative path, empty for the directory itself; undefined when it leaves it (CTR-CPY-018, CTR-CPY-019). */
function insidePath(name: string): string | undefined {
  const parts: string[] = [];
  for (const part of name.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}

interface Putting {
  /** The directory without a final slash. */
  readonly base: ByteString;
  readonly inside: ByteString;
  readonly entry: TreeEntry;
}

function putEntry(files: FileCalls, { base, inside, entry }: Putting): Errno | Rejected | undefined {
  const path = `${base}/${inside}`;
  const parent = path.slice(0, path.lastIndexOf("/"));
  const failure = parent === "" ? undefined : makeDirectories(files, parent);
  if (failure !== undefined) return failure;
  const existing = files.lstat(path);
  const isDirectory = entry.type === "directory";
  if (typeof existing !== "string") {
    const wasDirectory = existing.kind === "directory";
    if (wasDirectory !== isDirectory) {
      const [from, to] = wasDirectory ? ["directory", "non-directory"] : ["non-directory", "directory"];
      const text = `cannot overwrite ${from} "${textOfName(path)}" with ${to} "${textOfName(base === "" ? "/" : base)}"`;
      return rejected("invalid", `Error processing tar file(exit status 1): ${text}`);
    }
    if (!isDirectory) {
      const busy = removeTree(files, path);
      if (busy !== undefined) return busy.errno;
    }
  }
  const made = makeEntry(files, { base, inside, entry }, typeof existing === "string");
  if (made !== undefined) return made;
  // Of a link's own header dockerd takes the owner alone, which clears setuid (measured on 20.10.24).
  if (entry.type === "hardlink") return files.chown(path, entry.uid ?? 0, entry.gid ?? 0);
  return setAttributes(files, path, entry);
}

function makeEntry(files: FileCalls, { base, inside, entry }: Putting, isNew: boolean): Errno | undefined {
  const path = `${base}/${inside}`;
  switch (entry.type) {
    case "directory":
      return isNew ? files.mkdir(path) : undefined;
    case "file":
      return files.write(path, bytesOfContent(entry.content ?? "") ?? "");
    case "symlink":
      return files.symlink(bytesOfText(entry.target ?? ""), path);
    case "hardlink":
      return files.link(`${base}/${bytesOfText(insidePath(entry.target ?? "") ?? "")}`, path);
    case "fifo":
      return files.mknod(path, { kind: "fifo" }, 0o644);
    case "char-device":
    case "block-device": {
      const [major = 0, minor = 0] = (entry.device ?? "0:0").split(":").map(Number);
      return files.mknod(path, { kind: entry.type, major, minor }, 0o644);
    }
  }
}

function setAttributes(files: FileCalls, path: ByteString, entry: TreeEntry): Errno | undefined {
  const isLink = entry.type === "symlink";
  const standard = entry.type === "directory" ? 0o755 : 0o644;
  const mode = entry.mode === undefined ? standard : Number.parseInt(entry.mode, 8);
  const owned = files.chown(path, entry.uid ?? 0, entry.gid ?? 0, { noFollow: true });
  // After the owner: a change of owner takes setuid away.
  const failure = owned ?? (isLink ? undefined : files.chmod(path, mode));
  return failure ?? files.utimes(path, entry.mtimeMs ?? 0, { noFollow: true });
}

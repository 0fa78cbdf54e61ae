import { bytesOfText } from "../bytes.ts";
import { fileCalls } from "../filesystem/calls.ts";
import { createFilesystem, nodeAt } from "../filesystem/edit.ts";
import { namesOf } from "../filesystem/path.ts";
import { type FileCalls, type FilesystemId, type Mount, rootCredentials } from "../filesystem/view.ts";
import { mapDelete, mapGet } from "../persistent-map.ts";
import type { Container, ContainerMount, Draft } from "../state.ts";
import { makeDirectories, makeFile } from "./directories.ts";
import { initPath } from "./docker-init.ts";
import { engineMounts, initMount, readOnlyEngineMounts, sandboxMounts } from "./engine-files.ts";
import { addFilesystem, rootCalls, storeOf } from "./host.ts";
import { notStarted, type StartRefused, withHint } from "./runtime-text.ts";
import { listedTmpfs, parseTmpfsOptions, tmpfsCall, tmpfsText } from "./tmpfs-options.ts";

const notMounted = `${notStarted}error during container init: error mounting `;

/**
 * Mounts of a run, outermost first; missing mount points are made, and stay in the root (CTR-DIF-015, VOL-SHR-003). One
 * that cannot be made refuses the start, and leaves none.
 */
export function mountAll(
  draft: Draft,
  container: Container,
): { readonly mounts: readonly Mount[]; readonly temporary: readonly FilesystemId[] } | StartRefused {
  // Options that no engine knows are refused before anything is made for the run (measured).
  for (const { options } of container.mounts) {
    const parsed = options === undefined ? {} : parseTmpfsOptions(options);
    if ("unknown" in parsed) return { exitCode: 128, message: parsed.unknown };
  }
  const usual = container.hostConfig.readOnlyRoot ? readOnlyEngineMounts : engineMounts;
  const always = container.isSandbox ? sandboxMounts : usual;
  const base = container.hostConfig.init === true ? [...always, initMount] : always;
  if (container.hostConfig.init === true) makeFile(rootCalls(draft, container.rootfs), initPath);
  if (container.mounts.length === 0) return { mounts: base, temporary: [] };
  const mounts = [...base];
  const temporary: FilesystemId[] = [];
  for (const mount of container.mounts) {
    if (mount.type !== "tmpfs" && container.mounts.some((other) => hides(other, mount))) continue;
    const files = fileCalls({ root: container.rootfs, readOnlyRoot: false, mounts: [...mounts] }, storeOf(draft), {
      credentials: rootCredentials,
      cwd: "/",
      umask: 0o022,
      nowMs: draft.nowMs,
    });
    const target = bytesOfText(mount.target);
    const options = mount.options === undefined ? {} : parseTmpfsOptions(mount.options);
    if ("unknown" in options) return { exitCode: 128, message: options.unknown };
    const before = files.stat(target);
    const isFile = isFileMount(draft, mount);
    const made = isFile ? makeFile(files, target) : makeDirectories(files, target);
    if (made !== undefined) {
      release(draft, temporary);
      return { exitCode: 127, message: notMountable(mount) };
    }
    if ("unreadable" in options) {
      release(draft, temporary);
      return {
        exitCode: 128,
        message: `${notMounted}${mountCall("tmpfs", mount.target)}${options.unreadable}: unknown`,
      };
    }
    if (mount.type === "tmpfs") {
      const mode = options.mode ?? mount.mode ?? modeOfDirectory(before);
      const filesystem = createFilesystem(draft.nowMs, { mode, uid: options.uid ?? 0, gid: options.gid ?? 0 });
      const sizeBytes = options.sizeBytes ?? mount.sizeBytes;
      const id = addFilesystem(draft, sizeBytes === undefined ? filesystem : { ...filesystem, limitBytes: sizeBytes });
      temporary.push(id);
      const readOnly = mount.readOnly || options.readOnly === true;
      const shownMode = options.mode ?? mount.mode;
      const listed = listedTmpfs(mount.options ?? "", {
        ...options,
        ...(sizeBytes === undefined ? {} : { sizeBytes }),
        ...(shownMode === undefined ? {} : { mode: shownMode }),
      });
      mounts.push({ target, source: { filesystem: id, path: "/" }, readOnly, listed });
    } else if (mount.filesystem !== undefined) {
      const path = bytesOfText(mount.path ?? "/");
      makeBindSource(draft, mount.filesystem, path);
      mounts.push({ target, source: { filesystem: mount.filesystem, path }, readOnly: mount.readOnly });
    }
  }
  return { mounts, temporary };
}

/** What a tmpfs with options as text hides is not even mounted (measured). */
function hides(other: ContainerMount, mount: ContainerMount): boolean {
  return other.target === mount.target && other.options !== undefined;
}

/**
 * Mode of a tmpfs: that of the directory that is there, 1777 where there is none (VOL-TMP-002). From the second start on
 * there is one: the mount point that the first start made (measured).
 */
function modeOfDirectory(there: ReturnType<FileCalls["stat"]>): number {
  return typeof there !== "string" && there.kind === "directory" ? there.mode : 0o1777;
}

function isFileMount(draft: Draft, mount: ContainerMount): boolean {
  if (mount.filesystem === undefined || mount.path === undefined) return false;
  const filesystem = mapGet(draft.filesystems, mount.filesystem);
  const node = filesystem === undefined ? undefined : nodeAt(filesystem, namesOf(bytesOfText(mount.path)));
  return node !== undefined && node.kind !== "directory";
}

/** A bind source that is missing is made as a directory, at start (VOL-BND-001). */
function makeBindSource(draft: Draft, filesystem: FilesystemId, path: string): void {
  const files = rootCalls(draft, filesystem);
  if (files.lstat(path) === "ENOENT") makeDirectories(files, path);
}

function release(draft: Draft, filesystems: readonly FilesystemId[]): void {
  for (const filesystem of filesystems) draft.filesystems = mapDelete(draft.filesystems, filesystem);
}

function notMountable(mount: ContainerMount): string {
  const [source, call] =
    mount.type === "tmpfs"
      ? ["tmpfs", tmpfsCall(mount.options ?? tmpfsText(mount))]
      : [mount.path ?? mount.volume ?? "", "flags: 0x5000"];
  return withHint(`${notMounted}${mountCall(source, mount.target)}${call}: not a directory: unknown`);
}

function mountCall(source: string, target: string): string {
  return `${JSON.stringify(source)} to rootfs at ${JSON.stringify(target)}: mount ${source}:${target} (via /proc/self/fd/6), `;
}

import { bytesOfText } from "../bytes.ts";
import { makeDirectories, makeFile } from "../container/directories.ts";
import { archiveNamespace, storeOf } from "../container/host.ts";
import { fileCalls } from "../filesystem/calls.ts";
import { rootCredentials } from "../filesystem/view.ts";
import type { Container, Draft } from "../state.ts";

/**
 * Makes the mount points that volumes and binds lack, in the root or in an outer volume: dockerd mounts them before it
 * looks for a path, also in a container that never ran and for a path that is not there, and then `diff` lists them
 * (measured on dockerd 20.10.24; CTR-DIF-015).
 */
export function makeMountPoints(draft: Draft, container: Container): void {
  if (container.mounts.length === 0) return;
  const namespace = archiveNamespace(container);
  const store = storeOf(draft);
  const caller = { credentials: rootCredentials, cwd: "/", umask: 0o022, nowMs: draft.nowMs };
  const whole = fileCalls(namespace, store, caller);
  namespace.mounts.forEach((mount, index) => {
    const target = bytesOfText(mount.target);
    const below = { root: namespace.root, readOnlyRoot: false, mounts: namespace.mounts.slice(0, index) };
    const files = fileCalls(below, store, caller);
    if (files.lstat(target) !== "ENOENT") return;
    const mounted = whole.stat(target);
    if (typeof mounted !== "string" && mounted.kind !== "directory") makeFile(files, target);
    else makeDirectories(files, target);
  });
}

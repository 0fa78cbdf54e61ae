import type { ByteString } from "../bytes.ts";
import { fileCalls } from "../filesystem/calls.ts";
import type { Filesystem } from "../filesystem/node.ts";
import {
  type FileCalls,
  type FilesystemId,
  type FilesystemStore,
  type Mount,
  type Namespace,
  rootCredentials,
} from "../filesystem/view.ts";
import { mapGet, mapSet } from "../persistent-map.ts";
import type { StreamId } from "../process/descriptions.ts";
import type { Host } from "../process/machine-state.ts";
import { applets } from "../shell/applets.ts";
import type { Container, Draft, OwnFilesystems, Running } from "../state.ts";
import { devices, initFile, ownFilesystem, settings, sharedMemory, system } from "./engine-files.ts";
import { neighboursOf } from "./pid-space.ts";

/** The table of file systems of a draft, as the file calls want it. */
export function storeOf(draft: Draft): FilesystemStore {
  return {
    get(id) {
      const filesystem = mapGet(draft.filesystems, id);
      if (filesystem === undefined) throw new Error(`no file system has the number ${id}`);
      return filesystem;
    },
    set(id, filesystem) {
      draft.filesystems = mapSet(draft.filesystems, id, filesystem);
    },
  };
}

/** The engine's own file calls on one file system, as root. */
export function rootCalls(draft: Draft, root: FilesystemId): FileCalls {
  const caller = { credentials: rootCredentials, cwd: "/", umask: 0o022, nowMs: draft.nowMs };
  return fileCalls({ root, readOnlyRoot: false, mounts: [] }, storeOf(draft), caller);
}

/** Adds a file system to the table and answers its number. */
export function addFilesystem(draft: Draft, filesystem: Filesystem): FilesystemId {
  draft.serial += 1;
  draft.filesystems = mapSet(draft.filesystems, draft.serial, filesystem);
  return draft.serial;
}

/** What the processes of a run see. */
export function namespaceOf(container: Container, running: Running): Namespace {
  return { root: container.rootfs, readOnlyRoot: container.hostConfig.readOnlyRoot, mounts: running.mounts };
}

/**
 * What the engine itself reaches by path in any state: root file system, volumes and binds, but no tmpfs and no engine
 * files (CTR-CPY-023, CTR-CPY-025).
 */
export function archiveNamespace(container: Container): Namespace {
  const mounts: Mount[] = [];
  for (const mount of container.mounts) {
    if (mount.filesystem === undefined) continue;
    mounts.push({
      target: mount.target,
      source: { filesystem: mount.filesystem, path: mount.path ?? "/" },
      readOnly: mount.readOnly,
    });
  }
  return { root: container.rootfs, readOnlyRoot: container.hostConfig.readOnlyRoot, mounts };
}

/** One write of a process to a stream of the outside. */
export interface Output {
  readonly stream: StreamId;
  readonly bytes: ByteString;
}

/** The host of one turn of a container's processes, and what they changed and wrote. */
export interface Turn {
  readonly host: Host;
  readonly outputs: readonly Output[];
  /** The run's own file systems, as they are after the turn. */
  own(): OwnFilesystems;
}

/** Prepares a turn; what processes write to the outside is collected, their own file systems lie in the run. */
export function turnOf(draft: Draft, container: Container, running: Running): Turn {
  const outputs: Output[] = [];
  const store = storeOf(draft);
  let own = running.own;
  const tree = treeOf(draft, container, running);
  const host: Host = {
    nowMs: draft.nowMs,
    applets,
    neighbours: neighboursOf(draft, container, running),
    namespace: namespaceOf(container, running),
    tree,
    store: {
      get(id) {
        if (id >= 0) return store.get(id);
        switch (id) {
          case ownFilesystem.devices:
            return own.devices ?? devices;
          case ownFilesystem.sharedMemory:
            return (
              (running.sharedMemoryOf === undefined ? own.sharedMemory : shared(draft, running.sharedMemoryOf)) ??
              sharedMemory
            );
          case ownFilesystem.settings:
            own = own.settings === undefined ? { ...own, settings: settings(running.machine.hostname) } : own;
            return own.settings ?? devices;
          case ownFilesystem.init:
            return initFile;
          default:
            return system;
        }
      },
      set(id, filesystem) {
        if (id >= 0) store.set(id, filesystem);
        else if (id === ownFilesystem.devices) own = { ...own, devices: filesystem };
        else if (id === ownFilesystem.settings) own = { ...own, settings: filesystem };
        else if (running.sharedMemoryOf === undefined) own = { ...own, sharedMemory: filesystem };
        else share(draft, running.sharedMemoryOf, filesystem);
      },
    },
    output(stream, bytes) {
      outputs.push({ stream, bytes });
    },
  };
  return { host, outputs, own: () => own };
}

/** All that a run shows when it has no mounts but the engine's, with nothing changed in them: the tree of its root. */
function treeOf(draft: Draft, container: Container, running: Running): object | undefined {
  const { own } = running;
  const plain =
    container.mounts.length === 0 && container.hostConfig.init !== true && running.sharedMemoryOf === undefined;
  const fresh = own.devices === undefined && own.sharedMemory === undefined;
  return plain && fresh ? mapGet(draft.filesystems, container.rootfs)?.root : undefined;
}

function shared(draft: Draft, owner: number): Filesystem | undefined {
  return mapGet(draft.containers, owner)?.running?.own.sharedMemory;
}

function share(draft: Draft, owner: number, filesystem: Filesystem): void {
  const container = mapGet(draft.containers, owner);
  if (container?.running === undefined) return;
  const running = { ...container.running, own: { ...container.running.own, sharedMemory: filesystem } };
  draft.containers = mapSet(draft.containers, owner, { ...container, running });
}

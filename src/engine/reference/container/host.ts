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
  return new DraftStore(draft);
}

/** A class, though it holds nothing: closures made for each operation cost more than what they do (also below). */
class DraftStore implements FilesystemStore {
  private readonly draft: Draft;

  constructor(draft: Draft) {
    this.draft = draft;
  }

  get(id: FilesystemId): Filesystem {
    const filesystem = mapGet(this.draft.filesystems, id);
    if (filesystem === undefined) throw new Error(`no file system has the number ${id}`);
    return filesystem;
  }

  set(id: FilesystemId, filesystem: Filesystem): void {
    this.draft.filesystems = mapSet(this.draft.filesystems, id, filesystem);
  }
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
  return new RunTurn(draft, container, running);
}

/** The host of a turn, and its store: the run's own file systems have negative numbers, the others are the draft's. */
class RunTurn extends DraftStore implements Turn, Host {
  readonly outputs: Output[] = [];
  readonly nowMs: number;
  readonly applets = applets;
  readonly neighbours: Host["neighbours"];
  readonly namespace: Namespace;
  private readonly engine: Draft;
  private readonly running: Running;
  private changed: OwnFilesystems;

  constructor(draft: Draft, container: Container, running: Running) {
    super(draft);
    this.engine = draft;
    this.running = running;
    this.nowMs = draft.nowMs;
    this.neighbours = neighboursOf(draft, container, running);
    this.namespace = namespaceOf(container, running);
    this.changed = running.own;
  }

  get host(): Host {
    return this;
  }

  get store(): FilesystemStore {
    return this;
  }

  own(): OwnFilesystems {
    return this.changed;
  }

  output(stream: StreamId, bytes: ByteString): void {
    this.outputs.push({ stream, bytes });
  }

  override get(id: FilesystemId): Filesystem {
    if (id >= 0) return super.get(id);
    const { sharedMemoryOf, machine } = this.running;
    switch (id) {
      case ownFilesystem.devices:
        return this.changed.devices ?? devices;
      case ownFilesystem.sharedMemory:
        return (
          (sharedMemoryOf === undefined ? this.changed.sharedMemory : shared(this.engine, sharedMemoryOf)) ??
          sharedMemory
        );
      case ownFilesystem.settings: {
        const made = this.changed.settings ?? settings(machine.hostname);
        if (this.changed.settings === undefined) this.changed = { ...this.changed, settings: made };
        return made;
      }
      case ownFilesystem.init:
        return initFile;
      default:
        return system;
    }
  }

  override set(id: FilesystemId, filesystem: Filesystem): void {
    const { sharedMemoryOf } = this.running;
    if (id >= 0) super.set(id, filesystem);
    else if (id === ownFilesystem.devices) this.changed = { ...this.changed, devices: filesystem };
    else if (id === ownFilesystem.settings) this.changed = { ...this.changed, settings: filesystem };
    else if (sharedMemoryOf === undefined) this.changed = { ...this.changed, sharedMemory: filesystem };
    else share(this.engine, sharedMemoryOf, filesystem);
  }
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

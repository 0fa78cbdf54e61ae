import type { ByteString } from "../bytes.ts";
import { fileCalls } from "../filesystem/calls.ts";
import type { Filesystem, Node } from "../filesystem/node.ts";
import type { Caller, FileCalls, FilesystemId, FilesystemStore, Mount, Namespace } from "../filesystem/view.ts";
import { currentProcess, hostOf, type Kernel, markUnsupported } from "./kernel.ts";
import { procMount, procNode } from "./proc/proc.ts";

/** The host's namespace with this machine's own /proc. */
export function namespaceOf(kernel: Kernel): Namespace {
  if (kernel.namespace === undefined) {
    const given = hostOf(kernel).namespace;
    // Mostly /proc is there already: the list of mounts is then one for all containers, and what is known of it is kept.
    kernel.namespace = given.mounts.some(isProcMount)
      ? given
      : { ...given, mounts: [...given.mounts.filter((mount) => mount.target !== "/proc"), procMount] };
  }
  return kernel.namespace;
}

function isProcMount(mount: Mount): boolean {
  return "processes" in mount.source;
}

/** The host's store, which makes up this machine's /proc. */
function storeOf(kernel: Kernel): FilesystemStore {
  kernel.store ??= new KernelStore(kernel, hostOf(kernel).store);
  return kernel.store;
}

/** A class, though it holds nothing: three closures for each turn cost more than what is done through them. */
class KernelStore implements FilesystemStore {
  private readonly kernel: Kernel;
  private readonly store: FilesystemStore;

  constructor(kernel: Kernel, store: FilesystemStore) {
    this.kernel = kernel;
    this.store = store;
  }

  get(id: FilesystemId): Filesystem {
    return this.store.get(id);
  }

  set(id: FilesystemId, filesystem: Filesystem): void {
    this.store.set(id, filesystem);
  }

  notSimulated(what: string): void {
    markUnsupported(this.kernel, what);
  }

  processNode(path: ByteString): Node | undefined {
    return procNode(this.kernel, path);
  }
}

/** File calls for a process. */
export function filesFor(kernel: Kernel, caller: Omit<Caller, "nowMs">, firstNames = kernel.firstNames): FileCalls {
  const { nowMs } = hostOf(kernel);
  const { credentials, cwd, umask } = caller;
  return fileCalls(namespaceOf(kernel), storeOf(kernel), { credentials, cwd, umask, nowMs }, firstNames);
}

/** File calls of the process in its step; made once and again after it changed directory, mask or identity. */
export function currentFiles(kernel: Kernel): FileCalls {
  kernel.files ??= filesFor(kernel, currentProcess(kernel));
  return kernel.files;
}

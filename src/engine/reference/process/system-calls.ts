import type { Errno } from "../filesystem/errno.ts";
import type { FileCalls } from "../filesystem/view.ts";
import { environmentOf } from "./environment.ts";
import { loadExecutable } from "./execute.ts";
import { currentProcess, hostOf, type Kernel, markUnsupported, nextRandom } from "./kernel.ts";
import { currentFiles } from "./kernel-files.ts";
import { raise } from "./life.ts";
import {
  absolutePath,
  addDescription,
  descriptionOf,
  freeDescriptor,
  openPath,
  readDescriptor,
  retainDescription,
  setDescriptor,
  writeDescriptor,
} from "./open-files.ts";
import { baseName, describeProcess, type Process } from "./process.ts";
import type { ExecuteCall, SpawnCall, SystemCalls } from "./program.ts";
import { SIGPIPE } from "./signals.ts";

let active: Kernel | undefined;

/**
 * The system calls of whichever process is in its step. Only one kernel runs at a time, so one object serves all of
 * them: an object with getters made anew for each turn costs as much as the whole start of a container.
 */
export function systemCalls(running: Kernel): SystemCalls {
  active = running;
  return calls;
}

function kernel(): Kernel {
  if (active === undefined) throw new Error("a system call outside a step");
  return active;
}

function current(): Process {
  return currentProcess(kernel());
}

const calls: SystemCalls = {
  get pid() {
    return current().pid;
  },
  get parentPid() {
    return current().parentPid;
  },
  get nowMs() {
    return hostOf(kernel()).nowMs;
  },
  get credentials() {
    return current().credentials;
  },
  get cwd() {
    return current().cwd;
  },
  get umask() {
    return current().umask;
  },
  get environment() {
    const process = current();
    const environment = environmentOf(process.environment);
    process.environment = environment;
    return environment;
  },
  get hostname() {
    return kernel().hostname;
  },
  get applets() {
    return hostOf(kernel()).applets;
  },
  get arguments() {
    return current().argv;
  },
  get files(): FileCalls {
    return currentFiles(kernel());
  },
  isTerminal: (descriptor) => descriptionOf(kernel(), current(), descriptor)?.kind === "terminal",
  isOpen: (descriptor) => current().descriptors[descriptor] !== undefined,
  read: (descriptor, limits) => readDescriptor(kernel(), current(), descriptor, limits),
  seek: (descriptor, offset) => seek(kernel(), current(), descriptor, offset),
  statDescriptor: (descriptor) => {
    const description = descriptionOf(kernel(), current(), descriptor);
    if (description === undefined) return "EBADF";
    return description.kind === "file" ? currentFiles(kernel()).statOpen(description.file) : "EINVAL";
  },
  truncate: (descriptor, length) => {
    const description = descriptionOf(kernel(), current(), descriptor);
    if (description === undefined) return "EBADF";
    return description.kind === "file" ? currentFiles(kernel()).truncate(description.file, length) : "EINVAL";
  },
  write(descriptor, bytes) {
    if (kernel().ending !== undefined) return "EPIPE";
    const process = current();
    const failure = writeDescriptor(kernel(), process, descriptor, bytes);
    if (failure === "EPIPE") raise(kernel(), process, SIGPIPE, "inside");
    return failure;
  },
  open(path, flags) {
    const process = current();
    const id = openPath(kernel(), process, path, flags);
    if (typeof id === "string") return { error: id };
    const descriptor = freeDescriptor(process, 0);
    setDescriptor(kernel(), process, descriptor, id);
    return { descriptor };
  },
  close(descriptor) {
    const process = current();
    if (process.descriptors[descriptor] !== undefined) setDescriptor(kernel(), process, descriptor, undefined);
  },
  duplicate(source, target) {
    const process = current();
    const id = process.descriptors[source];
    if (id === undefined) return "EBADF";
    if (source === target) return undefined;
    retainDescription(kernel(), id);
    setDescriptor(kernel(), process, target, id);
    return undefined;
  },
  pipe() {
    const process = current();
    const pipe = kernel().nextPipe++;
    kernel().pipes.set(pipe, { buffer: "", readers: 1, writers: 1, hadReader: true, hadWriter: true });
    const reader = freeDescriptor(process, 0);
    setDescriptor(
      kernel(),
      process,
      reader,
      addDescription(kernel(), { kind: "pipe", pipe, reads: true, writes: false, references: 1 }),
    );
    const writer = freeDescriptor(process, 0);
    setDescriptor(
      kernel(),
      process,
      writer,
      addDescription(kernel(), { kind: "pipe", pipe, reads: false, writes: true, references: 1 }),
    );
    return { reader, writer };
  },
  spawn: (request) => spawn(kernel(), current(), request),
  execute: (request) => execute(kernel(), current(), request),
  waitChild: (pid) => waitChild(kernel(), current(), pid),
  kill: (pid, signal) => kill(kernel(), current(), pid, signal),
  takeSignals() {
    const process = current();
    const signals = process.pending;
    if (signals.length > 0) process.pending = [];
    return signals;
  },
  setSignal(signal, disposition) {
    const process = current();
    const dispositions = new Map(process.dispositions);
    if (disposition === "default") dispositions.delete(signal);
    else dispositions.set(signal, disposition);
    process.dispositions = dispositions;
  },
  signalDisposition: (signal) => current().dispositions.get(signal) ?? "default",
  changeDirectory(path) {
    const process = current();
    const resolved = currentFiles(kernel()).realpath(path);
    if (typeof resolved === "string") return resolved;
    const stat = currentFiles(kernel()).stat(resolved.path);
    if (typeof stat === "string") return stat;
    if (stat.kind !== "directory") return "ENOTDIR";
    const denied = currentFiles(kernel()).access(resolved.path, { execute: true });
    if (denied !== undefined) return denied;
    process.cwd = resolved.path;
    kernel().files = undefined;
    return undefined;
  },
  setUmask(umask) {
    current().umask = umask & 0o777;
    kernel().files = undefined;
  },
  setCredentials(credentials) {
    const process = current();
    if (
      process.credentials.uid !== 0 &&
      (credentials.uid !== process.credentials.uid || credentials.gid !== process.credentials.gid)
    )
      return "EPERM";
    process.credentials = credentials;
    kernel().files = undefined;
    return undefined;
  },
  processes: () =>
    [...kernel().processes.values(), ...(kernel().host?.neighbours?.processes ?? [])]
      .sort((left, right) => left.pid - right.pid)
      .map(describeProcess),
  random: () => nextRandom(kernel()),
  setHostname: () => "EPERM",
  unsupported: (what) => markUnsupported(kernel(), what),
};

function seek(
  kernel: Kernel,
  process: Process,
  descriptor: number,
  offset: number | { readonly by: number } | "end",
): number | Errno {
  const id = process.descriptors[descriptor];
  const description = id === undefined ? undefined : kernel.descriptions.get(id);
  if (id === undefined || description === undefined) return "EBADF";
  if (description.kind !== "file") return "EINVAL";
  let target: number;
  if (offset === "end") {
    const stat = currentFiles(kernel).statOpen(description.file);
    if (typeof stat === "string") return stat;
    target = stat.sizeBytes;
  } else target = typeof offset === "number" ? offset : description.offset + offset.by;
  if (target < 0) return "EINVAL";
  kernel.descriptions.set(id, { ...description, offset: target });
  return target;
}

function spawn(
  kernel: Kernel,
  parent: Process,
  request: SpawnCall,
): { readonly pid: number } | { readonly error: Errno } {
  const who = {
    credentials: request.credentials ?? parent.credentials,
    cwd: request.cwd === undefined ? parent.cwd : absolutePath(parent.cwd, request.cwd),
    umask: parent.umask,
  };
  const loaded =
    request.fork !== undefined
      ? { program: request.fork.program ?? parent.program, argv: request.argv, path: parent.executable }
      : request.program !== undefined
        ? { program: request.program, argv: request.argv, path: parent.executable }
        : loadExecutable(kernel, who, request.path ?? request.argv[0] ?? "", request.argv);
  if (typeof loaded === "string") return { error: loaded };
  const pid = kernel.nextPid++;
  kernel.processes.set(pid, {
    pid,
    parentPid: parent.pid,
    group: parent.group,
    argv: loaded.argv,
    name:
      request.fork !== undefined
        ? parent.name
        : request.program !== undefined
          ? baseName(request.argv[0] ?? "")
          : baseName(request.path ?? request.argv[0] ?? ""),
    environment: request.environment,
    executable: loaded.path,
    ...who,
    program: loaded.program,
    state: request.fork?.state,
    started: request.fork !== undefined,
    wait: { on: "turn" },
    blockedOnPipe: undefined,
    descriptors: inherit(kernel, parent, request.descriptors),
    // A fork keeps handlers, but only shells fork here, and POSIX has a subshell reset its traps.
    dispositions: withoutHandlers(parent),
    pending: [],
    held: [],
    stopped: false,
    status: undefined,
    endSignal: undefined,
    startMs: hostOf(kernel).nowMs,
  });
  return { pid };
}

/** Descriptors from this one on are closed when a child starts: the shell keeps there what it must restore. */
const privateDescriptors = 20;

function inherit(
  kernel: Kernel,
  parent: Process,
  chosen: ReadonlyMap<number, number> | undefined,
): Process["descriptors"] {
  const descriptors: (number | undefined)[] = [];
  if (chosen === undefined) {
    for (let index = 0; index < privateDescriptors && index < parent.descriptors.length; index++)
      descriptors.push(parent.descriptors[index]);
  } else {
    for (const [target, source] of chosen) {
      while (descriptors.length < target) descriptors.push(undefined);
      descriptors[target] = parent.descriptors[source];
    }
  }
  for (const id of descriptors) if (id !== undefined) retainDescription(kernel, id);
  return descriptors;
}

/** exec resets handled signals to their defaults and keeps ignored ones ignored. */
function withoutHandlers(process: Process): ReadonlyMap<number, "ignore" | "handle"> {
  let handles = false;
  for (const disposition of process.dispositions.values()) if (disposition === "handle") handles = true;
  if (!handles) return process.dispositions;
  return new Map([...process.dispositions].filter(([, disposition]) => disposition === "ignore"));
}

function execute(kernel: Kernel, process: Process, request: ExecuteCall): Errno | undefined {
  const loaded =
    request.program !== undefined
      ? { program: request.program, argv: request.argv, path: process.executable }
      : loadExecutable(kernel, process, request.path, request.argv);
  if (typeof loaded === "string") return loaded;
  kernel.replacement = () => {
    process.program = loaded.program;
    process.argv = loaded.argv;
    process.name = baseName(request.program !== undefined ? (request.argv[0] ?? "") : request.path);
    process.executable = loaded.path;
    process.environment = request.environment;
    process.dispositions = withoutHandlers(process);
    process.pending = [];
    process.state = undefined;
    process.started = false;
    process.wait = { on: "turn" };
    for (let index = privateDescriptors; index < process.descriptors.length; index++) {
      if (process.descriptors[index] !== undefined) setDescriptor(kernel, process, index, undefined);
    }
  };
  return undefined;
}

function waitChild(kernel: Kernel, parent: Process, pid: number | undefined): ReturnType<SystemCalls["waitChild"]> {
  let living = false;
  for (const child of kernel.processes.values()) {
    if (child.parentPid !== parent.pid || (pid !== undefined && child.pid !== pid)) continue;
    if (child.status === undefined) {
      living = true;
      continue;
    }
    kernel.processes.delete(child.pid);
    return child.endSignal === undefined
      ? { pid: child.pid, status: child.status }
      : { pid: child.pid, status: child.status, signal: child.endSignal };
  }
  return living ? "blocked" : "none";
}

function kill(kernel: Kernel, sender: Process, pid: number, signal: number): Errno | undefined {
  const neighbours = kernel.host?.neighbours;
  const targets =
    pid > 0
      ? [kernel.processes.get(pid) ?? neighbours?.processes.find((process) => process.pid === pid)]
      : [...kernel.processes.values(), ...(neighbours?.processes ?? [])].filter((process) =>
          pid === -1 ? process !== sender && process.pid !== 1 : process.group === (pid === 0 ? sender.group : -pid),
        );
  let found: Errno | undefined = "ESRCH";
  for (const target of targets) {
    if (target === undefined) continue;
    if (sender.credentials.uid !== 0 && sender.credentials.uid !== target.credentials.uid) {
      if (found === "ESRCH") found = "EPERM";
      continue;
    }
    found = undefined;
    if (signal === 0) continue;
    if (kernel.processes.has(target.pid)) raise(kernel, target, signal, "inside");
    else neighbours?.signal(target.pid, signal);
  }
  return found;
}

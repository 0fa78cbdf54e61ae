import type { Errno } from "../filesystem/errno.ts";
import type { FileCalls } from "../filesystem/view.ts";
import { readDescriptor, seek, writeDescriptor } from "./descriptor-io.ts";
import { environmentOf } from "./environment.ts";
import { currentProcess, hostOf, type Kernel, markUnsupported, nextRandom } from "./kernel.ts";
import { currentFiles } from "./kernel-files.ts";
import { raise } from "./life.ts";
import {
  addDescription,
  descriptionOf,
  freeDescriptor,
  retainDescription,
  setDescriptor,
} from "./open-descriptions.ts";
import { openPath } from "./open-path.ts";
import { describeProcess, type Process } from "./process.ts";
import type { SystemCalls } from "./program.ts";
import { SIGPIPE } from "./signals.ts";
import { execute, spawn } from "./spawn.ts";

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

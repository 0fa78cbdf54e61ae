import type { ByteString } from "../bytes.ts";
import type { Errno } from "../filesystem/errno.ts";
import type { OpenFlags } from "../filesystem/view.ts";
import { type Description, type Pipe, pipeCapacityBytes } from "./descriptions.ts";
import { hostOf, type Kernel, nextRandom } from "./kernel.ts";
import { currentFiles } from "./kernel-files.ts";
import type { Process } from "./process.ts";

const readMaxBytes = 65_536;

/** Adds an open file description; its count of references is the caller's to set. */
export function addDescription(kernel: Kernel, description: Description): number {
  const id = kernel.nextDescription++;
  kernel.descriptions.set(id, description);
  return id;
}

export function retainDescription(kernel: Kernel, id: number): void {
  const description = kernel.descriptions.get(id);
  if (description !== undefined)
    kernel.descriptions.set(id, { ...description, references: description.references + 1 });
}

/** One descriptor less; the last one closes the description, and with it perhaps an end of a pipe. */
export function releaseDescription(kernel: Kernel, id: number): void {
  const description = kernel.descriptions.get(id);
  if (description === undefined) return;
  if (description.references > 1) {
    kernel.descriptions.set(id, { ...description, references: description.references - 1 });
    return;
  }
  kernel.descriptions.delete(id);
  if (description.kind !== "pipe") return;
  const pipe = kernel.pipes.get(description.pipe);
  if (pipe === undefined) return;
  const readers = pipe.readers - (description.reads ? 1 : 0);
  const writers = pipe.writers - (description.writes ? 1 : 0);
  // What was written to a fifo that nobody has opened for reading yet: its writer is still waiting in open.
  const unread = pipe.fifo !== undefined && !pipe.hadReader && pipe.buffer !== "";
  if (readers === 0 && writers === 0 && !unread) kernel.pipes.delete(description.pipe);
  else kernel.pipes.set(description.pipe, { ...pipe, readers, writers });
}

/** The lowest free descriptor from `from` on. */
export function freeDescriptor(process: Process, from: number): number {
  let descriptor = from;
  while (process.descriptors[descriptor] !== undefined) descriptor++;
  return descriptor;
}

/** Sets a descriptor to a description that has been counted for it; what it was before is closed. */
export function setDescriptor(kernel: Kernel, process: Process, descriptor: number, id: number | undefined): void {
  const before = process.descriptors[descriptor];
  const descriptors = process.descriptors.slice();
  while (descriptors.length < descriptor) descriptors.push(undefined);
  descriptors[descriptor] = id;
  process.descriptors = descriptors;
  if (before !== undefined) releaseDescription(kernel, before);
}

export function descriptionOf(kernel: Kernel, process: Process, descriptor: number): Description | undefined {
  const id = process.descriptors[descriptor];
  return id === undefined ? undefined : kernel.descriptions.get(id);
}

/** Opens a path for the process in its step; answers a description with one reference. */
export function openPath(kernel: Kernel, process: Process, path: string, flags: OpenFlags): number | Errno {
  const files = currentFiles(kernel);
  const opened = files.open(path, flags);
  if (typeof opened === "string") {
    // /proc/N/fd/M of a pipe or stream names nothing in a file system: opening it is opening what it refers to.
    const magic = openMagicLink(kernel, process, path, flags);
    return magic ?? opened;
  }
  const { file, stat } = opened;
  switch (stat.kind) {
    case "char-device":
    case "block-device":
      return openDevice(kernel, process, path, `${stat.kind}:${stat.major ?? 0}:${stat.minor ?? 0}`);
    case "fifo":
      return openFifo(kernel, process, `${file.filesystem}:${file.inode}`, flags);
    default:
      return addDescription(kernel, {
        kind: "file",
        file,
        path,
        directory: stat.kind === "directory",
        readable: flags.read === true,
        writable: flags.write === true || flags.append === true,
        append: flags.append === true,
        offset: 0,
        references: 1,
      });
  }
}

const devices: { readonly [numbers: string]: "null" | "zero" | "full" | "random" } = {
  "char-device:1:3": "null",
  "char-device:1:5": "zero",
  "char-device:1:7": "full",
  "char-device:1:8": "random",
  "char-device:1:9": "random",
};

function openDevice(kernel: Kernel, process: Process, path: string, numbers: string): number | Errno {
  const device = devices[numbers];
  if (device !== undefined) return addDescription(kernel, { kind: "device", device, path, references: 1 });
  // 5:0 is the terminal of the process's session, 5:1 the console: the terminal of PID 1. 136:n are pseudo-terminals.
  if (numbers === "char-device:5:0") return openTerminalOf(kernel, process.group);
  if (numbers === "char-device:5:1") return openTerminalOf(kernel, 1);
  if (/^char-device:136:/.test(numbers)) return openTerminalOf(kernel, process.group);
  return "ENXIO";
}

function openTerminalOf(kernel: Kernel, group: number): number | Errno {
  for (const process of kernel.processes.values()) {
    if (process.group !== group) continue;
    for (const id of process.descriptors) {
      const description = id === undefined ? undefined : kernel.descriptions.get(id);
      if (description?.kind === "terminal") return addDescription(kernel, { ...description, references: 1 });
    }
  }
  return "ENXIO";
}

function openFifo(kernel: Kernel, process: Process, identity: string, flags: OpenFlags): number {
  const reads = flags.read === true;
  const writes = flags.write === true || flags.append === true;
  let id: number | undefined;
  for (const [number, pipe] of kernel.pipes) if (pipe.fifo === identity) id = number;
  const before: Pipe = (id === undefined ? undefined : kernel.pipes.get(id)) ?? {
    buffer: "",
    readers: 0,
    writers: 0,
    hadReader: false,
    hadWriter: false,
    fifo: identity,
  };
  id ??= kernel.nextPipe++;
  kernel.pipes.set(id, {
    ...before,
    readers: before.readers + (reads ? 1 : 0),
    writers: before.writers + (writes ? 1 : 0),
    hadReader: before.hadReader || reads,
    hadWriter: before.hadWriter || writes,
  });
  // The open of a fifo for writing waits for a reader: what this step writes stays in the pipe until one has come.
  if (writes && !reads && !before.hadReader) process.blockedOnPipe = id;
  return addDescription(kernel, { kind: "pipe", pipe: id, reads, writes, references: 1 });
}

/** What a descriptor under /proc refers to, through symlinks such as /dev/stdout; undefined where it is no such path. */
function openMagicLink(kernel: Kernel, process: Process, path: string, flags: OpenFlags): number | undefined | Errno {
  const files = currentFiles(kernel);
  let current = absolutePath(process.cwd, path);
  for (let hops = 0; hops < 10; hops++) {
    const match = /^\/proc\/(self|thread-self|\d+)\/fd\/(\d+)$/.exec(current) ?? /^\/dev\/(fd)\/(\d+)$/.exec(current);
    if (match !== null) {
      const owner = match[1] === "self" || match[1] === "fd" ? process : kernel.processes.get(Number(match[1]));
      const description = owner === undefined ? undefined : descriptionOf(kernel, owner, Number(match[2]));
      if (owner === undefined || description === undefined) return "ENOENT";
      if (process.credentials.uid !== 0 && owner.credentials.uid !== process.credentials.uid) return "EACCES";
      return reopen(kernel, description, flags);
    }
    const target = files.readlink(current);
    if (typeof target === "string") return undefined;
    current = absolutePath(current.slice(0, Math.max(1, current.lastIndexOf("/"))), target.target);
  }
  return undefined;
}

function reopen(kernel: Kernel, description: Description, flags: OpenFlags): number | Errno {
  const reads = flags.read === true;
  const writes = flags.write === true || flags.append === true;
  switch (description.kind) {
    case "pipe": {
      const pipe = kernel.pipes.get(description.pipe);
      if (pipe === undefined) return "ENOENT";
      kernel.pipes.set(description.pipe, {
        ...pipe,
        readers: pipe.readers + (reads ? 1 : 0),
        writers: pipe.writers + (writes ? 1 : 0),
      });
      return addDescription(kernel, { kind: "pipe", pipe: description.pipe, reads, writes, references: 1 });
    }
    case "file":
      return addDescription(kernel, {
        ...description,
        readable: reads,
        writable: writes,
        append: flags.append === true,
        offset: 0,
        references: 1,
      });
    default:
      return addDescription(kernel, { ...description, references: 1 });
  }
}

export function absolutePath(cwd: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith("/") ? path : `${cwd}/${path}`).split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  return `/${parts.join("/")}`;
}

interface ReadLimits {
  readonly maximum?: number;
  readonly through?: string;
}

/** What of a buffer one read takes. */
function taken(buffer: ByteString, limits: ReadLimits): ByteString {
  const most = Math.min(limits.maximum ?? readMaxBytes, readMaxBytes);
  const at = limits.through === undefined ? -1 : buffer.indexOf(limits.through);
  const end = at < 0 ? most : Math.min(most, at + (limits.through ?? "").length);
  return end >= buffer.length ? buffer : buffer.slice(0, end);
}

/** Reads from a descriptor: up to 64 KiB, "" at the end, "blocked" when there is nothing yet. */
export function readDescriptor(
  kernel: Kernel,
  process: Process,
  descriptor: number,
  limits: ReadLimits = {},
): ByteString | "blocked" | { readonly error: Errno } {
  const id = process.descriptors[descriptor];
  const description = id === undefined ? undefined : kernel.descriptions.get(id);
  if (id === undefined || description === undefined) return { error: "EBADF" };
  switch (description.kind) {
    case "file": {
      if (!description.readable) return { error: "EBADF" };
      if (description.directory) return { error: "EISDIR" };
      const read = currentFiles(kernel).readAt(
        description.file,
        description.offset,
        Math.min(limits.maximum ?? readMaxBytes, readMaxBytes),
      );
      if (typeof read === "string") return { error: read };
      const bytes = taken(read.content, limits);
      kernel.descriptions.set(id, { ...description, offset: description.offset + bytes.length });
      return bytes;
    }
    case "pipe": {
      const pipe = kernel.pipes.get(description.pipe);
      if (pipe === undefined || !description.reads) return { error: "EBADF" };
      if (pipe.buffer === "") return pipe.writers === 0 && pipe.hadWriter ? "" : "blocked";
      const bytes = taken(pipe.buffer, limits);
      kernel.pipes.set(description.pipe, { ...pipe, buffer: pipe.buffer.slice(bytes.length) });
      return bytes;
    }
    case "stream":
      return description.direction === "input" ? readStream(kernel, description.stream, limits) : { error: "EBADF" };
    case "terminal":
      return description.input === "null" ? "" : readStream(kernel, description.input, limits);
    case "device":
      return taken(readDevice(kernel, description.device), limits);
  }
}

function readStream(kernel: Kernel, id: number, limits: ReadLimits): ByteString | "blocked" {
  const stream = kernel.streams.get(id);
  if (stream === undefined) return "blocked";
  if (stream.buffer === "") return stream.closed ? "" : "blocked";
  const bytes = taken(stream.buffer, limits);
  kernel.streams.set(id, { ...stream, buffer: stream.buffer.slice(bytes.length) });
  return bytes;
}

function readDevice(kernel: Kernel, device: "null" | "zero" | "full" | "random"): ByteString {
  if (device === "null") return "";
  if (device !== "random") return "\0".repeat(readMaxBytes);
  // A reader takes what it needs of this and drops the rest; 4 KiB at a time keeps that cheap.
  let bytes = "";
  for (let index = 0; index < 1024; index++) {
    const number = nextRandom(kernel);
    bytes += String.fromCharCode(number & 255, (number >>> 8) & 255, (number >>> 16) & 255, number >>> 24);
  }
  return bytes;
}

/** Whether a read would be other than "blocked". */
export function isReadable(
  tables: Pick<Kernel, "descriptions"> | { readonly descriptions: ReadonlyMap<number, Description> },
  process: Process,
  descriptor: number,
  more: {
    readonly pipes: ReadonlyMap<number, Pipe>;
    readonly streams: ReadonlyMap<number, { readonly buffer: string; readonly closed: boolean }>;
  },
): boolean {
  const id = process.descriptors[descriptor];
  const description = id === undefined ? undefined : tables.descriptions.get(id);
  if (description === undefined) return true;
  if (description.kind === "pipe") {
    const pipe = more.pipes.get(description.pipe);
    return pipe === undefined || pipe.buffer !== "" || (pipe.writers === 0 && pipe.hadWriter);
  }
  const stream =
    description.kind === "stream"
      ? description.stream
      : description.kind === "terminal"
        ? description.input
        : undefined;
  if (typeof stream !== "number") return true;
  const input = more.streams.get(stream);
  return input !== undefined && (input.buffer !== "" || input.closed);
}

/** Writes everything. "EPIPE" is a pipe without readers; raising the signal is the caller's business. */
export function writeDescriptor(
  kernel: Kernel,
  process: Process,
  descriptor: number,
  bytes: ByteString,
): Errno | undefined {
  const id = process.descriptors[descriptor];
  const description = id === undefined ? undefined : kernel.descriptions.get(id);
  if (id === undefined || description === undefined) return "EBADF";
  switch (description.kind) {
    case "file": {
      if (!description.writable) return "EBADF";
      const end = currentFiles(kernel).writeAt(
        description.file,
        description.append ? "end" : description.offset,
        bytes,
      );
      if (typeof end === "string") return end;
      kernel.descriptions.set(id, { ...description, offset: end });
      return undefined;
    }
    case "pipe": {
      const pipe = kernel.pipes.get(description.pipe);
      if (pipe === undefined || !description.writes) return "EBADF";
      if (pipe.readers === 0 && pipe.hadReader) return "EPIPE";
      const buffer = pipe.buffer + bytes;
      kernel.pipes.set(description.pipe, { ...pipe, buffer });
      if (buffer.length >= pipeCapacityBytes) process.blockedOnPipe = description.pipe;
      return undefined;
    }
    case "stream":
      if (description.direction === "input") return "EBADF";
      hostOf(kernel).output(description.stream, bytes);
      return undefined;
    case "terminal":
      // CTR-EXE-006: a terminal turns LF into CR LF on output (ONLCR).
      hostOf(kernel).output(description.output, bytes.replaceAll("\n", "\r\n"));
      return undefined;
    case "device":
      return description.device === "full" ? "ENOSPC" : undefined;
  }
}

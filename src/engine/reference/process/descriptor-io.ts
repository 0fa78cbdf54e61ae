import type { ByteString } from "../bytes.ts";
import type { Errno } from "../filesystem/errno.ts";
import { type Description, type Pipe, pipeCapacityBytes, type StreamId } from "./descriptions.ts";
import { hostOf, type Kernel, markUnsupported, nextRandom } from "./kernel.ts";
import { currentFiles } from "./kernel-files.ts";
import { outputBytesMax, tooMuchOutput } from "./output-limit.ts";
import type { Process } from "./process.ts";

const readMaxBytes = 65_536;

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
      output(kernel, description.stream, bytes);
      return undefined;
    case "terminal":
      // CTR-EXE-006: a terminal turns LF into CR LF on output (ONLCR).
      output(kernel, description.output, bytes.replaceAll("\n", "\r\n"));
      return undefined;
    case "device":
      return description.device === "full" ? "ENOSPC" : undefined;
  }
}

/** What is more than anybody keeps is not handed on: its container is not simulated any further. */
function output(kernel: Kernel, stream: StreamId, bytes: ByteString): void {
  kernel.outputBytes += bytes.length;
  if (kernel.outputBytes > outputBytesMax) markUnsupported(kernel, tooMuchOutput);
  else hostOf(kernel).output(stream, bytes);
}

/** Moves the place in a file where the next read or write begins; answers it. */
export function seek(
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

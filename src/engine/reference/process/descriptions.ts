import type { ByteString } from "../bytes.ts";
import type { OpenFile } from "../filesystem/view.ts";

/** Number of a stream to or from the outside (logs, an attach, an exec); the engine gives them out. */
export type StreamId = number;

/** An open file description: what `dup` and `fork` share, offset included. `references` counts descriptors. */
export type Description = OpenFileDescription | PipeEnd | StreamEnd | Terminal | Device;

export interface OpenFileDescription {
  readonly kind: "file";
  readonly file: OpenFile;
  readonly path: string;
  readonly directory: boolean;
  readonly readable: boolean;
  readonly writable: boolean;
  readonly append: boolean;
  readonly offset: number;
  readonly references: number;
}
export interface PipeEnd {
  readonly kind: "pipe";
  readonly pipe: number;
  readonly reads: boolean;
  readonly writes: boolean;
  readonly references: number;
}
/** A stream from or to the outside. */
export interface StreamEnd {
  readonly kind: "stream";
  readonly stream: StreamId;
  readonly direction: "input" | "output";
  readonly references: number;
}
export interface Terminal {
  readonly kind: "terminal";
  readonly input: StreamId | "null";
  readonly output: StreamId;
  readonly references: number;
}
export interface Device {
  readonly kind: "device";
  readonly device: "null" | "zero" | "full" | "random";
  readonly path: string;
  readonly references: number;
}

/** A pipe or an open fifo. It is full from 64 KiB on (pipe(7)). */
export interface Pipe {
  readonly buffer: ByteString;
  readonly readers: number;
  readonly writers: number;
  /** Whether there has been a reader and a writer: before, a fifo's open is still waiting. */
  readonly hadReader: boolean;
  readonly hadWriter: boolean;
  /** Identity of a fifo: file system and inode. */
  readonly fifo?: string;
}
export const pipeCapacityBytes = 65_536;

/** Input from the outside that nobody has read yet. */
export interface Stream {
  readonly buffer: ByteString;
  readonly closed: boolean;
  /** Of a terminal: where it echoes, and what is typed but not yet a line. */
  readonly terminal?: {
    readonly output: StreamId;
    readonly group: number;
    readonly line: ByteString;
    readonly echo: ByteString;
  };
}

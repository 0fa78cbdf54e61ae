import type { Builder } from "./build/dockerfile/node.ts";
import type { ByteString } from "./bytes.ts";
import type { Operations } from "./operations/handler.ts";

/** What packed bytes hold. */
export interface Decompressed {
  /** Of a broken stream: what is before the fault. */
  readonly bytes: ByteString;
  /** What is wrong with the rest. */
  readonly failure?: string;
}

/** Unpacks bytes; undefined where it cannot tell what they hold, or they hold more than so many bytes. */
export type Decompressor = (packed: ByteString, sizeMax: number) => Decompressed | undefined;

export type Compression = "gzip" | "bzip2" | "xz";

export type Decompressors = { readonly [C in Compression]?: Decompressor };

/** What the reference engine needs from outside; nothing else reaches in, so it runs in a browser and replays exactly. */
export interface Environment {
  /** Lower-case hex of SHA-256. */
  sha256(bytes: ByteString): string;
  /** The same of bytes that come in parts, so that what is long need not be in memory whole; it may be absent. */
  sha256OfParts?(parts: Iterable<ByteString>): string;
  /**
   * Steps that processes may spend in one `apply` before it is `indeterminate(budget)`. A step of a busy shell is up to
   * 2,000 commands (about 3 ms), so a thousand steps are seconds.
   */
  readonly budget: number;
  /** Whose builds are modelled: dockerd's classic builder where absent. */
  readonly builder?: Builder;
  /** What each verb does, where it is not what the reference engine does: mutants put their fault here. */
  readonly operations?: Operations;
  /** Formats that ADD can unpack; each may be absent, what is packed by it is `unsupported` then (ADD-001). */
  readonly decompressors?: Decompressors;
  /** How long a wait may last in virtual milliseconds is not limited here: it is `blocked` when no timer is left. */
}

import { createHash } from "node:crypto";
import type { Content, ProtocolBlob } from "../../vocabulary/generated/types.ts";
import { bytesOfContent, contentOfBytes } from "../shared/content.ts";

/** Bytes of one piece of a blob that we send: as text a third more, still a short line. */
const pieceBytes = 768 * 1024;

/** Moves contents that are longer than a limit out of a message. */
export interface BlobWriter {
  /** The content, or its digest when it is long. */
  take(content: Content): Content;
  /** The pieces that must stand before the message. */
  pieces(): readonly ProtocolBlob[];
}

export function createBlobWriter(blobsFrom: number | undefined): BlobWriter {
  const pieces: ProtocolBlob[] = [];
  const sent = new Set<string>();
  return {
    take(content) {
      // A text never has more characters than bytes; most contents are short, and none of them is encoded for this.
      if (blobsFrom === undefined || lengthAtMost(content) <= blobsFrom) return content;
      const bytes = bytesOfContent(content);
      if (bytes.length <= blobsFrom) return content;
      const blob = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
      if (!sent.has(blob)) {
        sent.add(blob);
        for (let start = 0; start < bytes.length; start += pieceBytes) {
          const base64 = Buffer.from(bytes.subarray(start, start + pieceBytes)).toString("base64");
          pieces.push({ blob, base64, ...(start + pieceBytes < bytes.length ? { more: true } : {}) });
        }
      }
      return { blob };
    },
    pieces: () => pieces,
  };
}

/** UTF-8 has at most three bytes for a character of JavaScript. */
function lengthAtMost(content: Content): number {
  if (typeof content === "string") return content.length * 3;
  return "base64" in content ? content.base64.length : 0;
}

/** Puts together the blobs that stand before a message. */
export interface BlobReader {
  /** One more piece; a text is what is wrong with it. */
  piece(message: ProtocolBlob): string | undefined;
  /** The contents since the last call; they are forgotten then. */
  takeAll(): ReadonlyMap<string, Content>;
}

export function createBlobReader(bytesMax: number): BlobReader {
  let complete = new Map<string, Content>();
  let digest: string | undefined;
  let parts: Buffer[] = [];
  let size = 0;
  return {
    piece({ blob, base64, more }) {
      if (digest !== undefined && digest !== blob) return `the blob ${digest} has not ended, and ${blob} begins`;
      digest = blob;
      const part = Buffer.from(base64, "base64");
      size += part.length;
      if (size > bytesMax) return `the blobs before one message have more than ${bytesMax} bytes`;
      parts.push(part);
      if (more === true) return undefined;
      const bytes = Buffer.concat(parts);
      parts = [];
      digest = undefined;
      const actual = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
      if (actual !== blob) return `the bytes of the blob ${blob} have the digest ${actual}`;
      complete.set(blob, contentOfBytes(bytes));
      return undefined;
    },
    takeAll() {
      const taken = complete;
      complete = new Map();
      size = 0;
      return taken;
    },
  };
}

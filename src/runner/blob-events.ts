import { base64OfBytes, contentBytes, isLarge, replaceContents } from "../vocabulary/blobs.ts";
import type { Emit } from "./emit.ts";

/** The SHA-256 of bytes in hex; it comes from outside, so that the runner runs in a browser too. */
export type Sha256 = (bytes: Uint8Array) => string;

/**
 * Sends large contents once, as a `blob` before the first event that names it. Lengths are all that is looked at of a
 * content that stays where it is.
 */
export function withBlobs(emit: Emit, sha256: Sha256): Emit {
  const written = new Set<string>();
  return (event) =>
    emit(
      replaceContents(event, (content) => {
        const bytes = isLarge(content) ? contentBytes(content) : undefined;
        if (bytes === undefined) return undefined;
        const digest = `sha256:${sha256(bytes)}`;
        if (!written.has(digest)) emit({ type: "blob", digest, base64: base64OfBytes(bytes) });
        written.add(digest);
        return { blob: digest };
      }),
    );
}

import type { TarEntry } from "./entry.ts";
import { blockBytes } from "./entry.ts";
import { type HeaderExtras, headerOf } from "./header.ts";

const noBytes = new Uint8Array(0);

/** Archive as a string of bytes; contents are not copied but by the one join. Equal entries give equal bytes. */
export function tarOfBytes(entries: Iterable<TarEntry<string>>, extrasOf?: ExtrasOf): string {
  return [...tarPartsOfBytes(entries, extrasOf)].join("");
}

type ExtrasOf = (entry: TarEntry<string>) => HeaderExtras;

/** The same archive piece by piece, for one who need not have it whole; contents are not copied. */
export function* tarPartsOfBytes(entries: Iterable<TarEntry<string>>, extrasOf?: ExtrasOf): Generator<string> {
  for (const entry of entries) {
    const content = entry.kind === "file" ? entry.content : "";
    yield headerOf(entry, content.length, extrasOf?.(entry));
    yield content;
    yield "\0".repeat(paddingOf(content.length));
  }
  yield "\0".repeat(2 * blockBytes);
}

/** Archive as an array, for contents that are arrays. */
export function tarOfArrays(entries: Iterable<TarEntry<Uint8Array>>): Uint8Array<ArrayBuffer> {
  const parts: { readonly header: string; readonly content: Uint8Array }[] = [];
  let length = 2 * blockBytes;
  for (const entry of entries) {
    const content = entry.kind === "file" ? entry.content : noBytes;
    const header = headerOf(entry, content.length);
    parts.push({ header, content });
    length += header.length + content.length + paddingOf(content.length);
  }
  const archive = new Uint8Array(length);
  let offset = 0;
  for (const { header, content } of parts) {
    for (let index = 0; index < header.length; index++) archive[offset + index] = header.charCodeAt(index);
    archive.set(content, offset + header.length);
    offset += header.length + content.length + paddingOf(content.length);
  }
  return archive;
}

/** Zeros after content of a length, up to a whole block. */
export function paddingOf(sizeBytes: number): number {
  return (blockBytes - (sizeBytes % blockBytes)) % blockBytes;
}

import type { Content } from "../../vocabulary/generated/types.ts";

/**
 * Bytes of a content. A `{ blob }` is replaced by the runner before an engine sees it; one that is still there is a bug
 * of the caller and throws.
 */
export function bytesOfContent(content: Content): Uint8Array<ArrayBuffer> {
  if (typeof content === "string") return new TextEncoder().encode(content);
  if ("base64" in content) return bytesOfBase64(content.base64);
  throw new Error(`blob ${content.blob} was not resolved`);
}

/** Content of bytes: text where they are UTF-8 (a byte order mark is kept), else base64. */
export function contentOfBytes(bytes: Uint8Array): Content {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { base64: base64OfBytes(bytes) };
  }
}

function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

function base64OfBytes(bytes: Uint8Array): string {
  const parts: string[] = [];
  const chunk = 0x2000;
  for (let start = 0; start < bytes.length; start += chunk) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + chunk)));
  }
  return btoa(parts.join(""));
}

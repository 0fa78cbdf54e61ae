import type { Content } from "../../vocabulary/generated/types.ts";
import { type ByteString, bytesOfText, textOfBytes } from "./bytes.ts";

/** Bytes of a content, or undefined for a blob: the runner puts content in its place before it asks an engine. */
export function bytesOfContent(content: Content): ByteString | undefined {
  if (typeof content === "string") return bytesOfText(content);
  if ("base64" in content) return atob(content.base64);
  return undefined;
}

/** Text where the bytes are UTF-8, else base64. */
export function contentOfBytes(bytes: ByteString): Content {
  const text = textOfBytes(bytes);
  return text === undefined ? { base64: btoa(bytes) } : text;
}

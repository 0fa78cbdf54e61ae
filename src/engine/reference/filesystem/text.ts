import type { Content } from "../../../vocabulary/generated/types.ts";
import type { ByteString } from "../bytes.ts";
import { arrayOfBytes, bytesOfText, textOfBytes } from "../bytes.ts";

/** A name as text; bytes that are no UTF-8 become U+FFFD, as in the JSON of an engine's API (CTR-DIF-022). */
export function textOfName(name: ByteString): string {
  return textOfBytes(name) ?? new TextDecoder().decode(arrayOfBytes(name));
}

/** Content of the vocabulary: text where the bytes are UTF-8, else base64. */
export function contentOfBytes(bytes: ByteString): Content {
  const text = textOfBytes(bytes);
  return text ?? { base64: btoa(bytes) };
}

/** Bytes of content; undefined for a blob that nobody defined. */
export function bytesOfContent(
  content: Content,
  blobOf: (digest: string) => ByteString | undefined = () => undefined,
): ByteString | undefined {
  if (typeof content === "string") return bytesOfText(content);
  return "base64" in content ? atob(content.base64) : blobOf(content.blob);
}

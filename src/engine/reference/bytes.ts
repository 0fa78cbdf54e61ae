/**
 * Bytes in the reference engine are strings in which every char code is one byte (0…255): V8 keeps them at one byte a
 * char, appending is O(1), equality is `===`, and a regular expression sees bytes as busybox does. Text becomes bytes
 * only at the edge, through these functions.
 */
export type ByteString = string;

/** UTF-8 of a text. */
export function bytesOfText(text: string): ByteString {
  return isAscii(text) ? text : bytesOfArray(new TextEncoder().encode(text));
}

/** Text of UTF-8 bytes, or undefined where they are not UTF-8. */
export function textOfBytes(bytes: ByteString): string | undefined {
  return isAscii(bytes) ? bytes : decodeUtf8(bytes);
}

/** A loop for the short ones, which are most; an expression, which runs as machine code from the first, for the others. */
function isAscii(text: string): boolean {
  if (text.length > 48) return !beyondAscii.test(text);
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}

const beyondAscii = /[\u0080-\uffff]/;

export function bytesOfArray(array: Uint8Array): ByteString {
  const chunk = 0x2000;
  if (array.length <= chunk) return String.fromCharCode.apply(null, array as unknown as number[]);
  const parts: string[] = [];
  for (let start = 0; start < array.length; start += chunk) {
    parts.push(String.fromCharCode.apply(null, array.subarray(start, start + chunk) as unknown as number[]));
  }
  return parts.join("");
}

export function arrayOfBytes(bytes: ByteString): Uint8Array<ArrayBuffer> {
  const array = new Uint8Array(bytes.length);
  for (let index = 0; index < bytes.length; index++) array[index] = bytes.charCodeAt(index);
  return array;
}

function decodeUtf8(bytes: ByteString): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(arrayOfBytes(bytes));
  } catch {
    return undefined;
  }
}

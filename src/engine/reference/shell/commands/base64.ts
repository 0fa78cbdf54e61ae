import type { ByteString } from "../../bytes.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes in base64, filled up with `=`. */
export function encodeBase64(bytes: ByteString): string {
  let out = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes.charCodeAt(at), bytes.charCodeAt(at + 1), bytes.charCodeAt(at + 2)];
    const group = (a << 16) | ((b || 0) << 8) | (c || 0);
    out += alphabet.charAt(group >> 18) + alphabet.charAt((group >> 12) & 63);
    out += at + 1 < bytes.length ? alphabet.charAt((group >> 6) & 63) : "=";
    out += at + 2 < bytes.length ? alphabet.charAt(group & 63) : "=";
  }
  return out;
}

/** The bytes of whole groups of four. */
export function decodeBase64(text: string): ByteString {
  let out = "";
  for (let at = 0; at < text.length; at += 4) {
    const values = [0, 1, 2, 3].map((index) => alphabet.indexOf(text.charAt(at + index)));
    const [a = 0, b = 0, c = 0, d = 0] = values;
    out += String.fromCharCode((a << 2) | (b >> 4));
    if (c >= 0) out += String.fromCharCode(((b & 15) << 4) | (c >> 2));
    if (d >= 0 && c >= 0) out += String.fromCharCode(((c & 3) << 6) | d);
  }
  return out;
}

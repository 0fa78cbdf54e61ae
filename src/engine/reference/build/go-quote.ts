const escapes: Readonly<Record<string, string>> = {
  "\x07": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
  "\\": "\\\\",
};

/** A text as Go's `%q` prints it. */
export function goQuote(text: string): string {
  return `"${[...text].map((character) => (character === '"' ? '\\"' : escaped(character))).join("")}"`;
}

/** A list of texts as Go's `%q` prints it: `["a" "b c"]`. */
export function goQuoteList(list: readonly string[]): string {
  return `[${list.map(goQuote).join(" ")}]`;
}

/** A number as Go's `%q` prints it: the character with that code point (HEALTHCHECK's retries). */
export function goQuoteRune(code: number): string {
  if (code < 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "'\ufffd'";
  const character = String.fromCodePoint(code);
  return `'${character === "'" ? "\\'" : escaped(character)}'`;
}

/** A duration as Go prints it: `1m30s`, `500ms`, `0s`. */
export function goDuration(milliseconds: number): string {
  if (milliseconds === 0) return "0s";
  if (milliseconds < 1000) return `${Number(milliseconds.toFixed(6))}ms`;
  const seconds = milliseconds / 1000;
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = `${Number((seconds % 60).toFixed(9))}s`;
  return hours > 0 ? `${hours}h${minutes}m${rest}` : minutes > 0 ? `${minutes}m${rest}` : rest;
}

function escaped(character: string): string {
  const short = escapes[character];
  if (short !== undefined) return short;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20 || code === 0x7f) return `\\x${code.toString(16).padStart(2, "0")}`;
  if (/[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Z}]/u.test(character) && character !== " ") {
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
  }
  return character;
}

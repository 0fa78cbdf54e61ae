import type { Reader, Token } from "./reader.ts";
import { isKeyword } from "./reader.ts";

/**
 * Puts the text of an alias in the place of a word that a command begins with (after its assignments); false where the
 * word is none. As in ash: not where any of it is quoted, not inside the alias's own text, and with a text that ends
 * in a blank the next word (`after` the command's name) is looked up too.
 */
export function replaceAlias(reader: Reader, token: Token, afterName = false): boolean {
  if (reader.aliases.size === 0 || token.kind !== "word" || token.quoted || isKeyword(token)) return false;
  const value = reader.aliases.get(token.text);
  if (value === undefined || (afterName && !followsBlankAlias(reader, token.at))) return false;
  if (reader.replaced.some(({ name, end }) => name === token.text && token.at < end)) return false;
  const grows = value.length - token.text.length;
  for (const open of reader.replaced) if (open.end > token.at) open.end += grows;
  reader.replaced.push({ name: token.text, end: token.at + value.length, blank: /[ \t]$/.test(value) });
  reader.source = reader.source.slice(0, token.at) + value + reader.source.slice(token.at + token.text.length);
  reader.at = token.at;
  return true;
}

function followsBlankAlias(reader: Reader, at: number): boolean {
  return reader.replaced.some(({ end, blank }) => blank && end <= at && reader.source.slice(end, at).trim() === "");
}

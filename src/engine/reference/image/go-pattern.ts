/**
 * Matches a name against a shell pattern as Go's path.Match does: `*` and `?` stay inside a path component, `[…]` is a
 * class, `\` quotes. Undefined for a pattern that is malformed (LST-007).
 */
export function matchPattern(pattern: string, name: string): boolean | undefined {
  const source = regularExpressionOf(pattern);
  return source === undefined ? undefined : new RegExp(`^${source}$`, "su").test(name);
}

function regularExpressionOf(pattern: string): string | undefined {
  const characters = [...pattern];
  let source = "";
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index] ?? "";
    if (character === "*") source += "[^/]*";
    else if (character === "?") source += "[^/]";
    else if (character === "\\") {
      index += 1;
      const quoted = characters[index];
      if (quoted === undefined) return undefined;
      source += literal(quoted);
    } else if (character === "[") {
      const parsed = classAt(characters, index + 1);
      if (parsed === undefined) return undefined;
      source += parsed.source;
      index = parsed.end;
    } else source += literal(character);
  }
  return source;
}

/** A class; `end` is the index of its closing bracket. */
function classAt(
  characters: readonly string[],
  start: number,
): { readonly source: string; readonly end: number } | undefined {
  let index = start;
  const negated = characters[index] === "^";
  if (negated) index += 1;
  let source = "";
  for (let ranges = 0; ; ranges++) {
    if (characters[index] === "]" && ranges > 0) return { source: `[${negated ? "^" : ""}${source}]`, end: index };
    const low = classCharacter(characters, index);
    if (low === undefined) return undefined;
    index = low.next;
    let high = low;
    if (characters[index] === "-") {
      const upper = classCharacter(characters, index + 1);
      if (upper === undefined) return undefined;
      high = upper;
      index = upper.next;
    }
    // A range that runs backwards matches nothing.
    if (low.code <= high.code) source += `${codePoint(low.code)}-${codePoint(high.code)}`;
  }
}

function classCharacter(
  characters: readonly string[],
  at: number,
): { readonly code: number; readonly next: number } | undefined {
  const first = characters[at];
  if (first === undefined || first === "-" || first === "]") return undefined;
  const quoted = first === "\\" ? characters[at + 1] : first;
  if (quoted === undefined) return undefined;
  return { code: quoted.codePointAt(0) ?? 0, next: at + (first === "\\" ? 2 : 1) };
}

function codePoint(code: number): string {
  return `\\u{${code.toString(16)}}`;
}

function literal(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

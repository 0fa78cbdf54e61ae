/** A piece of an instruction's text, and its offset in it. */
export interface Piece {
  readonly text: string;
  readonly offset: number;
}

/** Flags in front of the arguments, and the offset where those begin (PAR-018). Quotes and backslashes go. */
export function splitFlags(text: string, start: number): { readonly flags: readonly Piece[]; readonly rest: number } {
  const flags: Piece[] = [];
  let at = start;
  for (;;) {
    while (at < text.length && isSpace(text.charAt(at))) at += 1;
    if (!text.startsWith("--", at)) return { flags, rest: at };
    const offset = at;
    let word = "";
    let quote = "";
    let quoted = false;
    for (; at < text.length; at++) {
      const character = text.charAt(at);
      if (quote === "" && isSpace(character)) break;
      if (quote === "" && (character === "'" || character === '"')) {
        quote = character;
        quoted = true;
      } else if (character === quote) quote = "";
      else if (character === "\\") {
        at += 1;
        word += text.charAt(at);
      } else word += character;
    }
    if (word === "--") return { flags, rest: at };
    if (quoted || word !== "") flags.push({ text: word, offset });
  }
}

/** Words separated by blanks; quotes and escapes are kept for the expansion, a blank inside them does not separate. */
export function splitWords(text: string, start: number, escapeCharacter: string): readonly Piece[] {
  const words: Piece[] = [];
  let word = "";
  let offset = start;
  let quote = "";
  let started = false;
  const end = () => {
    if (started) words.push({ text: word, offset });
    word = "";
    started = false;
  };
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote === "" && isSpace(character)) {
      end();
      continue;
    }
    if (!started) offset = at;
    started = true;
    if (character === escapeCharacter && quote !== "'") {
      // An escape at the very end is dropped.
      if (at + 1 === text.length) continue;
      word += character;
      at += 1;
      word += text.charAt(at);
      continue;
    }
    if (quote === "" && (character === "'" || character === '"')) quote = character;
    else if (character === quote) quote = "";
    word += character;
  }
  end();
  return words;
}

/** Words separated by blanks only: quotes mean nothing. */
export function splitBlanks(text: string, start: number): readonly Piece[] {
  const words: Piece[] = [];
  const pattern = /[^\t\v\f\r ]+/g;
  pattern.lastIndex = start;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    words.push({ text: match[0], offset: match.index });
  }
  return words;
}

/**
 * The JSON list that a text begins with; what follows it is ignored (PAR-014). Undefined: it is no list, so the text is
 * the shell form; "not-strings": it is one, but not of strings (PAR-013).
 */
export function parseList(text: string): readonly string[] | "not-strings" | undefined {
  const trimmed = text.trimStart();
  if (!trimmed.startsWith("[")) return undefined;
  for (let end = trimmed.indexOf("]"); end >= 0; end = trimmed.indexOf("]", end + 1)) {
    let value: unknown;
    try {
      value = JSON.parse(trimmed.slice(0, end + 1));
    } catch {
      continue;
    }
    if (!Array.isArray(value)) return undefined;
    const strings = value.filter((item): item is string => typeof item === "string");
    return strings.length === value.length ? strings : "not-strings";
  }
  return undefined;
}

function isSpace(character: string): boolean {
  return /[\t\n\v\f\r \u0085\u00a0]/.test(character);
}

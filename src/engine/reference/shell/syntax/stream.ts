import type { Reader, Token } from "./reader.ts";
import { scan } from "./tokens.ts";

/** The next token of a reader. */
export function next(reader: Reader): Token {
  const token = reader.pushed ?? scan(reader);
  reader.pushed = undefined;
  return token;
}

/** Gives a token back: it is the next one again. */
export function back(reader: Reader, token: Token): void {
  reader.pushed = token;
}

/** The next token that is no newline. */
export function nextAfterNewlines(reader: Reader): Token {
  for (;;) {
    const token = next(reader);
    if (token.kind !== "newline") return token;
  }
}

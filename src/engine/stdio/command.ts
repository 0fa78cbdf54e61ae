/** A program and its arguments, or why a text is none. */
export type Command = { readonly argv: readonly [string, ...string[]] } | { readonly problem: string };

/**
 * Splits a command line into words: blanks separate, `'…'` and `"…"` hold them together, a backslash takes the next
 * character as it is (not within `'…'`). No shell is asked: nothing is expanded, `$`, `*`, `|` and `;` are text.
 */
export function splitCommand(text: string): Command {
  const words: string[] = [];
  let word: string | undefined;
  let quote: string | undefined;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === "\\" && quote !== "'") {
      index += 1;
      if (index === text.length) return { problem: "nothing stands after the last backslash" };
      word = (word ?? "") + text.charAt(index);
    } else if (quote !== undefined) {
      if (character === quote) quote = undefined;
      else word = (word ?? "") + character;
    } else if (character === "'" || character === '"') {
      quote = character;
      word ??= "";
    } else if (/\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? "") + character;
  }
  if (quote !== undefined) return { problem: `a ${quote} is not closed` };
  if (word !== undefined) words.push(word);
  const [program, ...rest] = words;
  return program === undefined || program === "" ? { problem: "no program is named" } : { argv: [program, ...rest] };
}

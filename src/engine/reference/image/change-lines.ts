/** One instruction of a `changes` argument. */
export interface ChangeLine {
  /** Lower case. */
  readonly instruction: string;
  /** `--name=value` words that stand before the rest. */
  readonly flags: readonly string[];
  readonly rest: string;
  /** The line as written, continuation lines joined. */
  readonly original: string;
}

/** Splits Dockerfile text into instructions: comments and blank lines go, a backslash at the end of a line joins it. */
export function splitChanges(text: string): readonly ChangeLine[] {
  const lines: ChangeLine[] = [];
  let pending = "";
  for (const raw of text.split("\n")) {
    const line = raw.replace(/\r$/, "");
    if (/^\s*(?:#|$)/.test(line)) continue;
    const joined = pending + (pending === "" ? line.trimStart() : line);
    if (/\\[ \t]*$/.test(joined)) {
      pending = joined.replace(/\\[ \t]*$/, "");
      continue;
    }
    pending = "";
    lines.push(parseLine(joined));
  }
  if (pending.trim() !== "") lines.push(parseLine(pending));
  return lines;
}

function parseLine(line: string): ChangeLine {
  const original = line.trim();
  const [, word = "", after = ""] = /^(\S+)\s*([\s\S]*)$/.exec(original) ?? [];
  const flags: string[] = [];
  let rest = after;
  for (;;) {
    const flag = /^(--\S*)\s*([\s\S]*)$/.exec(rest);
    if (flag === null || flag[1] === undefined) break;
    rest = flag[2] ?? "";
    if (flag[1] === "--") break;
    flags.push(flag[1]);
  }
  return { instruction: word.toLowerCase(), flags, rest: rest.trim(), original };
}

/** Words of ENV and LABEL: separated by blanks, quotes and backslashes are kept for the expansion. */
export function splitWords(rest: string): readonly string[] {
  const words: string[] = [];
  let word = "";
  let quote = "";
  let started = false;
  const characters = [...rest];
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index] ?? "";
    if (quote === "" && /\s/.test(character)) {
      if (started) words.push(word);
      word = "";
      started = false;
      continue;
    }
    started = true;
    if (quote === "" && (character === "'" || character === '"')) quote = character;
    else if (character === quote) quote = "";
    word += character;
    if (character === "\\" && quote !== "'") {
      index += 1;
      word += characters[index] ?? "";
    }
  }
  if (started) words.push(word);
  return words;
}

/** A JSON list of strings, or undefined where the text is none: then it is the shell form. */
export function parseJsonList(rest: string): readonly string[] | undefined {
  if (!rest.startsWith("[")) return undefined;
  try {
    const value: unknown = JSON.parse(rest);
    return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A word that cannot be expanded, in dockerd's words. */
export interface ExpansionProblem {
  readonly problem: string;
}

type Lookup = (name: string) => string | undefined;
type Part = string | ExpansionProblem;

const missingBrace: ExpansionProblem = { problem: "syntax error: missing '}'" };

/**
 * Expands one word of an instruction as the classic builder does: quotes and backslashes go, `$X`, `${X}`, `${X:-w}`,
 * `${X:+w}` and `${X:?w}` are replaced outside single quotes (CTR-COM-006, SUB-*).
 */
export function expandWord(word: string, lookup: Lookup): Part {
  const expanded = expand([...word], lookup);
  return typeof expanded === "string"
    ? expanded
    : { problem: `failed to process ${JSON.stringify(word)}: ${expanded.problem}` };
}

function expand(characters: readonly string[], lookup: Lookup): Part {
  let at = 0;

  const until = (stop: string | undefined): Part => {
    let result = "";
    for (;;) {
      const character = characters[at];
      if (character === undefined) return stop === undefined ? result : missingBrace;
      if (character === stop) {
        at += 1;
        return result;
      }
      const part = partAt(character);
      if (typeof part !== "string") return part;
      result += part;
    }
  };

  const partAt = (character: string): Part => {
    if (character === "$") return dollar();
    if (character === "'") return singleQuoted();
    if (character === '"') return doubleQuoted();
    at += 1;
    if (character !== "\\") return character;
    at += 1;
    return characters[at - 1] ?? "";
  };

  const singleQuoted = (): Part => {
    const end = characters.indexOf("'", at + 1);
    if (end < 0) return { problem: "unexpected end of statement while looking for matching single-quote" };
    const text = characters.slice(at + 1, end).join("");
    at = end + 1;
    return text;
  };

  const doubleQuoted = (): Part => {
    at += 1;
    let result = "";
    for (;;) {
      const character = characters[at];
      if (character === undefined) {
        return { problem: "unexpected end of statement while looking for matching double-quote" };
      }
      if (character === '"') {
        at += 1;
        return result;
      }
      if (character === "$") {
        const value = dollar();
        if (typeof value !== "string") return value;
        result += value;
        continue;
      }
      at += 1;
      if (character !== "\\") {
        result += character;
        continue;
      }
      const next = characters[at];
      if (next === undefined) continue;
      // Inside double quotes only \" \$ and \\ are special.
      result += next === '"' || next === "$" || next === "\\" ? next : `\\${next}`;
      at += 1;
    }
  };

  const dollar = (): Part => {
    at += 1;
    if (characters[at] !== "{") {
      const name = nameAt();
      return name === "" ? "$" : (lookup(name) ?? "");
    }
    at += 1;
    const first = characters[at];
    if (first === undefined) return missingBrace;
    if (first === "{" || first === "}" || first === ":") return { problem: "syntax error: bad substitution" };
    const name = nameAt();
    const value = lookup(name);
    const next = characters[at];
    at += 1;
    if (next === "}") return value ?? "";
    if (next === "?") return required(name, value, value !== undefined, "unset");
    if (next !== ":") return { problem: "missing ':' in substitution" };
    const modifier = characters[at] ?? "";
    at += 1;
    const isSet = value !== undefined && value !== "";
    if (modifier === "?") return required(name, value, isSet, "empty");
    const word = until("}");
    if (typeof word !== "string") return word;
    if (modifier === "+") return isSet ? word : "";
    if (modifier === "-") return isSet ? value : word;
    return { problem: `unsupported modifier (${modifier}) in substitution` };
  };

  const required = (name: string, value: string | undefined, isSet: boolean, missing: string): Part => {
    const word = until("}");
    if (typeof word !== "string") return word;
    return isSet ? (value ?? "") : { problem: `${name}: ${word === "" ? `is not allowed to be ${missing}` : word}` };
  };

  /** A name, a number or one special character; empty when none stands here. */
  const nameAt = (): string => {
    const rest = characters.slice(at).join("");
    const name = /^(?:[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?\-$!])/.exec(rest)?.[0] ?? "";
    at += name.length;
    return name;
  };

  return until(undefined);
}

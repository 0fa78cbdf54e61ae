import type { ArgumentItem, Words } from "../../vocabulary/cli-map.ts";

/** Value of one parameter of a command. */
export type Value = string | number | boolean | readonly string[];

/** What an operation asks of a command, by the parameter's name; undefined: it does not ask. */
export type Parameters = { readonly [name: string]: Value | undefined };

/** The arguments, or the parameter (or value) that the map has no words for. */
export type Rendered = { readonly argv: readonly string[] } | { readonly lacking: string };

/**
 * Fills in the arguments of a command. Nothing that was asked for is dropped without a word: a parameter that no item
 * uses is lacking, unless it is false or an empty list.
 */
export function renderArguments(items: readonly ArgumentItem[], parameters: Parameters): Rendered {
  const argv: string[] = [];
  const used = new Set<string>();
  const fill = (word: string, own: string): string =>
    word.replaceAll(/\{([A-Za-z]*)\}/g, (whole, name: string) => {
      if (name === "") return own;
      const value = parameters[name];
      if (value === undefined || typeof value === "object") return whole;
      used.add(name);
      return String(value);
    });
  for (const item of items) {
    if (typeof item === "string") {
      argv.push(fill(item, ""));
      continue;
    }
    const form = typeof item.as === "string" ? item.as : "each";
    for (const [name, words] of Object.entries(item)) {
      const value = parameters[name];
      if (name === "as" || value === undefined) continue;
      used.add(name);
      const found = wordsOf(words, value, form);
      if (found === undefined) return { lacking: isChosen(words) && typeof value !== "object" ? String(value) : name };
      for (const { word, own } of found) argv.push(fill(word, own));
    }
  }
  const unused = Object.keys(parameters).find((name) => !used.has(name) && isAsked(parameters[name]));
  return unused === undefined ? { argv } : { lacking: unused };
}

interface FilledWord {
  readonly word: string;
  readonly own: string;
}

function wordsOf(words: Words, value: Value, form: string): readonly FilledWord[] | undefined {
  if (isChosen(words)) {
    const chosen = words[String(value)];
    return chosen === undefined ? undefined : listOf(chosen).map((word) => ({ word, own: String(value) }));
  }
  if (typeof words === "boolean") return [];
  const list = listOf(words);
  const filled = (own: string): readonly FilledWord[] => list.map((word) => ({ word, own }));
  if (typeof value === "object") {
    switch (form) {
      case "json":
        return filled(JSON.stringify(value));
      case "comma":
        return value.length === 0 ? [] : filled(value.join(","));
      case "word":
        return value.length === 1 ? filled(value[0] ?? "") : undefined;
      default:
        return value.flatMap(filled);
    }
  }
  if (typeof value === "boolean" && !list.some((word) => word.includes("{}"))) return value ? filled("") : [];
  return filled(String(value));
}

function isChosen(words: Words): words is { readonly [value: string]: string | readonly string[] } {
  return typeof words === "object" && !Array.isArray(words);
}

function listOf(words: string | readonly string[]): readonly string[] {
  return typeof words === "string" ? [words] : words;
}

function isAsked(value: Value | undefined): boolean {
  if (value === undefined || value === false) return false;
  return typeof value !== "object" || value.length > 0;
}

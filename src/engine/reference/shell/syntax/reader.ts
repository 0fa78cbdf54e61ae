import { keywords, listEnds } from "./keywords.ts";

/**
 * Reads a text token by token, for the recogniser of ash's grammar (that of dash's parser.c). It is an owned transient
 * of one pass over one text; an alias rewrites the text under it.
 */
export interface Reader {
  source: string;
  at: number;
  pushed: Token | undefined;
  readonly here: { readonly delimiter: string; readonly tabs: boolean; readonly quoted: boolean }[];
  /** A here-document has not come to its end. */
  opened: boolean;
  /** What has to be changed in the text so that the real parser reads it as ash does. */
  readonly edits: Edit[];
  readonly aliases: ReadonlyMap<string, string>;
  /** Aliases that stand in the text: one is not replaced again before its end. */
  readonly replaced: { readonly name: string; end: number; readonly blank: boolean }[];
  /** The grammar, for substitutions inside words: tokens and grammar need each other. */
  readonly grammar: Grammar;
}

export interface Grammar {
  readonly list: (reader: Reader, mode: ListMode) => "end" | "line";
  /** A list and the parenthesis that closes it. */
  readonly closed: (reader: Reader) => void;
}

/** 0: at least one command; 1: one line; 2: perhaps nothing. */
export type ListMode = 0 | 1 | 2;

export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface Token {
  readonly kind: "word" | "operator" | "newline" | "redirection" | "end";
  readonly text: string;
  /** Any quoting: not a keyword. */
  readonly quoted: boolean;
  readonly at: number;
}

/** Unwinds the recogniser; never seen outside this folder. */
export class Fault extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

export function isKeyword(token: Token, word?: string): boolean {
  return (
    token.kind === "word" && !token.quoted && keywords.has(token.text) && (word === undefined || token.text === word)
  );
}

export function isOperator(token: Token, text: string): boolean {
  return token.kind === "operator" && token.text === text;
}

export function endsList(token: Token): boolean {
  return (
    token.kind === "end" ||
    (token.kind === "operator" && listEnds.has(token.text)) ||
    (isKeyword(token) && listEnds.has(token.text))
  );
}

/** Ends the pass with ash's words for a token that does not belong there. */
export function unexpected(token: Token, expected?: string, asKeyword = true): never {
  const wanted = expected === undefined ? "" : ` (expecting ${expected === "word" ? "word" : `"${expected}"`})`;
  throw new Fault(`unexpected ${shown(token, asKeyword)}${wanted}`, token.at);
}

function shown(token: Token, asKeyword: boolean): string {
  switch (token.kind) {
    case "end":
      return "end of file";
    case "newline":
    case "redirection":
      return token.kind;
    case "operator":
      return `"${token.text}"`;
    case "word":
      return asKeyword && isKeyword(token) ? `"${token.text}"` : "word";
  }
}

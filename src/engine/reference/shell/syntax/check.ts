import { closedList, list } from "./grammar.ts";
import { type Edit, Fault, type Reader } from "./reader.ts";

/** What ash says about a text that it cannot parse, and how much of it it has run by then. */
export interface SyntaxFault {
  /** e.g. `unexpected "|"` */
  readonly message: string;
  /** Counted from 0. */
  readonly line: number;
}

export interface Checked {
  readonly fault?: SyntaxFault;
  /** The lines before the fault (ash reads and runs line by line), or all, so changed that the real parser agrees. */
  readonly text: string;
}

/**
 * Checks a text against ash's grammar: the real parser closes its eyes to much that ash refuses (a parenthesis that is
 * not closed), and refuses some that ash runs.
 */
export function checkSyntax(source: string): Checked {
  const reader = readerOf(source, noAliases);
  let runnable = 0;
  let edits = 0;
  try {
    while (list(reader, 1) !== "end") {
      runnable = reader.at;
      edits = reader.edits.length;
    }
    return { text: edited(source, reader.edits) };
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    const text = edited(source.slice(0, runnable), reader.edits.slice(0, edits));
    return { fault: { message: fault.message, line: lineOf(source, fault.at) }, text };
  }
}

/** What ash runs of the inside of backquotes: one list, and nothing behind it. */
export function checkBackquoted(source: string): Checked {
  const reader = readerOf(source, noAliases);
  try {
    list(reader, 2);
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return { fault: { message: fault.message, line: 0 }, text: "" };
  }
  return { text: edited(source.slice(0, reader.pushed?.at ?? reader.at), reader.edits) };
}

/** The next complete command of a text, with its aliases replaced, and what lies behind it; or what is wrong with it. */
export interface TakenLine {
  readonly line: string;
  readonly rest: string;
  /** How many lines of the text it takes. */
  readonly lines: number;
  /** More text may change the answer. */
  readonly incomplete: boolean;
  readonly fault?: SyntaxFault;
}

export function takeLine(source: string, aliases: ReadonlyMap<string, string>): TakenLine {
  const reader = readerOf(source, aliases);
  try {
    const incomplete = list(reader, 1) === "end" || reader.opened;
    const rest = reader.source.slice(reader.at);
    const lines = countLines(reader.source) - countLines(rest);
    return { line: reader.source.slice(0, reader.at), rest, lines, incomplete };
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    const { message, at } = fault;
    const incomplete = /end of file|unterminated|EOF in|missing/.test(message);
    return { line: "", rest: "", lines: 0, incomplete, fault: { message, line: lineOf(reader.source, at) } };
  }
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}

const noAliases: ReadonlyMap<string, string> = new Map();

function readerOf(source: string, aliases: ReadonlyMap<string, string>): Reader {
  return {
    source,
    at: 0,
    pushed: undefined,
    here: [],
    opened: false,
    edits: [],
    aliases,
    replaced: [],
    grammar: { list, closed: closedList },
  };
}

function lineOf(source: string, at: number): number {
  return source.slice(0, Math.min(at, source.length)).split("\n").length - 1;
}

function edited(source: string, edits: readonly Edit[]): string {
  let result = source;
  for (const { from, to, text } of [...edits].sort((left, right) => right.from - left.from))
    result = result.slice(0, from) + text + result.slice(to);
  return result;
}

import type { AwkToken } from "./lexer.ts";

/** Where the parser of a program stands. One mutable value, shared by the functions that read a construct each. */
export interface Cursor {
  readonly tokens: readonly AwkToken[];
  at: number;
  /** Inside `print`, where `>` names a file. */
  noGreater: boolean;
  /** Functions called so far; each must be defined by the end of the program. */
  readonly called: Set<string>;
}

/** Ends the parser; never seen outside `parseAwk`. The message is busybox's. */
export class SyntaxProblem extends Error {}

const endOfProgram: AwkToken = { kind: "end" };

/** The token ahead, or one further on; nothing is taken. */
export function peekToken(cursor: Cursor, offset = 0): AwkToken {
  return cursor.tokens[cursor.at + offset] ?? endOfProgram;
}

/** Takes a token. */
export function nextToken(cursor: Cursor): AwkToken {
  return cursor.tokens[cursor.at++] ?? endOfProgram;
}

/** Whether this operator is ahead. */
export function isOperator(cursor: Cursor, text: string, offset = 0): boolean {
  const token = peekToken(cursor, offset);
  return token.kind === "operator" && token.text === text;
}

/** Takes this operator if it is ahead. */
export function takeOperator(cursor: Cursor, text: string): boolean {
  if (!isOperator(cursor, text)) return false;
  cursor.at++;
  return true;
}

/** Whether this keyword is ahead. */
export function isKeyword(cursor: Cursor, text: string): boolean {
  const token = peekToken(cursor);
  return token.kind === "keyword" && token.text === text;
}

/** Takes this keyword if it is ahead. */
export function takeKeyword(cursor: Cursor, text: string): boolean {
  if (!isKeyword(cursor, text)) return false;
  cursor.at++;
  return true;
}

/** Takes this operator; anything else is a syntax error. */
export function expect(cursor: Cursor, text: string): void {
  if (!takeOperator(cursor, text)) throw unexpected();
}

/** The error of busybox for most that it cannot parse; to be thrown. */
export function unexpected(): SyntaxProblem {
  return new SyntaxProblem("Unexpected token");
}

/** Takes the newlines ahead. */
export function skipNewlines(cursor: Cursor): void {
  while (peekToken(cursor).kind === "newline") cursor.at++;
}

/** Takes the newlines and semicolons ahead. */
export function skipEnds(cursor: Cursor): void {
  while (peekToken(cursor).kind === "newline" || isOperator(cursor, ";")) cursor.at++;
}

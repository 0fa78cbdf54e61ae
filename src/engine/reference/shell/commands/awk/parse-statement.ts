import type { AwkExpression, AwkStatement } from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import {
  expect,
  isKeyword,
  isOperator,
  nextToken,
  peekToken,
  skipEnds,
  skipNewlines,
  takeKeyword,
  takeOperator,
  unexpected,
} from "./cursor.ts";
import { concatenation, expression, full, list } from "./parse-expression.ts";

/** Statements in braces. */
export function block(cursor: Cursor): AwkStatement {
  expect(cursor, "{");
  const body: AwkStatement[] = [];
  skipEnds(cursor);
  while (!takeOperator(cursor, "}")) {
    if (peekToken(cursor).kind === "end") throw unexpected();
    body.push(statement(cursor));
    skipEnds(cursor);
  }
  return { kind: "block", body };
}

/** The end of a simple statement: newline, semicolon, or a brace that stays. */
function endStatement(cursor: Cursor): void {
  if (peekToken(cursor).kind === "newline" || isOperator(cursor, ";")) cursor.at++;
  else if (!isOperator(cursor, "}") && peekToken(cursor).kind !== "end") throw unexpected();
}

function innerStatement(cursor: Cursor): AwkStatement {
  skipNewlines(cursor);
  if (takeOperator(cursor, ";")) return { kind: "block", body: [] };
  return statement(cursor);
}

function statement(cursor: Cursor): AwkStatement {
  if (isOperator(cursor, "{")) return block(cursor);
  if (takeKeyword(cursor, "if")) {
    expect(cursor, "(");
    const test = full(cursor);
    expect(cursor, ")");
    const yes = innerStatement(cursor);
    const mark = cursor.at;
    skipEnds(cursor);
    if (takeKeyword(cursor, "else")) return { kind: "if", test, yes, no: innerStatement(cursor) };
    cursor.at = mark;
    return { kind: "if", test, yes };
  }
  if (takeKeyword(cursor, "while")) {
    expect(cursor, "(");
    const test = full(cursor);
    expect(cursor, ")");
    return { kind: "while", test, body: innerStatement(cursor) };
  }
  if (takeKeyword(cursor, "do")) {
    const body = innerStatement(cursor);
    skipEnds(cursor);
    if (!takeKeyword(cursor, "while")) throw unexpected();
    expect(cursor, "(");
    const test = full(cursor);
    expect(cursor, ")");
    endStatement(cursor);
    return { kind: "do", test, body };
  }
  if (takeKeyword(cursor, "for")) return forStatement(cursor);
  const statement = simple(cursor);
  endStatement(cursor);
  return statement;
}

function forStatement(cursor: Cursor): AwkStatement {
  expect(cursor, "(");
  const [name, inWord, array] = [peekToken(cursor), peekToken(cursor, 1), peekToken(cursor, 2)];
  if (
    name.kind === "name" &&
    inWord.kind === "keyword" &&
    inWord.text === "in" &&
    array.kind === "name" &&
    isOperator(cursor, ")", 3)
  ) {
    cursor.at += 4;
    return { kind: "for-in", name: name.text, array: array.text, body: innerStatement(cursor) };
  }
  const first = isOperator(cursor, ";") ? undefined : simple(cursor);
  expect(cursor, ";");
  skipNewlines(cursor);
  const test = isOperator(cursor, ";") ? undefined : full(cursor);
  expect(cursor, ";");
  skipNewlines(cursor);
  const step = isOperator(cursor, ")") ? undefined : simple(cursor);
  expect(cursor, ")");
  return {
    kind: "for",
    body: innerStatement(cursor),
    ...(first === undefined ? {} : { first }),
    ...(test === undefined ? {} : { test }),
    ...(step === undefined ? {} : { step }),
  };
}

function simple(cursor: Cursor): AwkStatement {
  for (const kind of ["break", "continue", "next", "nextfile"] as const) if (takeKeyword(cursor, kind)) return { kind };
  for (const kind of ["exit", "return"] as const) {
    if (!takeKeyword(cursor, kind)) continue;
    const token = peekToken(cursor);
    if (token.kind === "newline" || token.kind === "end" || isOperator(cursor, ";") || isOperator(cursor, "}"))
      return { kind };
    return { kind, value: full(cursor) };
  }
  if (takeKeyword(cursor, "delete")) {
    const array = nextToken(cursor);
    if (array.kind !== "name") throw unexpected();
    return takeOperator(cursor, "[")
      ? { kind: "delete", array: array.text, keys: list(cursor, "]") }
      : { kind: "delete", array: array.text };
  }
  if (isKeyword(cursor, "print") || isKeyword(cursor, "printf")) {
    const format = isKeyword(cursor, "printf");
    cursor.at++;
    return print(cursor, format);
  }
  return { kind: "expression", value: full(cursor) };
}

function print(cursor: Cursor, format: boolean): AwkStatement {
  const values: AwkExpression[] = [];
  const token = peekToken(cursor);
  const empty =
    token.kind === "newline" ||
    token.kind === "end" ||
    [";", "}", ">", ">>", "|"].some((text) => isOperator(cursor, text));
  if (!empty) {
    const greater = cursor.noGreater;
    cursor.noGreater = true;
    const first = expression(cursor);
    // print (a, b) prints both.
    if (first.kind === "group" && first.values.length > 1) values.push(...first.values);
    else values.push(first);
    while (takeOperator(cursor, ",")) {
      skipNewlines(cursor);
      values.push(expression(cursor));
    }
    cursor.noGreater = greater;
  }
  for (const mode of [">", ">>", "|"] as const) {
    if (!takeOperator(cursor, mode)) continue;
    const greater = cursor.noGreater;
    cursor.noGreater = true;
    const name = concatenation(cursor);
    cursor.noGreater = greater;
    return { kind: "print", format, values, to: { mode, name } };
  }
  return { kind: "print", format, values };
}

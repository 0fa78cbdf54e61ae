import type { ByteString } from "../../../bytes.ts";
import type { AwkExpression, AwkFunction, AwkProgram, AwkRule, AwkStatement } from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import {
  expect,
  isOperator,
  nextToken,
  peekToken,
  SyntaxProblem,
  skipEnds,
  skipNewlines,
  takeKeyword,
  takeOperator,
  unexpected,
} from "./cursor.ts";
import { tokenizeAwk } from "./lexer.ts";
import { expression } from "./parse-expression.ts";
import { block } from "./parse-statement.ts";

/** Parses a program by recursive descent; an error is busybox's text. */
export function parseAwk(source: ByteString): AwkProgram | { readonly error: string } {
  const tokens = tokenizeAwk(source);
  if ("error" in tokens) return tokens;
  try {
    return readProgram({ tokens, at: 0, noGreater: false, called: new Set() });
  } catch (problem) {
    if (problem instanceof SyntaxProblem) return { error: problem.message };
    throw problem;
  }
}

function readProgram(cursor: Cursor): AwkProgram {
  const begin: AwkStatement[] = [];
  const end: AwkStatement[] = [];
  const rules: AwkRule[] = [];
  const functions = new Map<string, AwkFunction>();
  skipEnds(cursor);
  while (peekToken(cursor).kind !== "end") {
    if (takeKeyword(cursor, "BEGIN")) begin.push(block(cursor));
    else if (takeKeyword(cursor, "END")) end.push(block(cursor));
    else if (takeKeyword(cursor, "function")) {
      const name = nextToken(cursor);
      if (name.kind !== "name" && name.kind !== "call") throw unexpected();
      expect(cursor, "(");
      const parameters: string[] = [];
      while (!takeOperator(cursor, ")")) {
        const parameter = nextToken(cursor);
        if (parameter.kind !== "name") throw unexpected();
        parameters.push(parameter.text);
        takeOperator(cursor, ",");
      }
      skipNewlines(cursor);
      functions.set(name.text, { parameters, body: block(cursor) });
    } else if (isOperator(cursor, "{")) rules.push({ body: block(cursor) });
    else {
      const pattern = expression(cursor);
      let until: AwkExpression | undefined;
      if (takeOperator(cursor, ",")) {
        skipNewlines(cursor);
        until = expression(cursor);
      }
      const body = isOperator(cursor, "{") ? block(cursor) : undefined;
      rules.push({ pattern, ...(until === undefined ? {} : { until }), ...(body === undefined ? {} : { body }) });
    }
    skipEnds(cursor);
  }
  for (const name of cursor.called) if (!functions.has(name)) throw new SyntaxProblem("Call to undefined function");
  const mayWait = cursor.tokens.some(
    (token) =>
      (token.kind === "keyword" && token.text === "getline") ||
      (token.kind === "call" && (token.text === "system" || token.text === "close")) ||
      (token.kind === "operator" && token.text === "|"),
  );
  return { begin, end, rules, functions, mayWait };
}

import type { AwkExpression, AwkTarget } from "./ast.ts";
import { isAwkBuiltin } from "./builtin-names.ts";
import type { Cursor } from "./cursor.ts";
import {
  expect,
  isOperator,
  nextToken,
  peekToken,
  skipNewlines,
  takeKeyword,
  takeOperator,
  unexpected,
} from "./cursor.ts";

const comparisons = ["<", "<=", "==", "!=", ">", ">="];
const comparisonsInPrint = comparisons.filter((operator) => operator !== ">");

/** An expression in which `>` has its usual meaning. */
export function full(cursor: Cursor): AwkExpression {
  const saved = cursor.noGreater;
  cursor.noGreater = false;
  const value = expression(cursor);
  cursor.noGreater = saved;
  return value;
}

/** Expressions between commas, up to the closing operator. */
export function list(cursor: Cursor, close: string): readonly AwkExpression[] {
  const values: AwkExpression[] = [];
  skipNewlines(cursor);
  if (takeOperator(cursor, close)) return values;
  do {
    skipNewlines(cursor);
    values.push(full(cursor));
    skipNewlines(cursor);
  } while (takeOperator(cursor, ","));
  expect(cursor, close);
  return values;
}

/** An expression where it stands: within `print`, `>` ends it. */
export function expression(cursor: Cursor): AwkExpression {
  const left = conditional(cursor);
  const token = peekToken(cursor);
  if (token.kind === "operator" && /^([-+*/%^]?=)$/.test(token.text) && isTarget(left)) {
    cursor.at++;
    skipNewlines(cursor);
    return { kind: "assign", target: left, operator: token.text.slice(0, -1), value: expression(cursor) };
  }
  return left;
}

function conditional(cursor: Cursor): AwkExpression {
  const test = disjunction(cursor);
  if (!takeOperator(cursor, "?")) return test;
  skipNewlines(cursor);
  const yes = expression(cursor);
  skipNewlines(cursor);
  expect(cursor, ":");
  skipNewlines(cursor);
  return { kind: "conditional", test, yes, no: expression(cursor) };
}

function disjunction(cursor: Cursor): AwkExpression {
  return chain(cursor, { operators: ["||"], operand: conjunction, lineMayEnd: true });
}

function conjunction(cursor: Cursor): AwkExpression {
  return chain(cursor, { operators: ["&&"], operand: membership, lineMayEnd: true });
}

function membership(cursor: Cursor): AwkExpression {
  let left = match(cursor);
  while (takeKeyword(cursor, "in")) {
    const array = nextToken(cursor);
    if (array.kind !== "name") throw unexpected();
    left = { kind: "in", keys: left.kind === "group" ? left.values : [left], array: array.text };
  }
  return left;
}

function match(cursor: Cursor): AwkExpression {
  return chain(cursor, { operators: ["~", "!~"], operand: comparison });
}

function comparison(cursor: Cursor): AwkExpression {
  const operators = cursor.noGreater ? comparisonsInPrint : comparisons;
  let left = chain(cursor, { operators, operand: concatenation });
  while (isOperator(cursor, "|") && peekToken(cursor, 1).kind === "keyword") {
    const word = peekToken(cursor, 1);
    if (word.kind !== "keyword" || word.text !== "getline") break;
    cursor.at += 2;
    const target = optionalTarget(cursor);
    left = { kind: "getline", source: "command", from: left, ...(target === undefined ? {} : { target }) };
  }
  return left;
}

/** Operands side by side, and what binds closer: the name of a file or command after `print … >`. */
export function concatenation(cursor: Cursor): AwkExpression {
  let left = additive(cursor);
  while (startsOperand(cursor)) left = { kind: "binary", operator: " ", left, right: additive(cursor) };
  return left;
}

function startsOperand(cursor: Cursor): boolean {
  const token = peekToken(cursor);
  switch (token.kind) {
    case "number":
    case "string":
    case "regex":
    case "name":
    case "call":
      return true;
    case "operator":
      return /^(\$|!|\(|\+\+|--|-|\+)$/.test(token.text);
    default:
      return false;
  }
}

function additive(cursor: Cursor): AwkExpression {
  return chain(cursor, { operators: ["+", "-"], operand: multiplicative });
}

function multiplicative(cursor: Cursor): AwkExpression {
  return chain(cursor, { operators: ["*", "/", "%"], operand: unary });
}

/** One level of binary operators, which group to the left. */
interface Level {
  readonly operators: readonly string[];
  readonly operand: (cursor: Cursor) => AwkExpression;
  /** Whether the line may end after the operator. */
  readonly lineMayEnd?: true;
}

function chain(cursor: Cursor, { operators, operand, lineMayEnd }: Level): AwkExpression {
  let left = operand(cursor);
  for (;;) {
    const token = peekToken(cursor);
    if (token.kind !== "operator" || !operators.includes(token.text)) return left;
    cursor.at++;
    if (lineMayEnd === true) skipNewlines(cursor);
    left = { kind: "binary", operator: token.text, left, right: operand(cursor) };
  }
}

function unary(cursor: Cursor): AwkExpression {
  for (const operator of ["!", "-", "+"]) {
    if (takeOperator(cursor, operator)) return { kind: "unary", operator, operand: unary(cursor) };
  }
  return power(cursor);
}

function power(cursor: Cursor): AwkExpression {
  const base = postfix(cursor);
  if (!takeOperator(cursor, "^")) return base;
  const exponent = takeOperator(cursor, "-")
    ? ({ kind: "unary", operator: "-", operand: power(cursor) } as const)
    : power(cursor);
  return { kind: "binary", operator: "^", left: base, right: exponent };
}

function postfix(cursor: Cursor): AwkExpression {
  const value = primary(cursor);
  if (!isTarget(value)) return value;
  if (takeOperator(cursor, "++")) return { kind: "step", target: value, by: 1, prefix: false };
  if (takeOperator(cursor, "--")) return { kind: "step", target: value, by: -1, prefix: false };
  return value;
}

function optionalTarget(cursor: Cursor): AwkTarget | undefined {
  const token = peekToken(cursor);
  if (token.kind !== "name" && !isOperator(cursor, "$")) return undefined;
  const value = primary(cursor);
  return isTarget(value) ? value : undefined;
}

function primary(cursor: Cursor): AwkExpression {
  const token = nextToken(cursor);
  switch (token.kind) {
    case "number":
    case "string":
    case "regex":
      return token;
    case "name":
      if (token.text === "length") return { kind: "call", name: "length", values: [] };
      if (takeOperator(cursor, "[")) return { kind: "element", array: token.text, keys: list(cursor, "]") };
      return { kind: "variable", name: token.text };
    case "call": {
      expect(cursor, "(");
      const values = list(cursor, ")");
      if (!isAwkBuiltin(token.text)) cursor.called.add(token.text);
      return { kind: "call", name: token.text, values };
    }
    case "keyword":
      if (token.text === "getline") {
        const target = optionalTarget(cursor);
        const bound = target === undefined ? {} : { target };
        if (!takeOperator(cursor, "<")) return { kind: "getline", source: "main", ...bound };
        return { kind: "getline", source: "file", from: postfix(cursor), ...bound };
      }
      break;
    case "operator":
      if (token.text === "$") {
        if (takeOperator(cursor, "++")) return { kind: "field", index: stepped(cursor, 1) };
        if (takeOperator(cursor, "--")) return { kind: "field", index: stepped(cursor, -1) };
        if (takeOperator(cursor, "-"))
          return { kind: "field", index: { kind: "unary", operator: "-", operand: primary(cursor) } };
        return { kind: "field", index: primary(cursor) };
      }
      if (token.text === "++") return stepped(cursor, 1);
      if (token.text === "--") return stepped(cursor, -1);
      if (token.text === "(") {
        const values = list(cursor, ")");
        if (values.length === 0) break;
        return { kind: "group", values };
      }
      if (token.text === "!" || token.text === "-" || token.text === "+") {
        return { kind: "unary", operator: token.text, operand: unary(cursor) };
      }
      break;
  }
  cursor.at--;
  throw unexpected();
}

function stepped(cursor: Cursor, by: 1 | -1): AwkExpression {
  const target = primary(cursor);
  if (!isTarget(target)) throw unexpected();
  return { kind: "step", target, by, prefix: true };
}

function isTarget(value: AwkExpression): value is AwkTarget {
  return value.kind === "variable" || value.kind === "element" || value.kind === "field";
}

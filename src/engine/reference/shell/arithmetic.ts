import { type ArithmeticToken, tokensOf } from "./arithmetic-tokens.ts";

/** Variables as an arithmetic expression sees them. `get` answers undefined for what is unset. */
export interface ArithmeticVariables {
  get(name: string): string | undefined;
  /** Answers false when the variable cannot be set: the caller has kept the reason. */
  set(name: string, value: string): boolean;
}

export type ArithmeticResult = { readonly value: bigint } | { readonly error: string };

/**
 * Evaluates an expression of ash: 64-bit integers, all operators of C and `**`, assignment. As ash does, it evaluates
 * while it reads, with two stacks and operator precedence: both sides of `&&`, `||` and `?:` are evaluated (`1||n++`
 * changes n, `0&&1/0` fails), and an assignment between `?` and `:` needs parentheses (measured on busybox 1.35).
 */
export function evaluateArithmetic(text: string, variables: ArithmeticVariables): ArithmeticResult {
  return evaluateText(text, variables, 0);
}

/** A number on the stack: its name until it is looked up, and after `:` the other value. */
interface Operand {
  value: bigint;
  name: string | undefined;
  other: bigint | undefined;
}

interface Evaluation {
  readonly variables: ArithmeticVariables;
  readonly depth: number;
  readonly operands: Operand[];
}

const syntaxError = "arithmetic syntax error";
const malformed = "malformed ?: operator";
const depthMax = 64;

function evaluateText(text: string, variables: ArithmeticVariables, depth: number): ArithmeticResult {
  if (depth > depthMax) return { error: "expression recursion loop detected" };
  let tokens = tokensOf(text);
  if (tokens.length === 0) return { value: 0n };
  const evaluation: Evaluation = { variables, depth, operands: [] };
  const operators: string[] = ["("];
  let afterNumber = false;
  let afterPostfix = false;
  for (let index = 0; index <= tokens.length; index++) {
    const token = tokens[index] ?? closing;
    if (token.kind === "invalid") return { error: syntaxError };
    if (token.kind === "number" || token.kind === "name") {
      evaluation.operands.push({
        value: token.kind === "number" ? token.value : 0n,
        name: token.kind === "name" ? token.name : undefined,
        other: undefined,
      });
      afterNumber = true;
      afterPostfix = false;
      continue;
    }
    let { operator } = token;
    if (operator === "++" || operator === "--") {
      // Only a name can be stepped, anything else makes a sign of the first character: `7+++v` is 7 + ++v, `--7` - - 7.
      const before = evaluation.operands.at(-1)?.name !== undefined;
      if (!before && tokens[index + 1]?.kind !== "name") {
        operator = operator.slice(1);
        tokens = tokensOf(token.rest);
        index = -1;
      }
    }
    if (afterPostfix) afterNumber = true;
    afterPostfix = false;
    if (!afterNumber && signs.has(operator)) operator = `unary ${operator}`;
    const level = precedence.get(operator) ?? 0;
    if (operator !== "(" && level < unaryLevel) {
      if (!afterNumber) return { error: syntaxError };
      const failure = reduce(evaluation, operators, operator);
      if (failure !== undefined) return { error: failure };
      if (operator === ")") continue;
    }
    operators.push(operator);
    afterNumber = false;
    afterPostfix = operator === "++" || operator === "--";
  }
  const [result] = evaluation.operands;
  if (result === undefined || evaluation.operands.length !== 1 || operators.length > 0) return { error: syntaxError };
  return { value: result.value };
}

const closing: ArithmeticToken = { kind: "operator", operator: ")", rest: "" };
const signs: ReadonlySet<string> = new Set(["+", "-", "++", "--"]);
const unaryLevel = 16;
const assignments: ReadonlySet<string> = new Set(["=", "+=", "-=", "*=", "/=", "%=", "<<=", ">>=", "&=", "|=", "^="]);
const steps: ReadonlySet<string> = new Set(["++", "--", "unary ++", "unary --"]);

const levels: readonly (readonly string[])[] = [
  ["(", ")"],
  [","],
  [...assignments],
  [],
  ["?", ":"],
  ["||"],
  ["&&"],
  ["|"],
  ["^"],
  ["&"],
  ["==", "!="],
  ["<=", ">=", "<", ">"],
  ["<<", ">>"],
  ["+", "-"],
  ["*", "/", "%"],
  ["**"],
  ["!", "~"],
  ["unary -", "unary +"],
  ["unary ++", "unary --"],
  ["++", "--"],
];
const precedence: ReadonlyMap<string, number> = new Map(
  levels.flatMap((operators, level) => operators.map((operator) => [operator, level] as const)),
);
const rightToLeft: ReadonlySet<number> = new Set([2, 4, 15]);

/** Applies what binds tighter than an operator that has come; `)` applies all up to its `(`. */
function reduce(evaluation: Evaluation, operators: string[], next: string): string | undefined {
  const level = precedence.get(next) ?? 0;
  for (let top = operators.pop(); top !== undefined; top = operators.pop()) {
    if (next === ")" && top === "(") {
      const inner = evaluation.operands.at(-1);
      if (inner === undefined) return syntaxError;
      const failure = lookUp(evaluation, inner);
      // `(n)` is a number: it cannot be assigned to.
      inner.name = undefined;
      return failure;
    }
    if (next !== ")") {
      const before = precedence.get(top) ?? 0;
      if (before < level || (before === level && rightToLeft.has(level))) {
        operators.push(top);
        return undefined;
      }
    }
    const failure = apply(evaluation, top);
    if (failure !== undefined) return failure;
  }
  return next === ")" ? syntaxError : undefined;
}

function lookUp(evaluation: Evaluation, operand: Operand): string | undefined {
  if (operand.name === undefined) return undefined;
  const text = evaluation.variables.get(operand.name);
  if (text === undefined || text === "") operand.value = 0n;
  else if (plainNumber.test(text)) operand.value = BigInt(text);
  else {
    const result = evaluateText(text, evaluation.variables, evaluation.depth + 1);
    if ("error" in result) return result.error;
    operand.value = result.value;
  }
  return undefined;
}

const plainNumber = /^(?:0|-?[1-9]\d{0,17})$/;

/** Applies one operator to the stack; answers what is wrong. */
function apply(evaluation: Evaluation, operator: string): string | undefined {
  const { operands } = evaluation;
  let top = operands.at(-1);
  if (top === undefined) return syntaxError;
  const missing = lookUp(evaluation, top);
  if (missing !== undefined) return missing;
  const unary = unaryValue(operator, top.value);
  let result: bigint;
  if (unary !== undefined) result = unary;
  else {
    const right = top;
    const left = operands.at(-2);
    if (left === undefined) return syntaxError;
    operands.pop();
    if ((right.other !== undefined) !== (operator === "?")) return malformed;
    if (operator !== "=") {
      const unknown = lookUp(evaluation, left);
      if (unknown !== undefined) return unknown;
    }
    if (operator === ":") {
      if (operands.length === 1) return malformed;
      left.other = right.value;
      result = left.value;
    } else if (operator === "?") result = left.value !== 0n ? right.value : (right.other ?? 0n);
    else {
      const computed = binaryValue(
        assignments.has(operator) ? operator.slice(0, -1) : operator,
        left.value,
        right.value,
      );
      if (typeof computed === "string") return computed;
      result = computed;
    }
    top = left;
  }
  result = BigInt.asIntN(64, result);
  if (assignments.has(operator) || steps.has(operator)) {
    if (top.name === undefined) return syntaxError;
    if (!evaluation.variables.set(top.name, result.toString())) return `${top.name}: is read only`;
    if (operator === "++") result = BigInt.asIntN(64, result - 1n);
    if (operator === "--") result = BigInt.asIntN(64, result + 1n);
  }
  top.value = result;
  top.name = undefined;
  return undefined;
}

function unaryValue(operator: string, value: bigint): bigint | undefined {
  switch (operator) {
    case "unary -":
      return -value;
    case "unary +":
      return value;
    case "!":
      return truth(value === 0n);
    case "~":
      return ~value;
    case "++":
    case "unary ++":
      return value + 1n;
    case "--":
    case "unary --":
      return value - 1n;
    default:
      return undefined;
  }
}

function truth(value: boolean): bigint {
  return value ? 1n : 0n;
}

/** "" is plain assignment; a text is an error. */
function binaryValue(operator: string, left: bigint, right: bigint): bigint | string {
  switch (operator) {
    case "":
    case ",":
      return right;
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return right === 0n ? "divide by zero" : left / right;
    case "%":
      return right === 0n ? "divide by zero" : left % right;
    case "**":
      return right < 0n ? "exponent less than 0" : power(left, right);
    case "<<":
      return left << (right & 63n);
    case ">>":
      return left >> (right & 63n);
    case "&":
      return left & right;
    case "|":
      return left | right;
    case "^":
      return left ^ right;
    case "==":
      return truth(left === right);
    case "!=":
      return truth(left !== right);
    case "<":
      return truth(left < right);
    case ">":
      return truth(left > right);
    case "<=":
      return truth(left <= right);
    case ">=":
      return truth(left >= right);
    case "&&":
      return truth(left !== 0n && right !== 0n);
    case "||":
      return truth(left !== 0n || right !== 0n);
    default:
      return syntaxError;
  }
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = BigInt.asIntN(64, result * square);
    square = BigInt.asIntN(64, square * square);
  }
  return result;
}

/** Variables as an arithmetic expression sees them. `get` answers undefined for what is unset. */
export interface ArithmeticVariables {
  get(name: string): string | undefined;
  /** Answers false when the variable cannot be set: the caller has kept the reason. */
  set(name: string, value: string): boolean;
}

export type ArithmeticResult = { readonly value: bigint } | { readonly error: string };

/** Evaluates an expression of ash: 64-bit integers, all operators of C and `**`, assignment. */
export function evaluateArithmetic(text: string, variables: ArithmeticVariables): ArithmeticResult {
  return evaluateText(text, variables, 0);
}

type Expression =
  | { readonly kind: "number"; readonly value: bigint }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Expression }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "ternary"; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly kind: "assign"; readonly operator: string; readonly name: string; readonly value: Expression }
  | { readonly kind: "step"; readonly name: string; readonly by: bigint; readonly prefix: boolean };

const syntaxError = "arithmetic syntax error";
const cache = new Map<string, Expression | undefined>();
const cacheMax = 1000;
const depthMax = 64;

function evaluateText(text: string, variables: ArithmeticVariables, depth: number): ArithmeticResult {
  if (depth > depthMax) return { error: "expression recursion loop detected" };
  let expression: Expression | undefined;
  if (cache.has(text)) expression = cache.get(text);
  else {
    expression = parseExpression(text);
    if (cache.size >= cacheMax) cache.clear();
    cache.set(text, expression);
  }
  return expression === undefined ? { error: syntaxError } : evaluate(expression, variables, depth);
}

function evaluate(expression: Expression, variables: ArithmeticVariables, depth: number): ArithmeticResult {
  switch (expression.kind) {
    case "number":
      return expression;
    case "variable":
      return variableValue(expression.name, variables, depth);
    case "unary": {
      const operand = evaluate(expression.operand, variables, depth);
      if ("error" in operand) return operand;
      switch (expression.operator) {
        case "-":
          return wrap(-operand.value);
        case "~":
          return wrap(~operand.value);
        case "!":
          return truth(operand.value === 0n);
        default:
          return operand;
      }
    }
    case "ternary": {
      const test = evaluate(expression.test, variables, depth);
      if ("error" in test) return test;
      return evaluate(test.value !== 0n ? expression.yes : expression.no, variables, depth);
    }
    case "assign": {
      const value = evaluate(expression.value, variables, depth);
      if ("error" in value) return value;
      let result: ArithmeticResult = value;
      if (expression.operator !== "=") {
        const before = variableValue(expression.name, variables, depth);
        if ("error" in before) return before;
        result = apply(expression.operator.slice(0, -1), before.value, value.value);
      }
      return "error" in result ? result : assign(expression.name, result.value, variables);
    }
    case "step": {
      const before = variableValue(expression.name, variables, depth);
      if ("error" in before) return before;
      const after = assign(expression.name, BigInt.asIntN(64, before.value + expression.by), variables);
      return expression.prefix || "error" in after ? after : before;
    }
    case "binary": {
      const left = evaluate(expression.left, variables, depth);
      if ("error" in left) return left;
      if (expression.operator === "&&" && left.value === 0n) return { value: 0n };
      if (expression.operator === "||" && left.value !== 0n) return { value: 1n };
      const right = evaluate(expression.right, variables, depth);
      return "error" in right ? right : apply(expression.operator, left.value, right.value);
    }
  }
}

function variableValue(name: string, variables: ArithmeticVariables, depth: number): ArithmeticResult {
  const text = variables.get(name);
  if (text === undefined || text === "") return { value: 0n };
  if (/^-?[1-9]\d{0,17}$/.test(text) || text === "0") return { value: BigInt(text) };
  return evaluateText(text, variables, depth + 1);
}

function assign(name: string, value: bigint, variables: ArithmeticVariables): ArithmeticResult {
  return variables.set(name, value.toString()) ? { value } : { error: `${name}: is read only` };
}

function wrap(value: bigint): ArithmeticResult {
  return { value: BigInt.asIntN(64, value) };
}

function truth(value: boolean): ArithmeticResult {
  return { value: value ? 1n : 0n };
}

function apply(operator: string, left: bigint, right: bigint): ArithmeticResult {
  switch (operator) {
    case "+":
      return wrap(left + right);
    case "-":
      return wrap(left - right);
    case "*":
      return wrap(left * right);
    case "/":
      return right === 0n ? { error: "divide by zero" } : wrap(left / right);
    case "%":
      return right === 0n ? { error: "divide by zero" } : wrap(left % right);
    case "**":
      return right < 0n ? { error: "exponent less than 0" } : wrap(power(left, right));
    case "<<":
      return wrap(left << (right & 63n));
    case ">>":
      return wrap(left >> (right & 63n));
    case "&":
      return wrap(left & right);
    case "|":
      return wrap(left | right);
    case "^":
      return wrap(left ^ right);
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
    case "||":
      return truth(right !== 0n);
    case ",":
      return { value: right };
    default:
      return { error: syntaxError };
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

const levels: readonly (readonly string[])[] = [
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
];
const tokenPattern =
  /\s*(?:(0[xX][0-9a-fA-F]+|\d+#[0-9a-zA-Z@_]+|\d\w*)|([A-Za-z_]\w*)|(<<=|>>=|\*\*|\+\+|--|&&|\|\||<<|>>|[-+*/%&|^=!<>]=|[-+*/%&|^=!<>~?:(),]))/y;

interface Tokens {
  readonly list: readonly { readonly kind: "number" | "name" | "operator"; readonly text: string }[];
  at: number;
}

function parseExpression(text: string): Expression | undefined {
  const list: Tokens["list"][number][] = [];
  tokenPattern.lastIndex = 0;
  const length = text.trimEnd().length;
  while (tokenPattern.lastIndex < length) {
    const at = tokenPattern.lastIndex;
    const match = tokenPattern.exec(text);
    if (match === null || tokenPattern.lastIndex === at) return undefined;
    if (match[1] !== undefined) list.push({ kind: "number", text: match[1] });
    else if (match[2] !== undefined) list.push({ kind: "name", text: match[2] });
    else list.push({ kind: "operator", text: match[3] ?? "" });
  }
  if (list.length === 0) return { kind: "number", value: 0n };
  const tokens: Tokens = { list, at: 0 };
  const expression = parseComma(tokens);
  return tokens.at === list.length ? expression : undefined;
}

function takes(tokens: Tokens, operators: readonly string[]): string | undefined {
  const token = tokens.list[tokens.at];
  if (token?.kind !== "operator" || !operators.includes(token.text)) return undefined;
  tokens.at++;
  return token.text;
}

function parseComma(tokens: Tokens): Expression | undefined {
  let left = parseAssignment(tokens);
  while (left !== undefined && takes(tokens, [","]) !== undefined) {
    const right = parseAssignment(tokens);
    left = right === undefined ? undefined : { kind: "binary", operator: ",", left, right };
  }
  return left;
}

const assignments = ["=", "+=", "-=", "*=", "/=", "%=", "<<=", ">>=", "&=", "|=", "^="];

function parseAssignment(tokens: Tokens): Expression | undefined {
  const [name, operator] = [tokens.list[tokens.at], tokens.list[tokens.at + 1]];
  if (name?.kind === "name" && operator?.kind === "operator" && assignments.includes(operator.text)) {
    tokens.at += 2;
    const value = parseAssignment(tokens);
    return value === undefined ? undefined : { kind: "assign", operator: operator.text, name: name.text, value };
  }
  const test = parseBinary(tokens, 0);
  if (test === undefined || takes(tokens, ["?"]) === undefined) return test;
  const yes = parseComma(tokens);
  if (yes === undefined || takes(tokens, [":"]) === undefined) return undefined;
  const no = parseAssignment(tokens);
  return no === undefined ? undefined : { kind: "ternary", test, yes, no };
}

function parseBinary(tokens: Tokens, level: number): Expression | undefined {
  const operators = levels[level];
  if (operators === undefined) return parsePower(tokens);
  let left = parseBinary(tokens, level + 1);
  while (left !== undefined) {
    const operator = takes(tokens, operators);
    if (operator === undefined) return left;
    const right = parseBinary(tokens, level + 1);
    left = right === undefined ? undefined : { kind: "binary", operator, left, right };
  }
  return left;
}

function parsePower(tokens: Tokens): Expression | undefined {
  const left = parseUnary(tokens);
  if (left === undefined || takes(tokens, ["**"]) === undefined) return left;
  const right = parsePower(tokens);
  return right === undefined ? undefined : { kind: "binary", operator: "**", left, right };
}

function parseUnary(tokens: Tokens): Expression | undefined {
  const step = takes(tokens, ["++", "--"]);
  if (step !== undefined) {
    const token = tokens.list[tokens.at];
    if (token?.kind === "name") {
      tokens.at++;
      return { kind: "step", name: token.text, by: step === "++" ? 1n : -1n, prefix: true };
    }
    const operand = parseUnary(tokens);
    return operand;
  }
  const operator = takes(tokens, ["-", "+", "!", "~"]);
  if (operator !== undefined) {
    const operand = parseUnary(tokens);
    return operand === undefined ? undefined : { kind: "unary", operator, operand };
  }
  return parsePrimary(tokens);
}

function parsePrimary(tokens: Tokens): Expression | undefined {
  if (takes(tokens, ["("]) !== undefined) {
    const inner = parseComma(tokens);
    return takes(tokens, [")"]) === undefined ? undefined : inner;
  }
  const token = tokens.list[tokens.at];
  if (token === undefined || token.kind === "operator") return undefined;
  tokens.at++;
  if (token.kind === "number") return parseNumber(token.text);
  const step = takes(tokens, ["++", "--"]);
  if (step !== undefined) return { kind: "step", name: token.text, by: step === "++" ? 1n : -1n, prefix: false };
  return { kind: "variable", name: token.text };
}

function parseNumber(text: string): Expression | undefined {
  const based = /^(\d+)#(.+)$/.exec(text);
  if (based !== null) {
    const base = Number(based[1]);
    if (base < 2 || base > 64) return undefined;
    let value = 0n;
    for (const digit of based[2] ?? "") {
      const place = digitValue(digit, base);
      if (place < 0 || place >= base) return undefined;
      value = value * BigInt(base) + BigInt(place);
    }
    return { kind: "number", value: BigInt.asIntN(64, value) };
  }
  if (/^0[xX]/.test(text)) return { kind: "number", value: BigInt.asIntN(64, BigInt(text)) };
  if (/^0[0-7]+$/.test(text)) return { kind: "number", value: BigInt.asIntN(64, BigInt(`0o${text.slice(1)}`)) };
  if (!/^(?:0|[1-9]\d*)$/.test(text)) return undefined;
  return { kind: "number", value: BigInt.asIntN(64, BigInt(text)) };
}

function digitValue(digit: string, base: number): number {
  const lower = base <= 36 ? digit.toLowerCase() : digit;
  return "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ@_".indexOf(lower);
}

import type { ByteString } from "../../bytes.ts";
import { complain } from "./errors.ts";
import { instant } from "./instant.ts";
import { compileRegex } from "./regex.ts";
import { showUsage } from "./usage.ts";

/** expr EXPRESSION: 0, or 1 when the value is null or 0, 2 on an error. */
export const expr = instant("expr", (argv, system) => {
  if (argv.length < 2) {
    showUsage(system, argv);
    return 2;
  }
  const parser: Parser = { words: argv.slice(1), index: 0 };
  const value = parse(parser, 0);
  const result = typeof value === "object" ? value : parser.index < parser.words.length ? syntaxError : value;
  if (typeof result === "object") {
    complain(system, argv, result.error);
    return 2;
  }
  system.write(1, `${result}\n`);
  return result === "" || isZero(result) ? 1 : 0;
});

type Value = ByteString | { readonly error: string };

interface Parser {
  readonly words: readonly ByteString[];
  index: number;
}

const syntaxError = { error: "syntax error" };
/** Operators from the loosest to the tightest binding. */
const levels: readonly (readonly string[])[] = [
  ["|"],
  ["&"],
  ["<", "<=", "=", "==", "!=", ">=", ">"],
  ["+", "-"],
  ["*", "/", "%"],
  [":"],
];

function parse(parser: Parser, level: number): Value {
  const operators = levels[level];
  if (operators === undefined) return primary(parser);
  let left = parse(parser, level + 1);
  for (;;) {
    const operator = parser.words[parser.index];
    if (typeof left === "object" || operator === undefined || !operators.includes(operator)) return left;
    parser.index++;
    const right = parse(parser, level + 1);
    if (typeof right === "object") return right;
    left = apply(operator, left, right);
  }
}

function primary(parser: Parser): Value {
  const word = parser.words[parser.index++];
  if (word === undefined) return syntaxError;
  if (word === "(") {
    const value = parse(parser, 0);
    return parser.words[parser.index++] === ")" ? value : typeof value === "object" ? value : syntaxError;
  }
  if (word === ")") return syntaxError;
  const operand = (): Value => parse(parser, levels.length);
  if (word === "quote") return parser.words[parser.index++] ?? syntaxError;
  if (word === "length") {
    const text = operand();
    return typeof text === "object" ? text : String(text.length);
  }
  if (word === "match" || word === "index") {
    const text = operand();
    const second = operand();
    if (typeof text === "object") return text;
    if (typeof second === "object") return second;
    if (word === "match") return apply(":", text, second);
    const at = [...text].findIndex((char) => second.includes(char));
    return String(at + 1);
  }
  if (word === "substr") {
    const text = operand();
    const position = operand();
    const length = operand();
    if (typeof text === "object" || typeof position === "object" || typeof length === "object") return syntaxError;
    const start = Number(position);
    const count = Number(length);
    if (!isInteger(position) || !isInteger(length) || start <= 0 || count <= 0) return "";
    return text.substr(start - 1, count);
  }
  return word;
}

function apply(operator: string, left: ByteString, right: ByteString): Value {
  const truth = (value: ByteString): boolean => value !== "" && !isZero(value);
  switch (operator) {
    case "|":
      return truth(left) ? left : right;
    case "&":
      return truth(left) && truth(right) ? left : "0";
    case ":":
      return matchValue(left, right);
    case "<":
    case "<=":
    case "=":
    case "==":
    case "!=":
    case ">=":
    case ">":
      return compare(operator, left, right) ? "1" : "0";
    default:
      return arithmetic(operator, left, right);
  }
}

function matchValue(text: ByteString, pattern: ByteString): Value {
  const regex = compileRegex(pattern, { extended: false });
  if ("error" in regex) return { error: `bad regex '${pattern}': ${regex.error}` };
  const match = regex.exec(text);
  const matched = match !== undefined && match.start === 0;
  if (regex.groupCount > 0) return matched ? (match.groups[1] ?? "") : "";
  return String(matched ? match.end : 0);
}

function compare(operator: string, left: ByteString, right: ByteString): boolean {
  const order =
    isInteger(left) && isInteger(right) ? sign(BigInt(left) - BigInt(right)) : left < right ? -1 : left > right ? 1 : 0;
  switch (operator) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case "!=":
      return order !== 0;
    case ">=":
      return order >= 0;
    case ">":
      return order > 0;
    default:
      return order === 0;
  }
}

function arithmetic(operator: string, left: ByteString, right: ByteString): Value {
  if (!isInteger(left) || !isInteger(right)) return { error: "non-numeric argument" };
  const a = BigInt(left);
  const b = BigInt(right);
  if ((operator === "/" || operator === "%") && b === 0n) return { error: "division by zero" };
  const value =
    operator === "+" ? a + b : operator === "-" ? a - b : operator === "*" ? a * b : operator === "/" ? a / b : a % b;
  return BigInt.asIntN(64, value).toString();
}

function isInteger(text: ByteString): boolean {
  return /^-?\d+$/.test(text);
}

function isZero(text: ByteString): boolean {
  return /^-?0+$/.test(text);
}

function sign(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}

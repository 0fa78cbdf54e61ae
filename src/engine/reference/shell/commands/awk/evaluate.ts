import type { ByteString } from "../../../bytes.ts";
import type { Regex } from "../regex.ts";
import type { AwkExpression, AwkFunction, AwkTarget } from "./ast.ts";
import type { AwkBuiltin } from "./builtin-names.ts";
import { isAwkBuiltin } from "./builtin-names.ts";
import type { AwkCall, AwkCallee } from "./call.ts";
import { countStep } from "./checkpoint.ts";
import { getLineOf, getMainLine } from "./getline.ts";
import { jumps } from "./jumps.ts";
import type { AwkMachine, Cell } from "./machine.ts";
import { AwkProblem } from "./machine.ts";
import { regexOfText } from "./matching.ts";
import { numberFunctions, withoutMathematics } from "./number-functions.ts";
import { getField, getVariable, setField, setRecord, setVariable, wholeRecord } from "./record.ts";
import { flush } from "./streams.ts";
import { systemFunctions } from "./system-functions.ts";
import { textFunctions } from "./text-functions.ts";
import type { AwkValue } from "./values.ts";
import { compareValues, isTrue, toNumber } from "./values.ts";
import { arrayOf, cellOf, globalText, numberFormat, textOf } from "./variables.ts";

const functions: { readonly [Name in AwkBuiltin]: AwkCallee } = {
  ...textFunctions,
  ...numberFunctions,
  ...systemFunctions,
};

/** Value of an expression, operands from left to right. */
export function evaluate(machine: AwkMachine, node: AwkExpression): AwkValue {
  countStep(machine);
  switch (node.kind) {
    case "number":
      return node.value;
    case "string":
      return node.text;
    case "regex":
      return regexOfText(machine, node.text).test(wholeRecord(machine)) ? 1 : 0;
    case "variable":
      return getVariable(machine, node.name);
    case "element":
      return arrayOf(machine, node.array).get(keyOf(machine, node.keys));
    case "field":
      return getField(machine, Math.trunc(numberOf(machine, node.index)));
    case "assign": {
      const right = evaluate(machine, node.value);
      const value =
        node.operator === "" ? right : arithmetic(node.operator, numberOf(machine, node.target), toNumber(right));
      assign(machine, node.target, value);
      return value;
    }
    case "step": {
      const before = numberOf(machine, node.target);
      assign(machine, node.target, before + node.by);
      return node.prefix ? before + node.by : before;
    }
    case "unary": {
      const value = evaluate(machine, node.operand);
      if (node.operator === "!") return isTrue(value) ? 0 : 1;
      return node.operator === "-" ? -toNumber(value) : toNumber(value);
    }
    case "binary":
      return binary(machine, node);
    case "conditional":
      return evaluate(machine, holds(machine, node.test) ? node.yes : node.no);
    case "in":
      return arrayOf(machine, node.array).has(keyOf(machine, node.keys)) ? 1 : 0;
    case "group": {
      let value: AwkValue;
      for (const item of node.values) value = evaluate(machine, item);
      return value;
    }
    case "call":
      return call(machine, node.name, node.values);
    case "getline":
      return getline(machine, node);
  }
}

/** Whether the condition is true. */
export function holds(machine: AwkMachine, node: AwkExpression): boolean {
  return isTrue(evaluate(machine, node));
}

/** Value of an expression as text. */
export function evaluateText(machine: AwkMachine, node: AwkExpression): ByteString {
  return textOf(machine, evaluate(machine, node));
}

function numberOf(machine: AwkMachine, node: AwkExpression): number {
  return toNumber(evaluate(machine, node));
}

function regexOf(machine: AwkMachine, node: AwkExpression): Regex {
  return regexOfText(machine, node.kind === "regex" ? node.text : evaluateText(machine, node));
}

/** The key of an element: several are joined by SUBSEP. */
export function keyOf(machine: AwkMachine, keys: readonly AwkExpression[]): ByteString {
  const texts = keys.map((key) => evaluateText(machine, key));
  return texts.length === 1 ? (texts[0] ?? "") : texts.join(globalText(machine, "SUBSEP"));
}

function assign(machine: AwkMachine, target: AwkTarget, value: AwkValue): void {
  if (target.kind === "variable") setVariable(machine, target.name, value);
  else if (target.kind === "element") arrayOf(machine, target.array).set(keyOf(machine, target.keys), value);
  else setField(machine, Math.trunc(numberOf(machine, target.index)), value);
}

function binary(machine: AwkMachine, node: Extract<AwkExpression, { kind: "binary" }>): AwkValue {
  switch (node.operator) {
    case "&&":
      return holds(machine, node.left) && holds(machine, node.right) ? 1 : 0;
    case "||":
      return holds(machine, node.left) || holds(machine, node.right) ? 1 : 0;
    case "~":
      return regexOf(machine, node.right).test(evaluateText(machine, node.left)) ? 1 : 0;
    case "!~":
      return regexOf(machine, node.right).test(evaluateText(machine, node.left)) ? 0 : 1;
  }
  const left = evaluate(machine, node.left);
  const right = evaluate(machine, node.right);
  if (node.operator === " ") return textOf(machine, left) + textOf(machine, right);
  const test = comparisons[node.operator];
  if (test === undefined) return arithmetic(node.operator, toNumber(left), toNumber(right));
  return test(compareValues(left, right, numberFormat(machine))) ? 1 : 0;
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  "==": (order) => order === 0,
  "!=": (order) => order !== 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

function arithmetic(operator: string, left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      if (right === 0) throw new AwkProblem("Division by zero");
      return left / right;
    case "%":
      if (right === 0) throw new AwkProblem("Division by zero");
      return left - Math.trunc(left / right) * right;
    default:
      return withoutMathematics();
  }
}

function call(machine: AwkMachine, name: string, nodes: readonly AwkExpression[]): AwkValue {
  const defined = machine.program.functions.get(name);
  if (defined !== undefined) return callDefined(machine, defined, nodes);
  return isAwkBuiltin(name) ? functions[name](callOf(machine, nodes)) : withoutMathematics();
}

function callOf(machine: AwkMachine, nodes: readonly AwkExpression[]): AwkCall {
  const argument = (index: number): AwkValue => {
    const node = nodes[index];
    return node === undefined ? undefined : evaluate(machine, node);
  };
  return {
    machine,
    nodes,
    value: (node) => evaluate(machine, node),
    number: (index) => toNumber(argument(index)),
    text: (index) => textOf(machine, argument(index)),
    regex: (node) => regexOf(machine, node),
    assign: (target, value) => assign(machine, target, value),
  };
}

function callDefined(machine: AwkMachine, defined: AwkFunction, nodes: readonly AwkExpression[]): AwkValue {
  const parameters = new Map<string, Cell>();
  for (const [index, name] of defined.parameters.entries()) parameters.set(name, parameter(machine, nodes[index]));
  const saved = machine.frame;
  machine.frame = parameters;
  machine.returned = undefined;
  try {
    machine.execute(defined.body);
  } catch (jump) {
    if (jump !== jumps.return) throw jump;
  } finally {
    machine.frame = saved;
  }
  const value = machine.returned;
  machine.returned = undefined;
  return value;
}

/** Arrays are passed as they are, values as copies; a variable never set may become an array in the function. */
function parameter(machine: AwkMachine, node: AwkExpression | undefined): Cell {
  if (node?.kind !== "variable" || node.name === "NF")
    return { value: node === undefined ? undefined : evaluate(machine, node), array: undefined };
  const cell = cellOf(machine, node.name);
  if (cell.array !== undefined) return cell;
  return cell.value === undefined
    ? { value: undefined, array: undefined, origin: cell }
    : { value: cell.value, array: undefined };
}

function getline(machine: AwkMachine, node: Extract<AwkExpression, { kind: "getline" }>): AwkValue {
  flush(machine);
  const got =
    node.source === "main"
      ? getMainLine(machine)
      : getLineOf(machine, node.from === undefined ? "" : evaluateText(machine, node.from), node.source);
  if (typeof got === "number") return got;
  if (node.target === undefined) setRecord(machine, got.record);
  else assign(machine, node.target, { input: got.record });
  return 1;
}

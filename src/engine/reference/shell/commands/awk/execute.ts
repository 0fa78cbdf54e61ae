import type { ByteString } from "../../../bytes.ts";
import type { AwkStatement } from "./ast.ts";
import { countStep } from "./checkpoint.ts";
import { evaluate, evaluateText, holds, keyOf } from "./evaluate.ts";
import { jumps } from "./jumps.ts";
import type { AwkMachine } from "./machine.ts";
import { setVariable, wholeRecord } from "./record.ts";
import { flush, outputNamed, put } from "./streams.ts";
import type { AwkValue } from "./values.ts";
import { formatAwk, toNumber, toText } from "./values.ts";
import { arrayOf, globalText, numberFormat, textOf } from "./variables.ts";

/** Does a statement; one that leaves others throws a jump. */
export function execute(machine: AwkMachine, node: AwkStatement): void {
  switch (node.kind) {
    case "expression":
      evaluate(machine, node.value);
      return;
    case "print":
      print(machine, node);
      return;
    case "block":
      for (const statement of node.body) execute(machine, statement);
      return;
    case "if":
      if (holds(machine, node.test)) execute(machine, node.yes);
      else if (node.no !== undefined) execute(machine, node.no);
      return;
    case "while":
      while (holds(machine, node.test) && runRound(machine, node.body));
      return;
    case "do":
      while (runRound(machine, node.body) && holds(machine, node.test));
      return;
    case "for":
      if (node.first !== undefined) execute(machine, node.first);
      while (node.test === undefined || holds(machine, node.test)) {
        countStep(machine);
        if (!runRound(machine, node.body)) break;
        if (node.step !== undefined) execute(machine, node.step);
      }
      return;
    case "for-in":
      for (const key of arrayOf(machine, node.array).keys()) {
        setVariable(machine, node.name, key);
        if (!runRound(machine, node.body)) break;
      }
      return;
    case "break":
    case "continue":
    case "next":
    case "nextfile":
      throw jumps[node.kind];
    case "exit":
      if (node.value !== undefined) machine.exitCode = Math.trunc(toNumber(evaluate(machine, node.value)));
      throw jumps.exit;
    case "return":
      machine.returned = node.value === undefined ? undefined : evaluate(machine, node.value);
      throw jumps.return;
    case "delete":
      if (node.keys === undefined) arrayOf(machine, node.array).clear();
      else arrayOf(machine, node.array).delete(keyOf(machine, node.keys));
      return;
  }
}

/** Runs the body of a loop; false when it ends the loop. */
function runRound(machine: AwkMachine, body: AwkStatement): boolean {
  try {
    execute(machine, body);
  } catch (jump) {
    if (jump === jumps.break) return false;
    if (jump !== jumps.continue) throw jump;
  }
  return true;
}

type Print = Extract<AwkStatement, { kind: "print" }>;

function print(machine: AwkMachine, node: Print): void {
  const text = printed(machine, node);
  if (node.to === undefined) {
    put(machine, text);
    return;
  }
  const descriptor = outputNamed(machine, evaluateText(machine, node.to.name), node.to.mode);
  if (descriptor === 1) flush(machine);
  if (text !== "") machine.calls.write(descriptor, text);
}

function printed(machine: AwkMachine, node: Print): ByteString {
  const values = node.values.map((value) => evaluate(machine, value));
  if (node.format) return formatAwk(textOf(machine, values[0]), values.slice(1), numberFormat(machine));
  const shown = (value: AwkValue): ByteString =>
    typeof value === "number" ? toText(value, numberFormat(machine, "OFMT")) : textOf(machine, value);
  const line = values.length === 0 ? wholeRecord(machine) : values.map(shown).join(globalText(machine, "OFS"));
  return line + globalText(machine, "ORS");
}

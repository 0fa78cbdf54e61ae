import type { ByteString } from "../../../bytes.ts";
import { unescapeAwk } from "./lexer.ts";
import type { AwkMachine } from "./machine.ts";
import { AwkProblem } from "./machine.ts";
import { splitText } from "./matching.ts";
import type { AwkValue } from "./values.ts";
import { toNumber, toText } from "./values.ts";
import { cellOf, globalText, numberFormat, textOf } from "./variables.ts";

/** Makes this the record; its fields are split when one is asked for. */
export function setRecord(machine: AwkMachine, value: ByteString): void {
  machine.record = value;
  machine.fields = undefined;
  machine.recordStale = false;
}

/** The record, `$0`: joined again by OFS when a field or NF has changed. */
export function wholeRecord(machine: AwkMachine): ByteString {
  const { fields } = machine;
  if (machine.recordStale && fields !== undefined) {
    machine.record = fields.map((field) => toText(field, numberFormat(machine))).join(globalText(machine, "OFS"));
    machine.recordStale = false;
  }
  return machine.record;
}

function fieldsOf(machine: AwkMachine): AwkValue[] {
  machine.fields ??= splitText(machine, machine.record, globalText(machine, "FS")).map((input) => ({ input }));
  return machine.fields;
}

/** Makes the fields so many: new ones are empty, and the record is stale. */
function setFieldCount(machine: AwkMachine, count: number): AwkValue[] {
  const fields = fieldsOf(machine);
  while (fields.length < count) fields.push("");
  machine.recordStale = true;
  return fields;
}

/** `$INDEX`. */
export function getField(machine: AwkMachine, index: number): AwkValue {
  if (index < 0) throw new AwkProblem("Access to negative field");
  if (index === 0) return { input: wholeRecord(machine) };
  return fieldsOf(machine)[index - 1];
}

/** `$INDEX = VALUE`. */
export function setField(machine: AwkMachine, index: number, value: AwkValue): void {
  if (index < 0) throw new AwkProblem("Access to negative field");
  if (index === 0) setRecord(machine, textOf(machine, value));
  else setFieldCount(machine, index)[index - 1] = value;
}

/** Value of a variable; NF is the number of fields. */
export function getVariable(machine: AwkMachine, name: string): AwkValue {
  return isFieldCount(machine, name) ? fieldsOf(machine).length : cellOf(machine, name).value;
}

/** Sets a variable; NF changes the record. */
export function setVariable(machine: AwkMachine, name: string, value: AwkValue): void {
  if (!isFieldCount(machine, name)) {
    cellOf(machine, name).value = value;
    return;
  }
  const count = Math.max(0, Math.trunc(toNumber(value)));
  setFieldCount(machine, count).length = count;
}

function isFieldCount(machine: AwkMachine, name: string): boolean {
  return name === "NF" && machine.frame?.has("NF") !== true;
}

/** `NAME=TEXT` of an option or operand. */
export function assignText(machine: AwkMachine, assignment: ByteString): void {
  const equals = assignment.indexOf("=");
  setVariable(machine, assignment.slice(0, equals), { input: unescapeAwk(assignment.slice(equals + 1)) });
}

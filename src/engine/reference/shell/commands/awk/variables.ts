import type { ByteString } from "../../../bytes.ts";
import { AwkArray } from "./array.ts";
import type { AwkMachine, Cell } from "./machine.ts";
import type { AwkValue } from "./values.ts";
import { toNumber, toText } from "./values.ts";

/** The variable of this name: a parameter of the function that runs, or a global, made when it is new. */
export function cellOf(machine: AwkMachine, name: string): Cell {
  const local = machine.frame?.get(name);
  if (local !== undefined) return local;
  let cell = machine.globals.get(name);
  if (cell === undefined) {
    cell = { value: undefined, array: undefined };
    machine.globals.set(name, cell);
  }
  return cell;
}

/** The variable as an array, which it becomes, and with it the variable of the caller. */
export function arrayOf(machine: AwkMachine, name: string): AwkArray {
  const cell = cellOf(machine, name);
  if (cell.array === undefined) {
    cell.array = new AwkArray();
    for (let { origin } = cell; origin !== undefined; origin = origin.origin) origin.array = cell.array;
  }
  return cell.array;
}

/** Value of a global variable, whatever the parameters are called. */
export function globalOf(machine: AwkMachine, name: string): AwkValue {
  return machine.globals.get(name)?.value;
}

/** Sets a global variable. */
export function setGlobal(machine: AwkMachine, name: string, value: AwkValue): void {
  const cell = machine.globals.get(name);
  if (cell === undefined) machine.globals.set(name, { value, array: undefined });
  else cell.value = value;
}

/** Adds one to a global variable: NR, FNR. */
export function countUp(machine: AwkMachine, name: string): void {
  setGlobal(machine, name, toNumber(globalOf(machine, name)) + 1);
}

/** The format of a number that becomes text: CONVFMT, or OFMT where it is printed. */
export function numberFormat(machine: AwkMachine, name: "CONVFMT" | "OFMT" = "CONVFMT"): ByteString {
  const format = globalOf(machine, name);
  return typeof format === "string" ? format : "%.6g";
}

/** A value as text, numbers as CONVFMT says. */
export function textOf(machine: AwkMachine, value: AwkValue): ByteString {
  return typeof value === "string" ? value : toText(value, numberFormat(machine));
}

/** A global variable as text: FS, OFS, RS … */
export function globalText(machine: AwkMachine, name: string): ByteString {
  return textOf(machine, globalOf(machine, name));
}

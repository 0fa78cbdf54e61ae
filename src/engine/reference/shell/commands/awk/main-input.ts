import type { ByteString } from "../../../bytes.ts";
import { errnoTexts } from "../../../filesystem/errno.ts";
import { complain } from "../errors.ts";
import { closeInput, openInput } from "../input.ts";
import type { AwkMachine } from "./machine.ts";
import { readRecord } from "./read-record.ts";
import { assignText } from "./record.ts";
import { toNumber } from "./values.ts";
import { arrayOf, countUp, globalOf, globalText, setGlobal, textOf } from "./variables.ts";

/** The next record of the files of the command line; undefined after the last. Counts NR and FNR. */
export function nextRecord(machine: AwkMachine): ByteString | undefined {
  const { argv, calls } = machine;
  let { argument, descriptor, buffer, opened } = machine.main;
  for (;;) {
    if (descriptor === undefined) {
      const name = operandAt(machine, argument);
      if (name === undefined) {
        if (opened) {
          machine.main = { argument, descriptor, buffer: "", opened };
          return undefined;
        }
        descriptor = 0;
        opened = true;
        buffer = "";
      } else {
        argument++;
        if (name === "") continue;
        if (/^[A-Za-z_]\w*=/.test(name)) {
          assignText(machine, name);
          continue;
        }
        opened = true;
        const source = openInput(calls, name);
        if ("error" in source) {
          complain(calls, argv, `${name}: ${errnoTexts[source.error]}`);
          machine.exitCode = 1;
          continue;
        }
        descriptor = source.descriptor;
        buffer = "";
        setGlobal(machine, "FILENAME", name);
        setGlobal(machine, "FNR", 0);
      }
    }
    const read = readRecord(machine, { descriptor, buffer });
    if (typeof read !== "string") {
      machine.main = { argument, descriptor, buffer: read.rest, opened };
      countUp(machine, "NR");
      countUp(machine, "FNR");
      return read.record;
    }
    if (read === "failed") {
      complain(calls, argv, `${globalText(machine, "FILENAME")}: Is a directory`);
      machine.exitCode = 1;
    }
    closeInput(calls, descriptor);
    descriptor = undefined;
    buffer = "";
  }
}

/** `nextfile`: the rest of the current file is not read. */
export function leaveFile(machine: AwkMachine): void {
  if (machine.main.descriptor !== undefined) closeInput(machine.calls, machine.main.descriptor);
  machine.main = { ...machine.main, descriptor: undefined, buffer: "" };
}

/** An operand, as the program may have changed it; undefined after the last. */
function operandAt(machine: AwkMachine, index: number): ByteString | undefined {
  const count = toNumber(globalOf(machine, "ARGC"));
  if (index >= count) return undefined;
  const array = arrayOf(machine, "ARGV");
  return array.has(String(index)) ? textOf(machine, array.get(String(index))) : "";
}

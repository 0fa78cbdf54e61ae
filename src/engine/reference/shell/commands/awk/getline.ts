import type { ByteString } from "../../../bytes.ts";
import type { AwkMachine } from "./machine.ts";
import { nextRecord } from "./main-input.ts";
import { readRecord } from "./read-record.ts";
import { inputNamed } from "./streams.ts";
import { countUp } from "./variables.ts";

/** What a getline reads: the record, or its value when there is none: 0 at the end, -1 when it cannot be read. */
export type GotLine = { readonly record: ByteString } | 0 | -1;

/** `getline`: the next record of the operands. */
export function getMainLine(machine: AwkMachine): GotLine {
  const record = nextRecord(machine);
  return record === undefined ? 0 : { record };
}

/** `getline < NAME` and `NAME | getline`; the latter counts NR. */
export function getLineOf(machine: AwkMachine, name: ByteString, source: "file" | "command"): GotLine {
  const stream = inputNamed(machine, name, source);
  if (stream === undefined) return -1;
  const read = readRecord(machine, stream);
  if (read === "failed") return -1;
  if (read === "end") {
    machine.streams.set(name, { ...stream, buffer: "" });
    return 0;
  }
  machine.streams.set(name, { ...stream, buffer: read.rest });
  if (source === "command") countUp(machine, "NR");
  return { record: read.record };
}

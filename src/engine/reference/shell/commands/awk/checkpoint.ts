import type { AwkKept, AwkMachine } from "./machine.ts";
import { setRecord, wholeRecord } from "./record.ts";

/** What the machine is now, as a value: later changes do not reach it. */
export function checkpoint(machine: AwkMachine, spent: boolean): AwkKept {
  return {
    scalars: new Map([...machine.globals].map(([name, cell]) => [name, cell.value])),
    arrays: new Map(
      [...machine.globals].flatMap(([name, { array }]) =>
        array === undefined ? [] : [[name, array.clone()] as const],
      ),
    ),
    streams: new Map(machine.streams),
    main: machine.main,
    inside: new Set(machine.inside),
    seed: machine.seed,
    drawn: machine.random.drawn(),
    record: wholeRecord(machine),
    exitCode: machine.exitCode,
    spent,
  };
}

/** Gives a new machine the variables and the record of a checkpoint. */
export function restore(machine: AwkMachine, kept: AwkKept): void {
  for (const [name, value] of kept.scalars) {
    machine.globals.set(name, { value, array: kept.arrays.get(name)?.clone() });
  }
  setRecord(machine, kept.record);
  if (kept.spent) stayBusy(machine);
}

const stepsMax = 20_000_000;

/** Counts a step of the program; one that runs too long without input stays busy for ever. */
export function countStep(machine: AwkMachine): void {
  if (++machine.steps > stepsMax) stayBusy(machine);
}

function stayBusy(machine: AwkMachine): never {
  for (;;) {
    machine.calls.keep(() => checkpoint(machine, true));
    machine.calls.turn();
  }
}

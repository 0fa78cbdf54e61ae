import type { ByteString } from "../../../bytes.ts";
import type { Calls } from "../blocking.ts";
import { complain } from "../errors.ts";
import type { AwkProgram, AwkRule, AwkStatement } from "./ast.ts";
import { checkpoint, restore } from "./checkpoint.ts";
import { holds } from "./evaluate.ts";
import { execute } from "./execute.ts";
import { Jump, jumps } from "./jumps.ts";
import type { AwkKept, AwkMachine } from "./machine.ts";
import { AwkProblem, createMachine } from "./machine.ts";
import { leaveFile, nextRecord } from "./main-input.ts";
import { assignText, setRecord, wholeRecord } from "./record.ts";
import { closeNamed, flush, put } from "./streams.ts";
import { arrayOf, globalText, setGlobal } from "./variables.ts";

/** What the command line says beside the program. */
export interface AwkSettings {
  readonly operands: readonly ByteString[];
  readonly assignments: readonly ByteString[];
  readonly separator: ByteString | undefined;
}

/** Runs a program to its end and answers its exit code. */
export function runAwk(
  argv: readonly ByteString[],
  calls: Calls<AwkKept>,
  program: AwkProgram,
  settings: AwkSettings,
): number {
  const machine = createMachine({ argv, calls, program, execute });
  const kept = calls.resumed;
  if (kept === undefined) setUp(machine, settings);
  else restore(machine, kept);
  try {
    const exited = kept === undefined && !runAll(machine, program.begin);
    if (program.rules.length > 0 || program.end.length > 0) {
      if (!exited) readRecords(machine);
      runAll(machine, program.end);
    }
    flush(machine);
    for (const name of [...machine.streams.keys()]) closeNamed(machine, name);
    return machine.exitCode;
  } catch (problem) {
    if (!(problem instanceof AwkProblem)) throw problem;
    flush(machine);
    complain(calls, argv, problem.atLine ? `cmd. line:1: ${problem.message}` : problem.message);
    return 1;
  }
}

const initially = {
  CONVFMT: "%.6g",
  OFMT: "%.6g",
  FS: " ",
  OFS: " ",
  ORS: "\n",
  RS: "\n",
  SUBSEP: "\x1c",
  NR: 0,
  FNR: 0,
  FILENAME: "",
  RSTART: 0,
  RLENGTH: -1,
} as const;

function setUp(machine: AwkMachine, { operands, assignments, separator }: AwkSettings): void {
  for (const [name, value] of Object.entries(initially)) setGlobal(machine, name, value);
  const environment = arrayOf(machine, "ENVIRON");
  for (const [name, value] of machine.calls.environment) environment.set(name, { input: value });
  const given = arrayOf(machine, "ARGV");
  given.set("0", "awk");
  for (const [index, operand] of operands.entries()) given.set(String(index + 1), { input: operand });
  setGlobal(machine, "ARGC", operands.length + 1);
  if (separator !== undefined) setGlobal(machine, "FS", separator);
  for (const assignment of assignments) assignText(machine, assignment);
}

/** Runs the actions of BEGIN or END until one exits; false when one did. */
function runAll(machine: AwkMachine, bodies: readonly AwkStatement[]): boolean {
  return bodies.every((body) => goesOn(machine, () => execute(machine, body)));
}

/** Runs the rules for each record, until the input ends or one exits. */
function readRecords(machine: AwkMachine): void {
  const { calls, program } = machine;
  for (;;) {
    flush(machine);
    if (program.mayWait) {
      // Taken now, because the rule may wait after it has changed variables.
      const state = checkpoint(machine, false);
      calls.keep(() => state);
    } else calls.keep(() => checkpoint(machine, false));
    const record = nextRecord(machine);
    if (record === undefined) return;
    setRecord(machine, record);
    machine.steps = 0;
    if (!goesOn(machine, () => runRules(machine))) return;
  }
}

function runRules(machine: AwkMachine): void {
  for (const [index, rule] of machine.program.rules.entries()) {
    if (!selects(machine, rule, index)) continue;
    if (rule.body === undefined) put(machine, wholeRecord(machine) + globalText(machine, "ORS"));
    else execute(machine, rule.body);
  }
}

/** Whether a rule is for this record; a range begins and may end here. */
function selects(machine: AwkMachine, { pattern, until }: AwkRule, index: number): boolean {
  if (pattern === undefined) return true;
  if (until === undefined) return holds(machine, pattern);
  if (!machine.inside.has(index) && !holds(machine, pattern)) return false;
  machine.inside.add(index);
  if (holds(machine, until)) machine.inside.delete(index);
  return true;
}

/** Runs an action as far as its jumps let it; false when it exits. */
function goesOn(machine: AwkMachine, action: () => void): boolean {
  try {
    action();
  } catch (jump) {
    if (!(jump instanceof Jump)) throw jump;
    if (jump === jumps.exit) return false;
    if (jump === jumps.nextfile) leaveFile(machine);
    else if (jump !== jumps.next) throw new AwkProblem("Unexpected token");
  }
  return true;
}

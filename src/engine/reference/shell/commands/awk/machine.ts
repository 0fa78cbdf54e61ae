import type { ByteString } from "../../../bytes.ts";
import type { Calls } from "../blocking.ts";
import type { AwkArray } from "./array.ts";
import type { AwkProgram, AwkStatement } from "./ast.ts";
import { libraryRandom } from "./random.ts";
import type { AwkValue } from "./values.ts";

/** A variable: one value, or an array once it has been used as one. */
export interface Cell {
  value: AwkValue;
  array: AwkArray | undefined;
  /** The caller's variable, which becomes an array when this one does. */
  readonly origin?: Cell;
}

/** A file or command that the program has opened by name. */
export interface AwkStream {
  readonly descriptor: number;
  /** The command to wait for when it is closed. */
  readonly pid: number | undefined;
  readonly buffer: ByteString;
}

/** Where the reading of the operands stands. */
export interface MainInput {
  readonly argument: number;
  readonly descriptor: number | undefined;
  readonly buffer: ByteString;
  readonly opened: boolean;
}

/** What a suspended awk keeps between two records. */
export interface AwkKept {
  readonly scalars: ReadonlyMap<string, AwkValue>;
  readonly arrays: ReadonlyMap<string, AwkArray>;
  readonly streams: ReadonlyMap<ByteString, AwkStream>;
  readonly main: MainInput;
  readonly inside: ReadonlySet<number>;
  readonly seed: number;
  readonly drawn: number;
  readonly record: ByteString;
  readonly exitCode: number;
  /** It has run too long without input: it stays busy for ever. */
  readonly spent: boolean;
}

/** A program that runs: one mutable value, which lives as long as one step of its process. */
export interface AwkMachine {
  readonly argv: readonly ByteString[];
  readonly calls: Calls<AwkKept>;
  readonly program: AwkProgram;
  /** Runs a statement. Held here because a call, which is an expression, runs statements, which are made of these. */
  readonly execute: (statement: AwkStatement) => void;
  readonly globals: Map<string, Cell>;
  /** Parameters of the function that runs. */
  frame: Map<string, Cell> | undefined;
  returned: AwkValue;
  exitCode: number;
  /** Expressions evaluated for this record. */
  steps: number;
  readonly streams: Map<ByteString, AwkStream>;
  main: MainInput;
  /** Rules whose range has begun. */
  readonly inside: Set<number>;
  seed: number;
  random: ReturnType<typeof libraryRandom>;
  record: ByteString;
  /** Fields of the record, once one is asked for. */
  fields: AwkValue[] | undefined;
  /** Whether a field has changed, so that the record must be joined again. */
  recordStale: boolean;
  /** Output not yet written. */
  out: ByteString;
}

/** What a machine is made from. */
export interface AwkStart {
  readonly argv: readonly ByteString[];
  readonly calls: Calls<AwkKept>;
  readonly program: AwkProgram;
  readonly execute: (machine: AwkMachine, statement: AwkStatement) => void;
}

/** A machine without variables, where its checkpoint left it. */
export function createMachine({ argv, calls, program, execute }: AwkStart): AwkMachine {
  const kept = calls.resumed;
  const seed = kept?.seed ?? 1;
  const random = libraryRandom(seed);
  for (let index = 0; index < (kept?.drawn ?? 0); index++) random.next();
  const machine: AwkMachine = {
    argv,
    calls,
    program,
    execute: (statement) => execute(machine, statement),
    globals: new Map(),
    frame: undefined,
    returned: undefined,
    exitCode: kept?.exitCode ?? 0,
    steps: 0,
    streams: new Map(kept?.streams ?? []),
    main: kept?.main ?? { argument: 1, descriptor: undefined, buffer: "", opened: false },
    inside: new Set(kept?.inside ?? []),
    seed,
    random,
    record: "",
    fields: undefined,
    recordStale: false,
    out: "",
  };
  return machine;
}

/** A run-time error: the message that ends the program. */
export class AwkProblem extends Error {
  /** Whether busybox names the line of the program before the message. */
  readonly atLine: boolean;
  constructor(message: string, place: "at a line" | "of a file" = "at a line") {
    super(message);
    this.atLine = place === "at a line";
  }
}

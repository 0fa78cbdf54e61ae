import type { AwkBuiltin } from "./builtin-names.ts";
import type { AwkCall, AwkCallee } from "./call.ts";
import { AwkProblem } from "./machine.ts";
import { libraryRandom } from "./random.ts";

/** Functions of numbers; the busybox that we follow is built without those of mathematics. */
export const numberFunctions = {
  int: ({ number }) => Math.trunc(number(0)),
  rand: ({ machine: { random } }) => {
    random.next();
    random.next();
    return random.next() / 2147483648;
  },
  srand: ({ machine, nodes, number }) => {
    const before = machine.seed;
    machine.seed = nodes.length === 0 ? Math.floor(machine.calls.nowMs / 1000) : Math.trunc(number(0));
    machine.random = libraryRandom(machine.seed);
    return before;
  },
  and: (call) => bits(call, (left, right) => left & right),
  or: (call) => bits(call, (left, right) => left | right),
  xor: (call) => bits(call, (left, right) => left ^ right),
  lshift: (call) => bits(call, (left, right) => left << right),
  rshift: (call) => bits(call, (left, right) => left >> right),
  compl: ({ number }) => unsigned(~BigInt(Math.trunc(number(0)))),
  sin: withoutMathematics,
  cos: withoutMathematics,
  atan2: withoutMathematics,
  exp: withoutMathematics,
  log: withoutMathematics,
  sqrt: withoutMathematics,
} as const satisfies { readonly [Name in AwkBuiltin]?: AwkCallee };

/** Ends the program, as each use of a function of mathematics and of `^` does. */
export function withoutMathematics(): never {
  throw new AwkProblem("Math support is not compiled in");
}

function bits({ number }: AwkCall, operation: (left: bigint, right: bigint) => bigint): number {
  return unsigned(operation(BigInt(Math.trunc(number(0))), BigInt(Math.trunc(number(1)))));
}

function unsigned(value: bigint): number {
  return Number(BigInt.asUintN(32, value));
}

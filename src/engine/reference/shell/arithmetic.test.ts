import { describe, expect, it } from "vitest";
import { evaluateArithmetic } from "./arithmetic.ts";

/** What busybox 1.35 answers with n=5 and m=n: the value and n afterwards, or the error. */
const measured: readonly (readonly [expression: string, answer: string])[] = [
  ["1||n++", "1 6"],
  ["0&&1/0", "divide by zero"],
  ["0?1/0:2", "divide by zero"],
  ["1?n=3:4", "malformed ?: operator"],
  ["1?(n=3):4", "3 3"],
  ["1?2:n+=3", "arithmetic syntax error"],
  ["1?2", "malformed ?: operator"],
  ["1:2", "malformed ?: operator"],
  ["(n)=3", "arithmetic syntax error"],
  ["n+=m=4", "9 9"],
  ["2**3**2", "512 5"],
  ["-2**2", "4 5"],
  ["++7", "7 5"],
  ["+++n", "6 6"],
  ["---m", "-4 5"],
  ["n++ ++", "arithmetic syntax error"],
  ["1?2:3?4:5", "2 5"],
  ["08", "arithmetic syntax error"],
  ["0x", "arithmetic syntax error"],
  ["36#z", "35 5"],
  ["1<<65", "2 5"],
  ["2**-1", "exponent less than 0"],
  ["9223372036854775808", "-9223372036854775808 5"],
  ["m+m", "10 5"],
  ["", "0 5"],
];

describe("arithmetic answers what busybox answers", () => {
  it.each(measured)("$((%s)) → %s", (expression, answer) => {
    const variables = new Map([
      ["n", "5"],
      ["m", "n"],
    ]);
    const result = evaluateArithmetic(expression, {
      get: (name) => variables.get(name),
      set: (name, value) => {
        variables.set(name, value);
        return true;
      },
    });
    expect("error" in result ? result.error : `${result.value} ${variables.get("n")}`).toBe(answer);
  });
});

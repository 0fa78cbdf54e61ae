import type { ByteString } from "../../../bytes.ts";
import type { Regex } from "../regex.ts";
import type { AwkExpression, AwkTarget } from "./ast.ts";
import type { AwkMachine } from "./machine.ts";
import type { AwkValue } from "./values.ts";

/** A call of a function of awk. Each asks for its arguments in its own order: only then are they evaluated. */
export interface AwkCall {
  readonly machine: AwkMachine;
  readonly nodes: readonly AwkExpression[];
  value(node: AwkExpression): AwkValue;
  /** An argument as a number; 0 when it is missing. */
  number(index: number): number;
  /** An argument as text; empty when it is missing. */
  text(index: number): ByteString;
  /** An expression as a regular expression: what stands between slashes is not matched first. */
  regex(node: AwkExpression): Regex;
  assign(target: AwkTarget, value: AwkValue): void;
}

/** A function of awk. */
export type AwkCallee = (call: AwkCall) => AwkValue;

import type { ByteString } from "../../../bytes.ts";

/** What has a value. */
export type AwkExpression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "string"; readonly text: ByteString }
  | { readonly kind: "regex"; readonly text: ByteString }
  | AwkTarget
  | { readonly kind: "assign"; readonly target: AwkTarget; readonly operator: string; readonly value: AwkExpression }
  | { readonly kind: "step"; readonly target: AwkTarget; readonly by: 1 | -1; readonly prefix: boolean }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: AwkExpression }
  | { readonly kind: "binary"; readonly operator: string; readonly left: AwkExpression; readonly right: AwkExpression }
  | {
      readonly kind: "conditional";
      readonly test: AwkExpression;
      readonly yes: AwkExpression;
      readonly no: AwkExpression;
    }
  | { readonly kind: "in"; readonly keys: readonly AwkExpression[]; readonly array: string }
  | { readonly kind: "group"; readonly values: readonly AwkExpression[] }
  | { readonly kind: "call"; readonly name: string; readonly values: readonly AwkExpression[] }
  | {
      readonly kind: "getline";
      readonly source: "main" | "file" | "command";
      readonly from?: AwkExpression;
      readonly target?: AwkTarget;
    };

/** What can be assigned to. */
export type AwkTarget =
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "element"; readonly array: string; readonly keys: readonly AwkExpression[] }
  | { readonly kind: "field"; readonly index: AwkExpression };

/** What is done. */
export type AwkStatement =
  | { readonly kind: "expression"; readonly value: AwkExpression }
  | {
      readonly kind: "print";
      readonly format: boolean;
      readonly values: readonly AwkExpression[];
      readonly to?: { readonly mode: ">" | ">>" | "|"; readonly name: AwkExpression };
    }
  | { readonly kind: "block"; readonly body: readonly AwkStatement[] }
  | { readonly kind: "if"; readonly test: AwkExpression; readonly yes: AwkStatement; readonly no?: AwkStatement }
  | { readonly kind: "while"; readonly test: AwkExpression; readonly body: AwkStatement }
  | { readonly kind: "do"; readonly test: AwkExpression; readonly body: AwkStatement }
  | {
      readonly kind: "for";
      readonly first?: AwkStatement;
      readonly test?: AwkExpression;
      readonly step?: AwkStatement;
      readonly body: AwkStatement;
    }
  | { readonly kind: "for-in"; readonly name: string; readonly array: string; readonly body: AwkStatement }
  | { readonly kind: "break" | "continue" | "next" | "nextfile" }
  | { readonly kind: "exit" | "return"; readonly value?: AwkExpression }
  | { readonly kind: "delete"; readonly array: string; readonly keys?: readonly AwkExpression[] };

/** `PATTERN { … }`, `PATTERN, UNTIL { … }` or `{ … }`; without a body the record is printed. */
export interface AwkRule {
  readonly pattern?: AwkExpression;
  readonly until?: AwkExpression;
  readonly body?: AwkStatement;
}

/** A function that the program defines. */
export interface AwkFunction {
  readonly parameters: readonly string[];
  readonly body: AwkStatement;
}

/** A program as it is parsed: what runs before the first record, for each, and after the last. */
export interface AwkProgram {
  readonly begin: readonly AwkStatement[];
  readonly end: readonly AwkStatement[];
  readonly rules: readonly AwkRule[];
  readonly functions: ReadonlyMap<string, AwkFunction>;
  /** Whether a rule may wait in its middle: for another input or for a command. */
  readonly mayWait: boolean;
}

import type { ByteString } from "../../../bytes.ts";
import type { Test, Walk } from "./walk.ts";

/** The words of an expression, and where its parser stands: one mutable value. */
export interface Parser {
  readonly words: readonly ByteString[];
  index: number;
  readonly walk: Walk;
  /** Whether there is an action, so that nothing is printed by itself. */
  acts: boolean;
}

/** A test, or why there is none. */
export type Parsed = Test | { readonly error: string };

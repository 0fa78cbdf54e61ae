import type { Range } from "./generated/types.ts";

/** Something wrong in a file that a person wrote. */
export interface Problem {
  /** Stable; the first digit is the exit code it leads to, e.g. `E2203`. */
  readonly code: string;
  readonly severity: "error" | "warning";
  /** What was expected and what was found, in one sentence without a full stop. */
  readonly message: string;
  /** Path of the file, as it was given. */
  readonly file: string;
  /** Place in that file; the whole file (line 1, column 1) when no smaller place is known. */
  readonly range: Range;
  /** The fix, where we know it. */
  readonly hint?: string;
  /** Lines of the source with a caret under the place. */
  readonly frame?: string;
  /** How the place was reached: the matrix cell, the steps that use the file. */
  readonly notes?: readonly string[];
}

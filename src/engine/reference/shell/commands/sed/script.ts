import type { ByteString } from "../../../bytes.ts";
import type { Regex } from "../regex.ts";

/** A line that a command is for. */
export type SedAddress =
  | { readonly kind: "line"; readonly line: number }
  | { readonly kind: "last" }
  /** Undefined: the last expression used. */
  | { readonly kind: "match"; readonly regex: Regex | undefined }
  /** Only as a second address: so many lines more. */
  | { readonly kind: "plus"; readonly count: number };

/** A command with its addresses. */
export interface SedCommand {
  readonly from?: SedAddress;
  readonly to?: SedAddress;
  readonly negated: boolean;
  readonly name: string;
  /** Text of a i c, a file name, a label, or an exit code. */
  readonly text: ByteString;
  /** Index of the command to go on with: the end of a block, or the label of a branch. */
  readonly target: number;
  readonly substitution?: SedSubstitution;
  readonly map?: ReadonlyMap<string, string>;
}

/** What `s` does. */
export interface SedSubstitution {
  readonly regex: Regex | undefined;
  readonly replacement: readonly SedPart[];
  readonly global: boolean;
  /** Number of the first match to replace. */
  readonly occurrence: number;
  readonly print: boolean;
  /** Where the line is written after a replacement. */
  readonly file: ByteString | undefined;
}

/** A piece of a replacement: text, or a group of the match. */
export type SedPart =
  | { readonly kind: "text"; readonly text: ByteString }
  | { readonly kind: "group"; readonly group: number };

/** A script as it is parsed; blocks and labels have become indexes. */
export interface SedScript {
  readonly commands: readonly SedCommand[];
}

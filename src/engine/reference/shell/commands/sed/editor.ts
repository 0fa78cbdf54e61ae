import type { ByteString } from "../../../bytes.ts";
import type { Calls } from "../blocking.ts";
import type { Line, Place } from "../input.ts";
import type { Regex } from "../regex.ts";
import type { LookAhead } from "./look-ahead.ts";
import type { SedOutput } from "./output.ts";
import type { SedScript } from "./script.ts";

/** A range of two addresses: outside, or inside until a line number or a match. */
export interface RangeState {
  readonly inside: boolean;
  readonly until: number;
}

/** What a suspended sed keeps between two lines. */
export interface Kept {
  readonly place: Place;
  readonly ahead: Line | undefined;
  readonly line: number;
  readonly hold: ByteString;
  readonly ranges: readonly RangeState[];
  readonly code: number;
  readonly outputs: readonly (readonly [ByteString, number])[];
}

/** A script that runs over its input: one mutable value, which lives as long as one step of its process. */
export interface Editor {
  readonly calls: Calls<Kept>;
  readonly script: SedScript;
  /** Whether lines are printed only by commands. */
  readonly quiet: boolean;
  readonly input: LookAhead;
  readonly output: SedOutput;
  /** Files of `w` → descriptor. */
  readonly outputs: ReadonlyMap<ByteString, number>;
  /** By index of the command. */
  readonly ranges: RangeState[];
  /** Number of the line read last. */
  line: number;
  /** The pattern space, and whether its line ended with a newline. */
  space: ByteString;
  spaceEnded: boolean;
  hold: ByteString;
  /** Whether `s` has replaced something since the line was read, or since `t` asked. */
  substituted: boolean;
  /** What an empty expression stands for. */
  lastRegex: Regex | undefined;
  /** Text, and files to read, that come out at the end of the cycle. */
  appended: (readonly ["text" | "file", ByteString])[];
}

/** Whether no line follows. */
export function isLast({ input }: Editor): boolean {
  return input.peek() === undefined;
}

/** The expression, or the last one used where it is empty. */
export function useRegex(editor: Editor, regex: Regex | undefined): Regex | undefined {
  editor.lastRegex = regex ?? editor.lastRegex;
  return editor.lastRegex;
}

import type { ByteString } from "../../../bytes.ts";
import type { Scanner } from "./scanner.ts";
import type { SedCommand } from "./script.ts";

/** Why a script cannot be parsed: busybox's message. */
export interface Problem {
  readonly error: string;
}

/** A script as far as it is parsed: one mutable value. */
export interface Draft {
  readonly scanner: Scanner;
  /** Whether expressions are extended ones. */
  readonly extended: boolean;
  readonly commands: SedCommand[];
  /** Indexes of the blocks that are open. */
  readonly blocks: number[];
  /** Label → index of the command after it. */
  readonly labels: Map<ByteString, number>;
}

import type { ProfileName } from "../check/profiles.ts";
import type { Engine } from "../engine/engine.ts";
import type { Clock } from "./clock.ts";
import type { Emit } from "./emit.ts";

/** What an attempt at a scenario is made with. */
export interface AttemptOptions {
  readonly engine: Engine;
  /** What the engine claims, as a set. */
  readonly capabilities: ReadonlySet<string>;
  readonly namespace: string;
  readonly seed: number;
  readonly attempt: number;
  readonly deadlineMs: number;
  readonly trace: "off" | "changes" | "full";
  /** The engine is declared private, or is ours alone. */
  readonly exclusiveAllowed: boolean;
  /** Profiles that the engine must support as a whole, beside `core`. */
  readonly profiles: readonly ProfileName[];
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly emit: Emit;
  /** Whether this file's text is already in the stream. */
  readonly sourceKnown: boolean;
}

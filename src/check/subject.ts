import type { BindingExpectation } from "../vocabulary/expectation.ts";
import type { Dialect, ImageTarget, Outcome } from "../vocabulary/generated/types.ts";
import type { Operation } from "../vocabulary/operation.ts";
import type { ObjectKind } from "../vocabulary/verbs.ts";
import type { Observations } from "./observations.ts";
import type { ProfileName } from "./profiles.ts";

/** The scenario's handles, as far as it has come. */
export interface Objects {
  kindOf(handle: string): ObjectKind | undefined;
  /** Handles that steps made, in order, without the predefined images. */
  handles(kind: ObjectKind): readonly string[];
  /** The id (volume: name) that the engine gave when it made the thing, if it said. */
  idOf(handle: string): string | undefined;
  /** Paths that the scenario wrote or removed in a container with file operations. */
  written(container: string): ReadonlySet<string>;
}

/** A step and everything its judgement needs; observations come in later. */
export interface Subject {
  /** Absent for `sleep` and `input`. */
  readonly operation?: Operation;
  /** What the engine answered; absent before the step, when only queries are wanted. */
  readonly outcome?: Outcome;
  readonly binding?: BindingExpectation;
  readonly objects: Objects;
  /** Handles that this step makes: `unchanged` leaves them out. */
  readonly made: ReadonlySet<string>;
  readonly dialect: Dialect;
  /** Capabilities that the engine claims. */
  readonly capabilities: ReadonlySet<string>;
  /** Profiles that were selected beside `core`: nothing in them may be unsupported. */
  readonly profiles?: readonly ProfileName[];
  /** Image of a build's last FROM; `scratch` has no layers; absent when it cannot be known. */
  readonly buildBase?: ImageTarget;
  /** Observations of just before the step, for `unchanged`. */
  readonly before?: Observations;
}

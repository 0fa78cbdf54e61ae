import type { DialectExpectation, Expectation, Json } from "../vocabulary/expectation.ts";
import type { Content, Range } from "../vocabulary/generated/types.ts";
import type { Operation } from "../vocabulary/operation.ts";

/** One scenario, ready to run: a file of YAML, or one cell of its matrix, with everything expanded. */
export interface Scenario extends ScenarioBody {
  /** `path`, and `#cell` where the file has a matrix: `scenarios/a.scenario.yaml#state=paused`. */
  readonly id: string;
  /** Path of its file, as it was given. */
  readonly path: string;
  /** Text of its file. */
  readonly source: string;
  /** Texts of the template files that its steps come from, by path; absent when there are none. */
  readonly templates?: ReadonlyMap<string, string>;
  /**
   * The place of a step, or of something in it: `locate(2, ["expect", "stdout"])`. Answers the smallest known place
   * around what does not exist (an argument from `defaults`, a value that came from the matrix). `file` is set when
   * the step comes from a template. Reads the text again, so ask only when there is something to show.
   */
  locate(step: number, path: readonly (string | number)[]): Range;
}

/** What a scenario says, apart from where it was written. `formatScenario` writes it as YAML. */
export interface ScenarioBody {
  readonly name: string;
  /** Ids of spec/rules. */
  readonly rules: readonly string[];
  readonly tags: readonly string[];
  /** Capabilities beside the verbs; an engine without one skips the scenario. */
  readonly requires: readonly string[];
  /** Runs alone, and only on an engine that is declared private. */
  readonly exclusive: boolean;
  /** Its cell of the matrix: axis → value. */
  readonly cell?: { readonly [axis: string]: Json };
  /** By path, relative, `/` between names, sorted. Parent directories have no entry unless written. */
  readonly files: ReadonlyMap<string, ScenarioFile>;
  readonly steps: readonly Step[];
}

/** An entry of `files`. Owner is 0:0; modes are four octal digits, 0644 and 0755 when absent. */
export type ScenarioFile =
  | {
      readonly type: "file";
      /** Where `template` is present: as written, with `((image.x))` in it. */
      readonly content: Content;
      readonly mode?: string;
      /** The content in parts, when it names images; see `fill`. */
      readonly template?: Template;
    }
  | { readonly type: "directory"; readonly mode?: string }
  | { readonly type: "symlink"; readonly target: string };

/** Text in which an image handle stands for what the engine calls that image. */
export type Template = readonly (string | { readonly image: string })[];

/** One step. */
export type Step = OperationStep | JoinStep | InputStep | SleepStep;

/** What every step may have. */
export interface StepCommon {
  /** The author's name for the step, unique in the scenario. */
  readonly id?: string;
  readonly note?: string;
  readonly expect?: Expectation;
  /** See `expectationFor`. */
  readonly expectByDialect?: readonly DialectExpectation[];
  /** Repeat the step until it holds, at most this long. */
  readonly eventuallyMs?: number;
  /** Wall-clock limit of the step. */
  readonly timeoutMs?: number;
  /** The place of the step; computed once, cheap. */
  readonly range: Range;
}

/** A step that asks the engine for something. */
export interface OperationStep extends StepCommon {
  readonly kind: "operation";
  /** Ready for the wire, except `context`, `source` and binds, which name `files`, and `templates`. */
  readonly operation: Operation;
  /** Texts inside the operation that name images; see `fillOperation`. */
  readonly templates?: readonly OperationTemplate[];
  /** The step goes on in the background under this name, for `join` and `input`. */
  readonly background?: string;
}

/** A text of an operation that names an image. */
export interface OperationTemplate {
  readonly path: readonly (string | number)[];
  readonly template: Template;
}

/** Collects the outcome of a background step; `expect` is about that. */
export interface JoinStep extends StepCommon {
  readonly kind: "join";
  readonly background: string;
}

/** Feeds the standard input of a background step. */
export interface InputStep extends StepCommon {
  readonly kind: "input";
  readonly to: string;
  /** Empty when only closing. */
  readonly data: Content;
  /** End of file after the data. */
  readonly close: boolean;
}

/** Lets time pass. */
export interface SleepStep extends StepCommon {
  readonly kind: "sleep";
  readonly milliseconds: number;
}

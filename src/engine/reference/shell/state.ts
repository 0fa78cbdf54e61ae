import type { ByteString } from "../bytes.ts";
import type { Node, SimpleCommand } from "./ast.ts";

export interface Variable {
  /** Undefined: declared (export X) but unset. */
  readonly value: ByteString | undefined;
  readonly exported: boolean;
  readonly readonly: boolean;
}

export interface FunctionDefinition {
  readonly body: Node;
  /** What lines of its text count from. */
  readonly lineBase: number;
}

/** What `set` switches, by letter; `o` stands for pipefail. */
export type Option = "a" | "b" | "C" | "e" | "f" | "m" | "n" | "o" | "u" | "v" | "x" | "I" | "V" | "E";

/**
 * A shell as a value. While it runs, one step owns a shallow copy and changes its fields; the maps are copied before
 * their first change (`owned` says which are its own). Frames are what is left to do, innermost first.
 */
export interface Shell {
  frames: Frame | undefined;
  /** What to run next; undefined: go on with the innermost frame. */
  next: Node | undefined;
  status: number;
  variables: Map<string, Variable>;
  functions: Map<string, FunctionDefinition>;
  /** Signal (0: EXIT) → action; "" ignores. */
  traps: Map<number, ByteString>;
  /** The traps of the shell that forked this one: shown by `trap`, never run. */
  inheritedTraps: ReadonlyMap<number, ByteString> | undefined;
  ownsVariables: boolean;
  ownsFunctions: boolean;
  ownsTraps: boolean;
  aliases: ReadonlyMap<string, ByteString>;
  /** The running text is parsed line by line, so that an alias can change what follows; or it is a single line. */
  readsLines: boolean;
  /** Positional parameters, $1 first. */
  positional: readonly ByteString[];
  /** $0. */
  name: ByteString;
  /** What errors name after $0: the running builtin, or a script's path. */
  commandName: ByteString | undefined;
  /** The path of the script, undefined for -c and standard input. */
  scriptName: ByteString | undefined;
  /** A descriptor that a new subshell closes first. */
  closes: number | undefined;
  options: string;
  /** $$: the pid of the first shell; a subshell keeps it. */
  shellPid: number;
  /** $!, 0: none yet. */
  backgroundPid: number;
  /** Background children: status once they have been collected. */
  jobs: ReadonlyMap<number, number | undefined>;
  /** Signals that arrived and whose traps have not run. */
  signals: readonly number[];
  /** Line of the running command: LINENO, and what errors name. */
  line: number;
  lineBase: number;
  /** > 0: the status is being tested, errexit sleeps. */
  tested: number;
  /** Its last command may take its place: not where a script is read from a file or from standard input. */
  replaceable: boolean;
  /** While `command` runs a builtin: its errors do not end the shell. */
  forgiving: boolean;
  /** A subshell knows that it was forked in a function, and in how many loops. */
  outerFunction: boolean;
  outerLoops: number;
  /** What the redirections hid that were in effect when this subshell was forked. */
  outerSaved: SavedDescriptors;
  /** Logical working directory. */
  directory: ByteString;
  optionIndex: number;
  optionOffset: number;
  /** Of the last command substitution in the running command. */
  substitutionStatus: number | undefined;
  /** Its EXIT trap has run, or there is none. */
  exiting: boolean;
  /**
   * It takes INT itself, without a trap: then it ends, but not before its foreground command has. So does a shell that has
   * its commands from `-c` or from a file.
   */
  catchesInterrupts: boolean;
  /** Set in a background child until its first step: it ignores INT and QUIT. */
  ignoresInterrupts: boolean;
  /** `ulimit -n`. */
  filesMax: number;
}

/** The result of a command substitution, or the path of a process substitution. */
export interface Substituted {
  readonly output: ByteString;
  readonly status: number;
}

/** Saved descriptors of a redirection: number → private copy, or undefined where it was closed. */
export type SavedDescriptors = readonly (readonly [number, number | undefined])[];

export interface FrameBase {
  readonly below: Frame | undefined;
  /** `Shell.tested` to go back to when the frame ends. */
  readonly tested: number;
}

export type Frame = FrameBase &
  (
    | { readonly kind: "list"; readonly items: readonly Node[]; readonly index: number }
    | { readonly kind: "and-or"; readonly node: Extract<Node, { kind: "and-or" }>; readonly index: number }
    | { readonly kind: "not" }
    | { readonly kind: "if"; readonly node: Extract<Node, { kind: "if" }>; readonly index: number }
    | {
        readonly kind: "while";
        readonly node: Extract<Node, { kind: "while" }>;
        readonly phase: "test" | "body";
        readonly last: number;
      }
    | {
        readonly kind: "for";
        readonly node: Extract<Node, { kind: "for" }>;
        readonly values: readonly ByteString[];
        readonly index: number;
      }
    /** Redirections of a subshell are made in the subshell, and never taken back. */
    | { readonly kind: "restore"; readonly saved: SavedDescriptors; readonly of?: "subshell" | "compound" }
    | {
        readonly kind: "call";
        readonly positional: readonly ByteString[];
        readonly locals: readonly (readonly [string, Variable | undefined])[];
        readonly lineBase: number;
        readonly line: number;
        readonly name: string;
        readonly optionIndex: number;
        readonly optionOffset: number;
      }
    | { readonly kind: "variables"; readonly saved: readonly (readonly [string, Variable | undefined])[] }
    | {
        readonly kind: "text";
        readonly commandName: ByteString | undefined;
        readonly line: number;
        readonly lineBase: number;
        readonly positional: readonly ByteString[] | undefined;
        readonly dot: boolean;
        readonly readsLines: boolean;
        /** Run by `command`: an error in it ends it, not the shell. */
        readonly forgiving: boolean;
      }
    | { readonly kind: "trap"; readonly status: number }
    /** The shell ends: what its redirections hid comes back, then its EXIT trap runs. */
    | { readonly kind: "exit-trap"; readonly saved: readonly SavedDescriptors[]; readonly action: ByteString }
    | {
        readonly kind: "expand";
        readonly node: Node;
        readonly memo: readonly Substituted[];
        readonly descriptors: readonly number[];
      }
    | {
        readonly kind: "assign";
        readonly node: SimpleCommand;
        readonly words: readonly ByteString[];
        readonly memo: readonly Substituted[];
      }
    | { readonly kind: "substitution"; readonly reader: number; readonly pid: number; readonly output: ByteString }
    | { readonly kind: "child"; readonly pid: number }
    | { readonly kind: "pipeline"; readonly pids: readonly number[]; readonly statuses: readonly number[] }
    | { readonly kind: "close"; readonly descriptors: readonly number[] }
    | {
        readonly kind: "read";
        readonly request: ReadRequest;
        readonly text: ByteString;
        readonly untilMs: number | undefined;
      }
    | { readonly kind: "wait"; readonly pids: readonly number[] | undefined }
    | { readonly kind: "yield" }
    /** The text has a part that cannot be parsed: said when what comes before has run. */
    | {
        readonly kind: "fault";
        readonly message: string;
        readonly line: number;
        readonly unsupported: string | undefined;
      }
    /** Takes commands from a text line by line; one that has not ended goes on with standard input. */
    | {
        readonly kind: "input";
        readonly text: ByteString;
        readonly ended: boolean;
        readonly prompted: boolean;
        /** Of the first line of `text`. */
        readonly line: number;
      }
  );

export interface ReadRequest {
  readonly names: readonly string[];
  readonly raw: boolean;
  readonly descriptor: number;
  readonly delimiter: string;
  readonly count: number | undefined;
}

type Bare<F> = F extends Frame ? Omit<F, "below" | "tested"> : never;

/** Puts something to do before everything else. */
export function push(shell: Shell, frame: Bare<Frame>): void {
  shell.frames = { ...frame, below: shell.frames, tested: shell.tested };
}

/** Replaces the innermost frame by its next form; `tested` stays what it was below. */
export function advance(shell: Shell, before: Frame, frame: Bare<Frame>): void {
  shell.frames = { ...frame, below: before.below, tested: before.tested };
}

export function getVariable(shell: Shell, name: string): ByteString | undefined {
  return shell.variables.get(name)?.value;
}

/** Sets a variable; false when it is read-only. */
export function setVariable(shell: Shell, name: string, value: ByteString | undefined, exported?: boolean): boolean {
  const before = shell.variables.get(name);
  if (before?.readonly === true) return false;
  putVariable(shell, name, {
    value,
    exported: exported ?? ((before?.exported ?? false) || shell.options.includes("a")),
    readonly: false,
  });
  if (name === "OPTIND") {
    shell.optionIndex = Number(value ?? 1) || 1;
    shell.optionOffset = 0;
  }
  return true;
}

export function putVariable(shell: Shell, name: string, variable: Variable | undefined): void {
  if (!shell.ownsVariables) {
    shell.variables = new Map(shell.variables);
    shell.ownsVariables = true;
  }
  if (variable === undefined) shell.variables.delete(name);
  else shell.variables.set(name, variable);
}

/** Exported variables with a value, in order of their names' first appearance. */
export function exportedVariables(shell: Shell): ReadonlyMap<string, ByteString> {
  const environment = new Map<string, ByteString>();
  for (const [name, variable] of shell.variables) {
    if (variable.exported && variable.value !== undefined) environment.set(name, variable.value);
  }
  return environment;
}

/** A copy that another process goes on with: from here on neither owns the maps. */
export function forkShell(shell: Shell): Shell {
  shell.ownsVariables = false;
  shell.ownsFunctions = false;
  shell.ownsTraps = false;
  return { ...shell };
}

export function hasOption(shell: Shell, option: Option): boolean {
  return shell.options.includes(option);
}

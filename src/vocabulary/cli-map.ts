import type { Dialect, ErrorKind } from "./generated/types.ts";

/** How a docker-compatible command line is driven (spec/schema/cli.schema.json). */
export interface CliMap {
  readonly cli: "v1";
  /** Name of the engine in reports. */
  readonly name: string;
  /** The program and its first arguments. */
  readonly command: readonly string[];
  /** Variables added to ours. */
  readonly environment?: { readonly [name: string]: string };
  /** Variables of ours that the program does not get. */
  readonly unset?: readonly string[];
  /** The first whose `when` matches is the engine's dialect. */
  readonly dialects: readonly DialectRow[];
  /** Features it has, verbs aside. */
  readonly claims: readonly string[];
  /** Verbs that are not claimed although their commands are there. */
  readonly lacks?: readonly string[];
  /** What `copy-from` and `copy-to` keep; absent: everything. */
  readonly copies?: { readonly links?: boolean; readonly owners?: boolean };
  /** How long it takes to attach or to register a wait. */
  readonly attachMs?: number;
  readonly errors: {
    /** The engine cannot be reached. */
    readonly lost?: string;
    /** How the words of a refusal begin; what matches is cut off. */
    readonly refusal: string;
    /** Lines of the program's own that are no answer. */
    readonly noise?: string;
    /** A refusal that is only about what others do at the same time: the command did nothing, and is run again. */
    readonly again?: string;
    readonly kinds: readonly ErrorRow[];
  };
  readonly commands: { readonly [C in CliCommand]?: CommandMap };
}

/** One thing that a program does. */
export type CliCommand =
  | "create"
  | "start"
  | "start-attached"
  | "stop"
  | "restart"
  | "kill"
  | "pause"
  | "unpause"
  | "rename"
  | "wait"
  | "rm"
  | "exec"
  | "attach"
  | "logs"
  | "top"
  | "stats"
  | "diff"
  | "export"
  | "copy-in"
  | "copy-out"
  | "copy-from"
  | "copy-to"
  | "ps"
  | "inspect"
  | "update"
  | "commit"
  | "build"
  | "tag"
  | "rmi"
  | "images"
  | "image-inspect"
  | "history"
  | "load"
  | "save"
  | "import"
  | "volume-create"
  | "volume-inspect"
  | "volume-ls"
  | "volume-rm"
  | "container-prune"
  | "image-prune"
  | "volume-prune"
  | "build-prune"
  | "events"
  | "version"
  | "info";

/** How one command is called and read. */
export interface CommandMap {
  readonly args: readonly ArgumentItem[];
  /** Name in the Docker Engine API → where it stands in this output. */
  readonly fields?: { readonly [name: string]: string | readonly string[] };
}

/** A word, or words by parameter. */
export type ArgumentItem = string | { readonly [parameter: string]: Words };

/** A word or words, by value or not; under `as` how a list is written. */
export type Words = string | readonly string[] | boolean | { readonly [value: string]: string | readonly string[] };

/** A dialect and what it is known by. */
export type DialectRow = Omit<Dialect, "apiVersion"> & { readonly when?: string };

/** One row of the table of refusals; every key that is given must match. */
export interface ErrorRow {
  readonly commands?: readonly CliCommand[];
  readonly exit?: readonly number[];
  readonly text?: string;
  readonly kind: ErrorKind | "unsupported";
  /** With `unsupported`: what it lacks. */
  readonly capability?: string;
}

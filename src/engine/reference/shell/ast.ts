/**
 * Commands as the interpreter runs them: the shape of ash's own tree, made from unbash's by `parse.ts`, with words
 * already split into parts. Everything is immutable, and shared between all runs of one script.
 */
export type Node =
  | SimpleCommand
  | { readonly kind: "pipeline"; readonly commands: readonly Node[] }
  | { readonly kind: "not"; readonly command: Node }
  /** `first`, then each of `rest` in turn, left to right. */
  | {
      readonly kind: "and-or";
      readonly first: Node;
      readonly rest: readonly { readonly operator: "&&" | "||"; readonly command: Node }[];
    }
  | { readonly kind: "list"; readonly items: readonly Node[] }
  | { readonly kind: "background"; readonly command: Node }
  | { readonly kind: "subshell"; readonly body: Node }
  | {
      readonly kind: "redirected";
      readonly command: Node;
      readonly redirects: readonly Redirect[];
      readonly line: number;
      readonly substitutes: boolean;
    }
  | {
      readonly kind: "if";
      readonly branches: readonly { readonly test: Node; readonly then: Node }[];
      readonly otherwise: Node | undefined;
    }
  | { readonly kind: "while"; readonly until: boolean; readonly test: Node; readonly body: Node }
  | {
      readonly kind: "for";
      readonly name: string;
      readonly words: readonly Word[] | undefined;
      readonly body: Node;
      readonly line: number;
      readonly substitutes: boolean;
    }
  | {
      readonly kind: "case";
      readonly word: Word;
      readonly items: readonly CaseItem[];
      readonly line: number;
      readonly substitutes: boolean;
    }
  | { readonly kind: "function"; readonly name: string; readonly body: Node; readonly line: number };

export interface CaseItem {
  readonly patterns: readonly Word[];
  readonly body: Node;
}

export interface SimpleCommand {
  readonly kind: "simple";
  readonly assignments: readonly Assignment[];
  readonly words: readonly Word[];
  readonly redirects: readonly Redirect[];
  /** Counted from 0 at the start of the text. */
  readonly line: number;
  /** Whether a word or a redirection has a command substitution: its expansion may have to wait. */
  readonly substitutes: boolean;
  readonly assignmentsSubstitute: boolean;
}

export interface Assignment {
  readonly name: string;
  readonly value: Word;
}

export type Redirect =
  | {
      readonly kind: "file";
      readonly operator: "<" | ">" | ">>" | "<>" | ">|";
      readonly descriptor: number;
      readonly target: Word /** `&>`: standard error too. */;
      readonly both?: boolean;
    }
  | { readonly kind: "duplicate"; readonly descriptor: number; readonly target: Word; readonly output: boolean }
  | { readonly kind: "here"; readonly descriptor: number; readonly body: Word };

export interface Word {
  readonly parts: readonly Part[];
  /** The one field it makes, where nothing in it is to be expanded. */
  readonly constant?: string;
  /** NAME=value after a declaring command such as export: expanded like an assignment there. */
  readonly assigns?: boolean;
}

export type Part =
  | { readonly kind: "literal"; readonly text: string; readonly quoted: boolean }
  | { readonly kind: "quoted"; readonly parts: readonly Part[] }
  | Parameter
  | { readonly kind: "command"; readonly body: Node }
  | { readonly kind: "arithmetic"; readonly expression: Word }
  /** `${…}` that means nothing: told when it is expanded. */
  | { readonly kind: "bad" }
  | { readonly kind: "process"; readonly direction: "<" | ">"; readonly body: Node };

export interface Parameter {
  readonly kind: "parameter";
  readonly name: string;
  readonly operation: ParameterOperation | undefined;
}

export type ParameterOperation =
  | { readonly kind: "length" }
  /** -, =, ?, + with `colon`: also when it is empty. */
  | {
      readonly kind: "default";
      readonly operator: "-" | "=" | "?" | "+";
      readonly colon: boolean;
      readonly operand: Word;
    }
  | { readonly kind: "remove"; readonly operator: "#" | "##" | "%" | "%%"; readonly pattern: Word }
  | { readonly kind: "slice"; readonly offset: Word; readonly length: Word | undefined }
  | { readonly kind: "replace"; readonly all: boolean; readonly pattern: Word; readonly replacement: Word };

/** A script as it is run: what can be, then perhaps an error of syntax. */
export interface Script {
  readonly body: Node;
  /** Of the first line that ash cannot parse: it runs the lines before. */
  readonly error?: { readonly message: string; readonly line: number };
  /** Something that ash runs and we do not. */
  readonly unsupported?: string;
}

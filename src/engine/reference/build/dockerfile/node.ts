import type { Heredoc } from "./heredoc.ts";

/** A place in a Dockerfile; lines and columns from 1, a column counts UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A part of an instruction as it is written, and where. */
export interface Word extends Position {
  readonly text: string;
}

/** One instruction, split by the rules of its keyword, its meaning not looked at. */
export interface DockerfileNode extends Position {
  /** Lower case. */
  readonly keyword: string;
  /** The last line that belongs to it. */
  readonly endLine: number;
  /** Continuation lines joined, blanks at both ends gone: what the builder shows. */
  readonly original: string;
  /** `--name=value` before the first argument (PAR-018). */
  readonly flags: readonly Word[];
  /** By keyword: words, one text, or names and values in turn (ENV, LABEL). */
  readonly args: readonly Word[];
  /** The arguments were a JSON list (PAR-013). */
  readonly json: boolean;
  /** Here-documents, in order (PAR-020). */
  readonly heredocs: readonly Heredoc[];
  /** Of ONBUILD: the instruction that it keeps. */
  readonly trigger?: DockerfileNode;
}

/** Whose Dockerfiles are read: what the classic builder lacks is accepted for BuildKit only. */
export type Builder = "classic" | "buildkit";

/** Why a Dockerfile cannot be read, in dockerd's words. */
export interface DockerfileProblem {
  readonly problem: string;
  /** From 1. */
  readonly line: number;
  readonly column?: number;
}

export interface ParsedDockerfile {
  readonly nodes: readonly DockerfileNode[];
  readonly escapeCharacter: "\\" | "`";
  readonly warnings: readonly string[];
}

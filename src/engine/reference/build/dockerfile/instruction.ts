import type { Healthcheck } from "../../../../vocabulary/generated/types.ts";
import type { Heredoc } from "./heredoc.ts";

/** Shell form (one text, or none) or exec form. */
export interface CommandLine {
  readonly words: readonly string[];
  readonly form: "shell" | "exec";
}

export interface Pair {
  readonly name: string;
  readonly value: string;
}

export interface CopySources {
  readonly sources: readonly string[];
  readonly destination: string;
  readonly chown: string;
  /** A flag that the classic builder refuses when it gets there (PAR-016). */
  readonly chmod?: string;
  /** Of BuildKit only: here-documents that are copied as files. */
  readonly files?: readonly Heredoc[];
  /** Of BuildKit only: flags that are understood, and not simulated. */
  readonly notSimulated?: string;
}

/** `RUN --mount`: what the step sees beside its own tree (PAR-031). */
export interface RunMount {
  readonly type: "bind" | "cache" | "tmpfs" | "secret" | "ssh";
  /** Empty: none was given. */
  readonly target: string;
  readonly source: string;
  /** A stage or an image; empty: the context (bind) or nothing (cache). */
  readonly from: string;
  readonly id: string;
  readonly readOnly: boolean;
  readonly required: boolean;
  readonly mode?: number;
  readonly uid: number;
  readonly gid: number;
}

/** What an instruction says, before anything is expanded. */
export type Instruction =
  | { readonly kind: "add"; readonly copy: CopySources }
  | { readonly kind: "arg"; readonly args: readonly { readonly name: string; readonly value?: string }[] }
  | { readonly kind: "cmd"; readonly command: CommandLine }
  | { readonly kind: "copy"; readonly copy: CopySources; readonly from: string }
  | { readonly kind: "entrypoint"; readonly command: CommandLine }
  | { readonly kind: "env"; readonly pairs: readonly Pair[] }
  | { readonly kind: "expose"; readonly ports: readonly string[] }
  | { readonly kind: "healthcheck"; readonly healthcheck: Healthcheck }
  | {
      readonly kind: "label";
      readonly pairs: readonly Pair[] /** Of the build's own labels: taken as they are. */;
      readonly literal?: boolean;
    }
  | { readonly kind: "maintainer"; readonly author: string }
  | { readonly kind: "onbuild"; readonly expression: string }
  | {
      readonly kind: "run";
      readonly command: CommandLine /** Flags that need BuildKit. */;
      readonly refused: readonly string[];
      readonly mounts?: readonly RunMount[];
      /** What is understood of it, and not simulated. */
      readonly notSimulated?: string;
    }
  | { readonly kind: "shell"; readonly shell: readonly string[] }
  | { readonly kind: "stopsignal"; readonly signal: string }
  | { readonly kind: "user"; readonly user: string }
  | { readonly kind: "volume"; readonly paths: readonly string[] }
  | { readonly kind: "workdir"; readonly path: string };

/** FROM: what a stage begins with. */
export interface From {
  readonly kind: "from";
  readonly base: string;
  /** Lower case (FRM-008); empty: none. */
  readonly name: string;
  readonly platform: string;
}

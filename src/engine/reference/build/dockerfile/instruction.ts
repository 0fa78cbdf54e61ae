import type { Healthcheck } from "../../../../vocabulary/generated/types.ts";

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

import type { Content } from "../../vocabulary/generated/types.ts";
import type { Verb } from "../../vocabulary/operation.ts";

/** One operation under way, as its handler sees it. */
export interface Call {
  readonly verb: Verb;
  readonly signal: AbortSignal;
  /** The engine has taken the request; what comes now is the waiting for its answer. */
  accepted(): void;
  /** Standard input can be fed from now on. */
  feeds(sink: InputSink): void;
}

export interface InputSink {
  write(bytes: Uint8Array): void;
  close(): void;
}

/** Arguments of input: its bytes and whether it stays open. */
export function inputOf(input: Content | { readonly open: true } | undefined): {
  readonly given: boolean;
  readonly open: boolean;
  readonly content?: Content;
} {
  if (input === undefined) return { given: false, open: false };
  if (typeof input === "object" && "open" in input) return { given: true, open: true };
  return { given: true, open: false, content: input };
}

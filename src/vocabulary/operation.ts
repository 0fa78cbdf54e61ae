import type { ArgumentsOf, ResultOf } from "./generated/types.ts";
import { verbs } from "./generated/types.ts";

/** A verb of the docker CLI, or one of our file and engine queries. */
export type Verb = keyof ArgumentsOf;

/** One request to an engine: the YAML step, the fuzz command, the adapter request and the line of a trace. */
export type Operation<V extends Verb = Verb> = { readonly [K in V]: { readonly op: K } & ArgumentsOf[K] }[V];

/** The value of an `ok` outcome of a verb. */
export type Result<V extends Verb = Verb> = ResultOf[V];

const known: ReadonlySet<string> = new Set(verbs);

/** Whether a word is a verb of the vocabulary. */
export function isVerb(word: string): word is Verb {
  return known.has(word);
}

import type { Json } from "../vocabulary/expectation.ts";
import type {
  ContainerDetail,
  DiffResult,
  ImageDetail,
  ImageTarget,
  LogsResult,
  Outcome,
  ReadResult,
  StatResult,
  TreeResult,
  VolumeDetail,
} from "../vocabulary/generated/types.ts";
import type { Operation } from "../vocabulary/operation.ts";

/** Answers of the engine to queries, by `queryKey`. */
export type Observations = ReadonlyMap<string, Outcome>;

/** What identifies a query: its JSON. Queries are built here only, so their keys come in one order. */
export function queryKey(operation: Operation): string {
  return JSON.stringify(operation);
}

/** A verb that `check` asks. */
export type QueryVerb = "inspect" | "image-inspect" | "volume-inspect" | "diff" | "logs" | "stat" | "read" | "tree";

/** A query with its verb, so that its answer can be read with its type. */
export type QueryOf<V extends QueryVerb> = Operation<V>;

/** How a thing is observed: the queries that expectations use. */
export const observe = {
  container: (container: string): QueryOf<"inspect"> => ({ op: "inspect", container }),
  image: (image: ImageTarget): QueryOf<"image-inspect"> => ({ op: "image-inspect", image }),
  volume: (volume: string): QueryOf<"volume-inspect"> => ({ op: "volume-inspect", volume }),
  diff: (container: string): QueryOf<"diff"> => ({ op: "diff", container }),
  logs: (container: string): QueryOf<"logs"> => ({ op: "logs", container }),
  stat: (place: FilePlace): QueryOf<"stat"> => ({ op: "stat", ...place }),
  read: (place: FilePlace): QueryOf<"read"> => ({ op: "read", ...place }),
  tree: (place: FilePlace): QueryOf<"tree"> => ({ op: "tree", ...place }),
} as const;

/** A path in a container or an image. */
export type FilePlace =
  | { readonly container: string; readonly path: string }
  | { readonly image: string; readonly path: string };

interface QueryResults {
  readonly inspect: ContainerDetail;
  readonly "image-inspect": ImageDetail;
  readonly "volume-inspect": VolumeDetail;
  readonly diff: DiffResult;
  readonly logs: LogsResult;
  readonly stat: StatResult;
  readonly read: ReadResult;
  readonly tree: TreeResult;
}

/** The value of an answered query; undefined when it was not asked or not ok. */
export function answerTo<V extends QueryVerb>(known: Observations, query: QueryOf<V>): QueryResults[V] | undefined {
  const outcome = known.get(JSON.stringify(query));
  if (outcome === undefined || outcome.status !== "ok") return undefined;
  return outcome.value as QueryResults[V]; // an engine answers what the verb's schema says; the contract tests it
}

/** The value of an ok outcome as JSON. */
export function jsonValue(outcome: Outcome): Json | undefined {
  return outcome.status === "ok" ? (outcome.value as Json) : undefined; // every result is JSON by its schema
}

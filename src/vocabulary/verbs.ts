import type { Verb } from "./operation.ts";

/** What a handle can name. */
export type ObjectKind = "container" | "image" | "volume" | "network" | "exec" | "archive";

/** What `as` of a verb names. */
export const madeKinds: { readonly [V in Verb]?: ObjectKind } = {
  build: "image",
  commit: "image",
  create: "container",
  exec: "exec",
  export: "archive",
  import: "image",
  load: "image",
  "network-create": "network",
  pull: "image",
  run: "container",
  save: "archive",
  "volume-create": "volume",
};

/** Handles that exist before the first step. */
export const predefinedHandles: ReadonlyMap<string, ObjectKind> = new Map([
  ["shell", "image"],
  ["scratch", "image"],
]);

const looking: ReadonlySet<string> = new Set<Verb>([
  "df",
  "diff",
  "events",
  "exec-inspect",
  "export",
  "history",
  "image-inspect",
  "images",
  "info",
  "inspect",
  "logs",
  "network-inspect",
  "network-ls",
  "ping",
  "ps",
  "read",
  "save",
  "stat",
  "stats",
  "top",
  "tree",
  "version",
  "volume-inspect",
  "volume-ls",
]);

/** Whether a verb only looks: after it everything is as it was, and it can be asked again. */
export function onlyLooks(verb: string): boolean {
  return looking.has(verb);
}

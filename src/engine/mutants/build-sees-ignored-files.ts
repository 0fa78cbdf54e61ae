import { builderOf } from "./build-text.ts";
import type { Mutant } from "./mutant.ts";

/** IGN-001: as an engine that is sent the whole context. */
export const ignoreFileIsNotRead: Mutant = {
  name: "ignore-file-is-not-read",
  sentence: "A build copies what its ignore file leaves out.",
  property: "ignored-files-do-not-matter",
  operations: builderOf((operation) => {
    if (typeof operation.context === "string") return operation;
    const entries = operation.context.entries.map((entry) =>
      entry.path === ".dockerignore" ? { ...entry, content: "Dockerfile\n" } : entry,
    );
    return { ...operation, context: { entries } };
  }),
};

/** CCH-006: as a key over everything that lies beside the Dockerfile. */
export const buildCountsItsContext: Mutant = {
  name: "build-counts-its-context",
  sentence: "A build labels its image with the number of files beside the Dockerfile, ignored ones too.",
  property: "ignored-files-do-not-matter",
  operations: builderOf((operation) => {
    const count = typeof operation.context === "string" ? 0 : operation.context.entries.length;
    return { ...operation, labels: { ...operation.labels, files: String(count) } };
  }),
};

import { builderOf } from "./build-text.ts";
import type { Mutant } from "./mutant.ts";

/** CCH-020: as a cache whose key lacks the arguments. */
export const cacheForgetsArguments: Mutant = {
  name: "cache-forgets-arguments",
  sentence: "With the cache, a build takes the defaults of its arguments.",
  property: "cache-never-changes-the-result",
  operations: builderOf((operation) => {
    const { args: _, ...rest } = operation;
    return operation.noCache === true ? operation : rest;
  }),
};

/** CCH-003: as a cache whose key lacks the content. */
export const cacheForgetsContent: Mutant = {
  name: "cache-forgets-content",
  sentence: "With the cache, every file of a context has the content of a marker.",
  property: "cache-never-changes-the-result",
  operations: builderOf((operation) => {
    if (operation.noCache === true || typeof operation.context === "string") return operation;
    const entries = operation.context.entries.map((entry) =>
      entry.type === "file" && !/^(?:Dockerfile|\.dockerignore)$/.test(entry.path)
        ? { ...entry, content: "cached" }
        : entry,
    );
    return { ...operation, context: { entries } };
  }),
};

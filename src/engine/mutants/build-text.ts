import type { BuildArguments, TreeEntry } from "../../vocabulary/generated/types.ts";
import { build } from "../reference/operations/build.ts";
import type { Operations } from "../reference/operations/handler.ts";

/** A builder that takes another build for the one that is asked for. */
export function builderOf(
  change: (operation: BuildArguments, draft: Parameters<Operations["build"]>[0]) => BuildArguments,
): Pick<Operations, "build"> {
  return {
    build: (draft, operation, environment) => build(draft, { op: "build", ...change(operation, draft) }, environment),
  };
}

/** The build with another Dockerfile. */
export function withText(operation: BuildArguments, change: (text: string) => string): BuildArguments {
  if (typeof operation.context === "string") return operation;
  const path = operation.file ?? "Dockerfile";
  const entries = operation.context.entries.map((entry: TreeEntry) =>
    entry.path === path && typeof entry.content === "string" ? { ...entry, content: change(entry.content) } : entry,
  );
  return { ...operation, context: { entries } };
}
